"""Nothing typed is lost: left for later, in another language, with a session or a token that is over, in two windows."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.frame.bodies import MOST_FILES
from onestop.frame.unsent import DROP
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now, raw
from signing_clock import signed_later

from .conftest import signed_in
from .test_applying import BIRTH, CHILD, declared, fill, next_of, picture, send

CHILD_PAGE = f"{BIRTH}/khai/child"
NOTICE = f"{BIRTH}/giay-to/hospital_notice"
OURS = {"origin": "http://testserver"}
TYPED = {**CHILD, "child_name": "Nguyễn Đỗ Minh Ánh"}


def hidden(body: str) -> dict[str, str]:
    """What the form of a page carries along; the last of a name is that of the page's own form."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', body)
    return {name: unescape(value) for name, value in found}


def shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def strict(login: str) -> Client:
    """A browser whose forms are checked as in production."""
    client = Client(enforce_csrf_checks=True)
    sign_in(client, login)
    return client


def sign_in(client: Client, login: str, **more: str) -> str:
    form = hidden(client.get("/dang-nhap").content.decode())
    return client.post("/dang-nhap/trinh-dien", form | {"login": login, **more}).headers["Location"]


# --- left for later -------------------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_kept_as_typed_and_said(lan: Client) -> None:
    wrong = {**TYPED, "child_birth_date-day": "29", "child_birth_date-month": "2", "child_birth_date-year": "2023"}

    notice = lan.post(CHILD_PAGE, {**wrong, "after": "later"}, follow=True).content.decode()
    assert "còn điều chưa đúng" in notice
    assert f'href="{CHILD_PAGE}#child_birth_date"' in notice

    body = shown(lan, CHILD_PAGE)
    for part, value in (("day", "29"), ("month", "2"), ("year", "2023")):
        assert re.search(rf'name="child_birth_date-{part}"[^>]*value="{value}"', body)
    assert 'href="#child_birth_date"' in body
    assert "Nguyễn Đỗ Minh Ánh" in body


def test_a_wrong_page_keeps_what_was_typed_even_if_the_browser_is_closed(lan: Client) -> None:
    assert lan.post(CHILD_PAGE, {**TYPED, "child_birth_date-month": "13"}).status_code == 422
    body = shown(lan, CHILD_PAGE)
    assert 'value="13"' in body
    assert "Nguyễn Đỗ Minh Ánh" in body


def test_what_is_not_right_yet_is_not_sent(lan: Client) -> None:
    key = fill(lan)
    seen = declared(lan)
    lan.post(f"{BIRTH}/khai/mother", {"mother_name": "Lan", "mother_birth_year": "năm Tý", "after": "later"})

    answer = lan.post(f"{BIRTH}/kiem-tra", {"submission_key": key, "declared": seen, "declare": "yes"})

    assert answer.headers["Location"] == f"{BIRTH}/khai/mother"
    assert raw("SELECT count(*) FROM cases_case") == [(0,)]


# --- another language, another size ---------------------------------------------------------------------------------


@pytest.mark.parametrize("wish", ["lang=en", "size=130", "contrast=1"])
def test_a_display_option_beside_a_form_keeps_what_is_typed_and_saves_nothing(lan: Client, wish: str) -> None:
    body = shown(lan, CHILD_PAGE)
    assert re.search(r'<button[^>]*form="apply"[^>]*name="display" value="lang=en"', body), "no link empties the page"

    answer = lan.post(CHILD_PAGE, {**hidden(body), **TYPED, "display": wish})

    assert answer.status_code == 200
    assert "Nguyễn Đỗ Minh Ánh" in answer.content.decode()
    assert wish.split("=")[0] in answer.cookies
    assert "Nguyễn Đỗ Minh Ánh" not in shown(lan, CHILD_PAGE)


def test_enter_never_presses_a_display_option(lan: Client) -> None:
    """The first button of a form is the one that Enter presses."""
    first = re.search(r'<button[^>]*form="apply"[^>]*>', shown(lan, CHILD_PAGE))
    assert first
    assert "name=" not in first.group(0)


def test_files_chosen_are_there_after_another_language(lan: Client) -> None:
    body = lan.post(NOTICE, {"file": picture("trang-1.png"), "display": "lang=en"}).content.decode()
    assert "trang-1.png" in body

    next_of(lan, NOTICE, {"kept-file": hidden(body)["kept-file"]})

    assert "trang-1.png" in shown(lan, NOTICE)


# --- a session that is over -----------------------------------------------------------------------------------------


