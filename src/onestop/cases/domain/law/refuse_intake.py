"""Turning a dossier away before its clock begins, with the reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Note, Reasons
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_at_the_counter
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.status import Status
from onestop.cases.events import NotAccepted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def refuse_intake(
    file: CaseFile, *, reasons: Sequence[str], note: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[NotAccepted, ...]]:
    """Turn the dossier away before its clock begins; also one whose applicant never completed it.

    Raises:
        AlreadyAccepted, TurnedAway: too late for this.
        ReasonRequired, UnknownReason: it is not said why.
        CompetentAgencyMissing, UntruePapersNotNamed, ReasonNotExplained: the reason says too little by itself.
        ReasonNotOnRecord: it tells of what the record does not hold.
    """
    require_at_the_counter(file)
    why = because(occasion="not_accepted", reasons=reasons, note=note, by=by)
    require_on_record(why.reasons, file)
    event = NotAccepted(
        case_code=file.code,
        at=iso(at),
        finished_at=iso(at),
        reasons=list(why.reasons),
        note=why.note,
        **capacity(by),
    )
    return settled(file, event)


REFUSE_INTAKE: Final = Act(
    code="refuse_intake",
    slug="khong-tiep-nhan",
    words=Text("Không tiếp nhận", "Do not accept"),
    before=Text(
        "Hồ sơ dừng lại ở đây; người nộp đọc được lý do và có thể nộp hồ sơ mới. Nếu chỉ thiếu giấy tờ, hãy yêu cầu bổ "
        "sung.",
        "The dossier ends here; the applicant can read why and lodge a new one. If only papers are missing, request a "
        "supplement instead.",
    ),
    done=Text("Đã từ chối tiếp nhận hồ sơ.", "The dossier was not accepted."),
    needs=(Need("cases.accept", "intake"),),
    when=When(
        statuses=(Status.SUBMITTED, Status.SUPPLEMENT),
        words=Text("hồ sơ chưa được tiếp nhận", "the dossier was not accepted yet"),
        holds=lambda file: file.received_at is None,
    ),
    asks=(
        Reasons(
            occasion="not_accepted",
            label=Text("Vì sao không tiếp nhận?", "Why is it not accepted?"),
            hint=Text(
                "Người nộp đọc được đúng những lý do này.", "The applicant will read these reasons as they stand."
            ),
        ),
        Note(
            label=Text("Giải thích thêm", "Further explanation"),
            hint=Text(
                "Nói rõ người nộp cần làm gì tiếp. Bắt buộc với lý do có dòng “ghi rõ” ở trên.",
                "Say what the applicant can do next. Required by a reason that says above what to write.",
            ),
        ),
    ),
    law=refuse_intake,
    events=(NotAccepted,),
    faces=("desk",),
    grave=True,
)
