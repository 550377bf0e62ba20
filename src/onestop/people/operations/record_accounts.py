"""Record the accounts of a database in which not every account had an entry."""

from datetime import datetime

from onestop.kernel.actor import SYSTEM
from onestop.ledger import api as ledger
from onestop.people.events import AccountRegistered, PersonRegistered
from onestop.people.models import User
from onestop.people.recording import account_registered
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def record_existing_accounts(now: datetime) -> int:
    """Record accounts of applicants of whom no entry tells anything, as they stand; how many.

    For the upgrade alone: afterwards such an account was put there by somebody else. Of whom an entry tells, every
    account has one.
    """
    entries = ledger.entries_of_types(PersonRegistered.type, AccountRegistered.type)
    known = {one.event.person for one in entries if isinstance(one.event, PersonRegistered | AccountRegistered)}
    users = User.objects.exclude(person=None).select_related("person").order_by("id")
    new = [account_registered(user, user.person) for user in users if user.person]
    events = [event for event in new if event.person not in known]
    ledger.record([ledger.seal(event, at=now, by=SYSTEM, case=None, prev=None) for event in events])
    return len(events)
