"""Figures of ratings: sums of whole blocks, and the blocks themselves. See `domain/release.py` for the rule."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from onestop.indicators.domain.release import Block, MonthCount, blocks_of, last_month_shown, months_shown, within
from onestop.indicators.measures import Measure
from onestop.indicators.paging import BadPageKey
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.refusal import Kind, Refusal
from onestop.runtime.api import raw

_MONTHS = """
SELECT key, array_agg(day ORDER BY day), array_agg(numerator ORDER BY day), array_agg(denominator ORDER BY day)
FROM indicators_cell WHERE measure = %s AND scope = 'agency_month' AND day <= %s GROUP BY key ORDER BY key
"""


class TooFine(Refusal):
    """Asked for more than may be told of ratings: of a case, of a procedure, of a day."""

    code: ClassVar[str] = "indicators.too_fine"
    kind: ClassVar[Kind] = "not_permitted"

    def __init__(self, *, measure: str) -> None:
        self.measure = measure

    def words(self) -> Text:
        return Text(
            "Đánh giá chỉ được công bố theo cơ quan và tháng, mỗi nhóm ít nhất mười lượt, để không ai biết ai đã đánh giá.",
            "Ratings are shown by agency and month, in groups of ten or more, so that nobody can learn who rated.",
        )


def all_blocks(measure: Measure, *, as_of: date) -> list[Block]:
    """Every block that is full by the latest month that may be shown, agency by agency, oldest first."""
    rows = raw(_MONTHS, [measure.code, last_month_shown(as_of)])
    return [block for agency, *columns in rows for block in blocks_of(agency, _months(*columns))]


def year_of_blocks(measure: Measure, *, as_of: date) -> list[Block]:
    """The blocks counted in the twelve months up to the latest that may be shown."""
    return within(all_blocks(measure, as_of=as_of), *months_shown(as_of, 12))


def totals(blocks: Sequence[Block]) -> tuple[int, int]:
    """Satisfied, and all ratings, of some blocks."""
    return sum(block.satisfied for block in blocks), sum(block.ratings for block in blocks)


def blocks_behind(
    measure: Measure, *, as_of: date, agencies: Sequence[str] | None = None, after: str | None = None, limit: int = 50
) -> Page[Block]:
    """The blocks of a figure, newest month first.

    Raises:
        BadPageKey: `after` is no cursor of this list.
    """
    blocks = sorted(year_of_blocks(measure, as_of=as_of), key=_place)
    listed = [block for block in blocks if agencies is None or block.agency in agencies]
    if after:
        beyond = _read_cursor(after)
        listed = [block for block in listed if _place(block) > beyond]
    items = tuple(listed[:limit])
    return Page(items, f"{items[-1].last}~{items[-1].agency}" if len(listed) > limit else None)


def _place(block: Block) -> tuple[int, str]:
    return -block.last.toordinal(), block.agency


def _read_cursor(cursor: str) -> tuple[int, str]:
    month, _separator, agency = cursor.partition("~")
    try:
        return -date.fromisoformat(month).toordinal(), agency
    except ValueError:
        raise BadPageKey(key=cursor) from None


def _months(days: list[date], satisfied: list[int], ratings: list[int]) -> Iterator[MonthCount]:
    return map(MonthCount, days, satisfied, ratings)
