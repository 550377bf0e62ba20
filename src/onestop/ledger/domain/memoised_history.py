"""The history of a case as several projections are handed it: what two of them fold alike is folded once."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from onestop.ledger.domain.read_entry import ReadEntry

Made = TypeVar("Made")


class MemoisedHistory(tuple[ReadEntry, ...]):
    """All that happened in a case, in order, with what was already made of it."""

    _made: dict[Callable[..., Any], Any]

    def __init__(self, _entries: Sequence[ReadEntry]) -> None:
        self._made = {}

    def once(self, make: Callable[[Sequence[ReadEntry]], Made]) -> Made:
        """What `make` makes of the history; a second time, the same value again. What it raises is not kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made


def once(history: Sequence[ReadEntry], make: Callable[[Sequence[ReadEntry]], Made]) -> Made:
    """What `make` makes of a history, kept where the history keeps it."""
    return history.once(make) if isinstance(history, MemoisedHistory) else make(history)
