"""Steps: the token machine says which wait, the process how long one must go on; `tasks` says who does them."""

from datetime import date, datetime, time, timedelta

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import NotAtThisStep, StepGoesOn
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local_date
from onestop.workflow.api import Quota, Step


def step_at(file: CaseFile, code: str) -> Step:
    """The waiting step of that code.

    Raises:
        NotAtThisStep: it does not wait: somebody was faster, or it was never reached.
    """
    waiting = file.waiting
    for step in waiting:
        if step.code == code:
            return step
    raise NotAtThisStep(case_code=file.code, step=code, waiting=tuple(step.code for step in waiting))


def last_day_of(lasts: Quota, entered: datetime, calendar: WorkingCalendar) -> date:
    """The last day of what must go on that long; the day on which it began does not count (Civil Code 2015, Art. 147)."""
    began = local_date(entered)
    if lasts.unit == "working_day":
        return calendar.nth_working_after(began, lasts.value)
    return began + timedelta(days=lasts.value)


def completable_from(file: CaseFile, step: Step, calendar: WorkingCalendar) -> datetime:
    """The opening from which a waiting step that must go on for a time can be completed; of others, since when it waits."""
    entered = next(one.entered_at for one in file.tasks if one.is_open and one.step == step.code)
    if step.lasts is None:
        return entered
    day_after = last_day_of(step.lasts, entered, calendar) + timedelta(days=1)
    return calendar.opens_at(datetime.combine(day_after, time.min, LOCAL))


def require_over(file: CaseFile, step: Step, *, at: datetime, calendar: WorkingCalendar) -> None:
    """Raises StepGoesOn: it must go on for a time, and that is not over."""
    if step.lasts is None:
        return
    entered = next(one.entered_at for one in file.tasks if one.is_open and one.step == step.code)
    last = last_day_of(step.lasts, entered, calendar)
    if local_date(at) <= last:
        first = local_date(completable_from(file, step, calendar))
        raise StepGoesOn(case_code=file.code, step=step.name, last=last, first=first)
