"""Reopened after a complaint: a new case of the same content, and the old one as it was."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.paying import fee_set
from onestop.cases.domain.refusals_of_fees import PaidBefore
from onestop.cases.domain.refusals_of_originals import AllGivenBack
from onestop.cases.domain.refusals_of_reopening import (
    ComplaintDayNotPossible,
    ComplaintNotNamed,
    GoesOnElsewhere,
    NothingToReopen,
    ReopenedAlready,
    TakenUpElsewhere,
)
from onestop.cases.domain.status import Status
from onestop.cases.models import Case
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor, NotPermitted
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import holder
from .conftest import World
from .erasing import faults
from .examples import COMMUNE, at

pytestmark = pytest.mark.django_db

COUNTER, SPECIALIST, HEAD = (holder(role, COMMUNE) for role in ("receptionist", "specialist", "head"))
DEPUTY, COLLEAGUE = replace(HEAD, key="deputy@commune"), replace(COUNTER, key="colleague@commune")
UPHELD: dict[str, Any] = {
    "authority": "Chủ tịch Ủy ban nhân dân tỉnh",
    "number": "45/QĐ-UBND",
    "decided_on": date(2026, 3, 9),
    "note": "Người nộp thường trú tại xã",
}
OWN: dict[str, Any] = {"reasons": ["agency_error"], "note": "Người nộp thường trú tại xã"}
WAITED: dict[str, Any] = {"when": "now", "pay_by": date(2026, 3, 5)}


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def turned_away(world: World, **more: Any) -> str:
    code = world.lodge(**more)
    done(code, "refuse_intake", COUNTER, 3, reasons=["not_eligible"], note="Không thường trú tại xã")
    return code


def refused_late(world: World) -> str:
    code = world.lodge()
    done(code, "accept", COUNTER, 3)
    done(code, "complete_step", SPECIALIST, 4, step="appraise")
    done(code, "decide", HEAD, 31, outcome="refused", reasons=["facts_not_proved"], note="Thiếu căn cứ")
    return code


def reopened(code: str, *, day: int = 10, by: Actor = DEPUTY, **said: Any) -> cases.CaseFile:
    done(code, "reopen", by, day, **UPHELD | said)
    return newest(code)


def newest(code: str) -> cases.CaseFile:
    return store.load(Case.objects.filter(reopens=code).latest("id").code).file


def wrong() -> list[ledger.Finding]:
    ledger.sequence_once(at(20, month=4))
    return [one for one in faults() if one.code in ("wrong_case", "wrong_number")]


def test_the_new_case_has_the_same_content_and_a_number_receipt_and_clock_of_its_own(world: World) -> None:
    code = turned_away(world)
    new, old = reopened(code), store.load(code).file

    assert (new.reopens, new.status, new.intake_agency) == (code, Status.SUBMITTED, COMMUNE)
    assert (new.answers, new.received, new.applicant_id) == (old.answers, old.received, old.applicant_id)
    assert new.lodged_at == at(10)
    assert new.accept_by > at(10)
    done(new.code, "accept", COUNTER, 11)
    accepted = store.load(new.code).file
    assert accepted.received_at == at(11)
    assert [one.paper for one in accepted.issued] == ["receipt"]


def test_the_old_case_keeps_how_it_ended_and_that_it_was_late(world: World) -> None:
    code = refused_late(world)
    before = store.load(code).file
    reopened(code, day=31, decided_on=date(2026, 3, 31))
    after = store.load(code).file

    kept = ("status", "outcome", "because", "late", "finished_at", "issued", "tasks")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
    assert after.late


def test_both_pages_name_each_other(world: World) -> None:
    code = turned_away(world)
    new = reopened(code)

    (there,) = cases.reopened_as(store.load(code).file, by=world.citizen)
    back = cases.reopened_from(new, by=world.citizen)
    assert back is not None
    assert (there.code, back.code) == (new.code, code)
    assert (there.number, there.authority, there.decided_on) == (
        UPHELD["number"],
        UPHELD["authority"],
        date(2026, 3, 9),
    )


def test_where_nothing_was_paid_its_fee_is_what_the_procedure_charges(world: World) -> None:
    new = reopened(turned_away(world))

    assert new.terms.fee.takes_money
    assert new.fee == new.terms.fee
    assert (
        fee_set(new, kind="fee", amount=20_000, source="Nghị quyết 5", when="now", by=COUNTER, at=at(11)).amount
        == 20_000
    )


def test_a_fee_paid_and_not_given_back_is_not_charged_again(world: World) -> None:
    code = world.lodge()
    done(code, "ask_payment", COUNTER, 2, kind="fee", amount=20_000, source="Nghị quyết 5", **WAITED)
    done(code, "record_payment", COUNTER, 2, fee=1, amount=20_000, payer="Nguyễn Văn An")
    done(code, "refuse_intake", COUNTER, 3, reasons=["not_eligible"], note="Không thường trú tại xã")
    new = reopened(code)

    assert (new.paid_before, new.fee.takes_money) == (20_000, False)
    door = cases.door_of(new, cases.case_for(code=new.code, by=world.citizen, now=at(11)).version)
    assert door is not None
    assert (door.fee_amount, door.fee_note.vi) == (0, "")
    with pytest.raises(PaidBefore):
        fee_set(new, kind="fee", amount=20_000, source="", when="now", by=COUNTER, at=at(11))
    assert wrong() == []


def test_what_the_agency_takes_up_again_counts_as_lodged_by_it(world: World) -> None:
    assert reopened(turned_away(world)).assisted


def test_a_procedure_abolished_since_is_followed_as_it_was(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    code = turned_away(world)

    def none_in_force(procedure: str, on: date) -> None:
        raise catalogue.NoSuchProcedure(procedure=procedure, on=on)

    monkeypatch.setattr("onestop.catalogue.api.version_in_force", none_in_force)
    new = reopened(code)

    assert new.terms.version_id == store.load(code).file.terms.version_id


def test_originals_go_back_once_with_the_case_that_takes_it_up_again(world: World) -> None:
    code = turned_away(world, received={"id": cases.Received(originals=1)})
    assert sum(one.owed for one in cases.owed(store.load(code).file)) == 1

    new = reopened(code)

    assert cases.owed(store.load(code).file) == ()
    assert [one.here for one in cases.originals_of(new)] == [1]
    with pytest.raises(AllGivenBack):
        done(code, "give_back", COUNTER, 12, given={"id": 1})


def test_originals_that_went_back_are_not_among_what_it_has(world: World) -> None:
    code = turned_away(world, received={"id": cases.Received(originals=1, copies=1)})
    done(code, "give_back", COUNTER, 4, given={"id": 1})

    assert reopened(code).received["id"].originals == store.load(code).file.received["id"].originals - 1


def test_it_is_reopened_once_by_one_decision_on_a_complaint(world: World) -> None:
    code = turned_away(world)
    reopened(code)

    with pytest.raises(ReopenedAlready):
        reopened(code, number="45 /qđ-ubnd")
    done(newest(code).code, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_procedure"], note="Thủ tục khác")
    assert reopened(code, day=12, number="46/QĐ-UBND", decided_on=date(2026, 3, 12)).reopens == code
    assert Case.objects.filter(reopens=code).count() == 2


def test_of_one_matter_one_case_goes_on_at_a_time(world: World) -> None:
    """Neither by another decision on a complaint nor of the agency's own motion, nor from the case that took it up before."""
    code = turned_away(world)
    second = reopened(code).code
    another = "46/QĐ-UBND"

    with pytest.raises(GoesOnElsewhere) as refused:
        reopened(code, day=11, number=another)
    assert refused.value.other == second
    done(second, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_procedure"], note="Thủ tục khác")
    third = reopened(code, day=12, number=another).code
    assert third != second
    for act, said in (
        ("reopen", UPHELD | {"number": "47/QĐ-UBND", "decided_on": date(2026, 3, 12)}),
        ("reopen_own", OWN),
    ):
        with pytest.raises(GoesOnElsewhere):
            done(second, act, DEPUTY, 13, **said)
    assert cases.taken_up_in(store.load(code).file) == (third, True)
    done(third, "refuse_intake", COLLEAGUE, 13, reasons=["wrong_agency"], note="Nộp tại Sở")
    assert cases.taken_up_in(store.load(code).file) == (third, False), "he reads there where to apply"


ANEW: dict[str, Any] = {"number": "46/QĐ-UBND", "decided_on": date(2026, 3, 20)}
REFUSED: dict[str, Any] = {"outcome": "refused", "reasons": ["facts_not_proved"], "note": "Thiếu căn cứ"}
ENDINGS: dict[str, tuple[tuple[str, Actor, dict[str, Any]], ...]] = {
    "granted": (("complete_step", SPECIALIST, {"step": "appraise"}), ("decide", HEAD, {"outcome": "granted"})),
    "refused": (("complete_step", SPECIALIST, {"step": "appraise"}), ("decide", HEAD, REFUSED)),
    "stopped": (("stop_case", HEAD, {"reasons": ["other_ground"], "note": "Không còn đối tượng"}),),
    "withdrawn": (
        ("request_withdrawal", COUNTER, {"request": "Đơn ngày 12/3/2026"}),
        ("answer_withdrawal", HEAD, {"answer": "agreed"}),
    ),
}


def to_reopen(code: str) -> set[str]:
    found = cases.case_for(code=code, by=DEPUTY, now=at(20)).actions
    return {one.code for one in found if one.code.startswith("reopen")}


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_was_taken_up_and_ended_there_is_complained_of_and_reopened_there(world: World, ending: str) -> None:
    """Of the first a third case could end in a refusal or a stop alone, beside the document of the second."""
    code = turned_away(world)
    new = reopened(code).code
    done(new, "accept", COUNTER, 11)
    for day, (act, by, said) in enumerate(ENDINGS[ending], 12):
        done(new, act, by, day, **said)

    assert to_reopen(code) == set()
    with pytest.raises(TakenUpElsewhere) as found:
        reopened(code, day=20, **ANEW)
    assert found.value.other == new
    assert "reopen" in to_reopen(new)
    assert reopened(new, day=20, **ANEW).reopens == new


def test_once_turned_away_again_it_is_offered_again_from_the_last_that_was_dealt_with(world: World) -> None:
    code = turned_away(world)
    second = reopened(code).code
    assert to_reopen(code) == set()
    done(second, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_procedure"], note="Thủ tục khác")
    assert "reopen" in to_reopen(code)

    third = reopened(code, day=12, number="46/QĐ-UBND", decided_on=date(2026, 3, 12)).code
    done(third, "accept", COUNTER, 13)
    done(third, "stop_case", HEAD, 14, reasons=["other_ground"], note="Không còn đối tượng")
    fourth = reopened(third, day=16, number="47/QĐ-UBND", decided_on=date(2026, 3, 16)).code
    done(fourth, "refuse_intake", COLLEAGUE, 17, reasons=["wrong_agency"], note="Nộp tại Sở")

    assert "reopen" in to_reopen(third)
    with pytest.raises(TakenUpElsewhere) as found:
        reopened(code, day=20, **ANEW)
    assert found.value.other == third


@pytest.mark.parametrize("left_out", ["authority", "number"])
def test_whose_decision_it_is_and_its_number_are_said(world: World, left_out: str) -> None:
    said: dict[str, Any] = {left_out: " "}
    with pytest.raises(ComplaintNotNamed):
        reopened(turned_away(world), **said)


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 3, 11), None])
def test_a_complaint_is_decided_after_what_it_complains_of_and_before_today(world: World, day: date | None) -> None:
    with pytest.raises(ComplaintDayNotPossible):
        reopened(turned_away(world), decided_on=day)


