"""Lodging: a dossier comes in by one of three doors, for somebody, by somebody.

Who files for another says so, or the share of online applications would be a fiction.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import NOTHING, CaseFile, ChannelName, Terms, capacity
from onestop.cases.domain.evolve import evolve
from onestop.cases.events import Lodged
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

ANSWER_WITHIN_MINUTES: Final = 8 * 60
"""Working time in which the one-stop section answers an online submission."""
SIGNED_IN: Final = 1
IDENTIFIED: Final = 2


def lodge(
    *,
    code: str,
    terms: Terms,
    service_level: str,
    level: str,
    intake_agency: str,
    competent_agency: str,
    channel: ChannelName,
    applicant_id: int,
    applicant_name: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
    support_agency: str = "",
    answers: Mapping[str, Any] = NOTHING,
    identity_checked: bool = False,
    applicant_assurance: int | None = None,
    papers: Sequence[tuple[str, str]] = (),
    submission: str = "",
) -> tuple[CaseFile, tuple[Lodged, ...]]:
    """Open the file. `identity_checked`: an official saw who the applicant is.

    `papers` are (component, SHA-256 of the file, empty for paper); `submission` names the sending.
    """
    own = by.kind in ("citizen", "business")
    assurance = (by.assurance if own else 0) if applicant_assurance is None else applicant_assurance
    event = Lodged(
        case_code=code,
        procedure_code=terms.procedure_code,
        procedure_version=terms.procedure_version,
        service_level=service_level,
        level=level,
        intake_agency=intake_agency,
        support_agency=support_agency,
        competent_agency=competent_agency,
        channel=channel,
        assisted=not own,
        authenticated=identity_checked or (own and by.assurance >= SIGNED_IN),
        identified=assurance >= IDENTIFIED,
        lodged_at=iso(at),
        accept_by=iso(calendar.add_working_minutes(at, ANSWER_WITHIN_MINUTES)),
        applicant_id=applicant_id,
        applicant_name=applicant_name,
        answers=dict(answers) or None,
        papers=papers_content(papers),
        submission=submission,
        terms=terms,
        **capacity(by),
    )
    return evolve(None, event), (event,)


def papers_content(papers: Sequence[tuple[str, str]]) -> list[list[str]] | None:
    """Papers as an event keeps them; nothing where none came."""
    return [list(paper) for paper in papers] or None
