"""Papers handed over at the counter: counted on paper, or scanned at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from onestop.cases.api import MOST_OF_A_PAPER, Counts, Item, Received, with_files
from onestop.catalogue.api import Component
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.frame.uploads import FieldUploads, take_in
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.quantities import Quantity
from onestop.kernel.datatypes.refusal import EntryNotValid

COUNTED: Final = {
    "originals": Text("Bản chính", "Originals"),
    "certified": Text("Chứng thực", "Certified"),
    "copies": Text("Bản sao", "Copies"),
}
"""What is counted of a paper, as form 01 does."""

HAVE: Final = "have"
"""The box of a paper that is here, as many as are wanted; what is counted beside it says otherwise."""


@dataclass
class Handover:
    """What one form says of the papers."""

    received: dict[str, Received] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    """The counts as typed, by name of the field."""
    wrong: list[FieldError] = field(default_factory=list)
    scans: dict[str, FieldUploads] = field(default_factory=dict)

    @property
    def uploads(self) -> dict[str, tuple[UUID, ...]]:
        """Scans by component, of those that have any."""
        return {component: taken.uploads for component, taken in self.scans.items() if taken.uploads}

    @property
    def came(self) -> Counts:
        """All of it, scans counted with the rest."""
        return with_files(self.received, self.uploads)

    @property
    def told(self) -> frozenset[str]:
        """Components of which something was typed or sent, be it wrong."""
        counted = (name.partition("-")[2] for name, typed in self.typed.items() if typed)
        return frozenset({*counted, *(code for code, taken in self.scans.items() if taken.uploads or taken.problems)})

    @property
    def problems(self) -> list[FieldError]:
        return [*self.wrong, *(problem for taken in self.scans.values() for problem in taken.problems)]

    def kept(self, component: str) -> str:
        """For a hidden field: the scans of a component, in a form nobody can make up."""
        return self.scans[component].reference if component in self.scans else ""


def read_papers(request: PageRequest, components: Iterable[Component], *, purpose: str) -> Handover:
    """The papers of a posted form; `purpose` names the form and what it is about."""
    wanted = tuple(components)
    over = read_counts(request, wanted)
    for one in wanted:
        over.scans[one.code] = take_in(request, f"file-{one.code}", purpose=f"{purpose}:{one.code}", at_counter=True)
    return over


def read_counts(request: PageRequest, components: Iterable[Component]) -> Handover:
    """How many papers of each component were counted; a field left empty is none."""
    over = Handover()
    for one in components:
        counts = dict(_counted(request, one, over))
        if any(counts.values()):
            over.received[one.code] = Received(**counts)
    return over


def _counted(request: PageRequest, component: Component, over: Handover) -> Iterator[tuple[str, int]]:
    had = _had(request, component)
    for kind in COUNTED:
        name = f"{kind}-{component.code}"
        over.typed[name] = typed = had.get(kind) or request.POST.get(name, "").strip()
        number = _number(typed)
        if number is None:
            over.wrong.append(FieldError(f"paper-{component.code}", _no_count(component)))
        else:
            yield kind, number


def _had(request: PageRequest, component: Component) -> dict[str, str]:
    """Where it was ticked that a paper is here and nobody counted otherwise: as many as are wanted."""
    counted = any(request.POST.get(f"{kind}-{component.code}", "").strip() for kind in COUNTED)
    if counted or request.POST.get(f"{HAVE}-{component.code}") != "yes":
        return {}
    return {kind: str(number) for kind, number in component.pieces.items()}


def _number(typed: str) -> int | None:
    try:
        number = int(Quantity().parse(typed or "0"))
    except EntryNotValid:
        return None
    return number if 0 <= number <= MOST_OF_A_PAPER else None


def in_part_words(short: Iterable[Item]) -> Text:
    """That fewer came of papers that need not, which they are and how many are wanting."""
    vi, en = (", ".join(one.said.in_(language) for one in short) for language in ("vi", "en"))
    return Text(
        f"Giấy tờ không bắt buộc nộp thiếu số bản: {vi}. Hãy ghi lại số đã nhận, hoặc chọn vì sao vẫn tiếp nhận.",
        f"Of papers that need not come, fewer came than are wanted: {en}. Correct the count, or say why it is accepted all the "
        "same.",
    )


def _no_count(component: Component) -> Text:
    return Text(
        f"Số lượng của “{component.name.vi}” phải là một số từ 0 đến {MOST_OF_A_PAPER}.",
        f"The count of “{component.name.en}” must be one number from 0 to {MOST_OF_A_PAPER}.",
    )
