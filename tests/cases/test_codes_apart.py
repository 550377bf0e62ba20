"""No code that may tell on which ground somebody applies stands in the open ledger, and entries in which it stood still count."""

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from onestop.assembly.wiring import PROJECTIONS
from onestop.cases import api as cases
from onestop.cases.domain.received import Received, handed_in
from onestop.indicators import api as indicators
from onestop.indicators.export import EVENTS
from onestop.kernel.event import PRIVATE, ContentDigest
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from . import earlier
from .conftest import WITH_PAPERS, WITH_VARIANTS, World
from .erasing import erased, faults, given_back, lived
from .examples import HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at
from .tampering import tampered

CODES = ("id", "photo", "other", "plan", "kind", "floors", "answer:kind", "house", "needs_visit")
"""Of every component, question, case of a procedure and fact that the lives below know."""


def texts(payload: Any) -> set[str]:
    """Every text and every key in it."""
    if isinstance(payload, dict):
        return {*payload, *(one for value in payload.values() for one in texts(value))}
    if isinstance(payload, list):
        return {one for value in payload for one in texts(value)}
    return {payload} if isinstance(payload, str) else set()


def in_a_house(world: World) -> str:
    """A life of the case of a procedure that has several."""
    both = {"id": Received(originals=1), "plan": Received(copies=2)}
    code = world.lodge(procedure_code=WITH_VARIANTS, variant="house", on_paper=("id", "plan"))
    cases.accept(code=code, received=both, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))
    cases.return_result(code=code, by=RECEPTIONIST, now=at(5))
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))
    return code


LIVES: dict[str, Callable[[World], str]] = {"asked for more": lived, "of several cases": in_a_house}


@pytest.mark.parametrize("life", LIVES)
def test_no_code_of_a_component_a_question_or_a_case_stands_in_the_open(world: World, life: str) -> None:
    code = LIVES[life](world)

    assert told_by(code) == set()
    assert faults() == []


def test_in_earlier_entries_they_did(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the test above would see them."""
    earlier.write_as_before(monkeypatch)

    assert told_by(lived(world)) == {"id", "photo", "answer:kind", "needs_visit"}
    assert "house" in told_by(in_a_house(world))


def told_by(code: str) -> set[str]:
    """The codes that the open content of its entries tells."""
    return {text for entry in ledger.entries_of_case(code) for text in texts(entry.payload)} & set(CODES)


def test_how_much_was_handed_in_and_asked_for_stays_open(world: World) -> None:
    payloads = {entry.type: entry.payload for entry in ledger.entries_of_case(lived(world))}

    assert payloads["cases.lodged"]["handed_in"]["components"] == 0
    assert payloads["cases.accepted"]["handed_in"] == {
        "components": 2, "originals": 2, "certified": 0, "copies": 0, "files": 0,
    }  # fmt: skip
    assert payloads["cases.supplement_requested"]["asked"] == 2
    assert payloads["cases.supplement_answered"]["handed_in"] == handed_in(ORIGINAL)
    assert payloads["cases.supplement_answered"]["put_right"] == 1


def test_equal_content_of_two_cases_has_no_equal_digest(world: World) -> None:
    """Whoever lodges the same himself must not find his equals in the published ledger."""
    lives = [ledger.entries_of_case(lived(world, rated=False)) for _ in range(2)]
    digests = [{hexed for one in life for hexed in one.payload.get(PRIVATE, {}).values()} for life in lives]

    assert digests[0] & digests[1] == set()


EARLIER_UNTIL = ("accept", "ask", "answer", "appraise", "end")


@pytest.mark.parametrize("until", EARLIER_UNTIL)
def test_a_case_whose_first_entries_say_it_openly_goes_on(
    world: World, until: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Replayed, told in the timeline, counted and erased as one written today, wherever in its life the change came."""
    with monkeypatch.context() as past:
        earlier.write_as_before(past)
        code = world.lodge(procedure_code=WITH_PAPERS, answers={"kind": "a"}, on_paper=["id", "photo"])
        acts = acts_of(code)
        for name, act in acts.items():
            if name == until:
                past.undo()
            act()
            if name == "accept" and name != until:
                earlier.keep_as_before()
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))

    assert faults() == []
    told = [line for one in cases.timeline(code=code, by=world.citizen) for line in one.wording.detail]
    assert [line.en for line in told if line.en in ("Paper id", "Matter: Kind")] == ["Paper id", "Matter: Kind"] * 2
    assert indicators.figure("cases_on_time", as_of=at(12).date()) is not None
    given_back(code)
    ledger.sequence_once(at(11))
    indicators.follow_all(at(11))
    erased(code)
    ledger.sequence_once(at(12))
    assert faults() == []


