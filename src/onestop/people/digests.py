"""What the ledger keeps of people: keyed digests, which prove what was entered and tell nobody what it was."""

from collections.abc import Iterable
from typing import Any

from onestop.kernel.times import iso
from onestop.ledger import api as ledger
from onestop.people.models import Absence, Official, Person, User


def person_key(person_id: int) -> str:
    """Stands for a person in the ledger."""
    return ledger.keyed_digest(["people.person", person_id])


def person_digest(person: Person) -> str:
    """Of all that was entered of a person."""
    columns = (person.kind, person.name, person.number, person.birth_year, person.phone, person.email, person.address)
    document = (person.document_kind, person.document_number, person.document_issuer)
    # Whoever has a number is digested as before there were documents, so that older entries still prove them.
    return ledger.keyed_digest([*columns, *(document if any(document) else ())])


def account_digest(user: User) -> str:
    """Of whose account it is, how it is opened and how surely its owner is known."""
    return ledger.keyed_digest(_account(user))


def official_key(official_id: int) -> str:
    """Stands for an official in the ledger."""
    return ledger.keyed_digest(["people.official", official_id])


def official_digest(official: Official) -> str:
    """Of all that was entered of an official."""
    columns = (official.staff_number, official.name, official.email, official.phone)
    # Of whom nobody said who he is outside his office is digested as before it was asked.
    return ledger.keyed_digest([*columns, *((official.person_id,) if official.person_id else ())])


def absence_key(absence: Absence) -> str:
    """Stands for an absence in the ledger: whose, since when, and when it was recorded."""
    return ledger.keyed_digest(["people.absence", absence.official_id, iso(absence.begins_at), iso(absence.made_at)])


def accounts_digest(users: Iterable[User]) -> str:
    """Of every account of one owner, in the order of logins."""
    return ledger.keyed_digest(sorted(map(_account, users)))


def _account(user: User) -> list[Any]:
    return [user.login, user.kind, user.person_id, user.official_id, user.assurance]
