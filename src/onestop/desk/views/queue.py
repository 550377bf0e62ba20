"""My work by urgency, and finding a case."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.anomalies import api as anomalies
from onestop.cases import api as cases
from onestop.desk.look_up import is_number, search_by_number
from onestop.desk.presenters import due_words
from onestop.desk.words import FELL_AWAY, FELL_BY, FILTER_TONES, FILTERS, LATE_SOON_OF_ALL, OFFERS_ENDED
from onestop.frame.agencies import agency_name
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.pages import page
from onestop.frame.paging import PLACE, page_links, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.codes import is_case_code
from onestop.kernel.paging import Page
from onestop.kernel.times import local_date
from onestop.people import api as people

PAGE = 25
FOUND = 50
"""Of what was found."""


@door(permission="cases.see")
def home(request: PageRequest) -> HttpResponse:
    """What waits for me, the most pressing first."""
    wanted = request.GET.get("loc", "")
    chosen: cases.Filter = next((name for name in FILTERS if name == wanted), "all")
    found = _page(request, chosen)
    return page(request, "desk/home.jinja", {
        "filters": _filters(request, chosen),
        "chosen": chosen,
        "lines": [(line, due_words(line, request.now)) for line in found.items],
        "assigned": _assigned(request, found),
        "links": page_links(request, found, loc=chosen),
        **_beside(request, shown=chosen == "all" and not place_in(request)),
        "agency": agency_name(request.actor.agency, local_date(request.now)),
        "asked": anomalies.to_answer(by=request.actor),
        "signals": anomalies.SIGNALS,
        "today": local_date(request.now),
    })  # fmt: skip


@door(permission=SIGNED_IN, redisplays=True)
def find(request: PageRequest) -> HttpResponse:
    """By code, the end of a code, name, number, telephone or procedure; a single answer opens at once. A number is posted only.

    Who watches the whole province and is written to about a document, to revoke it, finds its case by the whole code alone.

    Displayed in another language the search is made, counted and written down once more.
    """
    query = request.POST.get("q", request.GET.get("q", "")).strip()
    if not request.actor.may("cases.see"):
        request.actor.require("cases.revoke_below")
        query = query if is_case_code(query) else ""
    if is_number(query):
        if request.method != "POST":
            return HttpResponseRedirect(reverse("desk:find"))
        search_by_number(request, query)
    after = request.POST.get(PLACE) or place_in(request)
    found = (
        cases.find_cases(query=query, by=request.actor, now=request.now, after=after, limit=FOUND)
        if query
        else Page(())
    )
    if len(found.items) == 1 and not after:
        return HttpResponseRedirect(reverse("desk:case", args=[found.items[0].code]))
    values = {
        "query": query,
        "by_number": is_number(query),
        "lines": [(line, due_words(line, request.now)) for line in found.items],
        "next": found.next,
        "after": after,
    }
    return page(request, "desk/find.jinja", values)


def _assigned(request: PageRequest, found: Page[cases.CaseLine]) -> dict[str, str]:
    """The names of those to whom what is listed was given; nobody is asked for where nothing was."""
    keys = {line.assignee for line in found.items if line.assignee}
    return people.names_of(keys) if keys else {}


def _page(request: PageRequest, chosen: cases.Filter) -> Page[cases.CaseLine]:
    after = place_in(request)
    try:
        return cases.worklist(by=request.actor, now=request.now, filter=chosen, after=after, limit=PAGE)
    except ValueError:
        # A place nobody made: begin at the beginning.
        return cases.worklist(by=request.actor, now=request.now, filter=chosen, limit=PAGE)


def _beside(request: PageRequest, *, shown: bool) -> dict[str, Any]:
    """What is told beside the list, at its beginning."""
    if not shown:
        return {"kept": (), "offers": (), "fallen": ()}
    offers = cases.ended_offers(by=request.actor, now=request.now)
    return {
        "kept": cases.kept_originals(by=request.actor, now=request.now),
        "fallen": [
            (one, agency_name(one.asker, local_date(one.ended_at)), FELL_AWAY[one.what], FELL_BY[one.how])
            for one in cases.fallen_away(by=request.actor, now=request.now)
        ],
        "offers": [(one, agency_name(one.sender, local_date(one.ended_at)), OFFERS_ENDED[one.how]) for one in offers],
    }


def _filters(request: PageRequest, chosen: str) -> list[dict[str, Any]]:
    counts = cases.worklist_counts(by=request.actor, now=request.now)
    # What others have to do comes after all that is his own.
    answers = request.actor.may("cases.decide")
    return [
        {
            "words": LATE_SOON_OF_ALL if name == "late_soon" and answers else words,
            "count": counts[name],
            "more": counts[name] >= cases.COUNTED_TO,
            "tone": FILTER_TONES.get(name, "") if counts[name] else "",
            "href": f"?loc={name}",
            "here": name == chosen,
        }
        for name, words in sorted(FILTERS.items(), key=lambda one: answers and one[0] == "late_soon")
        if counts[name] or name in ("all", "overdue", "today", chosen)
    ]
