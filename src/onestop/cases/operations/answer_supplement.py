"""Hand in what was asked for: the applicant himself, or the counter for him."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.law.answer_supplement import ANSWER_SUPPLEMENT
from onestop.cases.domain.received import Counts
from onestop.cases.operations.dossier import Uploads
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def answer_supplement(
    *,
    code: str,
    uploads: Uploads = NOTHING,
    received: Counts = NOTHING,
    corrected: Mapping[str, Any] = NOTHING,
    reply: str = "",
    left_out: str = "",
    by: Actor,
    now: datetime,
) -> CaseFile:
    """Files by component and how many papers came for each; answers of the form as they shall stand; a word beside them.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NothingAsked: no request is outstanding.
        NothingHandedIn: it is empty.
        StillOutstanding: something asked for, or required with the new answers, did not come, and no official says why it is
            `left_out`; to an answer of the form that stands, the applicant's own `reply` is enough.
        OnlyAnswersAffirmed: an official says that what was declared is right, and a paper did not come.
        AnswersNotAccepted: with the answers given anew the form does not hold, or one was not asked for.
        NoSuchUpload: a file is not the applicant's, nor a scan of whoever hands it in.
        Infected: a file holds a virus.
    """
    return perform(
        ANSWER_SUPPLEMENT,
        code=code,
        uploads=uploads,
        received=received,
        corrected=corrected,
        reply=reply,
        left_out=left_out,
        by=by,
        now=now,
    )
