"""Copies that the form asks for are charged at the counter, of what is free as of what the council sets a fee for."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.conftest import FORM, World, published
from cases.erasing import faults
from cases.examples import HEAD, RECEPTIONIST, SPECIALIST
from cases.test_reopened import done
from onestop.cases import api as cases
from onestop.frame.fees import charges

from .conftest import SitDown
from .test_desk import DESK
from .test_fees import RESOLVED, SOURCE, taken_in, told, with_fee

pytestmark = pytest.mark.django_db
BIRTH, AGAIN, BEFORE, FIXED = "9.000041", "9.000042", "9.000043", "9.000044"
PRICE = {"amount": 8_000, "per": {"vi": "bản", "en": "copy"}, "question": "copies"}
NOTE = {"vi": "Bản sao, nếu yêu cầu, 8.000 đồng/bản", "en": "Copies, if asked for, VND 8,000 each"}


def offering(code: str, **fee: Any) -> dict[str, Any]:
    """A procedure whose form offers copies."""
    [matter] = FORM["pages"]
    field = {"name": "copies", "label": {"vi": "Số bản sao", "en": "Copies"}, "widget": "number", "unit": "copy"}
    asked = {**FORM["schema"]["properties"], "copies": {"type": "integer", "minimum": 0, "maximum": 20}}
    form = {
        "schema": {**FORM["schema"], "properties": asked},
        "pages": [{**matter, "fields": [*matter["fields"], field]}],
    }
    return with_fee(code, **fee) | {"form": form}


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    published(
        [
            offering(BIRTH, fee_amount=0, fee_note=NOTE, copies_fee=PRICE),
            offering(AGAIN, fee_amount=None, fee_note=RESOLVED, copies_fee=PRICE),
            offering(BEFORE, fee_amount=0, fee_note=NOTE),
            offering(FIXED, fee_amount=20_000, fee_note=NOTE, copies_fee=PRICE),
        ]
    )
    return sit_down(RECEPTIONIST)


def test_they_are_due_as_stated_without_a_further_question(desk: Client) -> None:
    assert told(taken_in(desk, BIRTH, copies="2")) == [("set", 16_000)]


def test_without_copies_it_is_free(desk: Client) -> None:
    file = taken_in(desk, BIRTH, copies="0", fee_way="at_return")

    assert told(file) == []
    assert not file.fee.takes_money


def test_under_a_version_that_named_no_price_nothing_is_charged(desk: Client) -> None:
    assert told(taken_in(desk, BEFORE, copies="2")) == []


def test_cash_for_them_is_taken_on_the_page_that_asks_how_many(desk: Client) -> None:
    page = desk.get(f"{DESK}/tiep-nhan/{BIRTH}").content.decode()
    file = taken_in(desk, BIRTH, copies="2", fee_way="now", fee_payer="Lê Thị Bình")

    assert "không cần bản sao thì không thu" in page
    assert "fee-quantity" not in page
    assert told(file) == [("set", 16_000), ("paid", 16_000)]


def test_money_taken_for_no_copies_is_not_dropped_in_silence(desk: Client) -> None:
    answer = desk.post(f"{DESK}/tiep-nhan/{BIRTH}", {"copies": "0", "fee-way": "now", "fee-payer": "Lê Thị Bình"})

    assert answer.status_code == 422
    assert 'href="#fee-way"' in answer.content.decode()


def test_the_result_does_not_wait_for_them(world: World) -> None:
    """The certificate is free by its procedure; the copies are an extra, "if asked for", and are paid when they are taken."""
    published([offering(BIRTH, fee_amount=0, fee_note=NOTE, copies_fee=PRICE)])
    code = world.lodge(procedure_code=BIRTH, answers={"kind": "new", "copies": 2})
    done(code, "accept", RECEPTIONIST, 2, fee=cases.FeeAtCounter("at_return", 16_000))
    done(code, "complete_step", SPECIALIST, 3, step="appraise")
    done(code, "decide", HEAD, 4, outcome="granted")

    done(code, "return_result", RECEPTIONIST, 5)
    done(code, "record_payment", RECEPTIONIST, 6, fee=1, amount=16_000, payer="Lê Thị Bình")
    file = cases.file_for(code=code, by=RECEPTIONIST)
    assert (file.status, cases.still_due(file)) == (cases.Status.RETURNED, 0)
    assert faults() == []


def test_what_came_online_is_charged_as_its_applicant_stated(desk: Client, world: World) -> None:
    code = world.lodge(procedure_code=BIRTH, answers={"kind": "new", "copies": 2})
    page = desk.get(reverse("desk:accept", args=[code])).content.decode()
    desk.post(reverse("desk:accept", args=[code]), {"fee-way": "at_return", "fee-quantity": "2"})

    assert "Người nộp đã khai; sửa nếu thực tế khác." in page
    assert cases.still_due(cases.file_for(code=code, by=RECEPTIONIST)) == 16_000


def test_whoever_enters_a_fee_of_the_council_is_told_that_they_are_a_sum_of_their_own(
    desk: Client, world: World
) -> None:
    code = world.lodge(procedure_code=AGAIN, answers={"kind": "new", "copies": 2})
    accept = desk.get(reverse("desk:accept", args=[code])).content.decode()
    desk.post(reverse("desk:accept", args=[code]), {"fee-way": "later"})

    assert "16.000" in accept
    assert "không cộng" in accept
    assert told(cases.file_for(code=code, by=RECEPTIONIST)) == [("set", 16_000)]
    assert "2 × 8.000 = 16.000 đồng" in desk.get(reverse("desk:case", args=[code])).content.decode()
    assert "2 × 8.000 = 16.000 đồng" in desk.get(reverse("desk:correct_fee", args=[code])).content.decode()
    assert "8.000" in desk.get(f"{DESK}/tiep-nhan/{AGAIN}").content.decode()


def test_its_amount_is_entered_without_them(desk: Client) -> None:
    file = taken_in(desk, AGAIN, copies="2", fee_way="at_return", fee_amount="8.000", fee_source=SOURCE)

    assert told(file) == [("set", 8_000), ("set", 16_000)]
    assert [(one.kind, one.basis) for one in cases.sums_of(file)] == [("fee", "council"), ("copies", "procedure")]
    assert cases.copies_apart(file).vi == ""


def test_beside_a_fixed_amount_they_are_a_sum_of_their_own(desk: Client) -> None:
    asking = desk.get(f"{DESK}/tiep-nhan/{FIXED}").content.decode()
    file = taken_in(desk, FIXED, copies="2", fee_way="now", fee_payer="Lê Thị Bình")

    assert "nộp khi lấy bản sao" in asking
    assert told(file) == [("set", 20_000), ("paid", 20_000), ("set", 16_000)]
    assert [(one.kind, one.when) for one in cases.sums_of(file)] == [("fee", "now"), ("copies", "at_return")]


def test_whoever_accepts_is_told_the_amount_without_them(desk: Client, world: World) -> None:
    code = world.lodge(procedure_code=FIXED, answers={"kind": "new", "copies": 2})
    accept = desk.get(reverse("desk:accept", args=[code])).content.decode()

    assert "20.000" in accept
    assert "2 × 8.000" in accept
    assert "36.000" not in accept


def test_who_gives_them_up_pays_nothing_and_is_told(world: World) -> None:
    published([offering(BIRTH, fee_amount=0, fee_note=NOTE, copies_fee=PRICE)])
    code = world.lodge(procedure_code=BIRTH, answers={"kind": "new", "copies": 2})
    done(code, "accept", RECEPTIONIST, 2, fee=cases.FeeAtCounter("at_return", 16_000))
    given: dict[str, Any] = {"ground": "copies_given_up", "proof": "Người nộp nói tại quầy"}
    done(code, "exempt_fee", RECEPTIONIST, 3, fee=1, left=0, **given)

    file = cases.file_for(code=code, by=RECEPTIONIST)
    assert (cases.still_due(file), [one.state for one in charges(file)]) == (0, ["given_up"])
    assert faults() == []
