"""A counter takes in what another commune decides on, and its applicant fetches the result at a third."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now

from .eyes import look_at, look_at_both_widths, show_papers_at_return, sign_in_as
from .pages_of_citizens import keep_what_can_be_sent
from .test_acts import ANSWERS, APPLICANT, CHANGE, NUMBER, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TAKES_IN, DECIDES, HANDS_OVER = "h09.31.04", "h09.31.03", "h09.31.01"
"""Three communes."""


def sit_down_as(page: Page, base: str, login: str) -> None:
    """As one of those whom the demo does not offer: their session as it would be after they had signed in."""
    user = people.user_by_login(login)
    assert user is not None
    client = Client()
    client.force_login(get_user_model().objects.get(pk=user.pk), backend="django.contrib.auth.backends.ModelBackend")
    page.context.clear_cookies()
    page.context.add_cookies([{"name": name, "value": one.value, "url": base} for name, one in client.cookies.items()])


def named(agency: str) -> str:
    return organisation.agency(agency.upper(), local_date(now())).authority.vi


def filled_in(page: Page) -> None:
    """Who applies, and what for."""
    page.locator("#so").fill(NUMBER)
    page.locator("main").get_by_role("button", name="Tìm").click()
    expect(page.locator("main")).to_contain_text("Nguyễn Thị Lan")
    for name, value in ANSWERS.items():
        if name == "person_birth_date":
            for part, number in zip(("year", "month", "day"), str(value).split("-"), strict=True):
                page.locator(f"[name={name}-{part}]").fill(number)
        else:
            page.locator(f"[name={name}]").fill(str(value))
    page.locator("[name=delivery][value=counter]").check()
    page.locator("[name=copies-proof]").fill("1")


def taken_in(page: Page, base: str) -> str:
    page.goto(f"{base}/ban-lam-viec/tiep-nhan/{CHANGE}?truong-hop=correction")
    filled_in(page)
    page.get_by_label("Cơ quan nào giải quyết?").select_option(value=DECIDES.upper())
    page.get_by_label("Nhận kết quả tại quầy nào?").select_option(value=HANDS_OVER.upper())
    look_at_both_widths(page, "any-counter-form")
    page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
    expect(page.locator("h1")).to_have_text("Đã tiếp nhận")
    expect(page.locator("main")).to_contain_text(named(DECIDES))
    look_at_both_widths(page, "any-counter-received")
    return page.locator(".govuk-panel__body b").inner_text()


def decided(code: str) -> None:
    """Every step where it is decided, with nothing left but to hand it over."""
    head = official("head", now(), DECIDES)
    while step := next((one for one in cases.file_for(code=code, by=head).waiting if not one.decision), None):
        by = official(step.role, now(), DECIDES)
        cases.complete_step(code=code, step=step.code, by=by, now=now(), facts={"needs_site_visit": False})
    cases.decide(code=code, outcome="granted", by=head, now=now())


def test_what_one_commune_takes_in_another_decides_and_a_third_hands_over(page: Page, base: str) -> None:
    sit_down_as(page, base, f"receptionist.{TAKES_IN}")
    code = taken_in(page, base)
    page.goto(f"{base}/ban-lam-viec/")
    expect(page.locator("main")).not_to_contain_text(code)
    look_at_both_widths(page, "any-counter-list-there-is-nothing-to-do-in")

    sign_in_as(page, base, f"specialist.{DECIDES}")
    expect(page.locator(".os-queue")).to_contain_text(code)
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
    expect(page.locator("#places + dl")).to_contain_text(named(TAKES_IN))
    expect(page.locator("#places + dl")).to_contain_text(named(HANDS_OVER))
    look_at_both_widths(page, "any-counter-where-it-is-decided")
    decided(code)

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text(f"Đến Bộ phận Một cửa, {named(HANDS_OVER)}")
    look_at_both_widths(page, "own-case-to-fetch")

    sit_down_as(page, base, f"receptionist.{HANDS_OVER}")
    page.goto(f"{base}/ban-lam-viec/")
    page.get_by_role("link", name=code, exact=True).click()
    look_at_both_widths(page, "any-counter-where-it-is-fetched")
    page.get_by_role("link", name="Trả kết quả").click()
    show_papers_at_return(page)
    look_at_both_widths(page, "any-counter-handed-over")
    page.get_by_role("button", name="Trả kết quả").click()
    expect(page.locator("main")).to_contain_text("Đã trả kết quả")


def test_the_applicant_changes_where_he_fetches_it(page: Page, base: str) -> None:
    sit_down_as(page, base, f"receptionist.{TAKES_IN}")
    code = taken_in(page, base)

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("Nơi nhận kết quả")
    page.get_by_role("link", name="Đổi nơi nhận kết quả").click()
    page.get_by_role("button", name="Đổi nơi nhận kết quả").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Hãy chọn nơi nhận kết quả")
    look_at_both_widths(page, "own-return-place-asked")
    page.get_by_label("Nhận kết quả ở đâu?").select_option(value=TAKES_IN.upper())
    page.get_by_role("button", name="Đổi nơi nhận kết quả").click()
    expect(page.locator("main")).to_contain_text(f"Đổi nơi nhận kết quả: {named(TAKES_IN)}")
    look_at_both_widths(page, "own-return-place-changed")


def test_who_applies_on_the_portal_chooses_the_counter_before_he_sends(page: Page, base: str) -> None:
    keep_what_can_be_sent(now())
    sign_in_as(page, base, APPLICANT)
    look_at(page, f"{base}/thu-tuc/{CHANGE}/nop/noi-nhan-ket-qua", "own-fetch-asked")

    page.goto(f"{base}/thu-tuc/{CHANGE}/nop/noi-nhan-ket-qua?lang=vi")
    page.get_by_label("Nơi nhận kết quả").select_option(value=HANDS_OVER.upper())
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    expect(page.locator("main")).to_contain_text(named(HANDS_OVER))
    look_at_both_widths(page, "own-fetch-checked")
    page.locator("[name=declare]").check()
    page.get_by_role("button", name="Nộp hồ sơ").click()
    page.wait_for_url("**/da-nop")
    code = page.url.split("/")[-2]
    look_at(page, f"{base}/ho-so/{code}", "own-fetch-case")
    look_at(page, f"{base}/ho-so/{code}/noi-tra-ket-qua", "own-fetch-changed")
