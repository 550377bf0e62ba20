"""What each book shows of a line, once for its page, its workbook and its paper; its totals, and who signs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from onestop.cases import api as cases
from onestop.desk.presenters import due_words
from onestop.desk.words import WAYS
from onestop.desk.work_rows import NOBODY, work_of
from onestop.frame import formats
from onestop.frame.agencies import agency_name
from onestop.frame.channels import how_lodged
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Language, Text
from onestop.kernel.times import local, local_date
from onestop.people import api as people

_ERASED: Final = Text("đã xóa nội dung theo quy định", "content erased by law")
_LATE: Final = Text("quá hạn", "overdue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What lines are shown with: names in one language, as of a moment."""

    language: Language
    now: datetime
    reached: Mapping[int, people.PersonView]
    """How applicants are reached, for whoever the case tells it; whoever only watches, or is only asked, need not know."""
    officials: Mapping[str, str]


class BookColumn(NamedTuple):
    """One value of a line."""

    name: str
    kind: indicators.ColumnKind
    head: Text
    value: Callable[[cases.BookLine, Beside], Any]
    typed: bool = False
    """Whether a person wrote it."""


class Value(NamedTuple):
    """What one line has in one column."""

    column: BookColumn
    value: Any

    @property
    def is_said(self) -> bool:
        """Whether there is anything: a zero is, what is not overdue is not said."""
        return self.value not in (None, "") and self.value is not False


class Cell(NamedTuple):
    """One column on a page and on paper: several values may stand in it under one another."""

    share: float
    columns: tuple[BookColumn, ...]
    words: Text | None = None
    """Over it, where that is not what stands over its only column."""

    @property
    def head(self) -> Text:
        return self.words or self.columns[0].head


class Layout(NamedTuple):
    """Of one book."""

    counts: Text
    """What its lines are."""
    cells: tuple[Cell, ...]
    signed: tuple[Text, ...]
    nothing: Text

    @property
    def columns(self) -> tuple[BookColumn, ...]:
        return tuple(column for cell in self.cells for column in cell.columns)


def beside(lines: Iterable[cases.BookLine], *, by: Actor, now: datetime, language: Language) -> Beside:
    """Who the lines are about, in two questions however many there are."""
    lines = list(lines)
    keys = {line.file.received_by for line in lines} | {line.work.assignee for line in lines if line.work}
    told = {line.file.applicant_id for line in lines if cases.knows_applicant(line.file, by)}
    return Beside(
        language=language,
        now=now,
        reached=people.persons(told) if told else {},
        officials=people.names_of(keys - {""}) if keys - {""} else {},
    )


def row_of(layout: Layout, line: cases.BookLine, shown: Beside) -> tuple[Any, ...]:
    """Every value of a line, as a workbook holds it."""
    return tuple(column.value(line, shown) for column in layout.columns)


def cells_of(layout: Layout, row: Sequence[Any]) -> list[tuple[Cell, list[Value]]]:
    """The values of a line by cell."""
    values = map(Value, layout.columns, row)
    return [(cell, [next(values) for _ in cell.columns]) for cell in layout.cells]


def columns_of(layout: Layout) -> tuple[indicators.Column, ...]:
    return tuple(indicators.Column(one.name, one.kind, one.head) for one in layout.columns)


def written(value: Any, language: Language) -> str:
    """A value as pages and papers write it; nothing of what is not there."""
    if value is None or value is False or value == "":
        return ""
    if value is True:
        return _LATE.in_(language)
    if isinstance(value, datetime):
        return f"{local(value):%H:%M} {written(local_date(value), language)}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}" if language == "vi" else formats.short_day(value, language)
    return formats.number(value, language) if isinstance(value, int) else str(value)


def _day(at: datetime | None) -> date | None:
    return local_date(at) if at else None


def _agency(code: str, line: cases.BookLine, shown: Beside) -> str:
    """As it is called on the day of a list as of now, else as on the day it was lodged."""
    on = local_date(shown.now if line.work else line.file.lodged_at)
    return agency_name(code, on).in_(shown.language)


