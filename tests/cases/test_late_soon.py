"""What is really near: in the last three working days, once half of the time is over, and always on the last day to apologise."""

from datetime import date, datetime

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.apologies import comes_late
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL
from onestop.rules.api import is_near

from .conftest import World
from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, terms


def near_on(term: int) -> list[int]:
    """The days of March on which a case of so many working days, accepted on the 2nd, is said to be late soon."""
    file = accepted(under=terms(term=term))
    assert file.due_on is not None
    days = (date(2026, 3, one) for one in range(2, 31))
    return [one.day for one in days if one <= file.due_on and comes_late(file, one, CALENDAR)]


@pytest.mark.parametrize(
    ("term", "near"),
    [
        # Accepted on Monday the 2nd.
        (10, [11, 12, 13, 14, 15, 16]),
        (5, [6, 7, 8, 9]),
        (3, [4, 5]),
        (2, [3, 4]),
        # Its first day is the last on which an apology is a day ahead.
        (1, [2, 3]),
    ],
)
def test_a_short_term_is_not_near_from_its_first_day(term: int, near: list[int]) -> None:
    assert near_on(term) == near


def test_over_a_weekend_it_is_near_on_the_last_day_for_an_apology() -> None:
    """Three working days from Wednesday end on Monday: half is over on Saturday, and the apology goes on Friday."""
    wednesday, monday = datetime(2026, 3, 4, 9, tzinfo=LOCAL), date(2026, 3, 9)
    late_from = datetime(2026, 3, 10, tzinfo=LOCAL)

    near = [
        day
        for day in (date(2026, 3, one) for one in range(4, 10))
        if is_near(began=wednesday, late_from=late_from, promised=monday, today=day, calendar=CALENDAR)
    ]

    assert near[0] == date(2026, 3, 6)


@pytest.mark.django_db
@pytest.mark.parametrize("by", [SPECIALIST, HEAD], ids=["who handles it", "the head"])
def test_the_list_its_count_and_the_page_say_the_same(world: World, by: Actor) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    file = cases.file_for(code=code, by=HEAD)

    for day in range(2, 17):
        found = cases.worklist(by=by, now=at(day), filter="late_soon").items
        counted = cases.worklist_counts(by=by, now=at(day))["late_soon"]
        assert bool(found) == bool(counted) == comes_late(file, date(2026, 3, day), CALENDAR), day
