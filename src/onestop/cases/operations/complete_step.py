"""Do one step of the process."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.law.complete_step import COMPLETE_STEP
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def complete_step(*, code: str, step: str, facts: Mapping[str, Any] = NOTHING, by: Actor, now: datetime) -> CaseFile:
    """Done; `facts` answer the gateways behind the step.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NotAtThisStep, StepNeedsDecision, NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway.
    """
    return perform(COMPLETE_STEP, code=code, step=step, facts=facts, by=by, now=now)
