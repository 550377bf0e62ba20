"""Somebody without a personal number applies at the counter, known by another document and never by a number."""

from typing import Any

import pytest
from django.test import Client

from cases.conftest import World
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.people import api as people
from onestop.people.models import Person
from onestop.runtime.api import now

from .conftest import SitDown
from .test_desk import DESK, counter_form
from .test_who_applies import RECEIVE

pytestmark = pytest.mark.django_db
KIM = {
    "applicant-number": "",
    "applicant-name": "Kim Min Jun",
    "document-kind": "passport",
    "document-number": "m 1234 5678",
    "document-issuer": "Hàn Quốc",
}


@pytest.fixture
def desk(sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST)


def received(answer: Any) -> cases.CaseFile:
    assert answer.status_code == 302
    code = answer.headers["Location"].rsplit("/", 1)[1]
    return cases.case_for(code=code, by=RECEPTIONIST, now=now()).file


def test_a_passport_is_kept_as_what_it_is_and_printed_so(world: World, desk: Client) -> None:
    file = received(desk.post(RECEIVE, counter_form() | KIM))

    person = people.person(file.applicant_id)
    assert (person.number, person.document_kind, person.document_number) == ("", "passport", "M12345678")
    assert person.known_by == "Hộ chiếu M12345678 (Hàn Quốc)"
    assert person.known_by in desk.get(f"{DESK}/ho-so/{file.code}").content.decode()
    assert [one.code for one in people.people_hold(lambda _done, _total: None)] == []


@pytest.mark.parametrize(
    ("column", "value"), [("document_kind", "foreign"), ("document_number", "M1"), ("document_issuer", "Nhật Bản")]
)
def test_a_document_changed_by_hand_is_found(world: World, desk: Client, column: str, value: str) -> None:
    file = received(desk.post(RECEIVE, counter_form() | KIM))
    Person.objects.filter(pk=file.applicant_id).update(**{column: value})
    assert [one.code for one in people.people_hold(lambda _done, _total: None)] == ["wrong_person"]


def test_the_same_passport_is_the_same_person(world: World, desk: Client) -> None:
    again = {"kind": "again", "submission_key": "0b9d6c62-9a2e-4e7c-8d2e-000000000009", "document-issuer": "HÀN QUỐC"}
    first, second = (received(desk.post(RECEIVE, counter_form() | KIM | more)) for more in ({}, again))
    assert first.applicant_id == second.applicant_id

    other = desk.post(RECEIVE, counter_form() | KIM | {"applicant-name": "Park Ji Woo"})
    assert other.status_code == 422
    assert "trong sổ là của" in other.content.decode()


def test_whoever_has_no_document_at_all_is_entered_by_name(world: World, desk: Client) -> None:
    file = received(desk.post(RECEIVE, counter_form() | {**KIM, "document-kind": "none", "document-number": ""}))
    assert people.person(file.applicant_id).known_by == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"document-number": ""}, "Hãy nhập số giấy tờ"),
        ({"document-issuer": ""}, "Hãy nhập nước hoặc nơi cấp"),
        ({"document-number": "số 1"}, "4 đến 24 chữ cái"),
        ({"applicant-name": ""}, "Hãy nhập họ tên như trên giấy tờ"),
        ({"document-kind": ""}, "người không có số thì chọn giấy tờ khác"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    world: World, desk: Client, typed: dict[str, str], said: str
) -> None:
    answer = desk.post(RECEIVE, counter_form() | KIM | typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert [value for value in (KIM | typed).values() if value not in answer.content.decode()] == []
    assert not Person.objects.exclude(document_kind="").exists()


def test_a_case_is_found_by_the_passport_of_whoever_applied(world: World, desk: Client) -> None:
    file = received(desk.post(RECEIVE, counter_form() | KIM))
    world.lodge()
    assert desk.get(f"{DESK}/tim", {"q": "M12345678"}).headers["Location"] == f"{DESK}/tim", "posted, as any number"
    found = desk.post(f"{DESK}/tim", {"q": "m12345678"})
    assert found.headers["Location"] == f"{DESK}/ho-so/{file.code}"


def test_the_next_dossier_of_the_same_foreigner_asks_for_nothing_again(world: World, desk: Client) -> None:
    file = received(desk.post(RECEIVE, counter_form() | KIM))
    body = desk.get(RECEIVE, {"cung-nguoi": file.code}).content.decode()
    assert 'name="document-number" value="M12345678"' in body
    assert 'name="applicant-name" value="Kim Min Jun"' in body
