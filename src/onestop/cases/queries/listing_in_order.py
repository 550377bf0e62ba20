"""A page of a list by urgency: the first of each stretch by its index, then the first of those."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.stretches import Place, stretches_of
from onestop.cases.domain.urgency import Ends, ends_at
from onestop.cases.mapping import COLUMNS, FROM
from onestop.cases.queries.listing import ranks
from onestop.cases.queries.listing_lanes import Wanted
from onestop.cases.queries.listing_sql import (
    ASSIGNED,
    IN_LANE,
    LANES,
    MET,
    RANK_BY_DAY,
    WAITING,
    columns,
    narrowed,
)
from onestop.kernel.actor import Actor

_STRETCHES: Final = """unnest(%(stretch_lanes)s::bigint[], %(once_lates)s::bool[], %(heards)s::bool[], %(stretch_ranks)s::int[],
    %(after_moments)s::timestamptz[], %(after_ids)s::bigint[], %(after_nths)s::smallint[], %(stretch_untils)s::timestamptz[])
  AS stretch(lane, once_late, heard, rank, moment, id, nth, until)"""
_BEHIND: Final = "(urgent_at, case_id, nth) > (stretch.moment, stretch.id, stretch.nth) AND urgent_at <= stretch.until"
_THERE: Final = f"once_late = stretch.once_late AND {MET} = stretch.heard AND {_BEHIND}"
_FIRST: Final = "ORDER BY urgent_at, case_id, nth LIMIT %(limit)s::int"
_FOUND: Final = f"""
    (SELECT case_id, nth, urgent_at FROM cases_task
     WHERE {IN_LANE} AND {_THERE} AND {narrowed("step", "assignee")} {_FIRST})
    UNION ALL
    (SELECT case_id, 0::smallint AS nth, urgent_at FROM cases_wait
     WHERE {WAITING} AND NOT stretch.once_late AND (urgent_at, case_id) > (stretch.moment, stretch.id)
       AND urgent_at <= stretch.until AND {narrowed("''", "''")} ORDER BY urgent_at, case_id LIMIT %(limit)s::int)
    UNION ALL
    (SELECT case_id, nth, urgent_at FROM cases_task
     WHERE {ASSIGNED} AND {_THERE} AND {narrowed("step", "assignee")} {_FIRST})
"""  # noqa: S608 - our own columns
PAGE: Final = f"""
WITH page AS (
  SELECT found.case_id, found.nth, lane.kind, coalesce(stretch.rank, {RANK_BY_DAY}) AS rank, found.urgent_at AS moment
  FROM {LANES} JOIN {_STRETCHES} ON stretch.lane = lane.nth CROSS JOIN LATERAL ({_FOUND}) AS found
  ORDER BY rank, moment, found.case_id, found.nth LIMIT %(limit)s::int
)
SELECT page.rank, page.kind, page.nth, page.rank::text, page.moment, {COLUMNS} {FROM} JOIN page ON page.case_id = c.id
ORDER BY page.rank, page.moment, page.case_id, page.nth
"""  # noqa: S608 - our own columns


def asked_with(wanted: Wanted, by: Actor, now: datetime, after: tuple[int, Place] | None) -> dict[str, Any]:
    """The lanes and stretches `PAGE` is asked with, behind a rank and a place where some of the list was read."""
    values = columns([wanted], by, now)
    return values | _stretch_columns(values, ends_at(now), ranks(wanted.listing.filter), after)


def _stretch_columns(
    lanes: dict[str, list[Any]], ends: Ends, ranks: Iterable[int], after: tuple[int, Place] | None
) -> dict[str, list[Any]]:
    ranks = list(ranks)
    spans = zip(lanes["kinds"], lanes["sinces"], lanes["untils"], strict=True)
    rows = [
        (nth, one.once_late, one.heard, one.rank, *one.after, one.until)
        for nth, (kind, since, until) in enumerate(spans, 1)
        for one in stretches_of(kind, ends, ranks=ranks, after=after, since=since, until=until)
    ]
    return {name: [row[place] for row in rows] for place, name in enumerate(_STRETCH_COLUMNS)}


_STRETCH_COLUMNS: Final = (
    *("stretch_lanes", "once_lates", "heards", "stretch_ranks", "after_moments", "after_ids", "after_nths"),
    "stretch_untils",
)
