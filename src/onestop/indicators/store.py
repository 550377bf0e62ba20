"""Facts and cells in PostgreSQL: written in batches, read by key."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from django.db import connection, transaction

from onestop.indicators.domain.facts import COLUMNS, DAYS, CaseFact
from onestop.indicators.measures import CASE_MEASURES, contributions_sql
from onestop.runtime.api import copy_line, copy_lines

ALL = (*COLUMNS, *DAYS)
_row = attrgetter(*ALL)
FACTS = f"SELECT {', '.join(ALL)} FROM indicators_case_fact"  # noqa: S608 - fixed names


def row_of(fact: CaseFact) -> tuple[Any, ...]:
    """The fact as a row of its table, columns then days."""
    row: tuple[Any, ...] = _row(fact)
    return row


def touch(codes: Iterable[str]) -> None:
    """Name the cases of this batch in a table that lives as long as the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE IF NOT EXISTS touched (case_code text PRIMARY KEY) ON COMMIT DELETE ROWS")
        cursor.execute("DELETE FROM touched")
        cursor.execute("INSERT INTO touched SELECT unnest(%s::text[])", [list(codes)])


def subtract_touched() -> None:
    """Take the contributions of the touched cases out of the cells, as their facts stand."""
    _move_cells(_SUBTRACT, touched=True)


def add_touched() -> None:
    """Put the contributions of the touched cases into the cells, as their facts stand."""
    _move_cells(_ADD, touched=True)
    with connection.cursor() as cursor:
        # A case that moved to another day leaves an empty cell behind.
        cursor.execute("DELETE FROM indicators_cell WHERE denominator = 0")


def rebuild_cells() -> None:
    """Fill the empty table of cells from all facts."""
    _move_cells(_ADD, touched=False)


def difference_sql(code: str) -> str:
    """The cells of a measure that a full count would write otherwise; asks for the code twice and a limit."""
    return _DIFFERENCE.format(contributions=contributions_sql(code, touched=False))


def _move_cells(statement: str, *, touched: bool) -> None:
    with connection.cursor() as cursor:
        for measure in CASE_MEASURES:
            contributions = contributions_sql(measure.code, touched=touched)
            cursor.execute(statement.format(contributions=contributions), [measure.code])


def save_facts(facts: Sequence[CaseFact]) -> None:
    """Insert or replace facts, in one statement."""
    if not facts:
        return
    arrays = [list(column) for column in zip(*(row_of(fact) for fact in facts), strict=True)]
    slots = ", ".join(f"%s::{_TYPES[name]}[]" for name in ALL)
    updates = ", ".join(f"{name} = excluded.{name}" for name in ALL[1:])
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO indicators_case_fact ({', '.join(ALL)}) SELECT * FROM unnest({slots}) "  # noqa: S608
            f"ON CONFLICT (case_code) DO UPDATE SET {updates}",
            arrays,
        )


def carry_facts(codes: Iterable[str], *, in_use: str) -> None:
    """Copy the facts of these cases, as they stand in the tables of another schema."""
    with connection.cursor() as cursor:
        given = [list(codes)]
        cursor.execute("DELETE FROM indicators_case_fact WHERE case_code = ANY(%s)", given)
        columns = ", ".join(ALL)
        cursor.execute(
            f"INSERT INTO indicators_case_fact ({columns}) SELECT {columns} FROM {in_use}.indicators_case_fact "  # noqa: S608
            "WHERE case_code = ANY(%s)",
            given,
        )


def fact_line(fact: CaseFact) -> str:
    """The row of a fact as a line ready to load."""
    return copy_line(row_of(fact))


def copy_facts(lines: Iterable[str] | bytes) -> None:
    """Bulk load facts made ready by `fact_line`."""
    copy_lines("indicators_case_fact", ALL, lines)


def stream(sql: str, params: Sequence[Any], *, batch: int = 20_000) -> Iterator[list[tuple[Any, ...]]]:
    """Rows by batches from a server-side cursor, so that memory stays flat."""
    connection.ensure_connection()
    with transaction.atomic(), connection.connection.cursor(name="onestop_stream") as cursor:
        cursor.itersize = batch
        cursor.execute(sql, params)
        while rows := cursor.fetchmany(batch):
            yield rows


_TYPES = dict.fromkeys(ALL, "text") | {
    "procedure_version": "int", "assisted": "bool", "authenticated": "bool", "identified": "bool", "late": "bool",
    "status": "smallint", "supplements": "smallint", "rating": "smallint",
} | {name: "timestamptz" for name in ALL if name.endswith("_at")} | dict.fromkeys(DAYS, "date")  # fmt: skip

_SCOPED = """
    SELECT CASE GROUPING(c.agency, c.procedure, c.day)
             WHEN 6 THEN 'province' WHEN 2 THEN 'agency' WHEN 4 THEN 'procedure' ELSE 'agency_month' END AS scope,
           coalesce(c.agency, c.procedure, '') AS key, coalesce(c.day, date_trunc('month', c.day)::date) AS day,
           sum(c.numerator)::bigint AS numerator, sum(c.denominator)::bigint AS denominator
    FROM ({contributions}) AS c
    GROUP BY GROUPING SETS (
      (c.day), (c.agency, c.day), (c.procedure, c.day), (c.agency, date_trunc('month', c.day)::date)
    )
"""
# Whole months of agencies stand beside their days: a year of every agency is then
# twelve rows and two part months each, not 365.
_SUBTRACT = f"""
    UPDATE indicators_cell AS cell
    SET numerator = cell.numerator - d.numerator, denominator = cell.denominator - d.denominator
    FROM ({_SCOPED}) AS d
    WHERE cell.measure = %s AND cell.scope = d.scope AND cell.key = d.key AND cell.day = d.day
"""  # noqa: S608 - fixed text
_ADD = f"""
    INSERT INTO indicators_cell (measure, scope, key, day, numerator, denominator)
    SELECT %s, d.scope, d.key, d.day, d.numerator, d.denominator FROM ({_SCOPED}) AS d
    ON CONFLICT (measure, scope, key, day)
    DO UPDATE SET numerator = indicators_cell.numerator + excluded.numerator,
                  denominator = indicators_cell.denominator + excluded.denominator
"""  # noqa: S608 - fixed text
_DIFFERENCE = f"""
    WITH again AS ({_SCOPED}), kept AS (SELECT * FROM indicators_cell WHERE measure = %s)
    SELECT %s AS measure, scope, key, day, kept.numerator AS kept_numerator, again.numerator AS numerator,
           kept.denominator AS kept_denominator, again.denominator AS denominator
    FROM kept FULL JOIN again USING (scope, key, day)
    WHERE (kept.numerator, kept.denominator) IS DISTINCT FROM (again.numerator, again.denominator)
    ORDER BY scope, key, day LIMIT %s
"""  # noqa: S608 - fixed text
