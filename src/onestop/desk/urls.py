"""Addresses of the officials' pages; those of acts come from the table of acts."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from onestop.cases.api import ACTS, BOOKS, MOST_LINES
from onestop.desk.views import (
    absences,
    acting,
    answer_files,
    books,
    bulk,
    case,
    control,
    intake,
    lists,
    papers,
    quality,
    queue,
    receive,
    received,
    reminders,
    signals,
    unit,
    window,
)


def act_addresses() -> Iterator[URLPattern]:
    """One address for each act the desk offers on a case, named after it."""
    for act in ACTS.values():
        if "desk" in act.faces:
            step = "/<str:step>" if act.per_step else ""
            yield path(f"ho-so/<str:code>/{act.slug}{step}", acting.view_of(act), name=act.code)


def book_addresses() -> Iterator[URLPattern]:
    """Of each book its page and its files, named after it."""
    for book in BOOKS.values():
        yield path(book.slug, books.page_of(book), name=book.code)
        for kind in MOST_LINES:
            yield path(f"{book.slug}.{kind}", books.file_of(book, kind), name=f"{book.code}_{kind}")


app_name = "desk"
urlpatterns = [
    path("", queue.home, name="home"),
    path("don-vi", unit.unit, name="unit"),
    path("don-vi/viec", queue.unit, name="unit_work"),
    path("don-vi/chia-viec", unit.distribute, name="distribute"),
    path("danh-sach/loc", lists.narrow, name="narrow"),
    path("danh-sach/xuat.xlsx", lists.worklist_file, name="worklist_file"),
    path("hang-loat", bulk.in_bulk, name="bulk"),
    path("hang-loat/luot", bulk.runs, name="bulk_runs"),
    path("hang-loat/<uuid:key>", bulk.run, name="bulk_run"),
    path("hang-loat/<uuid:key>/phieu.pdf", bulk.run_slips, name="bulk_slips"),
    path("tim", queue.find, name="find"),
    path("ho-so/<str:code>", case.case, name="case"),
    path("ho-so/<str:code>/xem-nhanh", case.peek, name="peek"),
    path("ho-so/<str:code>/viec-ke-tiep", case.usual, name="usual"),
    path("ho-so/<str:code>/tep/<uuid:upload>", papers.file, name="file"),
    path("ho-so/<str:code>/tep/<uuid:upload>/trang-<int:page_number>.webp", papers.page, name="file_page"),
    path("ho-so/<str:code>/tep/<uuid:upload>/ban-goc", papers.original, name="file_original"),
    path("ho-so/<str:code>/phieu/<slug:kind>.pdf", case.slip, name="slip"),
    path("ho-so/<str:code>/kiem-soat", control.control_slip, name="control_slip"),
    *book_addresses(),
    *act_addresses(),
    path("nhac-viec", reminders.today, name="reminders"),
    path("nhac-viec/thu", reminders.choose, name="choose_briefing"),
    path("vang-mat", absences.absences, name="absences"),
    path("vang-mat/khai", absences.declare, name="declare_absence"),
    path("vang-mat/<int:absence>/ket-thuc", absences.end, name="end_absence"),
    path("quay", window.window, name="window"),
    path("tiep-nhan", intake.choose, name="intake"),
    path("tiep-nhan/<str:procedure>", receive.receive, name="receive"),
    path("da-tiep-nhan/<str:code>", received.received, name="received"),
    path("da-tiep-nhan/<str:code>/giay-hen.pdf", received.slips_together, name="slips_together"),
    path("dau-hieu", signals.signals, name="signals"),
    path("dau-hieu/bang.xlsx", signals.signals_file, name="signals_file"),
    path("dau-hieu/<slug:signal>/<str:agency>", signals.signal, name="signal"),
    path("dau-hieu/<slug:signal>/<str:agency>/qua-cac-thang", signals.signal_months, name="signal_months"),
    path("dau-hieu/<slug:signal>/<str:agency>/ho-so.xlsx", signals.signal_file, name="signal_file"),
    path("dau-hieu/<slug:signal>/<str:agency>/hoi", signals.ask, name="ask"),
    path("duoc-hoi/<str:question>", signals.question, name="question"),
    path("duoc-hoi/<str:question>/tep/<uuid:upload>", answer_files.file, name="answer_file"),
    path(
        "duoc-hoi/<str:question>/tep/<uuid:upload>/trang-<int:page_number>.webp",
        answer_files.page,
        name="answer_file_page",
    ),
    path("duoc-hoi/<str:question>/tep/<uuid:upload>/ban-goc", answer_files.original, name="answer_file_original"),
    path("chat-luong-danh-muc", quality.overview, name="quality"),
    path("chat-luong-danh-muc/<slug:kind>", quality.faults, name="faults"),
]
