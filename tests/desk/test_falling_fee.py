"""A certified copy costs less from the third page, and the counter is asked how many pages each copy has."""

import pytest
from django.test import Client

from cases.conftest import World, published
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases

from .conftest import SitDown
from .test_desk import DESK
from .test_fees import NO_WORDS, taken_in, told, with_fee

pytestmark = pytest.mark.django_db
PAGES = "9.000034"
FALLS = {"first": 2, "amount": 1_000, "most": 200_000, "each": {"vi": "bản sao", "en": "copy"}}


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    per = {"vi": "trang", "en": "page"}
    published([with_fee(PAGES, fee_amount=2_000, fee_note=NO_WORDS, fee_per=per, fee_beyond=FALLS)])
    return sit_down(RECEPTIONIST)


@pytest.mark.parametrize(
    ("pages", "copies", "sum_"), [("1", "1", 2_000), ("5", "1", 7_000), ("5", "3", 21_000), ("400", "1", 200_000)]
)
def test_pages_from_the_third_cost_less_and_a_copy_no_more_than_its_most(
    desk: Client, pages: str, copies: str, sum_: int
) -> None:
    file = taken_in(desk, PAGES, fee_way="at_return", fee_quantity=pages, fee_times=copies)

    assert told(file) == [("set", sum_)]
    assert cases.still_due(file) == sum_


def test_the_counter_is_asked_for_both_and_keeps_what_was_typed(desk: Client) -> None:
    page = desk.get(f"{DESK}/tiep-nhan/{PAGES}").content.decode()
    assert "Bao nhiêu bản sao" in page
    assert "Mỗi bản sao bao nhiêu trang" in page

    answer = desk.post(f"{DESK}/tiep-nhan/{PAGES}", {"fee-way": "at_return", "fee-quantity": "5", "fee-times": "ba"})
    assert answer.status_code == 422
    assert 'href="#fee-times"' in answer.content.decode()
    assert 'value="ba"' in answer.content.decode()


@pytest.mark.parametrize("typed", ["abc", "1" * 30, "3,5", "-2"])
def test_of_a_quantity_that_is_none_one_sentence_is_said(desk: Client, typed: str) -> None:
    answer = desk.post(f"{DESK}/tiep-nhan/{PAGES}", {"fee-way": "at_return", "fee-quantity": typed, "fee-times": "1"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "1 đến 10.000. phải" not in page
    assert 'href="#fee-quantity"' in page
