"""A case that was taken up again holds all that the old one held: who erases one is told of the other."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection

from onestop.assembly.commands import erase as command
from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.people import api as people

from .conftest import World
from .erasing import erased
from .examples import HEAD, at
from .test_reopened import COUNTER, done, reopened, turned_away

pytestmark = pytest.mark.django_db


def both(world: World) -> tuple[str, str]:
    old = turned_away(world)
    return old, reopened(old).code


def settled() -> None:
    ledger.sequence_once(at(11))
    indicators.follow_all(at(11))


def test_each_names_the_other_while_it_still_holds_it(world: World) -> None:
    old, new = both(world)
    assert cases.holding_the_same(old) == ((new, True),)
    assert cases.holding_the_same(new) == ((old, False),)

    settled()
    erased(old)
    assert cases.holding_the_same(new) == ()
    assert cases.holding_the_same(old) == ((new, True),)


def test_a_third_that_takes_up_the_second_is_named_too(world: World) -> None:
    old, new = both(world)
    done(
        new,
        "refuse_intake",
        replace(COUNTER, key="colleague@commune"),
        11,
        reasons=["wrong_agency"],
        note="Thuộc xã bên",
    )
    third = reopened(new, day=12, decided_on=date(2026, 3, 12)).code

    assert [one.code for one in cases.holding_the_same(old)] == [new, third]


def test_other_cases_of_the_same_person_are_not(world: World) -> None:
    code = turned_away(world)
    world.lodge(hour=10)

    assert cases.holding_the_same(code) == ()


@pytest.mark.parametrize(("linked", "gone"), [(False, False), (True, True)])
def test_the_command_erases_what_has_ended_where_that_is_asked_and_says_what_it_leaves(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], linked: bool, gone: bool
) -> None:
    old, new = both(world)
    done(
        new,
        "refuse_intake",
        replace(COUNTER, key="colleague@commune"),
        11,
        reasons=["wrong_agency"],
        note="Thuộc xã bên",
    )
    settled()
    monkeypatch.setattr("onestop.assembly.database.database", lambda _: connection.cursor())
    monkeypatch.setattr(people, "user_by_login", lambda _: object())
    monkeypatch.setattr(people, "actor_of", lambda *_: replace(HEAD, user_id=7))
    monkeypatch.setattr("onestop.runtime.api.now", lambda: at(12))

    command.erase(old, reason="asked for", law="a law", by="head", confirm=old, linked=linked)

    said = capsys.readouterr().out
    assert old in said
    assert new in said
    assert ("CHƯA" in said or "NOT erased" in said) is not gone
    assert (cases.holding_the_same(old) == ()) is gone
