"""A page that answered a form, shown in another language or size: what was typed and said stays, nothing is done."""

import re
from pathlib import Path

import pytest

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST
from onestop import desk
from onestop.cases import api as cases
from onestop.people import api as people

from .conftest import SitDown
from .test_desk import DESK, counter_form, status_of

pytestmark = pytest.mark.django_db
TEMPLATES = sorted((Path(desk.__file__).parent / "templates/desk").glob("*.jinja"))


def button(body: str, value: str) -> str:
    """The id of the form that a display option posts; fails where there is none."""
    tag: str = next(one for one in re.findall(r"<button[^>]*>", body) if f'value="{value}"' in one)
    return tag.split('form="')[1].split('"')[0]


def said(body: str) -> str:
    return body.split('name="said" value="')[1].split('"')[0]


def test_a_search_by_number_that_found_several_reads_in_the_other_language(world: World, sit_down: SitDown) -> None:
    codes = {world.lodge(), world.lodge()}
    number = people.person(world.citizen.person_id or 0).number
    client = sit_down(RECEPTIONIST)
    body = client.post(f"{DESK}/tim", {"q": number}).content.decode()
    assert f'id="{button(body, "lang=en")}"' in body
    assert f"next={number}" not in body

    answer = client.post(f"{DESK}/tim", {"q": number, "display": "lang=en", "said": said(body)})

    assert "Cases found" in answer.content.decode()
    assert all(code in answer.content.decode() for code in codes)
    assert client.cookies["lang"].value == "en"


def test_a_problem_is_said_again_in_the_other_language_over_what_was_typed(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    address = f"{DESK}/ho-so/{code}/yeu-cau-bo-sung"
    client = sit_down(RECEPTIONIST)
    first = client.post(address, {"note": "Trang 2 mờ"}).content.decode()

    body = client.post(address, {"note": "Trang 2 mờ", "display": "lang=en", "said": said(first)}).content.decode()

    assert 'lang="en"' in body
    assert "There is a problem" in body
    assert 'href="#reasons"' in body
    assert "Trang 2 mờ" in body


@pytest.mark.parametrize("wish", ["lang=en", "size=130", "contrast=1", "lang=xx", "sessionid=1", ""])
def test_a_display_option_never_acts(world: World, sit_down: SitDown, wish: str) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)

    answer = client.post(f"{DESK}/ho-so/{code}/tiep-nhan", {"display": wish})

    assert answer.status_code == 200
    assert status_of(code) is cases.Status.SUBMITTED
    assert "sessionid" not in answer.cookies
    assert ("size" in client.cookies) == (wish == "size=130")


def test_the_counter_keeps_its_form_and_takes_nothing_in(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/tiep-nhan/{PROCEDURE}"

    answer = client.post(address, counter_form() | {"display": "lang=en"})

    assert answer.status_code == 200
    assert counter_form()["applicant-name"] in answer.content.decode()
    assert "There is a problem" not in answer.content.decode()


def test_a_refusal_is_said_again_in_the_other_language(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/ho-so/H09.31.03-260424-9999/tiep-nhan"
    first = client.post(address).content.decode()
    assert f'id="{button(first, "lang=en")}"' in first

    answer = client.post(address, {"display": "lang=en", "said": said(first), "refused": "not_found"})

    assert answer.status_code == 404
    assert "Not found" in answer.content.decode()
    assert "H09.31.03-260424-9999" in answer.content.decode()


@pytest.mark.parametrize("made_up", [{"refused": "not_found"}, {"refused": "x", "said": "y"}, {"said": "y"}])
def test_a_refusal_cannot_be_made_up(world: World, sit_down: SitDown, made_up: dict[str, str]) -> None:
    code = world.lodge()
    answer = sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{code}/tiep-nhan", {"display": "lang=en"} | made_up)
    assert answer.status_code == 200
    assert status_of(code) is cases.Status.SUBMITTED


def test_what_stood_over_a_form_cannot_be_made_up(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    answer = sit_down(RECEPTIONIST).post(
        f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"display": "lang=en", "said": "Pay 5 million to 0900"}
    )
    assert "million" not in answer.content.decode()


def test_a_page_that_shows_no_form_again_opens_anew_and_does_nothing(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)

    answer = client.post("/dang-xuat", {"display": "lang=en"})

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{DESK}/", "a button has no page of its own"
    assert client.get(f"{DESK}/").status_code == 200, "still signed in"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_the_form_of_every_page_that_is_posted_is_named_for_its_display_options(template: Path) -> None:
    words = template.read_text()
    posted = [tag for tag in re.findall(r"<form[^>]*>", words) if 'enctype="multipart/form-data"' in tag]
    named = re.search(r'set redisplayed = "([\w-]+)"', words)

    for tag in posted:
        assert named, f"{template.name}: a page that answers a form has no address to come back to"
        assert f'id="{named[1]}"' in tag
