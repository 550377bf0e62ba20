"""Take a half hour, move it, give it up; each is of the account that took it."""

import secrets
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from onestop.kernel.actor import Actor
from onestop.kernel.times import local, local_date
from onestop.organisation import api as organisation
from onestop.people.api import APPLY
from onestop.rules.api import national_calendar
from onestop.runtime.api import in_transaction_required, transaction
from onestop.tickets import store
from onestop.tickets.domain.appointments import (
    Appointment,
    free_place,
    require_few,
    require_free,
    require_to_come,
    taken_of,
)
from onestop.tickets.domain.refusals import HalfHourFull, NoSuchAppointment
from onestop.tickets.sections import service_at


@transaction
def book(*, agency: str, service: str, at: datetime, key: UUID, by: Actor, now: datetime) -> Appointment:
    """Take a half hour for a service. The same `key` again is the same appointment.

    Raises:
        NotPermitted, UnknownAgency, NoSuchService, HalfHourNotOffered, HalfHourFull, TooManyAppointments.
    """
    account, day = _account(by), local_date(now)
    organisation.one_stop_of(agency, day)
    wanted = service_at(agency, service, day)
    store.alone_with(agency)
    _alone_with_account(account)
    mine = store.appointments_of(account)
    known = next((one for one in mine if one.key == key), None)
    if known:
        return known
    require_few([one for one in mine if one.is_to_come(now)], at)
    booked = Appointment(
        key=key,
        agency=agency,
        service=wanted.code,
        at=local(at),
        code=_new_code(agency, at),
        account=account,
        booked_at=local(now),
    )
    return _take(booked, now)


@transaction
def move(*, key: UUID, at: datetime, by: Actor, now: datetime) -> Appointment:
    """To another half hour of the same section and service; its code may change with the day.

    Raises:
        NotPermitted, NoSuchAppointment, AlreadyOver, HalfHourNotOffered, HalfHourFull, TooManyAppointments.
    """
    booked = _own(key, by)
    store.alone_with(booked.agency)
    _alone_with_account(booked.account)
    booked = _own(key, by)
    require_to_come(booked, now)
    if local(at) == booked.at:
        return booked
    require_few([one for one in store.appointments_of(booked.account) if one.is_to_come(now) and one.key != key], at)
    same_day = local_date(at) == local_date(booked.at)
    code = booked.code if same_day else _new_code(booked.agency, at)
    return _take(replace(booked, at=local(at), code=code), now)


@transaction
def give_up(*, key: UUID, by: Actor, now: datetime) -> Appointment:
    """Somebody else may have it. Given up twice it is given up once. Raises NotPermitted, NoSuchAppointment, AlreadyOver."""
    store.alone_with(_own(key, by).agency)
    booked = _own(key, by)
    if booked.state == "given_up":
        return booked
    require_to_come(booked, now)
    given_up = replace(booked, state="given_up")
    store.mark(given_up)
    return given_up


@in_transaction_required
def _take(wanted: Appointment, now: datetime) -> Appointment:
    there = [one for one in store.appointments_at(wanted.agency, local_date(wanted.at)) if one.key != wanted.key]
    require_free(wanted.at, taken_of(there, wanted.service), now, national_calendar())
    place = free_place(store.places_taken(wanted.agency, wanted.service, wanted.at))
    if place is None:
        raise HalfHourFull(at=wanted.at)
    store.book(wanted, place=place)
    return wanted


@in_transaction_required
def _alone_with_account(account: int) -> None:
    """Two sections are two locks: how many somebody has is counted under a third."""
    store.alone_with(f"account {account}")


def _new_code(agency: str, at: datetime) -> str:
    taken = store.codes_of(agency, local_date(at))
    while (code := f"{secrets.randbelow(1_000_000):06}") in taken:
        pass
    return code


def _account(by: Actor) -> int:
    """Whoever may apply at the portal may come by appointment. Raises NotPermitted."""
    by.require(APPLY)
    by.require_person(APPLY)
    assert by.user_id is not None  # noqa: S101 - whoever is a person in the register acts by an account
    return by.user_id


def _own(key: UUID, by: Actor) -> Appointment:
    """Raises NoSuchAppointment: it is another's, or nobody's."""
    account, found = _account(by), store.appointment(key)
    if found.account != account:
        raise NoSuchAppointment
    return found
