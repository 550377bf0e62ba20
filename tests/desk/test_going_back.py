"""What was posted and only looked at has an address: it is loaded anew and gone back to, says nothing typed, and does nothing."""

import re
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from cases.conftest import PROCEDURE, World
from cases.examples import HEAD, RECEPTIONIST
from onestop.frame import enquiries
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.runtime.api import now, raw

from .conftest import SitDown
from .test_in_bulk import ONE, accepted

pytestmark = pytest.mark.django_db
FIND, BULK = reverse("desk:find"), reverse("desk:bulk")
NAME = "Nguyễn Thị Không Có"


def asked(client: Client, address: str, form: dict[str, Any]) -> str:
    """Where a posted form leads, not yet gone there."""
    answer = client.generic("POST", address, *_encoded(form))
    assert answer.status_code == 303, answer.content.decode()
    return str(answer.headers["Location"])


def _encoded(form: dict[str, Any]) -> tuple[str, str]:
    return urlencode(form, doseq=True), "application/x-www-form-urlencoded"


def test_a_search_leads_to_an_address_that_says_nothing_of_whom_was_searched_for(
    world: World, sit_down: SitDown
) -> None:
    client = sit_down(RECEPTIONIST)

    address = asked(client, FIND, {"q": NAME})

    assert address.startswith(f"{FIND}?{enquiries.ENQUIRY}=")
    assert "Nguy" not in address
    for _ in range(2):
        assert NAME in client.get(address).content.decode()


def test_the_cases_chosen_are_still_chosen_and_nothing_is_done_by_reading_of_them(
    world: World, sit_down: SitDown
) -> None:
    codes, client = accepted(world), sit_down(ONE)

    address = asked(client, BULK, {"act": "claim", "case": [f"{code}:appraise" for code in codes]})

    for _ in range(2):
        page = client.get(address).content.decode()
        assert page.count(" checked>") == len(codes)
    assert raw("SELECT count(*) FROM bulk_run") == [(0,)]


@pytest.mark.parametrize("by", [HEAD, Actor(kind="anonymous", key="")], ids=["a colleague", "a stranger"])
def test_it_is_there_for_nobody_else(world: World, sit_down: SitDown, by: Actor) -> None:
    address = asked(sit_down(RECEPTIONIST), FIND, {"q": NAME})

    answer = sit_down(by).get(address)

    assert answer.status_code == (302 if by.kind == "anonymous" else 404)
    assert NAME not in answer.content.decode()


def test_on_no_other_page(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    key = asked(client, FIND, {"q": NAME}).partition("=")[2]

    answer = client.get(f"{reverse('desk:intake')}?{enquiries.ENQUIRY}={key}")

    assert answer.status_code == 404
    assert "Hãy tìm hoặc chọn lại từ đầu." in answer.content.decode()


def test_and_for_two_hours(world: World, sit_down: SitDown) -> None:
    client, later = sit_down(RECEPTIONIST), now() + timedelta(hours=2, minutes=1)
    address = asked(client, FIND, {"q": NAME})

    request: Any = RequestFactory().get(address)
    request.actor, request.now = RECEPTIONIST, later

    with pytest.raises(enquiries.EnquiryOver):
        enquiries.reopen(request)


def test_of_one_session_the_oldest_goes(world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enquiries, "MOST", 2)
    client = sit_down(RECEPTIONIST)

    addresses = [asked(client, FIND, {"q": f"{NAME} {nth}"}) for nth in range(3)]

    assert [client.get(one).status_code for one in addresses] == [404, 200, 200]


def test_what_is_too_long_to_be_kept_is_answered_where_it_was_posted(
    world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enquiries, "LARGEST", 10)

    answer = sit_down(RECEPTIONIST).post(FIND, {"q": NAME})

    assert (answer.status_code, answer.request["REQUEST_METHOD"]) == (200, "POST")
    assert NAME in answer.content.decode()


def test_whoever_is_looked_up_stays_in_the_form_and_no_number_stands_in_the_address(
    world: World, sit_down: SitDown
) -> None:
    client, number = sit_down(RECEPTIONIST), people.person(world.citizen.person_id or 0).number
    page = reverse("desk:receive", args=[PROCEDURE])

    address = asked(client, page, {"applicant-number": number, "kind": "cấp mới", "look-up": "1"})

    assert number not in address
    assert "cấp mới" in client.get(address).content.decode()


def test_another_language_is_an_address_too_and_going_back_does_not_turn_a_later_choice(
    world: World, sit_down: SitDown
) -> None:
    client, code = sit_down(RECEPTIONIST), world.lodge()
    page = reverse("desk:request_supplement", args=[code])

    english = asked(client, page, {"note": "Trang 2 mờ", "display": "lang=en"})
    body = client.get(english).content.decode()
    assert 'lang="en"' in body
    assert "Trang 2 mờ" in body

    client.get("/ngon-ngu/vi")
    assert '<html lang="vi"' in client.get(english).content.decode()
    assert client.cookies["lang"].value == "vi"


def test_a_form_that_was_refused_says_where_it_is_found_again_in_either_language(
    world: World, sit_down: SitDown
) -> None:
    client, code = sit_down(RECEPTIONIST), world.lodge()
    page = reverse("desk:request_supplement", args=[code])

    refused = client.post(page, {"note": "Trang 2 mờ"})
    address = unescape(re.findall(r'data-again="([^"]+)"', refused.content.decode())[0])

    assert refused.status_code == 422
    assert address.startswith(f"{page}?{enquiries.ENQUIRY}=")
    for language, told in (("vi", "Có điều cần sửa"), ("en", "There is a problem")):
        client.get(f"/ngon-ngu/{language}")
        body = client.get(address).content.decode()
        assert told in body
        assert "Trang 2 mờ" in body
        assert 'href="#reasons"' in body
