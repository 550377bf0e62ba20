"""The figures proved: facts folded again from the ledger, cells counted again from facts."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection, transaction

from onestop.indicators import store
from onestop.indicators.domain.facts import COLUMNS, CaseFact, fold
from onestop.ledger import api as ledger

_BATCH = 20_000


def rebuild_cells() -> None:
    """Count every cell again from the facts and keep the result."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE indicators_cell")
        store.rebuild_cells()


def wrong_cells(limit: int = 20) -> list[dict[str, Any]]:
    """Cells that differ from a full recomputation over the facts; empty when all hold."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE recount (LIKE indicators_cell INCLUDING DEFAULTS INCLUDING IDENTITY) ON COMMIT DROP"
        )
        cursor.execute("CREATE UNIQUE INDEX ON recount (measure, scope, key, day)")
        store.rebuild_cells("recount")
        cursor.execute(_DIFFERENCE, [limit])
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def wrong_facts(limit: int = 20, progress: Callable[[int], None] | None = None) -> list[str]:
    """Cases whose stored fact is not what their events say, as far as the follower has read.

    The ledger is walked in order; a case's folded fact is compared as soon as the walk is
    over, so this holds one fact a case in memory.
    """
    folded: dict[str, CaseFact] = {}
    for entry in _entries(store.place_of("indicators")):
        code = entry.payload.get("case_code")
        if code:
            fact = fold(folded.get(code), entry.type, entry.payload, entry.at)
            if fact is not None:
                folded[code] = fact
        if progress:
            progress(1)
    wrong: list[str] = []
    for rows in store.stream(f"SELECT {', '.join(COLUMNS)} FROM indicators_case_fact", []):  # noqa: S608 - fixed names
        for row in rows:
            stored = CaseFact(**dict(zip(COLUMNS, row, strict=True)))
            if folded.pop(stored.case_code, None) != stored:
                wrong.append(stored.case_code)
    return (wrong + list(folded))[:limit]


def _entries(until: int) -> Iterator[Any]:
    after = -1
    while after + 1 < until:
        batch = ledger.read_from(after, min(_BATCH, until - after - 1))
        if not batch:
            return
        yield from batch
        after += len(batch)


_DIFFERENCE = """
    SELECT coalesce(kept.measure, again.measure) AS measure, coalesce(kept.scope, again.scope) AS scope,
           coalesce(kept.key, again.key) AS key, coalesce(kept.day, again.day) AS day,
           kept.numerator AS kept_numerator, again.numerator AS numerator,
           kept.denominator AS kept_denominator, again.denominator AS denominator
    FROM indicators_cell AS kept FULL JOIN recount AS again USING (measure, scope, key, day)
    WHERE (kept.numerator, kept.denominator) IS DISTINCT FROM (again.numerator, again.denominator)
    ORDER BY 1, 2, 3, 4 LIMIT %s
"""
