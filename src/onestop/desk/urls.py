"""Addresses of the officials' pages; those of acts come from the table of acts."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from onestop.cases.api import ACTS
from onestop.desk.views import acting, case, control, intake, papers, quality, queue, signals, window


def act_addresses() -> Iterator[URLPattern]:
    """One address for each act the desk offers on a case, named after it."""
    for act in ACTS.values():
        if "desk" in act.faces:
            step = "/<str:step>" if act.per_step else ""
            yield path(f"ho-so/<str:code>/{act.slug}{step}", acting.view_of(act), name=act.code)


app_name = "desk"
urlpatterns = [
    path("", queue.home, name="home"),
    path("tim", queue.find, name="find"),
    path("ho-so/<str:code>", case.case, name="case"),
    path("ho-so/<str:code>/tep/<uuid:upload>", papers.file, name="file"),
    path("ho-so/<str:code>/tep/<uuid:upload>/trang-<int:page_number>.webp", papers.page, name="file_page"),
    path("ho-so/<str:code>/tep/<uuid:upload>/ban-goc", papers.original, name="file_original"),
    path("ho-so/<str:code>/phieu/<slug:kind>.pdf", case.slip, name="slip"),
    path("ho-so/<str:code>/kiem-soat", control.control_slip, name="control_slip"),
    path("so-theo-doi", control.tracking_book, name="tracking_book"),
    *act_addresses(),
    path("quay", window.window, name="window"),
    path("tiep-nhan", intake.choose, name="intake"),
    path("tiep-nhan/<str:procedure>", intake.receive, name="receive"),
    path("da-tiep-nhan/<str:code>", intake.received, name="received"),
    path("dau-hieu", signals.signals, name="signals"),
    path("dau-hieu/bang.xlsx", signals.signals_file, name="signals_file"),
    path("dau-hieu/<slug:signal>/<str:agency>", signals.signal, name="signal"),
    path("dau-hieu/<slug:signal>/<str:agency>/ho-so.xlsx", signals.signal_file, name="signal_file"),
    path("dau-hieu/<slug:signal>/<str:agency>/hoi", signals.ask, name="ask"),
    path("duoc-hoi/<str:question>", signals.question, name="question"),
    path("chat-luong-danh-muc", quality.overview, name="quality"),
    path("chat-luong-danh-muc/<slug:kind>", quality.faults, name="faults"),
]
