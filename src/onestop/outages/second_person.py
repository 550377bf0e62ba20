"""Who said last how long an outage lasted, by the ledger: of what was said long afterwards another certifies it."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.outages.domain.by_hand import needs_another
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import SaidAlready, SecondPersonNeeded
from onestop.outages.events import OutageBegan, OutageEndProposed, OutagePlanned
from onestop.outages.models import OutageRow
from onestop.runtime.api import alone, in_transaction_required


def require_another(outage: Outage, begins: datetime, *, by: Actor, now: datetime) -> None:
    """Raises SecondPersonNeeded: of himself, by whatever account, nobody is the second person."""
    if needs_another(outage, begins, now) and is_recorder(outage.number, by):
        raise SecondPersonNeeded(number=outage.number)


def is_recorder(number: str, by: Actor) -> bool:
    """Whether it was this person, by any of their accounts, who proposed its end, or where nobody did recorded the outage."""
    mine = {ledger.actor_digest(key) for key in {by.key} | by.same_person}
    for types in ((OutageEndProposed.type,), (OutageBegan.type, OutagePlanned.type)):
        said = [one for one in ledger.entries_of_types(*types) if one.payload.get("number") == number]
        if said:
            return any(one.actor in mine for one in said)
    return False


@in_transaction_required
def require_not_certified(outage: Outage, begins: datetime, ends: datetime) -> None:
    """No moment of a service is certified twice: of one that reaches further, the rest is.

    Raises:
        SaidAlready: another certificate says some of it; which one.
    """
    alone("outages")
    beside = OutageRow.objects.filter(begins_at__lt=ends, ended_at__gt=begins).exclude(number=outage.number)
    for row in beside.order_by("number"):
        if set(row.services) & set(outage.services):
            raise SaidAlready(number=row.number)
