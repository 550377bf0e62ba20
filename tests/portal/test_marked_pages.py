"""No Vietnamese word is read aloud as English: what people typed and how they are called is marked on every English page."""

from typing import Any

import pytest
from django.test import Client

from cases.conftest import WITH_PAPERS, World, submission
from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from cases.pressed import Pressed
from desk.test_desk import counter_form
from documents.samples import pdf
from frame.vietnamese import unmarked
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.people import api as people

from .conftest import SitDown
from .test_applying import BIRTH, fill

pytestmark = pytest.mark.django_db
DESK = "/ban-lam-viec"
CAME = cases.Submitter(name="Lê Văn Tám", number="074192000999", phone="0912345678", capacity="giám đốc")


def of(client: Client, *addresses: str) -> dict[str, list[str]]:
    """The Vietnamese words that these pages do not mark in English, by page."""
    client.cookies[LANGUAGE_COOKIE] = "en"
    found: dict[str, list[str]] = {}
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        found[address] = unmarked(answer.content.decode())
    return {address: words for address, words in found.items() if words}


def act(code: str, act: str, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, press=Pressed(), **said)


@pytest.fixture
def received(world: World) -> str:
    """Handed in by somebody for him, completed, and asked to be given back."""
    came = {"id": cases.Received(originals=1), "photo": cases.Received(copies=3)}
    sent = submission(procedure_code=WITH_PAPERS, channel="in_person", received=came, submitter=CAME)
    given: dict[str, Any] = {"applicant": world.citizen.person_id or 0, "by": RECEPTIONIST, "now": at(2)}
    code = cases.lodge_for_other(sent, press=Pressed(), **given)
    asked: dict[str, Any] = {"reasons": ["unreadable"], "items": ["photo"], "item_notes": {"photo": "Mờ quá"}}
    act(code, "request_supplement", **asked, by=SPECIALIST, now=at(3))
    given_now = {"photo": cases.Received(copies=1)}
    act(code, "answer_supplement", received=given_now, reply="Đã chụp lại", by=RECEPTIONIST, now=at(3, 10))
    act(code, "request_withdrawal", note="Không cần nữa", by=world.citizen, now=at(4))
    refused = {"answer": "refused", "reasons": ["law_forbids"], "reply": "Điều 5"}
    act(code, "answer_withdrawal", **refused, by=HEAD, now=at(5))
    return code


@pytest.fixture
def sent(world: World) -> tuple[str, str]:
    """Sent online with a file; the code, and the file."""
    upload = documents.attach_upload(data=pdf(), name="bản chụp.pdf", owner_id=world.citizen.person_id, now=at(1))
    code = world.lodge(
        procedure_code=WITH_PAPERS, answers={"kind": "Xây mới"}, uploads={"id": upload.id}, on_paper=["photo"]
    )
    return code, str(upload.id)


def test_at_the_desk(received: str, sent: tuple[str, str], world: World, sit_down: SitDown) -> None:
    code, upload = sent
    acts = ("tiep-nhan", "khong-tiep-nhan", "yeu-cau-bo-sung", "rut-ho-so")
    assert (
        of(
            sit_down(RECEPTIONIST),
            f"{DESK}/",
            f"{DESK}/tim?q=Nguyễn Văn An",
            f"{DESK}/tiep-nhan",
            f"{DESK}/tiep-nhan/{WITH_PAPERS}",
            f"{DESK}/tiep-nhan/{WITH_PAPERS}?cung-nguoi={code}",
            f"{DESK}/ho-so/{received}",
            f"{DESK}/ho-so/{code}",
            f"{DESK}/ho-so/{code}/tep/{upload}",
            f"{DESK}/da-tiep-nhan/{received}",
            *(f"{DESK}/ho-so/{code}/{one}" for one in acts),
        )
        == {}
    )


def test_where_a_number_and_a_name_are_two_peoples(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    client.cookies[LANGUAGE_COOKIE] = "en"
    number = people.person(world.citizen.person_id or 0).number
    asked = client.post(
        f"{DESK}/tiep-nhan/{WITH_PAPERS}", {"look-up": "1"} | counter_form() | {"applicant-number": number}
    )

    assert unmarked(asked.content.decode()) == []


def test_of_ones_own_cases(received: str, sent: tuple[str, str], world: World, sit_down: SitDown) -> None:
    code, upload = sent
    assert (
        of(
            sit_down(world.citizen),
            "/",
            "/ho-so",
            f"/ho-so/{received}",
            f"/ho-so/{code}",
            f"/ho-so/{code}/da-nop",
            f"/ho-so/{code}/rut",
            f"/ho-so/{code}/tep/{upload}",
            "/tai-khoan/ai-da-xem",
        )
        == {}
    )


def test_while_applying(lan: Client) -> None:
    fill(lan)

    assert of(lan, f"{BIRTH}/kiem-tra", f"{BIRTH}/giay-to/hospital_notice", "/ho-so", BIRTH) == {}


def test_of_the_people_of_the_demonstration(province: None) -> None:
    assert of(Client(), "/dang-nhap") == {}
