"""Whatever was typed in a form comes back letter by letter, to its author and to nobody else."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onestop.frame import unsent
from onestop.frame.redisplay import is_redisplay
from onestop.frame.unsent import (
    DROP,
    READER,
    expect_unsent,
    form_marks,
    is_dropped,
    is_of_reader,
    keep_unsent,
    let_go,
    offer_to_drop,
    take_up,
)
from onestop.kernel.actor import ANONYMOUS, Actor
from signing_clock import signed_later

pytestmark = pytest.mark.django_db
LAN, MINH = Actor(kind="citizen", key="7"), Actor(kind="citizen", key="8")
PATH, AT = "/thu-tuc/1.001193/nop/khai/child", datetime(2026, 4, 27, 8, tzinfo=UTC)
letters = st.text(st.characters(codec="utf-8"), max_size=20)
forms = st.dictionaries(letters.map(lambda name: f"f{name}"), st.lists(letters, min_size=1, max_size=3), max_size=5)


def asks(by: Actor, request: Any, session: dict[str, Any]) -> Any:
    request.actor, request.now, request.session = by, AT, session
    return request


def reader_of(by: Actor) -> str:
    marks = str(form_marks(asks(by, RequestFactory().get(PATH), {}))["csrf_input"])
    return marks.split(f'name="{READER}" value="')[1].split('"')[0] if READER in marks else ""


def posted(typed: dict[str, list[str]], reader: str, *, by: Actor) -> Any:
    body = urlencode({**typed, READER: reader, "csrfmiddlewaretoken": "secret", "display": "lang=en"}, doseq=True)
    request = RequestFactory().post(PATH, body, content_type="application/x-www-form-urlencoded")
    return asks(by, request, {})


def found(by: Actor) -> QueryDict | None:
    session: dict[str, Any] = {}
    expect_unsent(asks(by, RequestFactory().get("/dang-nhap"), session), by)
    request = asks(by, RequestFactory().get(PATH), session)
    take_up(request)
    return request.POST if is_redisplay(request) else None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=forms.filter(bool))
def test_it_comes_back_as_it_was_typed(typed: dict[str, list[str]]) -> None:
    assert keep_unsent(posted(typed, reader_of(LAN), by=ANONYMOUS))

    back = found(LAN)

    assert back is not None
    assert dict(back.lists()) == typed
    assert found(MINH) is None


def test_a_form_without_anything_typed_keeps_nothing() -> None:
    assert not keep_unsent(posted({}, reader_of(LAN), by=ANONYMOUS))
    assert found(LAN) is None


@pytest.mark.parametrize("reader", ["", "x", "x:y", "0" * 32])
def test_a_reader_nobody_was_is_none(reader: str) -> None:
    assert not keep_unsent(posted({"name": ["An"]}, reader, by=ANONYMOUS))
    assert not is_of_reader(posted({}, reader, by=LAN))


def test_into_an_old_page_of_somebody_nobody_puts_words(monkeypatch: pytest.MonkeyPatch) -> None:
    old = reader_of(LAN)
    monkeypatch.setattr(unsent, "_KEPT_WITHIN", timedelta(seconds=-1))
    assert not keep_unsent(posted({"name": ["An"]}, old, by=ANONYMOUS))
    assert is_of_reader(posted({}, old, by=LAN)), "who is signed in goes on, however old the page"


def test_a_page_says_whose_it_is_and_a_strangers_says_nothing() -> None:
    assert reader_of(ANONYMOUS) == ""
    assert LAN.key not in reader_of(LAN).split(":")
    assert reader_of(LAN).split(":")[0] != reader_of(MINH).split(":")[0]
    assert is_of_reader(posted({}, reader_of(LAN), by=LAN))
    assert not is_of_reader(posted({}, reader_of(LAN), by=MINH))


def kept(path: str, typed: str, opened: int) -> bool:
    """Sent, when the session was over, from a window of Lan's opened so many minutes later than the first."""
    with signed_later(timedelta(minutes=opened - 60)):
        reader = reader_of(LAN)
    body = urlencode({"name": typed, READER: reader})
    request = asks(ANONYMOUS, RequestFactory().post(path, body, content_type="application/x-www-form-urlencoded"), {})
    return keep_unsent(request)


