"""My work by urgency, and finding a case."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.anomalies import api as anomalies
from onestop.cases import api as cases
from onestop.desk.bulk_report import docked
from onestop.desk.in_bulk import bulk_bar
from onestop.desk.look_up import is_number, search_by_number
from onestop.desk.presenters import due_words
from onestop.desk.words import FELL_AWAY, FELL_BY, LIST_DONE, OFFERS_ENDED
from onestop.desk.work_rows import Tab, chip_of, narrowed_by, rows_of, summary_of, tabs_of, tells_unread, way_of
from onestop.desk.worklist_link import DEFAULT, MANY, MANY_ROWS, WHOSE, listing_in, query_of, said_of, way_back
from onestop.frame.agencies import agency_name
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.language import current
from onestop.frame.notices import noticed
from onestop.frame.pages import page
from onestop.frame.paging import PLACE, page_links, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import is_case_code
from onestop.kernel.paging import Page
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.worklists import api as worklists

PAGE = 25
FOUND = 50
"""Of what was found."""


@door(permission="cases.see")
def home(request: PageRequest) -> HttpResponse:
    """What waits for me, the most pressing first."""
    return _list(request, listing_in(request.GET, "own"))


@door(permission="cases.decide")
def unit(request: PageRequest) -> HttpResponse:
    """All that is open at the agencies one heads, with who has it: what a head assigns from."""
    return _list(request, listing_in(request.GET, "unit"))


def _list(request: PageRequest, listing: cases.Listing) -> HttpResponse:
    found = _page(request, listing)
    counts = cases.worklist_counts(by=request.actor, now=request.now, listing=listing)
    beside = worklists.beside_list(found.items, scope=listing.scope, by=request.actor)
    unread = beside.unread if tells_unread(listing) else frozenset()
    said, assigned = said_of(request, listing), _assigned(request, found)
    kept = {name: value for name, value in query_of(listing).items() if name != WHOSE}
    return page(request, "desk/home.jinja", {
        "listing": listing,
        "tabs": tabs_of(listing, counts, request.actor),
        "summary": summary_of(listing, counts, request.actor),
        "lines": [(line, due_words(line, request.now)) for line in found.items],
        "rows": rows_of(found.items, listing, counts, request.now, unread),
        "assigned": assigned,
        "report": docked(request),
        "submission_key": uuid4(),
        "bulk": bulk_bar(found.items, request.actor),
        "links": page_links(request, found, **kept, **({MANY_ROWS: str(MANY)} if _wants_many(request) else {})),
        "many": "" if _wants_many(request) or not found.next else f"?{urlencode({**kept, MANY_ROWS: str(MANY)})}",
        "way": way_of(listing),
        "begun_on": said,
        "seen": way_back(said, request.actor),
        "narrowed_by": narrowed_by(listing, found.items, assigned),
        "columns": beside.columns,
        "saved": _saved(request, listing, beside.saved),
        "done": _said(request),
        **_beside(request, shown=listing == DEFAULT and not place_in(request)),
        "agency": agency_name(request.actor.agency, local_date(request.now)),
        "asked": anomalies.to_answer(by=request.actor),
        "signals": anomalies.SIGNALS,
        "today": local_date(request.now),
    })  # fmt: skip


@door(permission=SIGNED_IN, redisplays=True, enquires=lambda _: True)
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


def _saved(request: PageRequest, listing: cases.Listing, kept: Sequence[worklists.SavedFilter]) -> list[Tab]:
    """The filters he keeps, each with how much lies in it; one question more where he keeps any."""
    counts = cases.listing_counts([one.listing for one in kept], by=request.actor, now=request.now) if kept else ()
    return [chip_of(one.name, one.listing, count, here=listing) for one, count in zip(kept, counts, strict=True)]


def _said(request: PageRequest) -> Text | None:
    """What was just done to the filters or columns of this list."""
    said, _, name = noticed(request).partition(" ")
    words = LIST_DONE.get(said)
    return Text(words.vi.format(name), words.en.format(name)) if words else None


def _wants_many(request: PageRequest) -> bool:
    return request.GET.get(MANY_ROWS) == str(MANY)


def _page(request: PageRequest, listing: cases.Listing) -> Page[cases.CaseLine]:
    after, limit = place_in(request), MANY if _wants_many(request) else PAGE
    try:
        return cases.worklist(
            by=request.actor, now=request.now, listing=listing, after=after, limit=limit, language=current()
        )
    except ValueError:
        # A place nobody made: begin at the beginning.
        return cases.worklist(by=request.actor, now=request.now, listing=listing, limit=limit, language=current())


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
