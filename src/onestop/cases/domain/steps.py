"""Steps: the token machine says which wait, the role of a step says who may do it."""

from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import NotAtThisStep
from onestop.workflow.api import Step

PERMISSION_OF_ROLE: Final = {
    "receptionist": "cases.accept",
    "specialist": "cases.step",
    "head": "cases.decide",
}
"""What a post must allow before its holder does a step of that role."""


def permission_for(step: Step) -> str:
    """The permission a step asks for; a role nobody defined asks for the highest."""
    return PERMISSION_OF_ROLE.get(step.role, "cases.decide")


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
