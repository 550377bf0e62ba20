"""Lodging: a dossier comes in by one of three doors, for somebody, by somebody.

Who files for another says so, or the share of online applications would be a fiction.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import NOTHING, CaseFile, ChannelName, Terms, capacity
from onestop.cases.domain.clock import answer_by
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.needs import Need
from onestop.cases.domain.papers import papers_content
from onestop.cases.events import Accepted, Lodged
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

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
        accept_by=answer_by(at, calendar),
        applicant_id=applicant_id,
        applicant_name=applicant_name,
        answers=dict(answers) or None,
        papers=papers_content(papers),
        submission=submission,
        terms=terms,
        **capacity(by),
    )
    return evolve(None, event), (event,)


LODGE: Final = Act(
    code="lodge",
    words=Text("Nộp hồ sơ", "Apply"),
    before=Text(
        "Hồ sơ được gửi đến Bộ phận Một cửa, nơi trả lời trong tám giờ làm việc.",
        "The dossier goes to the one-stop section, which answers within eight working hours.",
    ),
    done=Text("Đã nộp hồ sơ.", "Sent."),
    needs=(Need("portal.apply", "intake"),),
    when=NEVER,
    law=lodge,
    events=(Lodged,),
)
LODGE_FOR_OTHER: Final = Act(
    code="lodge_for_other",
    words=Text("Tiếp nhận tại quầy", "Receive at the counter"),
    before=Text(
        "Hồ sơ được ghi tên người nộp và ghi rõ do cán bộ nộp hộ.",
        "The dossier bears the applicant's name, and says that an official lodged it.",
    ),
    done=Text("Đã tiếp nhận hồ sơ.", "Received."),
    needs=(Need("cases.lodge_for_other", "intake"),),
    when=NEVER,
    law=lodge,
    events=(Lodged, Accepted),
)
