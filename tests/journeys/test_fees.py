"""A land transfer: the fee paid in cash at acceptance, a tax notice waited for, the receipt fetched on the portal."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.runtime.api import now

from .eyes import look_at, look_at_both_widths, sign_in_as
from .test_acts import AGENCY, AT, NUMBER, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

LAND, LAND_OFFICE = "1.013831", "H09.21"
TRANSFER = {
    "certificate_number": "CS 012345",
    "parcel_sheet": "12",
    "parcel_number": "345",
    "parcel_area": 102.5,
    "parcel_address": "12 Bạch Đằng, phường Phú Cường",
    "change": "gift",
    "reason": "Mẹ tặng cho con.",
    "receiver_name": "Nguyễn Thị Lan",
    "receiver_number": NUMBER,
    "receiver_address": "12 Bạch Đằng, phường Phú Cường",
    "delivery": "counter",
}
BROUGHT = {"certificate": cases.Received(originals=1), "contract": cases.Received(originals=1)}


def transfer_handed_in(at: datetime) -> str:
    """Taken in at the counter of a ward, and not accepted yet."""
    applicant = people.find_person(NUMBER)
    assert applicant is not None
    submission = cases.Submission(
        procedure_code=LAND, agency=AGENCY, channel="in_person", answers=TRANSFER, uploads={}, received=BROUGHT,
        key=uuid4(),
    )  # fmt: skip
    return cases.lodge_for_other(
        submission, applicant=applicant.id, accept=False, by=official("receptionist", at), now=at
    )


def type_the_fee(page: Page, amount: str) -> None:
    page.locator("#fee-amount").fill(amount)
    page.locator("#fee-source").fill("Nghị quyết số 05/2026/NQ-HĐND")
    page.locator("input[name=fee-way][value=now]").check()


def test_a_land_transfer_with_a_fee_in_cash_and_a_tax_that_is_waited_for(page: Page, base: str) -> None:
    at = now()
    code = transfer_handed_in(at - timedelta(hours=2))
    case, own = f"{base}/ban-lam-viec/ho-so/{code}", f"{base}/ho-so/{code}"

    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{case}/tiep-nhan")
    look_at(page, f"{case}/tiep-nhan", "accept-with-a-fee")
    page.goto(f"{case}/tiep-nhan?lang=vi")
    type_the_fee(page, "tám mươi")
    page.get_by_role("button", name="Tiếp nhận hồ sơ").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Số tiền")
    type_the_fee(page, "80.000")
    page.get_by_role("button", name="Tiếp nhận hồ sơ").click()
    expect(page.locator("main")).to_contain_text("In phiếu thu")
    expect(page.locator("#fees + ul")).to_contain_text("đã nộp")

    asked: dict[str, Any] = {
        "kind": "obligation",
        "amount": 12_500_000,
        "source": "Thông báo số 1207/TB-CCT của Chi cục Thuế",
        "when": "now",
        "pay_by": local_date(at) + timedelta(days=30),
    }
    land = official("specialist", at, LAND_OFFICE.lower())
    cases.perform(cases.ACTS["ask_payment"], code=code, by=land, now=now(), **asked)

    sign_in_as(page, base, "lan")
    page.goto(own)
    expect(page.locator(".os-ask")).to_contain_text("Đến lượt bạn: nộp 12.500.000 đ")
    expect(page.locator(".os-ask")).to_contain_text("Thông báo số 1207/TB-CCT")
    look_at(page, own, "own-case-to-be-paid")

    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{case}/thu-tien?lang=vi")
    page.locator("#amount").fill("12.000.000")
    page.get_by_role("button", name="Thu tiền").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("còn phải nộp 12.500.000 đ")
    look_at_both_widths(page, "payment-of-another-amount")
    page.locator("#amount").fill("12.500.000")
    page.locator("input[name=way][value=elsewhere]").check()
    page.locator("#proof").fill("Giấy nộp tiền số 88")
    page.get_by_role("button", name="Thu tiền").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã ghi khoản nộp")
    look_at(page, case, "case-paid")
    assert cases.file_for(code=code, by=land).payment is None

    sign_in_as(page, base, "lan")
    page.goto(f"{own}?lang=vi")
    expect(page.locator("main")).not_to_contain_text("Đến lượt bạn: nộp")
    receipt = page.get_by_role("link", name="Phiếu thu phí, lệ phí", exact=True).get_attribute("href")
    fetched = page.request.get(f"{base}{receipt}")
    assert (fetched.status, fetched.headers["content-type"]) == (200, "application/pdf")
