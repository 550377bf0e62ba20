"""Empty the row of somebody of whom nothing else is left."""

from datetime import datetime
from typing import Final

from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.people.digests import person_key
from onestop.people.events import PersonErased
from onestop.people.former_contact import forget_former
from onestop.people.models import ContactChange, Person, User
from onestop.runtime.api import in_transaction_required

_TEXTS: Final = (
    *("name", "phone", "email", "address", "folded", "sort_key"),
    *("document_kind", "document_number", "document_issuer"),
)


@in_transaction_required
def lock_person(person_id: int) -> None:
    """Keep new cases of a person waiting, so that whether anything is left of them can be asked."""
    Person.objects.select_for_update().get(pk=person_id)


@in_transaction_required
def erase_person(person_id: int, *, by: Actor, now: datetime) -> bool:
    """Erase name, number and all else; whether it was done. The caller knows that no case or draft of theirs is left.

    Whoever has an account stays: it is theirs to end. The kind stays, for the figures; a number that is none keeps
    the row apart from all others.
    """
    if User.objects.filter(person_id=person_id).exists():
        return False
    emptied = {"number": f"-{person_id}", "birth_year": None}
    emptied |= dict.fromkeys(_TEXTS, "")
    if not Person.objects.filter(pk=person_id).exclude(name="").update(**emptied):
        return False
    forget_former(person_id)
    ContactChange.objects.filter(person_id=person_id).delete()
    ledger.record([ledger.seal(PersonErased(person=person_key(person_id)), at=now, by=by, case=None, prev=None)])
    return True
