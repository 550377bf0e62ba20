"""A building permit on which two agencies are called to one meeting: one comes and sets a condition, one stays away."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.rules.api import national_calendar

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import AGENCY, AT, CONSULTED, NUMBER, official
from .test_opinions import BROUGHT, HOUSE, PERMIT, SILENT, three_working_days_ago

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def permit_to_be_met_about(at: datetime) -> str:
    """Accepted so long ago that the meeting, and the days the law gives for an opinion, are over."""
    applicant = people.find_person(NUMBER)
    assert applicant is not None
    submission = cases.Submission(
        procedure_code=PERMIT, agency=AGENCY, channel="in_person", answers=HOUSE, uploads={}, received=BROUGHT,
        key=uuid4(), variant="house",
    )  # fmt: skip
    code = cases.lodge_for_other(submission, applicant=applicant.id, by=official("receptionist", at), now=at)
    cases.perform(
        cases.ACTS["call_meeting"],
        code=code,
        by=official("specialist", at),
        now=at + timedelta(minutes=30),
        agencies=[CONSULTED, SILENT],
        day=national_calendar().nth_working_after(local_date(at), 1),
        hour="14:00",
        place="Phòng họp số 2, Ủy ban nhân dân phường",
        question="Công trình có phù hợp quy hoạch không, lối vào từ đường nào?",
    )
    return code


def test_a_permit_with_a_meeting_to_which_one_of_two_agencies_comes(page: Page, base: str) -> None:
    code = permit_to_be_met_about(three_working_days_ago())
    case = f"{base}/ban-lam-viec/ho-so/{code}"

    sign_in_as(page, base, f"specialist.{CONSULTED.lower()}")
    expect(page.locator(".os-queue")).to_contain_text("Họp lấy ý kiến")
    look_at_both_widths(page, "work-list-with-a-meeting")
    page.goto(case)
    page.get_by_role("link", name="Trả lời mời họp thay Sở Xây dựng").click()
    page.get_by_label("Sẽ dự họp").check()
    page.get_by_role("button", name="Trả lời mời họp").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("ai dự họp")
    page.locator("#who").fill("Ông Lê Văn Bình, Phó Trưởng phòng")
    page.get_by_role("button", name="Trả lời mời họp").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã trả lời mời họp")

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(case)
    page.get_by_role("link", name="Ghi biên bản họp").click()
    expect(page.locator(f"#who-{CONSULTED}".replace(".", "\\."))).to_have_value("Ông Lê Văn Bình, Phó Trưởng phòng")
    page.locator(f'[name="position-{CONSULTED}"][value="agrees_if"]').check()
    page.locator(f'[name="position-{SILENT}"][value="absent"]').check()
    page.locator("#settled_words").fill("Chủ trì: bà Huyền. Khoảng lùi trước nhà ít nhất 2,4 m.")
    page.get_by_role("button", name="Ghi biên bản họp").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("với điều kiện nào")
    page.locator(f'[name="words-{CONSULTED}"]').fill("Khoảng lùi trước nhà ít nhất 2,4 m.")
    page.get_by_role("button", name="Ghi biên bản họp").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã ghi biên bản họp")
    expect(page.locator("#meetings ~ ul")).to_contain_text("Vắng mặt")
    expect(page.locator("main")).to_contain_text("không trả lời, là đồng ý")
    look_at_both_widths(page, "permit-after-a-meeting")

    sign_in_as(page, base, "lan")
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("Đồng ý, có điều kiện")
    expect(page.locator("main")).not_to_contain_text("Khoảng lùi trước nhà")
    look_at_both_widths(page, "own-permit-after-a-meeting")
