"""Asking to withdraw: until it is decided, an applicant may have his dossier back.

No general text regulates it (status 7 of the national codes, "Công dân yêu cầu rút hồ sơ"); sector laws do, business
registration among them: a written request before approval, answered within three working days (procedures 1.014035,
1.001612). The same is kept for every procedure; the number stands in the law pack of the case.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, AsDone, When
from onestop.cases.domain.act_fields import Note
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_carried_out, refuse_if_ended, refuse_if_withdrawing
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.parts_at_work import is_carried_out
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.status import Status
from onestop.cases.domain.withdrawing import named_request, what_stays
from onestop.cases.events import WithdrawalRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date


def request_withdrawal(
    file: CaseFile, *, note: str = "", request: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[WithdrawalRequested, ...]]:
    """Ask to have the dossier back. The term runs on: only the answer ends or saves the case.

    An official who writes it down for the applicant names the signed `request` it rests on: whoever answers it reads that.

    Raises:
        TurnedAway, AlreadyDecided, AlreadyStopped: it has ended.
        ApprovedAlready: it is granted, and what is left is carrying it out. Of an interlinked case what is not there yet is
        asked back.
        WithdrawalPending: he has asked already.
        RequestNotNamed: an official wrote it down, and not by which request.
        TextTooLong, NotWritable: the note cannot be kept.
    """
    refuse_if_ended(file)
    refuse_if_withdrawing(file)
    refuse_if_carried_out(file)
    last = calendar.nth_working_after(local_date(at), pack_of(file).number("withdrawal_within"))
    event = WithdrawalRequested(
        case_code=file.code,
        at=iso(at),
        answer_by=iso(calendar.closes_at(last)),
        note=_said(file, note, request, by),
        **capacity(by),
    )
    return settled(file, event)


def _said(file: CaseFile, note: str, request: str, by: Actor) -> str:
    """What stands as its words: the applicant's own, or by which request an official wrote it down."""
    if by.kind != "official":
        return note_of(note)
    return named_request(file, request)


REQUEST_WITHDRAWAL: Final = Act(
    code="request_withdrawal",
    slug="rut-ho-so",
    words=Text("Ghi yêu cầu rút hồ sơ", "Record a request to withdraw"),
    before=Text(
        "Người nộp xin rút hồ sơ bằng đơn có chữ ký; bạn ghi thay. Cơ quan đang giữ hồ sơ trả lời trong 03 ngày làm việc; trong "
        "lúc đó thời hạn giải quyết vẫn chạy. Các bước chuẩn bị và phiếu xin lỗi vẫn làm được; chưa ai quyết định, dừng hồ sơ "
        "hoặc yêu cầu bổ sung.",
        "The applicant asks to have his dossier back by a signed request, and you write it down for him. The agency that has it "
        "answers within three working days; until then the time limit runs on. Steps that prepare and an apology can go on; "
        "nobody decides, stops it or asks for more.",
    ),
    follows=what_stays,
    done=Text("Đã ghi yêu cầu rút hồ sơ.", "The request to withdraw was recorded."),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    when=When(
        statuses=(Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT),
        words=Text("hồ sơ chưa được quyết định", "the case is not decided yet"),
        holds=lambda file: not is_carried_out(file),
        otherwise=Text("đã chấp thuận, không rút hồ sơ được nữa.", "no more, it was granted."),
    ),
    asks=(
        Note(
            name="request",
            label=Text("Theo đơn xin rút nào của người nộp?", "By which request of the applicant?"),
            hint=Text(
                "Ai ký, ngày nào, đơn lưu ở đâu; lý do nếu có. Người trả lời và người nộp đọc được.",
                "Who signed it, when, where it is kept; why, if said. Whoever answers it reads this, and the applicant.",
            ),
            missing=Text(
                "Hãy ghi đơn xin rút có chữ ký của người nộp: ai ký, ngày nào.",
                "Name the request the applicant signed: by whom and of which day.",
            ),
            asked_at=("desk",),
        ),
        Note(label=Text("Vì sao rút hồ sơ? (không bắt buộc)", "Why? (optional)"), asked_at=("portal",)),
    ),
    shows=(DOCUMENT,),
    law=request_withdrawal,
    events=(WithdrawalRequested,),
    faces=("desk", "portal"),
    undone_by="take_back_withdrawal",
    by_applicant=AsDone(
        slug="rut",
        words=Text("Rút hồ sơ", "Withdraw"),
        before=Text(
            "Cơ quan trả lời trong 03 ngày làm việc. Khi đồng ý, hồ sơ dừng lại và không có kết quả; muốn làm lại, bạn nộp hồ sơ "
            "mới. Trước khi được trả lời, bạn có thể đổi ý. Phí, lệ phí đã nộp có thể không được hoàn.",
            "The agency answers within three working days. If it agrees, the case ends without a result; to try again you "
            "apply anew. Until you are answered you can change your mind. Fees already paid may not be refunded.",
        ),
        done=Text(
            "Đã gửi yêu cầu rút hồ sơ; cơ quan trả lời trong 03 ngày làm việc.",
            "Your request to withdraw was sent; the agency answers within three working days.",
        ),
    ),
)
