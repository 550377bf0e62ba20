"""A mother registers her child's birth: found, understood, applied, followed. In a real browser."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.runtime.api import now

from .eyes import assert_accessible, assert_fits, picture, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

BIRTH = "1.001193"


@pytest.fixture
def birth_notice(tmp_path: Path) -> Path:
    path = tmp_path / "giay-chung-sinh.png"
    Image.new("RGB", (600, 800), "white").save(path)
    return path


def fill_in_the_child(page: Page) -> None:
    page.locator("#child_name").fill("Nguyễn Minh Anh")
    year = now().year - 1
    for part, value in (("day", "3"), ("month", "2"), ("year", str(year))):
        page.locator(f'[name="child_birth_date-{part}"]').fill(value)
    page.get_by_label("Nữ", exact=True).check()
    page.locator("#child_birth_place").fill("Bệnh viện Đa khoa tỉnh Bình Dương")
    page.locator("#child_nationality").fill("Việt Nam")
    page.locator("#child_home").fill("Bình Dương")
    go_on(page)
    page.locator("#mother_name").fill("Nguyễn Thị Lan")
    page.locator("#mother_birth_year").fill("1996")
    page.locator("#mother_nationality").fill("Việt Nam")
    go_on(page)
    go_on(page)  # the father is not established; nothing here is required


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Lưu và tiếp tục").click()


def choose_where(page: Page) -> None:
    page.locator("#agency").select_option(label="Phường Phú Cường")
    go_on(page)


def answer_who_registers(page: Page) -> None:
    """The last page of questions: first choice of each, and numbers."""
    for group in page.locator("fieldset:has(input[type=radio])").all():
        group.locator("input[type=radio]").first.check()
    if page.locator("#copies").count():
        page.locator("#copies").fill("2")
    for box in page.locator("main input[type=text]:visible").all():
        if not box.input_value():
            box.fill("0912345678" if "phone" in (box.get_attribute("name") or "") else "Phú Cường, Thủ Dầu Một")
    go_on(page)
    page.wait_for_url("**/khai/situations")
    go_on(page)  # an ordinary birth: no paper more is needed


def hand_in_papers(page: Page, file: Path) -> None:
    page.locator("#file").set_input_files(file)
    go_on(page)
    while "/giay-to/" in page.url:
        go_on(page)


def declare_and_send(page: Page) -> str:
    page.locator("#declare").check()
    page.get_by_role("button", name="Nộp hồ sơ").click()
    expect(page.locator(".govuk-panel__title")).to_have_text("Đã nộp hồ sơ")
    return page.locator(".govuk-panel__body strong").inner_text()


def test_a_citizen_finds_applies_and_follows(page: Page, base: str, birth_notice: Path) -> None:
    page.goto(base)
    assert_accessible(page)
    page.locator("#q").fill("khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim?**")
    assert_accessible(page)
    page.get_by_role("link", name="Đăng ký khai sinh", exact=True).click()
    page.wait_for_url(f"**/thu-tuc/{BIRTH}")
    assert_accessible(page)
    sign_in_as(page, base, "lan")
    page.goto(f"{base}/thu-tuc/{BIRTH}")
    page.get_by_role("button", name="Bắt đầu nộp").click()
    assert_accessible(page)
    choose_where(page)
    go_on(page)
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert_accessible(page)
    fill_in_the_child(page)
    answer_who_registers(page)
    assert_accessible(page)
    hand_in_papers(page, birth_notice)
    assert_accessible(page)
    code = declare_and_send(page)
    assert_accessible(page)
    ledger.sequence_once(now())
    page.get_by_role("link", name="Xem hồ sơ").click()
    assert_accessible(page)
    picture(page, "case")
    assert code in page.content()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải biên nhận lúc nộp hồ sơ").click()
    assert download.value.suggested_filename == f"bien-nhan-{code}.zip"


def test_the_same_without_javascript_on_a_small_phone(plain_page: Page, base: str, birth_notice: Path) -> None:
    page = plain_page
    sign_in_as(page, base, "lan")
    page.goto(f"{base}/thu-tuc/{BIRTH}")
    page.get_by_role("button", name="Bắt đầu nộp").click()
    choose_where(page)
    fill_in_the_child(page)
    answer_who_registers(page)
    hand_in_papers(page, birth_notice)
    code = declare_and_send(page)
    actor = people.actor_of(people.user_by_login("lan"), now())  # type: ignore[arg-type]
    assert cases.file_for(code=code, by=actor).channel == "online"


def test_with_the_keyboard_alone(page: Page, base: str) -> None:
    """From the first page to the first question without touching a mouse."""
    sign_in_as(page, base, "lan")
    page.goto(base)
    page.keyboard.press("Tab")
    expect(page.locator(".govuk-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("1.001193")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim?**")
    page.get_by_role("link", name="Đăng ký khai sinh", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/thu-tuc/{BIRTH}")
    page.get_by_role("button", name="Bắt đầu nộp").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/noi-giai-quyet")
    page.locator("#agency").focus()
    page.keyboard.type("Phường Phú C")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/khai/child")


def test_what_was_typed_is_there_when_one_comes_back(page: Page, base: str) -> None:
    sign_in_as(page, base, "lan")
    page.goto(f"{base}/thu-tuc/{BIRTH}")
    page.get_by_role("button", name="Bắt đầu nộp").click()
    choose_where(page)
    page.locator("#child_name").fill("Nguyễn Minh Anh")
    page.get_by_role("button", name="Lưu, làm sau").click()
    expect(page.locator("h1")).to_have_text("Hồ sơ của tôi")
    assert_accessible(page)
    page.get_by_role("link", name="Làm tiếp").click()
    assert_accessible(page)
    page.get_by_role("link", name="Trẻ được khai sinh").click()
    expect(page.locator("#child_name")).to_have_value("Nguyễn Minh Anh")


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["vi", "en"])
def test_public_pages_are_for_everyone(page: Page, base: str, language: str) -> None:
    """axe and 360 px, in both languages, at the largest text and the strongest contrast too."""
    addresses = ["/", "/tim", "/tim?q=zzz", "/tim?q=passport", "/tim?q=mat+so+do", f"/thu-tuc/{BIRTH}",
                 "/tra-cuu?code=H09", "/kiem-tra-bien-nhan", "/giay", "/giay/H09.31.03-260302-0001/GN1/AAAAAAAA",
                 "/su-kien/co-con", "/noi-tiep-nhan", "/noi-tiep-nhan/H09.31.03",
                 "/tro-giup", "/gian-doan",
                 "/kha-nang-tiep-can", "/hop-thu-trinh-dien", "/dang-nhap", "/khong-co-trang-nay"]  # fmt: skip
    page.goto(f"{base}/ngon-ngu/{language}")
    for address in addresses:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(base + address)
        assert page.locator("html").get_attribute("lang") == language
        assert_accessible(page)
        page.set_viewport_size({"width": 360, "height": 740})
        assert_fits(page)
    page.goto(f"{base}/tuy-chon?size=130&next=/")
    page.goto(f"{base}/tuy-chon?contrast=1&next=/")
    for address in addresses:
        page.goto(base + address)
        assert_accessible(page)


def show_in(page: Page, language: str) -> None:
    """On a phone the display options are in the menu."""
    page.locator(".os-menu summary").click()
    page.locator(".os-menu").get_by_role("button", name=language).click()


def test_what_is_typed_outlives_another_language_a_session_and_a_token(plain_page: Page, base: str) -> None:
    """Without JavaScript: the browser itself sends what a display option, Enter and a page of before send."""
    page, child = plain_page, f"{base}/thu-tuc/{BIRTH}/nop/khai/child"
    sign_in_as(page, base, "lan")
    page.goto(child)
    page.locator("#child_name").fill("Nguyễn Minh Ánh")

    show_in(page, "English")
    expect(page.locator("#child_name")).to_have_value("Nguyễn Minh Ánh")
    show_in(page, "Tiếng Việt")
    page.locator("#child_name").press("Enter")
    expect(page.locator(".govuk-error-summary")).to_contain_text("Ngày sinh")

    page.locator("#child_birth_place").fill("Trạm y tế")
    page.context.clear_cookies(name="sessionid")
    go_on(page)
    expect(page.locator("[role=status]")).to_contain_text("được giữ trong hai giờ")
    page.locator('button[name="login"][value="lan"]').click()
    expect(page.locator("#child_birth_place")).to_have_value("Trạm y tế")

    page.locator("#child_home").fill("Thủ Dầu Một")
    other = page.context.new_page()
    sign_in_as(other, base, "lan")
    go_on(page)
    expect(page.locator(".govuk-error-summary")).to_contain_text("CHƯA được gửi")
    expect(page.locator("#child_home")).to_have_value("Thủ Dầu Một")
    sign_in_as(other, base, "minh")
    go_on(page)
    expect(page.locator("h1")).to_have_text("Trang này mở bằng tài khoản khác")
    assert "Thủ Dầu Một" not in page.content()
