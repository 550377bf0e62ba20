"""The counter, once a dossier is received: its code, what was promised, and the slip to print."""

from django.http import HttpResponse

from onestop.access.api import Look
from onestop.cases import api as cases
from onestop.desk.views.case import case_of
from onestop.desk.views.intake import MAY
from onestop.documents import api as documents
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.downloads import download
from onestop.frame.looks import note_look
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.slips import printed_now
from onestop.kernel.times import local_date
from onestop.tickets import api as tickets

PRINTS = "in"
"""In the address: the slip is printed as the page opens; with it gone from there, it is printed no second time."""
_SLIP = Look(kind="slip", purpose="intake")


@door(permission=MAY)
def received(request: PageRequest, code: str) -> HttpResponse:
    """The code and the promise, with the slip to print."""
    found = case_of(request, code)
    file, on = found.file, local_date(request.now)
    elsewhere = file.competent_agency if cases.is_beyond(file.intake_agency, file.competent_agency, on=on) else ""
    together = cases.received_together(file, by=request.actor, now=request.now)
    issued = [one for one in cases.papers_of(file) if cases.may_open(file, one.which, request.actor)]
    values = {
        "case": found,
        "elsewhere": agency_name(elsewhere, on) if elsewhere else None,
        "issued": issued,
        "serving": tickets.serving(request.actor, request.now),
        "passed_on": cases.was_passed_on(file),
        "together": together,
        "prints": PRINTS in request.GET and _has_slip(file) and not cases.was_passed_on(file),
        "slips": sum(map(_has_slip, together)),
    }
    return page(request, "desk/received.jinja", values)


@door(permission=MAY)
def slips_together(request: PageRequest, code: str) -> HttpResponse:
    """The slips of all that was received with this case, as one file to print; of what is settled at once there is none."""
    file = case_of(request, code).file
    together = cases.received_together(file, by=request.actor, now=request.now) or (file,)
    printed = [one.code for one in together if _has_slip(one)]
    for other in printed:
        if other != code:
            note_look(request, _SLIP, other)
    slips = [printed_now(request, one, "giay-hen").content for one in printed]
    return download(documents.joined(slips), name=f"{code}-giay-hen.pdf", mime="application/pdf", in_place=True)


def _has_slip(file: cases.CaseFile) -> bool:
    return any(one.slip.code == "receipt" and one.issued_at for one in cases.papers_of(file))
