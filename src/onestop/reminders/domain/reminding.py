"""Which reminders are due of what is open: a pure function of its last moments, the hour, the calendar and the thresholds.

Of each thing everybody is told the sharpest threshold that is reached, and no other: who is told that something is three days
late need not be told that it is late.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from onestop.kernel.calendar import WorkingCalendar
from onestop.reminders.domain.thresholds import Of, Threshold, Whom

DECIDE = "cases.decide"
ACCEPT = "cases.accept"


class Thing(NamedTuple):
    """A task, or (`nth` 0) a case by its promise, and who has to do with it."""

    code: str
    nth: int
    kind: str
    began: datetime
    last: datetime
    """When it begins to be late."""
    agency: str
    """Whose work it is; of a case, the agency that decides."""
    section: str = ""
    """The agency whose one-stop section took the case in."""
    permission: str = ""
    """What makes it somebody's own work."""
    holder: str = ""
    """Key of the official it was given to."""

    @property
    def of(self) -> Of:
        return "task" if self.nth else "case"


class Reminder(NamedTuple):
    """That a threshold was reached, and whom it is for: one official, or whoever has that permission at that agency."""

    code: str
    nth: int
    threshold: str
    whom: Whom
    last: datetime
    left: int
    """Of the threshold: the less, the sharper."""
    holder: str
    agency: str
    permission: str


def reminders_due(
    things: Iterable[Thing], *, now: datetime, calendar: WorkingCalendar, thresholds: Sequence[Threshold]
) -> Iterator[Reminder]:
    """What everybody who is to be told is told by now; whether he was told before is not asked here."""
    for thing in things:
        reached = [
            one
            for one in thresholds
            if one.meets(thing.of, thing.kind)
            and one.is_reached(began=thing.began, last=thing.last, now=now, calendar=calendar)
        ]
        yield from _of(thing, sorted(reached, key=lambda one: one.left))


def _of(thing: Thing, sharpest_first: Sequence[Threshold]) -> Iterator[Reminder]:
    told = set[tuple[str, str, str]]()
    for one in sharpest_first:
        for whom in one.to:
            address = _address(thing, whom)
            # A head whose own work it is is told once.
            if address not in told and not _covered(address, told):
                told.add(address)
                yield Reminder(thing.code, thing.nth, one.code, whom, thing.last, one.left, *address)


def _address(thing: Thing, whom: Whom) -> tuple[str, str, str]:
    """(holder, agency, permission)."""
    if whom == "section":
        return "", thing.section, ACCEPT
    return ("", thing.agency, DECIDE) if whom == "head" else (thing.holder, thing.agency, thing.permission)


def _covered(address: tuple[str, str, str], told: set[tuple[str, str, str]]) -> bool:
    return address[2] == DECIDE and any((agency, permission) == address[1:] for _, agency, permission in told)
