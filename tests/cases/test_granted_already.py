"""Granted, and steps carry it out: nobody asks the applicant for more, for no answer could change the decision."""

from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_requests import GrantedAlready
from onestop.kernel.actor import Actor

from .examples import BRANCHING, CALENDAR, HEAD, SPECIALIST, accepted, at, terms

ASKS: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id"]}


def act(file: CaseFile, code: str, by: Actor, day: int, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]


def granted() -> CaseFile:
    """Signed, and still to be entered."""
    file = act(
        accepted(under=terms(BRANCHING)), "complete_step", SPECIALIST, 3, step="appraise", facts={"needs_visit": True}
    )
    file = act(file, "complete_step", SPECIALIST, 3, step="visit")
    return act(file, "decide", HEAD, 4, outcome="granted")


def test_nothing_more_is_asked_for_and_it_is_said_why() -> None:
    file = granted()

    assert [step.code for step in file.waiting] == ["enter"]
    assert "request_supplement" not in {one.code for one in possible_actions(file, SPECIALIST)}
    with pytest.raises(GrantedAlready):
        act(file, "request_supplement", SPECIALIST, 5, **ASKS)


def test_before_the_decision_it_is() -> None:
    assert act(accepted(under=terms(BRANCHING)), "request_supplement", SPECIALIST, 5, **ASKS).asked
