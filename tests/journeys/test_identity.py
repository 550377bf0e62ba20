"""Signing in and one's own account, as people meet them: both languages, a wide screen and a small phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from onestop.people import api as people

from .eyes import assert_fits, look_at, look_at_both_widths, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

LOGIN, PASSWORD, NEXT_PASSWORD = "specialist.h09.31.03", "ba con mèo trên mái ngói", "hai con chim dưới mái hiên"


@pytest.fixture
def own_account(base: str) -> str:
    """The province, where one official has a password."""
    people.set_password(LOGIN, PASSWORD)
    return base


def sign_in_with(page: Page, base: str, password: str, then: str = "") -> None:
    page.goto(f"{base}{reverse('identity:sign_in')}{then}")
    page.locator("#login").fill(LOGIN)
    page.locator("#password").fill(password)
    page.get_by_role("button", name="Đăng nhập", exact=True).last.click()
    page.wait_for_load_state()


def test_a_wrong_password_is_said_in_the_title_at_the_field_and_in_the_summary(page: Page, own_account: str) -> None:
    sign_in_with(page, own_account, "sai mật khẩu")

    expect(page).to_have_title("Lỗi: Đăng nhập – Một Cửa")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    expect(page.locator("#login-error")).to_contain_text("Tên đăng nhập hoặc mật khẩu chưa đúng")
    expect(page.locator("#login")).to_have_value(LOGIN)
    expect(page.locator("#password")).to_have_value("")
    look_at_both_widths(page, "sign-in-wrong")


def test_too_many_wrong_passwords_say_how_long_to_wait(page: Page, own_account: str) -> None:
    for _ in range(12):
        sign_in_with(page, own_account, "sai mật khẩu")
        if "Hãy chờ" in page.locator(".govuk-error-summary").inner_text():
            break

    expect(page.locator(".govuk-error-summary")).to_contain_text("Đăng nhập sai quá nhiều lần từ nơi này. Hãy chờ")
    look_at_both_widths(page, "sign-in-throttled")


@pytest.mark.parametrize("ended", ["", "unsent", "1"])
def test_the_page_of_signing_in_is_for_everyone(page: Page, base: str, ended: str) -> None:
    look_at(page, f"{base}{reverse('identity:sign_in')}?ended={ended}", f"sign-in-{ended}")


def test_a_session_unknown_to_its_owner_is_ended_and_its_browser_told(
    page: Page, browser: Browser, own_account: str
) -> None:
    elsewhere = browser.new_context(locale="vi-VN").new_page()
    sign_in_with(elsewhere, own_account, PASSWORD)
    sign_in_with(page, own_account, PASSWORD)
    sessions = own_account + reverse("identity:sessions")
    look_at(page, sessions, "sessions")
    page.goto(f"{sessions}?lang=vi")

    page.locator("tbody").get_by_role("button", name="Kết thúc").click()

    expect(page.get_by_role("alert")).to_contain_text("Đã kết thúc phiên đó")
    look_at_both_widths(page, "session-ended")
    elsewhere.goto(own_account + reverse("desk:home"))
    expect(elsewhere.get_by_role("status")).to_contain_text("Phiên làm việc đã kết thúc")
    look_at_both_widths(elsewhere, "signed-out-elsewhere")
    elsewhere.context.close()


def test_a_password_is_changed_and_what_was_wrong_is_said_at_its_field(page: Page, own_account: str) -> None:
    sign_in_with(page, own_account, PASSWORD)
    look_at(page, own_account + reverse("identity:password"), "password")
    page.goto(f"{own_account}{reverse('identity:password')}?lang=vi")

    change_password(page, PASSWORD, "12345678")

    expect(page.locator("#new-error")).to_be_visible()
    look_at_both_widths(page, "password-weak")
    change_password(page, PASSWORD, NEXT_PASSWORD)
    expect(page.get_by_role("alert")).to_contain_text("Đã đổi mật khẩu")
    look_at_both_widths(page, "password-changed")


def change_password(page: Page, old: str, new: str) -> None:
    page.locator("#old").fill(old)
    page.locator("#new").fill(new)
    page.locator("#again").fill(new)
    page.get_by_role("button", name="Đổi mật khẩu").click()
    page.wait_for_load_state()


def test_a_citizen_reads_who_looked(page: Page, base: str) -> None:
    sign_in_as(page, base, "lan")
    look_at(page, base + reverse("identity:who_looked"), "who-looked")


@pytest.mark.parametrize("asked", ["", "?what=refused", "?login=nobody&since=2020-01-01&until=2020-01-02"])
def test_an_inspector_reads_the_access_log_and_narrows_it(page: Page, base: str, asked: str) -> None:
    sign_in_as(page, base, "lan")
    page.goto(base + reverse("desk:home"))
    sign_in_as(page, base, "inspector.h09")

    look_at(page, base + reverse("identity:access_log") + asked, f"access-log-{len(asked)}")

    page.goto(base + reverse("identity:access_log") + asked)
    lines = page.locator("tbody tr").count()
    assert bool(lines) is ("login=nobody" not in asked)


def test_what_one_may_not_open_and_what_is_not_there_have_headings_of_their_own(page: Page, base: str) -> None:
    sign_in_as(page, base, "lan")
    page.goto(base + reverse("desk:home"))
    expect(page.locator("h1")).to_have_text("Bạn không được làm việc này")
    look_at_both_widths(page, "not-permitted")
    page.goto(base + reverse("portal:progress", args=["H09.31.03-260424-9999"]))
    expect(page.locator("h1")).to_have_text("Không tìm thấy")
    look_at_both_widths(page, "not-found")


def test_the_account_reads_and_works_on_a_small_phone_without_scripts(plain_page: Page, own_account: str) -> None:
    sign_in_with(plain_page, own_account, PASSWORD)
    for name in ("sessions", "password"):
        plain_page.goto(own_account + reverse(f"identity:{name}"))
        assert_fits(plain_page)
    change_password(plain_page, PASSWORD, NEXT_PASSWORD)
    expect(plain_page.get_by_role("alert")).to_contain_text("Đã đổi mật khẩu")
