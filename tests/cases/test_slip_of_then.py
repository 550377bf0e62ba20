"""A slip is against what was decided on: an answer that was put right afterwards changes no document by one hand."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.case_file import with_changes
from onestop.cases.domain.documented import as_documented
from onestop.cases.domain.refusals_of_replacing import SlipNotShown
from onestop.cases.domain.results import in_force, lines_of
from onestop.cases.queries.slips.document import rows_by_dossier
from onestop.cases.queries.slips.parties import party_of

from .conftest import WITH_PARTS, World
from .erasing import faults
from .examples import HEAD, RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db
KIND = cases.answer_key("kind")


def put_right(code: str, kind: str, day: int) -> None:
    cases.request_supplement(code=code, reasons=["form_wrong"], items=[KIND], by=SPECIALIST, now=at(day))
    cases.answer_supplement(code=code, corrected={"kind": kind}, by=RECEPTIONIST, now=at(day, 14))


def documented(world: World, *, before: str = "") -> str:
    """Its certificate is issued, and the notice of the register is still to be made."""
    code = world.lodge(procedure_code=WITH_PARTS, answers={"kind": "A"})
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    if before:
        put_right(code, before, 3)
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(4))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(5))
    return code


def corrected(code: str, kind: str) -> cases.CaseFile:
    said: dict[str, Any] = {
        "document": 1,
        "motion": "agency",
        "reasons": ["misspelt"],
        "rows": {"kind": kind},
        "note": "",
    }
    return cases.perform(cases.ACTS["correct_result"], code=code, by=HEAD, now=at(10), **said)


def test_an_answer_put_right_after_the_decision_is_no_slip_of_its_document(world: World) -> None:
    code = documented(world)
    put_right(code, "B", 9)

    with pytest.raises(SlipNotShown):
        corrected(code, "B")
    assert as_documented(store.load(code).file).answers == {"kind": "A"}
    assert faults() == []


def test_what_was_put_right_before_it_is_what_it_was_decided_on(world: World) -> None:
    code = documented(world, before="B")
    put_right(code, "C", 9)

    file = store.load(code).file
    assert as_documented(file).answers == {"kind": "B"}
    assert rows_by_dossier(file, party_of(file))["kind"] == "B"
    assert [line.value for line in lines_of(in_force(file).content) if line.code == "kind"] == ["B"]  # type: ignore[union-attr]


def test_nothing_is_shown_by_corrections_that_do_not_lead_to_what_stands(world: World) -> None:
    code = documented(world)
    put_right(code, "B", 9)
    file = store.load(code).file

    assert as_documented(with_changes(file, answers={"kind": "X"})).answers == {}
