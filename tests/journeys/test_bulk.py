"""A head gives out two hundred dossiers by load, and signs fifty drafts at once of which three are refused; rows are chosen, and
what is to be done with them, by keys alone."""

import re
import runpy
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.people import api as people
from onestop.runtime.api import now

from .eyes import assert_accessible, look_at_both_widths, picture, sign_in_as
from .test_acts import AGENCY, ANSWERS, AT, CHANGE, NUMBER, SAID, official

pytestmark = [pytest.mark.journey, pytest.mark.takes(120), pytest.mark.django_db(transaction=True)]
DESK = "/ban-lam-viec"
COUNT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "count-keys"))
TOLD = re.compile(r"/hang-loat/[0-9a-f]|[?&]luot=")
"""Where a run is told of: on its own page while it goes on, under the list once it is over."""


def accepted(many: int) -> list[str]:
    """So many corrections of civil status that wait to be appraised."""
    applicant, at = people.find_person(NUMBER), now() - timedelta(hours=1)
    assert applicant is not None
    by, codes = official("receptionist", now()), []
    for _ in range(many):
        submission = cases.Submission(
            procedure_code=CHANGE, agency=AGENCY, channel="in_person", answers=ANSWERS | {"delivery": "counter"},
            uploads={}, received={"proof": cases.Received(copies=1)}, key=uuid4(), variant="correction",
        )  # fmt: skip
        code = cases.lodge_for_other(submission, applicant=applicant.id, accept=False, by=by, now=at)
        cases.accept(code=code, by=by, now=at)
        codes.append(code)
    return codes


def to_be_signed(many: int) -> list[str]:
    codes, by = accepted(many), official("specialist", now())
    for code in codes:
        step = cases.file_for(code=code, by=by).waiting[0].code
        cases.perform(
            cases.COMPLETE_STEP, code=code, step=step, by=by, now=now() - timedelta(minutes=30), **SAID["complete_step"]
        )
    return codes


def press(page: Page, what: str, key: str) -> None:
    """A key, on what Tab leads to."""
    page.locator(what).first.focus()
    page.keyboard.press(key)


def seen_to_the_end(page: Page) -> None:
    """What the press did not do at once, the worker does; the page comes round by itself."""
    bulk.finish_runs(now=now())
    expect(page.locator("progress")).to_have_count(0, timeout=20_000)