def lost(client: Client, address: str, typed: dict[str, Any]) -> str:
    """Where a form leads that is sent after its session is gone."""
    form = hidden(shown(client, address))
    del client.cookies[settings.SESSION_COOKIE_NAME]
    return client.post(address, form | typed).headers["Location"]


def test_what_was_sent_after_the_session_is_there_after_signing_in_again(lan: Client) -> None:
    address = lost(lan, CHILD_PAGE, TYPED)
    assert "Minh" not in address
    assert "được giữ trong hai giờ" in shown(lan, address)

    back = sign_in(lan, "lan", next=CHILD_PAGE)
    body = shown(lan, back)

    assert "Nguyễn Đỗ Minh Ánh" in body
    assert "CHƯA được ghi nhận" in body
    next_of(lan, CHILD_PAGE, hidden(body) | TYPED)


def test_the_older_of_two_windows_is_said_to_be_older_and_can_be_dropped(lan: Client) -> None:
    forms = {"Nguyễn Cũ": hidden(shown(lan, CHILD_PAGE))}
    with signed_later(timedelta(minutes=1)):
        forms["Nguyễn Mới"] = hidden(shown(lan, CHILD_PAGE))
    del lan.cookies[settings.SESSION_COOKIE_NAME]
    for name, form in forms.items():
        lan.post(CHILD_PAGE, form | TYPED | {"child_name": name})
    sign_in(lan, "lan", next=CHILD_PAGE)
    newer = shown(lan, CHILD_PAGE)
    assert ("Nguyễn Mới" in newer, DROP in newer) == (True, False)
    lan.post(CHILD_PAGE, hidden(newer) | TYPED | {"child_name": "Nguyễn Mới"})

    older = shown(lan, CHILD_PAGE)
    assert "Nguyễn Cũ" in older
    assert "MỚI HƠN" in older
    in_english = lan.post(CHILD_PAGE, hidden(older) | TYPED | {"display": "lang=en"}).content.decode()
    assert DROP in in_english, "the button is there in every language"
    assert lan.post(CHILD_PAGE, hidden(older) | {DROP: "yes"}).headers["Location"] == CHILD_PAGE

    body = shown(lan, CHILD_PAGE)
    assert ("Nguyễn Mới" in body, "Nguyễn Cũ" in body, DROP in body) == (True, False, False)
    assert "CHƯA được ghi nhận" not in shown(lan, CHILD_PAGE)
    assert raw("SELECT count(*) FROM runtime_kept_briefly") == [(0,)]


def test_nor_is_more_than_a_little_lost_with_the_session(lan: Client) -> None:
    pasted = "Ấp 2, xã An Điền; " * 12_000
    lost(lan, CHILD_PAGE, {**TYPED, "child_birth_place": pasted})
    assert pasted.strip() in shown(lan, sign_in(lan, "lan", next=CHILD_PAGE))


def test_whoever_else_signs_in_sees_nothing_of_it_and_its_author_still_does(lan: Client) -> None:
    lost(lan, CHILD_PAGE, TYPED)

    sign_in(lan, "minh")
    assert "Nguyễn Đỗ" not in shown(lan, CHILD_PAGE)

    lan.post("/dang-xuat")
    sign_in(lan, "lan")
    assert "Nguyễn Đỗ Minh Ánh" in shown(lan, CHILD_PAGE)


def test_what_waits_is_sealed(lan: Client) -> None:
    lost(lan, CHILD_PAGE, TYPED)
    [(sealed,)] = raw("SELECT sealed FROM runtime_kept_briefly")
    assert "Nguyễn".encode() not in bytes(sealed)
    assert b"child_name" not in bytes(sealed)


def test_a_stranger_can_have_nothing_kept(province: None) -> None:
    for reader in ("", "0123456789abcdef:made-up"):
        answer = Client().post(CHILD_PAGE, {**TYPED, "reader": reader})
        assert answer.headers["Location"].startswith("/dang-nhap?next=")
    assert raw("SELECT count(*) FROM runtime_kept_briefly") == [(0,)]


def test_a_file_sent_after_the_session_is_named_to_be_chosen_again(lan: Client) -> None:
    lost(lan, NOTICE, {"file": picture("giay-chung-sinh.png"), "on_paper": "yes"})
    sign_in(lan, "lan")

    body = shown(lan, NOTICE)

    assert "hãy chọn lại: giay-chung-sinh.png" in body
    assert re.search(r'id="on_paper"[^>]*checked', body)


