"""`./onestop outage` as an operator meets it: what is done, and what is said when it cannot be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from onestop.assembly import database
from onestop.assembly.commands.outage import outage
from onestop.assembly.complaints import Complaint
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.runtime import api as runtime

from .conftest import OPERATOR, SECOND, at, recorded

pytestmark = pytest.mark.usefixtures("province")
COMMAND = typer.Typer()
COMMAND.command()(outage)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the database of the test, at nine on the 4th, for whoever is called an operator."""

    @contextmanager
    def opened(_data: Path | None) -> Iterator[None]:
        yield

    monkeypatch.setattr(database, "database", opened)
    monkeypatch.setattr(runtime, "now", lambda: at(4))
    monkeypatch.setattr(people, "user_by_login", lambda login: object() if login == "operator.h09" else None)
    monkeypatch.setattr(people, "actor_of", lambda *_: OPERATOR)
    monkeypatch.setenv("ONESTOP_PUBLIC_ADDRESS", "https://motcua.example.vn")
    monkeypatch.setenv("ONESTOP_DEMO", "0")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def run(*words: str, by: str = "operator.h09") -> Result:
    return CliRunner().invoke(COMMAND, [*words, "--by", by])


def refused(*words: str, **more: Any) -> str:
    error = run(*words, **more).exception
    assert isinstance(error, Complaint)
    return error.text.en


def test_announced_and_ended_it_says_the_number_and_what_comes_next() -> None:
    said = run("plan", "--begins", "2026-03-14T20:00", "--ends", "2026-03-15T02:00", "--plan", "15/PA").output
    assert "GD-2026-0001 is announced" in said
    assert "GD-2026-0001 is called off" in run("call-off", "gd-2026-0001").output


def test_over_it_is_certified_and_moves_terms_at_once() -> None:
    said = run("record", "--begins", "2026-03-03T08:00", "--ends", "2026-03-03T11:00", "--services", "portal,payment")

    assert "GD-2026-0001 is over and certified; cases with terms that moved: 0." in said.output
    assert outages.outage("GD-2026-0001").services == ("portal", "payment")
    recorded(now=at(4), began=at(4, 8))
    assert "GD-2026-0002 is over" in run("end", "GD-2026-0002", "--ends", "2026-03-04T08:30").output
    assert run("list").output.splitlines()[0].startswith("GD-2026-0002  unplanned  2026-03-04 08:00 – 2026-03-04 08:30")


def test_a_silence_is_listed_confirmed_or_dismissed() -> None:
    for moment in (at(3, 8), at(3, 9), at(3, 11)):
        outages.beat(lambda: moment)  # noqa: B023 - asked at once
    later, earlier = outages.silences(at(4))

    assert f"silence {later.id}" in run("list").output
    assert "it was no outage" in run("dismiss", str(later.id), "--why", "chạy thử").output
    assert "GD-2026-0001 is over" in run("confirm", str(earlier.id), "--cause", "power").output
    assert outages.silences(at(4)) == ()


def test_what_two_people_say_is_not_said_here_by_naming_the_second() -> None:
    """`--by` takes any login: whoever sits at the machine would be both."""
    proposed = recorded(now=at(20), began=at(5, 8), ended=at(5, 12))

    assert "signs in and certifies it" in refused("end", proposed.number, "--ends", "2026-03-05T12:00")
    assert outages.outage(proposed.number).is_open


@pytest.mark.parametrize("recorder", ["operator.h09", "operator2.h09"])
def test_nor_where_nobody_proposed_an_end_yet(monkeypatch: pytest.MonkeyPatch, recorder: str) -> None:
    """Recorded late, begun earlier than recorded, ended long ago: none is certified here, and none proposed or begun."""
    monkeypatch.setattr(people, "user_by_login", lambda login: object())
    monkeypatch.setattr(people, "actor_of", lambda *_: SECOND if recorder == "operator2.h09" else OPERATOR)
    late = recorded(now=at(9), began=at(3, 10))
    soon = recorded(now=at(9), began=at(9, 7), services=["desk"])
    open_ = recorded(now=at(4), began=at(4, 7), services=["notices"])
    monkeypatch.setattr(runtime, "now", lambda: at(9, 11))

    for words in (
        (late.number, "--ends", "2026-03-09T10:00"),
        (soon.number, "--begins", "2026-03-03T10:00", "--ends", "2026-03-09T10:00"),
        (open_.number, "--ends", "2026-03-05T10:00"),
    ):
        assert "takes two people, each of whom signs in" in refused("end", *words, by=recorder)
        one = outages.outage(words[0])
        assert (one.is_open, one.proposed_end) == (True, None)


@pytest.mark.parametrize("ends", [(), ("--ends", "2026-03-03T12:00")])
def test_what_is_recorded_here_late_would_be_the_word_of_whoever_is_named(
    monkeypatch: pytest.MonkeyPatch, ends: tuple[str, ...]
) -> None:
    monkeypatch.setattr(runtime, "now", lambda: at(9, 11))

    assert "one says it on the operators' page" in refused("record", "--begins", "2026-03-03T10:00", *ends)
    assert outages.all_outages() == ()


def test_a_silence_of_days_ago_is_not_confirmed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for moment in (at(3, 8), at(3, 9), at(3, 11)):
        outages.beat(lambda: moment)  # noqa: B023 - asked at once
    monkeypatch.setattr(runtime, "now", lambda: at(9, 11))
    [*_, earlier] = outages.silences(at(9, 11))

    assert "takes two people" in refused("confirm", str(earlier.id), "--cause", "power")
    assert earlier in outages.silences(at(9, 11))


def test_what_cannot_be_done_is_one_sentence_with_the_next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "now", lambda: at(4, month=11))
    late = refused("plan", "--begins", "2026-11-06T20:00", "--ends", "2026-11-07T02:00", "--plan", "15/PA")
    assert late.startswith("A planned outage is announced at least 7 working days ahead")
    assert "There is no outage GD-2026-0009" in refused("end", "GD-2026-0009", "--ends", "2026-03-04T08:00")
    assert "--begins is missing" in refused("record")
    assert "choose plan, record" in refused("announce")
    assert "no account nobody" in refused("call-off", "GD-2026-0001", by="nobody")
