"""The work of an official or of his unit by urgency, and a citizen's own cases. Keyset pages, one statement each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.task_kinds import UNHURRIED
from onestop.cases.domain.urgency import RANKS, URGENCIES, ends_at, stays_overdue, urgency_of
from onestop.cases.domain.worklist import (
    AWAITED,
    SENT,
    Lane,
    lane_of_assignee,
    lanes_of,
    lanes_of_unit,
    lanes_to_be_late,
    lanes_to_sign,
    turn_of,
)
from onestop.cases.mapping import COLUMNS, FROM, SELECT, readable
from onestop.cases.queries.instead import opinions_instead
from onestop.cases.queries.views import CaseLine, Cursor, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.kernel.times import LOCAL, local_date
from onestop.organisation import api as organisation
from onestop.rules.api import LAST_CALL, PROPOSED_BEFORE, national_calendar
from onestop.runtime.api import raw

Filter: TypeAlias = Literal[
    "todo", "overdue", "today", "week", "later", "to_sign", "sent", "waiting_citizen", "mine", "in_place", "late_soon",
    "answered", "to_receive", "to_return", "all",
]  # fmt: skip
FILTERS: Final[tuple[Filter, ...]] = (
    *("todo", "overdue", "today", "week", "later"),
    *("to_sign", "sent", "waiting_citizen"),
    *("mine", "in_place", "late_soon", "answered", "to_receive", "to_return", "all"),
)
"""What is to be done, by urgency: `todo` is the sum of the four after it. What others are waited for. And ways across both."""
TO_DO: Final[tuple[Filter, ...]] = FILTERS[:5]
WAITING: Final[tuple[Filter, ...]] = FILTERS[5:8]
Sort: TypeAlias = Literal["due", "received", "procedure"]
SORTS: Final[tuple[Sort, ...]] = ("due", "received", "procedure")
Scope: TypeAlias = Literal["own", "unit"]
NOBODY: Final = "-"
"""In place of a holder's key: what nobody has yet."""
COUNTED_TO: Final = 1000
"""Beyond this a tag says "1,000+": nobody reads further, and no page waits for a count."""
LOOKED_THROUGH: Final = 5 * COUNTED_TO
"""Of one lane: where more is open, every count of its list says "1,000+"."""
_KINDS_OF_FILTER: Final = {
    "to_receive": frozenset({"receive"}),
    "to_return": UNHURRIED - {"refund"},
    "waiting_citizen": AWAITED,
    "sent": frozenset({SENT}),
}
_ANSWERABLE: Final = frozenset({"receive", "step", "decide"})
"""What goes on once a supplement came."""
_LOOKED_AHEAD: Final = 5
"""Pages of a list looked through for the next case; where all on them are other people's, nothing is next."""
_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9000, 1, 1, tzinfo=UTC)
_NO_CASE: Final = 2**62
"""Greater than the number of any case: after a moment, and all that bear it."""


class Listing(NamedTuple):
    """A list as it is asked for: whose, through which filter, narrowed by what, in which order."""

    filter: Filter = "todo"
    work: str = ""
    """A kind of task, or `kind:step`."""
    procedure: str = ""
    holder: str = ""
    """The key of the official who has it, or `NOBODY`."""
    sort: Sort = "due"
    scope: Scope = "own"

    @property
    def kind(self) -> str:
        return self.work.partition(":")[0]

    @property
    def step(self) -> str:
        return self.work.partition(":")[2]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.work or self.procedure or self.holder)


MET: Final = """(kind = 'opinion' AND urgent_at <= %(now)s::timestamptz AND EXISTS (
  SELECT FROM cases_task AS met WHERE met.case_id = cases_task.case_id AND met.kind = 'meeting' AND met.done_at IS NULL
    AND met.answer->'agencies' @> to_jsonb(cases_task.step) AND met.due_at <= cases_task.due_at
    AND cases_task.entered_at < met.due_at))"""
"""Whoever was called to a meeting that has no minutes owes nothing meanwhile, as `heard_at` has it."""
_NEAR = """(urgent_at <= %(last_call)s::timestamptz OR urgent_at < %(today_ends)s::timestamptz + (
  %(today_ends)s::timestamptz - CASE kind WHEN 'opinion' THEN entered_at
    ELSE (SELECT received_at FROM cases_case WHERE id = case_id) END))"""
