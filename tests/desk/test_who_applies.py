"""Whose dossier the counter takes in, where a person and a business share a number, and who came with it."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.desk import look_up
from onestop.people import api as people
from onestop.people.models import Person
from onestop.runtime.api import Rate, now

from .conftest import SitDown
from .test_counter_keeps import hidden
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
RECEIVE = f"{DESK}/tiep-nhan/{PROCEDURE}"
CAME = {"submitter-name": "Lê Văn Tám", "submitter-number": "074192000999", "submitter-capacity": "giám đốc"}
SHOP = {"applicant-kind": "business", "applicant-name": "Hộ kinh doanh Phở Lan"}


@pytest.fixture
def somebody(world: World) -> people.PersonView:
    return people.person(world.citizen.person_id or 0)


@pytest.fixture
def desk(sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST)


def received(answer: Any) -> cases.CaseFile:
    assert answer.status_code == 302, re.findall(r"error-summary.*?</ul>", answer.content.decode(), re.DOTALL)
    code = answer.headers["Location"].rsplit("/", 1)[1]
    return cases.case_for(code=code, by=RECEPTIONIST, now=now()).file


def kinds_of(number: str) -> set[str]:
    return set(Person.objects.filter(number=number).values_list("kind", flat=True))


def test_a_household_business_is_entered_beside_its_owner(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    file = received(desk.post(RECEIVE, counter_form() | SHOP | CAME | {"applicant-number": somebody.number}))

    assert file.applicant_name == SHOP["applicant-name"]
    assert kinds_of(somebody.number) == {"citizen", "business"}


def test_the_business_of_whoever_was_found_is_one_press_away(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    looked = desk.post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number}).content.decode()
    assert re.search(r'<button[^>]*value="business"', looked), "one press"

    asked = desk.post(RECEIVE, {"look-up": "business", "applicant-number": somebody.number}).content.decode()
    assert 'name="applicant-known"' not in asked
    assert re.search(r'name="applicant-kind" type="radio" value="business" checked', asked)
    assert "Ai đến nộp cho doanh nghiệp?" in asked


@pytest.mark.parametrize("told", [False, True])
def test_an_owner_is_entered_after_his_business(world: World, desk: Client, told: bool) -> None:
    shop = people.register_person(
        kind="business", name="Hộ kinh doanh Bún Bò", number="074192000555", by=RECEPTIONIST, now=now()
    )
    form = counter_form() | {"applicant-number": shop.number, "applicant-name": "Võ Thị Mười"}
    asked = desk.post(RECEIVE, form).content.decode()
    assert shop.name in asked
    if told:
        form |= hidden(asked)

    answer = desk.post(RECEIVE, form | {"applicant-is": "shares"})

    assert answer.status_code == (302 if told else 422), "chosen before anybody was told chooses nothing"
    assert kinds_of(shop.number) == ({"citizen", "business"} if told else {"business"})


def test_what_is_told_of_a_known_person_is_kept_and_what_is_not_stays(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": somebody.name}
    told = {"applicant-phone": "0987 654 321", "applicant-address": "1 Yersin, phường Phú Cường"}

    received(desk.post(RECEIVE, form | told))

    after = people.person(somebody.id)
    assert (after.phone, after.address) == ("0987654321", told["applicant-address"])
    received(desk.post(RECEIVE, form | {"kind": "again", "submission_key": "0b9d6c62-9a2e-4e7c-8d2e-000000000009"}))
    assert people.person(somebody.id) == after


def test_what_is_wrong_in_it_is_said_and_nothing_is_received(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": somebody.name}
    answer = desk.post(RECEIVE, form | {"applicant-phone": "abc"})
    assert answer.status_code == 422
    assert 'href="#applicant-phone"' in answer.content.decode()
    assert people.person(somebody.id) == somebody


def test_a_look_up_leaves_both_fields_to_be_seen_and_changed(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    typed = {"applicant-phone": "0987654321", "applicant-address": "1 Yersin"}
    body = desk.post(RECEIVE, {"look-up": "1", "applicant-number": somebody.number} | typed).content.decode()

    for name, value in typed.items():
        assert re.search(rf'<input[^>]*id="{name}"[^>]*value="{value}"', body)


@pytest.mark.parametrize(
    ("left_out", "at"),
    [
        ("submitter-name", "Doanh nghiệp không tự đến được"),
        ("submitter-number", "số giấy tờ của người đến nộp"),
        ("submitter-capacity", "tư cách của người đến nộp"),
    ],
)
def test_of_a_business_it_is_asked_who_came(world: World, desk: Client, left_out: str, at: str) -> None:
    company = {"applicant-kind": "business", "applicant-number": "3700000032", "applicant-name": "Công ty Mười"}
    form = counter_form() | company | CAME

    answer = desk.post(RECEIVE, {**form, left_out: ""})
    assert answer.status_code == 422
    assert at in answer.content.decode()
    assert f'href="#{left_out}"' in answer.content.decode()

    assert received(desk.post(RECEIVE, form)).submitter == {
        "name": "Lê Văn Tám", "number": "074192000999", "phone": "", "capacity": "giám đốc"
    }  # fmt: skip


def test_the_number_of_whoever_came_is_his_own(world: World, desk: Client, somebody: people.PersonView) -> None:
    """It is printed as his on the receipt, so it has the guard that the applicant's has."""
    company = {"applicant-kind": "business", "applicant-number": "3700000032", "applicant-name": "Công ty Mười"}
    form = counter_form() | company | CAME

    answer = desk.post(RECEIVE, form | {"submitter-number": somebody.number})
    assert answer.status_code == 422
    assert f"Số này là của {somebody.name}" in unescape(answer.content.decode())
    assert 'href="#submitter-number"' in answer.content.decode()

    his_own = {"submitter-number": somebody.number, "submitter-name": somebody.name.upper()}
    assert desk.post(RECEIVE, form | his_own).status_code == 302


