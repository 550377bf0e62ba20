"""Learn each night how long the steps of each procedure took in the last twelve months, in office time."""

from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from onestop.bulk.domain.estimate import learned
from onestop.bulk.models import StepHoursRow
from onestop.cases import api as cases
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction

LOOKED_BACK: Final = timedelta(days=365)
MOST: Final = 101
"""The latest of each step: their median is told by so many."""
ANEW_AFTER: Final = timedelta(hours=20)


def learn_hours(*, now: datetime) -> int:
    """How many steps were learned; none where they were within the day."""
    last = StepHoursRow.objects.order_by("-learned_at").values_list("learned_at", flat=True).first()
    return 0 if last is not None and now - last < ANEW_AFTER else _learn(now)


@transaction
def _learn(now: datetime) -> int:
    rows = _rows(now)
    StepHoursRow.objects.all().delete()
    StepHoursRow.objects.bulk_create(rows, batch_size=1000)
    return len(rows)


def _rows(now: datetime) -> list[StepHoursRow]:
    calendar = national_calendar()
    found = []
    times = cases.step_times(since=now - LOOKED_BACK, most=MOST)
    for (procedure, step), some in groupby(times, key=lambda one: (one.procedure, one.step)):
        seconds = learned([calendar.working_seconds_between(one.began, one.done_at) for one in some])
        if seconds is not None:
            found.append(StepHoursRow(procedure_code=procedure, step=step, seconds=seconds, learned_at=now))
    return found