"""Of what is late soon, as `is_near` has it: the next working day is its last, or half of its time is over when today ends."""
_ANSWERED = """EXISTS (SELECT FROM cases_wait AS came WHERE came.case_id = cases_task.case_id AND came.kind = 'supplement'
  AND came.ended_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM cases_task AS since WHERE since.case_id = came.case_id AND since.done_at > came.ended_at))"""
"""Of a task whose case was supplemented: nothing was done in it since."""
_SPAN = "urgent_at IS NOT NULL AND urgent_at > lane.since AND urgent_at <= lane.until"
_FOUND = f"""
    (SELECT case_id, nth, urgent_at, step, assignee, {MET} AS heard FROM cases_task
     WHERE lane.hands <> '' AND agency = lane.agency AND kind = lane.kind AND hands = lane.hands AND {_SPAN}
       AND (NOT lane.near OR {_NEAR}) AND (NOT lane.answered OR {_ANSWERED}) {{first}})
    UNION ALL
    (SELECT case_id, 0::smallint AS nth, urgent_at, '' AS step, '' AS assignee, false AS heard FROM cases_wait
     WHERE lane.hands = '' AND lane.assignee = '' AND agency = lane.agency AND kind = lane.kind AND {_SPAN} {{first}})
    UNION ALL
    (SELECT case_id, nth, urgent_at, step, assignee, {MET} AS heard FROM cases_task
     WHERE lane.assignee <> '' AND assignee <> '' AND assignee = lane.assignee AND agency = lane.agency AND {_SPAN} {{first}})
"""  # noqa: S608 - our own columns
"""Open tasks of a lane, open waits, or what was given to one official: each part looks only where the others do not."""
_RANK = """CASE
  WHEN found.heard THEN 3
  WHEN lane.stays AND (c.late OR c.lateness_noted_at IS NOT NULL) THEN 0
  WHEN lane.turn > 0 THEN 3 + lane.turn
  WHEN found.urgent_at <= %(now)s::timestamptz THEN 0
  WHEN found.urgent_at <= %(today_ends)s::timestamptz THEN 1
  WHEN found.urgent_at <= %(week_ends)s::timestamptz THEN 2
  ELSE 3 END"""
"""As `rank_of` has it."""
_LANES = """unnest(%(names)s::text[], %(agencies)s::text[], %(kinds)s::text[], %(hands)s::text[], %(assignees)s::text[],
    %(turns)s::int[], %(stay)s::bool[], %(nears)s::bool[], %(answereds)s::bool[],
    %(sinces)s::timestamptz[], %(untils)s::timestamptz[],
    %(steps)s::text[], %(procedures)s::text[], %(holders)s::text[]) WITH ORDINALITY
  AS lane(name, agency, kind, hands, assignee, turn, stays, near, answered, since, until, step, procedure, holder, nth)"""
_LANE_COLUMNS: Final = (
    *("names", "agencies", "kinds", "hands", "assignees", "turns", "stay", "nears", "answereds", "sinces", "untils"),
    *("steps", "procedures", "holders"),
)
_NARROWED = f"""(lane.step = '' OR found.step = lane.step) AND (lane.procedure = '' OR c.procedure_code = lane.procedure)
  AND (lane.holder = '' OR found.assignee = CASE lane.holder WHEN '{NOBODY}' THEN '' ELSE lane.holder END)"""
_KEYS: Final[Mapping[Sort, tuple[str, str]]] = {
    "due": ("listed.rank::text", "listed.urgent_at"),
    "received": ("'0'::text", "coalesce(listed.received_at, listed.lodged_at)"),
    "procedure": ("listed.procedure_code", "listed.urgent_at"),
}
"""By what each order goes: a text, then a moment; the case and its task after both."""


def _page_by(sort: Sort) -> str:
    key, moment = _KEYS[sort]
    order = f'{key} COLLATE "C", {moment}, listed.case_id, listed.nth'
    # Kept apart, so that the rank of each row is worked out once.
    return f"""
WITH listed AS MATERIALIZED (
  SELECT found.case_id, found.nth, found.urgent_at, lane.kind, {_RANK} AS rank, c.received_at, c.lodged_at, c.procedure_code
  FROM {_LANES} CROSS JOIN LATERAL ({_FOUND.format(first="")}) AS found JOIN cases_case c ON c.id = found.case_id
  WHERE {_NARROWED}
), page AS (
  SELECT listed.case_id, listed.nth, listed.kind, listed.rank, {key} AS key, {moment} AS moment
  FROM listed WHERE listed.rank = ANY(%(ranks)s::int[])
    AND ({key} COLLATE "C", {moment}, listed.case_id, listed.nth)
      > (%(after_key)s::text, %(after_moment)s::timestamptz, %(after_id)s::bigint, %(after_nth)s::smallint)
  ORDER BY {order} LIMIT %(limit)s::int
)
SELECT page.rank, page.kind, page.nth, page.key, page.moment, {COLUMNS} {FROM} JOIN page ON page.case_id = c.id
ORDER BY page.key COLLATE "C", page.moment, page.case_id, page.nth
"""  # noqa: S608 - our own columns


