"""What leaves is read outside as it is meant inside: one contract for every export and every kind of file."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints

import duckdb
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from onestop.assembly.commands.export import export as command
from onestop.indicators import workbook
from onestop.indicators.api import EXPORTS
from onestop.indicators.domain.columns import CODE, DAY, FLAG, MEDIUM, MOMENT, NUMBER, SMALL, TEXT, Column
from onestop.indicators.export_files import FORMATS
from onestop.kernel.bilingual import Language, Text

HELD = {
    "cases": {
        "code": "case_code procedure_code service_level level intake_agency competent_agency answerable_agency channel outcome",
        "moment": "lodged_at received_at due_at finished_at returned_at",
        "number": "procedure_version status supplements",
        "flag": "assisted authenticated identified late",
    },
    "events": {"number": "seq", "code": "type leaf", "moment": "at", "text": "payload"},
    "figures": {"code": "measure scope key", "day": "day", "number": "numerator denominator"},
    "ratings": {"code": "measure agency", "day": "first_month last_month", "number": "satisfied ratings"},
}
"""What each column of each export holds. A new one is listed here: a code is text, whatever its digits."""
COLUMNS = tuple(
    Column(kind.holds + kind.type[:5], kind, Text("a", "a"))
    for kind in (CODE, TEXT, SMALL, MEDIUM, NUMBER, MOMENT, DAY, FLAG)
)
NEW_YEAR = datetime(2026, 12, 31, 17, 0, 5, tzinfo=UTC)
"""Already the first of January in the province."""
ROW = ("1.001570", "Đăng ký khai tử", -3, 70_000, -(2**40), NEW_YEAR, date(2026, 4, 30), True)
EMPTY = (None,) * len(ROW)
LOOKS_LIKE_A_FORMULA = ("=1+1", "+84 912", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1")


def write(form: str, folder: Path, *batches: list[tuple[Any, ...]]) -> Path:
    path = folder / f"all.{FORMATS[form].ending}"
    with FORMATS[form].writer(path, COLUMNS, [column.name for column in COLUMNS]) as out:
        for rows in batches:
            out(rows)
    return path


def lines(path: Path, encoding: str) -> list[list[str]]:
    with path.open(newline="", encoding=encoding) as file:
        return list(csv.reader(file))


def cells(path: Path) -> Iterator[list[Any]]:
    for sheet in openpyxl.load_workbook(path).worksheets[:-1]:
        yield from ([*row] for row in sheet.iter_rows())


def test_every_column_of_every_export_says_what_it_holds() -> None:
    held: dict[str, dict[str, str]] = {}
    for name, export in EXPORTS.items():
        for column in export.columns:
            kinds = held.setdefault(name, {})
            kinds[column.kind.holds] = f"{kinds.get(column.kind.holds, '')} {column.name}".strip()
    assert held == HELD


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_whoever_opens_a_spreadsheet_reads_words_over_its_columns(name: str, language: Language) -> None:
    columns = EXPORTS[name].columns
    for form, file_format in FORMATS.items():
        heads = file_format.heads(columns, language)
        assert len(heads) == len({*heads}), form
        assert (heads == [column.name for column in columns]) == (form in ("parquet", "csv-plain"))
        if form in ("xlsx", "csv"):
            meanings = [column.meaning.in_(language) for column in columns]
            assert all(meaning.startswith(head) for head, meaning in zip(heads, meanings, strict=True))
            assert not [head for head in heads if "_" in head or ":" in head]


@pytest.mark.django_db
def test_its_heads_stand_in_the_file(tmp_path: Path) -> None:
    from onestop.indicators import api as indicators

    path, _ = indicators.export("figures", form="csv", out=tmp_path, as_of=date(2026, 4, 24))
    assert lines(path, "utf-8-sig")[0] == ["Chỉ tiêu", "Phạm vi", "Mã cơ quan hoặc thủ tục", "Ngày", "Tử số", "Mẫu số"]
    path, _ = indicators.export("figures", form="xlsx", out=tmp_path, as_of=date(2026, 4, 24), language="en")
    assert [cell.value for cell in next(cells(path))][:3] == ["Measure", "Scope", "Agency or procedure code"]


def test_the_command_offers_every_export_in_every_format() -> None:
    hints = get_type_hints(command)
    assert set(get_args(hints["what"])) == set(EXPORTS)
    assert set(get_args(hints["form"])) == set(FORMATS)


def test_there_is_no_other_door() -> None:
    """Whatever writes tables for others does it here, where this contract holds."""
    writes = re.compile(
        r"^\s*(import|from) (csv|xlsxwriter|pyarrow)\b|text/csv|spreadsheetml.*content_type", re.MULTILINE
    )
    root = Path(workbook.__file__).parents[1]
    found = {str(path.relative_to(root)) for path in root.rglob("*.py") if writes.search(path.read_text())}
    assert found == {"indicators/export_files.py", "indicators/workbook.py"}


@pytest.mark.parametrize("name", EXPORTS)
def test_the_description_says_how_each_file_writes_each_column(name: str) -> None:
    for column in EXPORTS[name].columns:
        said = column.described()
        assert {*said} == {"name", "holds", "type", "csv", "csv-plain", "xlsx", "vi", "en"}
        assert all(said.values())
    moments = [one.described() for one in EXPORTS[name].columns if one.kind is MOMENT]
    assert all("+07:00" in one["csv"] and "Asia/Ho_Chi_Minh" in one["type"] for one in moments)


def test_csv_for_programs_is_as_it_is(tmp_path: Path) -> None:
    path = write("csv-plain", tmp_path, [ROW, EMPTY])
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf")
    _head, row, empty = lines(path, "utf-8")
    assert row == [
        "1.001570", "Đăng ký khai tử", "-3", "70000", "-1099511627776", "2027-01-01T00:00:05+07:00", "2026-04-30", "true"
    ]  # fmt: skip
    assert empty == [""] * len(ROW)


def test_csv_for_spreadsheets_says_its_encoding_and_numbers_stay_numbers(tmp_path: Path) -> None:
    path = write("csv", tmp_path, [ROW])
    assert path.read_bytes().startswith("\ufeff".encode())
    assert lines(path, "utf-8-sig")[1] == lines(write("csv-plain", tmp_path, [ROW]), "utf-8")[1]


@pytest.mark.parametrize("text", LOOKS_LIKE_A_FORMULA)
def test_no_data_is_a_formula(text: str, tmp_path: Path) -> None:
    row = (text, text, *ROW[2:])
    assert lines(write("csv", tmp_path, [row]), "utf-8-sig")[1][:2] == ["'" + text] * 2
    assert lines(write("csv-plain", tmp_path, [row]), "utf-8")[1][:2] == [text] * 2
    first, second, *_more = list(cells(write("xlsx", tmp_path, [row])))[1]
    assert [(one.data_type, unescape(one.value)) for one in (first, second)] == [("s", text)] * 2


def test_a_workbook_holds_codes_as_text_and_moments_as_the_clock_showed_them(tmp_path: Path) -> None:
    head, empty, row = cells(write("xlsx", tmp_path, [EMPTY, ROW]))
    assert [cell.value for cell in head] == [column.name for column in COLUMNS]
    assert [cell.data_type for cell in row] == ["s", "s", "n", "n", "n", "d", "d", "b"]
    assert [cell.value for cell in row] == [*ROW[:5], datetime(2027, 1, 1, 0, 0, 5), datetime(2026, 4, 30), True]  # noqa: DTZ001
    assert all(cell.value is None for cell in empty)


def by_a_stranger(source: str) -> tuple[Any, ...]:
    """The first row as duckdb reads it, the moment in seconds since 1970."""
    query = f"SELECT * REPLACE (epoch(momenttimes) AS momenttimes) FROM {source}"  # noqa: S608 - a file of ours
    with duckdb.connect() as reader:
        return reader.execute(query).fetchall()[0]


SEEN_BY_A_STRANGER = (*ROW[:5], NEW_YEAR.timestamp(), *ROW[6:])


def test_a_stranger_reads_parquet_as_it_was_meant(tmp_path: Path) -> None:
    path = write("parquet", tmp_path, [ROW, EMPTY])
    assert by_a_stranger(f"'{path}'") == SEEN_BY_A_STRANGER


@pytest.mark.parametrize("form", ["csv", "csv-plain"])
def test_a_stranger_reads_csv_as_it_was_meant(form: str, tmp_path: Path) -> None:
    """He finds out the types by himself, but for codes: that those are text nobody can guess."""
    path = write(form, tmp_path, [ROW])
    assert by_a_stranger(f"read_csv('{path}', types={{'codestrin': 'VARCHAR'}})") == SEEN_BY_A_STRANGER


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=40, deadline=None)
def test_a_workbook_gives_every_text_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = write("xlsx", tmp_path_factory.mktemp("x"), [(text, "b", *ROW[2:])])
    # What XML cannot hold is written as _x001F_ (ISO/IEC 29500-1, 22.4.2.4); not every reader turns it back.
    assert unescape(list(cells(path))[1][0].value or "") == text


def test_what_a_cell_cannot_hold_says_that_it_was_cut(tmp_path: Path) -> None:
    whole, long = "a" * workbook.LONGEST_CELL, "b" * 40_000
    rows = [(whole, long, *ROW[2:])]
    first, second, *_more = list(cells(write("xlsx", tmp_path, rows)))[1]
    assert first.value == whole
    assert len(second.value) == workbook.LONGEST_CELL
    assert second.value.endswith("… [40000; CSV, Parquet]")
    assert lines(write("csv", tmp_path, rows), "utf-8-sig")[1][1] == long


def test_a_workbook_says_what_its_columns_mean(tmp_path: Path) -> None:
    last = openpyxl.load_workbook(write("xlsx", tmp_path, [ROW])).worksheets[-1]
    assert [[cell.value for cell in row] for row in last.iter_rows()] == [
        [column.name, column.meaning.vi, column.meaning.en] for column in COLUMNS
    ]


def test_what_exceeds_a_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LAST_ROW", 3)
    rows = [(f"{place}", *ROW[1:]) for place in range(7)]
    book = openpyxl.load_workbook(write("xlsx", tmp_path, rows[:4], rows[4:]))
    assert book.sheetnames == ["all", "all 2", "all 3", "columns"]
    told = [row[0].value for sheet in book.worksheets[:-1] for row in sheet.iter_rows(min_row=2)]
    assert told == [row[0] for row in rows]


@pytest.mark.django_db
def test_the_description_lies_beside_the_file(tmp_path: Path) -> None:
    from onestop.indicators import api as indicators

    for form in FORMATS:
        path, _rows = indicators.export("figures", form=form, out=tmp_path, as_of=date(2026, 4, 24))
        assert path.exists()
    said = json.loads((tmp_path / "figures.columns.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in said] == [column.name for column in EXPORTS["figures"].columns]
