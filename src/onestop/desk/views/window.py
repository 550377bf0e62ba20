"""A window of the section: who is there, who is called next and why, by a key each."""

from collections.abc import Callable
from typing import Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.parsing import whole_number
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.tickets import api as tickets

_WINDOW, _INTAKE = "desk:window", "desk:intake"
_AGAIN: Final = 30
"""Seconds after which the page is read anew by itself, so that whoever waits is seen without a key."""
_ACTS: Final[dict[str, tuple[Callable[..., object], str]]] = {
    "next": (tickets.call_next, _WINDOW),
    "again": (tickets.call_again, _WINDOW),
    "absent": (tickets.did_not_come, _WINDOW),
    "begin": (tickets.begin, _INTAKE),
    "finish": (tickets.finish, _WINDOW),
}
"""What a key does, and the page that follows it: whoever came is followed by what he brings."""


@door(permission=tickets.CALL)
def window(request: PageRequest) -> HttpResponse:
    """The calling page, or the question where one sits, until that was answered."""
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            return HttpResponseRedirect(reverse(_done(request)))
        except Refusal as said:
            refusal = said
    try:
        counter = tickets.counter_of(request.actor, request.now)
    except (tickets.NoWindow, tickets.WindowTaken) as said:
        taken = said if isinstance(said, tickets.WindowTaken) else None
        return _choose(request, refusal or taken)
    if "doi" in request.GET or isinstance(
        refusal, tickets.WindowNotValid | tickets.WindowTaken | tickets.StillAtWindow
    ):
        return _choose(request, refusal, counter.window)
    values = {
        "counter": counter,
        "section": organisation.one_stop_of(request.actor.agency, local_date(request.now)),
        "grounds": {one.code: one.name for one in tickets.GROUNDS},
        "figures": tickets.figures_of(counter.hall.today, request.now),
        "now": request.now,
        "back_after": tickets.BACK_AFTER,
        "put_back_times": tickets.PUT_BACK_TIMES,
        "in_a_row": tickets.BY_LAW_IN_A_ROW,
        "every": _AGAIN,
        "kiosk": reverse("portal:kiosk", args=[request.actor.agency, tickets.kiosk_check(request.actor.agency)]),
    }
    response = page(request, "desk/window.jinja", values, refusal=refusal)
    if refusal is None:
        response.headers["Refresh"] = f"{_AGAIN}; url={request.path}"
    return response


def _done(request: PageRequest) -> str:
    """Do what was pressed; the page that follows."""
    said, by, now = request.POST.get("do", ""), request.actor, request.now
    if said in _ACTS:
        act, onward = _ACTS[said]
        act(by=by, now=now)
        return onward
    if said == "send_on":
        tickets.send_on(service=request.POST.get("service", ""), by=by, now=now)
    elif said in ("pause", "resume"):
        tickets.pause(paused=said == "pause", by=by, now=now)
    elif said == "sit":
        number = whole_number(request.POST.get("number", "")) or 0
        served, relieves = request.POST.getlist("services"), "relieves" in request.POST
        tickets.sit_down(number=number, services=served, by=by, now=now, relieves=relieves)
    return _WINDOW


def _choose(request: PageRequest, refusal: Refusal | None, window: tickets.Window | None = None) -> HttpResponse:
    there = tickets.hall(request.actor.agency, request.now)
    posted = request.method == "POST" and request.POST.get("do") == "sit"
    usual = sorted(window.services) if window else [one.code for one in there.services]
    values = {
        "hall": there,
        "number": request.POST.get("number", "") if posted else str(window.number) if window else "",
        "services": request.POST.getlist("services") if posted else usual,
        "relieves": isinstance(refusal, tickets.WindowTaken),
        "taken": [one.number for one in there.windows if one.official != request.actor.key],
    }
    return page(request, "desk/choose_window.jinja", values, refusal=refusal)