_PAGES: Final = {sort: _page_by(sort) for sort in SORTS}
_COUNTS: Final = f"""
SELECT lane.name, lane.nth, lane.kind, counted.rank, counted.n::int
FROM {_LANES} CROSS JOIN LATERAL (
  SELECT rank, count(*) AS n FROM (
    SELECT {_RANK} AS rank FROM ({_FOUND.format(first="ORDER BY urgent_at LIMIT %(looked_through)s::int")}) AS found
    JOIN cases_case c ON c.id = found.case_id WHERE {_NARROWED}) AS ranked
  GROUP BY rank) AS counted
"""  # noqa: S608
_SHARES: Final = f"""
SELECT lane.kind, found.step, c.procedure_code, found.assignee, min(c.version_id), count(*)::int
FROM {_LANES} CROSS JOIN LATERAL ({_FOUND.format(first="ORDER BY urgent_at LIMIT %(looked_through)s::int")}) AS found
JOIN cases_case c ON c.id = found.case_id
WHERE {_NARROWED} AND {_RANK} = ANY(%(ranks)s::int[])
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""  # noqa: S608
_STILL_LISTED: Final = """
SELECT c.code FROM cases_case c WHERE c.code = ANY(%s::text[]) AND (
  EXISTS (SELECT FROM cases_task t WHERE t.case_id = c.id AND t.done_at IS NULL)
  OR EXISTS (SELECT FROM cases_wait w WHERE w.case_id = c.id AND w.ended_at IS NULL))"""
_MINE = f"{SELECT} WHERE c.applicant_id = %s::bigint AND c.id < %s::bigint ORDER BY c.id DESC LIMIT %s::int"


class Share(NamedTuple):
    """How many of a list are of one kind, step, procedure and holder."""

    kind: str
    step: str
    procedure: str
    holder: str
    version_id: int
    """Of the oldest version any of them was lodged under."""
    number: int


def worklist(
    *,
    by: Actor,
    now: datetime,
    filter: Filter = "all",
    listing: Listing | None = None,
    after: str | None = None,
    limit: int = 20,
) -> Page[CaseLine]:
    """The next page of open tasks and waits, the most urgent first (see `rank_of`) unless another order is asked for.

    `filter` alone stands for that list of this official's own.

    Raises:
        ValueError: `after` is the `next` of no page.
    """
    asked = Listing(filter) if listing is None else listing
    start = Cursor.parse(after) if after else Cursor("", _EVER, 0, 0)
    lanes = _lanes(asked, by, now)
    if not lanes:
        return Page(())
    params: dict[str, Any] = {**_columns([_Wanted("", asked, lanes)], now), **_ends(now)}
    params |= {"ranks": _ranks(asked.filter), "limit": limit + 1}
    params |= dict(zip(("after_key", "after_moment", "after_id", "after_nth"), start, strict=True))
    rows = raw(_PAGES[asked.sort], params)
    more = str(_cursor(rows[limit - 1])) if len(rows) > limit else None
    return Page(lines_of(_listed(rows[:limit]), by=by, now=now), more)


def next_in_worklist(
    *,
    by: Actor,
    now: datetime,
    filter: Filter = "all",
    listing: Listing | None = None,
    after: str | None = None,
    but: str = "",
) -> CaseLine | None:
    """The case to take up after this place, other than `but`; past the last, the first that was passed over.

    Nothing is to be done where the applicant is awaited: such a case is next only to who asks for those. What this official may
    not do is not next either: it was given to somebody else, or is kept from him.
    """
    asked = Listing(filter) if listing is None else listing
    awaited_too = asked.filter == "waiting_citizen"
    for start in dict.fromkeys((after or None, None)):
        for line in _ahead(by, now, asked, start):
            takes = line.barred is None and line.kind != SENT
            if line.code != but and takes and (awaited_too or line.kind not in AWAITED):
                return line
    return None


def _ahead(by: Actor, now: datetime, listing: Listing, start: str | None) -> Iterator[CaseLine]:
    """The next lines of a list from there on, read few by few, for mostly the first will do."""
    for _ in range(_LOOKED_AHEAD):
        page = worklist(by=by, now=now, listing=listing, after=start, limit=3)
        yield from page.items
        start = page.next
        if start is None:
            return


def worklist_counts(*, by: Actor, now: datetime, listing: Listing | None = None) -> dict[Filter, int]:
    """How much lies behind each filter, narrowed as `listing` is, counted up to `COUNTED_TO`; one statement."""
    asked = Listing() if listing is None else listing
    names: tuple[Filter, ...] = _COUNTED_ALONE if asked.scope == "own" else ("all",)
    if asked.filter == "answered":  # looked for case by case, so only for whoever asks
        names = (*names, asked.filter)
    counted = _counted(_with_lanes([(name, asked._replace(filter=name)) for name in names], by, now), now)
    counts: dict[Filter, int] = dict.fromkeys(FILTERS, 0)
    for name, kind, rank, number in counted:
        for filter in _filters_of(name, kind, rank):
            counts[filter] += number
    return {name: min(count, COUNTED_TO) for name, count in counts.items()}


def listing_counts(listings: Sequence[Listing], *, by: Actor, now: datetime) -> tuple[int, ...]:
    """How much lies in each of these lists, counted up to `COUNTED_TO`; one statement, none where none is asked for."""
    counts = [0] * len(listings)
    wanted = _with_lanes([(str(place), one) for place, one in enumerate(listings)], by, now)
    for name, _kind, rank, number in _counted(wanted, now):
        if rank in _ranks(listings[int(name)].filter):
            counts[int(name)] += number
    return tuple(min(count, COUNTED_TO) for count in counts)


def shares_of(listing: Listing, *, by: Actor, now: datetime) -> tuple[Share, ...]:
    """What a list holds of each kind, step, procedure and holder: what it can be narrowed to. One statement."""
    lanes = _lanes(listing, by, now)
    if not lanes:
        return ()
    params: dict[str, Any] = {**_columns([_Wanted("", listing, lanes)], now), **_ends(now)}
    params |= {"ranks": _ranks(listing.filter), "looked_through": LOOKED_THROUGH}
    return tuple(Share(*row) for row in raw(_SHARES, params))


class _Wanted(NamedTuple):
    """A list to be counted, under a name, and the lanes it reads."""

    name: str
    listing: Listing
    lanes: tuple[Lane, ...]


_COUNTED_ALONE: Final[tuple[Filter, ...]] = ("all", "mine", "in_place", "to_sign", "late_soon")
"""Lists that others are no part of; all others are parts of one's own work."""


