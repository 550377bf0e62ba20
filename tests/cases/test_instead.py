"""A head finds what his agency is asked where nobody else there could answer it."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from onestop.cases import api as cases

from .act_example import CONSULTED
from .conftest import World
from .examples import RECEPTIONIST, SPECIALIST, at, official

pytestmark = pytest.mark.django_db
ALONE = official(CONSULTED, "cases.see", "cases.step", "cases.decide", key="77")


def test_an_opinion_asked_of_an_agency_without_a_specialist_stands_in_the_list_of_its_head(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    said: dict[str, Any] = {
        "agency": CONSULTED,
        "question": "Có trong quy hoạch không?",
        "answer_by": date(2026, 3, 10),
    }
    cases.perform(cases.ASK_OPINION, code=code, by=SPECIALIST, now=at(3), **said)

    def listed() -> list[str]:
        return [line.kind for line in cases.worklist(by=ALONE, now=at(4)).items]

    monkeypatch.setattr("onestop.people.api.officials_at", lambda *_: ())
    assert listed() == ["opinion"]
    monkeypatch.setattr("onestop.people.api.officials_at", lambda *_: (SimpleNamespace(key="5"),))
    assert listed() == []
