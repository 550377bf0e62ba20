"""One's own e-mail address or mobile number, changed once a code sent there was typed; until then the old one holds."""

import secrets
from datetime import datetime
from typing import Final, NamedTuple

from django.conf import settings

from onestop.kernel.actor import Actor
from onestop.kernel.datatypes.phones import is_mobile
from onestop.kernel.datatypes.table import DATATYPES
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people.digests import person_digest
from onestop.people.domain.contact_proof import (
    CONTACT_KINDS,
    LASTS,
    TRIES,
    ContactKind,
    code_of,
    same_code,
    still_good,
)
from onestop.people.domain.contact_refusals import (
    ContactMissing,
    ContactUnchanged,
    NumberNotMobile,
    ProofOver,
    ProofWrong,
)
from onestop.people.domain.refusals import UnknownPerson
from onestop.people.domain.roles import APPLY
from onestop.people.models import ContactChange, Person
from onestop.people.recording import contact_changed
from onestop.runtime.api import in_transaction_required

_SALT: Final = 16


class Proof(NamedTuple):
    """A change that waits for its code."""

    value: str
    """Where the code was sent."""
    ends_at: datetime
    code: str
    """For the message alone; no page is given it."""


class Changed(NamedTuple):
    """A change that was made: what stood there before, empty where nothing did, and what stands there now."""

    before: str
    value: str


def read_contact(kind: ContactKind, typed: str, *, now: datetime) -> str:
    """What was typed, as the register keeps it.

    Raises:
        ContactMissing, NumberNotMobile, and what the kind of fact refuses (EntryNotValid).
    """
    if not typed.strip():
        raise ContactMissing
    value = str(DATATYPES[kind].parse(typed, local_date(now)))
    if kind == "phone" and not is_mobile(value):
        raise NumberNotMobile
    return value


@in_transaction_required
def begin_contact_change(kind: ContactKind, value: str, *, by: Actor, now: datetime) -> None:
    """Have a new code for `value`, read by `read_contact`; one that was asked for before holds no more.

    Raises:
        NotPermitted: an official is in the register through no account of his office.
        ContactUnchanged: it is in use already.
    """
    person = _own_row(by)
    if value == getattr(person, kind):
        raise ContactUnchanged
    said = {"value": value, "salt": secrets.token_bytes(_SALT), "asked_at": now, "ends_at": now + LASTS, "wrong": 0}
    ContactChange.objects.update_or_create(person=person, kind=kind, defaults=said)


@in_transaction_required
def try_code(kind: ContactKind, typed: str, *, by: Actor, now: datetime) -> Changed | Refusal:
    """Make the change if the code is right, and let the code go with it.

    A wrong try is counted, so the refusal is answered and not raised: the caller raises it once the count is kept.
    """
    person = _own_row(by)
    waiting = ContactChange.objects.select_for_update().filter(person=person, kind=kind).first()
    if waiting is None or not still_good(ends_at=waiting.ends_at, wrong=waiting.wrong, now=now):
        return ProofOver()
    if not same_code(typed, _code(waiting)):
        waiting.wrong += 1
        waiting.save(update_fields=["wrong"])
        return ProofWrong(left=TRIES - waiting.wrong) if waiting.wrong < TRIES else ProofOver()
    waiting.delete()
    return _change(person, kind, waiting.value, by, now)


@in_transaction_required
def give_up_contact_change(kind: ContactKind, *, by: Actor) -> None:
    """The code holds no more, and what is in use stays."""
    ContactChange.objects.filter(person_id=by.require_person(APPLY), kind=kind).delete()


def waiting_proof(person_id: int, kind: ContactKind, *, now: datetime) -> Proof | None:
    """What waits for its code and can still have it; nothing where none does."""
    row = ContactChange.objects.filter(person_id=person_id, kind=kind).first()
    if row is None or not still_good(ends_at=row.ends_at, wrong=row.wrong, now=now):
        return None
    return Proof(row.value, row.ends_at, _code(row))


def forget_contact_changes(*, now: datetime) -> int:
    """Remove what was never proved, once its time is over: somebody else's address may stand there."""
    return ContactChange.objects.filter(ends_at__lte=now).delete()[0]


def _change(person: Person, kind: ContactKind, value: str, by: Actor, now: datetime) -> Changed:
    old, before = getattr(person, kind), person_digest(person)
    setattr(person, kind, value)
    person.save(update_fields=[kind])
    ledger.record([ledger.seal(contact_changed(person, before=before), at=now, by=by, case=None, prev=None)])
    return Changed(old, value)


def _code(row: ContactChange) -> str:
    kind = next(one for one in CONTACT_KINDS if one == row.kind)
    key = settings.SECRET_KEY.encode()
    return code_of(salt=bytes(row.salt), person=row.person_id, kind=kind, value=row.value, key=key)


def _own_row(by: Actor) -> Person:
    row = Person.objects.select_for_update().exclude(name="").filter(pk=by.require_person(APPLY)).first()
    if row is None:
        raise UnknownPerson(person=str(by.person_id))
    return row
