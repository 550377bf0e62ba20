"""A fee whose amount was left open is said, and paid, before anybody opens the document by himself; it is lost by no way out."""

from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_rule import FREE, FeeRule
from onestop.cases.domain.fees import left_open, none_recorded, still_due, sums_of
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_fees import DocumentWithheld, FeeNotSaid, SourceMissing
from onestop.cases.domain.slips import DOCUMENT, RESULT
from onestop.cases.domain.withheld import is_fee_unsaid, refuse_if_withheld
from onestop.frame.fees import charges
from onestop.kernel.actor import Actor

from .charging import COUNCIL, granted, under
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, accepted, at

SET: dict[str, Any] = {"amount": 8_000, "source": "Nghị quyết số 5"}
CASH: dict[str, Any] = {"amount": 8_000, "way": "cash", "payer": "An", "proof": ""}


def act(file: CaseFile, code: str, by: Actor, day: int = 15, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]


def unsaid(rule: FeeRule = COUNCIL) -> CaseFile:
    """Granted, online; at acceptance its fee was left open."""
    return granted(accepted(under=under(rule)))


def handed_over() -> CaseFile:
    return act(unsaid(), "return_result", RECEPTIONIST)


def offered(file: CaseFile, by: Actor) -> set[str]:
    return {one.code for one in possible_actions(file, by)} & {
        "correct_fee",
        "record_payment",
        "exempt_fee",
        "receive_result",
    }


class TestBeforeItIsSaid:
    def test_the_document_waits_for_its_owner_alone_and_that_it_was_granted_does_not(self) -> None:
        with pytest.raises(FeeNotSaid):
            refuse_if_withheld(unsaid(), DOCUMENT, CITIZEN)
        refuse_if_withheld(unsaid(), RESULT, CITIZEN)
        refuse_if_withheld(unsaid(), DOCUMENT, HEAD)

    def test_it_is_not_received_on_the_portal(self) -> None:
        assert offered(unsaid(), CITIZEN) == set()
        with pytest.raises(FeeNotSaid):
            act(unsaid(), "receive_result", CITIZEN)

    def test_where_nothing_is_charged_nothing_waits(self) -> None:
        refuse_if_withheld(unsaid(FREE), DOCUMENT, CITIZEN)
        assert offered(unsaid(FREE), CITIZEN) == {"receive_result"}
        assert not is_fee_unsaid(unsaid(FREE))

    def test_whoever_hands_it_over_is_told(self) -> None:
        assert "chưa ghi số tiền" in ACTS["return_result"].says_before(unsaid(), "desk").vi
        assert "chưa ghi số tiền" not in ACTS["return_result"].says_before(unsaid(FREE), "desk").vi


class TestSaidByTheCounter:
    def test_it_is_due_then_and_paid_and_the_document_opens(self) -> None:
        assert offered(unsaid(), RECEPTIONIST) == {"correct_fee"}
        file = act(unsaid(), "correct_fee", RECEPTIONIST, **SET)

        assert (still_due(file), none_recorded(file)) == (8_000, False)
        with pytest.raises(DocumentWithheld):
            refuse_if_withheld(file, DOCUMENT, CITIZEN)
        file = act(file, "record_payment", RECEPTIONIST, **CASH)
        refuse_if_withheld(file, DOCUMENT, CITIZEN)
        assert offered(file, CITIZEN) == {"receive_result"}

    def test_or_that_nothing_is_charged_by_its_source(self) -> None:
        with pytest.raises(SourceMissing):
            act(unsaid(), "correct_fee", RECEPTIONIST, amount=0, source="")
        file = act(unsaid(), "correct_fee", RECEPTIONIST, amount=0, source="Nghị quyết số 5: miễn")

        assert (still_due(file), left_open(file), [one.state for one in charges(file)]) == (0, False, ["none"])
        refuse_if_withheld(file, DOCUMENT, CITIZEN)

    def test_as_soon_as_it_is_known_while_it_is_worked_on(self) -> None:
        file = act(accepted(under=under(COUNCIL)), "correct_fee", RECEPTIONIST, day=4, **SET)

        assert [(one.number, one.due, one.when) for one in sums_of(file)] == [(1, 8_000, "at_return")]


class TestHandedOverAllTheSame:
    """At a counter an official sees to it; what he forgot can still be said and paid."""

    def test_the_fee_is_not_lost(self) -> None:
        assert offered(handed_over(), RECEPTIONIST) == {"correct_fee"}
        file = act(handed_over(), "correct_fee", RECEPTIONIST, day=16, **SET)
        assert offered(file, RECEPTIONIST) == {"record_payment", "exempt_fee"}

        file = act(file, "record_payment", RECEPTIONIST, day=17, **CASH)
        assert (still_due(file), sums_of(file)[0].paid) == (0, 8_000)

    def test_nor_charged_from_who_is_exempt(self) -> None:
        file = act(handed_over(), "correct_fee", RECEPTIONIST, day=16, **SET)

        assert (
            still_due(act(file, "exempt_fee", RECEPTIONIST, day=17, ground="child", proof="Giấy khai sinh", left=0))
            == 0
        )

    def test_what_was_said_before_is_not_said_anew(self) -> None:
        file = act(act(unsaid(), "correct_fee", RECEPTIONIST, **SET), "record_payment", RECEPTIONIST, **CASH)
        file = act(file, "return_result", RECEPTIONIST, day=16)

        with pytest.raises(AlreadyReturned):
            act(file, "correct_fee", RECEPTIONIST, day=17, amount=9_000, source="Nghị quyết số 6")
