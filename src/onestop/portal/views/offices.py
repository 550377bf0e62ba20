"""Where one can go: the offices of the province, and each with its hours and what it decides."""

from typing import Final

from django.http import Http404, HttpResponse

from onestop.catalogue import api as catalogue
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.portal.offices import hours_in_words, offices_called, offices_of, opening_at
from onestop.rules.api import national_calendar

OFTEN: Final = 8
"""As many procedures as the page of an office names; the rest is one search away."""


@door(permission=PUBLIC)
def offices(request: PageRequest) -> HttpResponse:
    """All of them by area, or those whose name has what was typed; and what each kind of them decides."""
    calendar, today = national_calendar(), local_date(request.now)
    typed = request.GET.get("q", "").strip()[:100]
    every, earlier = offices_of(today), organisation.earlier_names(today) if typed else {}
    values = {
        "typed": typed,
        "groups": offices_called(typed, every, earlier),
        "earlier": earlier,
        "has_districts": any(one.kind == "district" for one in every),
        "decided": catalogue.decided_on(today),
        "opening": opening_at(request.now, calendar),
    }
    return page(request, "portal/offices.jinja", values)


@door(permission=PUBLIC)
def office(request: PageRequest, code: str) -> HttpResponse:
    """One section: when it is open, whose it is, and what is decided there."""
    today, calendar = local_date(request.now), national_calendar()
    agency, section = organisation.agency(code, today), organisation.one_stop_of(code, today)
    if not agency.handles_cases:
        raise Http404
    decided = catalogue.search("", on=today, agency=code, limit=OFTEN)
    values = {
        "section": section,
        "agency": agency,
        "above": [organisation.agency(one.code, today) for one in organisation.ancestors(code, today)],
        "procedures": decided.items,
        "total": decided.total,
        "opening": opening_at(request.now, calendar),
        "hours": hours_in_words(calendar.hours),
        "today": today,
        "works_today": calendar.is_working(today),
    }
    return page(request, "portal/office.jinja", values)
