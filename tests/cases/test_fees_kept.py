"""Money about a case as it is kept and written on paper."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.paying import FeeAtCounter
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World, submission
from .erasing import WHY, faults
from .examples import HEAD, RECEPTIONIST, at
from .pressed import Pressed


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
