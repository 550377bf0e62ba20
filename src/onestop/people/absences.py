"""Absences read: whose, who stands in, and who could."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from onestop.kernel.actor import Absent, Actor
from onestop.kernel.parsing import whole_number
from onestop.kernel.times import local, local_date
from onestop.people.domain.absences import SCOPES, WHY, Absence, Scope, can_stand_in, permissions_of, scope_of_roles
from onestop.people.domain.roles import ROLES
from onestop.people.domain.views import AbsenceView
from onestop.people.in_force import in_force
from onestop.people.models import Absence as Row
from onestop.people.models import Post
from onestop.runtime.api import Statement, raw

STAND_IN_ROLES: Final = tuple(role for role in ROLES if can_stand_in(role))
KEPT_IN_SIGHT: Final = timedelta(days=90)
"""For so long after its end a page still lists an absence; the ledger keeps it."""
_VIEW: Final = """
SELECT b.id, o.id, coalesce((SELECT min(u.id)::text FROM people_user u WHERE u.official_id = o.id), ''), o.name,
  coalesce((SELECT min(u.id)::text FROM people_user u WHERE u.official_id = d.id), ''), coalesce(d.name, ''),
  b.begins_at, b.ends_at, b.ended_at, b.why, b.scope, b.agencies, coalesce(r.name, ''), ARRAY(
    SELECT DISTINCT a.code FROM people_post p JOIN organisation_agency a ON a.id = p.agency_id
    WHERE p.official_id = o.id AND p.valid_from <= %(day)s::date AND (p.valid_until IS NULL OR p.valid_until > %(day)s::date)
    ORDER BY a.code)
FROM people_absence b JOIN people_official o ON o.id = b.official_id LEFT JOIN people_official d ON d.id = b.deputy_id
LEFT JOIN people_official r ON r.id = b.recorder_id
WHERE {condition} ORDER BY b.begins_at, b.id"""
_AT: Final = """coalesce(b.ended_at, b.ends_at) > %(since)s::timestamptz
  AND o.id IN (SELECT p.official_id FROM people_post p JOIN organisation_agency a ON a.id = p.agency_id
  WHERE a.code = ANY(%(agencies)s::text[]) AND p.valid_from <= %(day)s::date
    AND (p.valid_until IS NULL OR p.valid_until > %(day)s::date))"""
_OF: Final = """coalesce(b.ended_at, b.ends_at) > %(since)s::timestamptz
  AND (b.official_id IN (SELECT official_id FROM people_user WHERE id = ANY(%(keys)s::bigint[]))
  OR b.deputy_id IN (SELECT official_id FROM people_user WHERE id = ANY(%(keys)s::bigint[])))"""
_TOLD: Final = """b.recorder_id IS NOT NULL AND coalesce(b.ended_at, b.ends_at) > %(now)s::timestamptz
  AND b.official_id IN (SELECT official_id FROM people_user WHERE id = ANY(%(keys)s::bigint[]))"""
_AWAY: Final = """b.ended_at IS NULL AND b.begins_at <= %(now)s::timestamptz AND b.ends_at > %(now)s::timestamptz
  AND b.official_id IN (SELECT official_id FROM people_user WHERE id = ANY(%(keys)s::bigint[]))"""


class Colleague(NamedTuple):
    """Who could stand in: an official with a post there in which he handles cases."""

    id: int
    name: str
    role: str
    key: str


def headed_by(by: Actor) -> tuple[str, ...]:
    """The agencies whose head this official is, or the head's deputy."""
    return by.places_of("cases.decide")


def absences_seen_by(by: Actor, now: datetime) -> tuple[AbsenceView, ...]:
    """His own, those he stands in for, and of whoever heads an agency everybody's there; not long over, in order of time."""
    headed = list(headed_by(by))
    seen = {one.id: one for one in (*_views(_OF, now, keys=_numbers([by.key])), *_views(_AT, now, agencies=headed))}
    return tuple(sorted(seen.values(), key=lambda one: (one.begins_at, one.id)))


def recorded_by_others(by: Actor, now: datetime) -> tuple[AbsenceView, ...]:
    """His own absences, now or to come, that a head recorded: he is told, for others do his work in them."""
    return _views(_TOLD, now, keys=_numbers([by.key, *by.same_person]))


def away_now(keys: Iterable[str], now: datetime) -> dict[str, AbsenceView]:
    """Which of these officials are away at this moment, by key."""
    asked = _numbers(keys)
    return {one.key: one for one in _views(_AWAY, now, keys=asked)} if asked else {}


def _numbers(keys: Iterable[str]) -> list[int]:
    return [number for key in keys if (number := whole_number(key)) is not None]


def _views(condition: str, now: datetime, **asked: Any) -> tuple[AbsenceView, ...]:
    params = {"now": now, "day": local_date(now), "since": now - KEPT_IN_SIGHT, **asked}
    return tuple(_view(*row) for row in raw(_VIEW.format(condition=condition), params))


def _view(
    id_: int,
    official: int,
    key: str,
    name: str,
    deputy_key: str,
    deputy: str,
    begins_at: datetime,
    ends_at: datetime,
    ended_at: datetime | None,
    why: str,
    scope: Collection[str],
    only_at: Iterable[str],
    recorder: str,
    agencies: Iterable[str],
) -> AbsenceView:
    return AbsenceView(
        id=id_,
        official=official,
        key=key,
        name=name,
        deputy_key=deputy_key,
        deputy=deputy,
        begins_at=local(begins_at),
        ends_at=local(ends_at),
        ended_at=None if ended_at is None else local(ended_at),
        why=WHY[why],
        scope=tuple(one.name for one in SCOPES if one.code in scope),
        agencies=tuple(agencies),
        only_at=tuple(only_at),
        recorder=recorder,
    )


