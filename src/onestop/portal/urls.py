"""Addresses of the portal, in the words people use; those of acts come from the table of acts."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from onestop.cases.api import ACTS
from onestop.portal.views import (
    acting,
    apply,
    appointments,
    contact,
    help,
    home,
    issued,
    my_cases,
    my_documents,
    notices,
    offices,
    outages,
    papers,
    procedures,
    queue,
    receipts,
    sending,
    stopping,
    tracking,
)


def act_addresses() -> Iterator[URLPattern]:
    """One address for each act the portal offers on a case, named after it."""
    for act in ACTS.values():
        if "portal" in act.faces:
            step = "/<str:step>" if act.per_step else ""
            yield path(f"ho-so/<str:code>/{act.at('portal').slug}{step}", acting.view_of(act), name=act.code)


app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("su-kien/<slug:slug>", home.life_event, name="life_event"),
    path("noi-tiep-nhan", offices.offices, name="offices"),
    path("noi-tiep-nhan/<str:code>", offices.office, name="office"),
    path("noi-tiep-nhan/<str:code>/lich-hen", appointments.book, name="book"),
    path("lich-hen", appointments.appointments, name="appointments"),
    path("lich-hen/<uuid:key>/doi", appointments.move, name="move_appointment"),
    path("lich-hen/<uuid:key>/bo", appointments.give_up, name="give_up_appointment"),
    path("lay-so/<str:code>/<str:check>", queue.kiosk, name="kiosk"),
    path("lay-so/<str:code>/<str:check>/<uuid:key>", queue.kiosk_ticket, name="kiosk_ticket"),
    path("man-hinh/<str:code>", queue.hall, name="hall"),
    path("so/<uuid:key>", queue.ticket, name="ticket"),
    path("tim", procedures.search, name="search"),
    path("tim/goi-y", procedures.suggest, name="suggest"),
    path("thu-tuc/<str:code>", procedures.procedure, name="procedure"),
    path("thu-tuc/<str:code>/nop", apply.start, name="apply"),
    path("thu-tuc/<str:code>/nop/truong-hop", apply.variant, name="variant"),
    path("thu-tuc/<str:code>/nop/noi-giai-quyet", apply.where, name="where"),
    path("thu-tuc/<str:code>/nop/noi-nhan-ket-qua", apply.fetch, name="fetch"),
    path("thu-tuc/<str:code>/nop/khai/<str:page_code>", apply.questions, name="questions"),
    path("thu-tuc/<str:code>/nop/giay-to/<str:component>", apply.paper, name="paper"),
    path("thu-tuc/<str:code>/nop/kiem-tra", sending.check, name="check"),
    path("thu-tuc/<str:code>/nop/bo", apply.discard, name="discard"),
    path("tra-cuu", tracking.track, name="track"),
    path("tra-cuu/<str:code>", tracking.progress, name="progress"),
    path("giay", issued.issued, name="check_paper"),
    path("giay/<str:code>/<str:ref>", issued.issued, name="issued"),
    path("giay/<str:code>/<str:ref>/<str:check>", issued.issued, name="issued_paper"),
    path("giay-to-cua-toi", my_documents.my_documents, name="my_documents"),
    path("ho-so", my_cases.my_cases, name="my_cases"),
    path("ho-so/<str:code>", my_cases.case, name="case"),
    path("ho-so/<str:code>/da-nop", my_cases.done, name="done"),
    path("ho-so/<str:code>/tep/<uuid:upload>", papers.file, name="paper_file"),
    path("ho-so/<str:code>/tep/<uuid:upload>/trang-<int:page_number>.webp", papers.page, name="paper_page"),
    path("ho-so/<str:code>/tep/<uuid:upload>/ban-goc", papers.original, name="paper_original"),
    path("ho-so/<str:code>/phieu/<str:kind>.pdf", my_cases.slip, name="slip"),
    path("ho-so/<str:code>/bien-nhan/<str:which>/<str:name>", my_cases.receipt_file, name="receipt_file"),
    *act_addresses(),
    path("thong-bao", notices.inbox, name="notices"),
    path("thong-bao/da-doc", notices.all_read, name="notices_read"),
    path("thong-bao/cach-nhan", notices.ways, name="notice_ways"),
    path("thong-bao/doi-thu-dien-tu", contact.change_email, name="change_email"),
    path("thong-bao/doi-so-di-dong", contact.change_phone, name="change_phone"),
    path("thong-bao/<str:code>/<int:entry>", notices.notice, name="notice"),
    path("t/<str:token>", stopping.stop_messages, name="stop_messages"),
    path("hop-thu-trinh-dien", notices.mailbox, name="mailbox"),
    path("kiem-tra-bien-nhan", receipts.verify, name="verify"),
    path("log.vkey", receipts.log_key, name="log_key"),
    path("gian-doan", outages.outage_list, name="outages"),
    path("gian-doan/<str:number>", outages.outage, name="outage"),
    path("gian-doan/<str:number>/<str:name>", outages.outage_file, name="outage_file"),
    path("tro-giup", help.help_page, name="help"),
    path("kha-nang-tiep-can", help.accessibility, name="accessibility"),
]
