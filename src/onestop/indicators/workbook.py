"""An export, or a list, as a workbook: texts are text cells whatever they look like, and no cell is a formula.

A row goes to the disk before the next is made, so memory stays flat; what exceeds a sheet goes on in the next. Behind them stands
what is said about the whole, where anything is; the last sheet says what the columns mean.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import xlsxwriter

from onestop.indicators.domain.columns import Column, Holds, Rows
from onestop.kernel.times import local

LONGEST_CELL: Final = 32_767
LAST_ROW: Final = 1_048_575
"""Of a sheet, counted from 0, as Excel bounds both."""
_WIDTHS: Final[Mapping[Holds, int]] = {"code": 22, "text": 22, "number": 12, "moment": 20, "day": 12, "flag": 10}
_CUT: Final = "… [{count}; CSV, Parquet]"


class Workbook:
    """Open while rows are written, as a context."""

    def __init__(
        self, path: Path, columns: Sequence[Column], heads: Sequence[str], about: Sequence[tuple[str, str | int]] = ()
    ) -> None:
        self._name, self._columns, self._heads, self._about = path.stem, columns, heads, about
        self._book = xlsxwriter.Workbook(path, {"constant_memory": True, "tmpdir": str(path.parent)})
        self._book.use_zip64()
        self._head = self._book.add_format({"bold": True})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._sheets = 0
        self._begin_sheet()

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._say_about()
        self._explain()
        self._book.close()

    def write(self, rows: Rows) -> None:
        for row in rows:
            if self._row > LAST_ROW:
                self._begin_sheet()
            for column, (put, value) in enumerate(zip(self._puts, row, strict=True)):
                if value is not None:
                    put(self._row, column, value)
            self._row += 1

    def _say_about(self) -> None:
        if not self._about:
            return
        sheet = self._book.add_worksheet("about")
        sheet.set_column(0, 1, 50)
        for row, (words, value) in enumerate(self._about):
            sheet.write_string(row, 0, words)
            if isinstance(value, int):
                sheet.write_number(row, 1, value)
            else:
                sheet.write_string(row, 1, _fitting(value))

    def _explain(self) -> None:
        sheet = self._book.add_worksheet("columns")
        sheet.set_column(0, 2, 50)
        for row, column in enumerate(self._columns):
            for place, text in enumerate((column.name, column.meaning.vi, column.meaning.en)):
                sheet.write_string(row, place, text)

    def _begin_sheet(self) -> None:
        self._sheets += 1
        self._sheet = self._book.add_worksheet(self._name if self._sheets == 1 else f"{self._name} {self._sheets}")
        self._sheet.freeze_panes(1, 0)
        for place, (column, head) in enumerate(zip(self._columns, self._heads, strict=True)):
            self._sheet.set_column(place, place, _WIDTHS[column.kind.holds])
            self._sheet.write_string(0, place, head, self._head)
        self._puts = [self._put(column.kind.holds) for column in self._columns]
        self._row = 1

    def _put(self, holds: Holds) -> Callable[[int, int, Any], object]:
        sheet, moment, day = self._sheet, self._moment, self._day
        puts: Mapping[Holds, Callable[[int, int, Any], object]] = {
            "code": lambda row, column, value: sheet.write_string(row, column, _fitting(value)),
            "text": lambda row, column, value: sheet.write_string(row, column, _fitting(value)),
            "number": sheet.write_number,
            # A cell knows no offset: it holds the wall clock of the province.
            "moment": lambda row, column, value: sheet.write_datetime(
                row, column, local(value).replace(tzinfo=None), moment
            ),
            "day": lambda row, column, value: sheet.write_datetime(row, column, value, day),
            "flag": sheet.write_boolean,
        }
        return puts[holds]


def _fitting(text: str) -> str:
    """The text, or its beginning and how long it is: the rest stands in the other files."""
    if len(text) <= LONGEST_CELL:
        return text
    end = _CUT.format(count=len(text))
    return text[: LONGEST_CELL - len(end)] + end
