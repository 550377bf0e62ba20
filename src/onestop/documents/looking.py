"""Looking at files and drawing them, in the limited process."""

from onestop.documents.domain.budget import Budget
from onestop.documents.domain.uploads import KINDS, Kind
from onestop.documents.inspection import Inspected
from onestop.documents.limited.messages import Message
from onestop.documents.limited.process import PROCESSES
from onestop.documents.preview import PreviewPage


def look_into(data: bytes, *, name: str, declared: str, budget: Budget) -> Inspected:
    """`inspection.inspect` within what is left of a request's budget.

    Raises:
        OverBudget, LookingUnavailable, and what `inspect` raises.
    """
    left = budget.left
    asked = {"name": name[:1000], "declared": declared[:200], "pixels": left.pixels, "objects": left.objects}
    answer = PROCESSES.ask(
        Message({"work": "inspect", "seconds": left.seconds, **asked}, data), budget=budget, name=name[:200]
    )
    head = answer.head
    return Inspected(
        content=answer.body,
        name=head["name"],
        kind=kind_of(head["kind"]),
        removed=tuple(head["removed"]),
        pixels=head["pixels"],
        objects=head["objects"],
    )


def draw(data: bytes, *, kind: Kind, page: int, name: str, budget: Budget) -> PreviewPage:
    """`preview.preview` within a budget. Raises OverBudget, LookingUnavailable, NoPreview, Unreadable."""
    asked = {"work": "preview", "kind": kind.code, "page": page, "name": name, "seconds": budget.left.seconds}
    answer = PROCESSES.ask(Message(asked, data), budget=budget, name=name)
    head = answer.head
    return PreviewPage(content=answer.body, pages=head["pages"], width=head["width"], height=head["height"])


def kind_of(code: str) -> Kind:
    return next(kind for kind in KINDS if kind.code == code)


def kind_of_mime(mime: str) -> Kind:
    return next(kind for kind in KINDS if kind.mime == mime)
