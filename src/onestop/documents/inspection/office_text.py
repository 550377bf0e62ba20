"""What a Word or Excel file says, without how it looks: its paragraphs and tables, in order, up to a bound.

Runs in the limited process, on a file that `office` has looked at; a part that is not plain XML is read no further.
(ECMA-376, part 1, 17 and 18.)
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from onestop.documents.domain.kinds import DOCX, XLSX
from onestop.documents.domain.uploads import Unreadable
from onestop.documents.inspection.main_part import main_part
from onestop.documents.inspection.xml import NotPlainXml, read

MOST_LETTERS: Final = 200_000
"""Of one file; a dossier's longest papers have some fifty thousand."""
MOST_PIECES: Final = 12_000
"""Paragraphs and cells of one file: setting many short ones takes longer than a few long ones."""
MOST_COLUMNS: Final = 24
MOST_ELEMENTS: Final = 500_000
"""Read of one file, empty ones with them, over all of its parts; a hundred full pages have some fifty thousand."""
_LONGEST_FORMAT: Final = 255
"""Letters of a number format, as Excel allows."""
_LONGEST_REFERENCE: Final = 10
"""Letters of the name of a cell: the last is XFD1048576."""
_LARGEST_PART: Final = 60 * 1024 * 1024
_BAD: Final = (zipfile.BadZipFile, OSError, ValueError, EOFError, zlib.error, NotImplementedError, KeyError, IndexError)


@dataclass(slots=True)
class Table:
    """Rows of cells; `title` is the sheet's name."""

    rows: list[list[str]] = field(default_factory=list)
    title: str = ""


@dataclass(slots=True)
class OfficeText:
    """Paragraphs and tables; `cut` when there was more."""

    blocks: list[str | Table] = field(default_factory=list)
    cut: bool = False
    letters: int = 0
    pieces: int = 0
    elements: int = 0

    def room_for(self, text: str) -> bool:
        """Count `text`; whether it still finds its place."""
        self.letters += len(text)
        self.cut = self.cut or self.letters > MOST_LETTERS or self.pieces > MOST_PIECES
        return not self.cut


class _Enough(Exception):
    """Nothing more of this file is shown: reading on would only take time."""


