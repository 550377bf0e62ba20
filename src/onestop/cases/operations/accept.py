"""Accept a dossier at the one-stop section: its clock begins."""

from datetime import datetime

from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.operations.acting import act
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def accept(*, code: str, by: Actor, now: datetime) -> CaseFile:
    """The dossier is complete; the result is promised.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        AlreadyAccepted, TurnedAway, WaitingForApplicant: it does not wait for this.
    """
    return act(
        code,
        lambda file, at: law.accept(file, by=by, at=at, calendar=national_calendar()),
        permit=lambda file: by.require("cases.accept", file.intake_agency),
        by=by,
        now=now,
    )
