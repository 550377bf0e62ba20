"""Ask the applicant to complete the dossier: everything that is lacking, at once."""

from collections.abc import Sequence
from datetime import datetime

from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.operations.acting import act
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def request_supplement(
    *, code: str, reasons: Sequence[str], items: Sequence[str] = (), note: str = "", by: Actor, now: datetime
) -> CaseFile:
    """Asked; `items` are components of the dossier by code.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        SupplementUsedUp, WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to ask.
        ReasonRequired, UnknownReason: it is not said what is wrong.
    """
    return act(
        code,
        lambda file, at: law.request_supplement(
            file, reasons=reasons, items=items, note=note, by=by, at=at, calendar=national_calendar()
        ),
        permit=lambda file: _permit(file, by),
        by=by,
        now=now,
    )


def _permit(file: CaseFile, by: Actor) -> None:
    if file.received_at is None:
        # Until acceptance the dossier is the counter's; an appraiser of the same agency must wait for it.
        by.require("cases.accept", file.intake_agency)
        by.require("cases.supplement", file.intake_agency)
    else:
        by.require("cases.supplement", file.competent_agency)
