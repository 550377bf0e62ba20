"""Officials at work: the counter receives, the specialist appraises, the head decides, the counter returns."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.frame.acting import usual_at
from onestop.runtime.api import now

from .eyes import assert_accessible, assert_fits, look_at_both_widths, picture, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

COPY = "2.000815"
AT = "h09.31.03"


def looked_at(page: Page, name: str) -> None:
    assert_accessible(page)
    picture(page, name)


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).click()


def received_at_the_counter(page: Page, base: str) -> str:
    """Find the procedure, find the person, fill in, receive; the code of the case.

    By keys alone, from the list of work and for somebody known: 45, of which 15 Tab, on 5 pages (26 November 2026; before 109
    and 51).
    """
    page.goto(f"{base}/ban-lam-viec/tiep-nhan?q=chung+thuc+ban+sao")
    looked_at(page, "desk-intake")
    page.get_by_role("link", name="Chứng thực bản sao từ bản chính").click()
    press(page, "Tiếp nhận và hẹn trả")
    expect(page.locator(".govuk-error-summary")).to_contain_text("số định danh")
    looked_at(page, "desk-receive-wrong")
    filled_in(page)
    page.locator("[name=originals-original]").fill("1")
    press(page, "Tiếp nhận và hẹn trả")
    expect(page.locator("h1")).to_have_text("Đã tiếp nhận")
    looked_at(page, "desk-received")
    return page.locator(".govuk-panel__body b").inner_text()


def filled_in(page: Page) -> None:
    """Who applies and what for; no paper is counted yet."""
    page.locator("#so").fill("074190001234")
    page.locator("main").get_by_role("button", name="Tìm").click()
    expect(page.locator("main")).to_contain_text("Nguyễn Thị Lan")
    for name, value in {"paper_name": "Bằng tốt nghiệp", "issued_by": "Đại học", "pages": "2", "copies": "3"}.items():
        page.locator(f"#{name}").fill(value)
    page.get_by_label("Bản giấy", exact=True).check()
    page.get_by_label("Đã kiểm tra giấy tờ tùy thân").check()


def worked_to_its_decision(page: Page, base: str, code: str) -> None:
    """Every step in the hands it waits for, until the head decides."""
    for _ in range(8):
        case = cases.case_for(code=code, by=_official(page, base, code), now=now())
        if case.file.finished_at is not None:
            return
        usual = usual_at("desk", case)
        assert usual is not None
        page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
        if usual.code == "decide":
            decided(page, code)
        elif usual.code == "record_payment":
            page.get_by_role("link", name="Thu tiền").click()
            press(page, "Thu tiền")
            expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã ghi khoản nộp")
        else:
            page.locator(".os-actions .govuk-button").first.click()
            expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã hoàn thành bước")


def _official(page: Page, base: str, code: str) -> Any:
    """Sign in as whoever has the next step, and be them here too."""
    from onestop.people import api as people

    for role in ("receptionist", "specialist", "head"):
        user = people.user_by_login(f"{role}.{AT}")
        assert user is not None
        actor = people.actor_of(user, now())
        found = cases.case_for(code=code, by=actor, now=now())
        if usual_at("desk", found) is not None:
            sign_in_as(page, base, f"{role}.{AT}")
            return actor
    raise AssertionError("nobody has the next step")


def decided(page: Page, code: str) -> None:
    """A refusal needs a reason and a confirmation; what was typed is kept. Then it is granted."""
    page.get_by_role("link", name="Quyết định").click()
    page.get_by_label("Từ chối", exact=True).check()
    page.locator("#note").fill("Đã xem đủ hồ sơ.")
    press(page, "Quyết định")
    expect(page.locator(".govuk-error-summary")).to_contain_text("không rút lại được")
    page.get_by_label("Tôi đã xem toàn bộ hồ sơ").check()
    press(page, "Quyết định")
    expect(page.locator(".govuk-error-summary")).to_contain_text("lý do")
    expect(page.locator("#note")).to_have_value("Đã xem đủ hồ sơ.")
    looked_at(page, "desk-decide-wrong")
    page.get_by_label("Chấp thuận", exact=True).check()
    press(page, "Quyết định")
    expect(page.locator("main")).to_contain_text("Đã quyết định.")


def test_a_case_goes_over_every_desk(page: Page, base: str) -> None:
    sign_in_as(page, base, f"receptionist.{AT}")
    looked_at(page, "desk-home-empty")
    code = received_at_the_counter(page, base)
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
    looked_at(page, "desk-case")
    worked_to_its_decision(page, base, code)
    sign_in_as(page, base, f"receptionist.{AT}")
    expect(page.locator(".os-queue")).to_contain_text(code)
    looked_at(page, "desk-home")
    page.get_by_role("link", name=code, exact=True).click()
    page.get_by_role("link", name="Trả kết quả").click()
    looked_at(page, "desk-return")
    press(page, "Trả kết quả")
    expect(page.locator("main")).to_contain_text("Đã trả kết quả")
    assert page.request.get(f"{base}/ban-lam-viec/ho-so/{code}/phieu/ket-qua.pdf").body()[:4] == b"%PDF"
    looked_at(page, "desk-case-returned")


def test_who_comes_without_a_paper_leaves_with_form_02_and_is_accepted_when_he_brings_it(page: Page, base: str) -> None:
    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}/ban-lam-viec/tiep-nhan/{COPY}")
    filled_in(page)
    press(page, "Tiếp nhận và hẹn trả")
    expect(page.locator(".govuk-error-summary")).to_contain_text("Hồ sơ còn thiếu")
    look_at_both_widths(page, "desk-receive-lacking")
    press(page, "Yêu cầu bổ sung (mẫu 02)")
    expect(page.locator("input[name=items]:checked")).to_have_count(1)
    look_at_both_widths(page, "desk-request-of-a-walk-in")
    press(page, "Yêu cầu bổ sung")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã gửi yêu cầu bổ sung")
    look_at_both_widths(page, "desk-asked-of-a-walk-in")
    assert page.request.get(f"{page.url.split('?')[0]}/phieu/bo-sung.pdf").body()[:4] == b"%PDF"
    page.locator(".os-actions .govuk-button").first.click()
    page.locator("[name=originals-original]").fill("1")
    page.locator("main button.govuk-button:not(.govuk-button--secondary)").last.click()
    page.locator(".os-actions .govuk-button").first.click()
    press(page, "Tiếp nhận hồ sơ")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã tiếp nhận hồ sơ")


def test_the_desk_fits_a_phone_and_needs_no_javascript(plain_page: Page, base: str) -> None:
    sign_in_as(plain_page, base, f"receptionist.{AT}")
    for address in ("", "tiep-nhan", f"tiep-nhan/{COPY}", "tim?q=khong-co"):
        plain_page.goto(f"{base}/ban-lam-viec/{address}")
        assert_fits(plain_page)
        picture(plain_page, f"desk-phone-{address.split('?')[0].replace('/', '-') or 'home'}")
