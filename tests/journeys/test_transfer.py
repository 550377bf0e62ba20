"""A dossier sent to the wrong counter is sent on, taken over there, and its applicant reads where it went."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import AGENCY, ANSWERS, APPLICANT, AT, CHANGE, NUMBER, RECEIVER, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def sent_to_the_wrong_counter() -> str:
    at, applicant = now(), people.find_person(NUMBER)
    assert applicant is not None
    submission = cases.Submission(
        procedure_code=CHANGE, agency=AGENCY, channel="in_person", answers=ANSWERS | {"delivery": "counter"}, uploads={},
        received={"proof": cases.Received(copies=1)}, key=uuid4(), variant="correction",
    )  # fmt: skip
    by = official("receptionist", at)
    return cases.lodge_for_other(
        submission, applicant=applicant.id, accept=False, by=by, now=at - timedelta(minutes=30)
    )


def test_what_came_to_the_wrong_counter_is_sent_on_and_taken_over(page: Page, base: str) -> None:
    code = sent_to_the_wrong_counter()
    case = f"{base}/ban-lam-viec/ho-so/{code}"

    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(case)
    page.get_by_role("link", name="Chuyển đến cơ quan có thẩm quyền").click()
    page.get_by_role("button", name="Chuyển đến cơ quan có thẩm quyền").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Hãy chọn cơ quan có thẩm quyền")
    look_at_both_widths(page, "transfer-asked")
    page.get_by_label("Chuyển đến cơ quan nào?").select_option(value=RECEIVER)
    page.get_by_label("Thuộc địa bàn của cơ quan khác").check()
    page.get_by_role("button", name="Chuyển đến cơ quan có thẩm quyền").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã đề nghị chuyển hồ sơ")
    expect(page.locator("main")).to_contain_text("đang chờ trả lời")
    look_at_both_widths(page, "transfer-offered")

    sign_in_as(page, base, f"receptionist.{RECEIVER.lower()}")
    expect(page.locator(".os-queue")).to_contain_text("Cơ quan khác chuyển đến, chờ nhận")
    look_at_both_widths(page, "transfer-in-the-list")
    page.goto(case)
    look_at_both_widths(page, "transfer-to-take-over")
    page.get_by_role("button", name="Nhận hồ sơ chuyển đến").first.click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã nhận hồ sơ")
    expect(page.locator("main")).to_contain_text("Tiếp nhận")
    look_at_both_widths(page, "transfer-taken-over")

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("Bạn không phải nộp lại")
    name = organisation.as_last_known(RECEIVER, local_date(now())).name.vi
    expect(page.locator("main")).to_contain_text(re.compile(name, re.IGNORECASE))
    look_at_both_widths(page, "own-transferred-case")
