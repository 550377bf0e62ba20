"""Signing in: nobody learns who has an account, and nobody guesses on and on."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.times import LOCAL
from onestop.people import api
from onestop.people.domain.guessing import FIRST, FORGOTTEN_AFTER, FREE, LONGEST, next_try_at
from onestop.people.models import User, WrongTry

NOW = datetime(2026, 4, 24, 9, 0, tzinfo=LOCAL)
RIGHT = "mot-cua-xin-chao"


@pytest.fixture
def hoa(db: None) -> User:
    return api.register_account(
        name="Trần Thị Hoa",
        number="074190001239",
        login="0912345678",
        password=RIGHT,
        now=NOW,
    )


def wrong(times: int, *, login: str = "0912345678", at: datetime = NOW) -> None:
    for _ in range(times):
        assert api.authenticate(login, "sai", at) is None


def test_the_right_password_opens(hoa: User) -> None:
    assert api.authenticate(" 0912345678 ", RIGHT, NOW) == hoa
    assert not WrongTry.objects.exists()


def test_some_slips_of_the_hand_cost_nothing(hoa: User) -> None:
    wrong(FREE - 1)
    assert api.authenticate("0912345678", RIGHT, NOW) == hoa
    wrong(FREE - 1)
    assert api.authenticate("0912345678", RIGHT, NOW) == hoa


def test_then_even_the_right_password_waits(hoa: User) -> None:
    wrong(FREE)

    with pytest.raises(api.TooManyTries) as refused:
        api.authenticate("0912345678", RIGHT, NOW + FIRST - timedelta(seconds=1))

    assert refused.value.minutes == 1
    assert api.authenticate("0912345678", RIGHT, NOW + FIRST) == hoa


def test_knocking_while_one_waits_does_not_make_it_longer(hoa: User) -> None:
    wrong(FREE)
    for second in range(29):
        with pytest.raises(api.TooManyTries):
            api.authenticate("0912345678", RIGHT, NOW + timedelta(seconds=second))

    assert api.authenticate("0912345678", RIGHT, NOW + FIRST) == hoa


def test_who_has_no_account_waits_the_same(db: None) -> None:
    wrong(FREE, login="khong-co@vidu.vn")

    with pytest.raises(api.TooManyTries):
        api.authenticate("Khong-Co@vidu.vn ", "sai", NOW)


def test_one_guesser_does_not_keep_others_out(hoa: User) -> None:
    wrong(FREE, login="khong-co@vidu.vn")

    assert api.authenticate("0912345678", RIGHT, NOW) == hoa


def test_after_an_hour_all_is_forgotten_and_gone(hoa: User) -> None:
    wrong(FREE)

    wrong(1, at=NOW + FORGOTTEN_AFTER)

    assert WrongTry.objects.count() == 1


def test_what_was_typed_as_a_login_is_not_kept(db: None) -> None:
    wrong(1, login="mat-khau-cua-toi")

    [kept] = WrongTry.objects.values_list("whose", flat=True)
    assert len(bytes(kept)) == 32


@pytest.mark.parametrize("login", ["", "ơ" * 10_000])
def test_any_text_may_be_typed_as_a_login(login: str, db: None) -> None:
    assert api.authenticate(login, "sai", NOW) is None


def test_the_page_says_how_long_and_keeps_the_login(hoa: User, client: Client) -> None:
    for _ in range(FREE):
        assert client.post("/dang-nhap", {"login": "0912345678", "password": "sai"}).status_code == 422

    answer = client.post("/dang-nhap", {"login": "0912345678", "password": RIGHT})

    assert answer.status_code == 429
    assert "Hãy chờ 1 phút" in answer.content.decode()
    assert 'value="0912345678"' in answer.content.decode()


@given(st.lists(st.integers(0, 3600), min_size=FREE, max_size=40).map(sorted))
def test_each_wrong_try_waits_at_least_as_long_as_the_one_before_and_never_longer_than_the_longest(
    seconds: list[int],
) -> None:
    tries = [NOW + timedelta(seconds=second) for second in seconds]
    waits = [(next_try_at(tries[:many]) or NOW) - tries[many - 1] for many in range(FREE, len(tries) + 1)]

    assert waits == sorted(waits)
    assert waits[0] == FIRST
    assert max(waits) <= LONGEST
