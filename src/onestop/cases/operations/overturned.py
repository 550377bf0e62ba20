"""Find the cases that a dossier takes up again, before it is turned away or granted."""

from collections.abc import Iterable, Iterator, Sequence

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.overturned import require_none_in_force, require_not_overturned
from onestop.cases.events import Decided, NotAccepted
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event


def check_overturned(file: CaseFile, events: Iterable[Event], reasons: Sequence[str], by: Actor) -> None:
    """Raises GroundOverturned, FourEyes, EarlierDocumentInForce."""
    if not file.reopens:
        return
    for event in events:
        if isinstance(event, NotAccepted):
            for earlier in store.existing([file.reopens]):
                require_not_overturned(file, earlier, reasons, by)
        elif isinstance(event, Decided) and event.outcome == "granted":
            for earlier in _taken_up(file):
                require_none_in_force(file, earlier)


def _taken_up(file: CaseFile) -> Iterator[CaseFile]:
    """The case that it takes up again, and what that one took up."""
    earlier = next(store.existing([file.reopens]), None) if file.reopens else None
    if earlier is not None:
        yield earlier
        yield from _taken_up(earlier)
