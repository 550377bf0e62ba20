"""Coming by appointment: choose what for, the day and the half hour; one's own, moved or given up."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.frame.agencies import agency_name
from onestop.frame.doors import BUTTON, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date, moment
from onestop.organisation import api as organisation
from onestop.people.api import APPLY
from onestop.tickets import api as tickets


@door(permission=APPLY)
def appointments(request: PageRequest) -> HttpResponse:
    """Those to come first, each with its code; those that are over as long as they are kept."""
    mine = tickets.appointments_of(request.actor)
    rows = [
        (one, tickets.service_at(one.agency, one.service, one.at.date()), agency_name(one.agency, one.at.date()))
        for one in mine
    ]
    values = {
        "to_come": [row for row in rows if row[0].is_to_come(request.now)],
        "over": [row for row in reversed(rows) if not row[0].is_to_come(request.now)],
        "from_before": tickets.FROM_BEFORE // timedelta(minutes=1),
        "kept_days": tickets.APPOINTMENTS_FOR.days,
        "until_after": tickets.UNTIL_AFTER // timedelta(minutes=1),
    }
    return page(request, "portal/appointments.jinja", values)


@door(permission=APPLY)
def book(request: PageRequest, code: str) -> HttpResponse:
    """A half hour at a section; what is chosen so far stands in the address."""
    today = local_date(request.now)
    section, services = organisation.one_stop_of(code, today), tickets.services_at(code, today)
    service = next((one for one in services if one.code == request.GET.get("viec")), None)
    refusal: Refusal | None = None
    if request.method == "POST" and service is not None:
        try:
            tickets.book(
                agency=code,
                service=service.code,
                at=_half_hour(request),
                key=submission_key(request) or uuid4(),
                by=request.actor,
                now=request.now,
            )
            return HttpResponseRedirect(reverse("portal:appointments"))
        except Refusal as said:
            refusal = said
    return _choose(request, code, section, services, service, refusal)


@door(permission=APPLY)
def move(request: PageRequest, key: UUID) -> HttpResponse:
    """Another half hour for the same section and service."""
    mine = tickets.appointment_of(key, request.actor)
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            tickets.move(key=key, at=_half_hour(request), by=request.actor, now=request.now)
            return HttpResponseRedirect(reverse("portal:appointments"))
        except Refusal as said:
            refusal = said
    section = organisation.one_stop_of(mine.agency, local_date(request.now))
    service = tickets.service_at(mine.agency, mine.service, mine.at.date())
    return _choose(request, mine.agency, section, (service,), service, refusal, moved=mine)


@door(permission=APPLY, methods=BUTTON)
def give_up(request: PageRequest, key: UUID) -> HttpResponse:
    """By a button beside the appointment."""
    tickets.give_up(key=key, by=request.actor, now=request.now)
    return HttpResponseRedirect(reverse("portal:appointments"))


def _choose(
    request: PageRequest,
    code: str,
    section: organisation.AgencyView,
    services: tuple[tickets.Service, ...],
    service: tickets.Service | None,
    refusal: Refusal | None,
    *,
    moved: tickets.Appointment | None = None,
) -> HttpResponse:
    days = tickets.days(request.now)
    chosen = next((one for one in days if one.isoformat() == request.GET.get("ngay")), None)
    free = tickets.half_hours_of(code, service.code, chosen, request.now) if service and chosen else ()
    values = {
        "code": code,
        "section": section,
        "services": services,
        "service": service,
        "days": days,
        "day": chosen,
        "half_hours": free,
        "moved": moved,
        "submission_key": uuid4(),
    }
    return page(request, "portal/book.jinja", values, refusal=refusal)


def _half_hour(request: PageRequest) -> datetime:
    """As the pressed button says it. Raises HalfHourNotOffered: it says none."""
    try:
        return moment(request.POST.get("at", ""))
    except (ValueError, OverflowError):
        raise tickets.HalfHourNotOffered(at=request.now) from None
