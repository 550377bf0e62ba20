"""Sent on before acceptance a dossier stays one of the counter where it was filed: there its result and its money go back."""

from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.slips import BY_CODE
from onestop.cases.domain.transferring import counter_of, holder_of
from onestop.kernel.actor import Actor

from .examples import CALENDAR, COMMUNE, DEPARTMENT, RECEPTIONIST, at, lodged, official

COUNTER = ("cases.accept", "cases.supplement", "cases.declare_conflict", "cases.return")
HERE, THERE = official(COMMUNE, *COUNTER, key="10"), official(DEPARTMENT, *COUNTER, key="31")
HEAD, THEIR_HEAD = official(COMMUNE, "cases.decide", key="12"), official(DEPARTMENT, "cases.decide", key="33")
OF_THE_COUNTER = {"accept", "refuse_intake", "request_supplement", "transfer", "declare_conflict", "ask_payment"}


def act(file: CaseFile, code: str, by: Actor, **said: Any) -> CaseFile:
    said.setdefault("when", at(2, 10))
    when = said.pop("when")
    return ACTS[code].law(file, by=by, at=when, calendar=CALENDAR, **said)[0]


def sent_on(file: CaseFile) -> CaseFile:
    file = act(file, "transfer", HERE, receiver=DEPARTMENT, level="province", reasons=["other_place"])
    return act(file, "take_over", THERE, when=at(2, 11))


def offers(file: CaseFile, by: Actor) -> set[str]:
    return {one.code for one in possible_actions(file, by)}


def test_who_took_it_over_answers_it_and_where_it_was_filed_no_longer_does() -> None:
    file = sent_on(lodged())

    assert (file.intake_agency, file.competent_agency, counter_of(file)) == (COMMUNE, DEPARTMENT, DEPARTMENT)
    assert offers(file, THERE) >= OF_THE_COUNTER
    assert not offers(file, HERE) & OF_THE_COUNTER


def test_what_is_asked_there_is_asked_by_who_took_it_over() -> None:
    file = act(sent_on(lodged()), "request_supplement", THERE, when=at(2, 14), reasons=["unsigned"], items=["id"])

    assert file.waits[-1].agency == DEPARTMENT
    assert BY_CODE["supplement"].agency(file) == DEPARTMENT


def test_its_receipt_is_of_who_accepted_it_and_the_result_goes_back_where_it_was_filed() -> None:
    file = act(sent_on(lodged()), "accept", THERE, when=at(2, 14))
    assert (BY_CODE["receipt"].agency(file), holder_of(file)) == (DEPARTMENT, DEPARTMENT)

    decider = official(DEPARTMENT, "cases.step", "cases.decide", key="34")
    file = act(file, "complete_step", official(DEPARTMENT, "cases.step", key="32"), when=at(3), step="appraise")
    file = act(file, "decide", decider, when=at(4), outcome="granted")

    assert [(one.kind, one.agency) for one in file.open_tasks] == [("return", COMMUNE)]
    assert "return_result" in offers(file, HERE) - offers(file, THERE)


def test_turned_away_there_its_refusal_is_of_who_refused() -> None:
    file = act(sent_on(lodged()), "refuse_intake", THERE, when=at(2, 14), reasons=["not_eligible"], note="Ngoài diện")

    assert (BY_CODE["refusal"].agency(file), file.intake_agency) == (DEPARTMENT, COMMUNE)


@pytest.mark.parametrize("further", ["H09.06"])
def test_sent_on_again_it_is_the_third_counter_that_answers(further: str) -> None:
    third = official(further, *COUNTER, key="41")
    file = act(
        sent_on(lodged()), "transfer", THERE, when=at(2, 14), receiver=further, level="commune", reasons=["other_place"]
    )
    file = act(file, "take_over", third, when=at(2, 15))

    assert (file.intake_agency, counter_of(file)) == (COMMUNE, further)
    assert "accept" in offers(file, third) - offers(file, THERE) - offers(file, HERE)


def test_cash_taken_where_it_was_filed_is_given_back_there() -> None:
    law: dict[str, Any] = {"by": RECEPTIONIST, "calendar": CALENDAR}
    fee: dict[str, Any] = {
        "kind": "fee",
        "amount": 50_000,
        "source": "Nghị quyết 12",
        "when": "now",
        "pay_by": at(5).date(),
    }
    asked = ask_payment(lodged(), **fee, **law, at=at(2, 9))[0]
    paid = record_payment(asked, fee=1, amount=50_000, payer="An", **law, at=at(2, 9, 30))[0]
    file = sent_on(paid)
    assert "cancel_receipt" in offers(file, HEAD) - offers(file, THEIR_HEAD)

    file = act(file, "refuse_intake", THERE, when=at(2, 14), reasons=["not_eligible"], note="Ngoài diện")
    assert "refund_fee" in offers(file, HEAD) - offers(file, THEIR_HEAD)
