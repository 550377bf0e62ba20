"""The figures proved: facts folded again from the ledger, cells counted again from facts."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection, transaction

from onestop.catalogue.events import VersionPublished
from onestop.indicators import store, trace_store
from onestop.indicators.domain.facts import expected_row
from onestop.indicators.domain.procedures import Span, replayed
from onestop.indicators.domain.trace import COLUMNS, expected_trace
from onestop.indicators.following import entries_read
from onestop.indicators.measures import CASE_MEASURES
from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent
from onestop.ledger import api as ledger
from onestop.runtime.api import raw, raw_dicts


def rebuild_cells() -> None:
    """Count every cell again from the facts and keep the result."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE indicators_cell")
        store.rebuild_cells()
        cursor.execute("ANALYZE indicators_cell")


def as_counted(_history: ledger.History, _head: bytes) -> dict[str, Any]:
    """The fact of a case whose content was erased must be there; what it says is what the entry of the erasure bound."""
    return {}


FACTS = ledger.Projection(
    fault="wrong_fact",
    noun=Text("Dữ kiện", "fact"),
    rows=store.FACTS,
    columns=store.ALL,
    expected=expected_row,
    erased=as_counted,
    stays=ledger.columns(store.ALL),
    until=entries_read,
)
"""What `fsck` asks of facts: each follows from the entries of its case that the follower has read, and none is missing."""


TRACES = ledger.Projection(
    fault="wrong_trace",
    noun=Text("Dấu vết thời gian", "trace"),
    rows=trace_store.TRACES,
    columns=COLUMNS,
    expected=expected_trace,
    stays=ledger.columns(COLUMNS),
    until=entries_read,
)
"""The same of traces. Of a case erased before there were traces there is none, and none is missed."""


def wrong_facts() -> list[str]:
    """Cases whose stored fact is not what their events say, as far as the follower has read; the first of them."""
    return [one.where for one in ledger.mismatches([FACTS])]


def cells_hold(progress: Callable[[int, int], None]) -> Iterator[ledger.Finding]:
    """What `fsck` asks of figures: every cell follows from the facts."""
    for cell in wrong_cells():
        yield _cell_finding(cell)


def _cell_finding(cell: dict[str, Any]) -> ledger.Finding:
    where = f"{cell['measure']} {cell['scope']} {cell['key']} {cell['day']}".replace("  ", " ")
    kept = f"{cell['kept_numerator'] or 0}/{cell['kept_denominator'] or 0}"
    again = f"{cell['numerator'] or 0}/{cell['denominator'] or 0}"
    words = Text(
        f"Chỉ số {where} ghi {kept}, đếm lại được {again}.", f"Figure {where} says {kept}; counted again: {again}."
    )
    return ledger.Finding("wrong_figure", where, words)


def procedures_hold(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of procedure facts: they follow from the versions published, as far as the follower has read."""
    until = entries_read()
    try:
        entries = ledger.entries_of_types(VersionPublished.type)
        read = [entry.event for entry in entries if entry.seq is not None and entry.seq < until]
        expected = replayed(event for event in read if isinstance(event, VersionPublished))
    except (TypeError, ValueError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    kept = {Span(*row) for row in raw(_PROCEDURES)}
    progress(len(kept), len(kept))
    for code, version, first in sorted({(one.procedure_code, one.version, one.valid_from) for one in kept ^ expected}):
        yield _wrong_procedure(f"{code} v{version} {first}")


def _wrong_procedure(where: str) -> ledger.Finding:
    words = Text(
        f"Dữ kiện của thủ tục {where} không khớp các phiên bản đã công bố.",
        f"The fact of procedure {where} is not what the published versions say.",
    )
    return ledger.Finding("wrong_procedure_fact", where, words)


def _unreadable(reason: Exception) -> ledger.Finding:
    words = Text(
        f"Không đối chiếu được dữ kiện thủ tục: có bản ghi không đọc được ({reason}).",
        f"Procedure facts cannot be compared: an entry on them cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "indicators_procedure_fact", words)


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


_PROCEDURES = f"SELECT {', '.join(Span._fields)} FROM indicators_procedure_fact"  # noqa: S608 - fixed names
_UNKNOWN = """
    SELECT measure, scope, key, day, numerator AS kept_numerator, NULL AS numerator,
           denominator AS kept_denominator, NULL AS denominator
    FROM indicators_cell WHERE measure <> ALL(%s) LIMIT %s
"""
