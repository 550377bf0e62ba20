"""What a unit has to do until the end of the week, against the time it has; and what of it would go to whom."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World
from cases.examples import CALENDAR, COMMUNE, at
from onestop.bulk import api as bulk
from onestop.bulk.domain.estimate import ASSUMED, FEWEST, estimate, learned
from onestop.bulk.domain.unit import until, when_due
from onestop.cases import api as cases
from onestop.kernel.actor import NotPermitted
from onestop.people import api as people
from onestop.people.models import User
from onestop.runtime.api import raw

from .conftest import HEAD, ONE, RECEPTIONIST, accepted

pytestmark = pytest.mark.django_db
HERE = replace(HEAD, agency=ELSEWHERE)


def load(moment: datetime) -> bulk.UnitLoad:
    return bulk.unit_load(by=HERE, now=moment)


def claimed(codes: list[str], moment: datetime) -> None:
    for code in codes:
        cases.perform(cases.ACTS["claim"], code=code, step="appraise", by=ONE, now=moment)


def given(codes: list[str], key: str) -> None:
    for code in codes:
        cases.perform(cases.ACTS["assign"], code=code, step="appraise", by=HEAD, now=at(3), assignee=key)


def test_who_has_how_much_and_what_nobody_has(people_there: World) -> None:
    codes = accepted(people_there, 5)
    given(codes[:3], "9001")

    found = load(at(4))

    assert {one.key: one.steps for one in found.people} == {"9001": 3, "9002": 0}
    assert (len(found.waiting), found.nobodys) == (5, 2)
    assert found.agency == ELSEWHERE


def test_what_nobody_has_is_proposed_to_whoever_has_least_and_never_to_the_head(people_there: World) -> None:
    codes = accepted(people_there, 4)
    given(codes[:2], "9001")

    found = load(at(4))

    assert [(one.old, one.new) for one in found.moves] == [("", "9002"), ("", "9002")]


def test_what_is_to_be_signed_stays_with_whoever_heads_the_unit(people_there: World) -> None:
    """Given to one of two heads, the other could not sign it."""
    code = accepted(people_there, 1)[0]
    cases.complete_step(code=code, step="appraise", by=ONE, now=at(4))

    found = load(at(5))
    assert (len(found.waiting), found.moves) == (1, ())


def go_away(key: int, begins: datetime, ends: datetime) -> None:
    """That official is away then, and nobody stands in."""
    one = User.objects.get(id=key)
    absence = people.Absence(
        official=one.official_id or 0, begins_at=begins, ends_at=ends, why="leave", deputy=None, scope=frozenset()
    )
    people.record_absence(absence, by=people.actor_of(one, begins), now=begins)


def test_whoever_is_not_impartial_or_away_gets_nothing(people_there: World) -> None:
    code = accepted(people_there, 1)[0]
    cases.perform(cases.ACTS["declare_conflict"], code=code, by=ONE, now=at(4), ground="relative")
    assert [one.new for one in load(at(5)).moves] == ["9002"]

    go_away(9002, at(5, 8), at(20, 17))
    found = load(at(5))
    assert found.moves == ()
    assert {one.key: one.state for one in found.people}["9002"] == "away"
    assert {key: one.ends_at for key, one in found.away.items()} == {"9002": at(20, 17)}


def test_an_absence_of_a_day_leaves_the_time_of_the_others(people_there: World) -> None:
    codes = accepted(people_there, 2)
    given(codes, "9002")
    go_away(9002, at(5, 0), at(6, 0))  # a Thursday, recorded as it begins

    found = load(at(5, 9))
    assert [*found.away] == ["9002"]
    left = {one.key: one.left for one in found.people}["9002"]
    assert 0 < left == found.left - CALENDAR.working_seconds_between(at(5, 9), at(6, 0))


def test_whoever_has_too_much_gives_some_of_it_to_whoever_has_room(people_there: World) -> None:
    codes = accepted(people_there, 6)
    given(codes, "9001")
    late = at(25)  # the term of ten working days is over, and all is due at once

    found = load(late)
    over = next(one for one in found.people if one.key == "9001")
    needs = over.due // 6

    assert over.late == 6
    assert (over.state == "over") == (6 * needs > found.left)
    assert all(move.old == "9001" for move in found.moves)


def test_what_somebody_took_himself_stays_his(people_there: World) -> None:
    claimed(accepted(people_there, 6), at(3))

    assert load(at(25)).moves == ()


def test_nobody_sees_it_who_does_not_assign_there(people_there: World) -> None:
    for somebody in (ONE, RECEPTIONIST, replace(ONE, agency="H09.05")):
        with pytest.raises(NotPermitted):
            bulk.unit_load(by=somebody, now=at(4))


def test_a_head_sees_the_agency_he_heads_wherever_his_first_post_is(people_there: World) -> None:
    accepted(people_there, 1)
    with_an_older_post = replace(HEAD, agency="H09.05")

    found = bulk.unit_load(by=with_an_older_post, now=at(4))

    assert (found.agency, len(found.waiting)) == (ELSEWHERE, 1)


def test_of_several_agencies_a_head_sees_that_of_his_first_post(people_there: World) -> None:
    of_two = replace(HEAD, agency=COMMUNE, grants=HEAD.grants + holder("head", COMMUNE).grants)

    assert bulk.unit_load(by=of_two, now=at(4)).agency == COMMUNE
    assert bulk.units_of(of_two) == (COMMUNE, ELSEWHERE)
    assert bulk.unit_load(by=of_two, now=at(4), agency=ELSEWHERE).agency == ELSEWHERE
    assert bulk.unit_load(by=of_two, now=at(4), agency="H09.02").agency == COMMUNE, "one he does not head"


def test_who_is_overloaded_is_said_once_for_the_page_and_the_briefing(people_there: World) -> None:
    given(accepted(people_there, 12), "9001")
    found = bulk.overloaded(by=HERE, now=at(20, 15))

    assert found == tuple(one for one in load(at(20, 15)).people if one.state == "over")
    assert [one.key for one in found] == ["9001"]


def test_the_time_left_ends_with_the_office_hours_of_friday() -> None:
    friday = CALENDAR.closes_at(at(6).date())

    assert until(at(4), CALENDAR) == friday
    assert until(friday + timedelta(minutes=1), CALENDAR) == friday + timedelta(days=7)
    assert until(at(7), CALENDAR) == friday + timedelta(days=7)


@pytest.mark.parametrize(
    ("urgent", "when"), [(at(4, 8), "late"), (at(4, 16), "today"), (at(6, 17), "week"), (at(9, 8), "later")]
)
def test_how_soon_a_step_is_late(urgent: datetime, when: str) -> None:
    assert when_due(urgent, at(4, 9), CALENDAR.closes_at(at(6).date())) == when


def test_hours_are_a_median_where_enough_were_done_else_the_share_of_the_step() -> None:
    assert learned([3600] * (FEWEST - 1)) is None
    assert learned([7200, 3600, 60, 90_000, 3600]) == 3600
    assert (estimate(3600, 7200).basis, estimate(3600, 7200).seconds) == ("median", 3600)
    assert (estimate(None, 7200).basis, estimate(None, 7200).seconds) == ("quota", 7200)
    assert (estimate(None, 0).basis, estimate(None, 0).seconds) == ("assumed", ASSUMED)


def test_what_a_step_takes_is_learned_from_those_that_were_done_once_a_day(people_there: World) -> None:
    for code in accepted(people_there, FEWEST):
        cases.complete_step(code=code, step="appraise", by=ONE, now=at(4))
    accepted(people_there, 1)

    assert [bulk.learn_hours(now=at(5)), bulk.learn_hours(now=at(5, 12)), bulk.learn_hours(now=at(6, 12))] == [1, 0, 1]
    assert load(at(5)).bases == {"median": 1, "quota": 0, "assumed": FEWEST}


def test_the_same_done_one_after_the_other_takes_the_time_between(people_there: World) -> None:
    """From when it came, or from when whoever did it had done the one before."""
    for minute, code in enumerate(accepted(people_there, FEWEST)):
        cases.complete_step(code=code, step="appraise", by=ONE, now=at(4, 9, 10 * minute))

    bulk.learn_hours(now=at(5))

    assert raw("SELECT seconds FROM bulk_step_hours WHERE step = 'appraise'") == [(600,)]
