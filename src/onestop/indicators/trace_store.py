"""Traces in PostgreSQL: written in batches beside the facts."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from onestop.indicators.domain.trace import COLUMNS, CaseTrace
from onestop.runtime.api import copy_line, copy_lines, raw

_row = attrgetter(*COLUMNS)
TRACES: Final = f"SELECT {', '.join(COLUMNS)} FROM indicators_trace"  # noqa: S608 - fixed names
_TYPES: Final = (
    dict.fromkeys(COLUMNS, "text")
    | {"assisted": "bool", "hollow": "bool", "moved": "smallint", "hands": "smallint"}
    | {name: "timestamptz" for name in COLUMNS if name.endswith("_at")}
)
_SLOTS: Final = ", ".join(f"%s::{_TYPES[name]}[]" for name in COLUMNS)
_SAVE: Final = f"""
INSERT INTO indicators_trace ({", ".join(COLUMNS)}) SELECT * FROM unnest({_SLOTS})
ON CONFLICT (case_code) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in COLUMNS[1:])}
"""  # noqa: S608 - fixed names


def save(traces: Sequence[CaseTrace]) -> None:
    """Insert or replace traces, in one statement."""
    if traces:
        raw(_SAVE, [list(column) for column in zip(*map(_row, traces), strict=True)])


def carry(codes: Iterable[str], *, in_use: str) -> None:
    """Copy the traces of these cases, as they stand in the tables of another schema."""
    columns, given = ", ".join(COLUMNS), [list(codes)]
    raw("DELETE FROM indicators_trace WHERE case_code = ANY(%s)", given)
    raw(
        f"INSERT INTO indicators_trace ({columns}) SELECT {columns} FROM {in_use}.indicators_trace "  # noqa: S608 - a schema
        "WHERE case_code = ANY(%s)",
        given,
    )


def trace_line(trace: CaseTrace) -> str:
    """The row of a trace as a line ready to load."""
    return copy_line(_row(trace))


def copy(lines: Iterable[str] | bytes) -> None:
    """Bulk load traces made ready by `trace_line`."""
    copy_lines("indicators_trace", COLUMNS, lines)
