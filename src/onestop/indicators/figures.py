"""Figures: a measure as of a day, for the province or one agency, and the cases behind it."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from django.db import connection

from onestop.indicators.domain.facts import COLUMNS
from onestop.indicators.measures import MEASURES, Measure, procedures_sql, satisfying_sql
from onestop.kernel.refusal import Kind, Refusal
from onestop.runtime.api import raw_dicts


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


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a drill-down and the key to ask the next one with."""

    rows: tuple[dict[str, Any], ...]
    next_key: str | None


class BadPageKey(Refusal):
    """The address of a later page was altered on the way."""

    code = "indicators.bad_page_key"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, key: str) -> None:
        self.key = key


def year_to(day: date) -> Window:
    """The 12 months up to and including `day`; 29 February looks back to the 28th."""
    last = min(day.day, monthrange(day.year - 1, day.month)[1])
    return Window(after=day.replace(year=day.year - 1, day=last), until=day)


def figure(code: str, *, as_of: date, scope: str = "province", key: str = "") -> Figure:
    """The measure as of a day. Scopes: province, agency (competent), procedure."""
    measure = MEASURES[code]
    if measure.over == "procedures":
        return _procedure_figure(measure, as_of)
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
            f"WITH asked AS (SELECT unnest(%s::date[]) AS day) SELECT day, numerator, denominator "  # noqa: S608
            f"FROM ({procedures_sql(code, by_day=True)}) AS counted ORDER BY day",
            [list(days)],
        )
        return [(day, Figure(code, numerator, denominator)) for day, numerator, denominator in cursor.fetchall()]


def _procedure_figure(measure: Measure, as_of: date) -> Figure:
    found = procedure_figures(measure.code, days=[as_of])
    return found[0][1] if found else Figure(measure.code, 0, 0)


def by_agency(codes: Sequence[str], *, as_of: date) -> dict[str, dict[str, Figure]]:
    """Every agency's own figures on these measures over cases, in one question; agency, then measure."""
    found: dict[str, dict[str, Figure]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_BY_AGENCY, {"measures": list(codes), **_parts(year_to(as_of))})
        for code, key, numerator, denominator in cursor.fetchall():
            found.setdefault(key, {})[code] = Figure(code, numerator, denominator)
    return found


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
    """The measure month by month (each month on its own), oldest first; months without data are left out."""
    first = (as_of.replace(day=1) - timedelta(days=31 * (months - 1))).replace(day=1)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT date_trunc('month', day)::date AS month, sum(numerator)::bigint, sum(denominator)::bigint "
            "FROM indicators_cell WHERE measure = %s AND scope = %s AND key = %s AND day >= %s AND day <= %s "
            "GROUP BY 1 ORDER BY 1",
            [code, scope, key, first, as_of],
        )
        return [(month, Figure(code, numerator, denominator)) for month, numerator, denominator in cursor.fetchall()]


def cases_behind(
    code: str,
    *,
    as_of: date,
    counted: bool | None = None,
    agencies: Sequence[str] | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page:
    """The very cases of a figure: all, those that count, or those that hold it back. Newest day first.

    `agencies` narrows to what these are competent for.
    """
    measure = MEASURES[code]
    window = year_to(as_of)
    day, case = _split(after)
    wanted = {True: "AND counts = 1", False: "AND counts = 0", None: ""}[counted]
    at_agency = "AND competent_agency = ANY(%(agencies)s)" if agencies is not None else ""
    beyond = f"AND ({measure.day}, case_code) < (%(day)s::date, %(case)s)" if after else ""
    sql = (
        f"SELECT {', '.join(COLUMNS)}, counts, {measure.day} AS day FROM ({satisfying_sql(code)}) AS cases "  # noqa: S608
        f"WHERE {measure.day} > %(after)s AND {measure.day} <= %(until)s {wanted} {at_agency} {beyond} "
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
) -> Page:
    """The very procedures of a figure, by code."""
    wanted = {True: "AND counts = 1", False: "AND counts = 0", None: ""}[counted]
    rows = raw_dicts(
        f"WITH asked AS (SELECT %s::date AS day) SELECT * FROM ({procedures_sql(code, by_day=False)}) AS listed "  # noqa: S608
        f"WHERE procedure_code > %s {wanted} ORDER BY procedure_code LIMIT %s",
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
