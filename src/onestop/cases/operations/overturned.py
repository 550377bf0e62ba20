"""Find the case that a dossier takes up again, before it is turned away."""

from collections.abc import Iterable, Sequence

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.overturned import require_not_overturned
from onestop.cases.events import NotAccepted
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event


def check_overturned(file: CaseFile, events: Iterable[Event], reasons: Sequence[str], by: Actor) -> None:
    """Raises GroundOverturned, FourEyes."""
    if not file.reopens or not any(isinstance(one, NotAccepted) for one in events):
        return
    earlier = next(store.existing([file.reopens]), None)
    if earlier is not None:
        require_not_overturned(file, earlier, reasons, by)
