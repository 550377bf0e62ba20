"""Links that remember from which list, and from which place in it, an official opened a case.

The position travels in the address, so that after an act the desk can offer the next case of the same list.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from onestop.cases import api as cases
from onestop.desk.words import FILTERS
from onestop.frame.paging import PLACE, place_in
from onestop.frame.request import PageRequest


@dataclass(frozen=True, slots=True)
class WorklistPosition:
    """A list, and the cursor of the case last opened in it; without a cursor, the beginning."""

    filter: cases.Filter = "all"
    after: str = ""

    def moved_to(self, after: str) -> "WorklistPosition":
        """The same list, from another place."""
        return WorklistPosition(self.filter, after)

    def url(self, name: str, *args: str, **more: str) -> str:
        """An address of the desk that carries the position."""
        position = {"loc": self.filter if self.filter != "all" else "", PLACE: self.after}
        query = {key: value for key, value in (more | position).items() if value}
        return reverse(f"desk:{name}", args=args) + (f"?{urlencode(query)}" if query else "")


def position_of(request: PageRequest) -> WorklistPosition:
    """The position the address of a request carries."""
    wanted = request.GET.get("loc", "")
    name: cases.Filter = next((name for name in FILTERS if name == wanted), "all")
    return WorklistPosition(name, place_in(request) or "")


def next_case(request: PageRequest, position: WorklistPosition, *, but: str) -> cases.CaseLine | None:
    """What lies next in the list; None once nothing else there waits for this official."""
    try:
        return cases.next_in_worklist(
            by=request.actor, now=request.now, filter=position.filter, after=position.after, but=but
        )
    except ValueError:
        # A cursor nobody made: begin at the beginning.
        return cases.next_in_worklist(by=request.actor, now=request.now, filter=position.filter, but=but)
