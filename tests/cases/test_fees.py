"""Money about a case: what is due by which source, asked for, waited for, taken, waived and put right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_rule import FREE, UNSTATED, FeeRule, amount_due
from onestop.cases.domain.fees import due_of, receipts_of, still_due, sums_of
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.cancel_receipt import cancel_receipt
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.exempt_fee import exempt_fee
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.law.take_back_withdrawal import take_back_withdrawal
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.payments import payments_held
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_fees import (
    AmountNotDue,
    AmountNotWhole,
    FeeDueAlready,
    FeeStillDue,
    FreeOfCharge,
    NoDayToPay,
    NoFeeDue,
    NoSuchReceipt,
    NotUnpaidInTime,
    PayerMissing,
    ProofMissing,
    SourceMissing,
    TookItHimself,
    WaitingForPayment,
)
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of
from onestop.cases.terms import fee_rule
from onestop.catalogue.domain.channel import Channel
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World, submission
from .erasing import WHY, faults
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, lodged, terms
from .pressed import Pressed

FIXED = FeeRule(kind="amount", amount=500_000)
RATE = FeeRule(kind="rate", amount=8_000, per=Text("bản", "copy"))
COUNCIL = FeeRule(kind="council", said=Text("Theo nghị quyết", "As resolved"))
NOTICE = "Thông báo số 12/TB-CCT"
LAST = date(2026, 3, 20)
OTHER = "H09.08"


def under(rule: FeeRule = FREE, **policy: Any) -> Any:
    return replace(terms(**policy), fee=rule)


LAND = under(on_payment="exclude")


def asked(
    file: CaseFile | None = None,
    on: datetime | None = None,
    by: Any = SPECIALIST,
    kind: str = "obligation",
    amount: int = 1_250_000,
    **more: Any,
) -> CaseFile:
    given: dict[str, Any] = {"source": NOTICE, "when": "now", "pay_by": LAST, **more}
    file = accepted() if file is None else file
    return ask_payment(file, kind=kind, amount=amount, by=by, at=on or at(4), calendar=CALENDAR, **given)[0]  # type: ignore[arg-type]


def paid(file: CaseFile, when: datetime | None = None, amount: int = 1_250_000, **more: Any) -> CaseFile:
    given: dict[str, Any] = {"payer": "Nguyễn Văn An", **more}
    return record_payment(file, amount=amount, by=RECEPTIONIST, at=when or at(12), calendar=CALENDAR, **given)[0]


def waived(file: CaseFile, **more: Any) -> CaseFile:
    given: dict[str, Any] = {"ground": "poor_household", "proof": "Giấy số 12", **more}
    return exempt_fee(file, by=RECEPTIONIST, at=at(12), calendar=CALENDAR, **given)[0]


def cancelled(file: CaseFile, **more: Any) -> CaseFile:
    given: dict[str, Any] = {"reasons": ["not_taken"], **more}
    return cancel_receipt(file, by=HEAD, at=at(13), calendar=CALENDAR, **given)[0]


def granted(file: CaseFile) -> CaseFile:
    file = complete_step(file, step="appraise", by=SPECIALIST, at=at(13), calendar=CALENDAR)[0]
    return decide(file, outcome="granted", by=HEAD, at=at(13), calendar=CALENDAR)[0]


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


class TestTheWait:
    """The authority's time runs on, but where the law of the procedure leaves out the time of paying (`on_payment: exclude`)."""

    def test_stops_the_clock_and_gives_the_days_back(self) -> None:
        # Monday 2 March, ten working days: Monday 16. Asked on Wednesday 4, paid on Thursday 12: six working days later.
        file = asked(accepted(under=LAND))

        assert (file.status, file.due_at, file.paused_since) == (Status.PAYMENT, None, at(4))
        assert file.payment is not None
        assert (file.payment.reply_by, still_due(file)) == (LAST, 1_250_000)

        after = paid(file)

        assert (after.status, after.payment, after.paused_since) == (Status.PROCESSING, None, None)
        assert (accepted().due_on, after.due_on) == (date(2026, 3, 16), date(2026, 3, 24))
        assert [one.kind for one in after.happenings] == ["payment_requested", "payment_made"]

    def test_stops_nothing_where_the_procedure_says_nothing(self) -> None:
        before = accepted()
        file = asked(before)

        assert (file.status, file.due_at, file.paused_since) == (Status.PAYMENT, before.due_at, None)
        assert paid(file).due_at == before.due_at

    def test_washes_no_lateness_away(self) -> None:
        file = paid(asked(accepted(under=LAND), on=at(17)), when=at(19))

        assert file.late
        assert file.due_on == date(2026, 3, 16)

    def test_at_the_counter_no_clock_runs_yet_and_the_counter_answers_anew(self) -> None:
        file = asked(lodged(), on=at(2, 9), by=RECEPTIONIST)

        assert (file.status, file.due_at, file.paused_since) == (Status.PAYMENT, None, None)
        with pytest.raises(WaitingForPayment):
            accept(file, by=RECEPTIONIST, at=at(3), calendar=CALENDAR)

        after = paid(file, when=at(5, 9))
        assert (after.status, after.happenings) == (Status.SUBMITTED, ())
        assert after.accept_by == at(6, 9)
        assert after.open_tasks[0].due_at == after.accept_by

    def test_lets_nobody_go_on_but_is_the_applicants_turn(self) -> None:
        file = asked()

        assert [place.lane.kind for place in places_of(file)] == ["payment"]
        with pytest.raises(WaitingForPayment):
            complete_step(file, step="appraise", by=SPECIALIST, at=at(5), calendar=CALENDAR)
        with pytest.raises(WaitingForPayment):
            asked(file, on=at(5))

    @pytest.mark.parametrize("day", [None, date(2026, 3, 4), date(2027, 3, 5)])
    def test_has_a_last_day_from_tomorrow_to_a_year_ahead(self, day: date | None) -> None:
        with pytest.raises(NoDayToPay):
            asked(pay_by=day)

    def test_unpaid_it_is_a_ground_to_stop_once_its_last_day_has_passed(self) -> None:
        file = asked(accepted(under=LAND))

        with pytest.raises(NotUnpaidInTime):
            stop_case(file, reasons=["not_paid"], by=HEAD, at=at(20, 23), calendar=CALENDAR)
        with pytest.raises(NotUnpaidInTime):
            stop_case(accepted(), reasons=["not_paid"], by=HEAD, at=at(30), calendar=CALENDAR)

        after = stop_case(file, reasons=["not_paid"], by=HEAD, at=at(21), calendar=CALENDAR)[0]
        assert (after.status, after.late, after.open_wait) == (Status.STOPPED, False, None)

    def test_at_the_counter_the_dossier_is_not_accepted_instead(self) -> None:
        file = asked(lodged(), on=at(2, 9), by=RECEPTIONIST)

        after = refuse_intake(
            file, reasons=["not_eligible"], note="Không nộp lệ phí", by=RECEPTIONIST, at=at(21), calendar=CALENDAR
        )[0]

        assert (after.status, after.open_wait) == (Status.NOT_ACCEPTED, None)

    def test_he_may_withdraw_instead_and_still_owes_it_when_he_does_not(self) -> None:
        file = request_withdrawal(asked(), by=CITIZEN, at=at(5), calendar=CALENDAR)[0]
        assert file.status is Status.WITHDRAWAL

        file = take_back_withdrawal(file, by=CITIZEN, at=at(6), calendar=CALENDAR)[0]
        assert (file.status, still_due(file)) == (Status.PAYMENT, 1_250_000)

    def test_ends_with_the_sum_it_is_about_and_with_no_other(self) -> None:
        file = asked(accepted(under=under(FIXED)), kind="fee", amount=500_000, when="at_return", pay_by=None)
        file = asked(file, on=at(5))

        file = paid(file, fee=1, amount=500_000, when=at(6))
        assert file.status is Status.PAYMENT

        assert paid(file, fee=2).status is Status.PROCESSING


