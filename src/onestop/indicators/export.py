"""Exports: cases, events, figures and ratings as Parquet or CSV, streamed, with their columns described."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from onestop.cases import api as cases
from onestop.indicators import store
from onestop.indicators.figures import LISTED
from onestop.indicators.measures import CASE_MEASURES
from onestop.indicators.ratings import all_blocks
from onestop.kernel.bilingual import Text
from onestop.ledger.api import SIGNED_SIZE

_MOMENT = "timestamp[us, tz=Asia/Ho_Chi_Minh]"
Rows: TypeAlias = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an export: its type and what it means."""

    name: str
    type: str
    """By Arrow's name."""
    meaning: Text


@dataclass(frozen=True, slots=True)
class Export:
    """What can be exported under one name."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[date], Iterator[Rows]]
    """Its rows as of a day, in batches."""


def _streamed(sql: str, given: Sequence[Any] = ()) -> Callable[[date], Iterator[Rows]]:
    return lambda _as_of: store.stream(sql, given)


_CASE_MEANINGS: dict[str, tuple[str, str, str]] = {
    "case_code": ("string", "Mã hồ sơ", "Case code"),
    "procedure_code": ("string", "Mã thủ tục", "Procedure code"),
    "procedure_version": (
        "int32",
        "Phiên bản thủ tục áp dụng cho hồ sơ",
        "Procedure version the case keeps",
    ),
    "service_level": ("string", "Mức độ dịch vụ khi nộp", "Service level at lodging"),
    "level": ("string", "Cấp giải quyết: province, district, commune", "Level that resolves the case"),
    "intake_agency": ("string", "Mã cơ quan tiếp nhận", "Agency of intake"),
    "competent_agency": ("string", "Mã cơ quan có thẩm quyền", "Competent agency"),
    "channel": ("string", "Kênh nộp: online, in_person, postal", "Channel of lodging"),
    "assisted": ("bool", "Cán bộ hoặc người khác nộp hộ", "Filed on the applicant's behalf"),
    "lodged_at": (_MOMENT, "Thời điểm nộp", "Moment of lodging"),
    "received_at": (_MOMENT, "Thời điểm tiếp nhận hợp lệ", "Moment of valid receipt"),
    "due_at": (_MOMENT, "Thời điểm hẹn trả hiện hành", "Appointed moment now in force"),
    "finished_at": (_MOMENT, "Thời điểm kết thúc xử lý", "Moment processing ended"),
    "returned_at": (_MOMENT, "Thời điểm trả kết quả", "Moment the result was returned"),
    "status": ("int16", "Trạng thái quốc gia 1–10", "National status 1–10"),
    "outcome": ("string", "Kết quả: granted, refused, not_accepted", "Outcome"),
    "supplements": ("int16", "Số lần yêu cầu bổ sung", "Supplement requests"),
    "authenticated": ("bool", "Người nộp đã được xác thực", "Submitter was authenticated"),
    "identified": ("bool", "Nộp bằng định danh điện tử", "Lodged under an electronic identity"),
    "late": ("bool", "Quyết định sau hẹn trả", "Decided after the promise"),
}
CASES = Export(
    "cases",
    tuple(Column(name, kind, Text(vi, en)) for name, (kind, vi, en) in _CASE_MEANINGS.items()),
    _streamed(f"SELECT {', '.join(LISTED)} FROM indicators_case_fact ORDER BY lodged_on, case_code"),  # noqa: S608 - fixed names
)
_SIGNED_EVENTS = f"""
SELECT e.seq, e.type, CASE WHEN e.type = ANY(%s) THEN date_trunc('day', e.at) ELSE e.at END,
       encode(e.leaf, 'hex'), CASE WHEN e.type <> ALL(%s) THEN convert_from(d.payload, 'UTF8') END
