"""Turning a dossier away before its clock begins, with the reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_at_the_counter
from onestop.cases.domain.last_days import require_over
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import all_here
from onestop.cases.domain.reasons import because
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.shown import DOSSIER
from onestop.cases.domain.status import Status
from onestop.cases.domain.why_fields import why
from onestop.cases.events import NotAccepted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Interruption


def refuse_intake(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    note: str = "",
    outages: Sequence[Interruption] = (),
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[NotAccepted, ...]]:
    """Turn the dossier away before its clock begins; also one whose applicant never completed it.

    Raises:
        AlreadyAccepted, TurnedAway: too late for this.
        ReasonRequired, UnknownReason: it is not said why.
        CompetentAgencyMissing, UntruePapersNotNamed, ReasonNotExplained: the reason says too little by itself.
        ReasonNotOnRecord: it tells of what the record does not hold.
        NotOverdueToAnswer: the applicant may still complete it.
        LastDayInOutage: one of the `outages`, whose end is not certified, covers his last day.
    """
    require_at_the_counter(file)
    grounds = because(occasion="not_accepted", reasons=reasons, note=note, by=by)
    require_on_record(grounds.reasons, file)
    require_over(file, grounds.reasons, at, outages, calendar)
    event = NotAccepted(
        case_code=file.code,
        at=iso(at),
        finished_at=iso(at),
        reasons=list(grounds.reasons),
        originals_left=all_here(file),
        note=grounds.note,
        **capacity(by),
    )
    return settled(file, event)


REFUSE_INTAKE: Final = Act(
    code="refuse_intake",
    slug="khong-tiep-nhan",
    words=Text("Không tiếp nhận", "Do not accept"),
    before=Text(
        "Hồ sơ dừng lại ở đây; người nộp đọc được lý do và có thể nộp hồ sơ mới. Nếu chỉ thiếu giấy tờ, hãy yêu cầu bổ "
        "sung; nếu thuộc thẩm quyền của cơ quan khác, hãy chuyển hồ sơ đến đó.",
        "The dossier ends here; the applicant can read why and lodge a new one. If only papers are missing, request a "
        "supplement instead; if another agency is competent, transfer the dossier to it.",
    ),
    done=Text("Đã từ chối tiếp nhận hồ sơ.", "The dossier was not accepted."),
    needs=(Need("cases.accept", "counter"),),
    when=When(
        statuses=(Status.SUBMITTED, Status.SUPPLEMENT, Status.PAYMENT),
        words=Text("hồ sơ chưa được tiếp nhận", "the dossier was not accepted yet"),
        holds=lambda file: file.received_at is None,
    ),
    asks=why(
        "not_accepted",
        Text("Vì sao không tiếp nhận?", "Why is it not accepted?"),
        advice=Text("Nói rõ người nộp cần làm gì tiếp.", "Say what the applicant can do next."),
    ),
    shows=(DOSSIER,),
    law=refuse_intake,
    events=(NotAccepted,),
    faces=("desk",),
    grave=True,
    told_outages=True,
)
