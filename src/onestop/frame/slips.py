"""The slips and letters of a case as PDF, by the last part of their address: one table for every face."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from django.http import Http404, HttpResponse

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.frame.downloads import download
from onestop.frame.request import PageRequest


class Slip(NamedTuple):
    """What it says, as a value of the case, and how that is typeset."""

    value_of: Callable[..., Any]
    pdf_of: Callable[[Any], bytes]


SLIPS: Final[dict[str, Slip]] = {
    "giay-hen": Slip(cases.receipt_slip, documents.receipt_pdf),
    "bo-sung": Slip(cases.supplement_slip, documents.supplement_pdf),
    "tu-choi": Slip(cases.refusal_slip, documents.refusal_pdf),
    "ket-qua": Slip(cases.result_letter, documents.result_letter_pdf),
}
_EARLIER: Final = {"tiep-nhan": "giay-hen"}
"""What the portal called one of them once; addresses that were kept go on leading there."""


def slip_of(request: PageRequest, code: str, kind: str, *, tracking_url: str) -> HttpResponse:
    """A slip of a case, shown in place: it is of our own making.

    Raises:
        Http404: there is no such kind. What the slip itself refuses, as `cases` says.
    """
    slip = SLIPS.get(_EARLIER.get(kind, kind))
    if slip is None:
        raise Http404
    value = slip.value_of(code=code, by=request.actor, now=request.now, tracking_url=tracking_url)
    return download(slip.pdf_of(value), name=f"{code}-{kind}.pdf", mime="application/pdf", in_place=True)
