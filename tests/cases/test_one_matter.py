"""Of one matter never two documents hold: not with two acts at one moment, and not with one issued long after its decision."""

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.db import connection

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.refusals_of_reopening import OtherDocumentInForce, OtherDocumentUnissued
from onestop.cases.domain.results import in_force
from onestop.cases.operations import one_matter
from onestop.cases.operations.issue import typeset
from onestop.cases.operations.overturned import check_no_other_holds
from onestop.kernel.refusal import Refusal

from .conftest import World
from .examples import at
from .test_overturned import granted
from .test_reopened import COUNTER, DEPUTY, HEAD, SPECIALIST, done, reopened

WRONG: dict[str, Any] = {
    "reasons": ["found_wrong"],
    "number": "88/QĐ-UBND",
    "decided_on": date(2026, 3, 11),
    "note": "Nhầm",
}


def about_to_be_granted(world: World) -> tuple[str, str]:
    """The old case, whose document was revoked, and the one that takes it up, before its decision."""
    old = world.lodge()
    granted(old, 3)
    new = reopened(old, by=DEPUTY).code
    done(old, "revoke_result", HEAD, 11, document=1, reasons=["given_up"], note="Trả lại")
    done(new, "accept", COUNTER, 11)
    done(new, "complete_step", SPECIALIST, 11, step="appraise")
    return old, new


def holding(*codes: str) -> list[bool]:
    return [in_force(store.load(code).file) is not None for code in codes]


@pytest.mark.django_db
def test_a_revocation_taken_back_while_the_new_one_is_typeset_stops_the_new_one(world: World) -> None:
    old, new = about_to_be_granted(world)
    restored: list[str] = []

    def press(*paper: Any) -> bytes:
        if not restored:
            restored.append(old)
            done(old, "restore_result", HEAD, 11, **WRONG)
        return typeset(*paper)

    with pytest.raises(OtherDocumentInForce):
        cases.perform(cases.ACTS["decide"], code=new, by=DEPUTY, now=at(11), outcome="granted", press=press)
    assert holding(old, new) == [True, False]
    assert store.load(new).file.outcome is None


def test_of_two_at_the_same_moment_one_holds(committed_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = about_to_be_granted(committed_world)
    asked = check_no_other_holds

    def slowly(*what: Any) -> None:
        asked(*what)
        time.sleep(0.3)

    monkeypatch.setattr(one_matter, "check_no_other_holds", slowly)
    tries = [
        partial(done, new, "decide", DEPUTY, 11, outcome="granted"),
        partial(done, old, "restore_result", HEAD, 11, **WRONG),
    ]
    with ThreadPoolExecutor(2) as pool:
        refused = list(pool.map(outcome_of, tries))

    assert sorted(holding(old, new)) == [False, True]
    assert sum(isinstance(one, OtherDocumentInForce) for one in refused) == 1


def outcome_of(act: Callable[[], None]) -> Refusal | None:
    try:
        act()
    except Refusal as refusal:
        return refusal
    finally:
        connection.close()
    return None


def granted_before_issuing(world: World, monkeypatch: pytest.MonkeyPatch) -> str:
    code = world.lodge()
    with monkeypatch.context() as then:
        then.setattr(
            sys.modules["onestop.cases.operations.perform"], "with_papers", lambda file, events, **_: (file, events)
        )
        granted(code, 3)
    return code


@pytest.mark.django_db
def test_what_was_granted_before_papers_were_issued_is_issued_and_revoked_first(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = granted_before_issuing(world, monkeypatch)
    new = reopened(old, by=DEPUTY).code
    with pytest.raises(OtherDocumentUnissued):
        granted(new, 11)

    cases.print_paper(code=old, which="van-ban", by=HEAD, now=at(12))
    with pytest.raises(OtherDocumentInForce):
        done(new, "decide", HEAD, 12, outcome="granted")
    done(old, "revoke_result", HEAD, 12, document=1, reasons=["given_up"], note="Trả lại")
    done(new, "decide", HEAD, 12, outcome="granted")
    assert holding(old, new) == [False, True]


@pytest.mark.django_db
def test_it_is_not_issued_any_more_once_the_document_of_the_other_holds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where both were granted before this was asked."""
    old = granted_before_issuing(world, monkeypatch)
    new = reopened(old, by=DEPUTY).code
    with monkeypatch.context() as then:
        then.setattr("onestop.cases.operations.overturned.require_none_to_come", lambda *_: None)
        granted(new, 11)

    with pytest.raises(OtherDocumentInForce):
        cases.print_paper(code=old, which="van-ban", by=HEAD, now=at(12))
    assert holding(old, new) == [False, True]
