"""Numbers of a section: drawn at its kiosk, shown in its hall, followed on a telephone. Nobody signs in for any of it."""

from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4, uuid5

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.documents import api as documents
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest, client_address
from onestop.frame.submission import submission_key
from onestop.kernel.addresses import network_of
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local
from onestop.organisation import api as organisation
from onestop.runtime.api import public_url
from onestop.tickets import api as tickets

IDLE: Final = 60
"""Seconds after which a kiosk that nobody touches begins again."""
KIOSK_AGAIN: Final = 20
"""Seconds after which the kiosk is there for whoever comes next; as long a page shows the number just drawn."""
HALL_AGAIN: Final = 10
TICKET_AGAIN: Final = 30
"""Seconds after which a page is read anew by the browser itself, without script."""


@door(permission=PUBLIC, in_place="on what ground somebody comes first stands in no address, and is kept nowhere")
def kiosk(request: PageRequest, code: str, check: str) -> HttpResponse:
    """What one comes for, as large doors; one press draws the number. Whoever is before others by law says so first, in a form:
    addresses are kept in logs that are not ours."""
    hall = _hall(request, code, check)
    refusal: Refusal | None = None
    says_ground_alone = "ground" in request.POST and "service" not in request.POST
    if request.method == "POST" and not says_ground_alone:
        try:
            drawn = _draw(request, code)
            return HttpResponseRedirect(reverse("portal:kiosk_ticket", args=[code, check, drawn.key]))
        except Refusal as said:
            refusal = said
    address = reverse("portal:kiosk", args=[code, check])
    ground = next((one for one in tickets.GROUNDS if one.code == request.POST.get("ground")), None)
    values = {
        "hall": hall,
        "section": organisation.one_stop_of(code, hall.day),
        "address": address,
        "opens_at": tickets.opens_at(request.now),
        "ground": ground,
        "grounds": tickets.GROUNDS,
        "from_before": tickets.FROM_BEFORE // timedelta(minutes=1),
        "step": "booked" if "hen" in request.GET else "ground" if "uu-tien" in request.GET else "service",
        "now": local(request.now),
        "submission_key": uuid4(),
    }
    return _read_anew(page(request, "portal/kiosk.jinja", values, refusal=refusal), IDLE, address)


@door(permission=PUBLIC)
def kiosk_ticket(request: PageRequest, code: str, check: str, key: UUID) -> HttpResponse:
    """The number just drawn, as it is printed; then the kiosk again."""
    _hall(request, code, check)
    view = tickets.ticket_of(key, request.now)
    if view.hall is None or view.ticket.agency != code:
        raise tickets.NoSuchTicket
    link, address = public_url(reverse("portal:ticket", args=[key])), reverse("portal:kiosk", args=[code, check])
    values = {
        "view": view,
        "section": organisation.one_stop_of(code, view.hall.day),
        "square": documents.qr_svg(link, fills=True),
        "address": address,
        "now": local(request.now),
    }
    return _read_anew(page(request, "portal/kiosk_ticket.jinja", values), KIOSK_AGAIN, address)


@door(permission=PUBLIC)
def hall(request: PageRequest, code: str) -> HttpResponse:
    """The screen of a hall: who is called where, who comes next; numbers and never names."""
    there = tickets.hall(code, request.now)
    values = {
        "hall": there,
        "section": organisation.one_stop_of(code, there.day),
        "grounds": tickets.GROUNDS,
        "in_a_row": tickets.BY_LAW_IN_A_ROW,
        "now": local(request.now),
    }
    return _read_anew(page(request, "portal/hall.jinja", values), HALL_AGAIN)


@door(permission=PUBLIC)
def ticket(request: PageRequest, key: UUID) -> HttpResponse:
    """One's number on the telephone: how many before, about when, called where. Its address is known to its holder alone."""
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            tickets.give_back(key=key, now=request.now)
            return HttpResponseRedirect(reverse("portal:ticket", args=[key]))
        except tickets.NotAtThisPoint as said:
            refusal = said
    view = tickets.ticket_of(key, request.now)
    stands_still = "dung" in request.GET or view.ticket.ended_at is not None or view.hall is None
    values = {
        "view": view,
        "section": organisation.one_stop_of(view.ticket.agency, view.ticket.day),
        "back_after": tickets.BACK_AFTER,
        "put_back_times": tickets.PUT_BACK_TIMES,
        "every": 0 if stands_still else TICKET_AGAIN,
        "now": local(request.now),
    }
    response = page(request, "portal/ticket.jinja", values, refusal=refusal)
    return response if stands_still else _read_anew(response, TICKET_AGAIN)


def _draw(request: PageRequest, code: str) -> tickets.Ticket:
    key, source = submission_key(request) or uuid4(), network_of(client_address(request))
    if "code" in request.POST:
        typed = request.POST["code"]
        return tickets.check_in(agency=code, code=typed, key=key, source=source, now=request.now)
    service = request.POST.get("service", "")
    # Each door of one page draws a number of its own; the same door pressed twice draws one.
    return tickets.draw(
        agency=code,
        service=service,
        ground=request.POST.get("ground", ""),
        key=uuid5(key, service),
        source=source,
        now=request.now,
    )


def _hall(request: PageRequest, code: str, check: str) -> tickets.Hall:
    """The section of a kiosk. Raises Http404: no kiosk has that address. UnknownAgency: there is no such section today."""
    if not tickets.is_kiosk(code, check):
        raise Http404
    return tickets.hall(code, request.now)


def _read_anew(response: HttpResponse, seconds: int, address: str = "") -> HttpResponse:
    """The browser asks again by itself: a header does what an element of the page would, and needs no script either."""
    response.headers["Refresh"] = f"{seconds}; url={address}" if address else str(seconds)
    return response
