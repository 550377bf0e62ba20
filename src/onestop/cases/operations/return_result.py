"""Hand the result to the applicant."""

from collections.abc import Mapping
from datetime import datetime

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.law.return_result import RETURN_RESULT
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def return_result(
    *, code: str, delivery: Way = "counter", papers_shown: Mapping[str, str] = NOTHING, by: Actor, now: datetime
) -> CaseFile:
    """Returned.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NotDecidedYet, AlreadyReturned, TurnedAway, PaperNotShown.
    """
    return perform(RETURN_RESULT, code=code, delivery=delivery, papers_shown=papers_shown, by=by, now=now)
