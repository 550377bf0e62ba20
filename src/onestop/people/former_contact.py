"""By what somebody was reached until a counter changed it: kept until they were told of the change there, and no longer."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from onestop.people.models import FormerContact, Person
from onestop.runtime.api import in_transaction_required


class Former(NamedTuple):
    """The telephone number that stood there until then, empty where there was none, and when it was changed."""

    phone: str
    changed_at: datetime


@in_transaction_required
def keep_former(person: Person, phone: str, at: datetime) -> None:
    """Of several changes before anybody was told, the number that stood there first is the one that is told."""
    known = FormerContact.objects.filter(person=person).first()
    if known is None:
        FormerContact.objects.create(person=person, phone=phone, changed_at=at)
    else:
        FormerContact.objects.filter(person=person).update(changed_at=at)


def former_contacts(ids: Iterable[int]) -> dict[int, Former]:
    """Those of these people who were not yet told of a change, by id."""
    rows = FormerContact.objects.filter(person_id__in=set(ids)).values_list("person_id", "phone", "changed_at")
    return {person: Former(phone, at) for person, phone, at in rows}


def forget_former(person_id: int) -> None:
    """They were told, or there is no way to tell them."""
    FormerContact.objects.filter(person_id=person_id).delete()
