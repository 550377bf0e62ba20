"""Record that an official is away, and who does his work meanwhile; end it before its time."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from onestop.kernel.actor import Actor
from onestop.kernel.parsing import whole_number
from onestop.kernel.times import iso, local_date
from onestop.ledger import api as ledger
from onestop.people.absences import (
    Colleague,
    absences_of,
    absences_seen_by,
    agencies_of,
    colleagues_of,
    headed_by,
    roles_of,
    scopes_of,
)
from onestop.people.digests import absence_key
from onestop.people.domain.absence_refusals import AbsenceNotFound, AbsenceOver, NotYoursToRecord, RecorderStandsIn
from onestop.people.domain.absences import Absence, Scope, check_absence
from onestop.people.domain.views import AbsenceView
from onestop.people.events import AbsenceEnded
from onestop.people.in_force import in_force
from onestop.people.models import Absence as Row
from onestop.people.models import Post, User
from onestop.people.recording import absence_recorded
from onestop.runtime.api import alone, transaction


class AbsenceChoices(NamedTuple):
    """What the form of an absence offers about one official."""

    official: Colleague
    scopes: tuple[Scope, ...]
    """Which parts of his work another could do."""
    colleagues: tuple[Colleague, ...]
    """Who could."""


def whose_absence(by: Actor, now: datetime) -> tuple[Colleague, ...]:
    """Whose absence this official may record: his own, and as a head that of everybody of his agency; himself first."""
    on = local_date(now)
    own = _himself(by)
    there = Post.objects.filter(in_force(on), agency__code__in=headed_by(by), official__users__is_active=True)
    rows = there.order_by("official__sort_key", "official_id", "id").values_list(
        "official_id", "official__name", "role", "official__users__id"
    )
    found = {one.id: one for one in own}
    for id_, name, role, key in rows:
        found.setdefault(id_, Colleague(id_, name, role, str(key)))
    return tuple(found.values())


def _himself(by: Actor) -> tuple[Colleague, ...]:
    number = whole_number(by.key)
    found = None if number is None else User.objects.filter(pk=number).values_list("official_id", flat=True).first()
    return () if found is None else (Colleague(found, by.name, by.post, by.key),)


def asked_of_absence(official: int, by: Actor, now: datetime) -> AbsenceChoices:
    """Raises NotYoursToRecord."""
    whom = _whom(official, by, now)
    on = local_date(now)
    barred = _own_officials(by) if _is_anothers(official, by) else frozenset[int]()
    where = _recorded_for(official, by, now)
    colleagues = tuple(one for one in colleagues_of(official, on, where) if one.id not in barred)
    return AbsenceChoices(whom, scopes_of(official, on, where), colleagues)


def _recorded_for(official: int, by: Actor, now: datetime) -> frozenset[str]:
    """Whoever is away says so of all his work; a head of that at the agencies he heads alone."""
    if not _is_anothers(official, by):
        return frozenset()
    return frozenset(headed_by(by)).intersection(agencies_of(official, local_date(now)))


def _is_anothers(official: int, by: Actor) -> bool:
    return all(one.id != official for one in _himself(by))


def _own_officials(by: Actor) -> frozenset[int]:
    """Whoever acts, as the official he is by each of his accounts."""
    keys = (whole_number(key) for key in (by.key, *by.same_person))
    return frozenset(
        User.objects.filter(pk__in=[key for key in keys if key is not None], official__isnull=False).values_list(
            "official_id", flat=True
        )
    )


def _whom(official: int, by: Actor, now: datetime) -> Colleague:
    found = next((one for one in whose_absence(by, now) if one.id == official), None)
    if found is None:
        raise NotYoursToRecord
    return found


def check_recording(wanted: Absence, *, by: Actor, now: datetime) -> tuple[AbsenceView, ...]:
    """Whether it could be recorded now; for whom he stands in himself in that time, who is told: nobody does it then.

    Raises: NotYoursToRecord, RecorderStandsIn. What `check_absence` raises.
    """
    _whom(wanted.official, by, now)
    if wanted.deputy in _own_officials(by) and _is_anothers(wanted.official, by):
        raise RecorderStandsIn
    wanted = replace(wanted, agencies=_recorded_for(wanted.official, by, now))
    on = max(local_date(now), local_date(wanted.begins_at))
    check_absence(
        wanted,
        now=now,
        own=absences_of(wanted.official),
        of_deputy=absences_of(wanted.deputy),
        roles=roles_of(wanted.official, on, wanted.agencies),
        colleagues={one.id for one in colleagues_of(wanted.official, on, wanted.agencies)},
    )
    return left_alone(wanted, now)


def record_absence(wanted: Absence, *, by: Actor, now: datetime) -> int:
    """By whoever is away, or by the head of an agency where he holds a post, for that one alone; the number of its row.

    Raises: NotYoursToRecord, RecorderStandsIn. What `check_absence` raises.
    """
    with transaction():
        alone("people.absences")
        check_recording(wanted, by=by, now=now)
        row = Row(
            official_id=wanted.official,
            begins_at=wanted.begins_at,
            ends_at=wanted.ends_at,
            why=wanted.why,
            deputy_id=wanted.deputy,
            scope=sorted(wanted.scope) if wanted.deputy else [],
            agencies=sorted(_recorded_for(wanted.official, by, now)),
            recorder_id=_himself(by)[0].id if _is_anothers(wanted.official, by) else None,
            made_at=now,
        )
        entry = ledger.seal(absence_recorded(row), at=now, by=by, case=None, prev=None)
        row.leaf = entry.leaf
        row.save()
        ledger.record([entry])
    return row.pk


def end_absence(absence: int, *, by: Actor, now: datetime) -> None:
    """Whoever is away is back early, or does not go: from now on nobody stands in for him.

    Raises:
        AbsenceNotFound: there is none for him to end. AbsenceOver: it has ended.
    """
    with transaction():
        alone("people.absences")
        row = Row.objects.filter(pk=absence).first()
        if row is None or not may_end(row.official_id, row.agencies, by, now):
            raise AbsenceNotFound
        if row.ended_at is not None or row.ends_at <= now:
            raise AbsenceOver
        row.ended_at = now
        row.save(update_fields=["ended_at"])
        event = AbsenceEnded(absence=absence_key(row), ended_at=iso(now), follows=bytes(row.leaf).hex())
        ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None)])


def may_end(official: int, only_at: Collection[str], by: Actor, now: datetime) -> bool:
    """Whether it is his own absence, or that of somebody of an agency he heads, where it holds there."""
    if not _is_anothers(official, by):
        return True
    concerns = not only_at or bool({*only_at} & {*headed_by(by)})
    return concerns and any(one.id == official for one in whose_absence(by, now))


def left_alone(wanted: Absence, now: datetime) -> tuple[AbsenceView, ...]:
    """Absences in which he stands in, and cannot while he is away himself."""
    rows = Row.objects.filter(deputy=wanted.official, ended_at=None, ends_at__gt=now)
    met = {one.pk for one in rows if one.begins_at < wanted.ends_at and wanted.begins_at < one.ends_at}
    whose = User.objects.filter(official=wanted.official).values_list("pk", flat=True).first()
    seen = absences_seen_by(Actor(kind="official", key=str(whose)), now) if met else ()
    return tuple(one for one in seen if one.id in met)