def test_the_number_of_whoever_came_is_not_the_applicant_s(world: World, desk: Client) -> None:
    form = counter_form() | {"submitter-name": "Lê Văn Tám", "submitter-number": "074192000321"}

    answer = desk.post(RECEIVE, form)
    assert answer.status_code == 422
    assert "Số này là của Võ Thị Mười" in unescape(answer.content.decode())


def test_whoever_came_is_looked_up_at_the_rate_of_all_look_ups(
    world: World, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_up, "RATE", Rate(1, timedelta(hours=1)))
    company = {"applicant-kind": "business", "applicant-number": "3700000032", "applicant-name": "Công ty Mười"}

    assert desk.post(RECEIVE, counter_form() | company | CAME).status_code == 429


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The numbers that are looked up."""
    numbers, really = list[str](), people.find_by_number

    def find(number: str) -> tuple[people.PersonView, ...]:
        numbers.append(number)
        return really(number)

    monkeypatch.setattr(people, "find_by_number", find)
    return numbers


@pytest.mark.parametrize("whose", ["somebody's", "nobody's"])
def test_the_number_of_whoever_came_is_looked_up_once_however_often_the_form_comes_back(
    world: World, desk: Client, somebody: people.PersonView, counted: list[str], whose: str
) -> None:
    """A form that comes back ten times would use up ten look-ups, and write ten of them down about the same person."""
    his = {"submitter-name": somebody.name, "submitter-number": somebody.number}
    form = counter_form() | CAME | (his if whose == "somebody's" else {})
    page = desk.post(RECEIVE, form | {"kind": ""})
    assert page.status_code == 422
    assert counted.count(form["submitter-number"]) == 1

    again = form | {"submitter-told": hidden(page.content.decode())["submitter-told"]}
    assert desk.post(RECEIVE, again | {"kind": ""}).status_code == 422
    assert received(desk.post(RECEIVE, again)).submitter
    assert counted.count(form["submitter-number"]) == 1


def test_what_is_made_up_or_given_for_another_number_or_another_official_spares_no_look_up(
    world: World, desk: Client, somebody: people.PersonView, counted: list[str], sit_down: SitDown
) -> None:
    form = counter_form() | CAME
    told = hidden(desk.post(RECEIVE, form | {"kind": ""}).content.decode())["submitter-told"]
    stolen = form | {"submitter-number": somebody.number, "submitter-told": told}

    for forged in (stolen, stolen | {"submitter-told": "made up"}):
        answer = desk.post(RECEIVE, forged)
        assert answer.status_code == 422
        assert f"Số này là của {somebody.name}" in unescape(answer.content.decode())
    assert counted.count(somebody.number) == 2
    sit_down(replace(RECEPTIONIST, key="99")).post(RECEIVE, form | {"submitter-told": told, "kind": ""})
    assert counted.count(CAME["submitter-number"]) == 2


def test_whoever_came_may_have_a_passport(world: World, desk: Client) -> None:
    form = counter_form() | {"submitter-name": "Kim Min Jun", "submitter-number": "m 12345678"}
    file = received(desk.post(RECEIVE, form))
    assert file.submitter == {"name": "Kim Min Jun", "number": "M12345678", "phone": ""}


@pytest.mark.parametrize(
    ("typed", "said"), [("07419000123", "có 11 chữ số"), ("074190", "có 6 chữ số"), ("", "Hãy nhập đủ số")]
)
def test_a_number_too_short_is_told_how_short(world: World, desk: Client, typed: str, said: str) -> None:
    body = desk.post(RECEIVE, {"look-up": "1", "applicant-number": typed}).content.decode()
    assert said in body
    assert "chưa có trong sổ" not in body


def test_enter_looks_up_and_never_receives(world: World, desk: Client) -> None:
    body = desk.get(RECEIVE).content.decode()
    buttons = re.findall(r"<button[^>]*>", body)
    first = next(one for one in buttons if 'form="receive"' in one)
    assert 'name="look-up"' in first
    assert 'type="submit"' in first


def test_the_next_dossier_of_the_same_applicant_asks_for_no_number(
    world: World, desk: Client, somebody: people.PersonView
) -> None:
    form = counter_form() | {"applicant-number": somebody.number, "applicant-name": somebody.name}
    done = desk.post(RECEIVE, form, follow=True).content.decode()
    address = re.findall(r'href="([^"]*tiep-nhan/[^"]*cung-nguoi=[^"]*)"', done)[0]
    assert somebody.number not in address

    again = desk.get(address).content.decode()

    assert somebody.name in again
    assert received(desk.post(RECEIVE, hidden(again) | {"applicant-number": somebody.number, "kind": "more"}))


def test_nobody_is_shown_by_the_code_of_a_case_one_may_not_see(world: World, desk: Client) -> None:
    assert desk.get(RECEIVE, {"cung-nguoi": "H09.31.99-260424-0001"}).status_code in (403, 404)
