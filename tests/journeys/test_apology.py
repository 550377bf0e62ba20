"""Late with apology: whoever handles the case drafts, its head signs, the applicant sees the new day and fetches form 04."""

import shutil
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.kernel.times import local, local_date
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to, official, read_through
from .test_results import text_of

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def two_working_days_ago() -> datetime:
    """Of a case of that noon, promised in three working days, lateness is coming today."""
    at, calendar = now(), national_calendar()
    noon = local(at).replace(hour=12)  # an hour before is the same day
    days = (noon - timedelta(days=back) for back in range(1, 30))
    return next(one for one in days if calendar.nth_working_after(local_date(one), 2) <= local_date(at))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_late_with_apology(page: Page, base: str) -> None:
    code = case_brought_to("draft_apology", two_working_days_ago())
    case, calendar = reverse("desk:case", args=[code]), national_calendar()
    promised = cases.file_for(code=code, by=official("head", now())).due_on
    assert promised is not None
    new_day = calendar.nth_working_after(promised, 3)

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(f"{base}{reverse('desk:home')}?loc=late_soon")
    expect(page.locator(".os-queue")).to_contain_text(code)
    page.goto(base + case)
    expect(page.locator("main")).to_contain_text("Sắp quá hạn")
    look_at_both_widths(page, "apology-late-is-coming")
    page.get_by_role("link", name="Soạn phiếu xin lỗi, hẹn lại").click()
    page.locator("input[name=reasons][value=verification_goes_on]").check()
    page.locator("#note").fill("Đang xác minh tại nơi đăng ký khai sinh lần đầu.")
    for part, value in (("day", promised.day), ("month", promised.month), ("year", promised.year)):
        page.locator(f"[name=new_day-{part}]").fill(str(value))
    page.get_by_role("button", name="Soạn phiếu xin lỗi, hẹn lại").click()
    expect(page.locator(".govuk-error-summary, [role=alert]").first).to_contain_text("Ngày hẹn lại phải là")
    for part, value in (("day", new_day.day), ("month", new_day.month), ("year", new_day.year)):
        page.locator(f"[name=new_day-{part}]").fill(str(value))
    page.get_by_role("button", name="Soạn phiếu xin lỗi, hẹn lại").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã trình phiếu xin lỗi")

    sign_in_as(page, base, f"head.{AT}")
    page.goto(base + reverse("desk:home"))
    expect(page.locator(".os-queue")).to_contain_text("Phiếu xin lỗi chờ ký")
    read_through(
        page,
        base,
        {"apology-head-list": reverse("desk:home"), "apology-to-sign": reverse("desk:send_apology", args=[code])},
    )
    page.goto(f"{base}{reverse('frame:language', args=['vi'])}?next=/")
    page.goto(base + case)
    page.get_by_role("link", name="Ký, gửi phiếu xin lỗi").click()
    expect(page.locator("#note")).to_have_value("Đang xác minh tại nơi đăng ký khai sinh lần đầu.")
    page.get_by_role("button", name="Ký, gửi phiếu xin lỗi").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã ký và gửi phiếu xin lỗi")
    read_through(page, base, {"apology-signed": case})

    sign_in_as(page, base, APPLICANT)
    read_through(page, base, {
        "own-apology": reverse("portal:case", args=[code]),
        "own-apology-list": reverse("portal:my_cases"),
    })  # fmt: skip
    page.goto(f"{base}{reverse('frame:language', args=['vi'])}?next=/")
    page.goto(base + reverse("portal:case", args=[code]))
    main = page.locator("main")
    expect(main).to_contain_text("Chúng tôi xin lỗi bạn")
    expect(main).to_contain_text(f"{new_day.day}/{new_day.month}/{new_day.year}")
    page.goto(base + reverse("portal:issued", args=[code, "XL1"]))
    expect(main).to_contain_text("Phiếu xin lỗi và hẹn lại")
    look_at_both_widths(page, "own-apology-check")
    page.go_back()
    address = main.get_by_role("link", name="Phiếu xin lỗi và hẹn lại (PDF)").get_attribute("href")
    said = text_of(page.request.get(f"{base}{address}").body())
    assert "Đang xác minh tại nơi đăng ký khai sinh lần đầu." in said
    assert f"{code}/XL1" in said
