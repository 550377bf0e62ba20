"""For which day each of several results is promised: an appointment for each procedure of the group, not one for all.

Decree 63/2024/NĐ-CP Art. 7.1, as amended by Decree 301/2026/NĐ-CP Art. 5 (read as republished), has the applicant told of the day
of each. The whole has its day by law; what comes before it is earlier by the shares of the steps that follow (`quota` of the
process, ours), so that the last bears the promised day.
"""

from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts import Part, parts_of
from onestop.cases.domain.step_events import SECONDS_OF_UNIT
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step


class PartDay(NamedTuple):
    """A result and the day for which it is promised."""

    step: str
    name: Text
    on: date


def part_days(file: CaseFile, due_on: date | None, calendar: WorkingCalendar) -> tuple[PartDay, ...]:
    """Of what is still to be made, in order; none where nothing is promised, or all of it comes at once."""
    parts = parts_of(file)
    if due_on is None or len(parts) < 2:
        return ()
    made = (one for one in parts if one.state == "made")
    return tuple(
        PartDay(one.step, one.name, _earlier(due_on, _days_after(file, one, calendar), calendar)) for one in made
    )


def _days_after(file: CaseFile, part: Part, calendar: WorkingCalendar) -> int:
    """The working days of the steps that come once this result is there; what only an inquiry needs is none of them."""
    process = file.terms.process
    codes = {one.code for one in process.steps if one.result == part.name}
    later = (one for one in process.steps if not one.verifies and one.code not in codes)
    after = [one for one in later if codes & process.leading_to(one.code)]
    return ceil(sum(_seconds(one, calendar) for one in after) / calendar.day_seconds)


def _seconds(step: Step, calendar: WorkingCalendar) -> int:
    quota = step.quota
    known = quota is not None and quota.unit in SECONDS_OF_UNIT
    return quota.value * SECONDS_OF_UNIT[quota.unit](calendar) if quota is not None and known else 0


def _earlier(day: date, days: int, calendar: WorkingCalendar) -> date:
    """So many working days before."""
    while days:
        day -= timedelta(days=1)
        days -= calendar.is_working(day)
    return day
