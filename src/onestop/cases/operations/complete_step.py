"""Do one step of the process."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onestop.cases.domain import law
from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.standing import require_at_work
from onestop.cases.domain.steps import permission_for, step_at
from onestop.cases.operations.acting import act
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def complete_step(*, code: str, step: str, facts: Mapping[str, Any] = NOTHING, by: Actor, now: datetime) -> CaseFile:
    """Done; `facts` answer the gateways behind the step.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NotAtThisStep, StepNeedsDecision, NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway.
    """

    def permit(file: CaseFile) -> None:
        require_at_work(file)
        by.require(permission_for(step_at(file, step)), file.competent_agency)

    return act(
        code,
        lambda file, at: law.complete_step(file, step=step, facts=facts, by=by, at=at, calendar=national_calendar()),
        permit=permit,
        by=by,
        now=now,
    )
