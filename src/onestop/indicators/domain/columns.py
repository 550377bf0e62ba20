"""What the columns of an export hold, and so how each kind of file writes them.

A code is text though it may be all digits: 1.001570 is no number, and a file that lets a spreadsheet take it for one loses
its last digit. Moments are the province's wall clock everywhere, with their offset where the file can say it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Language, Text

Holds: TypeAlias = Literal["code", "text", "number", "moment", "day", "flag"]
Rows: TypeAlias = Sequence[Sequence[Any]]
MOMENT_TYPE: Final = "timestamp[us, tz=Asia/Ho_Chi_Minh]"
DAY_TYPE: Final = "date32[day]"
_VALUES: Final = re.compile(r"\s*[:;]")
"""After it a meaning goes on with what the values are."""


@dataclass(frozen=True, slots=True)
class ColumnKind:
    holds: Holds
    type: str
    """By Arrow's name, as Parquet has it."""


CODE: Final = ColumnKind("code", "string")
TEXT: Final = ColumnKind("text", "string")
SMALL: Final = ColumnKind("number", "int16")
MEDIUM: Final = ColumnKind("number", "int32")
NUMBER: Final = ColumnKind("number", "int64")
MOMENT: Final = ColumnKind("moment", MOMENT_TYPE)
DAY: Final = ColumnKind("day", DAY_TYPE)
FLAG: Final = ColumnKind("flag", "bool")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an export: what it holds and what it means."""

    name: str
    kind: ColumnKind
    meaning: Text

    def head(self, language: Language) -> str:
        """What stands over it in a spreadsheet: what it means, without what its values are."""
        return _VALUES.split(self.meaning.in_(language))[0]

    def described(self) -> dict[str, str]:
        """For `columns.json`: how each file writes it."""
        csv, plain, xlsx = _WRITTEN[self.kind.holds]
        written = {"type": self.kind.type, "csv": csv, "csv-plain": plain, "xlsx": xlsx}
        return {"name": self.name, "holds": self.kind.holds, **written, **self.meaning.as_dict()}


_GUARDED: Final = "text; ' stands before one that begins like a formula (= + - @)"
_MOMENT: Final = "ISO 8601, local time with +07:00"
_WRITTEN: Final[dict[Holds, tuple[str, str, str]]] = {
    "code": (_GUARDED, "text", "text"),
    "text": (_GUARDED, "text", "text; what a cell cannot hold is cut and says so"),
    "number": ("number", "number", "number"),
    "moment": (_MOMENT, _MOMENT, "date and time, local (UTC+7)"),
    "day": ("ISO 8601", "ISO 8601", "date"),
    "flag": ("true, false", "true, false", "TRUE, FALSE"),
}
"""In CSV for spreadsheets, in CSV for programs, in a workbook."""
