"""An operator begins the day: what the ledger signed, who reads it, what was set aside. In a real browser."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.runtime.api import now, raw

from .eyes import assert_fits, look_at, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

OPERATOR = "operator.h09"
SHELVED = """
INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at)
SELECT 'indicators', seq, leaf, type::bytea, 'unknown_event', 'tests.unheard', at FROM ledger_entry WHERE seq < 3
"""
STOPPED = "INSERT INTO ledger_follower (name, next_seq, fault) VALUES ('another', 0, 'nothing of 20 entries was taken')"
NOBODYS = "INSERT INTO ledger_entry (leaf, type, at, body) VALUES (sha256('x'), 'cases.decided', %s, 'x')"


def test_the_operators_page_is_where_an_operator_begins_and_says_that_all_is_well(page: Page, base: str) -> None:
    ledger.sequence_once(now() + timedelta(days=1))
    indicators.follow_all(now())

    sign_in_as(page, base, OPERATOR)

    assert page.url == base + reverse("ops:home")
    expect(page.get_by_role("table", name="Các bộ đọc").locator("tbody")).to_contain_text("đã đọc hết")
    look_at(page, page.url, "operators")


def test_it_shows_what_stands_what_is_shelved_and_what_was_set_aside(page: Page, base: str) -> None:
    ledger.sequence_once(now() + timedelta(days=1))
    indicators.follow_all(now())
    raw(SHELVED)
    raw(STOPPED)
    raw(NOBODYS, [now()])
    ledger.sequence_once(now() + timedelta(days=2))

    sign_in_as(page, base, OPERATOR)

    expect(page.locator("h2")).to_have_text(
        ["Bộ đọc", "Gián đoạn", "Thông báo cho người nộp", "Bản ghi không được ký", "Mục gác lại"]
    )
    look_at(page, page.url, "operators-troubled")


def test_before_anybody_read_it_says_where_to_look_even_without_scripts(plain_page: Page, base: str) -> None:
    sign_in_as(plain_page, base, OPERATOR)

    expect(plain_page.locator(".os-empty")).to_contain_text("Chưa bộ đọc nào chạy")
    assert_fits(plain_page)
    plain_page.locator(".os-menu summary").click()
    plain_page.locator(".os-menu").get_by_role("link", name="Nhật ký truy cập").click()
    expect(plain_page.locator("h1")).to_have_text("Nhật ký truy cập")