class TestTaken:
    def test_exactly_what_is_due(self) -> None:
        for amount in (1_249_999, 1_250_001):
            with pytest.raises(AmountNotDue) as refused:
                paid(asked(), amount=amount)
            assert (refused.value.amount, refused.value.due) == (amount, 1_250_000)

    def test_in_cash_from_somebody_with_a_receipt_of_the_cases_own_series(self) -> None:
        with pytest.raises(PayerMissing):
            paid(asked(), payer=" ")

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


class TestWaived:
    """Law on Fees and Charges 97/2015/QH13, Article 10: who pays less or nothing, by what he shows."""

    def test_with_its_proof_the_case_goes_on(self) -> None:
        with pytest.raises(ProofMissing):
            waived(asked(), proof="")

        file = waived(asked(accepted(under=LAND)))
        assert (file.status, still_due(file), file.due_on) == (Status.PROCESSING, 0, date(2026, 3, 24))
        assert [one.kind for one in file.happenings] == ["payment_requested", "payment_waived"]

    def test_in_part_the_rest_is_waited_for(self) -> None:
        file = waived(asked(), left=250_000)

        assert (file.status, still_due(file)) == (Status.PAYMENT, 250_000)
        assert paid(file, amount=250_000).status is Status.PROCESSING

    @pytest.mark.parametrize("left", [1_250_000, 2_000_000, -1])
    def test_is_less_than_what_is_due(self, left: int) -> None:
        with pytest.raises(AmountNotDue):
            waived(asked(), left=left)

    def test_what_was_recorded_in_error_is_dropped_so_that_it_can_be_asked_for_rightly(self) -> None:
        file = waived(asked(amount=12_500_000), ground="set_in_error", proof="Thừa một số 0")

        assert [one.due for one in sums_of(asked(file, on=at(12, 10)))] == [0, 1_250_000]

    def test_what_was_asked_for_in_error_counts_as_not_asked(self) -> None:
        """Or whoever is late would ask for a little money each time, and stop the clock for as long as he likes."""
        file = accepted(under=LAND)
        after = waived(asked(file), ground="set_in_error", proof="Ghi nhầm hồ sơ")

        assert (after.due_at, after.paused_since, after.happenings) == (file.due_at, None, ())

    def test_asked_in_error_at_the_counter_leaves_it_its_day_to_answer(self) -> None:
        file = lodged()
        after = waived(asked(file, on=at(2, 9), by=RECEPTIONIST), ground="set_in_error", proof="Ghi nhầm hồ sơ")

        assert (after.status, after.accept_by) == (Status.SUBMITTED, file.accept_by)

    @pytest.mark.parametrize("ground", ["poor_household", "set_in_error"])
    def test_the_clock_stands_on_where_another_agency_is_asked(self, ground: str) -> None:
        file = accepted(under=under(on_consultation="exclude"))
        file = ask_opinion(
            file,
            agency=OTHER,
            question="Có trong quy hoạch không?",
            answer_by=date(2026, 3, 13),
            by=SPECIALIST,
            at=at(3),
            calendar=CALENDAR,
        )[0]
        after = waived(asked(file), ground=ground)

        assert (after.due_at, after.paused_since is None) == (None, False)


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


