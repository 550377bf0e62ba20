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
from onestop.frame.unsent import READER, expect_unsent, form_marks, is_of_reader, keep_unsent, let_go, take_up
from onestop.kernel.actor import ANONYMOUS, Actor

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


def test_what_was_sent_waits_no_more() -> None:
    keep_unsent(posted({"name": ["An"]}, reader_of(LAN), by=ANONYMOUS))
    sent = posted({"name": ["An"]}, reader_of(LAN), by=LAN)
    expect_unsent(sent, LAN)

    let_go(sent)

    assert sent.session == {}
    assert found(LAN) is None
