"""A session ends when nobody works, after its longest time, and when its owner says so."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.db import DatabaseError
from django.db.models import QuerySet
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.times import LOCAL
from onestop.people import api
from onestop.people.domain.session_limits import APPLICANT, OFFICIAL, SEEN_EVERY, ends_at
from onestop.people.models import Session, User
from onestop.people.operations import sessions as operations

NINE = datetime(2026, 4, 24, 9, 0, tzinfo=LOCAL)
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML) Chrome/126.0 Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1"
RIGHT = "mot-cua-xin-chao"


@pytest.fixture
def hoa(db: None) -> User:
    return api.register_account(
        name="Trần Thị Hoa", number="074190001239", login="0912345678", password=RIGHT, now=NINE
    )


def test_an_official_is_signed_out_after_half_an_hour_and_after_twelve() -> None:
    assert ends_at("official", opened_at=NINE, seen_at=NINE) == NINE + timedelta(minutes=30) + SEEN_EVERY
    assert ends_at("official", opened_at=NINE, seen_at=NINE + timedelta(hours=11, minutes=50)) == NINE + timedelta(
        hours=12
    )


@pytest.mark.parametrize("kind", ["citizen", "business"])
def test_an_applicant_may_look_for_a_paper_for_two_hours(kind: str) -> None:
    assert ends_at(kind, opened_at=NINE, seen_at=NINE) == NINE + timedelta(hours=2) + SEEN_EVERY


@given(st.sampled_from(["official", "citizen", "business"]), st.timedeltas(timedelta(0), timedelta(days=2)))
def test_being_seen_later_never_ends_a_session_earlier(kind: str, later: timedelta) -> None:
    first = ends_at(kind, opened_at=NINE, seen_at=NINE)
    limits = OFFICIAL if kind == "official" else APPLICANT

    assert first <= ends_at(kind, opened_at=NINE, seen_at=NINE + later) <= NINE + limits.most


def signed_in(hoa: User, agent: str = CHROME, address: str = "203.0.113.9") -> Client:
    client = Client(headers={"user-agent": agent})
    answer = client.post("/dang-nhap", {"login": hoa.login, "password": RIGHT}, REMOTE_ADDR=address)
    assert answer.status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get("/tai-khoan/phien").status_code == 200


def age(by: timedelta) -> None:
    """As if that much time had gone by."""
    for row in Session.objects.all():
        Session.objects.filter(pk=row.pk).update(seen_at=row.seen_at - by, opened_at=row.opened_at - by)


def test_the_cookie_ends_with_the_browser_and_opens_nothing_from_the_table(hoa: User) -> None:
    cookie = signed_in(hoa).cookies[settings.SESSION_COOKIE_NAME]

    assert cookie["max-age"] == cookie["expires"] == ""
    assert cookie["httponly"]
    [kept] = Session.objects.all()
    assert cookie.value.encode() not in bytes(kept.key) + kept.data.encode()


def test_nothing_done_for_two_hours_ends_it_at_the_door_and_says_so(hoa: User) -> None:
    client = signed_in(hoa)
    age(APPLICANT.idle)
    assert is_in(client), "not before"
    age(APPLICANT.idle + SEEN_EVERY)

    answer = client.get("/ho-so")

    assert answer.headers["Location"] == "/dang-nhap?next=%2Fho-so&ended=idle"
    assert "Phiên làm việc đã kết thúc" in client.get(answer.headers["Location"]).content.decode()
    assert not Session.objects.exists()


def test_what_was_posted_after_the_end_is_said_to_be_unsent(hoa: User) -> None:
    client = signed_in(hoa)
    age(APPLICANT.most)

    answer = client.post("/thu-tuc/1.001193/nop/bo", {})

    assert "ended=unsent" in answer.headers["Location"]
    assert "CHƯA được ghi nhận" in client.get(answer.headers["Location"]).content.decode()


def test_a_stranger_at_the_door_is_not_told_of_a_session_he_never_had(db: None) -> None:
    assert Client().get("/ho-so").headers["Location"] == "/dang-nhap?next=%2Fho-so"


def test_whether_a_key_opens_anything_is_asked_without_writing_it_down(hoa: User) -> None:
    client = signed_in(hoa)
    key, seen = client.cookies[settings.SESSION_COOKIE_NAME].value, Session.objects.get().seen_at

    assert api.account_of_session(key, seen + timedelta(minutes=90))
    assert api.account_of_session(key, seen + timedelta(hours=3)) is None
    assert api.account_of_session("made-up", seen) is None
    assert Session.objects.get().seen_at == seen


def test_pages_are_written_down_once_a_minute(hoa: User) -> None:
    client = signed_in(hoa)
    [row] = Session.objects.all()
    moment = row.seen_at

    assert operations.keep_open(row, hoa, moment + timedelta(seconds=59))
    assert Session.objects.get().seen_at == moment
    assert operations.keep_open(row, hoa, moment + SEEN_EVERY)
    assert Session.objects.get().seen_at == moment + SEEN_EVERY
    assert is_in(client)


def test_signing_in_again_gives_a_new_key_and_ends_the_old(hoa: User) -> None:
    client = signed_in(hoa)
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    client.post("/dang-nhap", {"login": hoa.login, "password": RIGHT})

    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert Session.objects.count() == 1


def test_the_owner_sees_where_he_is_signed_in_and_ends_what_he_does_not_know(hoa: User) -> None:
    mine, other = signed_in(hoa), signed_in(hoa, IPHONE, "2001:db8:7::1")

    body = mine.get("/tai-khoan/phien").content.decode()
    assert "Chrome, Windows" in body
    assert "Safari, iPhone" in body
    assert "203.0.x.x" in body
    assert "2001:db8::" in body
    assert "203.0.113.9" not in body

    theirs = Session.objects.get(device="Safari, iPhone")
    assert mine.post(f"/tai-khoan/phien/{theirs.pk}/ket-thuc").status_code == 302
    assert (is_in(mine), is_in(other)) == (True, False)


def test_all_others_end_at_once(hoa: User) -> None:
    mine, *others = (signed_in(hoa) for _ in range(3))
    mine.post("/tai-khoan/phien/ket-thuc-noi-khac")

    assert is_in(mine)
    assert not any(is_in(other) for other in others)


def test_nobody_ends_the_session_of_another(hoa: User) -> None:
    binh = api.register_account(name="Lê Văn Bình", number="074085002345", login="0912345679", password=RIGHT, now=NINE)
    mine, his = signed_in(hoa), signed_in(binh)
    session = Session.objects.get(user=binh)

    assert mine.post(f"/tai-khoan/phien/{session.pk}/ket-thuc").status_code == 404
    assert is_in(his)


def test_a_session_ended_while_a_page_was_made_stays_ended(hoa: User) -> None:
    client = signed_in(hoa)
    session = client.session
    session.setdefault("read", True)
    Session.objects.all().delete()
    session["touched"] = True

    with pytest.raises(UpdateError):
        session.save()
    assert not Session.objects.exists()


def test_what_is_over_is_removed_and_what_runs_is_kept(hoa: User) -> None:
    signed_in(hoa)
    [row] = Session.objects.all()

    assert api.forget_ended_sessions(now=row.seen_at + APPLICANT.idle) == 0
    assert api.forget_ended_sessions(now=row.seen_at + APPLICANT.idle + SEEN_EVERY) == 1


@pytest.mark.parametrize(
    ("agent", "words"),
    [(CHROME, "Chrome, Windows"), (IPHONE, "Safari, iPhone"), ("", ""), ("x" * 10_000, "")],
)
def test_a_browser_is_named_in_few_words(agent: str, words: str) -> None:
    assert api.device_words(agent) == words


def test_a_disk_that_takes_nothing_keeps_nobody_from_reading(hoa: User, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in(hoa)
    [row] = Session.objects.all()

    def full(*_: object, **__: object) -> int:
        raise DatabaseError("no space left on device")

    monkeypatch.setattr(QuerySet, "update", full)
    assert operations.keep_open(row, hoa, row.seen_at + SEEN_EVERY)