class TestCancelled:
    def test_the_receipt_stays_on_record_and_the_sum_is_due_again(self) -> None:
        file = cancelled(paid(asked()))

        assert still_due(file) == 1_250_000
        assert [one.receipt for one in receipts_of(file)] == [1]
        assert payments_held(file) == ()
        assert [line.what for line in file.fees] == ["set", "asked", "paid", "cancelled"]
        with pytest.raises(NoSuchReceipt):
            cancelled(file)

    def test_whoever_took_the_cash_cannot_undo_it(self) -> None:
        with pytest.raises(TookItHimself):
            cancel_receipt(paid(asked()), reasons=["not_taken"], by=RECEPTIONIST, at=at(13), calendar=CALENDAR)

    @pytest.mark.parametrize("act", [lambda file: cancelled(file), lambda file: waived(file), lambda file: paid(file)])
    def test_the_book_of_a_case_that_has_ended_is_closed(self, act: Callable[[CaseFile], CaseFile]) -> None:
        file = granted(paid(asked()))
        returned = return_result(file, delivery="counter", by=RECEPTIONIST, at=at(13, 15), calendar=CALENDAR)[0]
        with pytest.raises(AlreadyReturned):
            act(returned)

    def test_its_number_is_not_given_again(self) -> None:
        file = paid(cancelled(paid(asked())), when=at(13, 10))

        assert [one.line.receipt for one in payments_held(file)] == [2]

    def test_no_clock_is_put_back_by_it(self) -> None:
        before = paid(asked())

        assert (cancelled(before).status, cancelled(before).due_at) == (Status.PROCESSING, before.due_at)


