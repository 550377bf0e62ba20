"""Exempting: all or a part of a sum need not be paid, with the proof of it; or it was recorded in error.

Who pays less or nothing says Article 10 of the Law on Fees and Charges 97/2015/QH13 (as remembered), and the instrument that
sets the fee.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Money, OneLine, Option
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fee_book import WAIVERS
from onestop.cases.domain.fees import due_sum
from onestop.cases.domain.law.record_payment import WHICH_SUM, something_is_due
from onestop.cases.domain.needs import Need
from onestop.cases.domain.paying import WHILE_OPEN, fee_waived, require_open_book
from onestop.cases.domain.refusals_of_fees import AmountNotDue
from onestop.cases.events import FeeWaived
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar


def exempt_fee(
    file: CaseFile,
    *,
    ground: str,
    proof: str,
    left: int = 0,
    fee: int | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[FeeWaived, ...]]:
    """What is due of a sum comes down to `left`; nothing where he is exempt.

    Raises:
        NoFeeDue: nothing is due, or not that.
        AmountNotDue: what is left is not less than what is due.
        UnknownReason, ProofMissing: the ground is none of the list, or the paper or law is not named.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier.
    """
    require_open_book(file)
    one = due_sum(file, fee)
    if type(left) is not int or not 0 <= left < one.due:
        raise AmountNotDue(case_code=file.code, amount=left, due=one.due)
    event = fee_waived(file, one, amount=one.due - left, ground=ground, proof=proof, by=by, at=at, calendar=calendar)
    return settled(file, event)


EXEMPT_FEE: Final = Act(
    code="exempt_fee",
    slug="mien-giam",
    words=Text("Miễn, giảm khoản phải nộp", "Exempt or reduce"),
    before=Text(
        "Ghi miễn, giảm kèm giấy tờ chứng minh; hoặc bỏ khoản ghi nhầm. Hồ sơ đang chờ khoản này thì được giải quyết tiếp khi "
        "không còn phải nộp.",
        "Records an exemption or reduction with its proof, or drops what was recorded in error. A case that waited for it goes "
        "on once nothing of it is due.",
    ),
    done=Text("Đã ghi miễn, giảm.", "The exemption was recorded."),
    needs=(Need("cases.accept", "intake"),),
    when=When(
        statuses=WHILE_OPEN,
        words=Text("có khoản phải nộp mà chưa nộp", "something is due and not paid"),
        holds=something_is_due,
    ),
    asks=(
        WHICH_SUM,
        Choice(
            name="ground",
            label=Text("Vì sao miễn, giảm?", "On which ground?"),
            options=tuple(Option(value=code, words=words) for code, words in WAIVERS.items()),
            missing=Text("Hãy chọn lý do miễn, giảm.", "Choose the ground."),
        ),
        OneLine(
            name="proof",
            label=Text("Giấy tờ chứng minh hoặc quy định áp dụng", "The proof, or the provision"),
            hint=Text(
                "Ví dụ: Giấy chứng nhận hộ nghèo số 12, năm 2026. Ghi nhầm thì nêu nhầm ở đâu.",
                "For example: certificate of a poor household No. 12 of 2026. If recorded in error, say what was wrong.",
            ),
        ),
        Money(
            name="left",
            label=Text("Còn phải nộp (đồng)", "Still to be paid (đồng)"),
            hint=Text("Ghi 0 khi miễn toàn bộ.", "0 where all of it is waived."),
            least=0,
            missing=Text(
                "Hãy ghi số tiền còn phải nộp, tính bằng đồng; 0 khi miễn toàn bộ.",
                "Enter what is still to be paid in whole đồng; 0 where all of it is waived.",
            ),
            proposed=lambda _file: 0,
        ),
    ),
    law=exempt_fee,
    events=(FeeWaived,),
    faces=("desk",),
)
