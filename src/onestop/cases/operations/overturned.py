"""Find the cases about the same matter, taken up again or taking up, before one is turned away or its document holds."""

from collections.abc import Iterable, Iterator, Sequence

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.overturned import (
    makes_hold,
    require_another_hand,
    require_not_in_force,
    require_not_overturned,
    turns_down,
)
from onestop.cases.events import NotAccepted
from onestop.cases.queries.holding_the_same import holding_the_same
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event


def check_overturned(file: CaseFile, events: Iterable[Event], reasons: Sequence[str], by: Actor) -> None:
    """Raises GroundOverturned, FourEyes, SameHand, OtherDocumentInForce."""
    if not (file.reopens or file.reopenings):  # as of nearly every case
        return
    told = tuple(events)
    if any(isinstance(one, NotAccepted) for one in told):
        for earlier in store.existing(filter(None, [file.reopens])):
            require_not_overturned(file, earlier, reasons, by)
    if any(map(turns_down, told)):
        for earlier in _taken_up(file):
            require_another_hand(file, earlier, reasons, by)
    if any(map(makes_hold, told)):
        for other in store.existing(one.code for one in holding_the_same(file.code)):
            require_not_in_force(file, other)


def _taken_up(file: CaseFile) -> Iterator[CaseFile]:
    """The case it takes up, and what that one took up."""
    code = file.reopens
    while code and (earlier := next(store.existing([code]), None)) is not None:
        yield earlier
        code = earlier.reopens