def _filters_of(name: str, kind: str, rank: int) -> Iterator[Filter]:
    """Which counts a thing in that lane counts for."""
    if name != "all":
        yield next(one for one in FILTERS if one == name)
        return
    yield "all"
    yield from (one for one in FILTERS if kind in _KINDS_OF_FILTER.get(one, ()))
    if _is_to_do(kind):
        yield "todo"
        yield urgency_of(rank)


def _counted(wanted: Iterable[_Wanted], now: datetime) -> list[tuple[str, str, int, int]]:
    """(name, kind, rank, how many); where a lane holds more than is looked through, enough to make every count of it the most."""
    params = _columns(wanted, now)
    if not params["names"]:
        return []
    rows = raw(_COUNTS, params | _ends(now) | {"looked_through": LOOKED_THROUGH})
    of_a_lane: dict[int, int] = {}
    for _name, nth, _kind, _rank, number in rows:
        of_a_lane[nth] = of_a_lane.get(nth, 0) + number
    return [
        (name, kind, rank, number if of_a_lane[nth] < LOOKED_THROUGH else max(number, COUNTED_TO))
        for name, nth, kind, rank, number in rows
    ]


def _columns(wanted: Iterable[_Wanted], now: datetime) -> dict[str, list[Any]]:
    """The lanes to be read, by column of the statement."""
    rows = [
        (
            *(name, *lane, turn_of(lane.kind), stays_overdue(lane.kind)),
            *(
                one.filter == "late_soon",
                one.filter == "answered",
                *_span(one.filter, now),
                one.step,
                one.procedure,
                one.holder,
            ),
        )
        for name, one, lanes in wanted
        for lane in lanes
    ]
    columns = map(list, zip(*rows, strict=True)) if rows else ([] for _ in _LANE_COLUMNS)
    return dict(zip(_LANE_COLUMNS, columns, strict=True))


