"""The applicant chooses at which counter he fetches the result: there it waits, with what is his and what is still due."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.access import may_see
from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import AlreadyDecided
from onestop.cases.domain.refusals_of_returning import NotFetched, NotReturnedThere, ReturnedThere
from onestop.cases.domain.returning import place_of_return, till_of
from onestop.kernel.actor import Actor
from onestop.organisation import api as organisation

from .conftest import PROCEDURE, World
from .examples import CALENDAR, COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at, lodged, official
from .pressed import Pressed
from .test_hands_kept import faults_of

THERE = "H09.31.07"
AT_THE_COUNTER: dict[str, Any] = {"channel": "in_person"}
CLERK = official(THERE, "cases.see", "cases.accept", "cases.return", key="51")


def act(file: CaseFile, code: str, by: Actor, **said: Any) -> CaseFile:
    said.setdefault("at", at(2, 10))
    return ACTS[code].law(file, by=by, calendar=CALENDAR, **said)[0]


def chosen(file: CaseFile, agency: str = THERE) -> CaseFile:
    return act(file, "choose_return_place", RECEPTIONIST, return_agency=agency, request="Đơn ký ngày 2/3/2026")


def decided(file: CaseFile) -> CaseFile:
    file = act(file, "accept", RECEPTIONIST, at=at(2, 11))
    file = act(file, "complete_step", SPECIALIST, at=at(3), step="appraise")
    return act(file, "decide", HEAD, at=at(4), outcome="granted")


def offers(file: CaseFile, by: Actor) -> set[str]:
    return {one.code for one in possible_actions(file, by)}


def in_person() -> CaseFile:
    return lodged(channel="in_person")


def test_until_he_chooses_it_is_where_he_filed() -> None:
    assert place_of_return(in_person()) == COMMUNE


def test_the_result_waits_where_it_is_fetched_and_is_handed_over_there() -> None:
    file = decided(chosen(in_person()))

    assert [(one.kind, one.agency) for one in file.open_tasks] == [("return", THERE)]
    assert "return_result" in offers(file, CLERK) - offers(file, RECEPTIONIST)


def test_what_is_due_is_paid_where_it_was_filed_and_once_there_is_a_result_where_that_is_fetched() -> None:
    file = chosen(in_person())

    assert till_of(file) == COMMUNE
    assert till_of(decided(file)) == THERE


def test_the_other_counter_sees_the_case_once_there_is_a_result() -> None:
    file = chosen(in_person())

    assert not may_see(file, CLERK)
    assert may_see(decided(file), CLERK)


def test_he_changes_it_until_the_result_is_ready_and_no_more() -> None:
    file = chosen(chosen(in_person()), COMMUNE)
    assert place_of_return(file) == COMMUNE

    with pytest.raises(AlreadyDecided):
        act(decided(file), "choose_return_place", RECEPTIONIST, at=at(5), return_agency=THERE)


def test_where_it_is_fetched_already_is_no_change() -> None:
    with pytest.raises(ReturnedThere):
        chosen(in_person(), COMMUNE)


@pytest.mark.parametrize("way", ["online", "post"])
def test_what_comes_by_the_portal_or_by_post_is_fetched_nowhere(way: str) -> None:
    with pytest.raises(NotFetched):
        chosen(replace(in_person(), answers={"delivery": way}))


@pytest.mark.django_db
class TestKept:
    """With the case, its entries and its papers."""

    def test_chosen_with_the_dossier_it_is_in_its_first_entry_and_in_the_row(self, world: World) -> None:
        file = store.load(world.lodge(**AT_THE_COUNTER, return_agency=THERE)).file

        assert (file.return_agency, place_of_return(file)) == (THERE, THERE)

    @pytest.mark.parametrize(
        "said", [{"channel": "online", "return_agency": THERE}, {**AT_THE_COUNTER, "return_agency": COMMUNE}]
    )
    def test_what_says_nothing_is_not_kept(self, world: World, said: dict[str, Any]) -> None:
        assert store.load(world.lodge(**said)).file.return_agency == ""

    @pytest.mark.parametrize("nowhere", ["H09", "H09.31", "H09.99"])
    def test_only_an_agency_with_a_counter_hands_results_over(self, world: World, nowhere: str) -> None:
        with pytest.raises(NotReturnedThere):
            world.lodge(**AT_THE_COUNTER, return_agency=nowhere)
        code = world.lodge(**AT_THE_COUNTER)
        with pytest.raises(NotReturnedThere):
            change(code, world.citizen, nowhere)

    def test_the_applicant_changes_it_himself_and_it_is_proved(self, world: World) -> None:
        code = world.lodge(**AT_THE_COUNTER)
        change(code, world.citizen, THERE)

        assert store.load(code).file.return_agency == THERE
        assert faults_of(code) == []

    def test_a_receipt_in_his_hands_is_replaced_by_one_that_names_the_new_place(self, world: World) -> None:
        code = world.lodge(**AT_THE_COUNTER)
        cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
        pressed = Pressed()
        change(code, world.citizen, THERE, day=3, press=pressed)

        assert [(one.paper, one.nth) for one in store.load(code).file.issued] == [("receipt", 1), ("receipt", 2)]
        assert organisation.agency(THERE, at(3).date()).authority.vi in pressed["GN1"].return_how
        assert pressed["GN1"].replaces.endswith("/GN1")

    def test_whoever_looks_it_up_there_finds_it_once_there_is_a_result(self, world: World) -> None:
        code = world.lodge(**AT_THE_COUNTER, return_agency=THERE)
        cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
        assert found(code) == []

        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
        cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))
        assert found(code) == found(PROCEDURE) == [code]


def change(code: str, by: Actor, agency: str, *, day: int = 2, **more: Any) -> None:
    cases.perform(ACTS["choose_return_place"], code=code, by=by, now=at(day, 12), return_agency=agency, **more)


def found(query: str) -> list[str]:
    return [one.code for one in cases.find_cases(query=query, by=CLERK, now=at(5)).items]
