"""The work of an official by urgency, and a citizen's own cases. Keyset pages, one statement each."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.task_kinds import UNHURRIED
from onestop.cases.domain.worklist import AWAITED, SENT, Lane, lane_of_assignee, lanes_of, lanes_to_be_late, turn_of
from onestop.cases.mapping import COLUMNS, FROM, SELECT, readable
from onestop.cases.queries.instead import opinions_instead
from onestop.cases.queries.views import CaseLine, Cursor, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.kernel.times import LOCAL, local, local_date
from onestop.organisation import api as organisation
from onestop.rules.api import LAST_CALL, PROPOSED_BEFORE, national_calendar
from onestop.runtime.api import raw

Filter: TypeAlias = Literal[
    "all", "mine", "in_place", "overdue", "today", "late_soon", "week", "waiting_citizen", "to_receive", "to_return"
]
FILTERS: Final[tuple[Filter, ...]] = (
    "all",
    "mine",
    "in_place",
    "overdue",
    "today",
    "late_soon",
    "week",
    "to_receive",
    "waiting_citizen",
    "to_return",
)
COUNTED_TO: Final = 1000
"""Beyond this a tag says "1,000+": nobody reads further, and no page waits for a count."""
_KINDS_OF_FILTER: Final = {
    "to_receive": frozenset({"receive"}),
    "to_return": UNHURRIED - {"refund"},
    "waiting_citizen": AWAITED,
}
_LOOKED_AHEAD: Final = 5
"""Pages of a list looked through for the next case; where all on them are other people's, nothing is next."""
_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9000, 1, 1, tzinfo=UTC)
_NO_CASE: Final = 2**62
"""Greater than the number of any case: after a moment, and all that bear it."""

_LISTED = """
    (SELECT case_id, nth, urgent_at FROM cases_task
     WHERE lane.hands <> '' AND agency = lane.agency AND kind = lane.kind AND hands = lane.hands
       AND urgent_at IS NOT NULL AND {after} AND urgent_at <= {until} {near} {limit})
    UNION ALL
    (SELECT case_id, 0::smallint AS nth, urgent_at FROM cases_wait
     WHERE lane.hands = '' AND lane.assignee = '' AND agency = lane.agency AND kind = lane.kind
       AND urgent_at IS NOT NULL AND {after_wait} AND urgent_at <= {until} {limit_wait})
    UNION ALL
    (SELECT case_id, nth, urgent_at FROM cases_task
     WHERE lane.assignee <> '' AND assignee <> '' AND assignee = lane.assignee AND agency = lane.agency
       AND urgent_at IS NOT NULL AND {after} AND urgent_at <= {until} {limit})
"""
"""Open tasks of a lane, open waits, or what was given to one official: each part looks only where the others do not."""
_NEAR = """AND (urgent_at <= %(last_call)s::timestamptz OR urgent_at < %(today_ends)s::timestamptz + (
  %(today_ends)s::timestamptz - CASE kind WHEN 'opinion' THEN entered_at
    ELSE (SELECT received_at FROM cases_case WHERE id = case_id) END))"""
"""Of what is late soon: the next working day is its last, or half of its time is over by the end of today, as `is_near` has it.
Other lists leave it out, for they are read from the index alone."""
_MET = """NOT (kind = 'opinion' AND EXISTS (
  SELECT FROM cases_task AS met WHERE met.case_id = cases_task.case_id AND met.kind = 'meeting' AND met.done_at IS NULL
    AND met.answer->'agencies' @> to_jsonb(cases_task.step) AND met.due_at <= cases_task.due_at
    AND cases_task.entered_at < met.due_at))"""
