"""The work of an official or of his unit by urgency: keyset pages, one statement each, and what is next."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.worklist import AWAITED, SENT
from onestop.cases.mapping import COLUMNS, FROM, readable
from onestop.cases.queries.listing import SORTS, Filter, Listing, Sort, ranks
from onestop.cases.queries.listing_lanes import Wanted, lanes_read
from onestop.cases.queries.listing_sql import EVER, FOUND, LANES, NARROWED, RANK, columns, ends
from onestop.cases.queries.views import CaseLine, Cursor, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.kernel.paging import Page
from onestop.runtime.api import raw

_LOOKED_AHEAD: Final = 5
"""Pages of a list looked through for the next case; where all on them are other people's, nothing is next."""
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
  SELECT found.case_id, found.nth, found.urgent_at, lane.kind, {RANK} AS rank, c.received_at, c.lodged_at, c.procedure_code
  FROM {LANES} CROSS JOIN LATERAL ({FOUND.format(first="")}) AS found JOIN cases_case c ON c.id = found.case_id
  WHERE {NARROWED}
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
    start = Cursor.parse(after) if after else Cursor("", EVER, 0, 0)
    lanes = lanes_read(asked, by, now)
    if not lanes:
        return Page(())
    params: dict[str, Any] = {**columns([Wanted("", asked, lanes)], now), **ends(now)}
    params |= {"ranks": ranks(asked.filter), "limit": limit + 1}
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


def _listed(rows: Iterable[tuple[Any, ...]]) -> Iterator[ListedCase]:
    for row in rows:
        rank, kind, nth, _key, _moment, *case = row
        yield from (ListedCase(one, kind, nth, rank) for one in readable([tuple(case)]))


def _cursor(row: tuple[Any, ...]) -> Cursor:
    _rank, _kind, nth, key, moment, id_, *_ = row
    return Cursor(key, moment, id_, nth)
