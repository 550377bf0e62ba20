"""The work of an official by urgency, and a citizen's own cases. Keyset pages, one statement each."""

from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.trays import TO_RECEIVE, TO_RETURN, WAITING, trays_of, turn_of
from onestop.cases.queries.views import CaseLine, Cursor, Page, lines_of, place_of
from onestop.cases.rows import SELECT, Stored, stored
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL, local, local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import raw

Filter: TypeAlias = Literal["all", "overdue", "today", "week", "waiting_citizen", "to_receive", "to_return"]
FILTERS: Final[tuple[Filter, ...]] = (
    "all",
    "overdue",
    "today",
    "week",
    "to_receive",
    "waiting_citizen",
    "to_return",
)
COUNTED_TO: Final = 1000
"""Beyond this a tag says "1,000+": nobody reads further, and no page waits for a count."""
_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9000, 1, 1, tzinfo=UTC)
_NO_ROW: Final = 2**62
"""Greater than the number of any row: after a moment, and all that bear it."""

_RANGE = """
  FROM cases_case
  WHERE held_by = lies.agency AND tray = lies.tray AND tray <> ''
    AND urgent_at > lies.after AND urgent_at <= lies.until
"""
_QUEUE = f"""
WITH page AS (
  SELECT one.id, lies.turn
  FROM unnest(%(agencies)s::text[], %(trays)s::text[], %(turns)s::int[], %(afters)s::timestamptz[], %(ids)s::bigint[])
    AS lies(agency, tray, turn, after_at, after_id)
  CROSS JOIN LATERAL (
    SELECT id, urgent_at FROM cases_case
    WHERE held_by = lies.agency AND tray = lies.tray AND tray <> ''
      AND (urgent_at, id) > (lies.after_at, lies.after_id) AND urgent_at <= %(until)s::timestamptz
    ORDER BY urgent_at, id LIMIT %(limit)s::int
  ) AS one ORDER BY lies.turn, one.urgent_at, one.id LIMIT %(limit)s::int
)
{SELECT} JOIN page USING (id) ORDER BY turn, urgent_at, id
"""  # noqa: S608 - our own columns
_COUNTS = f"""
SELECT lies.name, sum(found.n)::int
FROM unnest(%(names)s::text[], %(agencies)s::text[], %(trays)s::text[], %(afters)s::timestamptz[],
            %(untils)s::timestamptz[]) AS lies(name, agency, tray, after, until)
CROSS JOIN LATERAL (SELECT count(*) AS n FROM (SELECT 1 {_RANGE} LIMIT {COUNTED_TO + 1}) AS capped) AS found
GROUP BY lies.name
"""  # noqa: S608
_MINE = f"{SELECT} WHERE applicant_id = %s::bigint AND id < %s::bigint ORDER BY id DESC LIMIT %s::int"


class _Span(NamedTuple):
    """Trays, and the stretch of urgency asked for: after, until."""

    trays: tuple[tuple[str, str], ...]
    after: datetime
    until: datetime


def queue(*, by: Actor, now: datetime, filter: Filter = "all", after: str | None = None, limit: int = 20) -> Page:
    """The next page of what lies in this official's trays, turn by turn (see `turn_of`), the most urgent first."""
    span = _span(filter, _own_trays(by, now), now)
    begins = _begins(span, Cursor.parse(after) if after else None)
    if not begins:
        return Page(lines=(), next=None)
    agencies, trays, turns, afters, ids = map(list, zip(*begins, strict=True))
    params: dict[str, Any] = {
        "agencies": agencies,
        "trays": trays,
        "turns": turns,
        "afters": afters,
        "ids": ids,
        "until": span.until,
        "limit": limit + 1,
    }
    return _page([stored(row) for row in raw(_QUEUE, params)], limit=limit, by=by, now=now)


def next_in_queue(
    *, by: Actor, now: datetime, filter: Filter = "all", after: str | None = None, but: str = ""
) -> CaseLine | None:
    """The case to take up after this place, other than `but`; past the last, the first that was passed over.

    Nothing is to be done where the applicant is awaited: such a case is next only to who asks for those.
    """
    passed_over = filter != "waiting_citizen"
    for start in dict.fromkeys((after or None, None)):
        for line in queue(by=by, now=now, filter=filter, after=start, limit=2).lines:
            if line.code != but and not (passed_over and line.tray == WAITING):
                return line
    return None


def queue_counts(*, by: Actor, now: datetime) -> dict[Filter, int]:
    """How much lies behind each filter, counted up to `COUNTED_TO`; one statement."""
    own = _own_trays(by, now)
    rows = [
        (name, agency, tray, span.after, span.until)
        for name in FILTERS
        for span in (_span(name, own, now),)
        for agency, tray in span.trays
    ]
    counts: dict[Filter, int] = dict.fromkeys(FILTERS, 0)
    if rows:
        names, agencies, trays, afters, untils = map(list, zip(*rows, strict=True))
        params: dict[str, Any] = {
            "names": names,
            "agencies": agencies,
            "trays": trays,
            "afters": afters,
            "untils": untils,
        }
        counts |= {name: min(count, COUNTED_TO) for name, count in raw(_COUNTS, params)}
    return counts


def my_cases(*, by: Actor, now: datetime, after: str | None = None, limit: int = 20) -> Page:
    """A citizen's or business's own cases, the latest first."""
    if by.person_id is None:
        return Page(lines=(), next=None)
    found = [stored(row) for row in raw(_MINE, [by.person_id, int(after) if after else 2**62, limit + 1])]
    more = str(found[limit - 1].id) if len(found) > limit else None
    return Page(lines=lines_of(found[:limit], by=by, now=now), next=more)


def _begins(span: _Span, after: Cursor | None) -> list[tuple[str, str, int, datetime, int]]:
    """(agency, tray, turn, after, id): where each tray is read on from; those before the cursor's turn are read out."""
    start = Cursor(0, span.after, _NO_ROW) if after is None else after
    return [
        (agency, tray, turn, *((start.urgent_at, start.id) if turn == start.turn else (span.after, _NO_ROW)))
        for agency, tray in span.trays
        if (turn := turn_of(tray)) >= start.turn
    ]


def _page(found: list[Stored], *, limit: int, by: Actor, now: datetime) -> Page:
    more = place_of(found[limit - 1]) if len(found) > limit else None
    return Page(lines=lines_of(found[:limit], by=by, now=now), next=more)


def _own_trays(by: Actor, now: datetime) -> tuple[tuple[str, str], ...]:
    trays = {
        (code, tray)
        for agency, tray, below in trays_of(by)
        for code in organisation.scope(agency, local_date(now), subtree=below)
    }
    return tuple(sorted(trays))


def _span(name: Filter, own: tuple[tuple[str, str], ...], now: datetime) -> _Span:
    pressing = tuple(one for one in own if one[1] != TO_RETURN)
    if name == "overdue":
        return _Span(pressing, _EVER, now)
    if name == "today":
        return _Span(pressing, now, _midnight(now, days=1))
    if name == "week":
        return _Span(pressing, now, _midnight(now, days=7 - local(now).weekday()))
    only = {"to_receive": TO_RECEIVE, "to_return": TO_RETURN, "waiting_citizen": WAITING}.get(name)
    return _Span(tuple(one for one in own if only in (None, one[1])), _EVER, _NEVER)


def _midnight(now: datetime, *, days: int) -> datetime:
    return datetime.combine(local_date(now) + timedelta(days=days), time(0), LOCAL)
