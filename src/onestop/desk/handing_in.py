"""Papers handed over at the counter: seen on paper, or scanned at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from onestop.catalogue.api import Component
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.frame.uploads import FieldUploads, take_in


@dataclass
class Handover:
    """What one form says of the papers."""

    on_paper: set[str] = field(default_factory=set)
    scans: dict[str, FieldUploads] = field(default_factory=dict)

    @property
    def uploads(self) -> dict[str, tuple[UUID, ...]]:
        """Scans by component, of those that have any."""
        return {component: taken.uploads for component, taken in self.scans.items() if taken.uploads}

    @property
    def problems(self) -> list[FieldError]:
        return [problem for taken in self.scans.values() for problem in taken.problems]

    def kept(self, component: str) -> str:
        """For a hidden field: the scans of a component, in a form nobody can make up."""
        return self.scans[component].reference if component in self.scans else ""


def read_papers(request: PageRequest, components: Iterable[Component], *, purpose: str) -> Handover:
    """The papers of a posted form; `purpose` names the form and what it is about."""
    over = Handover()
    for one in components:
        if request.POST.get(f"paper-{one.code}") == "yes":
            over.on_paper.add(one.code)
        over.scans[one.code] = take_in(request, f"file-{one.code}", purpose=f"{purpose}:{one.code}", at_counter=True)
    return over
