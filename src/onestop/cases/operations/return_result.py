"""Hand the result to the applicant."""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.law.return_result import RETURN_RESULT
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def return_result(*, code: str, delivery: Way = "counter", by: Actor, now: datetime) -> CaseFile:
    """Returned.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NotDecidedYet, AlreadyReturned, TurnedAway.
    """
    return perform(RETURN_RESULT, code=code, delivery=delivery, by=by, now=now)
