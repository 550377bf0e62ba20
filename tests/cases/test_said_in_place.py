"""What an answer keeps of who said it: kept from whoever said it, and from whoever it was said in the place of."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.cases import domain
from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_meetings import AnotherSaysNotHeld
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal

from .examples import CALENDAR, COMMUNE, DEPARTMENT, HEAD, RECEPTIONIST, accepted, at, lodged, official
from .test_in_place import LINH, VAN, standing_in
from .test_meetings import FIRE, PLANNING
from .test_results import granted

AT_BOTH = official(COMMUNE, "cases.accept", key="31")
AT_BOTH = replace(AT_BOTH, grants=(*AT_BOTH.grants, *official(DEPARTMENT, "cases.accept", key="31").grants))
"""A receptionist with a post at the agency a case is offered to."""
_ACCEPTS = frozenset({"cases.accept"})
OFFER: dict[str, Any] = {"receiver": DEPARTMENT, "level": "province", "reasons": ["other_place"]}
DRAFT: dict[str, Any] = {"motion": "agency", "reasons": ["content_wrong"], "rows": {"place": "Số 7"}, "note": "Sổ 3"}
MEETING: dict[str, Any] = {
    "agencies": (PLANNING, FIRE), "day": date(2026, 3, 6), "hour": "14:00", "place": "P2", "question": "Lối vào?",
}  # fmt: skip
KINDS: list[Any] = [
    pytest.param(
        lodged, "transfer", OFFER, AT_BOTH, standing_in(LINH, AT_BOTH, permissions=_ACCEPTS), "take_over", {}, FourEyes,
        3, id="a transfer",
    ),
    pytest.param(
        granted, "draft_replacement", DRAFT, HEAD, standing_in(RECEPTIONIST, HEAD), "replace_result",
        {"answer": "signed"}, FourEyes, 10, id="a drafted replacement",
    ),
    pytest.param(
        accepted, "call_meeting", MEETING, VAN, standing_in(RECEPTIONIST, VAN), "note_not_held", {"note": "Mất điện"},
        AnotherSaysNotHeld, 3, id="a meeting",
    ),
]  # fmt: skip


def done(file: CaseFile, code: str, by: Actor, when: datetime, said: dict[str, Any]) -> CaseFile:
    act = ACTS[code]
    act.require(file, by)
    after: CaseFile = act.law(file, by=act.done_by(file, by), at=when, calendar=CALENDAR, **said)[0]
    return after


@pytest.mark.parametrize(("begins", "first", "said", "absent", "deputy", "second", "answer", "refused", "day"), KINDS)
def test_who_was_away_does_not_check_what_was_done_in_his_place(
    begins: Callable[[], CaseFile],
    first: str,
    said: dict[str, Any],
    absent: Actor,
    deputy: Actor,
    second: str,
    answer: dict[str, Any],
    refused: type[Refusal],
    day: int,
) -> None:
    for by in (absent, deputy):
        file = done(begins(), first, by, at(day), said)
        with pytest.raises(refused):
            done(file, second, absent, at(11), answer)
        assert second not in {one.code for one in possible_actions(file, absent)}


def test_an_answer_keeps_who_said_it_by_one_function_that_says_in_whose_place_too() -> None:
    folder = Path(domain.__file__).parent
    by_hand = re.compile(r'"\w*by": by\.key')
    found = {path.name for path in folder.rglob("*.py") if by_hand.search(path.read_text("utf-8"))}
    assert found == {"case_file.py"}
