"""Enter people into the register, and let them make an account."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from typing import Final

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError

from onestop.kernel.actor import ANONYMOUS, Actor
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.emails import parse_email
from onestop.kernel.datatypes.phones import is_mobile, parse_phone
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.event import Event
from onestop.kernel.text import one_line, sort_key
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people.domain.numbers import birth_year_of, checked_number, initials, masked
from onestop.people.domain.particulars import read_particulars
from onestop.people.domain.passwords import require_strong
from onestop.people.domain.refusals import (
    LoginNotUsable,
    LoginTaken,
    NameMissing,
    NumberAlreadyKnown,
    NumberBelongsToAnother,
)
from onestop.people.domain.spelling import same_name, searchable
from onestop.people.domain.views import PersonView
from onestop.people.hashing import in_background_priority
from onestop.people.known_passwords import known_passwords
from onestop.people.models import Person, User
from onestop.people.queries import plain_login, view_of
from onestop.people.recording import account_registered, person_registered
from onestop.runtime.api import in_transaction, savepoint, transaction

_PARTICULARS: Final = (
    Text("Họ và tên", "The name"),
    Text("Địa chỉ", "The address"),
    Text("Số điện thoại", "The telephone number"),
    Text("Thư điện tử", "The email address"),
)
"""What stands of a person on papers, in words."""


def register_person(
    *,
    kind: str,
    name: str,
    number: str,
    by: Actor,
    now: datetime,
    birth_year: int | None = None,
    phone: str = "",
    email: str = "",
    address: str = "",
    document_kind: str = "",
    document_number: str = "",
    document_issuer: str = "",
    told_apart: Iterable[int] = (),
) -> PersonView:
    """The person with this number, entered now if nobody had it; what is known already is left as it is.

    A citizen without a personal number is known by another document, which is never taken for one; whoever has no
    document at all is entered anew each time, for nothing tells them from another of that name. `told_apart` are those in
    the register who may have been the same (`alike`), of whom an official said that it is another.

    Joins the caller's transaction, since lodging for somebody registers them in the same act.

    Raises:
        NameMissing, NotWritable, NumberBelongsToAnother, BirthYearDisagrees, and what the kinds of its facts refuse
        (EntryNotValid).
    """
    typed = {"name": name, "number": number, "phone": phone, "email": email, "address": one_line(address)}
    if document_kind:
        typed |= {"document_number": document_number, "document_issuer": document_issuer}
    person = _new_person(kind=kind, typed=typed, birth_year=birth_year, now=now, document=document_kind)
    with _own_or_callers_transaction():
        known = _enter(person)
        if known is None:
            _record(person_registered(person, told_apart), by=by, now=now)
            return view_of(person)
    if not same_name(known.name, person.name):
        raise NumberBelongsToAnother(number=masked(person.number or person.document_number), name=initials(known.name))
    return view_of(known)


def register_account(
    *, login: str, password: str, name: str, number: str, now: datetime, birth_year: int | None = None
) -> User:
    """A citizen's own account, of assurance 1: who they are is only what they say.

    Raises:
        LoginNotUsable, LoginTaken, PasswordTooWeak, NameMissing, NotWritable, NumberAlreadyKnown,
        BirthYearDisagrees, and what the kinds of its facts refuse (EntryNotValid).
    """
    login = _usable_login(login)
    person = _new_person(kind="citizen", typed={"name": name, "number": number}, birth_year=birth_year, now=now)
    require_strong(password, kind="citizen", about=[login, person.name, person.number], known=known_passwords())
    person.phone, person.email = ("", login) if "@" in login else (login, "")
    hashed = in_background_priority(partial(make_password, password))
    with transaction():
        if _enter(person) is not None:
            raise NumberAlreadyKnown(number=masked(person.number))
        user = User(login=login, password=hashed, kind="citizen", person=person, assurance=1, made_at=now)
        _open(user)
        _record(account_registered(user, person), by=ANONYMOUS, now=now)
    return user


def _own_or_callers_transaction() -> AbstractContextManager[None]:
    return savepoint() if in_transaction() else transaction()


def _new_person(
    *, kind: str, typed: Mapping[str, str], birth_year: int | None, now: datetime, document: str = ""
) -> Person:
    if not one_line(typed["name"]):
        raise NameMissing
    read = read_particulars(kind, typed, on=local_date(now))
    for fault in read.faults.values():
        raise fault
    known_by = {"document_kind": document} if document else {"number": checked_number(kind, typed["number"])}
    values = {**known_by, **read.values}
    return Person(
        kind=kind,
        **values,
        birth_year=birth_year if document else birth_year_of(kind, values["number"], birth_year),
        folded=searchable(values["name"]),
        sort_key=sort_key(values["name"]),
    )


def _enter(person: Person) -> Person | None:
    """Insert, or return who holds the number already: two counters cannot both be first.

    Raises:
        NotWritable: what stands on his papers holds a letter that no paper can carry.
    """
    for typed, it in zip((person.name, person.address, person.phone, person.email), _PARTICULARS, strict=True):
        writable(typed, it)
    try:
        with savepoint():
            person.save(force_insert=True)
    except IntegrityError:
        return Person.objects.get(
            kind=person.kind,
            number=person.number,
            document_kind=person.document_kind,
            document_number=person.document_number,
            document_issuer=person.document_issuer,
        )
    return None


def _open(user: User) -> None:
    try:
        with savepoint():
            user.save(force_insert=True)
    except IntegrityError:
        raise LoginTaken(login=user.login) from None


def _record(event: Event, *, by: Actor, now: datetime) -> None:
    ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None)])


def _usable_login(login: str) -> str:
    usable = plain_login(login)
    try:
        kept = parse_email(usable) if "@" in usable else parse_phone(usable)
    except EntryNotValid:
        raise LoginNotUsable(login=login) from None
    if "@" not in kept and not is_mobile(kept):
        raise LoginNotUsable(login=login)
    return kept
