"""A birth registered the day it is declared: received at the counter, checked, signed, handed over, and kept for its owner; or
received by its owner on the portal, once a counter saw what comes first.
"""

import pytest
from playwright.sync_api import Page, expect

from .births import AT, NUMBER
from .eyes import look_at_both_widths, show_papers_at_return, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

BIRTH, CHILD = "1.001193", "Nguyễn Gia Hân"
WORDS = {
    "child_name": CHILD,
    "child_birth_place": "Bệnh viện Đa khoa tỉnh, phường Hiệp Thành",
    "child_ethnicity": "Kinh",
    "child_nationality": "Việt Nam",
    "child_home": "Bình Dương",
    "mother_name": "Nguyễn Thị Lan",
    "mother_birth_year": "1990",
    "mother_number": NUMBER,
    "mother_ethnicity": "Kinh",
    "mother_nationality": "Việt Nam",
    "copies": "0",
}
CHOSEN = {"child_sex": "female", "relation": "parent"}


def received(page: Page, base: str, *, delivery: str = "counter") -> str:
    """At the counter, with the hospital's notice in the original; the code of the case."""
    page.goto(f"{base}/ban-lam-viec/tiep-nhan/{BIRTH}")
    page.locator("#so").fill(NUMBER)
    page.locator("main").get_by_role("button", name="Tìm").click()
    expect(page.locator("main")).to_contain_text("Nguyễn Thị Lan")
    for name, value in WORDS.items():
        page.locator(f"[name={name}]").fill(value)
    for name, value in {**CHOSEN, "delivery": delivery}.items():
        page.locator(f"[name={name}][value={value}]").check()
    for part, value in (("day", "1"), ("month", "3"), ("year", "2026")):
        page.locator(f"[name=child_birth_date-{part}]").fill(value)
    page.locator("[name=originals-hospital_notice]").fill("1")
    look_at_both_widths(page, "birth-received-form")
    page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
    expect(page.locator("h1")).to_have_text("Đã tiếp nhận")
    look_at_both_widths(page, "birth-received")
    return page.locator(".govuk-panel__body b").inner_text()


def sit_at(page: Page, base: str, role: str, code: str) -> None:
    sign_in_as(page, base, f"{role}.{AT}")
    expect(page.locator(".os-queue")).to_contain_text(code)
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")


def registered(page: Page, base: str, code: str) -> None:
    """Checked by the official of civil status and signed by the head."""
    sit_at(page, base, "specialist", code)
    page.locator(".os-actions .govuk-button").first.click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã hoàn thành bước")
    look_at_both_widths(page, "birth-checked")

    sit_at(page, base, "head", code)
    page.get_by_role("link", name="Quyết định").click()
    page.get_by_label("Chấp thuận", exact=True).check()
    page.locator("main input[type=checkbox]").last.check()
    look_at_both_widths(page, "birth-decided")
    page.get_by_role("button", name="Quyết định").click()
    expect(page.locator("main")).to_contain_text("Đã quyết định")


def test_a_birth_is_registered_and_its_certificate_handed_over(page: Page, base: str) -> None:
    sign_in_as(page, base, f"receptionist.{AT}")
    code = received(page, base)

    registered(page, base, code)

    sit_at(page, base, "receptionist", code)
    page.get_by_role("link", name="Trả kết quả").click()
    expect(page.get_by_label("Tại quầy, ký nhận")).to_be_checked()
    show_papers_at_return(page)
    look_at_both_widths(page, "birth-handed-over")
    page.get_by_role("button", name="Trả kết quả").click()
    expect(page.locator("main")).to_contain_text("Đã trả kết quả")

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/giay-to-cua-toi")
    expect(page.locator("main")).to_contain_text("Giấy khai sinh")
    expect(page.locator("main")).to_contain_text(f"{code}/VB1")
    look_at_both_widths(page, "birth-in-its-owners-store")
    assert page.request.get(f"{base}/ho-so/{code}/phieu/VB1.pdf").body()[:4] == b"%PDF"


def test_a_certificate_is_received_on_the_portal_once_the_counter_saw_what_comes_first(page: Page, base: str) -> None:
    """ "Trước khi nhận kết quả, kể cả khi không nhận tại Bộ phận Một cửa" (1.001193)."""
    sign_in_as(page, base, f"receptionist.{AT}")
    code = received(page, base, delivery="online")
    registered(page, base, code)
    paper = f"{base}/ho-so/{code}/phieu/VB1.pdf"

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("Trước khi nhận, bạn đến")
    expect(page.get_by_role("button", name="Nhận kết quả điện tử")).to_have_count(0)
    expect(page.get_by_role("link", name="Mở văn bản (PDF)")).to_have_count(0)
    assert page.request.get(paper).body()[:4] != b"%PDF"
    look_at_both_widths(page, "birth-papers-come-first")

    sit_at(page, base, "receptionist", code)
    page.get_by_role("link", name="Ghi giấy tờ trước khi nhận trên Cổng").click()
    show_papers_at_return(page)
    look_at_both_widths(page, "birth-papers-noted-form")
    page.get_by_role("button", name="Ghi giấy tờ trước khi nhận trên Cổng").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã ghi giấy tờ")
    expect(page.locator("#noted + p")).to_contain_text("phường Phú Cường")
    look_at_both_widths(page, "birth-papers-noted")

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("#noted ~ ul")).to_contain_text("Đã xuất trình: Giấy tờ tùy thân của người nhận")
    look_at_both_widths(page, "own-birth-papers-noted")
    assert page.request.get(paper).body()[:4] != b"%PDF", "it opens by being received"
    page.get_by_role("button", name="Nhận kết quả điện tử").click()
    expect(page.locator("main")).to_contain_text("Đã ghi nhận bạn nhận kết quả")
    assert page.request.get(paper).body()[:4] == b"%PDF"
