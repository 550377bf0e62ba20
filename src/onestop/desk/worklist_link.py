"""Links that remember from which list, and from which place in it, an official opened a case.

The position travels in the address, so that after an act the desk can offer the next case of the same list.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.words import WORK
from onestop.frame.language import current
from onestop.frame.paging import PLACE, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.actor import Actor

DEFAULT: Final = cases.Listing()
"""The list that work begins with: all this official is to do."""
_CODE: Final = re.compile(r"[0-9A-Za-z_.-]{1,60}")
_KEY: Final = re.compile(r"-|[0-9]{1,18}")
"""Of an official, or nobody."""
FILTER, STEP, PROCEDURE, HOLDER, SORT, WHOSE = "loc", "buoc", "thu-tuc", "nguoi", "xep", "cua"
UNIT: Final = "don-vi"
MANY_ROWS: Final = "dong"
"""In an address: how many rows a page has."""
MANY: Final = bulk.LIMIT
"""Rows of a page for whoever will tick many of them."""


@dataclass(frozen=True, slots=True)
class WorklistPosition:
    """A list, and the cursor of the case last opened in it; without a cursor, the beginning."""

    listing: cases.Listing = DEFAULT
    after: str = ""

    def moved_to(self, after: str) -> "WorklistPosition":
        """The same list, from another place."""
        return WorklistPosition(self.listing, after)

    def after_case(self, found: cases.CaseView) -> "WorklistPosition":
        """The same list, from where that case stood in its order."""
        return self.moved_to(found.places.get(self.listing.sort, ""))

    def url(self, name: str, *args: str, **more: str) -> str:
        """An address of the desk that carries the position."""
        query = {**more, **query_of(self.listing), PLACE: self.after}
        query = {key: value for key, value in query.items() if value}
        return reverse(f"desk:{name}", args=args) + (f"?{urlencode(query)}" if query else "")

    @property
    def list_url(self) -> str:
        """The list itself, from its beginning."""
        return list_url(self.listing)


def query_of(listing: cases.Listing) -> dict[str, str]:
    """What an address says of a list; nothing of what is so unless it says otherwise."""
    return {
        FILTER: listing.filter if listing.filter != DEFAULT.filter else "",
        STEP: listing.work,
        PROCEDURE: listing.procedure,
        HOLDER: listing.holder,
        SORT: listing.sort if listing.sort != DEFAULT.sort else "",
        WHOSE: UNIT if listing.scope == "unit" else "",
    }


def list_url(listing: cases.Listing, **more: str) -> str:
    """Where the list stands."""
    query = {key: value for key, value in {**query_of(listing), **more}.items() if value and key != WHOSE}
    address = reverse("desk:unit_work" if listing.scope == "unit" else "desk:home")
    return address + (f"?{urlencode(query)}" if query else "")


def listing_named(said: str, by: Actor) -> cases.Listing | None:
    """The list that a form says it was sent from, by the query of its address; None where it says none, or one not his."""
    if not said.startswith("?"):
        return None
    listing = listing_in(QueryDict(said[1:]))
    return listing if listing.scope == "own" or by.may("cases.decide") else None


def said_of(request: PageRequest, listing: cases.Listing) -> str:
    """Which page of which list is seen, as a form says it that is sent from there."""
    query = {**query_of(listing), PLACE: place_in(request) or "", MANY_ROWS: _many(request.GET)}
    return f"?{urlencode({key: value for key, value in query.items() if value})}"


def way_back(said: str, by: Actor) -> str:
    """Where the page of a list stands that a form says it was sent from: the same rows, as many; "" where it says none."""
    listing = listing_named(said, by)
    if listing is None:
        return ""
    page = QueryDict(said[1:])
    return list_url(listing, **{PLACE: page.get(PLACE, ""), MANY_ROWS: _many(page)})


def _many(said: Mapping[str, str]) -> str:
    return str(MANY) if said.get(MANY_ROWS) == str(MANY) else ""


def listing_in(said: Mapping[str, str], scope: cases.Scope | None = None) -> cases.Listing:
    """The list that was asked for; what nobody could mean counts as not asked."""
    kind, _, step = said.get(STEP, "").partition(":")
    work = f"{kind}:{step}" if step and _CODE.fullmatch(step) else kind
    return cases.Listing(
        filter=next((name for name in cases.FILTERS if name == said.get(FILTER)), DEFAULT.filter),
        work=work if kind in WORK else "",
        procedure=said.get(PROCEDURE, "") if _CODE.fullmatch(said.get(PROCEDURE, "")) else "",
        holder=said.get(HOLDER, "") if _KEY.fullmatch(said.get(HOLDER, "")) else "",
        sort=next((name for name in cases.SORTS if name == said.get(SORT)), DEFAULT.sort),
        scope=scope or ("unit" if said.get(WHOSE) == UNIT else "own"),
    )


def position_of(request: PageRequest) -> WorklistPosition:
    """The position the address of a request carries."""
    listing = listing_in(request.GET)
    if listing.scope == "unit" and not request.actor.may("cases.decide"):
        listing = listing._replace(scope="own")
    return WorklistPosition(listing, place_in(request) or "")


def next_case(request: PageRequest, position: WorklistPosition, *, but: str) -> cases.CaseLine | None:
    """What lies next in the list; None once nothing else there waits for this official."""
    listing = position.listing
    try:
        return cases.next_in_worklist(
            by=request.actor, now=request.now, listing=listing, after=position.after, but=but, language=current()
        )
    except ValueError:
        # A cursor nobody made: begin at the beginning.
        return cases.next_in_worklist(by=request.actor, now=request.now, listing=listing, but=but, language=current())
