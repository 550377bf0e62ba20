"""Remind of what reached a threshold, and close what holds no more. May be run at any time, and killed at any moment: each batch
is a transaction, and run again it writes nothing twice."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from onestop.cases import api as cases
from onestop.reminders import store
from onestop.reminders.data_files import thresholds
from onestop.reminders.domain.reminding import Thing, reminders_due
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction

BATCH: Final = 2000


def remind(*, now: datetime) -> int:
    """How many reminders were given or closed."""
    return _close(now) + _say(now)


def _say(now: datetime) -> int:
    calendar = national_calendar()
    # A day more than any threshold looks ahead: between closing and opening no office time passes.
    ahead = max(one.left for one in thresholds()) + calendar.day_seconds
    until, said, after = calendar.add_working_seconds(now, ahead), 0, cases.FIRST_TASK
    while found := cases.open_tasks_until(until=until, now=now, after=after, limit=BATCH):
        due = reminders_due(_things(found), now=now, calendar=calendar, thresholds=thresholds())
        with transaction():
            said += store.say(due, now=now)
        after = found[-1].place
    return said


def _things(tasks: Iterable[cases.OpenTask]) -> Iterator[Thing]:
    """Each task, and each case that promised a day once."""
    promised = dict[str, Thing]()
    for one in tasks:
        yield Thing(
            code=one.code, nth=one.nth, kind=one.kind, began=one.entered_at, last=one.last_at, agency=one.agency,
            permission=one.permission, holder=one.assignee,
        )  # fmt: skip
        if one.promised and one.received_at:
            promised[one.code] = Thing(
                code=one.code, nth=0, kind="", began=one.received_at, last=one.promised, agency=one.competent,
                section=one.intake,
            )  # fmt: skip
    yield from promised.values()


def _close(now: datetime) -> int:
    """What was done, stands still, or has another last moment."""
    closed, after = 0, 0
    while given := store.open_after(after, limit=BATCH):
        stands = cases.when_late({(one.code, one.nth) for one in given})
        over = [one.id for one in given if _is_over(one, stands.get((one.code, one.nth)))]
        with transaction():
            closed += store.close(over, now=now)
        after = given[-1].id
    return closed


def _is_over(given: store.Given, stands: cases.LateFrom | None) -> bool:
    return stands is None or stands.last_at != given.last
