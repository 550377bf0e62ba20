"""Money about a case: what is due by which source, what it is charged for, and how it is taken."""

from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.fee_rule import FREE, UNSTATED, FeeRule, amount_due, rule_for
from onestop.cases.domain.fees import due_of, receipts_of, still_due, sums_of
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.refusals_of_fees import (
    AmountNotDue,
    AmountNotWhole,
    FeeDueAlready,
    FreeOfCharge,
    NoFeeDue,
    PayerMissing,
    ProofMissing,
    SourceMissing,
)
from onestop.cases.domain.status import Status
from onestop.cases.terms import fee_rule
from onestop.catalogue.domain.channel import Channel, CopiesFee
from onestop.kernel.alphabet import NotWritable
from onestop.kernel.bilingual import Text

from .charging import COUNCIL, FIXED, RATE, asked, paid, under
from .examples import CALENDAR, RECEPTIONIST, accepted, at, lodged


def of_copies(**door: Any) -> Channel:
    copies = CopiesFee(amount=8_000, per=Text("bản", "copy"), question="copies")
    return Channel(channel="in_person", term=1, unit="day", copies_fee=copies, **door)


class TestWhatIsDue:
    """By the channel of the procedure; of what is set elsewhere nobody knows the amount until it is entered."""

    @pytest.mark.parametrize(
        ("door", "kind", "due"),
        [
            ({"fee_amount": 0}, "free", 0),
            ({"fee_amount": 500_000}, "amount", 500_000),
            ({"fee_amount": 8_000, "is_rate": True, "fee_per": Text("bản", "copy")}, "rate", 24_000),
            ({"fee_note": Text("Theo nghị quyết của Hội đồng nhân dân tỉnh", "As resolved")}, "council", None),
            ({"fee_note": Text("Theo quy định về phí và lệ phí", "By law")}, "law", None),
            ({}, "unstated", None),
        ],
    )
    def test_is_what_the_channel_says_and_nothing_else(self, door: dict[str, Any], kind: str, due: int | None) -> None:
        rule = fee_rule(Channel(channel="in_person", term=1, unit="day", **door))

        assert (rule.kind, amount_due(rule, 3)) == (kind, due)
        assert rule.takes_money == (kind not in ("free", "unstated"))

    @pytest.mark.parametrize(
        ("door", "copies", "kind", "due"),
        [
            ({"fee_amount": 0}, None, "free", 0),
            ({"fee_amount": 0}, 0, "free", 0),
            ({"fee_amount": 0}, "2", "free", 0),
            ({"fee_amount": 0}, True, "free", 0),
            ({"fee_amount": 0}, 2, "rate", 16_000),
            ({"fee_amount": 500_000}, 0, "amount", 500_000),
            ({"fee_amount": 500_000}, 2, "amount", 500_000),
            ({"fee_note": Text("Theo nghị quyết của Hội đồng nhân dân tỉnh", "As resolved")}, 2, "council", None),
        ],
    )
    def test_copies_that_the_form_asks_for_are_charged_beside_it(
        self, door: dict[str, Any], copies: Any, kind: str, due: int | None
    ) -> None:
        """Circular 281/2016/TT-BTC has VND 8,000 a copy (as procedure 2.000635 has it, not read in its text)."""
        rule = rule_for(fee_rule(of_copies(**door)), {} if copies is None else {"copies": copies})

        assert (rule.kind, amount_due(rule)) == (kind, due)
        assert rule.is_due_unsaid == (kind == "amount" or (kind == "rate" and copies == 2))
        assert rule.due_for_copies == (16_000 if type(copies) is int and copies == 2 else 0)
        assert rule.copies_beside == (0 if kind == "rate" else rule.due_for_copies)

    def test_copies_beside_a_rate_are_no_more_of_what_it_counts(self) -> None:
        door = of_copies(fee_amount=2_000, is_rate=True, fee_per=Text("trang", "page"))
        rule = rule_for(fee_rule(door), {"copies": 2})

        assert (amount_due(rule), amount_due(rule, 3)) == (2_000, 6_000)
        assert (rule.is_for_copies, rule.copies_beside) == (False, 16_000)

    def test_what_was_told_no_price_of_copies_charges_none(self) -> None:
        """A case lodged under an earlier version keeps what it was told."""
        rule = fee_rule(Channel(channel="in_person", term=1, unit="day", fee_amount=0))

        assert rule_for(rule, {"copies": 2}) == rule

    def test_is_whole_dong(self) -> None:
        for amount in (0, -1, 10**12 + 1, 1.5, True):
            with pytest.raises(AmountNotWhole):
                asked(amount=amount)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("rule", "kind", "amount", "basis"),
        [
            (FIXED, "fee", 500_000, "procedure"),
            (RATE, "fee", 16_000, "procedure"),
            (RATE, "fee", 10_000, "law"),
            (COUNCIL, "fee", 75_000, "council"),
            (UNSTATED, "fee", 8_000, "law"),
            (FIXED, "obligation", 500_000, "notice"),
        ],
    )
    def test_says_who_set_it(self, rule: FeeRule, kind: str, amount: int, basis: str) -> None:
        file = asked(accepted(under=under(rule)), kind=kind, amount=amount)

        assert [one.basis for one in sums_of(file)] == [basis]

    def test_has_a_source_where_the_procedure_does_not_say_it(self) -> None:
        with pytest.raises(SourceMissing):
            asked(accepted(under=under(COUNCIL)), kind="fee", amount=75_000, source="  ")

        assert still_due(asked(accepted(under=under(FIXED)), kind="fee", amount=500_000, source="")) == 500_000


