"""The load of a unit as its head sees it, with what is proposed to even it out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from onestop.bulk.domain.estimate import Basis, estimate
from onestop.bulk.domain.fair_load import Key, Move, Work, distribute
from onestop.bulk.domain.unit import PersonLoad, Waiting, loads, time_gone, until, when_due
from onestop.bulk.models import StepHoursRow
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.people.api import AbsenceView
from onestop.rules.api import national_calendar

_DOES_STEPS: Final = "cases.step"
_ASSIGNS: Final = "cases.decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLoad:
    """Who has how much, what is late, what nobody has, and how it would be shared out."""

    agency: str
    at: datetime
    until: datetime
    left: int
    """Seconds of office time until then."""
    people: tuple[PersonLoad, ...]
    waiting: tuple[Waiting, ...]
    lines: Mapping[Key, cases.CaseLine]
    moves: tuple[Move, ...]
    names: Mapping[str, str]
    """Of everybody who is there or has something, by key."""
    away: Mapping[str, AbsenceView]
    """The first absence, now or before the end of that time, of whoever has one."""

    @property
    def nobodys(self) -> int:
        """Steps that nobody has."""
        return sum(not one.work.holder for one in self.waiting)

    @property
    def late(self) -> tuple[Waiting, ...]:
        return tuple(one for one in self.waiting if one.when == "late")

    @property
    def bases(self) -> Mapping[Basis, int]:
        """How many estimates rest on what."""
        return {
            basis: sum(one.estimate.basis == basis for one in self.waiting) for basis in ("median", "quota", "assumed")
        }


def unit_load(*, by: Actor, now: datetime, agency: str = "") -> UnitLoad:
    """Of that agency, which he heads; where none is named, or one that he does not, of the first of those he does.

    An absence, now or until the end of the week, leaves so much less time.

    Raises:
        NotPermitted: he assigns nowhere.
    """
    headed, calendar = units_of(by), national_calendar()
    agency = agency if agency in headed else headed[0]
    lines = {(one.code, one.step): one for one in cases.unit_steps(agency, by=by, now=now)}
    last = until(now, calendar)
    left = calendar.working_seconds_between(now, last)
    staff, heads = _staff(agency, _DOES_STEPS, now), set(_staff(agency, _ASSIGNS, now))
    waiting = _waiting(lines, heads, now, last)
    absences = [one for one in people.absences_seen_by(by, now) if one.state(now) != "past"]
    gone = time_gone(((one.key, one.begins_at, one.ends_at) for one in absences), now, last, calendar)
    capacity = {key: max(0, left - gone.get(key, 0)) for key in staff}
    moves = distribute([one.work for one in waiting], capacity)
    holders = {one.work.holder for one in waiting} - {""}
    # A head is shown where he has work himself: what waits for him is to sign.
    shown = {key for key in staff if key not in heads} | holders | {move.new for move in moves}
    names = staff | people.names_of(shown - staff.keys())
    return UnitLoad(
        agency=agency,
        at=now,
        until=last,
        left=left,
        people=loads(waiting, moves, names={key: names.get(key, "") for key in shown}, left=capacity),
        waiting=waiting,
        lines=lines,
        moves=moves,
        names=names,
        away={one.key: one for one in reversed(absences) if one.begins_at < last},
    )


def units_of(by: Actor) -> tuple[str, ...]:
    """The agencies he heads, that of his first post before all others; where he heads none, the one he is at."""
    headed = people.headed_by(by) or (by.agency,)
    return tuple(sorted(headed, key=lambda code: (code != by.agency, code)))


def overloaded(*, by: Actor, now: datetime) -> tuple[PersonLoad, ...]:
    """At all agencies he heads, whoever has more to do by the end of the week than there is time for, as the page of each unit
    says. Raises NotPermitted."""
    units = [unit_load(by=by, now=now, agency=agency) for agency in units_of(by)]
    return tuple(one for unit in units for one in unit.people if one.state == "over")


def _staff(agency: str, permission: str, now: datetime) -> dict[str, str]:
    """Name by key of those there whose post gives it."""
    roles = (role.code for role in people.ROLES.values() if permission in role.permissions)
    return {one.key: one.name for role in roles for one in people.officials_at(agency, role, now) if one.key}


def _waiting(
    lines: Mapping[Key, cases.CaseLine], heads: Collection[str], now: datetime, last: datetime
) -> tuple[Waiting, ...]:
    able = cases.assignable_to(((one.file, one.step) for one in lines.values()), now=now)
    medians = _medians({one.file.terms.procedure_code for one in lines.values()})
    return tuple(
        _one(nth, key, line, frozenset(some.key for some in can), heads, medians, now, last)
        for nth, ((key, line), can) in enumerate(zip(lines.items(), able, strict=True))
    )


def _medians(procedures: Collection[str]) -> dict[Key, int]:
    rows = StepHoursRow.objects.filter(procedure_code__in=procedures)
    return {(code, step): seconds for code, step, seconds in rows.values_list("procedure_code", "step", "seconds")}


def _one(
    nth: int,
    key: Key,
    line: cases.CaseLine,
    able: frozenset[str],
    heads: Collection[str],
    medians: Mapping[Key, int],
    now: datetime,
    last: datetime,
) -> Waiting:
    task = next(one for one in line.file.open_tasks if one.kind == "step" and one.step == line.step)
    when = when_due(task.urgent_at or last, now, last)
    quota = cases.quota_seconds(line.file, line.step, national_calendar())
    thought = estimate(medians.get((line.file.terms.procedure_code, line.step)), quota)
    work = Work(
        key=key,
        seconds=thought.seconds,
        pressing=nth,
        counts=when != "later",
        holder=task.assignee,
        # What is to be signed waits for whoever heads the unit: given to one of them, no other may sign it. A head may do a
        # specialist's step, but it is not what waits for him.
        able=frozenset() if task.hands == "head" else able - frozenset(heads),
        stays=bool(task.answer.get("claimed")),
    )
    return Waiting(work=work, when=when, estimate=thought)
