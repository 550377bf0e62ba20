"""What events say of steps: which wait from now on, each until when, and that one is done."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, cast

from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.clock import lengthened
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.reasons import NO_GROUNDS, Grounds
from onestop.cases.domain.steps import last_day_of
from onestop.cases.events import PartReady, StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.open_values import WaitingStep
from onestop.kernel.times import iso, moment
from onestop.workflow.api import Advance, Quota, Step

SECONDS_OF_UNIT: Final[Mapping[str, Callable[[WorkingCalendar], int]]] = {
    "working_hour": lambda _calendar: 3600,
    "working_day": lambda calendar: calendar.day_seconds,
}
"""Office time of a quota's unit; quotas are written in no other."""


def entering(
    file: CaseFile,
    steps: Iterable[Step],
    *,
    at: datetime,
    calendar: WorkingCalendar,
    partners: Mapping[str, str] | None = None,
    done_at: str = "",
) -> list[WaitingStep]:
    """Steps that wait from now on, as events say it: here, or with whom of `partners`, else those of the file, they are done.

    Whoever `done_at` did the step before need not confirm that it has the case.
    """
    known = file.partners if partners is None else partners
    return [_there(_waiting(file, step, known.get(step.at, ""), at, calendar), done_at) for step in steps]


def _there(waiting: WaitingStep, done_at: str) -> WaitingStep:
    if waiting.get("agency") != done_at:
        return waiting
    left = {name: value for name, value in waiting.items() if name != "confirm_by"}
    return cast("WaitingStep", {**left, "there": True})


def waiting_here(step: Step, *, at: datetime, calendar: WorkingCalendar) -> WaitingStep:
    """A step that the agency that decides does itself, wherever the process would have it done."""
    return {"step": step.code, "role": step.role, "due_at": _quota_ends(step, at, calendar)}


def _waiting(file: CaseFile, step: Step, agency: str, at: datetime, calendar: WorkingCalendar) -> WaitingStep:
    if not agency or agency == file.competent_agency:
        return waiting_here(step, at=at, calendar=calendar)
    there: WaitingStep = {**waiting_here(step, at=at, calendar=calendar), "agency": agency}
    return {**there, "confirm_by": iso(confirm_by)} if (confirm_by := confirmed_by(step, at, calendar)) else there


def step_completed(
    file: CaseFile,
    step: Step,
    advanced: Advance | None,
    *,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
    answer: Mapping[str, Any] = NOTHING,
    outcome: str = "",
    why: Grounds = NO_GROUNDS,
) -> StepCompleted:
    """The fact that a step is done; without `advanced` the process goes nowhere from there."""
    entered = advanced.entered if advanced else ()
    return StepCompleted(
        case_code=file.code,
        at=iso(at),
        step=step.code,
        role=step.role,
        tasks=entering(file, entered, at=at, calendar=calendar, done_at=agency_of(file, step.code)),
        tokens=sorted(advanced.tokens.places) if advanced else [],
        outcome=outcome,
        answer=dict(answer) or None,
        note=why.note,
        conditions=dict(why.item_notes) or None,
        **(lengthened(file, at, calendar=calendar) if any(one.verifies for one in entered) else {}),
        **capacity(by),
    )


def part_ready(file: CaseFile, step: Step, advanced: Advance, *, by: Actor, at: datetime) -> tuple[PartReady, ...]:
    """That what a step yields is there to be fetched by itself; nothing of a step that yields none, or is gone on with in another
    that yields the same.
    """
    if step.result is None or any(one.result == step.result for one in advanced.entered):
        return ()
    made_by = agency_of(file, step.code)
    return (PartReady(case_code=file.code, at=iso(at), step=step.code, agency=made_by, **capacity(by)),)


def confirmed_by(step: Step, at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """Until when whoever it was sent to at that moment says that he has it; None where the process sets no time for that."""
    return _after(step.confirm_within, at, calendar)


def share_ends(step: Step, at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """When the share of the term is used up of a step that came up at that moment."""
    ends = _quota_ends(step, at, calendar)
    return moment(ends) if ends else None


def quota_seconds(file: CaseFile, step: str, calendar: WorkingCalendar) -> int:
    """The share of the term that a step may take, in office time; 0 where it has none."""
    quota = next((one.quota for one in file.terms.process.steps if one.code == step), None)
    known = quota is not None and quota.unit in SECONDS_OF_UNIT
    return quota.value * SECONDS_OF_UNIT[quota.unit](calendar) if quota is not None and known else 0


def _after(time: Quota | None, at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """So much office time later."""
    if time is None or time.unit not in SECONDS_OF_UNIT:
        return None
    return calendar.add_working_seconds(at, time.value * SECONDS_OF_UNIT[time.unit](calendar))


def _quota_ends(step: Step, at: datetime, calendar: WorkingCalendar) -> str | None:
    """When the share of the term that a step may take is used up. Working days are counted as office hours.

    Of a step that must go on for a time, not before the close of the first day on which it can be completed.
    """
    ends = _after(step.quota, at, calendar)
    if ends is None:
        return None
    if step.lasts is not None:
        last = last_day_of(step.lasts, at, calendar)
        ends = max(ends, calendar.closes_at(calendar.next_working(last + timedelta(days=1))))
    return iso(ends)
