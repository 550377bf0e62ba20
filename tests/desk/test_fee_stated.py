"""Pages and copies that the form asks are not typed once more for the fee: as stated they count, unless others are typed."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.conftest import FORM, World, published
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases

from .conftest import SitDown
from .test_desk import DESK
from .test_falling_fee import FALLS
from .test_fees import NO_WORDS, taken_in, told, with_fee

pytestmark = pytest.mark.django_db
CERTIFIED = "9.000035"


def counts(name: str, unit: str, label: str) -> dict[str, Any]:
    return {"name": name, "label": {"vi": label, "en": name}, "widget": "number", "unit": unit}


def certified() -> dict[str, Any]:
    """A procedure whose form asks for the pages and the copies that its fee is charged for."""
    fee = {"fee_amount": 2_000, "fee_note": NO_WORDS, "fee_per": {"vi": "trang", "en": "page"}, "fee_beyond": FALLS}
    number = {"type": "integer", "minimum": 1, "maximum": 500}
    [matter] = FORM["pages"]
    fields = [*matter["fields"], counts("pages", "page", "Số trang"), counts("copies", "copy", "Số bản sao")]
    asked = {**FORM["schema"]["properties"], "pages": number, "copies": number}
    form = {"schema": {**FORM["schema"], "properties": asked}, "pages": [{**matter, "fields": fields}]}
    return with_fee(CERTIFIED, **fee) | {"form": form}


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    published([certified()])
    return sit_down(RECEPTIONIST)


def test_what_is_stated_is_what_is_charged_for(desk: Client) -> None:
    file = taken_in(desk, CERTIFIED, pages="5", copies="3", fee_way="at_return")

    assert told(file) == [("set", 21_000)]


def test_what_is_typed_for_the_fee_counts_instead(desk: Client) -> None:
    file = taken_in(desk, CERTIFIED, pages="5", copies="3", fee_way="at_return", fee_quantity="1", fee_times="2")

    assert told(file) == [("set", 4_000)]


def test_the_counter_is_told_that_it_may_leave_them_empty(desk: Client) -> None:
    page = desk.get(f"{DESK}/tiep-nhan/{CERTIFIED}").content.decode()

    assert page.count("Để trống: theo số đã khai ở trên.") == 2


def test_a_wrong_answer_is_told_once_as_an_answer(desk: Client) -> None:
    answer = desk.post(f"{DESK}/tiep-nhan/{CERTIFIED}", {"pages": "0", "copies": "3", "fee-way": "at_return"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert 'href="#pages"' in page
    assert 'href="#fee-quantity"' not in page


def test_what_came_online_opens_with_what_was_stated(desk: Client, world: World) -> None:
    code = world.lodge(procedure_code=CERTIFIED, answers={"kind": "new", "pages": 5, "copies": 3})
    page = desk.get(reverse("desk:accept", args=[code])).content.decode()

    assert page.count("Người nộp đã khai; sửa nếu thực tế khác.") == 2
    desk.post(reverse("desk:accept", args=[code]), {"fee-way": "at_return", "fee-quantity": "5", "fee-times": "3"})
    assert cases.still_due(cases.file_for(code=code, by=RECEPTIONIST)) == 21_000
