"""The slips and letters of a case as PDF, by the last part of their address: one table for every face."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from django.http import Http404, HttpResponse

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.frame.downloads import download
from onestop.frame.request import PageRequest


class Making(NamedTuple):
    """How a slip is made: what it says, as a value of the case, and how that is typeset."""

    value_of: Callable[..., Any]
    pdf_of: Callable[[Any], bytes]


MAKING: Final[Mapping[cases.SlipKind, Making]] = {
    "giay-hen": Making(cases.receipt_slip, documents.receipt_pdf),
    "bo-sung": Making(cases.supplement_slip, documents.supplement_pdf),
    "tu-choi": Making(cases.refusal_slip, documents.refusal_pdf),
    "ket-qua": Making(cases.result_letter, documents.result_letter_pdf),
}
_BY_ADDRESS: Final[Mapping[str, Making]] = {"tiep-nhan": MAKING["giay-hen"]} | dict(MAKING.items())
"""By the last part of an address; what the portal called one of them once goes on leading there."""


def slip_of(request: PageRequest, code: str, kind: str, *, tracking_url: str) -> HttpResponse:
    """A slip of a case, shown in place: it is of our own making.

    Raises:
        Http404: there is no such kind. What the slip itself refuses, as `cases` says.
    """
    making = _BY_ADDRESS.get(kind)
    if making is None:
        raise Http404
    value = making.value_of(code=code, by=request.actor, now=request.now, tracking_url=tracking_url)
    return download(making.pdf_of(value), name=f"{code}-{kind}.pdf", mime="application/pdf", in_place=True)