def test_two_hundred_dossiers_are_given_out_by_load(page: Page, base: str) -> None:
    codes = accepted(200)
    sign_in_as(page, base, f"head.{AT}")
    page.goto(f"{base}{DESK}/don-vi")
    expect(page.locator("main")).to_contain_text("200 việc chưa giao cho ai.")
    look_at_both_widths(page, "unit")

    press(page, "a[href$='/don-vi/chia-viec']", "Enter")
    page.wait_for_url("**/chia-viec")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/hang-loat/*")
    seen_to_the_end(page)

    expect(page.get_by_role("status")).to_contain_text("200 trong 200 xong")
    look_at_both_widths(page, "bulk-run")
    by = official("head", now())
    files = [cases.file_for(code=code, by=by) for code in codes]
    has = Counter(task.assignee for file in files for task in file.open_tasks if task.kind == "step")
    specialists = {official(role, now()).key for role in ("specialist", "specialist2", "certifier")}
    assert has.keys() == specialists
    assert max(has.values()) - min(has.values()) <= 1
    page.goto(f"{base}{DESK}/don-vi")
    look_at_both_widths(page, "unit-shared-out")


def test_fifty_are_signed_at_once_and_three_are_refused_by_name(page: Page, base: str) -> None:
    codes, head = to_be_signed(50), official("head", now())
    sign_in_as(page, base, f"head.{AT}")
    page.goto(f"{base}{DESK}/")
    press(page, "a[href$='dong=200']", "Enter")
    page.wait_for_url("**dong=200*")
    press(page, "[data-pick-all] input", "Space")
    expect(page.locator(".os-bulk__count")).to_have_text("Đã chọn 50")
    look_at_both_widths(page, "bulk-bar")
    press(page, "button[name=act][value=decide]", "Enter")
    expect(page.locator("h1")).to_contain_text("Ký chấp thuận: 50")
    look_at_both_widths(page, "bulk-sign")

    # Meanwhile, in another window.
    cases.perform(cases.ACTS["declare_conflict"], code=codes[0], by=head, now=now(), ground="relative")
    cases.perform(cases.DECIDE, code=codes[1], by=head, now=now(), outcome="granted")
    cases.perform(
        cases.ACTS["request_withdrawal"], code=codes[2], by=official("receptionist", now()), now=now(),
        note="Tôi không cần nữa.", request="Đơn bà Lan ký hôm nay, lưu tại quầy.",
    )  # fmt: skip
    press(page, "[data-pick-all] input", "Space")
    press(page, "#confirm", "Space")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(TOLD)
    seen_to_the_end(page)

    report = page.get_by_role("status")
    expect(report).to_contain_text("47 trong 50 xong, 3 chưa")
    for code in codes[:3]:
        expect(report).to_contain_text(code)
    look_at_both_widths(page, "bulk-run-refused")
    outcomes = Counter(cases.file_for(code=code, by=official("receptionist", now())).outcome for code in codes)
    assert outcomes["granted"] == 48


def test_rows_are_chosen_and_done_by_nothing_but_keys(page: Page, base: str) -> None:
    """Twenty-five rows: the way from those chosen to the bar is one key however many there are."""
    accepted(25)
    hand = COUNT["at_the_desk"](page, base, "specialist")
    hand.press("j", "x", "j", "j", "Shift+X")
    expect(page.locator(".os-bulk__count")).to_have_text("Đã chọn 3")
    hand.press("1")
    hand.at("[data-bulk] button[value=claim]")
    assert page.locator("[data-bulk] [data-words]:visible [data-digit='1']").count() == 1
    hand.go("Enter")
    expect(page.locator("#bulk [name=do]:checked")).to_have_count(3)

    hand.press("j", "x", "j", "k", "j", "x", "x")
    expect(page.locator("#bulk [name=do]:checked")).to_have_count(2)
    look_at_both_widths(page, "bulk-confirm-keys")
    hand.go("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("2 trong 2 xong")
    assert hand.tabs == 0


def test_on_a_phone_a_tick_shows_what_can_be_done(page: Page, base: str) -> None:
    """One line at the foot of the screen, however long the list, which opens; a key opens it too."""
    accepted(8)
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in_as(page, base, f"specialist.{AT}")
    bar, opens = page.locator("[data-bulk]"), page.locator("[data-opens]")
    page.locator("input[name=case]").first.check()
    expect(bar).to_be_in_viewport(ratio=1)
    box = bar.bounding_box()
    assert box is not None
    assert box["height"] <= 60
    claim = page.locator("[data-bulk] button[value=claim]")
    expect(claim).to_be_hidden()
    opens.click()
    expect(claim).to_be_in_viewport(ratio=1)
    expect(opens).to_have_attribute("aria-expanded", "true")
    assert_accessible(page)
    picture(page, "bulk-phone-open")
    page.get_by_role("button", name="Bỏ chọn").click()
    expect(bar).to_be_hidden()
    page.locator("input[name=case]").nth(1).check()
    page.keyboard.press("1")
    expect(claim).to_be_focused()


def test_four_drafts_are_signed_at_once_by_seventeen_keys(page: Page, base: str) -> None:
    """What is signed stands unticked: each is chosen again where it is confirmed."""
    to_be_signed(4)
    hand = COUNT["at_the_desk"](page, base, "head")
    hand.press("j", "x", "j", "j", "j", "Shift+X", "a")
    hand.at("[data-bulk] button[value=decide]")
    hand.go("Enter")
    hand.press("j", "x", "j", "j", "j", "Shift+X", "a")
    hand.at("#bulk #confirm")
    hand.press("Space")
    hand.go("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("4 trong 4 xong")
    assert (hand.keys, hand.tabs, hand.pages) == (17, 0, 2)


def test_without_a_script_the_bar_and_the_report_do_the_same(plain_page: Page, base: str) -> None:
    page, codes = plain_page, accepted(3)
    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(f"{base}{DESK}/")
    for code in codes[:2]:
        page.locator(f'input[name=case][value^="{code}"]').check()
    page.locator("button[name=act][value=claim]").click()
    page.get_by_role("button", name="Nhận việc").click()

    expect(page.get_by_role("status")).to_contain_text("2 trong 2 xong")
    page.get_by_role("button", name="Hoàn tác 2 hồ sơ").click()
    expect(page.get_by_role("status")).to_contain_text("2 trong 2 xong")
