"""Exports: cases, events, figures and ratings as files anyone can open, streamed, with their columns described."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onestop.cases import api as cases
from onestop.indicators import store
from onestop.indicators.domain.columns import (
    CODE,
    DAY,
    FLAG,
    MEDIUM,
    MOMENT,
    NUMBER,
    SMALL,
    TEXT,
    Column,
    ColumnKind,
    Rows,
)
from onestop.indicators.export_files import FORMATS
from onestop.indicators.figures import LISTED
from onestop.indicators.measures import CASE_MEASURES
from onestop.indicators.ratings import all_blocks
from onestop.kernel.bilingual import Language, Text
from onestop.kernel.event import event_types, no_longer_open
from onestop.ledger.api import SIGNED_SIZE


@dataclass(frozen=True, slots=True)
class Export:
    """What can be exported under one name."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[date], Iterator[Rows]]
    """Its rows as of a day, in batches."""


def _streamed(sql: str, given: Sequence[Any] = ()) -> Callable[[date], Iterator[Rows]]:
    return lambda _as_of: store.stream(sql, given)


_CASE_MEANINGS: dict[str, tuple[ColumnKind, str, str]] = {
    "case_code": (CODE, "Mã hồ sơ", "Case code"),
    "procedure_code": (CODE, "Mã thủ tục", "Procedure code"),
    "procedure_version": (
        MEDIUM,
        "Phiên bản thủ tục áp dụng cho hồ sơ",
        "Procedure version the case keeps",
    ),
    "service_level": (CODE, "Mức độ dịch vụ khi nộp", "Service level at lodging"),
    "level": (CODE, "Cấp giải quyết: province, district, commune", "Level that resolves the case"),
    "intake_agency": (CODE, "Mã cơ quan tiếp nhận", "Agency of intake"),
    "competent_agency": (CODE, "Mã cơ quan có thẩm quyền", "Competent agency"),
    "answerable_agency": (
        CODE,
        "Mã cơ quan được tính về hạn: hồ sơ trễ là cơ quan giữ hồ sơ lúc hết hạn (nhận khi còn quá ít thời gian thì cơ quan giữ "
        "trước đó), còn lại là cơ quan có thẩm quyền",
        "Agency to which the term counts: of a late case the one that had it when the term ended (taken over with too little "
        "left, the one before), else the competent one",
    ),
    "channel": (CODE, "Kênh nộp: online, in_person, postal", "Channel of lodging"),
    "assisted": (FLAG, "Công chức nhập thay người nộp", "Entered by an official for the applicant"),
    "lodged_at": (MOMENT, "Thời điểm nộp", "Moment of lodging"),
    "received_at": (MOMENT, "Thời điểm tiếp nhận hợp lệ", "Moment of valid receipt"),
    "due_at": (MOMENT, "Thời điểm hẹn trả hiện hành", "Appointed moment now in force"),
    "finished_at": (MOMENT, "Thời điểm kết thúc xử lý", "Moment processing ended"),
    "returned_at": (MOMENT, "Thời điểm trả kết quả", "Moment the result was returned"),
    "status": (SMALL, "Trạng thái quốc gia 1–10", "National status 1–10"),
    "outcome": (
        CODE,
        "Kết quả: granted, refused, not_accepted, withdrawn, stopped; granted_in_part: hồ sơ liên thông được chấp thuận mà có "
        "kết quả bị từ chối, dừng hoặc rút",
        "Outcome: granted, refused, not_accepted, withdrawn, stopped; granted_in_part: an interlinked case that was granted "
        "while a result of it was refused, stopped or given up",
    ),
    "supplements": (SMALL, "Số lần yêu cầu bổ sung", "Supplement requests"),
    "authenticated": (FLAG, "Người nộp đã được xác thực", "Submitter was authenticated"),
    "identified": (FLAG, "Nộp bằng định danh điện tử", "Lodged under an electronic identity"),
    "late": (FLAG, "Kết thúc sau hẹn trả", "Ended after the promise"),
}
CASES = Export(
    "cases",
    tuple(Column(name, kind, Text(vi, en)) for name, (kind, vi, en) in _CASE_MEANINGS.items()),
    _streamed(f"SELECT {', '.join(LISTED)} FROM indicators_case_fact ORDER BY lodged_on, case_code"),  # noqa: S608 - fixed names
)
_SIGNED_EVENTS = f"""
SELECT e.seq, e.type, CASE WHEN e.type = ANY(%s) THEN date_trunc('day', e.at, 'Asia/Ho_Chi_Minh') ELSE e.at END,
       encode(e.leaf, 'hex'), CASE WHEN e.type <> ALL(%s) AND NOT {{says_more}} THEN convert_from(d.payload, 'UTF8') END
FROM ledger_entry e LEFT JOIN ledger_disclosure d ON d.leaf = e.leaf WHERE e.seq < {SIGNED_SIZE} ORDER BY e.seq
"""  # noqa: S608 - a constant


