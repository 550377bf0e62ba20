"""A day of a search is typed and shown day first, whatever the language of the browser."""

from datetime import date

import pytest
from django.test import Client

from cases.conftest import World
from cases.examples import COMMUNE, RECEPTIONIST
from desk.conftest import SitDown
from onestop.frame.typed_day import read_typed_day, typed_day

BOOK = "/ban-lam-viec/so-theo-doi"


@pytest.mark.parametrize("typed", ["04/05/2026", "4/5/2026", "4-5-2026", "04.05.2026", " 4 5 2026 ", "2026-05-04"])
def test_a_day_is_read_day_first_or_as_addresses_name_it(typed: str) -> None:
    assert read_typed_day(typed) == date(2026, 5, 4)


@pytest.mark.parametrize(
    "typed", ["", "x", "31/02/2026", "5/2026", "04/05/26", "04/05/1026", "٤/٥/2026", "04/05/20260"]
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_typed_day(typed) is None


def test_what_stands_in_the_box_is_read_as_the_same_day() -> None:
    assert read_typed_day(typed_day(date(2026, 5, 4))) == date(2026, 5, 4)


def test_no_box_leaves_the_order_of_a_day_to_the_browser(world: World, sit_down: SitDown) -> None:
    page = sit_down(RECEPTIONIST).get(BOOK, {"tu": "2/3/2026", "den": "2026-03-04"}).content.decode()

    assert 'value="02/03/2026"' in page
    assert 'value="04/03/2026"' in page
    assert 'type="date"' not in page


def test_a_day_that_is_none_is_said_and_stays_typed(world: World, sit_down: SitDown) -> None:
    client: Client = sit_down(RECEPTIONIST)
    page = client.get(BOOK, {"noi": COMMUNE, "den": "31/02/2026"}).content.decode()

    assert 'value="31/02/2026"' in page
    assert "Hãy ghi ngày như 04/05/2026." in page
