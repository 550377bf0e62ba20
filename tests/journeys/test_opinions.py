"""A building permit on which two agencies are asked: one answers, one keeps silent, which the law takes for consent."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import AGENCY, AT, CONSULTED, NUMBER, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PERMIT, SILENT = "1.013225", "H09.04"
HOUSE = {
    "parcel_sheet": "12",
    "parcel_number": "345",
    "parcel_area": 102.5,
    "parcel_address": "12 Bạch Đằng, phường Phú Cường",
    "floors": 3,
    "ground_area": 80.0,
    "total_area": 230.0,
    "height": 11.5,
    "designer": "Công ty Thiết kế Bình An",
    "months": 6,
    "neighbours": True,
    "delivery": "counter",
}
BROUGHT = {"land_paper": cases.Received(copies=1), "drawings": cases.Received(originals=2)}


def permit_asked_about(at: datetime) -> str:
    """Accepted and put to both agencies so long ago that two working days have passed."""
    applicant = people.find_person(NUMBER)
    assert applicant is not None
    submission = cases.Submission(
        procedure_code=PERMIT, agency=AGENCY, channel="in_person", answers=HOUSE, uploads={}, received=BROUGHT,
        key=uuid4(), variant="house",
    )  # fmt: skip
    code = cases.lodge_for_other(submission, applicant=applicant.id, by=official("receptionist", at), now=at)
    for minutes, agency in enumerate((CONSULTED, SILENT), start=30):
        cases.perform(
            cases.ASK_OPINION,
            code=code,
            by=official("specialist", at),
            now=at + timedelta(minutes=minutes),
            agency=agency,
            question="Công trình có phù hợp quy hoạch không?",
        )
    return code


def three_working_days_ago() -> datetime:
    """Nine in the morning, so that the office was open."""
    calendar, day = national_calendar(), local_date(now())
    for _ in range(4):
        day -= timedelta(days=1)
        while not calendar.is_working(day):
            day -= timedelta(days=1)
    return now().replace(year=day.year, month=day.month, day=day.day, hour=9, minute=0)


def test_a_permit_with_two_opinions_one_of_them_silent(page: Page, base: str) -> None:
    code = permit_asked_about(three_working_days_ago())
    case = f"{base}/ban-lam-viec/ho-so/{code}"

    sign_in_as(page, base, f"specialist.{CONSULTED.lower()}")
    expect(page.locator(".os-queue")).to_contain_text(code)
    page.goto(case)
    page.get_by_role("link", name="Cho ý kiến của Sở Xây dựng").click()
    page.get_by_label("Đồng ý, có điều kiện").check()
    page.get_by_role("button", name="Cho ý kiến").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("phải ghi rõ")
    page.locator("#reply").fill("Khoảng lùi trước nhà ít nhất 2,4 m.")
    page.get_by_role("button", name="Cho ý kiến").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã gửi ý kiến")

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("Khoảng lùi trước nhà ít nhất 2,4 m.")
    expect(page.locator("main")).to_contain_text("quá hạn, chưa trả lời")
    look_at_both_widths(page, "permit-with-a-silent-agency")
    page.get_by_role("button", name="Kết thúc lấy ý kiến").click()
    expect(page.locator("main")).to_contain_text("không trả lời, là đồng ý")

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("theo quy định là đồng ý")
    expect(page.locator("main")).not_to_contain_text("Khoảng lùi trước nhà")
    look_at_both_widths(page, "own-permit-with-opinions")