def _applicant(line: cases.BookLine, shown: Beside) -> str:
    return _ERASED.in_(shown.language) if line.file.content_erased_at else line.file.applicant_name


def _reached(line: cases.BookLine, shown: Beside, by: str) -> str | None:
    person = shown.reached.get(line.file.applicant_id)
    return (getattr(person, by) or None) if person else None


def _way(line: cases.BookLine, shown: Beside) -> str:
    return WAYS[line.way].in_(shown.language)


def _lodged(line: cases.BookLine, shown: Beside) -> str:
    return how_lodged(line.file.channel, assisted=line.file.assisted).in_(shown.language)


def _work(line: cases.BookLine, shown: Beside) -> str | None:
    work = work_of(line.work) if line.work else None
    return work.in_(shown.language) if work else None


def _step(line: cases.BookLine, shown: Beside) -> str | None:
    step = line.work.step_name if line.work else None
    return step.in_(shown.language) if step else None


def _holder(line: cases.BookLine, shown: Beside) -> str:
    """The official who has it; else the role whose work it is."""
    assignee = line.work.assignee if line.work else ""
    task = line.work.task if line.work else None
    if assignee or task is None:
        return shown.officials.get(assignee, "") or NOBODY.in_(shown.language)
    return f"{NOBODY.in_(shown.language)} ({cases.HANDS[task.hands].in_(shown.language)})"


def _due(line: cases.BookLine, shown: Beside) -> str | None:
    return due_words(line.work, shown.now).words.in_(shown.language) if line.work else None


_NUMBER: Final = Cell(2.2, (BookColumn("stt", indicators.NUMBER, Text("TT", "No."), lambda line, _: line.number),))
_CASE: Final = Cell(
    12,
    (
        BookColumn("ma_ho_so", indicators.CODE, Text("Mã hồ sơ", "Code"), lambda line, _: line.file.code),
        BookColumn(
            "thu_tuc", indicators.TEXT, Text("Thủ tục", "Procedure"), lambda line, shown: line.procedure.in_(shown.language)
        ),
    ),
    Text("Mã hồ sơ, thủ tục", "Code, procedure"),
)  # fmt: skip
_NAME: Final = BookColumn("nguoi_nop", indicators.TEXT, Text("Người nộp", "Applicant"), _applicant, typed=True)
_ADDRESS: Final = BookColumn(
    "dia_chi", indicators.TEXT, Text("Địa chỉ", "Address"), lambda line, shown: _reached(line, shown, "address"), typed=True
)  # fmt: skip
_PHONE: Final = BookColumn(
    "dien_thoai", indicators.TEXT, Text("Điện thoại", "Telephone"), lambda line, shown: _reached(line, shown, "phone"), typed=True
)  # fmt: skip
_WHO: Final = Cell(7, (_NAME, _PHONE), Text("Người nộp, điện thoại", "Applicant, telephone"))
_PROMISED: Final = Cell(
    4, (BookColumn("ngay_hen", indicators.DAY, Text("Hẹn trả", "Promised"), lambda line, _: line.file.due_on),)
)
_STATUS: Final = BookColumn(
    "tinh_trang", indicators.TEXT, Text("Tình trạng", "Status"), lambda line, shown: line.file.status.words.in_(shown.language)
)  # fmt: skip
_WAS_LATE: Final = BookColumn("qua_han", indicators.FLAG, Text("Quá hạn", "Overdue"), lambda line, _: line.was_late)
_PAPERS: Final = Cell(
    3,
    (
        BookColumn(
            "so_giay_to",
            indicators.NUMBER,
            Text("Số giấy tờ", "Papers"),
            lambda line, _: line.papers if line.file.counted else None,
        ),
    ),
)
_ACCEPTED_AT: Final = BookColumn(
    "tiep_nhan_luc", indicators.MOMENT, Text("Tiếp nhận", "Accepted"), lambda line, _: line.file.received_at
)


