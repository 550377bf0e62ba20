"""Dates carry their weekday; numbers, shares and money are written as each language writes them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from onestop.frame import formats


@pytest.mark.parametrize(("language", "written"), [("vi", "thứ Hai, 4/5/2026"), ("en", "Monday 4 May 2026")])
def test_a_date_carries_its_weekday(language: str, written: str) -> None:
    assert formats.day(date(2026, 5, 4), language) == written


def test_a_moment_is_told_on_the_clock_of_the_province() -> None:
    evening_in_london = datetime(2026, 5, 4, 18, 30, tzinfo=UTC)
    assert formats.moment(evening_in_london, "vi") == "01:30 thứ Ba, 5/5/2026"
    assert formats.moment(evening_in_london, "en") == "Tuesday 5 May 2026, 01:30"


def test_an_event_carries_its_moments_as_text() -> None:
    assert formats.day("2026-05-04T17:00:00+07:00", "vi") == "thứ Hai, 4/5/2026"


def test_thousands_and_decimals() -> None:
    assert (formats.number(41206, "vi"), formats.number(41206, "en")) == ("41.206", "41,206")
    assert (formats.number(Decimal("1234.5"), "vi", 1), formats.number(Decimal("1234.5"), "en", 1)) == (
        "1.234,5",
        "1,234.5",
    )


def test_a_share_without_population_is_no_data_never_zero() -> None:
    assert formats.percentage(None, "vi") == "không có dữ liệu"
    assert formats.percentage(Decimal("0.3194"), "vi") == "31,9\u00a0%"
    assert formats.percentage(0.3194, "en") == "31.9%"


def test_money() -> None:
    assert formats.money(0, "vi") == "Miễn phí"
    assert formats.money(1_000_000, "vi") == "1.000.000\u00a0đ"
    assert formats.money(1_000_000, "en") == "VND\u00a01,000,000"


def test_terms() -> None:
    assert formats.term(1, "working_day", "en") == "1 working day"
    assert formats.term(3, "working_day", "vi") == "3 ngày làm việc"
    assert formats.term(None, "same_day", "vi") == "Trong ngày"
