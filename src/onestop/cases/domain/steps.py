"""Steps: the token machine says which wait; `tasks` says who does them."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import NotAtThisStep
from onestop.workflow.api import Step


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
