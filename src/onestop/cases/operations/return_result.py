"""Hand the result to the applicant."""

from datetime import datetime

from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.returning import Delivery
from onestop.cases.operations.acting import act
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def return_result(*, code: str, delivery: Delivery = "counter", by: Actor, now: datetime) -> CaseFile:
    """Returned.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NotDecidedYet, AlreadyReturned, TurnedAway.
    """
    return act(
        code,
        lambda file, at: law.return_result(file, delivery=delivery, by=by, at=at, calendar=national_calendar()),
        permit=lambda file: by.require("cases.return", file.intake_agency),
        by=by,
        now=now,
    )
