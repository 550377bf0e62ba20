"""Taking over a case that another agency is not competent for, or saying why not: then it stays where it is.

Nothing begins anew with it: the code, the promised day, what was late and what was asked stay. Before acceptance the one-stop
section that takes it over answers within its own eight working hours from then, once, unless the one before had let them pass.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity, sayers
from onestop.cases.domain.clock import answer_by, is_unanswered
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fair_share import leaves_too_little
from onestop.cases.domain.guards import refuse_if_approved, refuse_if_ended, require_open
from onestop.cases.domain.law.transfer import TRANSFER, UNTIL_ANSWERED, WHILE_OFFERED, require_offer
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.shown import DOSSIER, OFFER
from onestop.cases.domain.transferring import open_transfer, was_taken_over
from onestop.cases.domain.why_fields import why_inside
from onestop.cases.events import TakenOver, TransferDeclined
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, moment

_WORDS: Final = Text("Nhận hồ sơ chuyển đến", "Take the case over")


def take_over(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar, partners: Mapping[str, str] = NOTHING
) -> tuple[CaseFile, tuple[TakenOver, ...]]:
    """From now on it is the receiver's: to answer, or to decide. `partners` are the other agencies for steps handed over later.

    Raises:
        NoTransferOffered: nobody offers it, or no more.
        WithdrawalPending, WaitingForPayment, WaitingForApplicant: it stands still; whoever asked goes on first.
        TurnedAway, AlreadyDecided, AlreadyStopped, ApprovedAlready: it has ended, or is being carried out.
        FourEyes: he offered it himself, by a post at the other agency.
    """
    refuse_if_ended(file)
    refuse_if_approved(file)
    offer = require_offer(file)
    require_open(file)
    if (why := offered_it_himself(file, by)) is not None:
        raise why
    event = TakenOver(
        case_code=file.code,
        at=iso(at),
        sender=offer.step,
        receiver=offer.agency,
        level=str(offer.answer.get("level") or file.level),
        reasons=list(offer.answer.get("reasons", ())),
        accept_by=_answered_by(file, at, calendar),
        short=leaves_too_little(file, offer, at, calendar),
        partners=dict(partners) if file.received_at and (partners or file.partners) else None,
        **capacity(by),
    )
    return settled(file, event)


def offered_to(file: CaseFile) -> str:
    """Who decides once it is taken over; as before where nobody offers it."""
    offer = open_transfer(file)
    return offer.agency if offer else file.competent_agency


def offered_it_himself(file: CaseFile, by: Actor, _step: str = "") -> FourEyes | None:
    """Why he does not take over what he offered: two agencies agree on who is competent, not one person with himself."""
    offer = open_transfer(file)
    if offer is None or not any(map(by.is_behind, sayers(offer.answer))):
        return None
    return FourEyes(case_code=file.code, step=_WORDS, done=(TRANSFER.words,))


def _answered_by(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> str | None:
    """Before acceptance, until when the receiver answers: eight working hours of its own, of which the first to take it over
    has the benefit and nobody after it. What was not answered in time when it is taken over stays so.
    """
    if file.received_at is not None:
        return None
    if is_unanswered(file, at) or was_taken_over(file):
        return iso(file.accept_by)
    return iso(max(moment(answer_by(at, calendar)), file.accept_by))


def decline_transfer(
    file: CaseFile, *, reasons: Sequence[str], reply: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[TransferDeclined, ...]]:
    """It stays with the sender, who reads why.

    Raises:
        NoTransferOffered, TurnedAway, AlreadyDecided, AlreadyStopped: nobody offers it.
        ReasonRequired, UnknownReason, ReasonNotExplained, TextTooLong, NotWritable: it is not said why.
    """
    offer = require_offer(file)
    grounds = because(occasion="transfer_declined", reasons=reasons, note=reply, by=by)
    event = TransferDeclined(
        case_code=file.code,
        at=iso(at),
        sender=offer.step,
        receiver=offer.agency,
        reasons=list(grounds.reasons),
        said={**offer.answer, "declined": list(grounds.reasons), "reply": grounds.note},
        **capacity(by),
    )
    return settled(file, event)


TAKE_OVER: Final = Act(
    code="take_over",
    slug="nhan-ho-so-chuyen",
    words=_WORDS,
    before=Text(
        "Từ đó hồ sơ do cơ quan của bạn giải quyết; người nộp được báo. Mã hồ sơ, nơi trả kết quả và ngày đã hẹn (nếu có) giữ "
        "nguyên. Nếu quá hạn: nhận khi còn quá ít thời gian thì tính cho cơ quan chuyển.",
        "From then on the case belongs to your agency, and the applicant is told. Its code, where the result is received, and a "
        "day already promised stay. If it is late, that counts to the sender where too little time is left now.",
    ),
    done=Text("Đã nhận hồ sơ.", "The case was taken over."),
    needs=(Need("cases.accept", "receiving"),),
    when=WHILE_OFFERED,
    told_partners=True,
    decided_by=offered_to,
    shows=(OFFER, DOSSIER),
    law=take_over,
    events=(TakenOver,),
    faces=("desk",),
    usual=True,
    barred=offered_it_himself,
)
DECLINE_TRANSFER: Final = Act(
    code="decline_transfer",
    slug="khong-nhan-ho-so-chuyen",
    words=Text("Không nhận hồ sơ chuyển đến", "Do not take the case over"),
    before=Text(
        "Hồ sơ ở lại cơ quan chuyển; cơ quan đó đọc được lý do.",
        "The case stays with the agency that offered it, which reads the reason.",
    ),
    done=Text("Đã trả lời không nhận hồ sơ.", "The case was not taken over."),
    needs=(Need("cases.accept", "receiving"),),
    when=UNTIL_ANSWERED,
    asks=why_inside(
        "transfer_declined",
        Text("Vì sao không nhận?", "Why is it not taken over?"),
        Text("Giải thích cho cơ quan chuyển", "To the agency that offered it"),
        name="reply",
    ),
    shows=(OFFER,),
    law=decline_transfer,
    events=(TransferDeclined,),
    faces=("desk",),
)
