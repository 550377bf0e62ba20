"""Forms that wait for their author, as values: each with its page, what was typed, and when its page was opened.

Of two windows neither drives out the other: both texts wait, the one of the page opened later first.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

import orjson

MOST: Final = 5
"""Forms of one person that wait; who had more windows open loses the oldest."""


class WaitingForm(NamedTuple):
    """One of them."""

    path: str
    typed: Mapping[str, Sequence[str]]
    files: Mapping[str, Sequence[str]]
    """Names of files that have to be chosen again, by field."""
    opened: int
    """When its page was opened, in seconds."""
    newer_sent: bool = False
    """Whether what was typed in a window opened later has been sent since."""


class Waiting(NamedTuple):
    """All of one person."""

    forms: tuple[WaitingForm, ...]
    """By page opened, the latest first."""
    since: datetime
    """When the last of them came: they wait together, as long as that one."""

    def first_of(self, path: str) -> WaitingForm | None:
        """What the page of that path shows."""
        return next((one for one in self.forms if one.path == path), None)

    def are_more_of(self, path: str) -> bool:
        """Whether another text for the same page waits behind it."""
        return sum(one.path == path for one in self.forms) > 1


def added(forms: Iterable[WaitingForm], new: WaitingForm) -> tuple[WaitingForm, ...]:
    """With one more; what was sent before from the very same window, or said the same, it replaces."""
    others = [one for one in forms if not _is_replaced(one, new)]
    return tuple(sorted([new, *others], key=lambda one: one.opened, reverse=True)[:MOST])


def _is_replaced(one: WaitingForm, new: WaitingForm) -> bool:
    return one.path == new.path and (one.opened == new.opened or one.typed == new.typed)


def without_first(forms: Sequence[WaitingForm], path: str, *, sent: bool = True) -> tuple[WaitingForm, ...]:
    """Without what the page of that path shows, as it was sent or dropped; what was typed before it is older from then on."""
    shown = next((one for one in forms if one.path == path), None)
    rest = (one for one in forms if one is not shown)
    return tuple(one._replace(newer_sent=sent or one.newer_sent) if one.path == path else one for one in rest)


def packed(waiting: Waiting) -> bytes:
    """As it is kept."""
    return orjson.dumps({"since": waiting.since, "forms": [one._asdict() for one in waiting.forms]})


def unpacked(kept: bytes) -> Waiting:
    """What `packed` made."""
    said: dict[str, Any] = orjson.loads(kept)
    forms = (WaitingForm(**one) for one in said["forms"])
    return Waiting(tuple(forms), datetime.fromisoformat(said["since"]))
