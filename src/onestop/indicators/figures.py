"""Figures: a measure as of a day, for the province or one agency, and the cases behind it."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db import connection

from onestop.indicators.domain.facts import COLUMNS
from onestop.indicators.domain.release import RATING_COLUMNS, months_shown, within
from onestop.indicators.measures import MEASURES, Measure, procedures_sql, satisfying_sql
from onestop.indicators.paging import BadPageKey
from onestop.indicators.ratings import TooFine, all_blocks, totals, year_of_blocks
from onestop.kernel.paging import Page
from onestop.runtime.api import raw, raw_dicts

LISTED = tuple(name for name in COLUMNS if name not in RATING_COLUMNS)
"""What is told of a case: never how it was rated."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A share with its population. No population is no data, never 0."""

    measure: str
    numerator: int
    denominator: int

    @property
    def value(self) -> float | None:
        return self.numerator / self.denominator if self.denominator else None


@dataclass(frozen=True, slots=True)
class Window:
    """The days a figure looks at: (after, until]."""

    after: date
    until: date


def year_to(day: date) -> Window:
    """The 12 months up to and including `day`; 29 February looks back to the 28th."""
    last = min(day.day, monthrange(day.year - 1, day.month)[1])
    return Window(after=day.replace(year=day.year - 1, day=last), until=day)


def figure(code: str, *, as_of: date, scope: str = "province", key: str = "") -> Figure:
    """The measure as of a day. Scopes: province, agency (to which the case counts), procedure.

    Raises:
        TooFine: a confidential measure is asked for by procedure.
    """
    measure = MEASURES[code]
    if measure.over == "procedures":
        return _procedure_figure(measure, as_of)
    if measure.confidential:
        return _rating_figure(measure, as_of, scope, key)
    window = year_to(as_of)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(sum(numerator), 0)::bigint, coalesce(sum(denominator), 0)::bigint FROM indicators_cell "
            "WHERE measure = %s AND scope = %s AND key = %s AND day > %s AND day <= %s",
            [code, scope, key, window.after, window.until],
        )
        numerator, denominator = cursor.fetchone()
    return Figure(code, numerator, denominator)


def procedure_figures(code: str, *, days: Sequence[date]) -> list[tuple[date, Figure]]:
    """A measure over procedures on each of these days, oldest first; days without procedures are left out."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH days_shown AS (SELECT unnest(%s::date[]) AS day) SELECT day, numerator, denominator "  # noqa: S608
            f"FROM ({procedures_sql(code, by_day=True)}) AS counted ORDER BY day",
            [list(days)],
        )
        return [(day, Figure(code, numerator, denominator)) for day, numerator, denominator in cursor.fetchall()]


def _procedure_figure(measure: Measure, as_of: date) -> Figure:
    figures = procedure_figures(measure.code, days=[as_of])
    return figures[0][1] if figures else Figure(measure.code, 0, 0)


def _rating_figure(measure: Measure, as_of: date, scope: str, key: str) -> Figure:
    if scope not in ("province", "agency"):
        raise TooFine(measure=measure.code)
    blocks = year_of_blocks(measure, as_of=as_of)
    return Figure(measure.code, *totals([one for one in blocks if scope == "province" or one.agency == key]))


def by_agency(codes: Sequence[str], *, as_of: date) -> dict[str, dict[str, Figure]]:
    """Every agency's own figures on these measures over cases, in one question; agency, then measure."""
    figures: dict[str, dict[str, Figure]] = {}
    open_to_all = [code for code in codes if not MEASURES[code].confidential]
    for code, key, numerator, denominator in raw(_BY_AGENCY, {"measures": open_to_all, **_parts(year_to(as_of))}):
        figures.setdefault(key, {})[code] = Figure(code, numerator, denominator)
    for code in codes:
        if MEASURES[code].confidential:
            for key, blocks in groupby(year_of_blocks(MEASURES[code], as_of=as_of), key=attrgetter("agency")):
                figures.setdefault(key, {})[code] = Figure(code, *totals(list(blocks)))
    return figures


def _parts(window: Window) -> dict[str, date]:
    """A window of a year as the rest of its first month, whole months, and its last month so far."""
    return {
        "after": window.after,
        "months_from": (window.after.replace(day=1) + timedelta(days=32)).replace(day=1),
        "months_until": window.until.replace(day=1),
        "until": window.until,
    }


