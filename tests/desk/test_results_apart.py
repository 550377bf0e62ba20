"""At the counter as on the portal it is asked how each of several results is received, and written with the dossier."""

import re
from typing import Any

import pytest
from django.test import Client

from cases.conftest import WITH_PARTS, World
from cases.erasing import faults
from cases.examples import COMMUNE, RECEPTIONIST
from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.events import Accepted, Lodged, PartReturnChosen
from onestop.ledger import api as ledger

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
THERE, HOME = "H09.31.07", "Số 1, đường Lê Lợi"
RECEIVE = f"{DESK}/tiep-nhan/{WITH_PARTS}"


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST)


def sent(desk: Client, **more: Any) -> Any:
    return desk.post(RECEIVE, counter_form(**more))


def taken_in(desk: Client, **more: Any) -> cases.CaseFile:
    answer = sent(desk, **more)
    assert answer.status_code == 302, answer.content.decode()
    [code] = re.findall(r"H09[^/]+", answer.headers["Location"])
    return store.load(code).file


def test_it_is_asked_of_each_result_in_the_ways_it_can_be_received(desk: Client) -> None:
    page = desk.get(RECEIVE).content.decode()

    assert "Nhận riêng từng kết quả" in page
    assert [
        f'name="{asked}-{step}"' in page for step in ("sign", "enter") for asked in ("way", "place", "address")
    ] == [True] * 6
    [ways] = re.findall(r'<select[^>]*name="way-enter".*?</select>', page, re.DOTALL)
    assert 'value="online"' not in ways, "of what no decision yields the portal has no file"
    assert "Như trên (trên Cổng không có: nhận tại quầy)" in ways
    [decided] = re.findall(r'<select[^>]*name="way-sign".*?</select>', page, re.DOTALL)
    assert "Như trên<" in decided
    assert "kết quả nào trên Cổng không có bản điện tử thì nhận tại quầy" in page


def test_what_the_applicant_says_is_written_with_his_dossier_and_needs_no_further_request(desk: Client) -> None:
    file = taken_in(desk, **{"way-sign": "counter", "place-sign": THERE, "way-enter": "post", "address-enter": HOME})

    assert cases.place_of_part(file, "sign") == THERE
    assert cases.delivery_of_part(file, "enter") == ("post", HOME)
    assert cases.place_of_part(file, "enter") == COMMUNE
    entries = [one.type for one in ledger.entries_of_case(file.code)]
    assert entries[:4] == [Lodged.type, PartReturnChosen.type, PartReturnChosen.type, Accepted.type]
    assert cases.chosen_for(file, "sign").get("reply", "") == ""
    assert faults() == []


def test_nothing_chosen_is_as_the_whole(desk: Client) -> None:
    file = taken_in(desk, **{"way-sign": "", "place-sign": ""})

    assert not cases.chosen_for(file, "sign")


def test_what_goes_by_post_says_where_to_and_stays_as_typed(desk: Client) -> None:
    answer = sent(desk, **{"way-enter": "post"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert 'href="#address-enter"' in page
    assert '<option value="post" selected>' in page
    assert "<details" in page
    assert re.search(r"<details[^>]* open>", page)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"way-sign": "counter", "place-sign": "H09.99.99"}, "place-sign"),
        ({"way-sign": "", "place-sign": "H09.99.99"}, "place-sign"),
        ({"way-enter": "online"}, "way-enter"),
    ],
)
def test_what_nobody_offers_any_more_is_said_and_never_taken_for_as_the_whole(
    desk: Client, typed: dict[str, str], field: str
) -> None:
    answer = sent(desk, **typed)

    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.content.decode()