class TestTaken:
    def test_exactly_what_is_due(self) -> None:
        for amount in (1_249_999, 1_250_001):
            with pytest.raises(AmountNotDue) as refused:
                paid(asked(), amount=amount)
            assert (refused.value.amount, refused.value.due) == (amount, 1_250_000)

    def test_in_cash_from_somebody_with_a_receipt_of_the_cases_own_series(self) -> None:
        with pytest.raises(PayerMissing):
            paid(asked(), payer=" ")
        with pytest.raises(NotWritable) as refused:
            paid(asked(), payer="Lan 🙂")
        assert refused.value.words().vi.startswith("Người nộp tiền")

        file = paid(asked())
        file = paid(asked(file, on=at(12, 10), kind="fee", amount=75_000), amount=75_000, when=at(12, 11))

        assert [(one.receipt, one.amount, one.payer) for one in receipts_of(file)] == [
            (1, 1_250_000, "Nguyễn Văn An"),
            (2, 75_000, "Nguyễn Văn An"),
        ]

    def test_elsewhere_with_proof_and_without_a_receipt_of_ours(self) -> None:
        with pytest.raises(ProofMissing):
            paid(asked(), way="elsewhere")

        file = paid(asked(), way="elsewhere", proof="Giấy nộp tiền số 7")
        assert (still_due(file), receipts_of(file)) == (0, ())

    def test_once(self) -> None:
        with pytest.raises(NoFeeDue):
            paid(paid(asked()))
        with pytest.raises(NoFeeDue):
            paid(accepted())

    def test_of_several_it_is_said_which(self) -> None:
        file = asked(asked(when="at_return", pay_by=None), on=at(5), kind="fee", amount=75_000)

        with pytest.raises(NoFeeDue):
            paid(file, amount=75_000)
        assert [one.kind for one in due_of(paid(file, fee=2, amount=75_000))] == ["obligation"]

    def test_what_is_due_already_is_asked_for_and_not_set_twice(self) -> None:
        file = asked(when="at_return", pay_by=None)

        with pytest.raises(FeeDueAlready):
            asked(file, when="at_return", pay_by=None)
        with pytest.raises(AmountNotDue):
            asked(file, amount=1)
        assert len(sums_of(asked(file))) == 1


class TestCharged:
    def test_where_the_procedure_is_free_no_fee_is(self) -> None:
        file = accepted(under=under(FREE))
        with pytest.raises(FreeOfCharge):
            asked(file, kind="fee", amount=8_000)
        assert still_due(asked(file)) == 1_250_000, "an obligation is another matter"

    def test_a_second_time_only_by_a_source_of_its_own(self) -> None:
        file = paid(asked(accepted(under=under(FIXED)), kind="fee", amount=500_000, source=""), amount=500_000)
        with pytest.raises(SourceMissing):
            asked(file, on=at(12, 10), kind="fee", amount=500_000, source="")
        assert sums_of(asked(file, on=at(12, 10), kind="fee", amount=500_000))[-1].basis == "law"


class TestAtAcceptance:
    """At a counter what becomes of the fee is said with the acceptance."""

    @pytest.mark.parametrize(
        ("fee", "due", "receipts", "lines"),
        [
            (FeeAtCounter("now", 500_000, payer="Lê Thị Bình"), 0, 1, ["set", "paid"]),
            (FeeAtCounter("at_return", 500_000), 500_000, 0, ["set"]),
            (FeeAtCounter("exempt", 500_000, ground="merit", proof="Thẻ số 3"), 0, 0, ["set", "waived"]),
        ],
    )
    def test_it_is_paid_left_to_be_paid_or_waived(
        self, fee: FeeAtCounter, due: int, receipts: int, lines: list[str]
    ) -> None:
        file = accept(lodged(under=under(FIXED)), fee=fee, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)[0]

        assert (file.status, still_due(file), len(receipts_of(file))) == (Status.ACCEPTED, due, receipts)
        assert [line.what for line in file.fees] == lines
        assert file.due_on == date(2026, 3, 16)

    def test_what_is_not_said_rightly_accepts_nothing(self) -> None:
        for fee, refusal in (
            (FeeAtCounter("now", 500_000), PayerMissing),
            (FeeAtCounter("exempt", 500_000, ground="merit"), ProofMissing),
            (FeeAtCounter("at_return", 80_000), SourceMissing),
        ):
            with pytest.raises(refusal):
                accept(lodged(under=under(FIXED)), fee=fee, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)
