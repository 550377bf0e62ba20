"""An upheld complaint has its effect: what was overturned does not turn the dossier away again, nor does whoever did it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import store
from onestop.cases.domain.overturned import makes_hold
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reopening import AcceptedBefore, GroundOverturned, OtherDocumentInForce
from onestop.cases.domain.results import in_force
from onestop.cases.events import StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.times import iso

from .conftest import World
from .examples import at
from .test_reopened import COUNTER, DEPUTY, HEAD, SPECIALIST, done, reopened, turned_away

pytestmark = pytest.mark.django_db
COLLEAGUE = replace(COUNTER, key="colleague@commune")


def test_not_again_for_the_reason_that_was_overturned_whoever_does_it(world: World) -> None:
    new = reopened(turned_away(world))
    for by in (COUNTER, COLLEAGUE):
        with pytest.raises(GroundOverturned):
            done(new.code, "refuse_intake", by, 11, reasons=["not_eligible"], note="Không thường trú tại xã")
    with pytest.raises(GroundOverturned):
        done(new.code, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_agency", "not_eligible"], note="Thuộc xã bên")
    assert store.load(new.code).file.outcome is None


def test_nor_for_another_reason_by_whoever_turned_it_away(world: World) -> None:
    new = reopened(turned_away(world))
    for by in (COUNTER, replace(COLLEAGUE, same_person=frozenset({COUNTER.key}))):
        with pytest.raises(FourEyes):
            done(new.code, "refuse_intake", by, 11, reasons=["wrong_agency"], note="Thuộc xã bên")
    done(new.code, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_agency"], note="Thuộc xã bên")
    assert store.load(new.code).file.outcome == "not_accepted"


def test_it_may_be_accepted_by_anybody_of_the_counter(world: World) -> None:
    new = reopened(turned_away(world))
    done(new.code, "accept", COUNTER, 11)

    assert store.load(new.code).file.received_at is not None


def test_a_case_that_takes_up_none_is_turned_away_as_ever(world: World) -> None:
    turned_away(world)
    assert store.load(turned_away(world, hour=10)).file.outcome == "not_accepted"


def granted(code: str, day: int, head: Actor = HEAD) -> None:
    done(code, "accept", COUNTER, day)
    done(code, "complete_step", SPECIALIST, day, step="appraise")
    done(code, "decide", head, day, outcome="granted")


def test_of_one_matter_no_two_documents_are_in_force(world: World) -> None:
    old = world.lodge()
    granted(old, 3)
    new = reopened(old, by=DEPUTY).code
    assert in_force(store.load(old).file) is not None
    with pytest.raises(OtherDocumentInForce) as refused:
        granted(new, 11)
    assert refused.value.document == f"{old}/VB1"
    assert store.load(new).file.outcome is None

    done(old, "revoke_result", HEAD, 11, document=1, reasons=["given_up"], note="Trả lại")
    done(new, "decide", HEAD, 11, outcome="granted")
    assert [in_force(store.load(code).file) is not None for code in (old, new)] == [False, True]


def test_a_third_asks_for_the_document_of_the_first_too(world: World) -> None:
    first = world.lodge()
    granted(first, 3)
    second = reopened(first, by=DEPUTY).code
    done(second, "refuse_intake", COUNTER, 11, reasons=["not_eligible"], note="Không thường trú tại xã")
    third = reopened(second, day=12, by=DEPUTY, decided_on=date(2026, 3, 12), number="77/QĐ-UBND").code
    with pytest.raises(OtherDocumentInForce):
        granted(third, 13)


def test_a_revocation_is_not_taken_back_while_the_document_of_the_new_case_holds(world: World) -> None:
    old = world.lodge()
    granted(old, 3)
    new = reopened(old, by=DEPUTY).code
    done(old, "revoke_result", HEAD, 11, document=1, reasons=["given_up"], note="Trả lại")
    granted(new, 11)
    again: dict[str, Any] = {
        "reasons": ["found_wrong"],
        "number": "88/QĐ-UBND",
        "decided_on": date(2026, 3, 12),
        "note": "Nhầm",
    }

    with pytest.raises(OtherDocumentInForce) as refused:
        done(old, "restore_result", HEAD, 12, **again)

    assert refused.value.document == f"{new}/VB1"
    assert in_force(store.load(old).file) is None


def test_a_document_that_is_there_before_the_case_has_ended_asks_as_well() -> None:
    """Of an interlinked birth the certificate holds with the decision, and others carry it out."""
    completed: dict[str, Any] = {"case_code": "H09.31.05-260302-0001", "at": iso(at(3)), "step": "sign", "role": "head"}

    assert makes_hold(StepCompleted(**completed, outcome="granted"))
    assert not makes_hold(StepCompleted(**completed, outcome="refused"))
    assert not makes_hold(StepCompleted(**completed))


def test_what_was_refused_at_work_is_not_turned_away_at_the_counter(world: World) -> None:
    """It was accepted once: whether it is granted is decided at work, by another hand."""
    old = world.lodge()
    done(old, "accept", COUNTER, 3)
    done(old, "complete_step", SPECIALIST, 3, step="appraise")
    done(old, "decide", HEAD, 4, outcome="refused", reasons=["dispute"], note="Đang tranh chấp đất")
    new = reopened(old, by=DEPUTY).code
    with pytest.raises(AcceptedBefore) as refused:
        done(new, "refuse_intake", COUNTER, 11, reasons=["not_eligible"], note="Đang tranh chấp đất")
    assert refused.value.earlier == old
    done(new, "refuse_intake", COUNTER, 11, reasons=["wrong_agency"], note="Nộp tại Sở")
