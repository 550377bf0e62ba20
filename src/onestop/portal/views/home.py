"""The first page, and the doors of life it opens."""

from typing import Final

from django.http import Http404, HttpResponse

from onestop.access.api import Look
from onestop.catalogue import api as catalogue
from onestop.frame.doors import PUBLIC, door
from onestop.frame.looks import note_look
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date
from onestop.portal.figures import how_we_serve
from onestop.portal.life_events import BY_SLUG, that_lead_somewhere
from onestop.portal.offices import hours_in_words, offices_of, opening_at
from onestop.portal.procedure_card import card_of
from onestop.portal.your_turn import your_turn
from onestop.rules.api import national_calendar

OWN_CASES: Final = Look(kind="case_list", purpose="own")
OFTEN: Final = 4
"""As many everyday phrases of often needed procedures as one line has room for."""


@door(permission=PUBLIC)
def home(request: PageRequest) -> HttpResponse:
    today, calendar = local_date(request.now), national_calendar()
    turns = your_turn(request.actor, request.now)
    if turns:
        note_look(request, OWN_CASES, "")
    values = {
        "popular": catalogue.also_called(hit.code for hit in catalogue.search("", on=today, limit=OFTEN).items),
        "turns": turns,
        "events": list(that_lead_somewhere(today)),
        "serving": how_we_serve(today),
        "today": today,
        "works_today": calendar.is_working(today),
        "offices": offices_of(today),
        "opening": opening_at(request.now, calendar),
        "hours": hours_in_words(calendar.hours),
    }
    return page(request, "portal/home.jinja", values)


@door(permission=PUBLIC)
def life_event(request: PageRequest, slug: str) -> HttpResponse:
    """What the province does for one event of a life: its procedures in force, in the order they are mostly needed."""
    event, today = BY_SLUG.get(slug), local_date(request.now)
    if event is None:
        raise Http404
    cards = [card_of(version, today) for version in catalogue.in_force(event.procedures, today)]
    if not cards:
        raise Http404
    return page(request, "portal/life_event.jinja", {"event": event, "cards": cards})
