"""The files an export is written to: Parquet, CSV for spreadsheets, CSV for programs, a workbook. Each streams."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from onestop.indicators.domain.columns import DAY_TYPE, MOMENT_TYPE, Column, Holds, Rows
from onestop.kernel.bilingual import Language
from onestop.kernel.times import local

Write: TypeAlias = Callable[[Rows], None]
Writer: TypeAlias = Callable[[Path, Sequence[Column], Sequence[str]], AbstractContextManager[Write]]
"""To a path, of columns, under these heads."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, or skips to find one (OWASP ASVS 1.2.10)."""


@dataclass(frozen=True, slots=True)
class FileFormat:
    ending: str
    writer: Writer
    for_people: bool = False
    """Whether somebody reads it in a spreadsheet: its heads are words, where a program finds names."""

    def heads(self, columns: Sequence[Column], language: Language) -> list[str]:
        return [column.head(language) if self.for_people else column.name for column in columns]


def _guarded(text: str) -> str:
    return "'" + text if text.startswith(_FORMULA) else text


def _plain(value: Any) -> Any:
    return value


def _moment(moment: datetime) -> str:
    return local(moment).isoformat()


def _day(day: date) -> str:
    return day.isoformat()


def _flag(flag: bool) -> str:
    return "true" if flag else "false"


_Cells: TypeAlias = Mapping[Holds, Callable[[Any], Any]]
_FOR_PROGRAMS: Final[_Cells] = {
    "code": _plain,
    "text": _plain,
    "number": _plain,
    "moment": _moment,
    "day": _day,
    "flag": _flag,
}
_FOR_SPREADSHEETS: Final[_Cells] = {**_FOR_PROGRAMS, "code": _guarded, "text": _guarded}


def _csv(encoding: str, cells: _Cells) -> Writer:
    @contextmanager
    def writer(path: Path, columns: Sequence[Column], heads: Sequence[str]) -> Iterator[Write]:
        made = [cells[column.kind.holds] for column in columns]
        with path.open("w", newline="", encoding=encoding) as file:
            out = csv.writer(file)
            out.writerow(heads)

            def write(rows: Rows) -> None:
                out.writerows(
                    [None if value is None else make(value) for make, value in zip(made, row, strict=True)]
                    for row in rows
                )

            yield write

    return writer


@contextmanager
def _parquet(path: Path, columns: Sequence[Column], heads: Sequence[str]) -> Iterator[Write]:
    # Arrow takes a second to wake; only who exports waits for it.
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {MOMENT_TYPE: pa.timestamp("us", tz="Asia/Ho_Chi_Minh"), DAY_TYPE: pa.date32()}
    types = [kinds.get(column.kind.type) or pa.type_for_alias(column.kind.type) for column in columns]
    schema = pa.schema(list(zip(heads, types, strict=True)))
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:

        def write(rows: Rows) -> None:
            values = zip(*rows, strict=True)
            arrays = [pa.array(list(one), type=field.type) for one, field in zip(values, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))

        yield write


@contextmanager
def workbook(
    path: Path, columns: Sequence[Column], heads: Sequence[str], about: Sequence[tuple[str, str | int]] = ()
) -> Iterator[Write]:
    """A workbook with these columns, open while its rows are written; what writes it is loaded when the first one is."""
    from onestop.indicators.workbook import Workbook

    with Workbook(path, columns, heads, about) as book:
        yield book.write


FORMATS: Final[Mapping[str, FileFormat]] = {
    "parquet": FileFormat("parquet", _parquet),
    "xlsx": FileFormat("xlsx", workbook, for_people=True),
    # Excel takes a file for UTF-8 by its first three octets only.
    "csv": FileFormat("csv", _csv("utf-8-sig", _FOR_SPREADSHEETS), for_people=True),
    "csv-plain": FileFormat("plain.csv", _csv("utf-8", _FOR_PROGRAMS)),
}
