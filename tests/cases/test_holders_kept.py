"""To which agency figures count a late case that went from one to another, and what an upgrade makes of those it finds."""

from datetime import date
from typing import Any

import pytest

from migrated import migrated_back
from onestop.cases import api as cases
from onestop.cases import store
from onestop.indicators import api as indicators
from onestop.indicators.models import CaseFact
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger

from .act_examples import CONSULTED, holder
from .conftest import World
from .examples import COMMUNE, at

pytestmark = pytest.mark.django_db(transaction=True)
SENT_ON: dict[str, Any] = {"receiver": CONSULTED, "level": "commune", "reasons": ["other_place"]}
IN_TIME, LATE = 10, 24
"""Days of March: before and after the seventeenth, on which the result is promised."""


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def decided(world: World, *, sent_on: int, day: int) -> str:
    """A case of the commune, taken over by the other agency on one day and decided there on another."""
    code = world.lodge()
    done(code, "accept", holder("receptionist", COMMUNE), 3)
    done(code, "transfer", holder("head", COMMUNE), sent_on, **SENT_ON)
    done(code, "take_over", holder("receptionist", CONSULTED), sent_on)
    done(code, "complete_step", holder("specialist", CONSULTED), day, step="appraise")
    done(code, "decide", holder("head", CONSULTED), day, outcome="granted")
    return code


def in_time(agency: str) -> tuple[int, int]:
    """Of how many cases that count to the agency how many were in time."""
    figure = indicators.figure("cases_on_time", as_of=date(2026, 3, 31), scope="agency", key=agency)
    return figure.numerator, figure.denominator


def followed() -> None:
    ledger.sequence_once(at(31))
    indicators.follow_all(at(31))


def test_what_is_sent_on_late_counts_to_who_let_the_term_end(committed_world: World) -> None:
    late = decided(committed_world, sent_on=LATE, day=LATE + 1)
    late_there = decided(committed_world, sent_on=IN_TIME, day=LATE)
    decided(committed_world, sent_on=IN_TIME, day=IN_TIME + 1)
    followed()

    assert (in_time(COMMUNE), in_time(CONSULTED)) == ((0, 1), (1, 2))
    fact = CaseFact.objects.get(case_code=late)
    assert (fact.competent_agency, fact.answerable_agency) == (CONSULTED, COMMUNE)
    assert indicators.fact_of(store.load(late).file).answerable_agency == COMMUNE  # rows say what entries say
    for agency, code in ((COMMUNE, late), (CONSULTED, late_there)):
        behind = indicators.cases_behind("cases_on_time", as_of=date(2026, 3, 31), counted=False, agencies=[agency])
        assert [row["case_code"] for row in behind.items] == [code]


def test_what_is_measured_at_lodging_counts_to_where_it_was_lodged(committed_world: World) -> None:
    decided(committed_world, sent_on=IN_TIME, day=IN_TIME + 1)
    followed()

    for code in ("cases_authenticated", "cases_self_served", "online_users_identified"):
        assert indicators.by_agency([code], as_of=date(2026, 3, 31))[COMMUNE][code].denominator == 1
    assert indicators.by_agency(["cases_resolved_online"], as_of=date(2026, 3, 31)).keys() == {CONSULTED}


def test_an_upgrade_counts_what_there_is_as_its_entries_say(committed_world: World) -> None:
    for sent_on, day in ((LATE, LATE + 1), (IN_TIME, LATE), (IN_TIME, IN_TIME + 1)):
        decided(committed_world, sent_on=sent_on, day=day)
    followed()

    with migrated_back("indicators", "0005_late_when_it_ended"):
        pass

    assert indicators.wrong_facts() == []
    assert indicators.wrong_cells() == []