def test_what_goes_on_is_not_reopened_and_what_was_withdrawn_is(world: World) -> None:
    code = world.lodge()
    with pytest.raises(NothingToReopen):
        reopened(code)
    done(code, "request_withdrawal", world.citizen, 3)
    done(code, "answer_withdrawal", COUNTER, 4, answer="agreed")
    assert reopened(code).reopens == code


def test_only_the_head_of_the_competent_agency_reopens(world: World) -> None:
    with pytest.raises(NotPermitted):
        reopened(turned_away(world), by=COUNTER)


def test_nothing_is_written_where_no_new_case_can_be_opened(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    code = turned_away(world)
    before = ledger.entries_of_case(code)
    monkeypatch.setattr("onestop.catalogue.api.is_in_force", lambda *_: False)

    with pytest.raises(cases.ChangedMeanwhile):
        reopened(code)
    assert ledger.entries_of_case(code) == before
    assert not Case.objects.filter(reopens=code).exists()


def test_fsck_proves_both_by_their_entries_and_finds_a_link_that_was_changed(world: World) -> None:
    new = reopened(turned_away(world))
    assert wrong() == []

    raw("UPDATE cases_case SET reopens = 'H09.31.05-260302-0009' WHERE code = %s", [new.code])
    assert {one.code for one in wrong()} == {"wrong_case"}