FROM ledger_entry e LEFT JOIN ledger_disclosure d ON d.leaf = e.leaf WHERE e.seq < {SIGNED_SIZE} ORDER BY e.seq
"""  # noqa: S608 - a constant
EVENTS = Export(
    "events",
    (
        Column("seq", "int64", Text("Vị trí trong nhật ký điện tử", "Index in the ledger")),
        Column("type", "string", Text("Loại sự kiện", "Event type")),
        Column("at", _MOMENT, Text("Thời điểm ghi", "Moment recorded")),
        Column("leaf", "string", Text("Dấu băm của mục (hex)", "Leaf hash of the entry (hex)")),
        Column(
            "payload",
            "string",
            Text(
                "Nội dung (JSON chuẩn tắc); trống nếu đã xóa, và với đánh giá của người dân",
                "Content (canonical JSON); empty if erased, and for ratings",
            ),
        ),
    ),
    # What not everybody concerned may read, a rating, keeps its place and its leaf; its content names the case, and its
    # minute would lead to it.
    _streamed(_SIGNED_EVENTS, [[kind.type for kind in cases.NOT_FOR_ALL]] * 2),
)
FIGURES = Export(
    "figures",
    (
        Column("measure", "string", Text("Chỉ tiêu", "Measure")),
        Column("scope", "string", Text("Phạm vi: province, agency, procedure", "Scope")),
        Column("key", "string", Text("Mã cơ quan hoặc thủ tục", "Agency or procedure code")),
        Column("day", "date32[day]", Text("Ngày", "Day")),
        Column("numerator", "int64", Text("Tử số", "Numerator")),
        Column("denominator", "int64", Text("Mẫu số", "Denominator")),
    ),
    lambda _as_of: store.stream(
        "SELECT measure, scope, key, day, numerator, denominator FROM indicators_cell WHERE measure = ANY(%s) "
        "ORDER BY measure, scope, key, day",
        [[measure.code for measure in CASE_MEASURES if not measure.confidential]],
    ),
)
RATINGS = Export(
    "ratings",
    (
        Column("measure", "string", Text("Chỉ tiêu", "Measure")),
        Column("agency", "string", Text("Mã cơ quan có thẩm quyền", "Competent agency")),
        Column("first_month", "date32[day]", Text("Tháng đầu của nhóm", "First month of the group")),
        Column("last_month", "date32[day]", Text("Tháng cuối của nhóm", "Last month of the group")),
        Column("satisfied", "int64", Text("Số lượt hài lòng", "Satisfied")),
        Column("ratings", "int64", Text("Số lượt đánh giá, ít nhất mười", "Ratings, ten at least")),
    ),
    lambda as_of: iter(
        [
            [(measure.code, one.agency, one.first, one.last, one.satisfied, one.ratings) for one in blocks]
            for measure in CASE_MEASURES
            if measure.confidential and (blocks := all_blocks(measure, as_of=as_of))
        ]
    ),
)
EXPORTS = {export.name: export for export in (CASES, EVENTS, FIGURES, RATINGS)}


def export(
    what: str, *, form: str, out: Path, as_of: date, progress: Callable[[int], None] | None = None
) -> tuple[Path, int]:
    """Write one export and, beside it, `<name>.columns.json`; returns the file and its rows.

    Raises:
        KeyError: `what` or `form` is not offered.
    """
    chosen, writer = EXPORTS[what], _WRITERS[form]
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{what}.{form}"
    (out / f"{what}.columns.json").write_text(json.dumps(_describe(chosen), ensure_ascii=False, indent=1) + "\n")
    count = 0
    with writer(path, chosen) as write:
        for rows in chosen.rows(as_of):
            write(rows)
            count += len(rows)
            if progress:
                progress(len(rows))
    return path, count


def _describe(chosen: Export) -> list[dict[str, str]]:
    return [{"name": c.name, "type": c.type, **c.meaning.as_dict()} for c in chosen.columns]


@contextmanager
def _parquet(path: Path, chosen: Export) -> Iterator[Callable[[Rows], None]]:
    # Arrow takes a second to wake; only who exports waits for it.
    import pyarrow as pa
    import pyarrow.parquet as pq

    moment = pa.timestamp("us", tz="Asia/Ho_Chi_Minh")
    kinds = {_MOMENT: moment, "date32[day]": pa.date32()}
    schema = pa.schema([(c.name, kinds.get(c.type) or pa.type_for_alias(c.type)) for c in chosen.columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:

        def write(rows: Rows) -> None:
            columns = zip(*rows, strict=True)
            arrays = [pa.array(list(values), type=field.type) for values, field in zip(columns, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))

        yield write


@contextmanager
def _csv(path: Path, chosen: Export) -> Iterator[Callable[[Rows], None]]:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in chosen.columns])

        def write(rows: Rows) -> None:
            writer.writerows([_cell(value) for value in row] for row in rows)

        yield write


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "isoformat"):
        return value.isoformat()
    # A spreadsheet would run a text that begins like a formula (OWASP ASVS 1.2.10).
    if isinstance(value, str) and value[:1] in "=+-@\t\r" and value:
        return "'" + value
    return value


_WRITERS: dict[str, Callable[[Path, Export], AbstractContextManager[Callable[[Rows], None]]]] = {
    "parquet": _parquet,
    "csv": _csv,
}
