"""Addresses of the officials' pages."""

from django.urls import path

from onestop.desk.views import acting, case, intake, papers, quality, queue

app_name = "desk"
urlpatterns = [
    path("", queue.home, name="home"),
    path("tim", queue.find, name="find"),
    path("ho-so/<str:code>", case.case, name="case"),
    path("ho-so/<str:code>/tep/<uuid:upload>", papers.file, name="file"),
    path("ho-so/<str:code>/tep/<uuid:upload>/trang-<int:number>.webp", papers.page, name="file_page"),
    path("ho-so/<str:code>/tep/<uuid:upload>/ban-goc", papers.original, name="file_original"),
    path("ho-so/<str:code>/phieu/<slug:kind>.pdf", case.slip, name="slip"),
    path("ho-so/<str:code>/tiep-nhan", acting.accept, name="accept"),
    path("ho-so/<str:code>/khong-tiep-nhan", acting.refuse_intake, name="refuse_intake"),
    path("ho-so/<str:code>/yeu-cau-bo-sung", acting.request_supplement, name="request_supplement"),
    path("ho-so/<str:code>/nhan-bo-sung", acting.answer_supplement, name="answer_supplement"),
    path("ho-so/<str:code>/buoc/<str:step>", acting.complete_step, name="complete_step"),
    path("ho-so/<str:code>/quyet-dinh", acting.decide, name="decide"),
    path("ho-so/<str:code>/tra-ket-qua", acting.return_result, name="return_result"),
    path("tiep-nhan", intake.choose, name="intake"),
    path("tiep-nhan/<str:procedure>", intake.receive, name="receive"),
    path("da-tiep-nhan/<str:code>", intake.received, name="received"),
    path("chat-luong-danh-muc", quality.overview, name="quality"),
    path("chat-luong-danh-muc/<slug:kind>", quality.faults, name="faults"),
]
