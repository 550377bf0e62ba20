"""Traces counted: how many of a population satisfy a condition, by agency and procedure, and which cases these are.

Whoever asks says both as SQL over the columns of a trace, `t`, once (`Counted`); the same text counts, lists and draws.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from onestop.indicators.domain.counted import Counted, Days, Tally
from onestop.indicators.domain.trace import COLUMNS
from onestop.indicators.paging import BadPageKey
from onestop.kernel.paging import Page
from onestop.kernel.times import iso, moment
from onestop.runtime.api import raw, raw_dicts

_COLUMNS: Final = ", ".join(f"t.{name}" for name in COLUMNS)


def tally(counted: Counted, days: Days) -> list[Tally]:
    """Every agency's counts by procedure; one pass over the traces of these days."""
    sql = (
        f"SELECT t.{counted.agency}, t.level, t.procedure_code, "  # noqa: S608 - fixed text, see Counted
        f"count(*) FILTER (WHERE {counted.condition}), count(*) FROM indicators_trace t "
        f"WHERE {_within(counted)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    return [Tally(*row) for row in raw(sql, _asked(sql, days.given))]


def traced(
    counted: Counted, days: Days, *, agency: str, after: str | None = None, limit: int = 50
) -> Page[dict[str, Any]]:
    """The very cases that were seen at an agency, newest first, each with `counted_at`.

    Raises:
        BadPageKey: `after` is no place in this list.
    """
    at, code = _place(after)
    beyond = f"AND (t.{counted.at}, t.case_code) < (%(at)s, %(code)s)" if after else ""
    sql = (
        f"SELECT {_COLUMNS}, t.{counted.at} AS counted_at FROM indicators_trace t "  # noqa: S608 - fixed text
        f"WHERE t.{counted.agency} = %(agency)s AND {_within(counted)} AND {counted.condition} {beyond} "
        f"ORDER BY t.{counted.at} DESC, t.case_code DESC LIMIT %(limit)s"
    )
    given = days.given | {"agency": agency, "at": at, "code": code, "limit": limit + 1}
    rows = raw_dicts(sql, _asked(sql, given))
    page = tuple(rows[:limit])
    more = f"{iso(page[-1]['counted_at'])}~{page[-1]['case_code']}" if len(rows) > limit else None
    return Page(page, more)


def in_bins(counted: Counted, days: Days, *, agency: str, bin: str) -> dict[int, tuple[int, int]]:
    """By the number of a bin, how many were seen at an agency and of how many. `bin` is SQL over a trace, fixed text too."""
    sql = (
        f"SELECT ({bin})::int, count(*) FILTER (WHERE {counted.condition}), count(*) FROM indicators_trace t "  # noqa: S608
        f"WHERE t.{counted.agency} = %(agency)s AND {_within(counted)} GROUP BY 1"
    )
    given = days.given | {"agency": agency, "first_day": days.first}
    return {number: (seen, of) for number, seen, of in raw(sql, _asked(sql, given))}


def _within(counted: Counted) -> str:
    return f"t.{counted.at} >= %(begins)s AND t.{counted.at} < %(ends)s AND {counted.population}"


def _asked(sql: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The driver takes no value that the text does not name."""
    return {name: value for name, value in given.items() if f"%({name})s" in sql}


def _place(after: str | None) -> tuple[datetime | None, str]:
    if not after:
        return None, ""
    at, _separator, code = after.partition("~")
    try:
        return moment(at), code
    except ValueError:
        raise BadPageKey(key=after[:80]) from None
