"""Originals go back once, each to whom it belongs, and where they lie: at the counter he stands at when he is turned away."""

from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.originals import given_back, originals_at
from onestop.cases.domain.refusals_of_originals import GivenBackMeanwhile
from onestop.kernel.actor import Actor

from .examples import CALENDAR, COMMUNE, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at, lodged, official

RETURN = "H09.31.07"
THEIRS = official(RETURN, "cases.accept", "cases.return", key="41")
TURNED: dict[str, Any] = {"reasons": ["not_eligible"], "note": "Không thường trú"}


def act(file: CaseFile, code: str, by: Actor, day: int, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]


def brought(originals: int = 1) -> CaseFile:
    received = {"id": ORIGINAL["id"]._replace(originals=originals)}
    return lodged(channel="in_person", received=received, return_agency=RETURN)


def give_back_at(file: CaseFile) -> list[bool]:
    """At the counter he came to, and at the one where he wanted to fetch the result."""
    return ["give_back" in {one.code for one in possible_actions(file, by)} for by in (RECEPTIONIST, THEIRS)]


def test_turned_away_he_has_them_back_from_the_counter_he_stands_at() -> None:
    assert give_back_at(act(brought(), "refuse_intake", RECEPTIONIST, 2, **TURNED)) == [True, False]


def test_withdrawn_or_stopped_too() -> None:
    asked = act(brought(), "request_withdrawal", RECEPTIONIST, 3, request="Đơn ngày 3/3/2026")
    other = official(COMMUNE, "cases.accept", key="another-receptionist")
    withdrawn = act(asked, "answer_withdrawal", other, 4, answer="agreed")
    working = act(brought(), "accept", RECEPTIONIST, 3)
    stopped = act(working, "stop_case", HEAD, 5, reasons=["subject_gone"], note="Nhà đã cháy")

    assert [give_back_at(file) for file in (withdrawn, stopped)] == [[True, False], [True, False]]


def test_decided_they_go_back_with_the_result() -> None:
    """Of two, one stays with the file of what was granted; the other goes back."""
    file = act(act(brought(2), "accept", RECEPTIONIST, 3), "complete_step", SPECIALIST, 4, step="appraise")
    file = act(file, "decide", HEAD, 5, outcome="granted")

    assert (give_back_at(file), originals_at(file)) == ([False, True], RETURN)


def test_sent_on_before_it_was_answered_they_lie_where_it_was_taken_over() -> None:
    file = act(brought(), "transfer", RECEPTIONIST, 3, receiver=RETURN, level="province", reasons=["other_place"])
    file = act(act(file, "take_over", THEIRS, 3), "refuse_intake", THEIRS, 4, **TURNED)

    assert originals_at(file) == RETURN != COMMUNE


def test_one_form_gives_them_back_once_however_often_it_is_sent() -> None:
    file = act(brought(4), "refuse_intake", RECEPTIONIST, 2, **TURNED)
    once = act(file, "give_back", RECEPTIONIST, 3, given={"id": 1}, times=0)

    with pytest.raises(GivenBackMeanwhile) as refused:
        act(once, "give_back", RECEPTIONIST, 3, given={"id": 1}, times=0)
    assert refused.value.given_at is not None
    assert refused.value.given_at.date() == date(2026, 3, 3)
    assert given_back(act(once, "give_back", RECEPTIONIST, 3, given={"id": 1}, times=1)) == {"id": 2}
