"""Hand in what was asked for: the applicant himself, or the counter for him."""

from collections.abc import Collection
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_supplement import ANSWER_SUPPLEMENT
from onestop.cases.operations.dossier import Uploads
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def answer_supplement(
    *, code: str, uploads: Uploads, on_paper: Collection[str] = (), by: Actor, now: datetime
) -> CaseFile:
    """Files by component, and the components that came on paper.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NothingAsked: no request is outstanding.
        NoSuchUpload: a file is not the applicant's, nor a scan of whoever hands it in.
        Infected: a file holds a virus.
    """
    return perform(ANSWER_SUPPLEMENT, code=code, uploads=uploads, on_paper=on_paper, by=by, now=now)
