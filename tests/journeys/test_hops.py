"""One birth, three agencies: the certificate is there before the police has it, and the police refuses what it was sent once."""

import pytest
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .births import AT, INSURANCE, POLICE, birth_checked
from .eyes import look_at_both_widths, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def sit_at(page: Page, base: str, login: str, code: str) -> None:
    """Sign in as one of the demo's officials; the case is in his list, and opens."""
    sign_in_as(page, base, login)
    expect(page.locator(".os-queue")).to_contain_text(code)
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()
    page.wait_for_load_state()


def test_a_birth_goes_through_three_agencies_and_one_refuses_it_once(page: Page, base: str) -> None:
    code = birth_checked(now())

    sit_at(page, base, f"specialist.{POLICE}", code)
    expect(page.locator("main")).to_contain_text(f"{code}/VB1")
    look_at_both_widths(page, "birth-at-the-police")
    page.get_by_role("link", name="Từ chối nhận: Đăng ký thường trú").click()
    page.get_by_label("Hồ sơ, dữ liệu chuyển đến còn thiếu").check()
    press(page, "Từ chối nhận: Đăng ký thường trú")
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    page.locator("#note").fill("Thiếu ý kiến đồng ý của chủ hộ.")
    press(page, "Từ chối nhận: Đăng ký thường trú")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã từ chối nhận hồ sơ")

    sit_at(page, base, f"specialist.{AT}", code)
    expect(page.locator("main")).to_contain_text("Thiếu ý kiến đồng ý của chủ hộ.")
    look_at_both_widths(page, "birth-refused-by-the-police")
    page.get_by_role("link", name="Trả lời việc từ chối nhận: Đăng ký thường trú").click()
    page.locator("#explanation").fill("Chủ hộ là mẹ của trẻ, đã ký tờ khai.")
    press(page, "Trả lời việc từ chối nhận: Đăng ký thường trú")
    expect(page.locator("main")).to_contain_text("đã chuyển, chưa xác nhận")
    page.goto(f"{base}/ban-lam-viec/")
    look_at_both_widths(page, "list-of-whoever-sent-it")

    for login, step in ((POLICE, "Đăng ký thường trú"), (INSURANCE, "Cấp thẻ bảo hiểm y tế")):
        sit_at(page, base, f"specialist.{login}", code)
        press(page, f"Xác nhận đã nhận: {step}")
        if login == POLICE:
            page.get_by_role("link", name=f"Hoàn thành: {step}").click()
            look_at_both_widths(page, "birth-must-the-residence-be-verified")
            page.get_by_label("Không", exact=True).check()
        press(page, f"Hoàn thành: {step}")
        expect(page.locator("main")).to_contain_text("đã xong")

    sit_at(page, base, f"receptionist.{AT}", code)
    look_at_both_widths(page, "birth-done-at-three-agencies")

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")
    press(page, "Nhận kết quả: Giấy khai sinh")
    expect(page.locator("#parts ~ ul li").first).to_contain_text("đã trả")
    expect(page.locator("main")).to_contain_text("Bộ phận Một cửa")
    look_at_both_widths(page, "own-birth-received")


def test_each_result_is_had_as_soon_as_it_is_there(page: Page, base: str) -> None:
    code = birth_checked(now())

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("#parts ~ ul li").first).to_contain_text("đã có, chờ nhận")
    look_at_both_widths(page, "own-birth-certificate-ready")
    press(page, "Nhận kết quả: Giấy khai sinh")
    expect(page.locator("#parts ~ ul li").first).to_contain_text("đã trả")
    expect(page.locator("#parts ~ ul li").last).to_contain_text("chưa có")
    page.get_by_role("link", name="Mở Giấy khai sinh (PDF)").wait_for()
    look_at_both_widths(page, "own-birth-certificate-received")

    sit_at(page, base, f"specialist.{POLICE}", code)
    press(page, "Xác nhận đã nhận: Đăng ký thường trú")
    page.get_by_role("link", name="Hoàn thành: Đăng ký thường trú").click()
    page.get_by_label("Không", exact=True).check()
    press(page, "Hoàn thành: Đăng ký thường trú")
    sit_at(page, base, f"receptionist.{AT}", code)
    page.get_by_role("link", name="Trả riêng kết quả: Thông báo kết quả đăng ký cư trú").click()
    page.get_by_label("Tại quầy, ký nhận").check()
    press(page, "Trả riêng kết quả: Thông báo kết quả đăng ký cư trú")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã trả riêng kết quả này")
    look_at_both_widths(page, "birth-residence-returned")


def test_whoever_waits_reads_which_agency_does_what(page: Page, base: str) -> None:
    code = birth_checked(now())

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")

    expect(page.locator("#hops")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Công an phường Phú Cường")
    expect(page.locator("#hops ~ ul")).not_to_contain_text("Bảo hiểm xã hội")  # after the residence
    look_at_both_widths(page, "own-birth-at-the-police")