def _ends(now: datetime) -> dict[str, datetime]:
    """When today and this week end, and the last working day on which an apology would still be a day ahead."""
    ends = ends_at(now)
    last_call = _end_of_working_day(now, LAST_CALL)
    return {"now": ends.now, "today_ends": ends.today, "week_ends": ends.week, "last_call": last_call}


def still_listed(codes: Iterable[str]) -> frozenset[str]:
    """Those of which something is still to be done or waited for."""
    return frozenset(code for (code,) in raw(_STILL_LISTED, [list(codes)]))


def my_cases(*, by: Actor, now: datetime, after: str | None = None, limit: int = 20) -> Page[CaseLine]:
    """A citizen's or business's own cases, the latest first."""
    if by.person_id is None:
        return Page(())
    rows = raw(_MINE, [by.person_id, whole_number(after or "") or _NO_CASE, limit + 1])
    more = str(rows[limit - 1][0]) if len(rows) > limit else None
    return Page(lines_of(map(ListedCase, readable(rows[:limit])), by=by, now=now), more)


def _listed(rows: Iterable[tuple[Any, ...]]) -> Iterator[ListedCase]:
    for row in rows:
        rank, kind, nth, _key, _moment, *case = row
        yield from (ListedCase(one, kind, nth, rank) for one in readable([tuple(case)]))


def _cursor(row: tuple[Any, ...]) -> Cursor:
    _rank, _kind, nth, key, moment, id_, *_ = row
    return Cursor(key, moment, id_, nth)


def _is_to_do(kind: str) -> bool:
    return kind != SENT and kind not in AWAITED


def _ranks(name: Filter) -> list[int]:
    wanted = [name] if name in URGENCIES else URGENCIES
    return [rank for one in URGENCIES if one in wanted for rank in RANKS[one]]


def _with_lanes(listings: Iterable[tuple[str, Listing]], by: Actor, now: datetime) -> list[_Wanted]:
    """Each list with its lanes; who could give an opinion at an agency is asked once for all."""
    instead = tuple(opinions_instead(by, now))
    return [_Wanted(name, one, _lanes(one, by, now, instead)) for name, one in listings]


def _lanes(
    asked: Listing, by: Actor, now: datetime, instead: Sequence[tuple[Lane, bool]] | None = None
) -> tuple[Lane, ...]:
    """The lanes of a list, each at an agency of its own."""
    lanes = {
        lane._replace(agency=code)
        for lane, below in _given(asked, by, opinions_instead(by, now) if instead is None else instead)
        for code in organisation.scope(lane.agency, local_date(now), subtree=below)
    }
    if asked.filter == "mine":
        lanes = _of_himself(lanes, by)
    if asked.filter == "in_place":
        lanes = _stood_in_for(by)
    return tuple(sorted(lane for lane in lanes if _holds(asked, lane.kind)))


def _given(asked: Listing, by: Actor, instead: Iterable[tuple[Lane, bool]]) -> tuple[tuple[Lane, bool], ...]:
    if asked.scope == "unit":
        return lanes_of_unit(by)
    if asked.filter == "to_sign":
        return lanes_to_sign(by)
    own = lanes_to_be_late(by) if asked.filter == "late_soon" else lanes_of(by)
    return (*own, *instead)


def _of_himself(lanes: Iterable[Lane], by: Actor) -> set[Lane]:
    agencies = {lane.agency for lane in lanes if lane.kind == "step"}
    return {lane_of_assignee(agency, key) for agency in agencies for key in {by.key, *by.same_person}}


def _stood_in_for(by: Actor) -> set[Lane]:
    """What was given to those whose work he does while they are away."""
    return {lane_of_assignee(one.agency, key) for one in by.covers for key in (one.key, *one.same_person)}


def _holds(asked: Listing, kind: str) -> bool:
    """Whether the list has such tasks or waits."""
    if asked.work and kind != asked.kind:
        return False
    if asked.filter == "answered":
        return kind in _ANSWERABLE
    only = _KINDS_OF_FILTER.get(asked.filter)
    if only is not None:
        return kind in only
    return asked.filter not in TO_DO or _is_to_do(kind)


def _span(name: Filter, now: datetime) -> tuple[datetime, datetime]:
    """The stretch of urgency a list looks through: after, until."""
    return (now, _end_of_working_day(now, PROPOSED_BEFORE)) if name == "late_soon" else (_EVER, _NEVER)


def _end_of_working_day(now: datetime, nth: int) -> datetime:
    """When the working day ends that comes so many after today."""
    last = national_calendar().nth_working_after(local_date(now), nth)
    return datetime.combine(last + timedelta(days=1), time(0), LOCAL)
