"""Lodging: a dossier comes in by one of three doors, for somebody, by somebody.

Who files for another says so, or the share of online applications would be a fiction.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import NOTHING, CaseFile, ChannelName, Terms, capacity
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
) -> tuple[CaseFile, tuple[Lodged, ...]]:
    """Open the file. `identity_checked`: an official saw who the applicant is."""
    own = by.kind in ("citizen", "business")
    assurance = (by.assurance if own else 0) if applicant_assurance is None else applicant_assurance
    file = CaseFile(
        code=code,
        terms=terms,
        service_level=service_level,
        level=level,
        intake_agency=intake_agency,
        support_agency=support_agency,
        competent_agency=competent_agency,
        channel=channel,
        applicant_id=applicant_id,
        applicant_name=applicant_name,
        assisted=not own,
        authenticated=identity_checked or (own and by.assurance >= SIGNED_IN),
        identified=assurance >= IDENTIFIED,
        lodged_at=at,
        accept_by=calendar.add_working_minutes(at, ANSWER_WITHIN_MINUTES),
        answers=answers,
        changed_at=at,
    )
    return file, (_lodged(file, by),)


def _lodged(file: CaseFile, by: Actor) -> Lodged:
    return Lodged(
        case_code=file.code,
        procedure_code=file.terms.procedure_code,
        procedure_version=file.terms.procedure_version,
        service_level=file.service_level,
        level=file.level,
        intake_agency=file.intake_agency,
        support_agency=file.support_agency,
        competent_agency=file.competent_agency,
        channel=file.channel,
        assisted=file.assisted,
        authenticated=file.authenticated,
        identified=file.identified,
        lodged_at=iso(file.lodged_at),
        **capacity(by),
    )