def agencies_of(official: int, on: date) -> tuple[str, ...]:
    """Where an official holds a post that day."""
    posts = Post.objects.filter(in_force(on), official=official)
    return tuple(posts.order_by("agency__code").values_list("agency__code", flat=True).distinct())


def roles_of(official: int, on: date, agencies: Collection[str]) -> tuple[str, ...]:
    """The roles an official has that day at these agencies; anywhere where none is named."""
    posts = Post.objects.filter(in_force(on), official=official)
    return tuple((posts.filter(agency__code__in=agencies) if agencies else posts).values_list("role", flat=True))


def scopes_of(official: int, on: date, agencies: Collection[str] = ()) -> tuple[Scope, ...]:
    """Which parts of an official's work at these agencies, or anywhere, another could do."""
    return scope_of_roles(roles_of(official, on, agencies))


def colleagues_of(official: int, on: date, agencies: Collection[str] = ()) -> tuple[Colleague, ...]:
    """Who could stand in for an official that day at one of these agencies, or where he has any post, in the order of names;
    nobody who is the same person."""
    where = [code for code in agencies_of(official, on) if not agencies or code in agencies]
    there = Post.objects.filter(in_force(on), agency__code__in=where, role__in=STAND_IN_ROLES)
    rows = there.filter(official__users__is_active=True).exclude(official=official).order_by(
        "official__sort_key", "official_id"
    ).values_list("official_id", "official__name", "role", "official__users__id", "official__person_id")  # fmt: skip
    person = Post.objects.filter(official=official).values_list("official__person_id", flat=True).first()
    return tuple(
        {
            id_: Colleague(id_, name, role, str(key)) for id_, name, role, key, who in rows if not who or who != person
        }.values()
    )


def absences_of(official: int | None) -> tuple[Absence, ...]:
    """All there were of one official, as the rules read them."""
    return tuple(map(plain, Row.objects.filter(official=official))) if official is not None else ()


def plain(row: Row) -> Absence:
    """A row as the rules read it: one that was ended ends then."""
    return Absence(
        official=row.official_id,
        begins_at=row.begins_at,
        ends_at=row.ends_at if row.ended_at is None else row.ended_at,
        why=row.why,
        deputy=row.deputy_id,
        scope=frozenset(row.scope),
        agencies=frozenset(row.agencies),
    )


_HELD: Final = Statement("""
SELECT p.role, a.code, p.valid_from, p.valid_until, ARRAY(
    SELECT u.id::text FROM people_user u WHERE u.official_id = o.id UNION
    SELECT u.id::text FROM people_official x JOIN people_user u ON u.official_id = x.id
    WHERE o.person_id IS NOT NULL AND x.person_id = o.person_id),
  who.scope, coalesce((SELECT min(u.id)::text FROM people_user u WHERE u.official_id = o.id), ''), o.name, o.person_id, n.number
FROM (SELECT %(official)s::bigint AS official_id, NULL::varchar[] AS scope, '{}'::varchar[] AS places, 0 AS turn UNION ALL
      SELECT official_id, scope, agencies, 1 FROM people_absence b WHERE deputy_id = %(official)s::bigint
        AND ended_at IS NULL AND begins_at <= %(now)s::timestamptz AND ends_at > %(now)s::timestamptz
        AND EXISTS (SELECT FROM people_user u WHERE u.official_id = b.official_id AND u.is_active)
        AND NOT EXISTS (SELECT FROM people_absence x WHERE x.official_id = b.deputy_id AND x.ended_at IS NULL
          AND x.begins_at <= %(now)s::timestamptz AND x.ends_at > %(now)s::timestamptz)) AS who
JOIN people_post p ON p.official_id = who.official_id JOIN organisation_agency a ON a.id = p.agency_id
JOIN people_official o ON o.id = who.official_id LEFT JOIN people_person n ON n.id = o.person_id
WHERE p.valid_from <= %(day)s::date AND (p.valid_until IS NULL OR p.valid_until > %(day)s::date)
  AND (who.places = '{}' OR a.code = ANY(who.places))
ORDER BY who.turn, p.valid_from, p.id""")


class Held(NamedTuple):
    """A post an official holds, or that of somebody absent whose work he does: then `absent` says whose."""

    role: str
    agency: str
    valid_from: date
    valid_until: date | None
    accounts: tuple[str, ...]
    absent: Absent | None


def posts_held(official: int | None, now: datetime) -> tuple[Held, ...]:
    """In one question, for every page asks it: his posts in force, then those of whom he stands in for now.

    What an absent one does for another is left out: nobody acts at two removes. So is whom he cannot stand in for while away
    himself, and whose account was closed: what that one may do no more nobody does for him.
    """
    rows = _HELD({"official": official, "day": local_date(now), "now": now})
    return tuple(_held(*row) for row in rows)


def _held(
    role: str,
    agency: str,
    began: date,
    ended: date | None,
    accounts: Iterable[str],
    scope: Collection[str] | None,
    key: str,
    name: str,
    person: int | None,
    number: str | None,
) -> Held:
    every = tuple(accounts)
    if scope is None:
        return Held(role, agency, began, ended, every, None)
    absent = Absent(
        key=key,
        name=name,
        agency=agency,
        permissions=permissions_of(scope),
        same_person=frozenset(every) - {key},
        person_id=person,
        number=number or "",
    )
    return Held(role, agency, began, ended, every, absent)
