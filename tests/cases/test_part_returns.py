"""Each of several results is received its own way at its own place, where its applicant chose so (liên thông)."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.access import may_see
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.law.choose_part_return import choose_part_return
from onestop.cases.domain.law.choose_return_place import choose_return_place
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.part_returns import (
    delivery_of_part,
    delivery_of_the_rest,
    place_of_part,
    place_of_the_rest,
    received_online,
)
from onestop.cases.domain.refusals import NotReceivedOnline
from onestop.cases.domain.refusals_of_lodging import NoSuchResult, SubmissionTaken
from onestop.cases.domain.refusals_of_parts import NoSuchPart
from onestop.cases.domain.refusals_of_requests import RequestNotNamed
from onestop.cases.domain.refusals_of_returning import (
    AddressNotNamed,
    NotReceivedSo,
    NotReturnedThere,
    PartsGoApart,
    ReturnedThere,
)
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of
from onestop.cases.models import Case
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger

from .conftest import WITH_PARTS, World, submission
from .erasing import faults
from .examples import CALENDAR, CITIZEN, COMMUNE, PARTED, RECEPTIONIST, SPECIALIST, accepted, at, official, terms
from .test_papers_at_return import SIGNATURES
from .test_parts import entered, signed

THERE = "H09.31.07"
HOME = "Số 1, đường Lê Lợi, phường Phú Cường"
CLERK = official(THERE, "cases.return", key="77")


def accepted_in_parts() -> CaseFile:
    return accepted(when=at(2), under=terms(PARTED), channel="in_person")


def chosen(file: CaseFile, step: str, way: str, agency: str = "", day: int = 2, address: str = "") -> CaseFile:
    given = {"step": step, "way": way, "return_agency": agency, "address": address}
    return choose_part_return(file, **given, by=CITIZEN, at=at(day, 14), calendar=CALENDAR)[0]  # type: ignore[arg-type]


def to_return(file: CaseFile, agency: str) -> list[str]:
    return [one.lane.kind for one in places_of(file) if one.lane.agency == agency and one.lane.hands == "receptionist"]


def test_one_is_fetched_elsewhere_and_the_other_where_the_whole_is() -> None:
    file = signed(chosen(accepted_in_parts(), "sign", "counter", THERE))

    assert (place_of_part(file, "sign"), place_of_part(file, "enter")) == (THERE, COMMUNE)
    assert (to_return(file, THERE), to_return(file, COMMUNE)) == (["return_part"], [])
    assert may_see(file, CLERK)
    assert "return_part" in {one.code for one in possible_actions(file, CLERK)}
    assert "return_part" not in {one.code for one in possible_actions(file, RECEPTIONIST)}


def test_the_way_is_its_own_too() -> None:
    file = signed(chosen(accepted_in_parts(), "sign", "online"))

    assert delivery_of_part(file, "enter").way == "counter"
    file = receive_part(file, step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)[0]
    with pytest.raises(NotReceivedOnline):
        receive_part(signed(accepted_in_parts()), step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)


def test_it_is_changed_until_it_is_handed_over() -> None:
    file = signed(accepted_in_parts())
    file = chosen(file, "sign", "counter", THERE, day=4)
    assert {one.agency for one in file.open_tasks if one.kind == "return_part"} == {THERE}
    with pytest.raises(ReturnedThere):
        chosen(file, "sign", "counter", THERE, day=4)

    file = return_part(file, step="sign", by=CLERK, at=at(5), calendar=CALENDAR)[0]
    with pytest.raises(NoSuchPart):
        chosen(file, "sign", "post", day=6, address=HOME)


def test_results_that_go_apart_are_handed_over_one_by_one_and_the_last_ends_the_case() -> None:
    file = entered(signed(chosen(accepted_in_parts(), "sign", "counter", THERE)))
    assert (to_return(file, THERE), to_return(file, COMMUNE)) == (["return_part"], ["return"])
    with pytest.raises(PartsGoApart):
        return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)

    file = return_part(file, step="enter", by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]
    assert (to_return(file, THERE), to_return(file, COMMUNE)) == (["return"], [])
    assert "return_result" in {one.code for one in possible_actions(file, CLERK)}
    file = return_result(file, by=CLERK, at=at(6, 10), calendar=CALENDAR)[0]
    assert file.status is Status.RETURNED


@pytest.mark.parametrize("steps", [("sign", "enter"), ("enter",)])
def test_all_that_is_left_is_handed_over_where_it_lies_however_many(steps: tuple[str, ...]) -> None:
    file = accepted_in_parts()
    for step in ("sign", "enter"):
        file = chosen(file, step, "counter", THERE)
    file = entered(signed(file))
    for step in {"sign", "enter"} - set(steps):
        file = return_part(file, step=step, by=CLERK, at=at(6), calendar=CALENDAR)[0]

    assert (place_of_the_rest(file), delivery_of_the_rest(file).way) == (THERE, "counter")
    assert (to_return(file, THERE), to_return(file, COMMUNE)) == (["return"], [])
    assert "return_result" in {one.code for one in possible_actions(file, CLERK)}
    assert not {"return_result", "return_part"} & {one.code for one in possible_actions(file, RECEPTIONIST)}


def test_whoever_chose_one_counter_for_all_is_sent_there_before_they_are_there() -> None:
    file = chosen(chosen(accepted_in_parts(), "sign", "counter", THERE), "enter", "counter", THERE)

    assert place_of_the_rest(file) == THERE
    assert place_of_the_rest(chosen(file, "enter", "counter", COMMUNE, day=3)) == COMMUNE, "apart: where the whole is"


@pytest.mark.parametrize(("way", "agency", "address"), [("counter", THERE, ""), ("post", COMMUNE, HOME)])
def test_all_chosen_another_way_go_that_way(way: Way, agency: str, address: str) -> None:
    """Nobody receives on the portal what he wants posted or fetches."""
    file = with_changes(accepted_in_parts(), answers={"delivery": "online"})
    for step in ("sign", "enter"):
        file = chosen(file, step, way, agency, address=address)
    file = entered(signed(file))

    assert (delivery_of_the_rest(file), place_of_the_rest(file)) == ((way, address), agency)
    assert not received_online(file)
    with pytest.raises(NotReceivedOnline):
        receive_result(file, by=CITIZEN, at=at(6), calendar=CALENDAR)


def test_of_results_that_go_apart_a_list_says_of_each_how_it_goes() -> None:
    """Also where nothing was chosen apart: of what another step yields the portal has nothing, and a counter hands it over."""
    file = entered(signed(with_changes(accepted_in_parts(), answers={"delivery": "online"})))

    assert (received_online(file, "sign"), received_online(file, "enter"), received_online(file)) == (
        True,
        False,
        False,
    )
    with pytest.raises(PartsGoApart):
        receive_result(file, by=CITIZEN, at=at(6), calendar=CALENDAR)


def test_a_decision_that_is_none_of_the_results_goes_as_the_whole_and_they_apart() -> None:
    """The document is the whole's own; a notice that was entered before lies where it was chosen."""
    nodes = {**PARTED["nodes"], "sign": {**PARTED["nodes"]["sign"], "result": None}}
    nodes["copy"] = {**PARTED["nodes"]["enter"], "name": {"vi": "Sao", "en": "Copy"}}
    nodes["copy"]["result"] = {"vi": "Bản sao", "en": "Copy"}
    nodes["enter"] = {**nodes["enter"], "next": "copy"}
    nodes["sign"].pop("result")
    file = accepted(when=at(2), under=terms({**PARTED, "nodes": nodes}), channel="in_person")
    file = entered(signed(chosen(chosen(file, "enter", "counter", THERE), "copy", "counter", THERE)))
    file = complete_step(file, step="copy", by=SPECIALIST, at=at(5, 15), calendar=CALENDAR)[0]

    assert (to_return(file, THERE), to_return(file, COMMUNE)) == (["return_part", "return_part"], ["return"])
    with pytest.raises(PartsGoApart):
        return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    for step in ("enter", "copy"):
        file = return_part(file, step=step, by=CLERK, at=at(6), calendar=CALENDAR)[0]
    assert return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0].status is Status.RETURNED


