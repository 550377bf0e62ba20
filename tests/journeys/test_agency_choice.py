"""An agency is found by a word of its name without script; whoever completes a step reads where the case goes by it."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .births import AT, birth_lodged
from .eyes import assert_accessible, look_at_both_widths, picture, sign_in_as
from .test_acts import case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_word_of_its_name_finds_it_without_script(plain_page: Page, base: str) -> None:
    page, code = plain_page, case_brought_to("transfer", now())
    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(base + reverse("desk:transfer", args=[code]))
    page.get_by_label("Tìm theo tên").fill("phuong di an")
    page.get_by_label("Tìm theo tên").press("Enter")

    expect(page.get_by_role("status")).to_contain_text("1 cơ quan có tên như vậy")
    expect(page.get_by_label("Chuyển đến cơ quan nào?").locator("option:checked")).to_have_text("Phường Dĩ An")
    expect(page.locator(".govuk-error-summary")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    picture(page, "agency-found-360")


def test_the_list_is_narrowed_and_read_by_anybody(page: Page, base: str) -> None:
    code = case_brought_to("ask_opinion", now())
    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(base + reverse("desk:ask_opinion", args=[code]))
    page.get_by_label("Nội dung lấy ý kiến").fill("Có trong quy hoạch không?")
    page.get_by_label("Tìm theo tên").fill("phú")
    page.get_by_role("button", name="Tìm", exact=True).last.click()

    expect(page.get_by_label("Nội dung lấy ý kiến")).to_have_value("Có trong quy hoạch không?")
    assert_accessible(page)
    look_at_both_widths(page, "agencies-narrowed")


def test_the_next_agency_stands_under_the_button_that_sends_it_there(page: Page, base: str) -> None:
    code = birth_lodged(now(), "check", "civil_status", signed=False)
    sign_in_as(page, base, f"head.{AT}")
    page.goto(base + reverse("desk:case", args=[code]))

    expect(page.locator(".os-actions")).to_contain_text("hồ sơ chuyển đến Công an phường Phú Cường")
    look_at_both_widths(page, "next-agency")
