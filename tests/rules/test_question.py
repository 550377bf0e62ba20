"""Questions as plain data: the whole answer, and every way a question can be wrong."""

from typing import Any

import pytest

from onestop.rules.api import UNANSWERABLE, answer_question, national_calendar, refused

APRIL = {"id": "a", "unit": "working_day", "term": 3, "received": "2026-04-24T10:00"}
MARCH = {"id": "m", "unit": "working_day", "term": 10, "received": "2026-03-02T10:00"}
REQUESTED = {"kind": "supplement_requested", "at": "2026-03-04T10:00"}
ANSWERED = {"kind": "supplement_answered", "at": "2026-03-13T10:00"}


def ask(question: Any) -> dict[str, Any]:
    return answer_question(question, calendar=national_calendar())


def test_a_running_clock_answers_with_day_and_moment() -> None:
    answer = ask(APRIL)
    explanation = answer.pop("explanation")
    assert answer == {
        "id": "a",
        "state": "running",
        "due": "2026-05-04",
        "due_at": "2026-05-04T17:00:00+07:00",
        "left": None,
    }
    assert [*explanation[0]] == ["vi", "en"]


def test_asked_as_of_a_moment_it_says_what_is_left() -> None:
    assert ask({**APRIL, "at": "2026-04-28T09:00"})["left"] == {"value": 2, "unit": "working_day"}
    late = ask({**APRIL, "at": "2026-05-06T09:00"})
    assert (late["overdue"], late["left"]["value"]) == (True, -2)


@pytest.mark.parametrize(("on_supplement", "left"), [("exclude", 8), ("restart", 10)])
def test_a_paused_clock_has_no_deadline(on_supplement: str, left: int) -> None:
    answer = ask({**MARCH, "on_supplement": on_supplement, "events": [REQUESTED]})
    assert (answer["state"], answer["due"], answer["due_at"]) == ("paused", None, None)
    assert answer["left"] == {"value": left, "unit": "working_day"}
    assert answer["paused_since"] == "2026-03-04T10:00:00+07:00"


def test_what_comes_after_the_moment_asked_about_has_not_happened() -> None:
    events = [ANSWERED, REQUESTED]
    assert ask({**MARCH, "events": events, "at": "2026-03-10T10:00"})["state"] == "paused"
    assert ask({**MARCH, "events": events})["due"] == "2026-03-27"


def test_half_an_hour_left_is_half() -> None:
    answer = ask({"unit": "working_hour", "term": 2, "received": "2026-04-24T08:00", "at": "2026-04-24T09:30"})
    assert answer["left"] == {"value": 0.5, "unit": "working_hour"}


def test_moments_with_an_offset_are_moved_to_the_clock_of_the_province() -> None:
    assert ask({**APRIL, "received": "2026-04-24T18:30:00Z"})["due"] == ask({**APRIL, "received": "2026-04-25"})["due"]


def test_an_agency_closing_later_has_its_own_end_of_day() -> None:
    answer = ask({**APRIL, "hours": [["07:30", "11:30"], ["13:30", "17:30"]]})
    assert answer["due_at"] == "2026-05-04T17:30:00+07:00"


def test_two_requests_each_wait_for_their_answer() -> None:
    events = [REQUESTED, {**REQUESTED, "at": "2026-03-05T10:00"}, ANSWERED]
    assert ask({**MARCH, "on_supplement": "exclude", "events": events})["state"] == "paused"
    events.append({**ANSWERED, "at": "2026-03-16T10:00"})
    assert ask({**MARCH, "on_supplement": "exclude", "events": events})["due"] == "2026-03-26"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ([], "rules.not_understood"),
        ("3 days", "rules.not_understood"),
        ({**APRIL, "events": {"kind": "finished"}}, "rules.not_understood"),
        ({**APRIL, "events": ["finished"]}, "rules.not_understood"),
        ({**APRIL, "unit": None}, "rules.field_missing"),
        ({"id": 1}, "rules.field_missing"),
        ({**APRIL, "received": None}, "rules.field_missing"),
        ({**APRIL, "events": [{"at": "2026-04-25"}]}, "rules.field_missing"),
        ({**APRIL, "events": [{"kind": "finished"}]}, "rules.field_missing"),
        ({**APRIL, "unit": "fortnight"}, "rules.unknown_choice"),
        ({**APRIL, "unit": ["day"]}, "rules.unknown_choice"),
        ({**APRIL, "on_supplement": "stop"}, "rules.unknown_choice"),
        ({**APRIL, "on_payment": "restart"}, "rules.unknown_choice"),
        ({**APRIL, "events": [{"kind": "phoned", "at": "2026-04-25"}]}, "rules.unknown_happening"),
        ({**APRIL, "term": 0}, "rules.bad_term"),
        ({**APRIL, "term": "3"}, "rules.bad_term"),
        ({**APRIL, "term": 2.5}, "rules.bad_term"),
        ({**APRIL, "term": True}, "rules.bad_term"),
        ({**APRIL, "received": "24/4/2026"}, "rules.bad_moment"),
        ({**APRIL, "received": "2026-02-30"}, "rules.bad_moment"),
        ({**APRIL, "received": 20260424}, "rules.bad_moment"),
        ({**APRIL, "at": "now"}, "rules.bad_moment"),
        ({**APRIL, "cutoff": "25:00"}, "rules.bad_moment"),
        ({**MARCH, "events": [{**REQUESTED, "at": "2026-03-01"}]}, "rules.happened_before_receipt"),
        ({**MARCH, "events": [ANSWERED]}, "rules.answer_without_request"),
        (
            {**MARCH, "events": [{"kind": "finished", "at": "2026-03-03"}, REQUESTED]},
            "rules.happened_after_finish",
        ),
        ({**APRIL, "hours": [["17:00", "07:00"]]}, "kernel.hours_not_usable"),
        ({**APRIL, "hours": "all day"}, "rules.calendar_not_usable"),
        ({**APRIL, "received": "2019-12-30T10:00"}, "kernel.calendar_runs_out"),
        ({**APRIL, "received": "9999-12-31T23:59:00-07:00"}, "rules.bad_moment"),
        *(
            ({**APRIL, "unit": unit, "term": 10**12}, "kernel.calendar_runs_out")
            for unit in ("working_day", "day", "working_hour", "hour", "month", "year", "week", "minute")
        ),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_in_both_languages(wrong: Any, code: str) -> None:
    with pytest.raises(UNANSWERABLE) as refusal:
        ask(wrong)
    assert isinstance(refusal.value, UNANSWERABLE)
    error = refused(refusal.value, id="a")["error"]
    assert error["code"] == code
    assert error["vi"].endswith(".")
    assert error["en"].endswith(".")
