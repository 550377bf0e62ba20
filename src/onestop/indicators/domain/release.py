"""What may be shown of ratings: whole blocks of at least ten, never a part of one.

Who rated is confidential. To leave out groups under ten is not enough: a group can be found by subtracting
two figures that may both be shown (the province less all other agencies, this month's twelve months less last
month's, today's count less yesterday's). So each agency's ratings are cut once into *blocks* of whole months,
in the order of time: a month joins the months before it until the block holds ten ratings, one of them
satisfied at least. Every figure shown is a sum of whole blocks. Whatever sums are subtracted, whole blocks are
left: ten ratings or more, or none.

That holds only for one way of cutting. Cut by procedure as well, the two could be subtracted from each other;
so ratings are shown by agency and by month, and by nothing else. Ratings that wait for their block to fill are
not shown at all, not even their number.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

LEAST: Final = 10
"""Ratings in a block. The number statistical offices most often ask for where opinions are told."""
SETTLING_DAYS: Final = 3
"""A month counts only once so many days have passed since: what was rated in its last minute has been read by then."""

RATING_COLUMNS: Final = frozenset({"rating", "rated_at", "rated_on"})
"""Columns of a fact that are counted, never shown or exported."""


class MonthCount(NamedTuple):
    """The ratings of one agency in one month."""

    month: date
    """Its first day."""
    satisfied: int
    ratings: int


@dataclass(frozen=True, slots=True)
class Block:
    """Whole months of one agency's ratings, shown together or not at all."""

    agency: str
    first: date
    """The first day of its first month."""
    last: date
    """The first day of its last month: the month in which the block is counted."""
    satisfied: int
    ratings: int


def blocks_of(agency: str, months: Iterable[MonthCount]) -> list[Block]:
    """Cut the months of an agency, oldest first, into blocks. The last months may still wait for theirs.

    More months later never change a block that is full.
    """
    blocks: list[Block] = []
    first: date | None = None
    satisfied = ratings = 0
    for month, more_satisfied, more in months:
        first = first or month
        satisfied, ratings = satisfied + more_satisfied, ratings + more
        # All dissatisfied, a block would tell what each of its raters thinks.
        if ratings >= LEAST and satisfied:
            blocks.append(Block(agency, first, month, satisfied, ratings))
            first, satisfied, ratings = None, 0, 0
    return blocks


def last_month_shown(as_of: date) -> date:
    """The first day of the latest month whose ratings may be shown on a day."""
    return _month_before((as_of - timedelta(days=SETTLING_DAYS)).replace(day=1))


def months_shown(as_of: date, count: int) -> tuple[date, date]:
    """The first days of the first and of the last of `count` months up to the latest that may be shown."""
    first = last = last_month_shown(as_of)
    for _ in range(count - 1):
        first = _month_before(first)
    return first, last


def within(blocks: Sequence[Block], first: date, last: date) -> list[Block]:
    """The blocks that are counted in these months, both included."""
    return [block for block in blocks if first <= block.last <= last]


def _month_before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)
