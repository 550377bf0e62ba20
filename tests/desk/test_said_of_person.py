"""What was said of one person is never another's, and what was typed for the dossier stays."""

import re

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, World
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.runtime.api import raw

from .conftest import SitDown
from .test_counter_keeps import hidden
from .test_desk import DESK, counter_form
from .test_look_up import clerk, somebody
from .test_one_page import register

__all__ = ["clerk", "somebody"]

pytestmark = pytest.mark.django_db
INTAKE = f"{DESK}/tiep-nhan"
RECEIVE = f"{INTAKE}/{PROCEDURE}"
TOLD = {"identity": "yes", "applicant-phone": "0977000123", "applicant-address": "1 Đường Lan"}
"""Of one person."""
CHECKED = re.compile(r'name="identity"[^>]*checked')
FIRST = "074190001234|280123456|Nguyễn Thị Lan|01011990|Nữ|12 Bạch Đằng, Phú Cường|10052021"
SECOND = "074199000777|280999999|Phạm Văn Mới|02021999|Nam|99 Cách Mạng, Phú Thọ|10052021"


@pytest.fixture
def other(world: World) -> people.PersonView:
    return register("Trần Văn Minh", "074085002345", "0900000002")


def shown(client: Client, typed: dict[str, str], at: str = RECEIVE) -> str:
    return client.post(at, typed).content.decode()


def looked_up(client: Client, number: str) -> dict[str, str]:
    """The form as it stands once that number was looked up; no name is typed."""
    nameless = counter_form(**{"applicant-number": number, "applicant-name": ""})
    return nameless | hidden(shown(client, nameless | {"look-up": "1"}))


def value(body: str, name: str) -> str:
    """What stands in that field."""
    fields = re.findall(rf'<input[^>]*name="{name}"[^>]*>', body)
    return next((found[1] for one in fields if (found := re.search(r'value="([^"]*)"', one))), "")


def test_whoever_is_named_next_has_neither_the_tick_nor_the_telephone_of_the_one_before(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView, other: people.PersonView
) -> None:
    client = sit_down(clerk)
    told = looked_up(client, somebody.number) | {
        "identity": "yes",
        "applicant-phone": "0977000123",
        "kind": "typed for the dossier",
    }
    body = shown(client, told | {"applicant-number": other.number, "look-up": "1"})

    assert "Trần Văn Minh" in body
    assert not CHECKED.search(body)
    assert "0977000123" not in body
    assert "typed for the dossier" in body


def test_so_too_where_it_is_received_without_being_looked_up(
    sit_down: SitDown, clerk: Actor, somebody: people.PersonView, other: people.PersonView
) -> None:
    client = sit_down(clerk)
    told = looked_up(client, somebody.number) | TOLD
    asked = shown(client, told | {"applicant-number": other.number, "applicant-name": ""})
    client.post(RECEIVE, counter_form() | hidden(asked) | {"applicant-number": other.number, "applicant-name": ""})

    assert raw("SELECT applicant_id, authenticated FROM cases_case") == [(other.id, False)]
    assert people.person(other.id).phone == other.phone


def test_a_second_card_says_its_own_name(sit_down: SitDown, clerk: Actor, world: World) -> None:
    client = sit_down(clerk)
    first = shown(client, {"applicant-number": FIRST}, INTAKE)
    second = shown(client, hidden(first) | {"applicant-number": SECOND, "procedure": PROCEDURE}, INTAKE)
    assert value(second, "applicant-name") == "Phạm Văn Mới"
    assert value(second, "applicant-address") == "99 Cách Mạng, Phú Thọ"

    form = counter_form(submission_key=hidden(second)["submission_key"]) | hidden(second)
    form |= {"applicant-number": "074199000777", "applicant-name": value(second, "applicant-name")}
    assert client.post(RECEIVE, form).status_code == 302
    assert raw("SELECT applicant_name FROM cases_case") == [("Phạm Văn Mới",)]


def test_a_number_put_right_keeps_what_was_typed_of_the_same_person(
    sit_down: SitDown, clerk: Actor, world: World
) -> None:
    client = sit_down(clerk)
    told = looked_up(client, "074199000777") | {"applicant-name": "Phạm Văn Mới", "applicant-phone": "0977000123"}
    body = shown(client, told | {"applicant-number": "074199000778", "look-up": "1"})
    assert value(body, "applicant-name") == "Phạm Văn Mới"
    assert value(body, "applicant-phone") == "0977000123"


def test_a_name_that_nobody_has_is_typed_once(sit_down: SitDown, clerk: Actor, world: World) -> None:
    body = shown(
        sit_down(clerk), counter_form(**{"applicant-number": "Phạm Văn Mới", "applicant-name": "", "look-up": "1"})
    )
    assert value(body, "applicant-name") == "Phạm Văn Mới"
    assert value(body, "applicant-number") == ""


@pytest.mark.parametrize("typed", ["t t", "a " * 20_000, "y b"])
def test_the_register_is_not_leafed_through(sit_down: SitDown, clerk: Actor, world: World, typed: str) -> None:
    answer = sit_down(clerk).post(INTAKE, {"applicant-number": typed, "look-up": "1"})
    assert answer.status_code == 422


def test_a_digit_is_one_digit(sit_down: SitDown, clerk: Actor, world: World) -> None:
    assert sit_down(clerk).post(INTAKE, {"q": "1" * 5_000, "choose": "1"}).status_code == 200


def test_what_is_wrong_is_said_in_the_other_language_too(sit_down: SitDown, clerk: Actor, world: World) -> None:
    """The form came in answer to another address than the one it is sent to."""
    client = sit_down(clerk)
    body = shown(client, {"applicant-number": "07419000123", "procedure": PROCEDURE}, INTAKE)
    assert "govuk-error-summary" in body
    again = shown(
        client, hidden(body) | {"applicant-number": "07419000123", "said": value(body, "said"), "display": "lang=en"}
    )
    assert "govuk-error-summary" in again
