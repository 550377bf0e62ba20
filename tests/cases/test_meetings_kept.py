"""A meeting in the database: the row is what its entries replay to, and its words are proved, and erased with the case."""

from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_example import CONSULTED, NEIGHBOUR
from .act_examples import EXAMPLES
from .conftest import World
from .erasing import erased, faults
from .examples import HEAD, RECEPTIONIST, SPECIALIST, at, official

pytestmark = pytest.mark.django_db
PLACE, CONCLUDED = "Phòng họp số 9", "Chừa lối đi rộng 3 m về phía bắc"
CALL: dict[str, Any] = {**EXAMPLES["call_meeting"].answers, "agencies": [CONSULTED, NEIGHBOUR], "place": PLACE}
SAID = {
    CONSULTED: {"position": "agrees", "who": "Ông Bình, Phó Chủ tịch", "words": ""},
    NEIGHBOUR: {"position": "absent"},
}


def held(world: World) -> str:
    """Called, answered, moved and held."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    _do("call_meeting", code, 4, **CALL)
    comes: dict[str, Any] = {"comes": "comes", "who": "Ông Bình, Phó Chủ tịch"}
    by = official(CONSULTED, "cases.step", key="31")
    cases.perform(cases.ACTS["answer_meeting"], code=code, by=by, now=at(5), step=CONSULTED, **comes)
    _do("move_meeting", code, 6, day=date(2026, 3, 10), hour="08:00", place=PLACE, note="Chủ trì bận")
    _do("record_minutes", code, 10, positions=SAID, settled_words=CONCLUDED)
    return code


def _do(act: str, code: str, on: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=SPECIALIST, now=at(on), **said)


def followed(on: int) -> None:
    """By the ledger and by figures, as the worker would."""
    ledger.sequence_once(at(on))
    indicators.follow_all(at(on))


def test_the_row_is_what_its_entries_say(world: World) -> None:
    held(world)
    followed(10)

    assert faults() == []


def test_what_was_concluded_cannot_be_changed_unseen(world: World) -> None:
    held(world)
    followed(10)
    raw(
        "UPDATE cases_task SET answer = jsonb_set(answer, '{minutes,settled}', '\"x\"') WHERE kind = 'meeting' RETURNING id"
    )

    assert [one.code for one in faults()] != []


def test_it_is_called_off_and_called_anew(world: World) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    _do("call_meeting", code, 4, **CALL)
    _do("call_off_meeting", code, 5, note="Đủ ý kiến")
    _do("call_meeting", code, 5, **CALL)

    followed(6)

    assert [one.state for one in cases.meetings_of(store.load(code).file)] == ["called_off", "planned"]
    assert faults() == []


def test_its_words_are_erased_with_the_case(world: World) -> None:
    code = held(world)
    cases.perform(cases.STOP_CASE, code=code, by=HEAD, now=at(10, 11), reasons=["subject_gone"], note="Nhà đã cháy")
    followed(10)
    erased(code)
    followed(11)
    kept = str(raw("SELECT json_agg(t)::text FROM cases_task t"))

    assert PLACE not in kept
    assert CONCLUDED not in kept
    assert faults() == []
