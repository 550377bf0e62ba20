"""The files that go with an answer to the inspectors, for whoever asked and whoever was asked."""

from typing import Final
from uuid import UUID

from django.http import HttpResponse

from onestop.anomalies import api as anomalies
from onestop.frame import papers
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.request import PageRequest

_ADDRESSES: Final = papers.Addresses(
    viewer="desk:answer_file", picture="desk:answer_file_page", original="desk:answer_file_original"
)


@door(permission=SIGNED_IN, draws=True)
def file(request: PageRequest, question: str, upload: UUID) -> HttpResponse:
    """A file page by page."""
    found = anomalies.file_of(question, upload, by=request.actor)
    return papers.viewer(request, found, of=question, template="desk/answer_file.jinja", addresses=_ADDRESSES)


@door(permission=SIGNED_IN, draws=True)
def page(request: PageRequest, question: str, upload: UUID, page_number: int) -> HttpResponse:
    """One page as a picture."""
    return papers.picture(anomalies.file_of(question, upload, by=request.actor), page_number)


@door(permission=SIGNED_IN)
def original(request: PageRequest, question: str, upload: UUID) -> HttpResponse:
    """The file itself, by choice."""
    return papers.original(anomalies.file_of(question, upload, by=request.actor))
