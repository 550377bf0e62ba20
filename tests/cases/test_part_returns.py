"""Each of several results is received its own way at its own place, where its applicant chose so (liên thông)."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pytest

from onestop.cases import api as cases
from onestop.cases.access import may_see
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.law.choose_part_return import choose_part_return
from onestop.cases.domain.law.choose_return_place import choose_return_place
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.part_returns import delivery_of_part, place_of_part
from onestop.cases.domain.refusals import NotReceivedOnline
from onestop.cases.domain.refusals_of_parts import NoSuchPart
from onestop.cases.domain.refusals_of_requests import RequestNotNamed
from onestop.cases.domain.refusals_of_returning import AddressNotNamed, NotReceivedSo, PartsGoApart, ReturnedThere
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of
from onestop.kernel.actor import Actor

from .conftest import WITH_PARTS, World, submission
from .examples import CALENDAR, CITIZEN, COMMUNE, PARTED, RECEPTIONIST, accepted, at, official, terms
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


def kept(code: str, by: Actor) -> list[tuple[str, str]]:
    file = cases.case_for(code=code, by=by, now=at(3)).file
    return [(delivery_of_part(file, one).way, place_of_part(file, one)) for one in ("sign", "enter")]