"""Of what is overdue: whoever was called to a meeting that has no minutes owes nothing meanwhile, as `heard_at` has it."""
_PAGE_OF = f"""
WITH page AS (
  SELECT listed.*, lane.turn, lane.kind
  FROM unnest(%(agencies)s::text[], %(kinds)s::text[], %(hands)s::text[], %(assignees)s::text[], %(turns)s::int[],
              %(afters)s::timestamptz[], %(ids)s::bigint[], %(nths)s::smallint[])
    AS lane(agency, kind, hands, assignee, turn, after_at, after_id, after_nth)
  CROSS JOIN LATERAL ({
    _LISTED.format(
        after="(urgent_at, case_id, nth) > (lane.after_at, lane.after_id, lane.after_nth)",
        after_wait="(urgent_at, case_id) > (lane.after_at, lane.after_id)",
        until="%(until)s::timestamptz",
        limit="ORDER BY urgent_at, case_id, nth LIMIT %(limit)s::int",
        near="{near}",
        limit_wait="ORDER BY urgent_at, case_id LIMIT %(limit)s::int",
    )
}) AS listed
  ORDER BY lane.turn, listed.urgent_at, listed.case_id, listed.nth LIMIT %(limit)s::int
)
SELECT page.turn, page.kind, page.nth, page.urgent_at, {COLUMNS} {FROM} JOIN page ON page.case_id = c.id
ORDER BY page.turn, page.urgent_at, page.case_id, page.nth
"""  # noqa: S608 - our own columns
_PAGE: Final = _PAGE_OF.format(near="")
_PAGE_OVERDUE: Final = _PAGE_OF.format(near=f"AND {_MET}")
_PAGE_NEAR: Final = _PAGE_OF.format(near=_NEAR)
_COUNTS_OF = f"""
SELECT lane.name, sum(counted.n)::int
FROM unnest(%({{of}}names)s::text[], %({{of}}agencies)s::text[], %({{of}}kinds)s::text[], %({{of}}hands)s::text[],
            %({{of}}assignees)s::text[], %({{of}}afters)s::timestamptz[], %({{of}}untils)s::timestamptz[])
  AS lane(name, agency, kind, hands, assignee, after_at, until)
CROSS JOIN LATERAL (SELECT count(*) AS n FROM (SELECT 1 FROM ({
    _LISTED.format(
        after="urgent_at > lane.after_at",
        after_wait="urgent_at > lane.after_at",
        until="lane.until",
        limit="",
        limit_wait="",
        near="{near}",
    )
}) AS listed LIMIT {COUNTED_TO + 1}) AS capped) AS counted
GROUP BY lane.name
"""  # noqa: S608
_OWED: Final = f"AND (lane.name <> 'overdue' OR {_MET})"
_COUNTS: Final = f"{_COUNTS_OF.format(of='', near=_OWED)} UNION ALL {_COUNTS_OF.format(of='near_', near=_NEAR)}"
_LANE_COLUMNS: Final = ("names", "agencies", "kinds", "hands", "assignees", "afters", "untils")
_MINE = f"{SELECT} WHERE c.applicant_id = %s::bigint AND c.id < %s::bigint ORDER BY c.id DESC LIMIT %s::int"


class _Span(NamedTuple):
    """Lanes, and the stretch of urgency asked for: after, until."""

    lanes: tuple[Lane, ...]
    after: datetime
    until: datetime


def worklist(
    *, by: Actor, now: datetime, filter: Filter = "all", after: str | None = None, limit: int = 20
) -> Page[CaseLine]:
    """The next page of this official's open tasks and waits, turn by turn (see `turn_of`), the most urgent first."""
    span = _span(filter, _lanes(filter, by, now), by, now)
    begins = _begins(span, Cursor.parse(after) if after else None)
    if not begins:
        return Page(())
    columns = map(list, zip(*begins, strict=True))
    names = ("agencies", "kinds", "hands", "assignees", "turns", "afters", "ids", "nths")
    params: dict[str, Any] = dict(zip(names, columns, strict=True))
    more_of = {"until": span.until, "limit": limit + 1}
    page = {"late_soon": _PAGE_NEAR, "overdue": _PAGE_OVERDUE}.get(filter, _PAGE)
    rows = raw(page, params | more_of | (_ends(now) if filter == "late_soon" else {}))
    more = str(_cursor(rows[limit - 1])) if len(rows) > limit else None
    return Page(lines_of(_listed(rows[:limit]), by=by, now=now), more)


def next_in_worklist(
    *, by: Actor, now: datetime, filter: Filter = "all", after: str | None = None, but: str = ""
) -> CaseLine | None:
    """The case to take up after this place, other than `but`; past the last, the first that was passed over.

    Nothing is to be done where the applicant is awaited: such a case is next only to who asks for those. What this official may
    not do is not next either: it was given to somebody else, or is kept from him.
    """
    awaited_too = filter == "waiting_citizen"
    for start in dict.fromkeys((after or None, None)):
        for line in _ahead(by, now, filter, start):
            takes = line.barred is None and line.kind != SENT
            if line.code != but and takes and (awaited_too or line.kind not in AWAITED):
                return line
    return None


def _ahead(by: Actor, now: datetime, filter: Filter, start: str | None) -> Iterator[CaseLine]:
    """The next lines of a list from there on, read few by few, for mostly the first will do."""
    for _ in range(_LOOKED_AHEAD):
        page = worklist(by=by, now=now, filter=filter, after=start, limit=3)
        yield from page.items
        start = page.next
        if start is None:
            return


def worklist_counts(*, by: Actor, now: datetime) -> dict[Filter, int]:
    """How much lies behind each filter, counted up to `COUNTED_TO`; one statement."""
    own, to_be_late = _lanes("all", by, now), _lanes("late_soon", by, now)
    others: tuple[Filter, ...] = tuple(name for name in FILTERS if name != "late_soon")
    params = _lane_columns("", [(name, _span(name, own, by, now)) for name in others])
    params |= _lane_columns("near_", [("late_soon", _span("late_soon", to_be_late, by, now))])
    counts: dict[Filter, int] = dict.fromkeys(FILTERS, 0)
    if params["names"] or params["near_names"]:
        counts |= {name: min(count, COUNTED_TO) for name, count in raw(_COUNTS, params | _ends(now))}
    return counts


