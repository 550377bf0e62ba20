"""Back leads to the page one was on as it was: a confirmation, a search, somebody looked up; and so does loading it anew."""

import re

import pytest
from playwright.sync_api import Page, expect

from onestop.people import api as people

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import AT, NUMBER
from .test_bulk import DESK, accepted

pytestmark = [pytest.mark.journey, pytest.mark.takes(40), pytest.mark.django_db(transaction=True)]
BOXES = ".os-pick input[name=case]"


def test_three_cases_are_chosen_and_one_is_opened_and_back_and_back_lose_nothing(page: Page, base: str) -> None:
    accepted(5)
    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(f"{base}{DESK}/")
    for place in range(3):
        page.locator(BOXES).nth(place).check()
    page.locator("[data-bulk] button[value=claim]").click()
    page.wait_for_url("**/hang-loat?xem=*")
    assert "H09" not in page.url
    expect(page.locator("#bulk [name=do]:checked")).to_have_count(3)
    page.locator("#bulk [name=do]").first.uncheck()
    look_at_both_widths(page, "going-back-confirmation")

    page.goto(f"{base}{page.locator('#bulk .os-queue__open').nth(1).get_attribute('href')}")
    page.go_back()
    expect(page.locator("#bulk [name=do]:checked")).to_have_count(2)
    page.reload()
    expect(page.locator("#bulk [name=do]")).to_have_count(3)

    page.go_back()
    expect(page).to_have_url(re.compile(r"/ban-lam-viec/$"))
    expect(page.locator(f"{BOXES}:checked")).to_have_count(3)
    expect(page.locator(".os-bulk__count")).to_have_text("Đã chọn 3")


def test_a_search_is_gone_back_to_and_its_words_stand_in_no_address(page: Page, base: str) -> None:
    accepted(2)
    known = people.find_person(NUMBER)
    assert known is not None
    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}{DESK}/")
    page.locator("#desk-search input[name=q]").fill(NUMBER)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim?xem=*")
    assert NUMBER not in page.url
    found = page.locator("main a.os-code")
    expect(found).to_have_count(2)

    found.first.click()
    page.wait_for_url("**/ho-so/*")
    page.go_back()
    expect(found).to_have_count(2)


def test_whoever_was_looked_up_at_the_counter_is_there_when_one_comes_back(page: Page, base: str) -> None:
    known = people.find_person(NUMBER)
    assert known is not None
    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}{DESK}/tiep-nhan")
    page.locator("#so").fill(NUMBER)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text(known.name)
    page.wait_for_url("**/tiep-nhan?xem=*")
    page.goto(f"{base}{DESK}/")

    page.go_back()

    expect(page.locator("main")).to_contain_text(known.name)


def test_a_form_that_was_refused_comes_back_with_all_that_was_typed_and_why(page: Page, base: str) -> None:
    """Answered by its status where it was posted: without an address of its own a browser says that the page expired."""
    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(f"{base}{DESK}/danh-sach/loc")
    name = "Việc " * 20
    page.locator("#name").fill(name)
    page.get_by_role("button", name="Lưu bộ lọc").click()
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    page.goto(f"{base}{DESK}/")

    page.go_back()

    expect(page.locator("#name")).to_have_value(name)
    expect(page.locator(".govuk-error-summary")).to_contain_text("dài nhất 40 ký tự")
    page.locator("#name").fill("Việc gấp")
    page.get_by_role("button", name="Lưu bộ lọc").click()
    expect(page.locator("[role=alert]").first).to_be_visible()