def _signed_events(_as_of: date) -> Iterator[Rows]:
    # What not everybody concerned may read, a rating, keeps its place and its leaf; its content names the case, and its
    # minute would lead to it. So does an entry of earlier code that says openly what is private today.
    not_for_all = [kind.type for kind in cases.NOT_FOR_ALL]
    return store.stream(_SIGNED_EVENTS.format(says_more=_says_more()), [not_for_all] * 2)


_SAYS_NOTHING = """'[]', '{}', '""', 'null', '{"outcome": "granted"}', '{"outcome": "refused"}'"""
"""What such a field may hold and tell nobody's ground: nothing, or what Decided says openly anyway."""


def _says_more() -> str:
    """Whether the content of an entry says openly what none may say today; a condition in SQL."""
    retired = {name: no_longer_open(kind) for name, kind in event_types().items()}
    ways = " ".join(
        f"WHEN '{name}' THEN EXISTS (SELECT FROM jsonb_each(convert_from(d.payload, 'UTF8')::jsonb) AS bore "
        f"WHERE bore.key = ANY('{{{', '.join(names)}}}') AND bore.value NOT IN ({_SAYS_NOTHING}))"
        for name, names in retired.items()
        if names
    )
    return f"CASE e.type {ways} ELSE false END"


EVENTS = Export(
    "events",
    (
        Column("seq", NUMBER, Text("Vị trí trong nhật ký điện tử", "Index in the ledger")),
        Column("type", CODE, Text("Loại sự kiện", "Event type")),
        Column("at", MOMENT, Text("Thời điểm ghi", "Moment recorded")),
        Column("leaf", CODE, Text("Dấu băm của mục (hex)", "Leaf hash of the entry (hex)")),
        Column(
            "payload",
            TEXT,
            Text(
                "Nội dung (JSON chuẩn tắc); trống nếu đã xóa, với đánh giá của người dân, và khi mục cũ nêu rõ thành phần hồ sơ",
                "Content (canonical JSON); empty if erased, for ratings, and where an older entry names the papers of a dossier",
            ),
        ),
    ),
    _signed_events,
)
FIGURES = Export(
    "figures",
    (
        Column("measure", CODE, Text("Chỉ tiêu", "Measure")),
        Column("scope", CODE, Text("Phạm vi: province, agency, procedure", "Scope")),
        Column("key", CODE, Text("Mã cơ quan hoặc thủ tục", "Agency or procedure code")),
        Column("day", DAY, Text("Ngày", "Day")),
        Column("numerator", NUMBER, Text("Tử số", "Numerator")),
        Column("denominator", NUMBER, Text("Mẫu số", "Denominator")),
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
        Column("measure", CODE, Text("Chỉ tiêu", "Measure")),
        Column("agency", CODE, Text("Mã cơ quan có thẩm quyền", "Competent agency")),
        Column("first_month", DAY, Text("Tháng đầu của nhóm", "First month of the group")),
        Column("last_month", DAY, Text("Tháng cuối của nhóm", "Last month of the group")),
        Column("satisfied", NUMBER, Text("Số lượt hài lòng", "Satisfied")),
        Column("ratings", NUMBER, Text("Số lượt đánh giá, ít nhất mười", "Ratings, ten at least")),
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
    what: str,
    *,
    form: str,
    out: Path,
    as_of: date,
    language: Language = "vi",
    progress: Callable[[int], None] | None = None,
) -> tuple[Path, int]:
    """Write one export and, beside it, `<name>.columns.json`; returns the file and its rows.

    A spreadsheet has its heads in words of `language`, a file for programs the names of the columns.

    Raises:
        KeyError: `what` or `form` is not offered.
    """
    chosen, file_format = EXPORTS[what], FORMATS[form]
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{what}.{file_format.ending}"
    (out / f"{what}.columns.json").write_text(_description(chosen), encoding="utf-8")
    count = 0
    with file_format.writer(path, chosen.columns, file_format.heads(chosen.columns, language)) as write:
        for rows in chosen.rows(as_of):
            write(rows)
            count += len(rows)
            if progress:
                progress(len(rows))
    return path, count


def _description(chosen: Export) -> str:
    return json.dumps([column.described() for column in chosen.columns], ensure_ascii=False, indent=1) + "\n"
