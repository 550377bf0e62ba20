"""What a paper is, for whoever holds it: the page its square leads to; nothing handed in there is kept."""

import hashlib
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.bodies import TYPED
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.portal.views.tracking import count_look_up

_NO_FILE: Final = Text("Hãy chọn tệp PDF của giấy này.", "Choose the PDF of this paper.")


@door(permission=PUBLIC, body=TYPED)
def issued(request: PageRequest, code: str, ref: str) -> HttpResponse:
    """Its kind, number, day and agency, whether a later one replaces it, and whether a file is that very paper."""
    count_look_up(request)
    try:
        paper = cases.public_paper(code=code, ref=ref)
    except (cases.NotFound, cases.NoSuchPaper):
        return page(request, "portal/issued_unknown.jinja", {"typed": f"{code}/{ref}"[:80]}, status=404)
    file = request.FILES.get("paper")
    given = file if isinstance(file, UploadedFile) else None
    problems = [FieldError("paper", _NO_FILE)] if request.method == "POST" and given is None else []
    values = {
        "paper": paper,
        "agency": agency_name(paper.agency, local_date(paper.issued_at)),
        "problems": problems,
        "same": None if given is None or not paper.digest else _digest_of(given) == paper.digest,
    }
    return page(request, "portal/issued.jinja", values, status=422 if problems else 200)


def _digest_of(file: "UploadedFile[bytes]") -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()
