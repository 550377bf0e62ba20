"""Offering a case to the agency that is competent (chuyển hồ sơ đến cơ quan có thẩm quyền), and taking the offer back.

Decree 61/2018 Art. 18 sends what another agency is competent for to its one-stop section. A dossier that came to the wrong
counter is sent on, not refused; one that was accepted as well. Until the other agency takes it over it stays with the sender, who
goes on owing it: nothing is forgotten on the way, and no time is won by it. How long the other agency has to answer the offer
no text says: that is a rule of ours, in the law pack.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Receiver
from onestop.cases.domain.case_file import CaseFile, capacity, said_by
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_approved, refuse_if_ended, require_open
from onestop.cases.domain.meetings import open_meeting, refuse_if_meeting
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import awaited
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_transfers import (
    NobodyToTakeOver,
    NoTransferOffered,
    StillConsulted,
    TransferPending,
)
from onestop.cases.domain.shown import OFFER
from onestop.cases.domain.status import Status
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.transferring import answered_by, holder_of, open_transfer
from onestop.cases.domain.why_fields import why
from onestop.cases.events import TransferOffered, TransferTakenBack
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def transfer(
    file: CaseFile,
    *,
    receiver: str,
    level: str,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[TransferOffered, ...]]:
    """Offer it to `receiver`, which decides at `level` and answers in the time that the law pack of the case gives.

    Raises:
        TurnedAway, AlreadyDecided, AlreadyStopped, ApprovedAlready: it has ended, or is being carried out.
        WithdrawalPending, WaitingForPayment, WaitingForApplicant: it stands still.
        TransferPending: it is offered already.
        NobodyToTakeOver: it is there already.
        MeetingPlanned: agencies are called to a meeting that has no minutes yet.
        StillConsulted: that agency is asked what it thinks of it.
        ReasonRequired, UnknownReason, ReasonNotExplained, TextTooLong, NotWritable: it is not said why.
    """
    require_open(file)
    refuse_if_approved(file)
    if open_transfer(file):
        raise TransferPending(case_code=file.code)
    refuse_if_meeting(file)
    _require_receiver(file, receiver)
    grounds = because(occasion="transferred", reasons=reasons, note=note, by=by)
    event = TransferOffered(
        case_code=file.code,
        at=iso(at),
        sender=holder_of(file),
        receiver=receiver,
        answer_by=iso(answered_by(file, at, calendar)),
        reasons=list(grounds.reasons),
        said={"reasons": list(grounds.reasons), "note": grounds.note, "level": level, **said_by(by)},
        **capacity(by),
    )
    return settled(file, event)


def take_back_transfer(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[TransferTakenBack, ...]]:
    """Keep it after all. Raises NoTransferOffered; TurnedAway, AlreadyDecided, AlreadyStopped."""
    offer = require_offer(file)
    event = TransferTakenBack(case_code=file.code, at=iso(at), sender=offer.step, **capacity(by))
    return settled(file, event)


def require_offer(file: CaseFile) -> Task:
    """The offer that waits. Raises NoTransferOffered; TurnedAway, AlreadyDecided, AlreadyStopped."""
    refuse_if_ended(file)
    offer = open_transfer(file)
    if offer is None:
        raise NoTransferOffered(case_code=file.code)
    return offer


def _require_receiver(file: CaseFile, receiver: str) -> None:
    if receiver in ("", holder_of(file)):
        raise NobodyToTakeOver(case_code=file.code)
    if any(one.step == receiver for one in awaited(file)):
        raise StillConsulted(case_code=file.code)


def can_be_transferred(file: CaseFile) -> bool:
    """Whether it can be offered: nothing is granted, and no other agency is to answer."""
    return not file.is_decided and open_transfer(file) is None and open_meeting(file) is None


TRANSFER: Final = Act(
    code="transfer",
    slug="chuyen-ho-so",
    words=Text("Chuyển đến cơ quan có thẩm quyền", "Transfer to the competent agency"),
    before=Text(
        "Cơ quan được chọn nhận hoặc không nhận trong 08 giờ làm việc (cách làm của hệ thống, chưa tìm thấy quy định); hồ sơ nộp "
        "trực tiếp, chuyển sau 15 giờ thì tính từ đầu ngày làm việc tiếp theo. Cho đến khi bên kia nhận, hồ sơ vẫn do cơ quan "
        "này giải quyết. Mã hồ sơ, nơi trả kết quả và ngày đã hẹn (nếu có) giữ nguyên; chưa tiếp nhận thì người nộp được báo "
        "ngay.",
        "The agency chosen takes it over or says why not, within eight working hours (a rule of this system, no provision was "
        "found); of what was handed in at a counter and is sent after 15:00 they count from the next working morning. Until it "
        "does, the case stays with this agency. Its code, where the result is received, and a day already promised stay; where "
        "it is not accepted yet, the applicant is told at once.",
    ),
    done=Text("Đã đề nghị chuyển hồ sơ.", "The case was offered to the other agency."),
    needs=(
        Need("cases.accept", "counter", "at_the_counter"),
        Need("cases.decide", "competent", "at_work"),
    ),
    when=When(
        statuses=(Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING),
        words=Text(
            "hồ sơ chưa được quyết định, chưa đề nghị chuyển, không có cuộc họp nào chờ biên bản",
            "the case is not decided, not offered to another agency, and no meeting about it waits for its minutes",
        ),
        holds=can_be_transferred,
    ),
    asks=(
        Receiver(
            name="receiver",
            label=Text("Chuyển đến cơ quan nào?", "To which agency?"),
            missing=Text("Hãy chọn cơ quan có thẩm quyền.", "Choose the agency that is competent."),
        ),
        *why("transferred", Text("Vì sao chuyển?", "Why is it transferred?")),
    ),
    shows=(OFFER,),
    law=transfer,
    events=(TransferOffered,),
    faces=("desk",),
    undone_by="take_back_transfer",
)
WHILE_OFFERED: Final = When(
    statuses=(Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING),
    words=Text("cơ quan kia chưa trả lời đề nghị chuyển", "the other agency has not answered the offer"),
    holds=lambda file: open_transfer(file) is not None,
)
UNTIL_ANSWERED: Final = replace(
    WHILE_OFFERED,
    statuses=(*WHILE_OFFERED.statuses, Status.SUPPLEMENT, Status.PAYMENT, Status.WITHDRAWAL),
)
"""Saying no and taking the offer back go on while the applicant is waited for: the time to answer does not stand still."""
TAKE_BACK_TRANSFER: Final = Act(
    code="take_back_transfer",
    slug="thoi-chuyen",
    words=Text("Thôi chuyển hồ sơ", "Do not transfer after all"),
    before=Text(
        "Cơ quan kia không phải trả lời nữa; hồ sơ được giải quyết tiếp tại đây.",
        "The other agency need not answer any more; the case goes on here.",
    ),
    done=Text("Đã thôi chuyển hồ sơ.", "The case is not transferred."),
    needs=TRANSFER.needs,
    when=UNTIL_ANSWERED,
    shows=(OFFER,),
    law=take_back_transfer,
    events=(TransferTakenBack,),
    faces=("desk",),
)
