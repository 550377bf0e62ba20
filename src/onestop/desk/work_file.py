"""A list of work as a workbook: every line of it, in its order, as the list shows it."""

from collections.abc import Iterator
from typing import Any, Final

from onestop.cases import api as cases
from onestop.desk.presenters import due_words
from onestop.desk.words import URGENCIES
from onestop.desk.work_rows import work_of
from onestop.frame.language import current
from onestop.frame.request import PageRequest
from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Language, Text
from onestop.people import api as people

AT_ONCE: Final = 500
"""Lines read by one statement."""
LINE: Final = (
    indicators.Column("stt", indicators.NUMBER, Text("STT", "No.")),
    indicators.Column("ma_ho_so", indicators.CODE, Text("Mã hồ sơ", "Case code")),
    indicators.Column("thu_tuc", indicators.TEXT, Text("Thủ tục", "Procedure")),
    indicators.Column("nguoi_nop", indicators.TEXT, Text("Người nộp", "Applicant")),
    indicators.Column("viec", indicators.TEXT, Text("Việc kế tiếp", "What is next")),
    indicators.Column("buoc", indicators.TEXT, Text("Bước", "Step")),
    indicators.Column("nhom", indicators.TEXT, Text("Mức gấp", "Urgency")),
    indicators.Column("han", indicators.TEXT, Text("Hạn", "Due")),
    indicators.Column("ngay_hen", indicators.DAY, Text("Ngày hẹn trả", "Promised day")),
    indicators.Column("nhan_luc", indicators.MOMENT, Text("Ngày nhận hồ sơ", "Received")),
    indicators.Column("den_luot_tu", indicators.MOMENT, Text("Đến lượt từ", "In turn since")),
    indicators.Column("nguoi_giu", indicators.TEXT, Text("Người giữ", "Holder")),
)
_ERASED: Final = Text("đã xóa nội dung theo quy định", "content erased by law")


def lines_of(request: PageRequest, listing: cases.Listing) -> Iterator[list[tuple[Any, ...]]]:
    """Every line, some hundred at once, numbered through."""
    language, number = current(), 0
    for lines in _pages(request, listing):
        names = people.names_of({line.assignee for line in lines if line.assignee})
        yield [_row(number + nth, line, names, request, language) for nth, line in enumerate(lines, 1)]
        number += len(lines)


def _pages(request: PageRequest, listing: cases.Listing) -> Iterator[tuple[cases.CaseLine, ...]]:
    after = None
    while True:
        found = cases.worklist(
            by=request.actor, now=request.now, listing=listing, after=after, limit=AT_ONCE, language=current()
        )
        yield found.items
        after = found.next
        if after is None:
            return


def _row(
    number: int, line: cases.CaseLine, names: dict[str, str], request: PageRequest, language: Language
) -> tuple[Any, ...]:
    file, work = line.file, work_of(line)
    applicant = _ERASED.in_(language) if file.content_erased_at else file.applicant_name
    return (
        number,
        line.code,
        line.procedure.in_(language),
        applicant,
        work.in_(language) if work else None,
        line.step_name.in_(language) if line.step_name else None,
        URGENCIES[line.urgency].in_(language),
        due_words(line, request.now).words.in_(language),
        file.due_on,
        file.received_at,
        line.entered_at,
        names.get(line.assignee),
    )
