"""Hand in what was asked for: the applicant himself, or the counter for him."""

from collections.abc import Collection, Sequence
from datetime import datetime

from onestop.cases.access import is_applicant
from onestop.cases.domain import law
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.events import SupplementAnswered
from onestop.cases.operations.acting import act
from onestop.cases.operations.dossier import Uploads, as_content, check_uploads, papers_given, papers_of
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
        NoSuchUpload: a file is not the applicant's, nor a scan of whoever hands it in.
        Infected: a file holds a virus.
    """
    papers = papers_of(uploads, on_paper)

    def given(file: CaseFile) -> Sequence[Paper]:
        digests = check_uploads(papers, applicant_id=file.applicant_id, by=by)
        return papers_given(papers, digests, round_=len(file.rounds))

    def law_(file: CaseFile, at: datetime) -> tuple[CaseFile, Sequence[SupplementAnswered]]:
        content = as_content(given(file))
        return law.answer_supplement(
            file, items=tuple(papers), papers=content, by=by, at=at, calendar=national_calendar()
        )

    def permit(file: CaseFile) -> None:
        if not is_applicant(file, by):
            by.require("cases.accept", file.intake_agency)

    return act(code, law_, permit=permit, papers=given, by=by, now=now)
