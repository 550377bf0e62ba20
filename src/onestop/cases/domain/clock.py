"""The case's own clock: when the result is due, as of what has happened so far.

Counting is the business of `rules`; here it is decided what the case tells the clock.
"""

from datetime import datetime, time, timedelta
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL
from onestop.rules.api import ClockPolicy, Happening, Reading, read_clock


def promised(
    *, policy: ClockPolicy, received: datetime, happenings: tuple[Happening, ...], calendar: WorkingCalendar
) -> dict[str, Any]:
    """The columns a case keeps of its clock, computed once a change."""
    reading = read_clock(policy=policy, received=received, happenings=happenings, calendar=calendar)
    return {"due_on": reading.due, "due_at": reading.due_at, "paused_since": reading.paused_since}


def stands_still(policy: ClockPolicy) -> bool:
    """Whether the authority's time stops while the applicant completes the dossier."""
    return policy.on_supplement != "continue"


def late_from(file: CaseFile) -> datetime | None:
    """The first moment at which the promise is broken; None while nothing is promised.

    A day ends at midnight (Civil Code Art. 148), an hour with its minute.
    """
    if file.due_at is None or file.due_on is None:
        return None
    if file.terms.policy.counts_moments:
        return file.due_at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return datetime.combine(file.due_on, time(0), LOCAL) + timedelta(days=1)


def is_late(file: CaseFile, at: datetime) -> bool:
    """Whether the promise is broken at `at`."""
    broken = late_from(file)
    return broken is not None and at >= broken


def read(file: CaseFile, *, calendar: WorkingCalendar, at: datetime) -> Reading | None:
    """The full reading with its explanation; None before the clock has begun."""
    if file.received_at is None:
        return None
    return read_clock(
        policy=file.terms.policy,
        received=file.received_at,
        happenings=file.happenings,
        calendar=calendar,
        at=at,
    )
