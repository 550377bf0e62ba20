"""The work of an official or of his unit by urgency: keyset pages, one statement each, and what is next."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.stretches import EVER, Place
from onestop.cases.domain.worklist import AWAITED, SENT, Lane, lanes_at
from onestop.cases.mapping import COLUMNS, FROM, readable
from onestop.cases.queries import listing_in_order as in_order
from onestop.cases.queries.listing import SORTS, Filter, Listing, Sort, holds, ranks
from onestop.cases.queries.listing_lanes import Wanted, lanes_read
from onestop.cases.queries.listing_sql import ALL_FOUND, LANES, NARROWED, RANK, columns, ends
from onestop.cases.queries.views import CaseLine, Cursor, ListedCase, lines_of
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Language
from onestop.kernel.paging import Page
from onestop.kernel.text import sort_key
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import raw

_LOOKED_AHEAD: Final = 5
"""Pages of a list looked through for the next case; where all on them are other people's, nothing is next."""


class _Keys(NamedTuple):
    """By what an order goes: a text, then a moment; the case and its task after both."""

    key: str
    moment: str
    kept: str = ""
    """What a place in it keeps of the key, where that may have moved by the next page."""


_PLACED: Final = "to_char(array_position(%(by_name)s::text[], listed.procedure_code), 'FM000000')"
_KEYS: Final[Mapping[Sort, _Keys]] = {
    "due": _Keys("listed.rank::text", "listed.urgent_at"),
    "received": _Keys("'0'::text", "coalesce(listed.received_at, listed.lodged_at)"),
    "procedure": _Keys(_PLACED, "listed.urgent_at", "listed.procedure_code"),
}


_LISTED: Final = f"""
WITH listed AS MATERIALIZED (
  SELECT found.case_id, found.nth, found.urgent_at, lane.kind, {RANK} AS rank, c.received_at, c.lodged_at, c.procedure_code,
    c.late OR c.lateness_noted_at IS NOT NULL OR c.late_from <= %(now)s::timestamptz AS late
  FROM {LANES} CROSS JOIN LATERAL ({ALL_FOUND}) AS found JOIN cases_case c ON c.id = found.case_id
  WHERE {NARROWED}
)"""  # noqa: S608 - our own columns
# Kept apart, so that the rank of each row is worked out once.


def _after(sort: Sort) -> str:
    key, moment, _kept = _KEYS[sort]
    return f"""({key} COLLATE "C", {moment}, listed.case_id, listed.nth)
      > (%(after_key)s::text, %(after_moment)s::timestamptz, %(after_id)s::bigint, %(after_nth)s::smallint)"""


def _page_by(sort: Sort) -> str:
    key, moment, kept = _KEYS[sort]
    order = f'{key} COLLATE "C", {moment}, listed.case_id, listed.nth'
    return f"""{_LISTED}, page AS (
  SELECT listed.case_id, listed.nth, listed.kind, listed.rank, {key} AS key, {kept or key} AS kept, {moment} AS moment
  FROM listed WHERE listed.rank = ANY(%(ranks)s::int[]) AND {_after(sort)}
  ORDER BY {order} LIMIT %(limit)s::int
)
SELECT page.rank, page.kind, page.nth, page.kept, page.moment, {COLUMNS} {FROM} JOIN page ON page.case_id = c.id
ORDER BY page.key COLLATE "C", page.moment, page.case_id, page.nth
"""  # noqa: S608 - our own columns


def _totals_by(sort: Sort) -> str:
    return f"""{_LISTED}
SELECT count(*)::int, count(DISTINCT case_id)::int, (count(DISTINCT case_id) FILTER (WHERE late))::int,
  (count(*) FILTER (WHERE {_after(sort)}))::int
FROM listed WHERE listed.rank = ANY(%(ranks)s::int[])
"""  # noqa: S608 - our own columns


_PROCEDURES: Final = f"""
SELECT DISTINCT c.procedure_code
FROM {LANES} CROSS JOIN LATERAL ({ALL_FOUND}) AS found JOIN cases_case c ON c.id = found.case_id
WHERE {NARROWED}"""  # noqa: S608 - our own columns
_PAGES: Final = {sort: in_order.PAGE if sort == "due" else _page_by(sort) for sort in SORTS}
_TOTALS: Final = {sort: _totals_by(sort) for sort in SORTS}


def worklist(
    *,
    by: Actor,
    now: datetime,
    filter: Filter = "all",
    listing: Listing | None = None,
    after: str | None = None,
    limit: int = 20,
    language: Language = "vi",
) -> Page[CaseLine]:
    """The next page of open tasks and waits, the most urgent first (see `rank_of`) unless another order is asked for.

    `filter` alone stands for that list of this official's own. Procedures go by what they are called today in that language.

    Raises:
        ValueError: `after` is the `next` of no page.
    """
    asked = Listing(filter) if listing is None else listing
    lanes = lanes_read(asked, by, now)
    return page_of_lanes(lanes, asked, by=by, now=now, after=after, limit=limit, language=language)


