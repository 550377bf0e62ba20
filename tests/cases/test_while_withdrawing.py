"""While a request to withdraw waits for its answer the clock runs, so what can be undone is done, and an apology can be made."""

from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.apologies import reappointed_on
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late, read
from onestop.cases.domain.refusals import NotAtThisStep, WithdrawalPending
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal

from .examples import BRANCHING, CALENDAR, CITIZEN, HEAD, PARTED, SPECIALIST, accepted, at, terms


def act(file: CaseFile, code: str, by: Actor, day: int, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]


def withdrawing(file: CaseFile | None = None, day: int = 5) -> CaseFile:
    return act(file or accepted(), "request_withdrawal", CITIZEN, day)


def listed(file: CaseFile) -> list[str]:
    return [file.tasks[place.nth - 1].step or file.tasks[place.nth - 1].kind for place in places_of(file)]


def test_the_step_that_prepares_is_done_and_the_decision_waits() -> None:
    file = act(withdrawing(), "complete_step", SPECIALIST, 6, step="appraise")

    assert file.status is Status.WITHDRAWAL
    assert file.waiting == ()
    assert listed(file) == ["answer_withdrawal"]
    with pytest.raises(WithdrawalPending):
        act(file, "decide", HEAD, 6, outcome="granted")


def test_it_stands_in_the_list_of_whoever_does_it() -> None:
    assert listed(withdrawing()) == ["appraise", "answer_withdrawal"]


def test_taken_back_it_goes_on_where_the_work_had_come() -> None:
    file = act(withdrawing(), "complete_step", SPECIALIST, 6, step="appraise")
    file = act(file, "take_back_withdrawal", CITIZEN, 9)

    assert [step.code for step in file.waiting] == ["sign"]
    assert act(file, "decide", HEAD, 9, outcome="granted").outcome == "granted"


def test_what_goes_back_by_itself_is_not_made() -> None:
    file = act(accepted(under=terms(PARTED)), "complete_step", SPECIALIST, 4, step="appraise")

    assert withdrawing(file).waiting == ()


def test_in_parallel_each_goes_on() -> None:
    file = act(withdrawing(accepted(under=terms(BRANCHING))), "complete_step", SPECIALIST, 6, step="appraise")
    file = act(file, "complete_step", SPECIALIST, 6, step="planning")

    assert [step.code for step in file.waiting] == ["seal"]


@pytest.mark.parametrize(
    ("code", "by", "said"),
    [
        ("stop_case", HEAD, {"reasons": ["subject_gone"], "note": "Cháy"}),
        ("request_supplement", SPECIALIST, {"reasons": ["unsigned"], "items": ["id"]}),
        ("ask_payment", SPECIALIST, {"kind": "fee", "amount": 1, "basis": "x"}),
    ],
)
def test_nobody_ends_it_or_asks_the_applicant_for_anything(code: str, by: Actor, said: dict[str, Any]) -> None:
    offered = {offer.code for offer in possible_actions(withdrawing(), by)}

    assert code not in offered
    if code != "ask_payment":
        with pytest.raises(WithdrawalPending):
            act(withdrawing(), code, by, 6, **said)


def test_an_apology_is_drafted_and_sent_in_time() -> None:
    file = withdrawing(day=12)
    said: dict[str, Any] = {"new_day": date(2026, 3, 20), "reasons": ["many_dossiers"]}
    file = act(file, "draft_apology", SPECIALIST, 12, **said)
    assert "apology" in listed(file)
    file = act(file, "send_apology", HEAD, 13, **said)

    assert (reappointed_on(file), file.status) == (date(2026, 3, 20), Status.WITHDRAWAL)


def test_the_time_until_it_is_taken_back_counts_and_the_explanation_says_so() -> None:
    file = act(withdrawing(day=12), "take_back_withdrawal", CITIZEN, 18)
    reading = read(file, calendar=CALENDAR, at=at(18))

    assert is_late(file, at(18))
    assert reading is not None
    assert sum("rút" in line.vi for line in reading.explanation) == 2


def test_what_was_asked_of_the_applicant_before_is_waited_for_still() -> None:
    file = act(accepted(), "request_supplement", SPECIALIST, 4, reasons=["unsigned"], items=["id"])
    file = withdrawing(file)

    assert (file.waiting, listed(file)) == ((), ["answer_withdrawal"])
    refused: tuple[type[Refusal], ...] = (WithdrawalPending, NotAtThisStep)
    with pytest.raises(refused):
        act(file, "complete_step", SPECIALIST, 6, step="appraise")
    assert "draft_apology" not in {offer.code for offer in possible_actions(file, SPECIALIST)}


def test_the_head_who_answers_sees_what_was_prepared_meanwhile() -> None:
    file = act(withdrawing(), "complete_step", SPECIALIST, 6, step="appraise")
    ended = act(file, "answer_withdrawal", HEAD, 9, answer="agreed")

    assert (ended.outcome, ended.open_tasks) == ("withdrawn", ())