# --- a token that is over -------------------------------------------------------------------------------------------


def test_a_form_whose_token_is_over_comes_back_with_its_text_and_a_fresh_token(province: None) -> None:
    client = strict("lan")
    form = hidden(shown(client, CHILD_PAGE)) | TYPED
    sign_in(client, "lan")

    answer = client.post(CHILD_PAGE, form, headers=OURS)
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "CHƯA được gửi" in body
    assert "Nguyễn Đỗ Minh Ánh" in body
    assert client.post(CHILD_PAGE, hidden(body) | TYPED, headers=OURS).status_code == 302


def test_a_form_of_somebody_who_was_signed_in_before_shows_nothing_of_his(province: None) -> None:
    client = strict("lan")
    form = hidden(shown(client, CHILD_PAGE)) | TYPED
    sign_in(client, "minh")

    body = client.post(CHILD_PAGE, form, headers=OURS).content.decode()

    assert "Nguyễn Đỗ" not in body
    assert "tài khoản khác" in body
    assert f'href="{CHILD_PAGE}"' in body, "no dead end"


def test_what_he_typed_is_not_taken_either_where_the_token_holds(lan: Client) -> None:
    form = hidden(shown(lan, CHILD_PAGE)) | TYPED
    sign_in(lan, "minh")

    answer = lan.post(CHILD_PAGE, form)

    assert answer.status_code == 403
    assert "tài khoản khác" in answer.content.decode()
    assert "Nguyễn Đỗ" not in shown(lan, CHILD_PAGE)


@pytest.mark.parametrize("sent_by", [{}, {"origin": "https://elsewhere.example"}, {"origin": "null"}])
def test_no_other_site_has_its_own_words_shown_in_a_form_of_ours(province: None, sent_by: dict[str, str]) -> None:
    client = strict("lan")
    form = {**hidden(shown(client, CHILD_PAGE)), **TYPED, "csrfmiddlewaretoken": "x" * 64}

    answer = client.post(CHILD_PAGE, form, headers=sent_by)

    assert answer.status_code == 403
    assert "Nguyễn Đỗ" not in answer.content.decode()


