"""A draft changed by two at once keeps both; what is sent is what was declared; no page changes a draft it is not of."""

import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from onestop.cases import api as cases
from onestop.runtime.api import raw

from .conftest import PROCEDURE, World, submission
from .drafting import keep_draft
from .examples import at

ANSWERS = {"answers": {"kind": "new"}}


def slowly(name: str) -> Callable[[Mapping[str, Any]], Mapping[str, Any]]:
    """Puts one paper into a draft, and takes its time between reading and writing."""

    def change(content: Mapping[str, Any]) -> Mapping[str, Any]:
        time.sleep(0.02)
        return {**content, "uploads": {**content.get("uploads", {}), name: [name]}}

    return change


@pytest.mark.parametrize("begun", [True, False], ids=["a draft that is there", "a draft both begin"])
def test_papers_sent_at_the_same_moment_are_all_kept(committed_world: World, begun: bool) -> None:
    world, names = committed_world, {f"paper-{number}" for number in range(12)}
    if begun:
        keep_draft({}, by=world.citizen, now=at(1))

    def hand_in(name: str) -> None:
        try:
            cases.change_draft(procedure_code=PROCEDURE, change=slowly(name), by=world.citizen, now=at(2))
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(hand_in, sorted(names)))

    draft = cases.draft_of(procedure_code=PROCEDURE, by=world.citizen)
    assert draft is not None
    assert set(draft.content["uploads"]) == names


def test_a_draft_changed_while_it_is_sent_is_sent_as_declared_or_not_at_all(committed_world: World) -> None:
    """Whichever comes first, no paper goes with a draft that another window changed unseen."""
    world = committed_world
    for number in range(8):
        declared = keep_draft(ANSWERS, by=world.citizen, now=at(1))

        def send(declared: cases.DraftView = declared) -> str:
            try:
                sent = submission(key=declared.submission_key)
                return cases.lodge(sent, declared=declared.content, by=world.citizen, now=at(2))
            except cases.DraftChanged:
                return ""
            finally:
                connection.close()

        def change(declared: cases.DraftView = declared, number: int = number) -> bool:
            try:
                cases.change_draft(
                    procedure_code=PROCEDURE,
                    change=slowly(f"late-{number}"),
                    by=world.citizen,
                    now=at(2),
                    key=declared.submission_key,
                )
                return True
            except cases.DraftSent:
                return False
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            code, changed = pool.submit(send), pool.submit(change)
        draft = cases.draft_of(procedure_code=PROCEDURE, by=world.citizen)
        assert bool(code.result()) != changed.result()
        assert (draft is None) == bool(code.result())
        if draft:
            assert draft.content["uploads"] == {f"late-{number}": [f"late-{number}"]}
            cases.discard_draft(procedure_code=PROCEDURE, by=world.citizen)


@pytest.mark.django_db
def test_nothing_but_what_was_declared_is_sent(world: World) -> None:
    draft = keep_draft(ANSWERS, by=world.citizen, now=at(1))
    keep_draft({"answers": {"kind": "old"}}, by=world.citizen, now=at(1))

    sent = submission(key=draft.submission_key)
    with pytest.raises(cases.DraftChanged):
        cases.lodge(sent, declared=draft.content, by=world.citizen, now=at(2))

    assert raw("SELECT count(*) FROM cases_case") == [(0,)]
    assert cases.draft_of(procedure_code=PROCEDURE, by=world.citizen) is not None


@pytest.mark.django_db
def test_a_draft_declared_twice_is_sent_once(world: World) -> None:
    draft = keep_draft(ANSWERS, by=world.citizen, now=at(1))
    sent = submission(key=draft.submission_key)

    first = cases.lodge(sent, declared=draft.content, by=world.citizen, now=at(2))

    assert cases.lodge(sent, declared=draft.content, by=world.citizen, now=at(3)) == first


@pytest.mark.django_db
def test_a_page_of_a_draft_that_was_sent_or_thrown_away_changes_no_other(world: World) -> None:
    sent = keep_draft(ANSWERS, by=world.citizen, now=at(1)).submission_key
    code = world.lodge(key=sent)
    thrown_away = keep_draft(ANSWERS, by=world.citizen, now=at(3)).submission_key
    cases.discard_draft(procedure_code=PROCEDURE, by=world.citizen, key=thrown_away)
    new = keep_draft({"answers": {"kind": "other"}}, by=world.citizen, now=at(4))

    def change(key: Any) -> None:
        cases.change_draft(procedure_code=PROCEDURE, change=slowly("x"), by=world.citizen, now=at(5), key=key)

    with pytest.raises(cases.DraftSent) as refused:
        change(sent)
    assert refused.value.case_code == code
    for key in (thrown_away, uuid4()):
        with pytest.raises(cases.DraftDiscarded):
            change(key)
        cases.discard_draft(procedure_code=PROCEDURE, by=world.citizen, key=key)
    assert cases.draft_of(procedure_code=PROCEDURE, by=world.citizen) == new


@pytest.mark.django_db
def test_whose_draft_a_key_was_is_told_to_nobody_else(world: World) -> None:
    key = keep_draft(ANSWERS, by=world.citizen, now=at(1)).submission_key
    world.lodge(key=key)

    with pytest.raises(cases.DraftDiscarded):
        cases.change_draft(procedure_code=PROCEDURE, change=slowly("x"), by=world.stranger, now=at(2), key=key)


@pytest.mark.django_db
def test_the_same_dossier_is_pointed_out_while_it_is_open_to_those_who_may_see_it(world: World) -> None:
    def same(**more: Any) -> str:
        asked = {"answers": {"kind": "new"}, "by": world.citizen, "applicant_id": world.citizen.person_id or 0, **more}
        found = cases.same_sent_before(procedure_code=PROCEDURE, **asked)
        return found.code if found else ""

    assert same() == ""
    key = uuid4()
    code = world.lodge(key=key)
    assert same() == same(answers={"kind": " NEW. "}) == code
    assert same(answers={"kind": "other"}) == same(but=code) == same(key=key) == same(by=world.stranger) == ""
    assert same(applicant_id=world.stranger.person_id or 0) == ""
    assert cases.latest_sent(procedure_code=PROCEDURE, by=world.citizen) == code
    assert cases.latest_sent(procedure_code=PROCEDURE, by=world.stranger) is None