def by_month(
    code: str, *, as_of: date, months: int = 13, scope: str = "province", key: str = ""
) -> list[tuple[date, Figure]]:
    """The measure month by month (each month on its own), oldest first; months without data are left out.

    Ratings stand in the month in which their block became full.
    """
    if MEASURES[code].confidential:
        return _ratings_by_month(MEASURES[code], as_of, months, scope, key)
    first = (as_of.replace(day=1) - timedelta(days=31 * (months - 1))).replace(day=1)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT date_trunc('month', day)::date AS month, sum(numerator)::bigint, sum(denominator)::bigint "
            "FROM indicators_cell WHERE measure = %s AND scope = %s AND key = %s AND day >= %s AND day <= %s "
            "GROUP BY 1 ORDER BY 1",
            [code, scope, key, first, as_of],
        )
        return [(month, Figure(code, numerator, denominator)) for month, numerator, denominator in cursor.fetchall()]


def _ratings_by_month(measure: Measure, as_of: date, months: int, scope: str, key: str) -> list[tuple[date, Figure]]:
    shown = within(all_blocks(measure, as_of=as_of), *months_shown(as_of, months))
    blocks = [block for block in shown if scope == "province" or block.agency == key]
    by_last = sorted(blocks, key=attrgetter("last"))
    return [(month, Figure(measure.code, *totals(list(own)))) for month, own in groupby(by_last, attrgetter("last"))]


def cases_behind(
    code: str,
    *,
    as_of: date,
    counted: bool | None = None,
    agencies: Sequence[str] | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[dict[str, Any]]:
    """The very cases of a figure: all, those that count, or those that hold it back. Newest day first.

    `agencies` narrows to what counts to these.

    Raises:
        TooFine: who stands behind the figure may not be learned.
        BadPageKey: `after` is no cursor of this list.
    """
    measure = MEASURES[code]
    if measure.confidential:
        raise TooFine(measure=code)
    window = year_to(as_of)
    day, case = _split(after)
    condition = {True: "AND counts = 1", False: "AND counts = 0", None: ""}[counted]
    at_agency = f"AND {measure.agency} = ANY(%(agencies)s)" if agencies is not None else ""
    beyond = f"AND ({measure.day}, case_code) < (%(day)s::date, %(case)s)" if after else ""
    sql = (
        f"SELECT {', '.join(LISTED)}, counts, {measure.day} AS day FROM ({satisfying_sql(code)}) AS cases "  # noqa: S608
        f"WHERE {measure.day} > %(after)s AND {measure.day} <= %(until)s {condition} {at_agency} {beyond} "
        f"ORDER BY {measure.day} DESC, case_code DESC LIMIT %(limit)s"
    )
    params: dict[str, Any] = {
        "after": window.after,
        "until": window.until,
        "agencies": list(agencies or ()),
        "day": day,
        "case": case,
        "limit": limit + 1,
    }
    rows = raw_dicts(sql, {name: value for name, value in params.items() if f"%({name})s" in sql})
    page = tuple(rows[:limit])
    more = len(rows) > limit
    return Page(page, f"{page[-1]['day']}~{page[-1]['case_code']}" if more else None)


def procedures_behind(
    code: str, *, as_of: date, counted: bool | None = None, after: str | None = None, limit: int = 50
) -> Page[dict[str, Any]]:
    """The very procedures of a figure, by code."""
    condition = {True: "AND counts = 1", False: "AND counts = 0", None: ""}[counted]
    rows = raw_dicts(
        f"WITH days_shown AS (SELECT %s::date AS day) SELECT * FROM ({procedures_sql(code, by_day=False)}) AS listed "  # noqa: S608
        f"WHERE procedure_code > %s {condition} ORDER BY procedure_code LIMIT %s",
        [as_of, after or "", limit + 1],
    )
    page = tuple(rows[:limit])
    return Page(page, page[-1]["procedure_code"] if len(rows) > limit else None)


def _split(key: str | None) -> tuple[str | None, str | None]:
    if not key:
        return None, None
    day, _separator, case = key.partition("~")
    try:
        return date.fromisoformat(day).isoformat(), case
    except ValueError:
        raise BadPageKey(key=key) from None


_BY_AGENCY = """
    SELECT measure, key, sum(numerator)::bigint, sum(denominator)::bigint FROM (
        SELECT measure, key, numerator, denominator FROM indicators_cell
        WHERE measure = ANY(%(measures)s) AND scope = 'agency' AND day > %(after)s AND day < %(months_from)s
        UNION ALL
        SELECT measure, key, numerator, denominator FROM indicators_cell
        WHERE measure = ANY(%(measures)s) AND scope = 'agency_month'
              AND day >= %(months_from)s AND day < %(months_until)s
        UNION ALL
        SELECT measure, key, numerator, denominator FROM indicators_cell
        WHERE measure = ANY(%(measures)s) AND scope = 'agency' AND day >= %(months_until)s AND day <= %(until)s
    ) AS part GROUP BY measure, key
"""
