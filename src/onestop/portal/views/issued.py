"""What a paper is, for whoever holds it: the page its square leads to; nothing handed in there is kept.

Whoever has nothing of the paper but its number, or the code of its case, is told how to check one, and nothing else.
"""

import hashlib
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.bodies import TYPED
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.outages import api as outages
from onestop.portal.views.tracking import count_look_up

_NO_FILE: Final = Text("Hãy chọn tệp PDF của giấy này.", "Choose the PDF of this paper.")
_NO_NUMBER: Final = Text(
    "Nhập mã giấy như in trên giấy, ví dụ H09.31.05-210928-0417/GN1.",
    "Enter the code of the paper as printed on it, like H09.31.05-210928-0417/GN1.",
)
_NO_CHECK: Final = Text("Nhập mã kiểm tra in dưới mã vuông.", "Enter the check code printed under the square.")
_NO_MATCH: Final = Text(
    "Mã giấy và mã kiểm tra không khớp nhau. Hãy so lại từng chữ với giấy, hoặc quét lại mã vuông.",
    "The paper's code and the check code do not belong together. Compare each letter with the paper, or scan its square again.",
)
_NOT_ONE_OF_OURS: Final = Text(
    "Không có giấy nào do hệ thống cấp giống từng byte tệp này. Bản quét, bản chụp không so được: hãy nhập hai mã in trên giấy.",
    "No paper issued here is this file, byte for byte. A scan or photograph cannot be compared: enter both codes on the paper.",
)


@door(permission=PUBLIC, body=TYPED, in_place="a file is asked about, and nothing of it is kept")
def issued(request: PageRequest, code: str = "", ref: str = "", check: str = "") -> HttpResponse:
    """Its kind, number, day and agency, whether a later one replaces it, and whether a file is that very paper."""
    count_look_up(request)
    known = _known(code, ref, check) if check else None
    if request.method == "POST":
        return _compared(request, known, number=_number(code, ref))
    if known:
        return _shown(request, known)
    if check:
        return _asked(request, _number(code, ref), check=check, problem=FieldError("check", _NO_MATCH), status=404)
    return _opened_by_sight(request, code, ref) or _looked_up(request, _number(code, ref))


def _looked_up(request: PageRequest, number: str) -> HttpResponse:
    """What was typed leads to the page of the paper; without anything typed it is asked for."""
    if "number" not in request.GET:
        return _asked(request, number)
    typed, check = request.GET["number"].strip()[:60], request.GET.get("check", "").replace("/", "").strip()[:20]
    if typed.upper().startswith("GD-"):
        return HttpResponseRedirect(reverse("portal:outage", args=[typed.upper().replace("/", "")]))
    found = cases.read_paper_number(typed)
    if found is None or not check:
        problem = FieldError("check", _NO_CHECK) if found else FieldError("number", _NO_NUMBER)
        return _asked(request, typed, check=check, problem=problem, status=422)
    return HttpResponseRedirect(reverse("portal:issued_paper", args=[*found, check]))


def _opened_by_sight(request: PageRequest, code: str, ref: str) -> HttpResponse | None:
    """Who may see the case anyway needs no check code."""
    if request.actor.kind == "anonymous" or not ref:
        return None
    try:
        paper = cases.paper_seen_by(code=code, ref=ref, by=request.actor)
    except (cases.NotFound, cases.NoSuchPaper):
        return None
    return HttpResponseRedirect(reverse("portal:issued_paper", args=[paper.case_code, paper.ref, paper.check]))


def _compared(request: PageRequest, known: cases.PublicPaper | None, *, number: str) -> HttpResponse:
    """The file says which paper it is, wherever it was handed in; one that is none of ours is not the paper open here."""
    file = request.FILES.get("paper")
    if not isinstance(file, UploadedFile):
        problem = FieldError("paper", _NO_FILE)
        return _shown(request, known, problem=problem) if known else _asked(request, number, problem=problem)
    digest = _digest_of(file)
    if certified := outages.outage_of_bytes(digest):
        return HttpResponseRedirect(f"{reverse('portal:outage', args=[certified.number])}?giay=dung")
    found = cases.paper_of_bytes(digest)
    if told := found or known:
        return _shown(request, told, same=found is not None)
    return _asked(request, number, problem=FieldError("paper", _NOT_ONE_OF_OURS))


def _shown(
    request: PageRequest, paper: cases.PublicPaper, *, same: bool | None = None, problem: FieldError | None = None
) -> HttpResponse:
    values = {
        "paper": paper,
        "past": paper.is_past(local_date(request.now)),
        "agency": agency_name(paper.agency, local_date(paper.issued_at)),
        "problems": [problem] if problem else [],
        "same": same,
    }
    return page(request, "portal/issued.jinja", values, status=422 if problem else 200)


def _asked(
    request: PageRequest, number: str, *, check: str = "", problem: FieldError | None = None, status: int = 422
) -> HttpResponse:
    values = {"number": number, "check": check, "problems": [problem] if problem else []}
    return page(request, "portal/issued_asked.jinja", values, status=status if problem else 200)


def _known(code: str, ref: str, check: str) -> cases.PublicPaper | None:
    try:
        return cases.public_paper(code=code, ref=ref, check=check)
    except cases.NoSuchPaper:
        return None


def _number(code: str, ref: str) -> str:
    return f"{code}/{ref}"[:60] if ref else ""


def _digest_of(file: "UploadedFile[bytes]") -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()
