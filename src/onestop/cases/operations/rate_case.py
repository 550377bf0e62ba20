"""Rate how a case was handled, as its applicant."""

from collections.abc import Mapping
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.rate import RATE
from onestop.cases.operations.record_about import record_about
from onestop.cases.visible import load_visible
from onestop.feedback import api as feedback
from onestop.kernel.actor import Actor
from onestop.runtime.api import transaction


@transaction
def rate_case(
    *,
    code: str,
    overall: object,
    scores: Mapping[str, object] | None = None,
    comment: str = "",
    assisted: str = "no",
    by: Actor,
    now: datetime,
) -> CaseFile:
    """One rating a case, once its result is returned; the file stays as it is. `assisted` is yes where an official helped.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NotReturnedYet: there is nothing to rate yet.
        AlreadyRated, ScoreOutOfRange, UnknownFactor, CommentTooLong: as `feedback` says.
    """
    before = load_visible(code, by)
    RATE.require(before.file, by)
    RATE.law(before.file)
    rated = feedback.rate(
        case_code=code,
        scores=scores or {},
        overall=overall,
        comment=comment,
        assisted=assisted == "yes",
        by=by,
        now=now,
    )
    record_about(before, (rated,), by=by, now=now)
    return before.file
