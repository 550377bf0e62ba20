"""Grant or refuse."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.operations.acting import act
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def decide(
    *,
    code: str,
    outcome: Literal["granted", "refused"],
    reasons: Sequence[str] = (),
    note: str = "",
    by: Actor,
    now: datetime,
) -> CaseFile:
    """The decision of the competent agency.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        ReasonRequired, UnknownReason: a refusal without a reason from the list.
        NotReadyForDecision, NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway.
    """
    return act(
        code,
        lambda file, at: law.decide(
            file, outcome=outcome, reasons=reasons, note=note, by=by, at=at, calendar=national_calendar()
        ),
        permit=lambda file: by.require("cases.decide", file.competent_agency),
        by=by,
        now=now,
    )
