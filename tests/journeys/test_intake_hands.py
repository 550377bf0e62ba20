"""A quick hand at the counter: nothing typed is lost while an answer is under way, and the last question is the one answered."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .eyes import sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
COUNT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "count-keys"))
LAN, HOA, NOBODY = COUNT["NUMBER"], "074178003456", "074199000777"
SLOWLY = """wait => { const real = window.fetch; let n = 0; window.fetch = async (...said) => {
  const answer = await real(...said); await new Promise(done => setTimeout(done, wait[n++] ?? 0)); return answer; } }"""
"""Each answer comes so many milliseconds later than it was given."""


def open_intake(page: Page, base: str, procedure: str = "") -> None:
    sign_in_as(page, base, f"receptionist.{COUNT['AT']}")
    page.goto(f"{base}/ban-lam-viec/tiep-nhan{procedure}")


def test_of_two_look_ups_the_later_one_is_answered(page: Page, base: str) -> None:
    open_intake(page, base)
    page.evaluate(SLOWLY, [1500, 0])
    for number in (LAN, HOA):
        page.locator("#so").fill(number)
        page.keyboard.press("Enter")
    expect(page.locator("[data-part='1']")).to_contain_text("Lê Thị Hòa")
    page.wait_for_timeout(2000)
    expect(page.locator("[data-part='1']")).to_contain_text("Lê Thị Hòa")
    expect(page.locator("#so")).to_have_value(HOA)


def test_what_is_typed_while_somebody_is_looked_up_stays_where_it_was_typed(page: Page, base: str) -> None:
    open_intake(page, base, "/2.000815")
    page.evaluate(SLOWLY, [900])
    page.locator("#so").fill(LAN)
    page.keyboard.press("Enter")
    page.locator("#paper_name").press_sequentially("Học bạ lớp 9")
    page.locator("#issued_by").press_sequentially("Trường")
    expect(page.locator("[name=applicant-known]")).to_be_attached()
    expect(page.locator("#paper_name")).to_have_value("Học bạ lớp 9")
    expect(page.locator("#issued_by")).to_have_value("Trường")
    expect(page.locator("#issued_by")).to_be_focused()


def test_a_procedure_that_is_come_back_to_has_its_answers_and_its_files(page: Page, base: str, tmp_path: Path) -> None:
    scan = tmp_path / "ban-quet.pdf"
    scan.write_bytes(b"%PDF-1.4\n%%EOF\n")
    open_intake(page, base, "/2.000815")
    page.locator("#paper_name").fill("Học bạ lớp 9")
    page.locator("#pages").fill("7")
    page.locator("#file-original").set_input_files(scan)
    for other in ("2.000884", "2.000815"):
        page.locator("#q").fill(other)
        page.keyboard.press("Enter")
        expect(page.locator("form[data-keyed]")).to_have_attribute("action", f"/ban-lam-viec/tiep-nhan/{other}")
    expect(page.locator("#paper_name")).to_have_value("Học bạ lớp 9")
    expect(page.locator("#pages")).to_have_value("7")
    assert page.locator("#file-original").evaluate("it => [...it.files].map(one => one.name)") == [scan.name]


def test_somebody_new_is_named_next_and_a_card_read_with_no_field_at_hand_goes_where_it_belongs(
    page: Page, base: str
) -> None:
    open_intake(page, base, "/2.000815")
    page.locator("#so").fill(NOBODY)
    page.keyboard.press("Enter")
    expect(page.locator("#applicant-name")).to_be_focused()

    page.evaluate("document.activeElement.blur()")
    for letter in "074178003456|1/2 Yersin":
        page.keyboard.press(letter)
    expect(page).to_have_url(f"{base}/ban-lam-viec/tiep-nhan/2.000815")
    expect(page.locator("#so")).to_have_value("074178003456|1/2 Yersin")


def test_whoever_leaves_a_form_that_was_not_sent_is_asked(page: Page, base: str) -> None:
    open_intake(page, base, "/2.000815")
    page.locator("#paper_name").press_sequentially("Học bạ")
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.get_by_role("link", name="Chọn thủ tục khác").click(no_wait_after=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    expect(page.locator("#paper_name")).to_have_value("Học bạ")