class TestReturned:
    def test_once_nothing_is_due(self) -> None:
        file = granted(asked(kind="fee", amount=75_000, when="at_return", pay_by=None))

        with pytest.raises(FeeStillDue) as refused:
            return_result(file, by=RECEPTIONIST, at=at(14), calendar=CALENDAR)
        assert refused.value.due == 75_000
        for settled in (paid(file, amount=75_000, when=at(13, 10)), file_waived(file)):
            after = return_result(settled, by=RECEPTIONIST, at=at(14), calendar=CALENDAR)[0]
            assert after.status is Status.RETURNED


def file_waived(file: CaseFile) -> CaseFile:
    return exempt_fee(file, ground="merit", proof="Thẻ số 3", by=RECEPTIONIST, at=at(13, 10), calendar=CALENDAR)[0]


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


def brought_to(world: World, name: str) -> str:
    """A case after that example."""
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    return code


class TestInTheDatabase:
    def test_the_book_is_written_and_read_and_holds(self, world: World) -> None:
        code = brought_to(world, "cancel_receipt")
        file = cases.file_for(code=code, by=RECEPTIONIST)
        ledger.sequence_once(at(13))

        assert [line.what for line in file.fees] == ["set", "paid", "cancelled"]
        assert file.fees[1].note == "AA/25P 0001234"
        assert faults() == []

    @pytest.mark.parametrize(
        "tampering",
        [
            "UPDATE cases_case SET fees = '[]'",
            "UPDATE cases_case SET fees = fees - 2",
            "UPDATE cases_case SET fees = jsonb_set(fees, '{1,amount}', '74999')",
            "UPDATE cases_case SET fees = jsonb_set(fees, '{1,payer}', '\"Kẻ khác\"')",
            "UPDATE cases_case SET fees = jsonb_set(fees, '{1,by}', '\"x\"')",
        ],
    )
    def test_whoever_changes_it_is_found(self, world: World, tampering: str) -> None:
        brought_to(world, "cancel_receipt")
        ledger.sequence_once(at(13))
        raw(tampering)

        assert [fault.code for fault in faults()] == ["wrong_case"]

    def test_a_dossier_taken_in_at_the_counter_is_paid_in_one_transaction(self, world: World) -> None:
        given = submission(channel="in_person")
        code = cases.lodge_for_other(
            given,
            applicant=world.citizen.person_id or 0,
            fee=FeeAtCounter("now", 75_000, source="Nghị quyết số 5", payer="Lê Thị Bình"),
            by=RECEPTIONIST,
            now=at(2),
        )
        file = cases.file_for(code=code, by=RECEPTIONIST)
        ledger.sequence_once(at(3))

        assert [line.what for line in file.fees] == ["set", "paid"]
        assert [f"{one.paper}{one.nth}" for one in file.issued] == ["receipt1", "fee_receipt1"]
        assert faults() == []

    def test_erasing_leaves_the_money_and_nobody(self, world: World) -> None:
        code = brought_to(world, "exempt_fee")
        after: dict[str, Any] = {"ground": "merit", "proof": "Thẻ số 3", "fee": 1}
        cases.perform(cases.ACTS["exempt_fee"], code=code, by=RECEPTIONIST, now=at(7), **after)
        stopped: dict[str, Any] = {"reasons": ["subject_gone"], "note": "Cháy"}
        cases.perform(
            cases.ACTS["stop_case"], code=code, by=doer_of(EXAMPLES["stop_case"], world), now=at(8), **stopped
        )
        ledger.sequence_once(at(13))
        cases.erase_content(code=code, by=HEAD, now=at(14), **WHY)

        kept = raw("SELECT line ->> 'amount', line ->> 'note' || (line ->> 'payer') || (line ->> 'ground')"
                   " FROM cases_case, jsonb_array_elements(fees) AS line")  # fmt: skip
        assert kept == [("75000", ""), ("50000", ""), ("25000", "")]
        assert faults() == []


