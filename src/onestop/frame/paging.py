"""The pages of a list in addresses: one name for the place, one way to the next page and back to the first."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest

from onestop.kernel.paging import Page

PLACE: Final = "sau"
_EARLIER: Final = "after"
"""What some lists called it once; addresses that were kept go on leading there."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Relative addresses; None where there is no such page."""

    next: str | None
    first: str | None


def place_in(request: HttpRequest) -> str | None:
    """Where the page asked for begins; None for the first."""
    return request.GET.get(PLACE) or request.GET.get(_EARLIER) or None


def page_links(request: HttpRequest, found: Page[Any], **kept: str | None) -> PageLinks:
    """The links of a list that other parameters narrow: those that are `kept` stand in every address."""
    query = {name: value for name, value in kept.items() if value}
    return PageLinks(
        next=f"?{urlencode(query | {PLACE: found.next})}" if found.next else None,
        first=f"?{urlencode(query)}" if place_in(request) else None,
    )
