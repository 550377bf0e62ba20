"""Putting right the amount of a sum that was set too high or too low: the sum stays, with the right amount and its source.

What was paid beyond it is to be given back (`refund_fee`); what is left of it is due. A case that waits for the sum goes on
waiting, for the amount that is right; where nothing of it is due any more it was asked for in error, and the wait ends.
Downwards, to nothing as well, what was paid is put right also after the case has ended.

A fee whose amount was left open as the dossier was accepted is said here, by the counter that takes it; nothing, where nothing is
charged. That can be done as long as nobody did, so that a result handed over meanwhile loses no fee.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Money, OfTheCase, OneLine
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fee_book import Sum
from onestop.cases.domain.fees import copies_apart, left_open, named_amount, of_a_sum, sums_of, whole_amount
from onestop.cases.domain.guards import refuse_if_withdrawing
from onestop.cases.domain.needs import Need
from onestop.cases.domain.numbered import numbered, refuse_if_elsewhere
from onestop.cases.domain.paying import WHILE_PAID, basis_of, fee_set, goes_on, require_book, require_open_book
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_fees import AmountUnchanged, NoFeeDue, SourceMissing
from onestop.cases.domain.returning import till_of
from onestop.cases.domain.shown import FEES
from onestop.cases.domain.tills import in_treasury, lowers, refuse_if_anothers
from onestop.cases.events import FeeCorrected, FeeSet
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

_NOT_SAID: Final = Text("Phí, lệ phí: chưa ghi số tiền", "Fee: its amount was not said yet")


def correct_fee(
    file: CaseFile,
    *,
    amount: int,
    source: str,
    fee: int | None = None,
    tills: Tills = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[FeeSet | FeeCorrected, ...]]:
    """The sum of that number is so much; without a number the only one of those agencies, or the fee that was left open.

    Raises:
        NoFeeDue: there is no such sum, or it was dropped.
        AmountNotWhole. AmountUnchanged: it is what stands, or no more than was waived of it.
        SourceMissing: it is not said by what it is so much. TextTooLong, NotWritable.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier, and it
            is not less than was paid.
        TakenElsewhere, LowersAnothers: what was paid too much then would be given back by another agency than these.
    """
    refuse_if_withdrawing(file)
    if left_open(file) and fee in (None, _left_open_as(file)):
        return settled(
            file, fee_set(file, kind="fee", amount=amount, source=source, when="at_return", by=by, at=at, least=0)
        )
    one, words = _sum(file, fee, tills), note_of(source)
    whole_amount(file.code, amount, least=0)
    require_book(file, one, less=amount < one.amount)
    if amount == one.amount or (one.waived and amount <= one.waived):
        raise AmountUnchanged(case_code=file.code, amount=one.amount)
    if not words:
        raise SourceMissing(case_code=file.code)
    refuse_if_anothers(file, one, one.owed - one.amount + amount, tills)
    after = one._replace(amount=amount)
    event = FeeCorrected(
        case_code=file.code,
        at=iso(at),
        fee=one.number,
        amount=amount,
        basis=basis_of(file.fee, one.kind, amount),
        amount_before=one.amount,
        left=after.due,
        over=after.excess - (beyond := in_treasury(file, after) if after.excess else 0),
        in_treasury=beyond,
        note=words,
        **goes_on(file, one, at, calendar, "", all_of_it=after.due == 0),
        **capacity(by),
    )
    return settled(file, event)


def _left_open_as(file: CaseFile) -> int:
    """The number a fee gets that nobody set before: copies beside it may have one."""
    return len(sums_of(file)) + 1


def _standing(file: CaseFile, tills: Tills = None) -> tuple[Sum, ...]:
    """Those that were not dropped, or were paid; after the end, those that were paid and can come down."""
    if file.has_ended:
        found = (one for one in sums_of(file) if one.paid and one.amount - one.waived > bool(one.waived))
    else:
        found = (one for one in sums_of(file) if one.paid or one.amount > one.waived)
    return tuple(one for one in found if tills is None or any(till in tills for till in _corrected_at(file, one)))


def _corrected_at(file: CaseFile, one: Sum) -> tuple[str, ...]:
    """The agency that would give some of it back, and while the book is open the one that takes what is due."""
    took = lowers(file, one)[0]
    return (took,) if file.has_ended else tuple(filter(None, (took, till_of(file))))


def _collecting(file: CaseFile) -> Collection[str]:
    if left_open(file):
        return (till_of(file),)
    return {till for one in _standing(file) for till in _corrected_at(file, one)}


def _sum(file: CaseFile, number: int | None, tills: Tills) -> Sum:
    if (one := numbered(_standing(file, tills), number, of_a_sum)) is not None:
        return one
    require_open_book(file)
    refuse_if_elsewhere(file, _standing(file), number, of_a_sum)
    raise NoFeeDue(case_code=file.code)


def _has_sum(file: CaseFile) -> bool:
    return file.content_erased_at is None and (left_open(file) or bool(_standing(file)))


def _listed(file: CaseFile, tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    standing = tuple((one.number, named_amount(one, one.amount)) for one in _standing(file, tills))
    return ((_left_open_as(file), _NOT_SAID), *standing) if left_open(file) else standing


CORRECT_FEE: Final = Act(
    code="correct_fee",
    slug="sua-so-tien",
    words=Text("Ghi, sửa số tiền phải nộp", "Set or correct the amount due"),
    before=Text(
        "Phí chưa ghi số tiền thì ghi ở đây. Khoản đã ghi giữ nguyên, chỉ số tiền và căn cứ được sửa. Đã nộp nhiều hơn thì phần "
        "thừa chờ hoàn trả; nộp ít hơn thì phải nộp thêm. Hồ sơ đã kết thúc thì chỉ sửa giảm được khoản đã nộp.",
        "A fee that was left open is set here. A sum that was set stays; its amount and source are put right. What was paid "
        "beyond it waits to be refunded; what is left of it is due. Of a case that has ended, only what was paid can be "
        "corrected, downwards.",
    ),
    follows=copies_apart,
    done=Text("Đã ghi số tiền phải nộp.", "The amount due was recorded."),
    needs=(Need("cases.accept", "collecting", among=_collecting),),
    when=When(
        statuses=WHILE_PAID,
        words=Text("đã ghi một khoản phải nộp, hoặc phí chưa ghi số tiền", "a sum was set, or a fee was left open"),
        holds=_has_sum,
    ),
    asks=(
        OfTheCase(
            name="fee",
            label=Text("Ghi, sửa khoản nào?", "Which sum is set or corrected?"),
            listed=_listed,
            missing=Text("Hãy chọn khoản cần sửa.", "Choose the sum that is corrected."),
        ),
        Money(
            name="amount",
            label=Text("Số tiền phải nộp (đồng)", "The amount due (đồng)"),
            hint=Text("Ghi 0 khi không phải thu khoản này.", "0 where nothing was to be paid."),
            least=0,
            missing=Text("Hãy ghi số tiền phải nộp, tính bằng đồng.", "Enter the amount due in whole đồng."),
        ),
        OneLine(
            name="source",
            label=Text("Căn cứ của số tiền này", "Source of this amount"),
            missing=Text("Hãy ghi căn cứ của số tiền này.", "Name the source of this amount."),
            hint=Text(
                "Số, ngày của nghị quyết, văn bản hoặc thông báo; hoặc nêu đã tính nhầm ở đâu.",
                "Number and day of the resolution, law or notice; or where it was miscalculated.",
            ),
        ),
    ),
    shows=(FEES,),
    law=correct_fee,
    events=(FeeSet, FeeCorrected),
    faces=("desk",),
)
