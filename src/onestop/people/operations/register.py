"""Enter people into the register, and let them make an account."""

import re
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from typing import Final

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError

from onestop.kernel.actor import ANONYMOUS, Actor
from onestop.kernel.event import Event
from onestop.kernel.text import one_line, sort_key
from onestop.ledger import api as ledger
from onestop.people.domain.numbers import birth_year_of, checked_number, initials, masked
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

_PHONE: Final = re.compile(r"^0[0-9]{9}$")
_EMAIL: Final = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")


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
) -> PersonView:
    """The person with this number, entered now if nobody had it; what is known already is left as it is.

    Joins the caller's transaction, since lodging for somebody registers them in the same act.

    Raises:
        NameMissing, NumberBelongsToAnother, BirthYearDisagrees, and what `kernel.numbers` refuses.
    """
    person = _new_person(kind=kind, name=name, number=number, birth_year=birth_year)
    person.phone, person.email, person.address = phone, email, one_line(address)
    with _own_or_callers_transaction():
        known = _enter(person)
        if known is None:
            _record(person_registered(person), by=by, now=now)
            return view_of(person)
    if not same_name(known.name, person.name):
        raise NumberBelongsToAnother(number=masked(person.number), name=initials(known.name))
    return view_of(known)


def register_account(
    *, login: str, password: str, name: str, number: str, now: datetime, birth_year: int | None = None
) -> User:
    """A citizen's own account, of assurance 1: who they are is only what they say.

    Raises:
        LoginNotUsable, LoginTaken, PasswordTooWeak, NameMissing, NumberAlreadyKnown,
        BirthYearDisagrees, and what `kernel.numbers` refuses.
    """
    login = _usable_login(login)
    person = _new_person(kind="citizen", name=name, number=number, birth_year=birth_year)
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


def _new_person(*, kind: str, name: str, number: str, birth_year: int | None) -> Person:
    name = one_line(name)
    if not name:
        raise NameMissing
    checked = checked_number(kind, number)
    return Person(
        kind=kind,
        name=name,
        number=checked,
        birth_year=birth_year_of(kind, checked, birth_year),
        folded=searchable(name),
        sort_key=sort_key(name),
    )


def _enter(person: Person) -> Person | None:
    """Insert, or return who holds the number already: two counters cannot both be first."""
    try:
        with savepoint():
            person.save(force_insert=True)
    except IntegrityError:
        return Person.objects.get(kind=person.kind, number=person.number)
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
    phone = re.sub(r"^\+84", "0", re.sub(r"[\s.-]", "", usable))
    if _PHONE.match(phone):
        return phone
    if _EMAIL.match(usable):
        return usable
    raise LoginNotUsable(login=login)