def page_of_lanes(
    lanes: tuple[Lane, ...],
    asked: Listing,
    *,
    by: Actor,
    now: datetime,
    after: str | None = None,
    limit: int = 20,
    language: Language = "vi",
) -> Page[CaseLine]:
    """The next page of a list that is made of these lanes. Raises as `worklist`."""
    if not lanes:
        return Page(())
    places = _in_order(asked, lanes, by, now, after) if asked.sort == "due" else _places(asked, lanes, by, now, after, language)
    rows = raw(_PAGES[asked.sort], places | {"limit": limit + 1})
    more = str(_cursor(rows[limit - 1])) if len(rows) > limit else None
    return Page(lines_of(_listed(rows[:limit]), by=by, now=now), more)


class LaneTotals(NamedTuple):
    """How much a list holds in all, uncapped, for what is taken away and adds up."""

    lines: int = 0
    cases: int = 0
    late: int = 0
    """Cases whose promise is broken, or was once."""
    after: int = 0
    """Lines behind the place where a page begins."""


def totals_of_lanes(
    lanes: tuple[Lane, ...], asked: Listing, *, by: Actor, now: datetime, after: str | None = None
) -> LaneTotals:
    """Of a list that is made of these lanes; one statement, two more by procedure."""
    params = _places(asked, lanes, by, now, after, "vi")
    return LaneTotals(*raw(_TOTALS[asked.sort], params)[0]) if lanes else LaneTotals()


def lanes_of_agency(agency: str, asked: Listing, now: datetime) -> tuple[Lane, ...]:
    """The lanes of that list at one agency and those it succeeded, whoever is to do the work."""
    places = organisation.scope(agency, local_date(now), subtree=False)
    lanes = (lane for place in places for lane in lanes_at(place))
    return tuple(sorted(lane for lane in lanes if holds(asked, lane.kind)))


def _places(
    asked: Listing, lanes: tuple[Lane, ...], by: Actor, now: datetime, after: str | None, language: Language
) -> dict[str, Any]:
    """What a statement is asked with. Raises ValueError: `after` is the `next` of no page."""
    start = Cursor.parse(after) if after else Cursor("", EVER, 0, 0)
    params: dict[str, Any] = {**columns([Wanted("", asked, lanes)], by, now), **ends(now), "ranks": ranks(asked.filter)}
    if asked.sort == "procedure" and lanes:
        by_name = _by_name(params, start.key, now, language)
        params["by_name"] = by_name
        start = start._replace(key=f"{by_name.index(start.key) + 1:06}" if start.key else "")
    return params | dict(zip(("after_key", "after_moment", "after_id", "after_nth"), start, strict=True))


def _in_order(asked: Listing, lanes: tuple[Lane, ...], by: Actor, now: datetime, after: str | None) -> dict[str, Any]:
    """The same of the order by urgency, which has a statement of its own. Raises as `_places`."""
    start = Cursor.parse(after) if after else None
    place = None if start is None else (int(start.key), Place(start.moment, start.case_id, start.nth))
    return in_order.asked_with(Wanted("", asked, lanes), by, now, place) | ends(now)


def _by_name(params: Mapping[str, Any], after: str, now: datetime, language: Language) -> list[str]:
    """The procedures of the list as a dictionary has their names, and that of the place from which it goes on; two questions.

    A place keeps the code and not the name: it holds when a procedure is called otherwise, or read in the other language.
    """
    codes = {code for (code,) in raw(_PROCEDURES, params)} | ({after} - {""})
    names = catalogue.names(codes, local_date(now)) if codes else {}

    def key(code: str) -> tuple[str, str]:
        name = names.get(code)
        return sort_key(name.in_(language) if name else code), code

    return sorted(codes, key=key)


def next_in_worklist(
    *,
    by: Actor,
    now: datetime,
    filter: Filter = "all",
    listing: Listing | None = None,
    after: str | None = None,
    but: str = "",
    language: Language = "vi",
) -> CaseLine | None:
    """The case to take up after this place, other than `but`; past the last, the first that was passed over.

    Nothing is to be done where the applicant is awaited: such a case is next only to who asks for those. What this official may
    not do is not next either: it was given to somebody else, or is kept from him.
    """
    asked = Listing(filter) if listing is None else listing
    awaited_too = asked.filter == "waiting_citizen"
    for start in dict.fromkeys((after or None, None)):
        for line in _ahead(by, now, asked, start, language):
            takes = line.barred is None and line.kind != SENT
            if line.code != but and takes and (awaited_too or line.kind not in AWAITED):
                return line
    return None


def _ahead(by: Actor, now: datetime, listing: Listing, start: str | None, language: Language) -> Iterator[CaseLine]:
    """The next lines of a list from there on, read few by few, for mostly the first will do."""
    for _ in range(_LOOKED_AHEAD):
        page = worklist(by=by, now=now, listing=listing, after=start, limit=3, language=language)
        yield from page.items
        start = page.next
        if start is None:
            return


def _listed(rows: Iterable[tuple[Any, ...]]) -> Iterator[ListedCase]:
    for row in rows:
        rank, kind, nth, _key, _moment, *case = row
        yield from (ListedCase(one, kind, nth, rank) for one in readable([tuple(case)]))


def _cursor(row: tuple[Any, ...]) -> Cursor:
    _rank, _kind, nth, kept, moment, id_, *_ = row
    return Cursor(kept, moment, id_, nth)
