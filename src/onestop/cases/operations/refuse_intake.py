"""Turn a dossier away at the one-stop section, with reasons."""

from collections.abc import Sequence
from datetime import datetime

from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.operations.acting import act
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def refuse_intake(*, code: str, reasons: Sequence[str], note: str = "", by: Actor, now: datetime) -> CaseFile:
    """Not accepted.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        ReasonRequired, UnknownReason: it is not said why.
        AlreadyAccepted, TurnedAway: too late for this.
    """
    return act(
        code,
        lambda file, at: law.refuse_intake(
            file, reasons=reasons, note=note, by=by, at=at, calendar=national_calendar()
        ),
        permit=lambda file: by.require("cases.accept", file.intake_agency),
        by=by,
        now=now,
    )