def _on_paper(name: str, head: Text, kind: str) -> Cell:
    return Cell(2.6, (BookColumn(name, indicators.NUMBER, head, lambda line, _: getattr(line.on_paper, kind)),))


_TRACKING: Final = Layout(
    counts=Text("Hồ sơ", "Dossiers"),
    cells=(
        _NUMBER,
        _CASE,
        _PAPERS,
        Cell(8, (_NAME, _ADDRESS, _PHONE), Text("Tên, địa chỉ, điện thoại", "Name, address, telephone")),
        Cell(6, (BookColumn("co_quan", indicators.TEXT, Text("Cơ quan giải quyết", "Decided by"),
                            lambda line, shown: _agency(line.file.competent_agency, line, shown)),)),
        Cell(4, (BookColumn("ngay_nhan", indicators.DAY, Text("Nhận", "Received"),
                            lambda line, _: _day(line.file.received_at)),)),
        _PROMISED,
        Cell(4, (BookColumn("ngay_co_ket_qua", indicators.DAY, Text("Có kết quả", "Result in"),
                            lambda line, _: _day(line.file.finished_at)),)),
        Cell(4, (
            BookColumn("ngay_tra", indicators.DAY, Text("Trả kết quả", "Handed over"),
                       lambda line, _: _day(line.file.returned_at)),
            BookColumn("cach_tra", indicators.TEXT, Text("Cách trả", "How"),
                       lambda line, shown: _way(line, shown) if line.file.returned_at else None),
        )),
        Cell(5, (_STATUS, _WAS_LATE), Text("Ghi chú", "Note")),
    ),
    signed=(Text("Người lập sổ", "Kept by"), Text("Người phụ trách Bộ phận Một cửa", "Head of the one-stop section")),
    nothing=Text("Không có hồ sơ nào nộp trong những ngày này", "Nothing was lodged on these days"),
)  # fmt: skip
_DAY: Final = Layout(
    counts=Text("Hồ sơ nộp", "Lodged"),
    cells=(
        _NUMBER,
        Cell(4, (BookColumn("nop_luc", indicators.MOMENT, Text("Nộp lúc", "Lodged"), lambda line, _: line.file.lodged_at),)),
        _CASE,
        _WHO,
        Cell(5, (BookColumn("cach_nop", indicators.TEXT, Text("Cách nộp", "How"), _lodged),)),
        _PAPERS,
        Cell(6, (
            _ACCEPTED_AT,
            BookColumn("nguoi_nhan", indicators.TEXT, Text("Người tiếp nhận", "Accepted by"),
                       lambda line, shown: shown.officials.get(line.file.received_by)),
        )),
        _PROMISED,
        Cell(5, (_STATUS,)),
    ),
    signed=(Text("Người lập", "Drawn up by"), Text("Người phụ trách Bộ phận Một cửa", "Head of the one-stop section")),
    nothing=Text("Không có hồ sơ nào nộp trong ngày này", "Nothing was lodged on this day"),
)  # fmt: skip
_LATE_LIST: Final = Layout(
    counts=Text("Việc quá hạn", "Overdue items"),
    cells=(
        _NUMBER,
        _CASE,
        _WHO,
        Cell(5, (
            BookColumn("viec", indicators.TEXT, Text("Việc đang chờ", "What waits"), _work),
            BookColumn("buoc", indicators.TEXT, Text("Bước", "Step"), _step),
        )),
        Cell(6, (BookColumn("nguoi_giu", indicators.TEXT, Text("Người giữ", "Holder"), _holder),)),
        Cell(6, (BookColumn("noi_dang_giu", indicators.TEXT, Text("Nơi đang chậm", "Where it is late"),
                            lambda line, shown: _agency(line.waits_with, line, shown)),)),
        Cell(5, (BookColumn("den_luot_tu", indicators.MOMENT, Text("Đến lượt từ", "In turn since"),
                            lambda line, _: line.work.entered_at if line.work else None),)),
        _PROMISED,
        Cell(4, (BookColumn("so_ngay_qua_han", indicators.NUMBER, Text("Số ngày làm việc quá hạn", "Working days late"),
                            lambda line, _: line.days_late),)),
        Cell(5, (BookColumn("han", indicators.TEXT, Text("Hạn của hồ sơ", "Of the case"), _due),)),
    ),
    signed=(Text("Người lập", "Drawn up by"), Text("Lãnh đạo cơ quan", "Head of the agency")),
    nothing=Text("Không có việc nào quá hạn", "Nothing is overdue"),
)  # fmt: skip
_HAND_OVER: Final = Layout(
    counts=Text("Hồ sơ giấy", "Dossiers on paper"),
    cells=(
        _NUMBER,
        _CASE,
        Cell(7, (_NAME,)),
        Cell(7, (BookColumn("noi_nhan", indicators.TEXT, Text("Nơi nhận", "Receiver"),
                            lambda line, shown: _agency(line.file.competent_agency, line, shown)),)),
        Cell(5, (_ACCEPTED_AT,)),
        _on_paper("ban_chinh", Text("Bản chính", "Originals"), "originals"),
        _on_paper("ban_chung_thuc", Text("Bản chứng thực", "Certified"), "certified"),
        _on_paper("ban_sao", Text("Bản sao", "Copies"), "copies"),
        _PROMISED,
    ),
    signed=(Text("Bên giao", "Handed over by"), Text("Bên nhận", "Received by")),
    nothing=Text("Không có hồ sơ giấy nào để bàn giao ngày này", "No papers to hand over on this day"),
)  # fmt: skip
_RESULTS: Final = Layout(
    counts=Text("Kết quả chờ trả", "Results waiting"),
    cells=(
        _NUMBER,
        _CASE,
        _WHO,
        Cell(6, (
            BookColumn("viec", indicators.TEXT, Text("Kết quả", "Result"), _work),
            BookColumn("buoc", indicators.TEXT, Text("Của bước", "Of the step"), _step),
        )),
        Cell(5, (BookColumn("co_tu", indicators.MOMENT, Text("Có từ", "Ready since"),
                            lambda line, _: line.work.entered_at if line.work else None),)),
        Cell(4, (BookColumn("cach_tra", indicators.TEXT, Text("Cách trả", "How"), _way),)),
        _PROMISED,
        Cell(5, (_STATUS,)),
    ),
    signed=(Text("Bên giao kết quả", "Handed over by"), Text("Bên nhận, Bộ phận Một cửa", "Received, one-stop section")),
    nothing=Text("Không có kết quả nào chờ trả", "No result waits to be handed over"),
)  # fmt: skip
LAYOUTS: Final[Mapping[cases.BookCode, Layout]] = {
    "tracking_book": _TRACKING,
    "day_list": _DAY,
    "late_list": _LATE_LIST,
    "hand_over_list": _HAND_OVER,
    "results_list": _RESULTS,
}
SUMS: Final[Mapping[str, Text]] = {
    "decided": Text("đã có kết quả", "with a result"),
    "returned": Text("đã trả", "handed over"),
    "late": Text("từng trễ hẹn", "once overdue"),
    "online": Text("trực tuyến", "online"),
    "in_person": Text("tại Bộ phận Một cửa", "at a one-stop section"),
    "postal": Text("qua bưu chính", "by post"),
    "accepted": Text("đã tiếp nhận", "accepted"),
    "originals": Text("bản chính", "originals"),
    "certified": Text("bản chứng thực", "certified copies"),
    "copies": Text("bản sao", "copies"),
    "cases": Text("số hồ sơ", "dossiers"),
    "broken": Text("hồ sơ trễ hẹn", "dossiers with a broken promise"),
}
"""What else is added up, by the name `cases` gives it."""


def totals_of(layout: Layout, found: cases.BookPage, language: Language) -> tuple[tuple[str, int], ...]:
    """How many lines, then what else is added up."""
    more = ((SUMS[name].in_(language), number) for name, number in found.sums.items())
    return ((layout.counts.in_(language), found.total), *more)