def _lane_columns(prefix: str, spans: list[tuple[Filter, _Span]]) -> dict[str, list[Any]]:
    """The lanes to be counted, by column of the statement."""
    rows = [(name, *lane, span.after, span.until) for name, span in spans for lane in span.lanes]
    columns = map(list, zip(*rows, strict=True)) if rows else ([] for _ in _LANE_COLUMNS)
    return {f"{prefix}{name}": column for name, column in zip(_LANE_COLUMNS, columns, strict=True)}


def _ends(now: datetime) -> dict[str, datetime]:
    """When today ends, and the last working day on which an apology would still be a day ahead."""
    return {"today_ends": _midnight(now, days=1), "last_call": _end_of_working_day(now, LAST_CALL)}


def my_cases(*, by: Actor, now: datetime, after: str | None = None, limit: int = 20) -> Page[CaseLine]:
    """A citizen's or business's own cases, the latest first."""
    if by.person_id is None:
        return Page(())
    rows = raw(_MINE, [by.person_id, whole_number(after or "") or _NO_CASE, limit + 1])
    more = str(rows[limit - 1][0]) if len(rows) > limit else None
    return Page(lines_of(map(ListedCase, readable(rows[:limit])), by=by, now=now), more)


def _begins(span: _Span, after: Cursor | None) -> list[tuple[str, str, str, str, int, datetime, int, int]]:
    """(lane, turn, after): where each lane is read on from; those before the cursor's turn are read out."""
    start = Cursor(0, span.after, _NO_CASE, 0) if after is None else after
    return [
        (*lane, turn, *(start[1:] if turn == start.turn else (span.after, _NO_CASE, 0)))
        for lane in span.lanes
        if (turn := turn_of(lane.kind)) >= start.turn
    ]


def _listed(rows: Iterable[tuple[Any, ...]]) -> Iterator[ListedCase]:
    for row in rows:
        _turn, kind, nth, _urgent_at, *case = row
        yield from (ListedCase(one, kind, nth, _cursor(row)) for one in readable([tuple(case)]))


def _cursor(row: tuple[Any, ...]) -> Cursor:
    turn, _kind, nth, urgent_at, id_, *_ = row
    return Cursor(turn, urgent_at, id_, nth)


def _lanes(name: Filter, by: Actor, now: datetime) -> tuple[Lane, ...]:
    lanes = {
        lane._replace(agency=code)
        for lane, below in (
            *(lanes_to_be_late(by) if name == "late_soon" else lanes_of(by)),
            *opinions_instead(by, now),
        )
        for code in organisation.scope(lane.agency, local_date(now), subtree=below)
    }
    return tuple(sorted(lanes))


def _span(name: Filter, own: tuple[Lane, ...], by: Actor, now: datetime) -> _Span:
    if name == "in_place":
        given = {(one.agency, key) for one in by.covers for key in (one.key, *one.same_person)}
        return _Span(tuple(lane_of_assignee(agency, key) for agency, key in sorted(given)), _EVER, _NEVER)
    if name == "mine":
        agencies = sorted({lane.agency for lane in own if lane.kind == "step"})
        keys = sorted({by.key, *by.same_person})
        return _Span(tuple(lane_of_assignee(agency, key) for agency in agencies for key in keys), _EVER, _NEVER)
    pressing = tuple(lane for lane in own if lane.kind not in UNHURRIED)
    if name == "overdue":
        return _Span(pressing, _EVER, now)
    if name == "today":
        return _Span(pressing, now, _midnight(now, days=1))
    if name == "late_soon":
        return _Span(own, now, _soon(now))
    if name == "week":
        return _Span(pressing, now, _midnight(now, days=7 - local(now).weekday()))
    only = _KINDS_OF_FILTER.get(name)
    return _Span(tuple(lane for lane in own if only is None or lane.kind in only), _EVER, _NEVER)


def _soon(now: datetime) -> datetime:
    """The end of the last day of which lists say that lateness is coming, counted in working days."""
    return _end_of_working_day(now, PROPOSED_BEFORE)


def _end_of_working_day(now: datetime, nth: int) -> datetime:
    """When the working day ends that comes so many after today."""
    last = national_calendar().nth_working_after(local_date(now), nth)
    return datetime.combine(last + timedelta(days=1), time(0), LOCAL)


def _midnight(now: datetime, *, days: int) -> datetime:
    return datetime.combine(local_date(now) + timedelta(days=days), time(0), LOCAL)
