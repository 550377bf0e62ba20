"""To which steps a case can be sent back, and why it was."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hands import task_of
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step

_LONGEST_REST: Final = 30
"""Days, longer than any holiday."""


class ComeBack(NamedTuple):
    """Why a step waits once more."""

    step: Text
    """The step it was sent back from."""
    reasons: Sequence[str]
    note: str
    by: str = ""
    """Key of whoever sent it back; empty of what was sent back before that was kept."""
    done_by: str = ""
    """Key of whoever did the step before: it is his to do again."""


def earlier_steps(file: CaseFile, here: Step) -> tuple[Step, ...]:
    """The steps that were done in this case before the one where it waits, in the order of the process.

    Only where nothing waits beside it, and only those that can wait by themselves: what runs in parallel would be torn apart.
    """
    if file.tokens is None or file.tokens.places != {here.code} or file.is_decided:
        return ()
    process = file.terms.process
    done = {task.step for task in file.tasks if task.kind == "step" and task.done_by}
    can = done & process.alone & process.leading_to(here.code)
    return tuple(step for step in process.steps if step.code in can)


def can_be_sent_back(file: CaseFile, here: Step) -> bool:
    """Whether there is a step it could go back to."""
    return bool(earlier_steps(file, here))


def came_back(file: CaseFile, step: Step) -> ComeBack | None:
    """Why that waiting step is to be done again; None where it came there in the usual way."""
    task = task_of(file, step.code)
    left = next((one for one in file.tasks if task and one.done_at == task.entered_at and not one.done_by), None)
    if left is None or "reasons" not in left.answer:
        return None
    name = next((one.name for one in file.terms.process.steps if one.code == left.step), Text(left.step, left.step))
    did = [one.done_by for one in file.tasks if one.kind == "step" and one.step == step.code and one.done_by]
    return ComeBack(
        name, left.answer["reasons"], left.answer["note"], str(left.answer.get("by", "")), str(did[-1]) if did else ""
    )


def day_before(today: date, calendar: WorkingCalendar) -> date:
    """The working day before that one."""
    return calendar.worked_days(today - timedelta(days=_LONGEST_REST), today - timedelta(days=1))[-1]
