"""Grant or refuse."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.decide import DECIDE
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def decide(
    *,
    code: str,
    outcome: Literal["granted", "refused"],
    reasons: Sequence[str] = (),
    note: str = "",
    conditions: str = "",
    by: Actor,
    now: datetime,
) -> CaseFile:
    """The decision of the competent agency; `conditions`, one a line, with which it is granted.

    Raises:
        ConditionsNotKnown, ConditionsNotForRefusals, TooManyConditions.
        NotFound, NotPermitted, ChangedMeanwhile.
        ReasonRequired, UnknownReason: a refusal without a reason from the list.
        ReasonNotWanted: it is granted, with reasons for refusing.
        NotReadyForDecision, NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway.
    """
    said: dict[str, Any] = {"outcome": outcome, "reasons": reasons, "note": note, "conditions": conditions}
    return perform(DECIDE, code=code, by=by, now=now, **said)
