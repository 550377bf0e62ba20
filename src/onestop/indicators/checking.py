"""The figures proved: facts folded again from the ledger, cells counted again from facts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from onestop.indicators import store
from onestop.indicators.domain.facts import COLUMNS, CaseFact, fold
from onestop.indicators.following import FOLLOWER
from onestop.indicators.measures import CASE_MEASURES
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.runtime.api import raw_dicts

_BATCH = 20_000
_REPORT = 1_000


def rebuild_cells() -> None:
    """Count every cell again from the facts and keep the result."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE indicators_cell")
        store.rebuild_cells()


def figures_hold(progress: Callable[[int, int], None]) -> Iterator[ledger.Finding]:
    """What `fsck` asks of the figures: every fact follows from the ledger, every cell from the facts."""
    total = store.place_of(FOLLOWER)
    done = 0

    def told(more: int) -> None:
        nonlocal done
        done += more
        if done % _REPORT == 0 or done == total:
            progress(done, total)

    with _in_utc():
        wrong = wrong_facts(progress=told)
    for code in wrong:
        words = Text(
            f"Dữ kiện của hồ sơ {code} không khớp sổ cái.", f"The fact of case {code} is not what the ledger says."
        )
        yield ledger.Finding("wrong_fact", code, words)
    for cell in wrong_cells():
        yield _cell_finding(cell)


@contextmanager
def _in_utc() -> Iterator[None]:
    """Django reads moments as UTC whatever zone the transaction was set to, and fsck sets the local one."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('TimeZone')")
        before = cursor.fetchone()[0]
        cursor.execute("SET LOCAL TimeZone = 'UTC'")
        yield
        cursor.execute("SELECT set_config('TimeZone', %s, true)", [before])


def _cell_finding(cell: dict[str, Any]) -> ledger.Finding:
    where = f"{cell['measure']} {cell['scope']} {cell['key']} {cell['day']}".replace("  ", " ")
    kept = f"{cell['kept_numerator'] or 0}/{cell['kept_denominator'] or 0}"
    again = f"{cell['numerator'] or 0}/{cell['denominator'] or 0}"
    words = Text(
        f"Chỉ số {where} ghi {kept}, đếm lại được {again}.", f"Figure {where} says {kept}; counted again: {again}."
    )
    return ledger.Finding("wrong_figure", where, words)


def wrong_cells(limit: int = 20) -> list[dict[str, Any]]:
    """Cells that differ from a full recomputation over the facts; empty when all hold.

    Only reads, measure by measure: it also runs inside the frozen view of `fsck`.
    """
    wrong: list[dict[str, Any]] = []
    for code in (*(measure.code for measure in CASE_MEASURES), None):
        wrong += raw_dicts(*(_unknown(limit) if code is None else (store.difference_sql(code), [code, code, limit])))
    return wrong[:limit]


def _unknown(limit: int) -> tuple[str, list[Any]]:
    """Cells of measures nobody defines are wrong too."""
    return _UNKNOWN, [[measure.code for measure in CASE_MEASURES], limit]


def wrong_facts(limit: int = 20, progress: Callable[[int], None] | None = None) -> list[str]:
    """Cases whose stored fact is not what their events say, as far as the follower has read.

    The ledger is walked in order; a case's folded fact is compared as soon as the walk is
    over, so this holds one fact a case in memory.
    """
    folded: dict[str, CaseFact] = {}
    for entry in _entries(store.place_of(FOLLOWER)):
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


_UNKNOWN = """
    SELECT measure, scope, key, day, numerator AS kept_numerator, NULL AS numerator,
           denominator AS kept_denominator, NULL AS denominator
    FROM indicators_cell WHERE measure <> ALL(%s) LIMIT %s
"""
