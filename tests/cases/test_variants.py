"""A procedure of several cases: which one it is is chosen at lodging, and kept for life."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.ledger import api as ledger

from .conftest import WITH_VARIANTS, World
from .examples import RECEPTIONIST, at
from .tampering import tampered


def lodged(world: World, variant: str) -> str:
    papers = ("id", "plan") if variant == "house" else ("id",)
    return world.lodge(procedure_code=WITH_VARIANTS, variant=variant, on_paper=papers)


@pytest.mark.parametrize(("variant", "term", "unit"), [("house", 15, "day"), ("other", 10, "working_day")])
def test_its_terms_reach_the_case(world: World, variant: str, term: int, unit: str) -> None:
    code = lodged(world, variant)
    required = [paper.code for paper in store.load(code).file.terms.required]
    brought = {component: cases.Received(originals=1) for component in required}
    file = cases.accept(code=code, received=brought, by=RECEPTIONIST, now=at(2))

    assert required == (["id", "plan"] if variant == "house" else ["id"])
    assert (file.variant, file.terms.policy.term, file.terms.policy.unit) == (variant, term, unit)
    assert file.due_on is not None
    assert file.due_on.isoformat() == ("2026-03-17" if variant == "house" else "2026-03-16")
    assert version_of(file).variant == variant


def test_its_papers_are_asked_for_and_no_others(world: World) -> None:
    with pytest.raises(cases.PapersMissing):
        world.lodge(procedure_code=WITH_VARIANTS, variant="house", on_paper=("id",))
    with pytest.raises(cases.PaperNotAsked):
        world.lodge(procedure_code=WITH_VARIANTS, variant="other", on_paper=("id", "plan"))


def test_its_questions_are_asked_and_no_others(world: World) -> None:
    floors = {"kind": "new", "floors": 3}
    house = world.lodge(procedure_code=WITH_VARIANTS, variant="house", on_paper=("id", "plan"), answers=floors)
    with pytest.raises(cases.AnswersNotAccepted) as refused:
        world.lodge(procedure_code=WITH_VARIANTS, variant="other", on_paper=("id",), answers=floors)

    assert [(one.field, one.code) for one in refused.value.errors] == [("floors", "not_asked")]
    assert store.load(house).file.answers == floors
    questions = {one.code for one in store.load(house).file.terms.questions}
    others = {one.code for one in store.load(lodged(world, "other")).file.terms.questions}
    assert (questions, others) == ({"kind", "floors"}, {"kind"})


@pytest.mark.parametrize("variant", ["", "castle"])
def test_it_must_be_one_of_them(world: World, variant: str) -> None:
    with pytest.raises(catalogue.NoSuchVariant):
        world.lodge(procedure_code=WITH_VARIANTS, variant=variant, on_paper=("id",))


def test_a_procedure_without_cases_takes_none(world: World) -> None:
    with pytest.raises(catalogue.NoSuchVariant):
        world.lodge(variant="house")


def test_the_entry_seals_which_and_the_row_is_proved_by_it(world: World) -> None:
    """Which case it is may be why somebody applies: an orphan, say. Two of the same case do not say so by equal digests."""
    code = lodged(world, "house")
    sealed = [getattr(ledger.entries_of_case(one)[0].event, "variant") for one in (code, lodged(world, "house"))]  # noqa: B009

    assert sealed[0] != sealed[1]
    assert ledger.is_digest_of(sealed[0].digest, "house", own=code)
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []
    with tampered("UPDATE cases_case SET variant = 'other' WHERE code = %s", code):
        assert [one.where for one in ledger.mismatches([cases.CASE_PROJECTION])] == [code]
    assert cases.case_for(code=code, by=world.citizen, now=at(3)).version.chosen is not None


@pytest.mark.parametrize("variant", ["house", "other"])
def test_the_version_of_a_case_is_known_as_long_as_its_terms_are(
    world: World, variant: str, django_assert_num_queries: Any
) -> None:
    file = store.load(lodged(world, variant)).file
    asked = catalogue.version(file.terms.version_id).for_variant(variant)

    with django_assert_num_queries(0):
        assert version_of(file) == asked
    with django_assert_num_queries(1):  # terms read at another time, of a database that was replaced since, say
        assert version_of(replace(file, terms=replace(file.terms))) == asked
