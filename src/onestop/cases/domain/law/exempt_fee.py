"""Exempting: all or a part of a sum need not be paid, with the proof of it; or it was recorded in error.

Who paid before he showed that he is exempt is exempt all the same: what he paid is then too much, and is given back
(`refund_fee`). Once the case has ended the sum is corrected instead (`correct_fee`).

Who pays less or nothing says Article 10 of the Law on Fees and Charges 97/2015/QH13 (as remembered), and the instrument that
sets the fee.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Money, OfTheCase, OneLine, Option
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fee_book import COPIES_GIVEN_UP, WAIVERS, Sum
from onestop.cases.domain.fees import is_for_copies, named_amount, of_a_sum, still_due, waivable
from onestop.cases.domain.needs import Need
from onestop.cases.domain.numbered import numbered, refuse_if_elsewhere
from onestop.cases.domain.paying import WHILE_PAYABLE, fee_waived, require_payable
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.refusals_of_fees import AmountNotDue, NoFeeDue
from onestop.cases.domain.returning import till_of
from onestop.cases.domain.shown import FEES
from onestop.cases.domain.tills import lowers, refuse_if_anothers
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
    tills: Tills = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[FeeWaived, ...]]:
    """What is due of a sum comes down to `left`, or what of it was to be paid where it was; nothing where he is exempt.

    Raises:
        NoFeeDue: nothing is due nor was paid, or not of that sum.
        TakenElsewhere, LowersAnothers: what was paid would be given back by another agency than these.
        AmountNotDue: what is left is not less than what is due, or was paid.
        NotForCopies: copies are given up, and the sum is for something else.
        UnknownReason, ProofMissing: the ground is none of the list, or the paper or law is not named.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier.
    """
    require_payable(file)
    one = _sum(file, fee, tills)
    due = one.due or one.owed
    if type(left) is not int or not 0 <= left < due:
        raise AmountNotDue(case_code=file.code, amount=left, due=due)
    refuse_if_anothers(file, one, one.owed - (due - left), tills)
    event = fee_waived(file, one, amount=due - left, ground=ground, proof=proof, by=by, at=at, calendar=calendar)
    return settled(file, event)


def _waivable(file: CaseFile, tills: Tills = None) -> tuple[Sum, ...]:
    return tuple(one for one in waivable(file) if tills is None or _waived_at(file, one) in tills)


def _waived_at(file: CaseFile, one: Sum) -> str:
    """The agency that takes what is due of it, or would give back what was paid."""
    return till_of(file) if one.due else lowers(file, one)[0]


def _collecting(file: CaseFile) -> Collection[str]:
    return {_waived_at(file, one) for one in waivable(file)}


def _sum(file: CaseFile, number: int | None, tills: Tills) -> Sum:
    """The sum of that number; without one the only one that is due, else the only one there is."""
    found = _waivable(file, tills)
    if number is None:
        found = tuple(one for one in found if one.due) or found
    if (one := numbered(found, number, of_a_sum)) is not None:
        return one
    refuse_if_elsewhere(file, waivable(file), number, of_a_sum)
    raise NoFeeDue(case_code=file.code)


def _something_is_owed(file: CaseFile) -> bool:
    return (
        bool(file.fees)
        and file.content_erased_at is None
        and bool(waivable(file))
        and (file.returned_at is None or bool(still_due(file)))
    )


def _has_copies(file: CaseFile) -> bool:
    return any(is_for_copies(file, one) for one in waivable(file))


def _listed(file: CaseFile, tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    return tuple((one.number, named_amount(one, one.due or one.owed)) for one in _waivable(file, tills))


EXEMPT_FEE: Final = Act(
    code="exempt_fee",
    slug="mien-giam",
    words=Text("Miễn, giảm khoản phải nộp", "Exempt or reduce"),
    before=Text(
        "Ghi miễn, giảm kèm giấy tờ chứng minh; hoặc bỏ khoản ghi nhầm. Hồ sơ đang chờ khoản này thì được giải quyết tiếp khi "
        "không còn phải nộp. Đã nộp rồi thì phần được miễn, giảm chờ hoàn trả.",
        "Records an exemption or reduction with its proof, or drops what was recorded in error. A case that waited for it goes "
        "on once nothing of it is due. Of what was paid already, the part that is waived waits to be refunded.",
    ),
    done=Text("Đã ghi miễn, giảm.", "The exemption was recorded."),
    needs=(Need("cases.accept", "collecting", among=_collecting),),
    when=When(
        statuses=WHILE_PAYABLE,
        words=Text("có khoản phải nộp hoặc đã nộp", "something is due or was paid"),
        holds=_something_is_owed,
    ),
    asks=(
        OfTheCase(
            name="fee",
            label=Text("Miễn, giảm khoản nào?", "Which sum is waived or reduced?"),
            listed=_listed,
            missing=Text("Hãy chọn khoản được miễn, giảm.", "Choose the sum that is waived or reduced."),
        ),
        Choice(
            name="ground",
            label=Text("Vì sao miễn, giảm?", "On which ground?"),
            options=tuple(
                Option(value=code, words=words, holds=_has_copies)
                if code == COPIES_GIVEN_UP
                else Option(value=code, words=words)
                for code, words in WAIVERS.items()
            ),
            missing=Text("Hãy chọn lý do miễn, giảm.", "Choose the ground."),
        ),
        OneLine(
            name="proof",
            label=Text("Giấy tờ chứng minh hoặc quy định áp dụng", "The proof, or the provision"),
            hint=Text(
                "Ví dụ: Giấy chứng nhận hộ nghèo số 12, năm 2026. Ghi nhầm thì nêu nhầm ở đâu; thôi lấy bản sao thì ghi ai nói, "
                "ngày nào.",
                "For example: certificate of a poor household No. 12 of 2026. If recorded in error, say what was wrong; if the "
                "copies were given up, who said so and when.",
            ),
        ),
        Money(
            name="left",
            label=Text("Còn phải nộp (đồng)", "Still to be paid (đồng)"),
            hint=Text(
                "Ghi 0 khi miễn toàn bộ. Khoản đã nộp: ghi số tiền đúng ra phải nộp.",
                "0 where all of it is waived. Of a sum that was paid: what should have been paid.",
            ),
            least=0,
            missing=Text(
                "Hãy ghi số tiền còn phải nộp, tính bằng đồng; 0 khi miễn toàn bộ.",
                "Enter what is still to be paid in whole đồng; 0 where all of it is waived.",
            ),
            proposed=lambda _file: 0,
        ),
    ),
    shows=(FEES,),
    law=exempt_fee,
    events=(FeeWaived,),
    faces=("desk",),
)