def test_another_place_for_the_whole_moves_what_was_not_chosen_apart() -> None:
    file = chosen(accepted_in_parts(), "sign", "counter", THERE)
    file, _ = choose_return_place(
        file, return_agency="H09.31.08", request="Đơn 1", by=RECEPTIONIST, at=at(2, 15), calendar=CALENDAR
    )
    assert (place_of_part(file, "sign"), place_of_part(file, "enter")) == (THERE, "H09.31.08")


def test_of_a_case_with_one_result_there_is_nothing_to_choose() -> None:
    with pytest.raises(NoSuchPart):
        chosen(accepted(), "sign", "post", address=HOME)


def test_an_official_names_the_request_he_writes_down_and_the_applicant_needs_none() -> None:
    """As of a withdrawal: where and how somebody has his result is his to say (rule of ours, as there)."""
    part = partial(choose_part_return, accepted_in_parts(), step="sign", way="counter", return_agency=THERE)
    whole = partial(choose_return_place, accepted_in_parts(), return_agency=THERE)
    for law in (part, whole):
        with pytest.raises(RequestNotNamed):
            law(by=RECEPTIONIST, at=at(2, 14), calendar=CALENDAR)
        [event] = law(by=RECEPTIONIST, request="Đơn ký ngày 2/3/2026", at=at(2, 14), calendar=CALENDAR)[1]
        assert event.reply == "Đơn ký ngày 2/3/2026"
        assert "Đơn" not in str(event.payload())
        [own] = law(by=CITIZEN, at=at(2, 14), calendar=CALENDAR)[1]
        assert own.reply == ""


