"""Addresses of the portal, in the words people use."""

from django.urls import path

from onestop.portal.views import answering, applying, finding, following, papers, telling, tracking, verifying

app_name = "portal"
urlpatterns = [
    path("", finding.home, name="home"),
    path("tim", finding.search, name="search"),
    path("thu-tuc/<str:code>", finding.procedure, name="procedure"),
    path("thu-tuc/<str:code>/nop", applying.start, name="apply"),
    path("thu-tuc/<str:code>/nop/noi-giai-quyet", applying.where, name="where"),
    path("thu-tuc/<str:code>/nop/khai/<str:page_code>", applying.questions, name="questions"),
    path("thu-tuc/<str:code>/nop/giay-to/<str:component>", applying.paper, name="paper"),
    path("thu-tuc/<str:code>/nop/kiem-tra", applying.check, name="check"),
    path("thu-tuc/<str:code>/nop/bo", applying.discard, name="discard"),
    path("tra-cuu", tracking.track, name="track"),
    path("tra-cuu/<str:code>", tracking.progress, name="progress"),
    path("ho-so", following.my_cases, name="my_cases"),
    path("ho-so/<str:code>", following.case, name="case"),
    path("ho-so/<str:code>/da-nop", following.done, name="done"),
    path("ho-so/<str:code>/tep/<uuid:upload>", papers.file, name="paper_file"),
    path("ho-so/<str:code>/tep/<uuid:upload>/trang-<int:number>.webp", papers.page, name="paper_page"),
    path("ho-so/<str:code>/tep/<uuid:upload>/ban-goc", papers.original, name="paper_original"),
    path("ho-so/<str:code>/phieu/<str:kind>.pdf", following.slip, name="slip"),
    path("ho-so/<str:code>/bien-nhan/<str:which>/<str:name>", following.receipt_file, name="receipt_file"),
    path("ho-so/<str:code>/bo-sung", answering.supplement, name="supplement"),
    path("ho-so/<str:code>/danh-gia", answering.rate, name="rate"),
    path("kiem-tra-bien-nhan", verifying.verify, name="verify"),
    path("log.vkey", verifying.log_key, name="log_key"),
    path("tro-giup", telling.help_page, name="help"),
    path("kha-nang-tiep-can", telling.accessibility, name="accessibility"),
]
