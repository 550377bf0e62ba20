"""How an official came to a case: by which filter of his work, from which place in the list.

It travels in the address, so that after an act the desk can offer the next case of the same list.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from onestop.cases import api as cases
from onestop.desk.words import FILTERS
from onestop.frame.request import PageRequest


@dataclass(frozen=True, slots=True)
class Way:
    """A list, and the place in it of the case last opened; without a place, the beginning."""

    filter: cases.Filter = "all"
    place: str = ""

    def at(self, place: str) -> "Way":
        """The same list, from another place."""
        return Way(self.filter, place)

    def to(self, name: str, *args: str, **more: str) -> str:
        """An address of the desk that remembers the way."""
        known = {"loc": self.filter if self.filter != "all" else "", "sau": self.place}
        asked = {key: value for key, value in (more | known).items() if value}
        return reverse(f"desk:{name}", args=args) + (f"?{urlencode(asked)}" if asked else "")


def way_of(request: PageRequest) -> Way:
    """The way the address tells."""
    wanted = request.GET.get("loc", "")
    return Way(next((name for name in FILTERS if name == wanted), "all"), request.GET.get("sau", ""))


def next_case(request: PageRequest, way: Way, *, but: str) -> cases.CaseLine | None:
    """What lies next on the way; None once nothing else there waits for this official."""
    try:
        return cases.next_in_worklist(by=request.actor, now=request.now, filter=way.filter, after=way.place, but=but)
    except ValueError:
        # A place nobody made: begin at the beginning.
        return cases.next_in_worklist(by=request.actor, now=request.now, filter=way.filter, but=but)
