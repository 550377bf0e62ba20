"""Absence (vắng mặt): who may stand in, for what, when. Read as the rules they keep."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL
from onestop.people import api
from onestop.people.domain.absences import (
    COVERABLE,
    LONGEST,
    SCOPES,
    WHY,
    Absence,
    can_stand_in,
    check_absence,
    permissions_of,
    scope_of_roles,
)
from onestop.people.domain.roles import ROLES

VAN, LINH, HA, STRANGER = 1, 2, 3, 9
"""Who is away, two colleagues of the same agency, and somebody of another."""


def at(day: int, hour: int = 8) -> datetime:
    """November 2026; the 25th is a Wednesday."""
    return datetime(2026, 11, day, hour, tzinfo=LOCAL)


def leave(**more: Any) -> Absence:
    given: dict[str, Any] = {
        "official": VAN, "begins_at": at(25), "ends_at": at(27, 17), "why": "leave", "deputy": LINH,
        "scope": frozenset({"step", "supplement"}),
    }  # fmt: skip
    return Absence(**(given | more))


def check(
    wanted: Absence, *, own: tuple[Absence, ...] = (), of_deputy: tuple[Absence, ...] = (), now: datetime | None = None
) -> None:
    check_absence(wanted, now=now or at(24), own=own, of_deputy=of_deputy, roles=("specialist",), colleagues={LINH, HA})


def refusal_of(wanted: Absence, **more: Any) -> Refusal:
    with pytest.raises(Refusal) as refused:
        check(wanted, **more)
    return refused.value


def test_three_days_of_leave_with_a_colleague_for_what_one_does() -> None:
    check(leave())


def test_half_a_day_with_nobody() -> None:
    check(leave(begins_at=at(26, 13), ends_at=at(26, 17), why="meeting", deputy=None, scope=frozenset()))


def test_whoever_falls_ill_in_the_morning_is_recorded_from_the_morning_on() -> None:
    check(leave(begins_at=at(25, 7)), now=at(25, 10))


def test_nothing_that_was_done_yesterday_is_done_for_another_afterwards() -> None:
    assert isinstance(refusal_of(leave(begins_at=at(24)), now=at(25)), api.AbsenceBackdated)


@pytest.mark.parametrize("ends_at", [at(25), at(24)])
def test_it_ends_after_it_begins(ends_at: datetime) -> None:
    assert isinstance(refusal_of(leave(ends_at=ends_at)), api.AbsenceEndsBeforeItBegins)


def test_it_is_not_over_when_it_is_recorded() -> None:
    assert isinstance(refusal_of(leave(ends_at=at(25, 9)), now=at(25, 9)), api.AbsenceEndsBeforeItBegins)


def test_nobody_is_covered_for_more_than_a_year() -> None:
    check(leave(ends_at=at(25) + LONGEST))
    assert isinstance(refusal_of(leave(ends_at=at(25) + LONGEST + timedelta(hours=1))), api.AbsenceTooLong)


def test_nobody_is_away_twice_at_once_and_is_told_when_he_is_away_already() -> None:
    refused = refusal_of(leave(), own=(leave(begins_at=at(27), ends_at=at(28)),))

    assert isinstance(refused, api.AbsenceOverlaps)
    assert (refused.begins_at, refused.ends_at) == (at(27), at(28))


def test_one_after_the_other_is_no_overlap_nor_is_what_was_taken_back() -> None:
    check(leave(), own=(leave(begins_at=at(27, 17), ends_at=at(28)), leave(begins_at=at(26), ends_at=at(24))))


@pytest.mark.parametrize("deputy", [STRANGER, VAN])
def test_who_stands_in_is_a_colleague_and_not_oneself(deputy: int) -> None:
    assert isinstance(refusal_of(leave(deputy=deputy)), api.DeputyNotThere)


def test_who_is_away_himself_does_not_stand_in() -> None:
    refused = refusal_of(leave(), of_deputy=(leave(official=LINH, begins_at=at(26), ends_at=at(26, 12)),))

    assert isinstance(refused, api.DeputyAbsent)
    assert refused.begins_at == at(26)


def test_it_is_said_for_what_somebody_stands_in() -> None:
    assert isinstance(refusal_of(leave(scope=frozenset())), api.ScopeMissing)


@pytest.mark.parametrize("scope", [{"receive"}, {"step", "return"}, {"sign"}])
def test_nobody_does_for_another_what_that_one_does_not_do(scope: set[str]) -> None:
    assert isinstance(refusal_of(leave(scope=frozenset(scope))), api.ScopeNotHeld)


def test_why_is_one_of_a_short_list_that_tells_nothing_of_health() -> None:
    assert isinstance(refusal_of(leave(why="illness")), api.AbsenceWhyUnknown)
    assert set(WHY) == {"leave", "meeting", "training", "mission"}
    assert not any("ốm" in one.vi.lower() or "ill" in one.en.lower() for one in WHY.values())


def test_no_scope_lets_anybody_sign_decide_assign_or_see() -> None:
    """Decree 30/2020 Art. 13: for a head signs his deputy, or whoever has it in writing."""
    assert {"cases.accept", "cases.supplement", "cases.step", "cases.return"} == COVERABLE
    assert permissions_of([one.code for one in SCOPES] + ["sign", "decide"]) == COVERABLE


def test_of_a_head_only_steps_can_be_done_and_of_a_leader_nothing() -> None:
    assert [one.code for one in scope_of_roles(["head"])] == ["step"]
    assert [one.code for one in scope_of_roles(["receptionist"])] == ["receive", "supplement", "return"]
    assert scope_of_roles(["leader", "inspector", "operator"]) == ()


def test_who_stands_in_handles_cases_at_the_agency() -> None:
    assert {role for role in ROLES if can_stand_in(role)} == {"receptionist", "specialist", "head"}


def test_it_is_in_force_from_its_first_moment_to_before_its_last() -> None:
    assert [leave().in_force(one) for one in (at(24, 23), at(25), at(27, 16), at(27, 17))] == [False, True, True, False]
    assert not replace(leave(), ends_at=at(20)).in_force(at(26))
