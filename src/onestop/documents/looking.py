"""Looking at files and drawing them, in the limited process.

What comes back is believed only as far as it can be checked here: a hostile file may have taken the process over.
"""

from onestop.documents.domain.budget import Budget
from onestop.documents.domain.carried import FRAMES, REMOVED
from onestop.documents.domain.kinds import KINDS, Kind
from onestop.documents.domain.names import kept_name, safe_name
from onestop.documents.domain.uploads import Unreadable
from onestop.documents.inspection import InspectedFile
from onestop.documents.limited.messages import Message
from onestop.documents.limited.process import PROCESSES
from onestop.documents.preview import PreviewPage


def look_into(data: bytes, *, name: str, budget: Budget) -> InspectedFile:
    """`inspection.inspect` within what is left of a request's budget.

    Raises:
        OverBudget, LookingUnavailable, and what `inspect` raises.
    """
    left = budget.left
    asked = {"name": name[:1000], "pixels": left.pixels, "objects": left.objects}
    called = safe_name(name)
    answer = PROCESSES.ask(
        Message({"work": "inspect", "seconds": left.seconds, **asked}, data), budget=budget, name=called
    )
    kind, removed = _known_kind(answer.head.get("kind")), answer.head.get("removed")
    if kind is None or not answer.body or not isinstance(removed, list):
        raise Unreadable(name=called)
    return InspectedFile(
        content=answer.body,
        name=kept_name(called, kind),
        kind=kind,
        removed=tuple(one for one in removed if one in REMOVED or one == FRAMES),
    )


def draw(data: bytes, *, kind: Kind, page: int, name: str, budget: Budget) -> PreviewPage:
    """`preview.preview` within a budget. Raises OverBudget, LookingUnavailable, NoPreview, Unreadable."""
    asked = {"work": "preview", "kind": kind.code, "page": page, "name": name, "seconds": budget.left.seconds}
    answer = PROCESSES.ask(Message(asked, data), budget=budget, name=name)
    pages, width, height = (answer.head.get(what) for what in ("pages", "width", "height"))
    picture = answer.body[:4] == b"RIFF" and answer.body[8:12] == b"WEBP"
    if not (picture and isinstance(pages, int) and isinstance(width, int) and isinstance(height, int)):
        raise Unreadable(name=name)
    return PreviewPage(content=answer.body, pages=pages, width=width, height=height)


def _known_kind(code: object) -> Kind | None:
    return next((kind for kind in KINDS if kind.code == code), None)


def kind_of_mime(mime: str) -> Kind:
    return next(kind for kind in KINDS if kind.mime == mime)
