"""How much lies in lists, and in what: one statement for all tabs, one for all filters somebody keeps."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.urgency import urgency_of
from onestop.cases.queries.listing import (
    FILTERS,
    KINDS_OF_FILTER,
    LOOKED_FOR,
    MESSAGES,
    Filter,
    Listing,
    is_to_do,
    ranks,
)
from onestop.cases.queries.listing_lanes import Wanted, lanes_read, with_lanes
from onestop.cases.queries.listing_sql import APART, FOUND, LANES, NARROWED, RANK, WROTE, columns, ends
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

COUNTED_TO: Final = 1000
"""Beyond this a tag says "1,000+": nobody reads further, and no page waits for a count."""
LOOKED_THROUGH: Final = 5 * COUNTED_TO
"""Of one lane: where more is open, every count of its list says "1,000+"."""
_COUNTS: Final = f"""
SELECT lane.name, lane.nth, lane.kind, counted.rank, counted.apart, counted.wrote, counted.n::int
FROM {LANES} CROSS JOIN LATERAL (
  SELECT rank, apart, CASE WHEN wrote IS NULL THEN 0 WHEN wrote < %(written)s::timestamptz THEN 2 ELSE 1 END AS wrote,
    count(*) AS n
  FROM (
    SELECT {RANK} AS rank, {APART} AS apart, {WROTE} AS wrote
    FROM ({FOUND.format(first="ORDER BY urgent_at LIMIT %(looked_through)s::int")}) AS found
    JOIN cases_case c ON c.id = found.case_id WHERE {NARROWED}) AS ranked
  GROUP BY 1, 2, 3) AS counted
"""  # noqa: S608
_SHARES: Final = f"""
SELECT lane.kind, found.step, c.procedure_code, found.assignee, min(c.version_id), count(*)::int
FROM {LANES} CROSS JOIN LATERAL ({FOUND.format(first="ORDER BY urgent_at LIMIT %(looked_through)s::int")}) AS found
JOIN cases_case c ON c.id = found.case_id
WHERE {NARROWED} AND {RANK} = ANY(%(ranks)s::int[])
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""  # noqa: S608


class Counted(NamedTuple):
    """How many of one list are of one lane, rank, and otherwise alike."""

    name: str
    kind: str
    rank: int
    apart: bool
    """Whether they are not his to do."""
    wrote: int
    """Whether a message of the applicant is to be answered there (1), and somebody is late with it (2)."""
    number: int


class Share(NamedTuple):
    """How many of a list are of one kind, step, procedure and holder."""

    kind: str
    step: str
    procedure: str
    holder: str
    version_id: int
    """Of the oldest version any of them was lodged under."""
    number: int


def worklist_counts(*, by: Actor, now: datetime, listing: Listing | None = None) -> dict[Filter, int]:
    """How much lies behind each filter, narrowed as `listing` is, counted up to `COUNTED_TO`; one statement."""
    asked = Listing() if listing is None else listing
    names: tuple[Filter, ...] = _COUNTED_ALONE if asked.scope == "own" else ("all",)
    if asked.filter in LOOKED_FOR:
        names = (*names, asked.filter)
    wanted = with_lanes([(name, asked._replace(filter=name)) for name in names], by, now, for_all="all")
    counts: dict[Filter, int] = dict.fromkeys(FILTERS, 0)
    for one in _counted(wanted, by, now):
        for filter in _filters_of(one):
            counts[filter] += one.number
    return {name: min(count, COUNTED_TO) for name, count in counts.items()}


def listing_counts(listings: Sequence[Listing], *, by: Actor, now: datetime) -> tuple[int, ...]:
    """How much lies in each of these lists, counted up to `COUNTED_TO`; one statement, none where none is asked for."""
    counts = [0] * len(listings)
    wanted = with_lanes([(str(place), one) for place, one in enumerate(listings)], by, now)
    for one in _counted(wanted, by, now):
        if one.rank in ranks(listings[int(one.name)].filter):
            counts[int(one.name)] += one.number
    return tuple(min(count, COUNTED_TO) for count in counts)


def shares_of(listing: Listing, *, by: Actor, now: datetime) -> tuple[Share, ...]:
    """What a list holds of each kind, step, procedure and holder: what it can be narrowed to. One statement."""
    lanes = lanes_read(listing, by, now)
    if not lanes:
        return ()
    params: dict[str, Any] = {**columns([Wanted("", listing, lanes)], by, now), **ends(now)}
    params |= {"ranks": ranks(listing.filter), "looked_through": LOOKED_THROUGH}
    return tuple(Share(*row) for row in raw(_SHARES, params))


_COUNTED_ALONE: Final[tuple[Filter, ...]] = ("all", "mine", "in_place", "to_sign", "late_soon")
"""Lists that others are no part of; all others are parts of one's own work, or stand apart from it."""


def _filters_of(one: Counted) -> Iterator[Filter]:
    """Which counts a thing in that lane counts for."""
    if one.name != "all":
        yield next(name for name in FILTERS if name == one.name)
        return
    if one.apart:
        if is_to_do(one.kind):
            yield "not_his"
        return
    yield "all"
    yield from (name for name in FILTERS if one.kind in KINDS_OF_FILTER.get(name, ()))
    yield from MESSAGES[: one.wrote]
    if is_to_do(one.kind):
        yield "todo"
        yield urgency_of(one.rank)


def _counted(wanted: Iterable[Wanted], by: Actor, now: datetime) -> list[Counted]:
    """Where a lane holds more than is looked through, enough to make every count of it the most."""
    params = columns(wanted, by, now)
    if not params["names"]:
        return []
    rows = raw(_COUNTS, params | ends(now) | {"looked_through": LOOKED_THROUGH})
    of_a_lane: dict[int, int] = {}
    for _name, nth, *_how, number in rows:
        of_a_lane[nth] = of_a_lane.get(nth, 0) + number
    return [
        Counted(name, kind, rank, apart, wrote, number if of_a_lane[nth] < LOOKED_THROUGH else max(number, COUNTED_TO))
        for name, nth, kind, rank, apart, wrote, number in rows
    ]
