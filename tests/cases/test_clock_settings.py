"""Every setting of a clock does something to a case: one that nobody feeds is a promise to the public that no case keeps."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, time
from typing import Any, Final

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.request_supplement import can_be_asked, request_supplement
from onestop.catalogue.operations.load_own import own_editions
from onestop.rules.api import ClockPolicy

from .examples import CALENDAR, SPECIALIST, accepted, at, terms
from .test_verified_term import checked

BY: Final[dict[str, Any]] = {"by": SPECIALIST, "calendar": CALENDAR}


def promised(**policy: Any) -> Any:
    return accepted(under=terms(**policy)).due_at


def asked(when: Any = None, **policy: Any) -> CaseFile:
    file = accepted(under=terms(**policy))
    return request_supplement(file, reasons=["unsigned"], items=["id"], at=when or at(3), **BY)[0]


def paying(**policy: Any) -> Any:
    said: dict[str, Any] = {
        "kind": "obligation",
        "amount": 1,
        "source": "TB 1",
        "when": "now",
        "pay_by": date(2026, 4, 3),
    }
    return ask_payment(accepted(under=terms(**policy)), at=at(4), **said, **BY)[0].due_at


def consulted(**policy: Any) -> CaseFile:
    said: dict[str, Any] = {"agency": "H09.05", "question": "?", "answer_by": date(2026, 3, 12)}
    return ask_opinion(accepted(under=terms(**policy)), at=at(3), **said, **BY)[0]


WHAT_IT_DOES: Final[dict[str, tuple[Callable[..., Any], dict[str, Any], dict[str, Any]]]] = {
    "unit": (promised, {"unit": "day"}, {"unit": "working_day"}),
    "term": (promised, {"term": 3}, {"term": 10}),
    "start": (promised, {"start": "instant"}, {"start": "next_day"}),
    "cutoff": (promised, {"cutoff": time(7, 30)}, {}),
    "on_supplement": (lambda **one: asked(**one).due_at, {"on_supplement": "continue"}, {"on_supplement": "exclude"}),
    "on_payment": (paying, {"on_payment": "exclude"}, {}),
    "on_consultation": (lambda **one: consulted(**one).due_at, {"on_consultation": "exclude"}, {}),
    "verified_term": (
        lambda **one: checked(found=True, **one)[2].due_at,
        {"verified_term": 5},
        {"verified_term": None},
    ),
    "max_supplements": (lambda **one: can_be_asked(accepted(under=terms(**one))), {"max_supplements": 0}, {}),
    "supplement_notice_within": (
        lambda **one: asked(at(4), **one).rounds[0].in_time,
        {"supplement_notice_within": 1},
        {},
    ),
    "supplement_timeout_days": (lambda **one: asked(**one).rounds[0].reply_by, {"supplement_timeout_days": 7}, {}),
    "supplement_timeout_unit": (
        lambda **one: asked(supplement_timeout_days=7, **one).rounds[0].reply_by,
        {"supplement_timeout_unit": "working_day"},
        {},
    ),
}
"""By setting, what of a case it changes, with one value and with another."""
OF_OPINIONS: Final = {"consultation_within", "consultation_unit", "on_silence"}
"""Tried in `test_opinions.py`, where an agency is asked by them."""


@pytest.mark.parametrize("setting", WHAT_IT_DOES)
def test_a_setting_changes_a_case(setting: str) -> None:
    seen, one, another = WHAT_IT_DOES[setting]

    assert seen(**one) != seen(**another)


def test_no_setting_is_left_out() -> None:
    assert WHAT_IT_DOES.keys() | OF_OPINIONS == {field.name for field in fields(ClockPolicy)}


def test_what_wins_an_agency_time_names_its_provision() -> None:
    """A procedure whose clock stands while money or an opinion is waited for, or gives longer, says by which law."""
    winning = {"on_payment", "on_consultation", "verified_term", "cutoff"}
    for code, editions in own_editions().items():
        written = editions[-1].definition
        if winning - {"cutoff"} & written["clock"].keys():
            assert any(note["about"] == "clock" and note["source"] for note in written["notes"]), code