def office_text(data: bytes, *, kind: str, name: str) -> OfficeText:
    """Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _document(archive) if kind == DOCX.code else _workbook(archive)
    except (*_BAD, NotPlainXml) as error:
        raise Unreadable(name=name) from error


def _part(archive: zipfile.ZipFile, path: str) -> bytes:
    with archive.open(path) as part:
        content = part.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise ValueError(path)
    return content


def _hear(
    told: OfficeText,
    content: bytes,
    *,
    element: Callable[[str, Mapping[str, str]], None],
    text: Callable[[str], None] | None = None,
    ended: Callable[[str], None] | None = None,
) -> None:
    """`xml.read` until there is enough of the file, which all of its parts make up together."""

    def counted(name: str, attributes: Mapping[str, str]) -> None:
        told.elements += 1
        told.cut = told.cut or told.elements > MOST_ELEMENTS
        if told.cut:
            raise _Enough
        element(name, attributes)

    with suppress(_Enough):
        read(content, element=counted, text=text, ended=ended)


def _document(archive: zipfile.ZipFile) -> OfficeText:
    heard = _Paragraphs()
    content = _part(archive, main_part(archive.namelist(), DOCX) or "")
    _hear(heard.told, content, element=heard.element, text=heard.text, ended=heard.ended)
    return heard.told


class _Paragraphs:
    """The body of a Word file, element by element. A table within a cell is read as the text of that cell."""

    def __init__(self) -> None:
        self.told = OfficeText()
        self._words: list[str] = []
        self._cell: list[str] = []
        self._tables = 0
        self._skipped = 0
        self._listening = False

    def element(self, name: str, _attributes: Mapping[str, str]) -> None:
        if name == "Fallback":  # what a newer element says is said once more for older programs
            self._skipped += 1
        elif name == "t":
            self._listening = not self._skipped
        elif name in ("tab", "br", "cr") and self.told.room_for(" "):
            self._words.append(" ")
        elif name == "tbl":
            self._tables += 1
            if self._tables == 1:
                self.told.blocks.append(Table())
        elif name == "tr" and self._tables == 1:
            self._table().rows.append([])
        elif name == "tc" and self._tables == 1:
            self._cell = []

    def text(self, text: str) -> None:
        if self._listening and self.told.room_for(text):
            self._words.append(text)

    def ended(self, name: str) -> None:
        if name == "Fallback":
            self._skipped -= 1
        elif name == "t":
            self._listening = False
        elif name == "p":
            self._paragraph("".join(self._words).strip())
        elif name == "tc" and self._tables == 1:
            self._end_cell()
        elif name == "tbl":
            self._tables -= 1

    def _paragraph(self, said: str) -> None:
        self._words = []
        if self._tables:
            self._cell += [said] if said else []
        elif said and self.told.room_for(""):
            self.told.pieces += 1
            self.told.blocks.append(said)

    def _end_cell(self) -> None:
        rows = self._table().rows
        self.told.pieces += 1
        if rows and len(rows[-1]) < MOST_COLUMNS and self.told.room_for(""):
            rows[-1].append("\n".join(self._cell))

    def _table(self) -> Table:
        last = self.told.blocks[-1]
        if not isinstance(last, Table):
            last = Table()
            self.told.blocks.append(last)
        return last


def _workbook(archive: zipfile.ZipFile) -> OfficeText:
    told, parts = OfficeText(), set(archive.namelist())
    shared = _shared(told, _part(archive, "xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in parts else []
    dates = _date_styles(told, _part(archive, "xl/styles.xml")) if "xl/styles.xml" in parts else frozenset()
    for title, path in _sheets(told, archive):
        if path in parts and told.room_for(title):
            parts.remove(path)  # a second sheet of the same part would say the same once more
            sheet = _Sheet(told, Table(title=title), shared, dates)
            _hear(told, _part(archive, path), element=sheet.element, text=sheet.text, ended=sheet.ended)
            told.blocks.append(sheet.table)
    return told


def _sheets(told: OfficeText, archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Name and part of each sheet, in the order of the workbook."""
    named: list[tuple[str, str]] = []
    targets: dict[str, str] = {}

    def sheet(name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            named.append((attributes.get("name", ""), attributes.get("id", "")))

    def relation(name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    book = main_part(archive.namelist(), XLSX) or ""
    _hear(told, _part(archive, book), element=sheet)
    _hear(told, _part(archive, f"xl/_rels/{posixpath.basename(book)}.rels"), element=relation)
    return [(title, posixpath.normpath(posixpath.join("/xl", targets.get(key, "")))[1:]) for title, key in named]


def _shared(told: OfficeText, content: bytes) -> list[str]:
    """Texts that cells refer to by number; how a text is pronounced is no part of it."""
    texts: list[list[str]] = []
    state = {"listening": False, "phonetic": 0}

    def element(name: str, _attributes: Mapping[str, str]) -> None:
        if name == "si":
            texts.append([])
        elif name == "rPh":
            state["phonetic"] += 1
        elif name == "t":
            state["listening"] = not state["phonetic"]

    def text(said: str) -> None:
        if state["listening"] and texts:
            texts[-1].append(said)

    def ended(name: str) -> None:
        state["phonetic"] -= name == "rPh"
        state["listening"] = state["listening"] and name != "t"

    _hear(told, content, element=element, text=text, ended=ended)
    return ["".join(one) for one in texts]


_DATE_FORMATS: Final = frozenset({*range(14, 23), *range(45, 48)})
_LITERAL: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def _date_styles(told: OfficeText, content: bytes) -> frozenset[int]:
    """Numbers of the cell styles that write a number as a date (18.8.30, 18.8.31)."""
    own: set[int] = set()
    styles: list[int] = []
    inside = [False]

    def element(name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt" and re.search(
            "[dy]", _LITERAL.sub("", attributes.get("formatCode", "")[:_LONGEST_FORMAT]).lower()
        ):
            own.add(int(attributes.get("numFmtId", "0")))
        elif name == "cellXfs":
            inside[0] = True
        elif name == "xf" and inside[0]:
            styles.append(int(attributes.get("numFmtId", "0")))

    def ended(name: str) -> None:
        inside[0] = inside[0] and name != "cellXfs"

    _hear(told, content, element=element, ended=ended)
    return frozenset(number for number, code in enumerate(styles) if code in own or code in _DATE_FORMATS)


class _Sheet:
    """The cells of one sheet, element by element; a value is what the program that saved it computed."""

    def __init__(self, told: OfficeText, table: Table, shared: list[str], dates: frozenset[int]) -> None:
        self.told, self.table, self._shared, self._dates = told, table, shared, dates
        self._said: list[str] = []
        self._listening = False
        self._kind, self._style, self._column = "", 0, 0

    def element(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            self.table.rows.append([])
        elif name == "c":
            self._kind, self._style = attributes.get("t", ""), int(attributes.get("s") or 0)
            self._column = _column(attributes.get("r", "")[:_LONGEST_REFERENCE]) or len(self.table.rows[-1]) + 1
            self._said = []
        elif name in ("v", "t"):
            self._listening = True

    def text(self, text: str) -> None:
        if self._listening:
            self._said.append(text)

    def ended(self, name: str) -> None:
        if name in ("v", "t"):
            self._listening = False
        elif name == "c":
            self._end_cell(self._value("".join(self._said)))
        elif name == "row" and not any(self.table.rows[-1]):
            self.table.rows.pop()

    def _end_cell(self, value: str) -> None:
        row = self.table.rows[-1]
        self.told.pieces += 1
        if self._column <= MOST_COLUMNS and self.told.room_for(value):
            row += [""] * (self._column - 1 - len(row))
            row.append(value)
        elif value:
            self.told.cut = True

    def _value(self, said: str) -> str:
        if self._kind == "s":
            return self._shared[int(said)] if said else ""
        if self._kind in ("", "n") and self._style in self._dates and said:
            return _date(said)
        return {"0": "FALSE", "1": "TRUE"}.get(said, said) if self._kind == "b" else said


def _column(reference: str) -> int:
    """Of a cell named as in `AB12`: 28. Nought where it has no name."""
    number = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - 64
    return number


def _date(serial: str) -> str:
    """Days since the last day of 1899, as Excel counts them."""
    try:
        at = datetime(1899, 12, 30) + timedelta(days=float(serial))  # noqa: DTZ001 - a cell knows no zone
    except (ValueError, OverflowError):
        return serial
    return f"{at:%d/%m/%Y}" if float(serial).is_integer() else f"{at:%d/%m/%Y %H:%M}"
