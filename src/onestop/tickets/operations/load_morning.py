"""The morning of one section of the demo: people wait, two windows work, so that the third has something to do."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import uuid4

from onestop.kernel.times import local, local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import transaction
from onestop.tickets import store
from onestop.tickets.domain import ticket as life
from onestop.tickets.domain.calling import calling_order, row_after
from onestop.tickets.domain.opening import on
from onestop.tickets.domain.ticket import Ticket
from onestop.tickets.domain.waiting import Window

SECTION: Final = "H09.31.03"
_COME: Final = (
    *(("A", ""), ("A", ""), ("B", ""), ("A", "elderly"), ("R", ""), ("A", ""), ("B", ""), ("C", ""), ("A", "")),
    *(("D", ""), ("A", ""), ("B", "disabled"), ("R", ""), ("A", ""), ("A", "infant"), ("B", ""), ("A", ""), ("H", "")),
)
"""Service and ground of each that came, in order."""
_WINDOWS: Final = (
    Window(number=1, services=frozenset("AR"), official="demo window 1"),
    Window(number=2, services=frozenset("BCD"), official="demo window 2"),
)
_SO_FAR: Final = timedelta(minutes=72)
_EACH: Final = timedelta(minutes=11)


def load_morning(now: datetime) -> int:
    """How many numbers were drawn; none where the section has some today, or is none on that day."""
    day = local_date(now)
    try:
        organisation.one_stop_of(SECTION, day)
    except organisation.UnknownAgency:
        return 0
    with transaction():
        store.alone_with(SECTION)
        if store.today_of(SECTION, day):
            return 0
        drawn = _after_the_windows(_drawn(day, local(now)), local(now))
        for one in drawn:
            store.add(one)
        for window in _WINDOWS:
            store.sit_down(SECTION, window, day)
    return len(drawn)


def _drawn(day: date, now: datetime) -> list[Ticket]:
    began = max(now - _SO_FAR, on(day, datetime.min.time()))
    numbers: dict[str, int] = {}
    drawn = []
    for place, (service, ground) in enumerate(_COME):
        numbers[service] = numbers.get(service, 0) + 1
        drawn.append(
            Ticket(
                key=uuid4(),
                agency=SECTION,
                day=day,
                series=service,
                number=numbers[service],
                service=service,
                taken_at=began + (now - began) * place / len(_COME),
                priority=bool(ground),
                ground=ground,
            )
        )
    return drawn


def _after_the_windows(drawn: Sequence[Ticket], now: datetime) -> list[Ticket]:
    """The same, as the windows have called and served them until now."""
    tickets = {one.key: one for one in drawn}
    for window in _WINDOWS:
        at, row = drawn[0].taken_at, 0
        while at < now:
            there = [one for one in tickets.values() if one.taken_at <= at]
            order = calling_order(there, services=window.services, row=row)
            if not order:
                at += timedelta(minutes=1)
                continue
            row = row_after(row, order[0])
            served = life.begin(life.call(order[0], window=window.number, official=window.official, at=at), at=at)
            at += _EACH
            tickets[served.key] = life.finish(served, at=at) if at <= now else served
    return list(tickets.values())