def test_by_post_it_goes_to_an_address_that_somebody_wrote_down() -> None:
    with pytest.raises(AddressNotNamed):
        chosen(accepted_in_parts(), "sign", "post")
    file = chosen(accepted_in_parts(), "sign", "post", address=HOME)
    assert delivery_of_part(file, "sign") == ("post", HOME)
    moved = chosen(file, "sign", "post", address="Số 2, phường Hoà Phú", day=3)
    assert delivery_of_part(moved, "sign").address == "Số 2, phường Hoà Phú"
    with pytest.raises(ReturnedThere):
        chosen(file, "sign", "post", address=HOME, day=3)


def test_where_the_whole_comes_by_post_its_address_serves() -> None:
    posted = with_changes(accepted_in_parts(), answers={"delivery": "post", "delivery_address": HOME})
    file = chosen(chosen(posted, "sign", "counter"), "sign", "post", day=3)
    assert delivery_of_part(file, "sign").address == HOME


def test_on_the_portal_is_received_only_what_the_portal_has() -> None:
    """The residence notice and the health card are papers of other agencies: no file of them lies here."""
    with pytest.raises(NotReceivedSo):
        chosen(accepted_in_parts(), "enter", "online")
    online = with_changes(accepted_in_parts(), answers={"delivery": "online"})
    assert [delivery_of_part(online, one).way for one in ("sign", "enter")] == ["online", "counter"]
    ready = entered(signed(online))
    assert [one.step for one in possible_actions(ready, CITIZEN) if one.code == "receive_part"] == ["sign"]


def test_what_is_signed_in_person_is_received_at_a_counter_alone() -> None:
    bound = accepted_in_parts()
    bound = replace(bound, terms=replace(bound.terms, at_return=(SIGNATURES,)))
    for way in ("post", "online"):
        with pytest.raises(NotReceivedSo):
            chosen(bound, "sign", way, address=HOME)


@pytest.mark.django_db
def test_it_is_chosen_with_the_dossier_and_sent_twice_chosen_once(world: World) -> None:
    apart: Mapping[str, cases.PartReturn] = {
        "sign": cases.PartReturn("counter", THERE),
        "enter": cases.PartReturn("post", "", HOME),
    }
    sent = submission(procedure_code=WITH_PARTS, part_returns=apart)

    codes = {cases.lodge(sent, by=world.citizen, now=at(2)) for _ in range(2)}
    [code] = codes
    assert kept(code, world.citizen) == [("counter", THERE), ("post", COMMUNE)]


@pytest.mark.django_db
def test_it_is_lodged_with_the_dossier_as_one_thing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing comes between: who loses every race, or is stopped, has lodged what he declared, or nothing."""
    monkeypatch.setattr(store, "change", lambda *_, **__: False)
    code = cases.lodge(apart(sign=("counter", THERE), enter=("post", "", HOME)), by=world.citizen, now=at(2))

    assert kept(code, world.citizen) == [("counter", THERE), ("post", COMMUNE)]
    assert [one.type for one in ledger.entries_of_case(code)] == ["cases.lodged", *["cases.part_return_chosen"] * 2]
    assert faults() == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("chosen", "refusal"),
    [
        ({"sign": ("counter", "H09.99.99")}, NotReturnedThere),
        ({"nothing": ("online",)}, NoSuchResult),
        ({"sign": ("post",)}, AddressNotNamed),
        ({"enter": ("online",)}, NotReceivedSo),
    ],
)
def test_what_cannot_be_chosen_is_refused_and_nothing_lodged(
    world: World, chosen: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        cases.lodge(apart(**chosen), by=world.citizen, now=at(2))
    assert not Case.objects.exists()


@pytest.mark.django_db
def test_sent_again_it_overwrites_no_later_choice_and_with_another_it_is_another_sending(world: World) -> None:
    sent = apart(sign=("post", "", HOME))
    code = cases.lodge(sent, by=world.citizen, now=at(2))
    later: dict[str, Any] = {"step": "sign", "way": "counter", "return_agency": THERE}
    cases.perform(cases.ACTS["choose_part_return"], code=code, by=world.citizen, now=at(2, 15), **later)

    assert cases.lodge(sent, by=world.citizen, now=at(3)) == code
    assert kept(code, world.citizen)[0] == ("counter", THERE)
    with pytest.raises(SubmissionTaken):
        cases.lodge(replace(sent, part_returns={"sign": cases.PartReturn("online")}), by=world.citizen, now=at(3))


def apart(**chosen: Any) -> cases.Submission:
    each = {step: cases.PartReturn(*one) for step, one in chosen.items()}
    return submission(procedure_code=WITH_PARTS, part_returns=each, answers={"kind": "new"})


def kept(code: str, by: Actor) -> list[tuple[str, str]]:
    file = cases.case_for(code=code, by=by, now=at(3)).file
    return [(delivery_of_part(file, one).way, place_of_part(file, one)) for one in ("sign", "enter")]
