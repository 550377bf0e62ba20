"""What the ledger keeps of people: keyed digests, which prove what was entered and tell nobody what it was."""

from onestop.ledger import api as ledger
from onestop.people.models import Person, User


def person_key(person_id: int) -> str:
    """Stands for a person in the ledger."""
    return ledger.keyed_digest(["people.person", person_id])


def person_digest(person: Person) -> str:
    """Of all that was entered of a person."""
    columns = (person.kind, person.name, person.number, person.birth_year, person.phone, person.email, person.address)
    return ledger.keyed_digest(list(columns))


def account_digest(user: User) -> str:
    """Of whose account it is, how it is opened and how surely its owner is known."""
    return ledger.keyed_digest([user.login, user.kind, user.person_id, user.official_id, user.assurance])