def test_the_login_stays_and_the_password_never(province: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/dang-nhap")

    body = client.post(
        "/dang-nhap", {"login": "0912345678", "password": "bi-mat-cua-toi"}, headers=OURS
    ).content.decode()

    assert 'value="0912345678"' in body
    assert "bi-mat-cua-toi" not in body


def test_a_page_that_shows_what_was_typed_is_kept_by_no_browser(province: None) -> None:
    answer = Client().post("/kiem-tra-bien-nhan", {"receipt": "{}"})
    assert "no-store" in answer.headers["Cache-Control"]


# --- two windows ----------------------------------------------------------------------------------------------------


def test_what_another_window_saved_meanwhile_is_shown_and_not_overwritten(lan: Client) -> None:
    form = hidden(shown(lan, CHILD_PAGE))
    next_of(lan, CHILD_PAGE, {**CHILD, "child_name": "Nguyễn Văn Cũ"})

    answer = lan.post(CHILD_PAGE, form | TYPED)
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "một cửa sổ khác vừa lưu “Nguyễn Văn Cũ”" in body
    assert "Nguyễn Đỗ Minh Ánh" in body
    assert "Nguyễn Văn Cũ" in shown(lan, CHILD_PAGE)
    next_of(lan, CHILD_PAGE, hidden(body) | TYPED)
    assert "Nguyễn Đỗ Minh Ánh" in shown(lan, CHILD_PAGE)


def test_pressing_save_twice_is_no_other_window(lan: Client) -> None:
    form = hidden(shown(lan, CHILD_PAGE)) | TYPED
    assert next_of(lan, CHILD_PAGE, dict(form)) == next_of(lan, CHILD_PAGE, dict(form))


def test_what_is_declared_is_what_is_sent(lan: Client) -> None:
    key = fill(lan)
    seen = declared(lan)
    next_of(lan, f"{BIRTH}/khai/child", {**CHILD, "child_name": "Nguyễn Tên Khác"})

    answer = lan.post(f"{BIRTH}/kiem-tra", {"submission_key": key, "declared": seen, "declare": "yes"})
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "Vừa đổi ở một cửa sổ khác, hãy xem lại: " in body
    assert "Nguyễn Tên Khác" in body
    assert raw("SELECT count(*) FROM cases_case") == [(0,)]
    assert send(lan, key).endswith("/da-nop")


@pytest.mark.parametrize("forged", ["", "x", "eyJ9:1:2"])
def test_nothing_is_sent_that_nobody_declared(lan: Client, forged: str) -> None:
    key = fill(lan)
    answer = lan.post(f"{BIRTH}/kiem-tra", {"submission_key": key, "declared": forged, "declare": "yes"})
    assert answer.status_code == 422


@pytest.mark.parametrize("page", ["", "/kiem-tra", "/khai/child", "/giay-to/hospital_notice", "/noi-giai-quyet", "/bo"])
def test_going_back_after_sending_leads_to_the_case_and_begins_nothing(lan: Client, page: str) -> None:
    code = send(lan, fill(lan)).split("/")[2]

    body = shown(lan, f"{BIRTH}{page}")

    assert f'href="/ho-so/{code}"' in body
    assert raw("SELECT count(*) FROM cases_draft") == [(0,)]


def test_a_page_left_open_says_that_its_application_was_sent_and_keeps_its_text(lan: Client) -> None:
    key = fill(lan)
    form = hidden(shown(lan, CHILD_PAGE)) | TYPED
    code = send(lan, key).split("/")[2]

    answer = lan.post(CHILD_PAGE, form)
    body = answer.content.decode()

    assert answer.status_code == 409
    assert f'href="/ho-so/{code}"' in body
    assert "Nguyễn Đỗ Minh Ánh" in body
    assert raw("SELECT count(*) FROM cases_draft") == [(0,)]
    next_of(lan, CHILD_PAGE, hidden(body) | TYPED)
    assert raw("SELECT count(*) FROM cases_draft") == [(1,)], "pressed again, on purpose"


def test_the_same_application_again_is_pointed_out_and_not_refused(lan: Client) -> None:
    code = send(lan, fill(lan)).split("/")[2]
    key = fill(lan)
    next_of(lan, CHILD_PAGE, CHILD | {"child_name": "NGUYỄN  MINH ANH", "child_home": "Bình Dương."})

    body = shown(lan, f"{BIRTH}/kiem-tra")

    assert "giống như vậy" in body
    assert "Chờ tiếp nhận" in body
    assert f'href="/ho-so/{code}"' in body
    assert send(lan, key).endswith("/da-nop")


# --- too much -------------------------------------------------------------------------------------------------------


def test_more_files_than_a_form_takes_are_refused_at_their_field(lan: Client) -> None:
    answer = lan.post(NOTICE, {"file": [picture(f"{n}.png") for n in range(MOST_FILES + 1)], "on_paper": "yes"})
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "nhiều nhất 100 tệp" in body
    assert 'href="#file"' in body
    assert re.search(r'id="on_paper"[^>]*checked', body), "what stood beside them stays"
    assert raw("SELECT count(*) FROM documents_upload") == [(0,)]


def test_too_much_text_comes_back_with_its_error(lan: Client) -> None:
    typed = "Đường " * 300_000
    assert len(typed.encode()) == 3_000_000
    answer = lan.post(CHILD_PAGE, {**TYPED, "child_birth_place": typed})
    body = answer.content.decode()

    assert answer.status_code == 422
    assert 'href="#child_birth_place"' in body
    assert "Nguyễn Đỗ Minh Ánh" in body
    assert typed.strip() in body


# --- two papers at once, through the pages --------------------------------------------------------------------------


@pytest.fixture
def committed_province(transactional_db: None, settings: Any) -> Iterator[None]:
    settings.DEMO = True
    organisation.forget()
    organisation.load_province(now())
    people.load_demo(now=now())
    catalogue.load_own(now=now())
    yield
    organisation.forget()


def test_two_papers_sent_at_the_same_moment_are_both_in_the_draft(committed_province: None) -> None:
    lan = signed_in("lan")
    fill(lan)
    papers = re.findall(rf'href="({BIRTH}/giay-to/[^"]+)"', shown(lan, BIRTH))[:2]
    assert len(papers) == 2

    def hand_in(address: str, name: str) -> int:
        client = Client()
        client.cookies.update(lan.cookies)
        try:
            return client.post(address, {"file": picture(name)}).status_code
        finally:
            connection.close()

    for n in range(4):
        with ThreadPoolExecutor(2) as pool:
            sent = [pool.submit(hand_in, address, f"{n}-{place}.png") for place, address in enumerate(papers)]
        assert [one.result() for one in sent] == [302, 302]
    for place, address in enumerate(papers):
        body = shown(lan, address)
        assert all(f"{n}-{place}.png" in body for n in range(4))
