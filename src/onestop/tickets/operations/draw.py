"""Draw a number at the kiosk: as one comes, or with an appointment; and give it back."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from onestop.kernel.times import local, local_date
from onestop.organisation import api as organisation
from onestop.rules.api import national_calendar
from onestop.runtime.api import Rate, in_transaction_required, throttle, transaction
from onestop.tickets import store
from onestop.tickets.domain.appointments import require_in_time
from onestop.tickets.domain.opening import require_open
from onestop.tickets.domain.priority import ground_of
from onestop.tickets.domain.refusals import NoSuchTicket, SeriesFull, TooManyDrawn
from onestop.tickets.domain.ticket import HIGHEST, Ticket, leave, next_number
from onestop.tickets.sections import service_at

DRAWN: Final = Rate(60, timedelta(minutes=10))
"""From one place: a hall in which many come at once is served, whoever empties the series is not."""


def draw(*, agency: str, service: str, ground: str = "", key: UUID, source: str, now: datetime) -> Ticket:
    """The next number of that service. The same `key` again is the same number: whoever presses twice has one.

    Raises:
        UnknownAgency, NoSuchService, NoSuchGround, QueueClosed, SeriesFull, CalendarRunsOut.
        TooManyDrawn: `source` drew too many of late.
    """
    day = local_date(now)
    organisation.one_stop_of(agency, day)
    wanted = service_at(agency, service, day)
    law = ground_of(ground)
    require_open(now, national_calendar())
    _count(agency, source, now)
    with transaction():
        store.alone_with(agency)
        try:
            return store.ticket(key)
        except NoSuchTicket:
            return _drawn(agency, wanted.code, key, now, ground=law.code if law else "")


def check_in(*, agency: str, code: str, key: UUID, source: str, now: datetime) -> Ticket:
    """The number of whoever comes with an appointment; typed again it is the same one.

    Raises:
        NoSuchAppointment, AlreadyOver, TooEarlyToCheckIn, TooLateToCheckIn, QueueClosed, SeriesFull, CalendarRunsOut.
        TooManyDrawn: `source` tried too often.
    """
    require_open(now, national_calendar())
    _count(agency, source, now)
    with transaction():
        store.alone_with(agency)
        found = store.appointment_of_code(agency, local_date(now), "".join(code.split()))
        if found.ticket is not None:
            return store.ticket(found.ticket)
        require_in_time(found, now)
        drawn = _drawn(agency, found.service, key, now, booked_for=found.at)
        store.mark(replace(found, state="came", ticket=drawn.key))
        return drawn


@transaction
def give_back(*, key: UUID, now: datetime) -> Ticket:
    """Its holder does not wait any longer. Raises NoSuchTicket, NotAtThisPoint."""
    store.alone_with(store.ticket(key).agency)
    left = leave(store.ticket(key), at=now)
    store.save(left)
    return left


@in_transaction_required
def _drawn(
    agency: str, service: str, key: UUID, now: datetime, *, ground: str = "", booked_for: datetime | None = None
) -> Ticket:
    day = local_date(now)
    number = next_number(one.number for one in store.today_of(agency, day) if one.series == service)
    if number > HIGHEST:
        raise SeriesFull
    drawn = Ticket(
        key=key,
        agency=agency,
        day=day,
        series=service,
        number=number,
        service=service,
        taken_at=local(now),
        priority=bool(ground),
        ground=ground,
        booked_for=booked_for,
    )
    store.add(drawn)
    return drawn


def _count(agency: str, source: str, now: datetime) -> None:
    verdict = throttle("tickets.draw", f"{agency} {source}", rate=DRAWN, now=now)
    if not verdict.allowed:
        raise TooManyDrawn(retry_after=verdict.retry_after)
