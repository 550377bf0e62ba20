"""Passing on to whoever signs (trình ký ngay): of what is dealt with the same day, whoever receives it at the counter may do the
steps before the signature in the same act.

A result handed over at once needs no receipt slip unless it is asked for, and is recorded all the same (Decree 61/2018 Art. 17);
so none is issued, and whoever asks for one gets it. The signature stays another person's.
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.complete_step import COMPLETE_STEP
from onestop.cases.domain.terms import Terms
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.event import Event
from onestop.workflow.api import Step, start, waiting


def passes_on(terms: Terms) -> bool:
    """Whether it is settled the same day, and only plain steps of the agency itself come before the signature."""
    if terms.policy.unit != "same_day" or terms.process.facts - {"outcome"}:
        return False
    first = waiting(terms.process, start(terms.process, {}))
    return bool(first) and all(_is_plain(step) for step in first)


def pass_on(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Event, ...]]:
    """What was just accepted, with every plain step done that stood before the signature; unchanged where the terms have others.

    Raises:
        NotPermitted: a step is not his to do.
        FourEyes, AssignedToAnother: what `complete_step` raises.
    """
    happened: tuple[Event, ...] = ()
    while passes_on(file.terms) and (step := next(filter(_is_plain, file.waiting), None)) is not None:
        COMPLETE_STEP.require(file, by, step.code)
        who = COMPLETE_STEP.done_by(file, by, step.code)
        file, events = COMPLETE_STEP.law(file, step=step.code, by=who, at=at, calendar=calendar)
        happened += events
    return file, happened


def _is_plain(step: Step) -> bool:
    """Done here by hand: no decision, opinion, wait, verification, result or other agency in it."""
    return not (step.decision or step.opinion or step.verifies or step.lasts or step.result or step.at)
