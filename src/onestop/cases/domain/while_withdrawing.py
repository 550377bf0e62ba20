"""While a request to withdraw waits for its answer: no provision was found that stops the clock, so what prepares goes on.

The applicant may take it back, and the agency may say no; either way the promised day stands (`while_withdrawing` of the law
pack, a rule of ours). What cannot be undone waits for the answer: the decision, and what goes back to the applicant by itself.
"""

from onestop.cases.domain.tasks import Task
from onestop.cases.domain.waits import WORKED_ON, Wait
from onestop.workflow.api import Step


def only_withdrawing(waits: tuple[Wait, ...]) -> bool:
    """Whether the answer to a request to withdraw is all that is waited for: nothing was asked of the applicant before it."""
    return [one.kind for one in waits if one.is_open] == ["withdrawal"]


def can_be_undone(step: Step) -> bool:
    """Whether it only prepares: it neither decides nor yields what goes back by itself."""
    return not step.decision and step.result is None


def is_listed(task: Task, waits: tuple[Wait, ...], *, promised: bool = True) -> bool:
    """Whether that task stands in lists while these waits, of which one is open, last.

    A step of the head's does not, for mostly it decides: it is his turn to answer the request first. Nor does an apology for a
    day that is not `promised` any more, for the clock stands still.
    """
    if task.kind == "apology" and not promised:
        return False
    if not all(task.kind in WORKED_ON[one.kind] for one in waits if one.is_open):
        return False
    return task.kind != "step" or task.hands != "head"
