"""Which passwords are refused and why, and what changing one does."""

import io
from datetime import datetime

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from onestop.assembly.commands.password import _read, _set
from onestop.assembly.complaints import Complaint
from onestop.kernel.times import LOCAL
from onestop.people import api
from onestop.people.domain.passwords import LEAST_OF_APPLICANTS, LEAST_OF_OFFICIALS, least_length, require_strong
from onestop.people.known_passwords import known_passwords
from onestop.people.models import User

NOW = datetime(2026, 4, 24, 9, 0, tzinfo=LOCAL)
OLD, NEW = "mot-cua-xin-chao", "bầu trời có ba con vịt"
ABOUT = ["0912345678", "Trần Thị Hoa", "074190001239"]


def check(password: str, kind: str = "citizen") -> None:
    require_strong(password, kind=kind, about=ABOUT, known=known_passwords())


def test_the_list_is_long_and_shipped() -> None:
    assert len(known_passwords()) >= 10_000


@pytest.mark.parametrize("password", [OLD, NEW, "con mèo leo cây cau", "đèn lồng xanh 7 chiếc", "xk7-Qm2_vRt9zL"])
def test_what_only_its_owner_would_think_of_is_taken(password: str) -> None:
    check(password)


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("ngắn", api.PasswordTooShort),
        ("password12", api.PasswordCommon),
        ("P@ssw0rd2026", api.PasswordCommon),
        ("1234567890", api.PasswordCommon),
        ("qwertyuiop!!", api.PasswordCommon),
        ("xx0912345678xx", api.PasswordYours),
        ("yêu trần thị hoa lắm", api.PasswordYours),
        ("so 074190001239", api.PasswordYours),
        ("matkhau123456", api.PasswordGuessable),
        ("Mật khẩu 2026!", api.PasswordGuessable),
        ("nguyenvanan1990", api.PasswordGuessable),
        ("Trankhanhlinh95", api.PasswordGuessable),
        ("binhduong@2026", api.PasswordGuessable),
        ("Motcua@2026", api.PasswordGuessable),
        ("aaaaaaaaaaaa1", api.PasswordGuessable),
        ("abcdefghijkl1", api.PasswordGuessable),
        ("8675309486753", api.PasswordGuessable),
    ],
)
def test_what_anybody_would_try_is_refused_with_the_reason(password: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check(password)


def test_officials_need_longer_ones() -> None:
    assert (least_length("official"), least_length("citizen"), least_length("business")) == (15, 10, 10)
    check("xk7-Qm2_vRt9", "citizen")
    with pytest.raises(api.PasswordTooShort):
        check("xk7-Qm2_vRt9", "official")


@given(st.text(max_size=300))
def test_any_text_is_judged(password: str) -> None:
    try:
        check(password)
    except api.PasswordTooWeak:
        return
    assert len(password) >= LEAST_OF_APPLICANTS


@given(st.text(max_size=40))
def test_what_an_official_may_use_an_applicant_may_too(password: str) -> None:
    try:
        check(password, "official")
    except api.PasswordTooWeak:
        return
    check(password, "citizen")
    assert len(password) >= LEAST_OF_OFFICIALS


@pytest.fixture
def hoa(db: None) -> User:
    return api.register_account(name="Trần Thị Hoa", number="074190001239", login="0912345678", password=OLD, now=NOW)


def signed_in(hoa: User, password: str = OLD) -> Client:
    client = Client(headers={"user-agent": "Firefox/120 Linux"})
    assert client.post("/dang-nhap", {"login": hoa.login, "password": password}).status_code == 302
    return client


def change(client: Client, **typed: str) -> tuple[int, str]:
    answer = client.post("/tai-khoan/mat-khau", {"old": OLD, "new": NEW, "again": NEW} | typed)
    return answer.status_code, answer.content.decode()


def is_in(client: Client) -> bool:
    return client.get("/tai-khoan/phien").status_code == 200


def test_a_changed_password_ends_the_other_sessions_and_keeps_this_one(hoa: User) -> None:
    mine, other = signed_in(hoa), signed_in(hoa)

    assert change(mine)[0] == 302

    assert (is_in(mine), is_in(other)) == (True, False)
    assert "Firefox, Linux" in mine.get("/tai-khoan/phien").content.decode()
    assert api.authenticate(hoa.login, OLD, NOW) is None
    signed_in(hoa, NEW)


def test_an_open_screen_is_not_enough(hoa: User) -> None:
    status, body = change(signed_in(hoa), old="không phải")

    assert status == 422
    assert "Mật khẩu đang dùng chưa đúng" in body
    assert NEW not in body
    signed_in(hoa)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"again": "khác hẳn đi"}, "không giống nhau"),
        ({"new": "password12", "again": "password12"}, "đã bị lộ"),
        ({"new": "ngắn", "again": "ngắn"}, "ít nhất 10 ký tự"),
    ],
)
def test_the_page_says_what_is_wrong_with_the_new_one(hoa: User, typed: dict[str, str], said: str) -> None:
    status, body = change(signed_in(hoa), **typed)

    assert status == 422
    assert said in body


def test_guessing_the_old_one_from_an_open_screen_is_slowed(hoa: User) -> None:
    client = signed_in(hoa)
    for _ in range(5):
        change(client, old="sai")

    assert "Hãy chờ" in change(client)[1]


def test_an_operator_gives_a_password_and_old_sessions_end(hoa: User) -> None:
    client = signed_in(hoa)

    _set(hoa.login, NEW)

    assert not is_in(client)
    signed_in(hoa, NEW)


@pytest.mark.parametrize(("login", "password"), [("nobody", NEW), ("0912345678", "password12")])
def test_the_command_says_in_one_line_what_is_wrong(hoa: User, login: str, password: str) -> None:
    with pytest.raises(Complaint):
        _set(login, password)


def test_the_command_reads_one_line_and_no_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("một hai ba bốn \nnăm\n"))

    assert _read() == "một hai ba bốn "
