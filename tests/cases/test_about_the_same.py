"""What is done once for one person or thing: another case about the same is found, whoever lodged it."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.catalogue.domain.draft import Draft, Unsound, refuse_unsound
from onestop.kernel.actor import Actor

from .conftest import World, at_agency, definition, published
from .examples import HEAD, RECEPTIONIST, SIMPLE, SPECIALIST, at

pytestmark = pytest.mark.django_db
BIRTH = "9.000019"
ASKED = ("child", "born", "copies")
CHILD = {"child": "H'Bia Niê", "born": "2026-02-20"}
ELSEWHERE: Actor = at_agency(RECEPTIONIST, "H09.31.04")


def form() -> dict[str, Any]:
    fields = [{"name": name, "label": {"vi": name, "en": name}, "widget": "text"} for name in ASKED]
    schema = {
        "type": "object",
        "properties": {name: {"type": "string", "maxLength": 40} for name in ASKED},
        "required": ["born"],
        "additionalProperties": False,
    }
    return {"schema": schema, "pages": [{"code": "child", "title": {"vi": "Trẻ", "en": "Child"}, "fields": fields}]}


def birth(*once: str) -> dict[str, Any]:
    return definition(BIRTH, SIMPLE, []) | {"form": form(), "once": list(once)}


@pytest.fixture
def born(world: World) -> World:
    published([birth("child", "born")])
    return world


def lodged(world: World, *, by: Actor | None = None, **answers: str) -> str:
    return world.lodge(procedure_code=BIRTH, answers=CHILD | answers, by=by)


def found(by: Actor, but: str = "", **answers: str) -> str | None:
    it = cases.about_the_same(procedure_code=BIRTH, once=("child", "born"), answers=CHILD | answers, by=by, but=but)
    return it.file.code if it else None


def test_whoever_lodged_it_and_whatever_else_it_says_it_is_about_the_same(born: World) -> None:
    code = lodged(born, by=born.stranger, copies="3")

    assert found(RECEPTIONIST) == code
    assert found(RECEPTIONIST, child="H’BIA  NIÊ") == code
    assert found(RECEPTIONIST, born="2026-02-21") is None
    assert found(RECEPTIONIST, child="H'Bia Niê Kdăm") is None
    assert found(RECEPTIONIST, but=code) is None


def test_an_applicant_is_told_of_his_own_alone(born: World) -> None:
    code = lodged(born, by=born.stranger)

    assert found(born.citizen) is None
    assert found(born.stranger) == code


def test_an_official_of_another_counter_is_told_the_code_and_may_not_open_it(born: World) -> None:
    code = lodged(born)
    said: dict[str, Any] = {"procedure_code": BIRTH, "once": ("child", "born"), "answers": CHILD}
    here, there = (cases.about_the_same(by=by, **said) for by in (RECEPTIONIST, ELSEWHERE))

    assert here is not None
    assert there is not None
    assert (here.file.code, here.visible) == (code, True)
    assert (there.file.code, there.visible) == (code, False)


def test_granted_it_stands_and_turned_away_it_does_not(born: World) -> None:
    code = lodged(born)
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(2))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(2))
    cases.return_result(code=code, by=RECEPTIONIST, now=at(3))
    assert found(RECEPTIONIST) == code

    away = lodged(born, born="2026-01-01")
    cases.refuse_intake(code=away, reasons=["wrong_procedure"], note="Nộp khai sinh lại", by=RECEPTIONIST, now=at(3))
    assert found(RECEPTIONIST, born="2026-01-01") is None


def test_the_page_of_an_open_case_is_told_of_the_other(born: World) -> None:
    first, again = lodged(born), lodged(born, by=born.stranger, copies="2")
    told = cases.case_about_the_same(cases.file_for(code=again, by=RECEPTIONIST), by=RECEPTIONIST)

    assert told is not None
    assert told.file.code == first
    assert cases.case_about_the_same(cases.file_for(code=again, by=born.stranger), by=born.stranger) is None


def test_where_not_all_that_tells_it_apart_was_answered_nothing_is_compared(born: World) -> None:
    born.lodge(procedure_code=BIRTH, answers={"born": CHILD["born"]})

    assert found(RECEPTIONIST, child="") is None


def test_a_procedure_that_is_done_often_is_told_nothing(world: World) -> None:
    first, again = world.lodge(), world.lodge(by=world.stranger)

    file = cases.file_for(code=again, by=RECEPTIONIST)
    assert cases.case_about_the_same(file, by=RECEPTIONIST) is None
    assert first != again


def test_it_is_told_apart_by_what_its_form_asks() -> None:
    written = birth("child", "weight")
    draft = Draft(
        code=BIRTH,
        definition=written,
        source="own",
        source_digest="",
        open_for_applying=True,
        valid_from=at(1).date(),
    )

    with pytest.raises(Unsound) as refused:
        refuse_unsound(draft)
    assert any("weight" in fault.en for fault in refused.value.faults)
