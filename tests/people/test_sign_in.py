"""Signing in: nobody learns who has an account, nobody guesses on and on, and nobody locks another out."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.times import LOCAL
from onestop.people import api
from onestop.people.domain.login_throttle import (
    FIRST,
    FORGOTTEN_AFTER,
    FREE,
    LONGEST,
    NETWORK_WINDOW,
    OF_A_NETWORK,
    SUSPICIOUS,
    Source,
    WrongTries,
    next_try_at,
)
from onestop.people.models import User, WrongTry
from onestop.runtime.api import raw

NOW = datetime(2026, 4, 24, 9, 0, tzinfo=LOCAL)
RIGHT = "mot-cua-xin-chao"
LOGIN = "0912345678"
HOME, ELSEWHERE = Source(network="203.0.113.9"), Source(network="198.51.100.7")
PHONE = Source(network="203.0.113.9", device="a1")


@pytest.fixture(autouse=True)
def quick_hashes(settings: object) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]


@pytest.fixture
def hoa(db: None) -> User:
    return api.register_account(
        name="Trần Thị Hoa",
        number="074190001239",
        login=LOGIN,
        password=RIGHT,
        now=NOW,
    )


def wrong(times: int, *, login: str = LOGIN, at: datetime = NOW, source: Source = HOME) -> None:
    for _ in range(times):
        assert api.authenticate(login, "sai", at, source=source) is None


def right(at: datetime = NOW, *, source: Source = HOME) -> User | None:
    return api.authenticate(LOGIN, RIGHT, at, source=source)


def test_the_right_password_opens(hoa: User) -> None:
    assert api.authenticate(f" {LOGIN} ", RIGHT, NOW) == hoa
    assert not WrongTry.objects.exists()


def test_some_slips_of_the_hand_cost_nothing(hoa: User) -> None:
    wrong(FREE - 1)
    assert right() == hoa
    wrong(FREE - 1)
    assert right() == hoa


def test_then_even_the_right_password_waits(hoa: User) -> None:
    wrong(FREE)

    with pytest.raises(api.TooManyTries) as refused:
        right(NOW + FIRST - timedelta(seconds=1))

    assert (refused.value.seconds, refused.value.minutes) == (1, 1)
    assert right(NOW + FIRST) == hoa


def test_knocking_while_one_waits_does_not_make_it_longer(hoa: User) -> None:
    wrong(FREE)
    for second in range(29):
        with pytest.raises(api.TooManyTries):
            right(NOW + timedelta(seconds=second))

    assert right(NOW + FIRST) == hoa


def test_a_stranger_elsewhere_locks_nobody_out(hoa: User) -> None:
    wrong(FREE, source=ELSEWHERE)
    with pytest.raises(api.TooManyTries):
        wrong(1, source=ELSEWHERE)

    assert right(source=HOME) == hoa


def test_a_stranger_in_the_same_network_does_not_lock_out_a_known_device(hoa: User) -> None:
    wrong(FREE, source=HOME)

    assert right(source=PHONE) == hoa


def test_a_known_device_is_slowed_for_its_own_tries(hoa: User) -> None:
    wrong(FREE, source=PHONE)

    with pytest.raises(api.TooManyTries):
        right(source=PHONE)


def test_a_login_tried_from_everywhere_is_still_heard_once_from_each_place(hoa: User) -> None:
    for number in range(SUSPICIOUS):
        wrong(1, source=Source(network=f"198.51.100.{number}"))

    with pytest.raises(api.TooManyTries):
        wrong(1, source=ELSEWHERE)  # one of those hundred: its second
    assert right(source=HOME) == hoa


def test_one_network_that_tries_one_login_after_another_waits(hoa: User) -> None:
    for number in range(OF_A_NETWORK):
        wrong(1, login=f"09000000{number:02}", source=ELSEWHERE)

    with pytest.raises(api.TooManyTries) as refused:
        right(source=ELSEWHERE)

    assert refused.value.minutes == NETWORK_WINDOW.total_seconds() / 60
    assert right(source=HOME) == hoa


def test_who_has_no_account_waits_the_same(hoa: User) -> None:
    wrong(FREE, login="khong-co@vidu.vn")
    wrong(FREE)

    said = []
    for login in ("Khong-Co@vidu.vn ", LOGIN):
        with pytest.raises(api.TooManyTries) as refused:
            api.authenticate(login, "sai", NOW, source=HOME)
        said.append(refused.value.facts())

    assert said[0] == said[1]


def test_after_an_hour_all_is_forgotten_and_gone(hoa: User) -> None:
    wrong(FREE)

    wrong(1, at=NOW + FORGOTTEN_AFTER)

    assert WrongTry.objects.count() == 1


def test_what_was_typed_as_a_login_is_not_kept(db: None) -> None:
    wrong(1, login="mat-khau-cua-toi")

    [kept] = WrongTry.objects.values_list("whose", "place")
    assert [len(bytes(digest)) for digest in kept] == [32, 32]


@pytest.mark.parametrize("login", ["", "ơ" * 10_000])
def test_any_text_may_be_typed_as_a_login(login: str, db: None) -> None:
    assert api.authenticate(login, "sai", NOW) is None


def tries(seconds: list[int]) -> list[datetime]:
    return [NOW + timedelta(seconds=second) for second in seconds]


@given(st.lists(st.integers(0, 3600), min_size=FREE, max_size=40).map(sorted))
def test_each_wrong_try_waits_at_least_as_long_as_the_one_before_and_never_longer_than_the_longest(
    seconds: list[int],
) -> None:
    made = tries(seconds)
    waits = [(next_try_at(WrongTries(here=made[:many])) or NOW) - made[many - 1] for many in range(FREE, len(made) + 1)]

    assert waits == sorted(waits)
    assert waits[0] == FIRST
    assert max(waits) <= LONGEST


@given(by_strangers=st.integers(0, 10_000))
def test_a_place_that_never_tried_is_heard_at_once_however_many_others_did(by_strangers: int) -> None:
    assert next_try_at(WrongTries(by_strangers=by_strangers)) is None


def page(client: Client, password: str, address: str) -> int:
    return client.post("/dang-nhap", {"login": LOGIN, "password": password}, REMOTE_ADDR=address).status_code


def test_the_page_says_how_long_and_keeps_the_login(hoa: User, client: Client) -> None:
    for _ in range(FREE):
        assert page(client, "sai", "203.0.113.9") == 422

    answer = client.post("/dang-nhap", {"login": LOGIN, "password": RIGHT}, REMOTE_ADDR="203.0.113.9")

    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= FIRST.total_seconds()
    assert "Hãy chờ 1 phút" in answer.content.decode()
    assert f'value="{LOGIN}"' in answer.content.decode()


def test_of_tries_that_are_slowed_the_access_log_tells_the_first_of_a_network(hoa: User, client: Client) -> None:
    def told() -> int:
        return int(raw("SELECT count(*) FROM access_log WHERE what = 'sign_in_throttled'")[0][0])

    before = told()
    for address in ("203.0.113.9", "198.51.100.7"):
        for _ in range(FREE + 5):
            page(client, "sai", address)

    assert told() - before == 2


def test_who_signed_in_here_before_is_not_kept_out_by_the_neighbours(hoa: User, client: Client) -> None:
    assert page(client, RIGHT, "203.0.113.9") == 302
    client.get("/dang-nhap")
    for _ in range(FREE):
        page(Client(), "sai", "203.0.113.9")

    assert page(Client(), RIGHT, "203.0.113.9") == 429
    assert page(client, RIGHT, "203.0.113.9") == 302


@pytest.mark.parametrize("forged", ["a" * 32 + "." + "0" * 32, "x", "..", "a" * 32 + ".é"])
def test_a_device_cannot_be_made_known_by_hand(hoa: User, client: Client, forged: str) -> None:
    client.cookies["device"] = forged
    for _ in range(FREE):
        page(client, "sai", "203.0.113.9")

    assert page(client, RIGHT, "203.0.113.9") == 429


def test_a_device_is_known_for_the_account_that_was_opened_on_it_alone(hoa: User, client: Client) -> None:
    page(client, RIGHT, "203.0.113.9")
    other = api.register_account(name="Lê Văn Bình", number="074085002345", login="0912345679", password=RIGHT, now=NOW)
    for _ in range(FREE):
        client.post("/dang-nhap", {"login": other.login, "password": "sai"}, REMOTE_ADDR="203.0.113.9")

    answer = Client().post("/dang-nhap", {"login": other.login, "password": RIGHT}, REMOTE_ADDR="203.0.113.9")
    assert answer.status_code == 429, "its tries counted as a stranger's from that network"
