"""Hand in what was asked for: the applicant himself, or the counter for him."""

from collections.abc import Collection, Sequence
from datetime import datetime

from onestop.cases.access import is_applicant
from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.operations.acting import act
from onestop.cases.operations.dossier import Uploads, check_uploads, papers_given, papers_of
from onestop.cases.store import Paper
from onestop.kernel.actor import Actor
from onestop.rules.api import national_calendar


def answer_supplement(
    *, code: str, uploads: Uploads, on_paper: Collection[str] = (), by: Actor, now: datetime
) -> CaseFile:
    """Files by component, and the components that came on paper.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        NothingAsked: no request is outstanding.
        NoSuchUpload: a file is not the applicant's.
    """
    papers = papers_of(uploads, on_paper)

    def permit(file: CaseFile) -> None:
        if not is_applicant(file, by):
            by.require("cases.accept", file.intake_agency)
        check_uploads(papers, applicant_id=file.applicant_id, by=by)

    def given(file: CaseFile) -> Sequence[Paper]:
        return papers_given(papers, round_=len(file.rounds))

    return act(
        code,
        lambda file, at: law.answer_supplement(file, items=tuple(papers), by=by, at=at, calendar=national_calendar()),
        permit=permit,
        papers=given,
        by=by,
        now=now,
    )
