"""Files of a dossier, as officials look at them."""

from typing import Final
from uuid import UUID

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.desk.views.case import require_official
from onestop.documents import api as documents
from onestop.frame import papers
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.request import PageRequest

_ADDRESSES: Final = papers.Addresses(viewer="desk:file", picture="desk:file_page", original="desk:file_original")


@door(permission=SIGNED_IN, draws=True)
def file(request: PageRequest, code: str, upload: UUID) -> HttpResponse:
    """A file page by page, for those who may see the case."""
    found = _file_of(request, code, upload)
    return papers.viewer(request, found, of=code, template="desk/file.jinja", addresses=_ADDRESSES)


@door(permission=SIGNED_IN, draws=True)
def page(request: PageRequest, code: str, upload: UUID, page_number: int) -> HttpResponse:
    """One page as a picture."""
    return papers.picture(_file_of(request, code, upload), page_number)


@door(permission=SIGNED_IN)
def original(request: PageRequest, code: str, upload: UUID) -> HttpResponse:
    """The file itself, by choice."""
    return papers.original(_file_of(request, code, upload))


def _file_of(request: PageRequest, code: str, upload: UUID) -> documents.UploadView:
    require_official(request)
    return cases.upload_of_case(code=code, upload=str(upload), by=request.actor)
