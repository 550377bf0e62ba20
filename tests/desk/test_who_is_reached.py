"""Who works on a case can reach whoever applied and whoever came for them, and finds the case by either."""

from dataclasses import replace
from uuid import uuid4

import pytest

from cases.conftest import World
from cases.examples import HEAD, RECEPTIONIST
from onestop.people import api as people
from onestop.people.models import Person

from .conftest import SitDown
from .test_desk import DESK, counter_form
from .test_who_applies import RECEIVE

pytestmark = pytest.mark.django_db
CAME = {"submitter-name": "Đỗ Thị Mỹ Hạnh", "submitter-number": "B1234567", "submitter-phone": "0987 654 321"}


@pytest.fixture
def whose(world: World) -> people.PersonView:
    Person.objects.filter(pk=world.citizen.person_id or 0).update(phone="0912345678", address="12 Bạch Đằng")
    return people.person(world.citizen.person_id or 0)


def test_the_page_of_a_case_says_how_to_reach_its_applicant(
    world: World, sit_down: SitDown, whose: people.PersonView
) -> None:
    body = sit_down(RECEPTIONIST).get(f"{DESK}/ho-so/{world.lodge()}").content.decode()
    assert [said for said in (whose.number, whose.phone, whose.address) if said not in body] == []


def test_whoever_only_watches_is_not_told(world: World, sit_down: SitDown, whose: people.PersonView) -> None:
    code = world.lodge()
    grants = tuple(replace(one, permission="cases.see_all") for one in HEAD.grants if one.permission == "cases.see")
    watcher = replace(HEAD, grants=grants)

    answer = sit_down(watcher).get(f"{DESK}/ho-so/{code}")

    assert answer.status_code == 200
    assert whose.number not in answer.content.decode()
    assert whose.phone not in answer.content.decode()


@pytest.mark.parametrize(
    "typed", ["Mỹ Hạnh", "do thi my hanh", "B1234567", "b1234567", "0987654321", "+84 987 654 321"]
)
def test_a_case_is_found_by_whoever_came_with_it(world: World, sit_down: SitDown, typed: str) -> None:
    client = sit_down(RECEPTIONIST)
    code = client.post(RECEIVE, counter_form() | CAME).headers["Location"].rsplit("/", 1)[1]
    world.lodge()

    assert client.post(f"{DESK}/tim", {"q": typed}).headers["Location"] == f"{DESK}/ho-so/{code}"


@pytest.mark.parametrize("name", ["H'Hen Niê", "H’Hen Niê", "HʼHen Niê", "H‑Hen Niê", "H – Hen Niê", "H Hen Niê"])
def test_whoever_came_is_found_by_any_spelling_of_a_name(world: World, sit_down: SitDown, name: str) -> None:
    client = sit_down(RECEPTIONIST)
    came = client.post(RECEIVE, counter_form() | {"submitter-name": name}).headers["Location"].rsplit("/", 1)[1]
    other = {"submission_key": str(uuid4()), "applicant-number": "074192000123", "submitter-name": "Hà Thị Niên"}
    assert client.post(RECEIVE, counter_form() | other).status_code == 302

    for typed in (name, "H'Hen Niê", "H’Hen", "hhen", "h hen nie", "Hen", "hhen nie"):
        assert client.post(f"{DESK}/tim", {"q": typed}).headers.get("Location") == f"{DESK}/ho-so/{came}", typed


def test_one_who_applied_and_one_who_came_are_found_together(
    world: World, sit_down: SitDown, whose: people.PersonView
) -> None:
    client, applied = sit_down(RECEPTIONIST), world.lodge()
    came = client.post(RECEIVE, counter_form() | {"submitter-name": whose.name}).headers["Location"].rsplit("/", 1)[1]

    body = client.post(f"{DESK}/tim", {"q": whose.name}).content.decode()

    assert applied in body
    assert came in body
