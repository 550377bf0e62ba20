"""What a matter has over the cases taken up one from another: who handed in an original has it back once, pays once, and form 01
certifies what is there (Circular 01/2018). Which case holds it is a rule of ours, as all of reopening."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.law.reopen import REOPEN
from onestop.cases.domain.originals import given_back_at, kept, originals_at, owed
from onestop.cases.domain.received import Received
from onestop.cases.domain.refusals_of_originals import AllGivenBack, OriginalsStay
from onestop.cases.domain.returning import place_of_return

from . import test_reopened_part as birth
from .conftest import World
from .examples import COMMUNE, at, official
from .pressed import Pressed
from .test_reopened import COLLEAGUE, COUNTER, HEAD, WAITED, done, reopened, turned_away, wrong

pytestmark = pytest.mark.django_db

ONE: dict[str, Received] = {"id": Received(originals=1)}
AGAIN: dict[str, Any] = {"number": "46/QĐ-UBND", "decided_on": date(2026, 3, 12)}


def now_of(code: str) -> cases.CaseFile:
    return store.load(code).file


def owes(code: str) -> dict[str, int]:
    return {one.component: one.owed for one in owed(now_of(code))}


def asked(code: str) -> bool:
    return any(one.kind == "give_back" for one in now_of(code).open_tasks)


def turned_away_again(code: str) -> str:
    """Taken up from it, and turned away by somebody else the day after."""
    second = reopened(code).code
    done(second, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_procedure"], note="Thủ tục khác")
    return second


def test_an_original_that_the_case_between_gave_back_is_not_with_the_new_one(world: World) -> None:
    second = turned_away_again(first := turned_away(world, received=ONE))
    done(second, "give_back", COUNTER, 11, given={"id": 1})
    assert "Giấy id" in REOPEN.says_before(now_of(first), "desk").vi
    third = reopened(first, day=12, **AGAIN).code

    assert now_of(third).received == {}
    cases.perform(cases.ACTS["accept"], code=third, by=COUNTER, now=at(13), press=(pressed := Pressed()))
    assert "originals" not in str(pressed["GN1"].components)
    done(third, "stop_case", HEAD, 14, reasons=["other_ground"], note="Không còn đối tượng")
    assert [owes(one) for one in (first, second, third)] == [{}, {}, {}]
    assert wrong() == []


def test_an_original_that_lies_with_the_case_between_goes_over_and_goes_back_once(world: World) -> None:
    second = turned_away_again(first := turned_away(world, received=ONE))
    assert (owes(second), asked(second)) == ({"id": 1}, True)
    assert "mang lại" not in REOPEN.says_before(now_of(first), "desk").vi
    third = reopened(first, day=12, **AGAIN).code

    assert (owes(second), asked(second), now_of(third).received) == ({}, False, ONE)
    with pytest.raises(AllGivenBack):
        done(second, "give_back", COUNTER, 12, given={"id": 1})
    done(third, "refuse_intake", COLLEAGUE, 13, reasons=["wrong_agency"], note="Nộp tại Sở")
    assert (owes(third), asked(third)) == ({"id": 1}, True)
    done(third, "give_back", COUNTER, 13, given={"id": 1})
    assert [owes(one) for one in (first, second, third)] == [{}, {}, {}]
    assert wrong() == []


class TestWhereItLies:
    """After a transfer: the counter at which the paper lies certifies it and gives it back."""

    ELSEWHERE = "H09.31.07"
    THERE = official(ELSEWHERE, "cases.accept", "cases.return", key="41")
    HEAD_THERE = official(ELSEWHERE, "cases.step", "cases.decide", key="42")

    def turned_away_there(self, code: str, day: int) -> None:
        done(code, "transfer", COUNTER, day, receiver=self.ELSEWHERE, level="commune", reasons=["other_place"])
        done(code, "take_over", self.THERE, day)
        done(code, "refuse_intake", self.THERE, day + 1, reasons=["wrong_procedure"], note="Thủ tục khác")

    def is_taken_in_there(self, code: str, competent: str) -> None:
        file = now_of(code)
        assert (file.intake_agency, file.competent_agency, file.received) == (self.ELSEWHERE, competent, ONE)
        assert place_of_return(file) == COMMUNE
        cases.perform(cases.ACTS["accept"], code=code, by=self.THERE, now=at(16), press=(pressed := Pressed()))
        assert "originals=1" in str(pressed["GN1"].components)
        assert given_back_at(file, decided=False) == self.ELSEWHERE

    def test_of_a_case_between_that_was_sent_on(self, world: World) -> None:
        first = turned_away(world, received=ONE)
        self.turned_away_there(second := reopened(first).code, 11)
        assert originals_at(now_of(second)) == self.ELSEWHERE
        self.is_taken_in_there(reopened(first, day=13, **AGAIN).code, COMMUNE)
        assert (owes(second), asked(second), wrong()) == ({}, False, [])

    def test_of_the_very_case_that_was_sent_on(self, world: World) -> None:
        self.turned_away_there(first := world.lodge(received=ONE), 3)
        self.is_taken_in_there(reopened(first, by=self.HEAD_THERE).code, self.ELSEWHERE)
        assert wrong() == []


def paid_between(world: World) -> tuple[str, str]:
    first = turned_away(world)
    second = reopened(first).code
    fee: dict[str, Any] = {"kind": "fee", "amount": 20_000, "source": "Nghị quyết 5"}
    done(second, "ask_payment", COUNTER, 10, **fee, **WAITED | {"pay_by": date(2026, 3, 12)})
    done(second, "record_payment", COUNTER, 10, fee=1, amount=20_000, payer="Nguyễn Văn An")
    done(second, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_procedure"], note="Thủ tục khác")
    return first, second


def test_what_was_paid_in_the_case_between_is_not_paid_again(world: World) -> None:
    first, _ = paid_between(world)
    third = reopened(first, day=12, **AGAIN)

    assert (third.paid_before, third.fee.takes_money) == (20_000, False)
    assert wrong() == []


def test_given_back_there_since_it_counts_no_longer(world: World) -> None:
    first, second = paid_between(world)
    third = reopened(first, day=12, **AGAIN).code
    by = official(COMMUNE, "cases.decide", key="88")
    done(second, "refund_fee", by, 13, fee=1, payee="Nguyễn Văn An", proof="Phiếu chi số 3")

    assert (now_of(third).paid_before, now_of(third).fee.takes_money) == (0, True)


def refused_alone(first: str) -> str:
    """The residence, taken up alone from it, and refused there too."""
    alone = birth.taken_up(first).code
    birth.done(alone, "accept", birth.COUNTER, 5)
    birth.done(alone, "complete_step", birth.OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})
    return alone


def revoked(first: str, day: int = 6) -> None:
    """The insurance refused, the birth revoked before anybody fetched it: nothing of the first case holds."""
    birth.done(first, "confirm_hand_over", birth.INSURER, day, 9, "insurance")
    birth.done(first, "refuse_part", birth.INSURANCE_HEAD, day, 10, "insurance", **birth.REFUSED)
    birth.done(first, "revoke_result", birth.HEAD, day, 11, document=1, reasons=["not_entitled"], note="Sai")


class TestCounting:
    def test_paper_stays_while_a_result_taken_up_alone_may_come_and_once_it_came(self, world: World) -> None:
        alone = refused_alone(first := birth.refused(world))
        revoked(first)
        assert (owes(first), [one.here for one in kept(now_of(first))]) == ({}, [1])
        birth.done(first, "return_notice", birth.COUNTER, 6, 14)
        assert not asked(first)
        with pytest.raises(OriginalsStay):
            birth.done(first, "give_back", birth.COUNTER, 6, 15, given={"id": 1})

        birth.done(alone, "decide", birth.DEPUTY, 9, outcome="granted")
        assert (owes(first), asked(first)) == ({}, False)
        assert wrong() == []

    def test_it_goes_back_where_that_result_does_not_come_either(self, world: World) -> None:
        alone = refused_alone(first := birth.refused(world))
        revoked(first)
        birth.done(first, "return_notice", birth.COUNTER, 6, 14)

        birth.done(alone, "decide", birth.DEPUTY, 9, outcome="refused", **birth.REFUSED)
        assert (owes(first), asked(first)) == ({"id": 1}, True)
        told = cases.cases_to_tell([first])[first]
        assert (told.to_fetch.vi, told.fetched_at) == ("Giấy id: 1", COMMUNE)
        again = birth.done(
            alone,
            "reopen",
            replace(birth.CHIEF, key="third"),
            10,
            **birth.UPHELD | AGAIN | {"decided_on": date(2026, 3, 10)},
        )
        assert again.reopenings
        assert (owes(first), asked(first)) == ({}, False)
        assert wrong() == []