def acts_of(code: str) -> dict[str, Callable[[], Any]]:
    brought = {"id": Received(originals=1), "photo": Received(copies=1)}
    asked: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id", "answer:kind"]}
    return {
        "accept": lambda: cases.accept(code=code, received=brought, by=RECEPTIONIST, now=at(2)),
        "ask": lambda: cases.request_supplement(code=code, by=SPECIALIST, now=at(3), **asked),
        "answer": lambda: cases.answer_supplement(
            code=code, received=ORIGINAL, corrected={"kind": "b"}, by=RECEPTIONIST, now=at(4)
        ),
        "appraise": lambda: cases.complete_step(
            code=code, step="appraise", facts={"needs_visit": True}, by=SPECIALIST, now=at(5)
        ),
        "visit": lambda: cases.complete_step(code=code, step="visit", by=SPECIALIST, now=at(5, 9)),
        "decide": lambda: cases.decide(code=code, outcome="granted", by=HEAD, now=at(6)),
        "enter": lambda: cases.complete_step(code=code, step="enter", by=SPECIALIST, now=at(7)),
        "return": lambda: cases.return_result(code=code, by=RECEPTIONIST, now=at(8)),
    }


HARM = {
    "received": "UPDATE cases_case SET received = received || '{\"id\": [7, 0, 0, 0]}'",
    "counted at acceptance": "UPDATE cases_task SET answer = '{\"id\": [1, 0, 0, 0]}' WHERE kind = 'receive'",
    "received in a round": "UPDATE cases_wait SET received = '{\"photo\": [1, 0, 0, 0]}'",
    "items": "UPDATE cases_wait SET items = '[\"photo\"]'",
    "found": "UPDATE cases_task SET answer = '{\"needs_visit\": false}' WHERE step = 'appraise'",
    "facts": "UPDATE cases_case SET tokens = jsonb_set(tokens, '{facts,needs_visit}', 'false')",
}


@pytest.mark.parametrize("harm", HARM)
def test_what_is_sealed_is_proved(world: World, harm: str) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, answers={"kind": "a"}, on_paper=["id", "photo"])
    for act in acts_of(code).values():
        act()
    assert ledger.mismatches(PROJECTIONS) == []

    with tampered(HARM[harm]):
        assert {one.code for one in ledger.mismatches([cases.CASE_PROJECTION])} == {"wrong_case"}


def test_an_erased_case_does_not_tell_which_case_of_its_procedure_it_was(world: World) -> None:
    code = in_a_house(world)
    due = cases.file_for(code=code, by=RECEPTIONIST).due_at
    erased(code)
    ledger.sequence_once(at(12))

    seen = cases.case_for(code=code, by=RECEPTIONIST, now=at(12))
    assert (seen.file.variant, seen.version.chosen, seen.reading, seen.file.due_at) == ("", None, None, due)
    assert raw("SELECT variant FROM cases_case WHERE code = %s", [code]) == [("",)]
    assert faults() == []


def test_what_an_earlier_erasure_left_behind_goes_with_the_upgrade(world: World) -> None:
    code = in_a_house(world)
    other = lived(world)
    erased(code)
    erased(other)
    raw("UPDATE cases_case SET variant = 'house' WHERE code = %s", [code])
    raw("UPDATE cases_wait SET items = '[\"id\"]', received = '{\"id\": [1, 0, 0, 0]}'")
    assert {one.where for one in ledger.mismatches([cases.CASE_PROJECTION])} == {code, other}

    upgrade = import_module("onestop.cases.migrations.0014_codes_erased")
    for statement in (upgrade.CASES, upgrade.WAITS):
        raw(statement)

    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


def test_an_entry_read_back_knows_only_the_digest(world: World) -> None:
    lodged = ledger.entries_of_case(in_a_house(world))[0].event

    assert isinstance(getattr(lodged, "variant", None), ContentDigest)


def test_what_stands_openly_in_an_earlier_entry_is_published_no_more(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its place and its leaf are, by which whoever has the content can prove it; what names nothing stays."""
    with monkeypatch.context() as past:
        earlier.write_as_before(past)
        lived(world)
    later = lived(world)
    ledger.sequence_once(at(10))

    rows = [row for batch in EVENTS.rows(at(10).date()) for row in batch if row[1].startswith("cases.")]
    empty = {row[1] for row in rows if not row[-1]}
    assert empty == {
        f"cases.{name}" for name in ("accepted", "supplement_requested", "supplement_answered", "step_completed")
    }
    assert not any(texts(json.loads(row[-1])) & set(CODES) for row in rows if row[-1])
    assert all(row[-1] for row in rows if later in str(row[-1]))
    assert len([row for row in rows if later in str(row[-1])]) == len(rows) / 2
