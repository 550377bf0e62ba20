"""Files of one's own dossier."""

from typing import Final
from uuid import UUID

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.frame import papers
from onestop.frame.doors import door
from onestop.frame.request import PageRequest
from onestop.people.api import APPLY

_ADDRESSES: Final = papers.Addresses(
    viewer="portal:paper_file", picture="portal:paper_page", original="portal:paper_original"
)


@door(permission=APPLY, draws=True)
def file(request: PageRequest, code: str, upload: UUID) -> HttpResponse:
    """A file as officials see it, page by page."""
    found = cases.upload_of_case(code=code, upload=str(upload), by=request.actor)
    return papers.viewer(request, found, of=code, template="portal/file.jinja", addresses=_ADDRESSES)


@door(permission=APPLY, draws=True)
def page(request: PageRequest, code: str, upload: UUID, page_number: int) -> HttpResponse:
    """One page as a picture."""
    return papers.picture(cases.upload_of_case(code=code, upload=str(upload), by=request.actor), page_number)


@door(permission=APPLY)
def original(request: PageRequest, code: str, upload: UUID) -> HttpResponse:
    """The file itself, always as a download."""
    return papers.original(cases.upload_of_case(code=code, upload=str(upload), by=request.actor))
