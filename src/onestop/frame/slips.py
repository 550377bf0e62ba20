"""The papers of a case as PDF, by the last part of their address: `giay-hen`, the latest of a kind, or `GN1`, that very one."""

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.frame.downloads import download
from onestop.frame.request import PageRequest


def slip_of(request: PageRequest, code: str, which: str) -> HttpResponse:
    """A paper as it was issued, shown in place: it is of our own making."""
    printed = printed_now(request, code, which)
    return download(printed.content, name=f"{code}-{printed.ref}.pdf", mime="application/pdf", in_place=True)


def printed_now(request: PageRequest, code: str, which: str) -> cases.Printed:
    """A paper as it was issued, for whoever asks."""
    return cases.print_paper(code=code, which=which, by=request.actor, now=request.now)