def signed_in(path: str, session: dict[str, Any]) -> Any:
    request = asks(LAN, RequestFactory().get(path), session)
    take_up(request)
    if is_redisplay(request):
        offer_to_drop(request)
    return request


def sends(path: str, session: dict[str, Any]) -> None:
    let_go(asks(LAN, RequestFactory().post(path), session))


@pytest.mark.parametrize("order", [(0, 9), (9, 0)])
def test_of_two_windows_neither_text_drives_out_the_other(order: tuple[int, int]) -> None:
    """What was typed in the window opened later is shown first, whichever was sent first; the other after it."""
    for opened in order:
        assert kept(PATH, f"opened at {opened}", opened)
    session: dict[str, Any] = {}
    expect_unsent(asks(LAN, RequestFactory().get("/dang-nhap"), session), LAN)

    first = signed_in(PATH, session)
    assert (first.POST["name"], "hai cửa sổ" in first.not_taken[0].message.vi) == ("opened at 9", True)
    sends(PATH, session)
    second = signed_in(PATH, session)
    assert (second.POST["name"], "MỚI HƠN" in second.not_taken[0].message.vi) == ("opened at 0", True)
    assert form_marks(second)["drops"]
    sends(PATH, session)
    assert not is_redisplay(signed_in(PATH, session))
    assert session == {}


def test_the_older_of_two_texts_can_be_dropped_and_then_nothing_waits() -> None:
    kept(PATH, "older", 0)
    kept(PATH, "newer", 9)
    session: dict[str, Any] = {}
    expect_unsent(asks(LAN, RequestFactory().get("/dang-nhap"), session), LAN)
    assert not form_marks(signed_in(PATH, session))["drops"], "the newer is what somebody typed last"
    sends(PATH, session)

    dropped = asks(LAN, RequestFactory().post(PATH, {DROP: "yes"}), session)
    assert is_dropped(dropped)
    let_go(dropped, sent=False)

    assert not is_redisplay(signed_in(PATH, session))
    assert session == {}


def test_forms_of_two_pages_wait_each_on_its_own() -> None:
    kept(PATH, "of the child", 0)
    kept("/ho-so/x/bo-sung", "of the request", 9)
    session: dict[str, Any] = {}
    expect_unsent(asks(LAN, RequestFactory().get("/dang-nhap"), session), LAN)

    assert signed_in(PATH, session).POST["name"] == "of the child"
    sends(PATH, session)
    assert not is_redisplay(signed_in(PATH, session))
    assert signed_in("/ho-so/x/bo-sung", session).POST["name"] == "of the request"


def test_what_is_sent_again_from_the_same_window_stands_in_place_of_it_and_so_does_the_same_text() -> None:
    kept(PATH, "one", 0)
    kept(PATH, "two", 0)
    kept(PATH, "two", 9)
    session: dict[str, Any] = {}
    expect_unsent(asks(LAN, RequestFactory().get("/dang-nhap"), session), LAN)

    assert signed_in(PATH, session).POST["name"] == "two"
    sends(PATH, session)
    assert session == {}


def test_where_there_is_no_room_for_both_the_later_window_is_kept() -> None:
    assert kept(PATH, "x" * 600_000, 9)
    assert not kept(PATH, "y" * 600_000, 0)
    assert kept(PATH, "z" * 600_000, 20)

    back = found(LAN)
    assert back is not None
    assert back["name"][:1] == "z"


def test_what_waits_behind_is_kept_no_longer_than_was_said() -> None:
    kept(PATH, "one", 0)
    kept(PATH, "two", 9)
    session: dict[str, Any] = {}
    expect_unsent(asks(LAN, RequestFactory().get("/dang-nhap"), session), LAN)
    late = asks(LAN, RequestFactory().post(PATH), session)
    late.now = AT + timedelta(minutes=119)
    let_go(late)

    too_late = asks(LAN, RequestFactory().get(PATH), session)
    too_late.now = AT + timedelta(minutes=121)
    take_up(too_late)
    assert not is_redisplay(too_late)


def test_what_was_sent_waits_no_more() -> None:
    keep_unsent(posted({"name": ["An"]}, reader_of(LAN), by=ANONYMOUS))
    sent = posted({"name": ["An"]}, reader_of(LAN), by=LAN)
    expect_unsent(sent, LAN)

    let_go(sent)

    assert sent.session == {}
    assert found(LAN) is None