class TestOnPaper:
    def test_a_receipt_says_how_much_from_whom_for_what_and_what_is_still_due(self, world: World) -> None:
        example, pressed = EXAMPLES["record_payment"], Pressed()
        code = case_ready_for(example, world)
        cases.perform(
            cases.ACTS["record_payment"], code=code, by=RECEPTIONIST, now=at(6), press=pressed, **example.answers
        )
        slip = pressed["PT1"]

        assert (slip.number, slip.amount_said, slip.payer) == (f"{code}/PT1", "75.000 đồng", "Nguyễn Văn An")
        assert slip.paid_for == "Phí, lệ phí"
        assert slip.source == "theo quy định về phí, lệ phí; Nghị quyết số 05/2026/NQ-HĐND"
        assert (slip.printed, slip.still_due, slip.official) == ("AA/25P 0001234", "", "Trần Thị Hoa")

    @pytest.mark.parametrize(
        ("fee", "state"),
        [
            (FeeAtCounter("now", 75_000, source="NQ 5", payer="Bình"), "Đã nộp"),
            (FeeAtCounter("at_return", 75_000, source="NQ 5"), "Chưa nộp"),
            (FeeAtCounter("exempt", 75_000, source="NQ 5", ground="merit", proof="Thẻ số 3"), "Được miễn"),
        ],
    )
    def test_the_appointment_slip_says_what_became_of_the_fee(
        self, world: World, fee: FeeAtCounter, state: str
    ) -> None:
        code, pressed = world.lodge(), Pressed()
        cases.perform(cases.ACTS["accept"], code=code, fee=fee, by=RECEPTIONIST, now=at(2), press=pressed)

        assert [(one.amount, one.state) for one in pressed["GN1"].fees] == [(75_000, state)]

    def test_after_a_wait_the_new_day_stands_on_a_new_slip(self, world: World) -> None:
        example, pressed = EXAMPLES["record_payment waited for"], Pressed()
        code = case_ready_for(example, world)
        cases.perform(
            cases.ACTS["record_payment"], code=code, by=RECEPTIONIST, now=at(10), press=pressed, **example.answers
        )

        assert pressed["GN1"].replaces == f"{code}/GN1"

    def test_a_cancelled_one_says_so_to_whoever_holds_it_and_another_replaces_none(self, world: World) -> None:
        code = brought_to(world, "cancel_receipt")
        again: dict[str, Any] = {"amount": 75_000, "payer": "Nguyễn Văn An"}
        cases.perform(cases.ACTS["record_payment"], code=code, by=RECEPTIONIST, now=at(9), **again)
        papers = [cases.paper_seen_by(code=code, ref=ref, by=RECEPTIONIST) for ref in ("PT1", "PT2")]

        assert [(one.cancelled, one.holds, one.replaced_by) for one in papers] == [(True, False, ""), (False, True, "")]
