"""Papers issued about a case: typeset once, numbered, and from then on the same bytes for ever."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, NamedTuple

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Issued(NamedTuple):
    """One issued paper. Of one whose content was erased the digest is empty and the size 0; its number stays taken."""

    paper: str
    """The code of its slip."""
    nth: int
    digest: str
    size: int
    issued_at: datetime
    later: bool
    content: Mapping[str, Any] = _NOTHING
    """Of a document a decision issues, what stands on it, as it was set; of other papers nothing."""


def next_nth(issued: tuple[Issued, ...], paper: str) -> int:
    """The next number of that kind of paper in the case.

    >>> next_nth((), "receipt")
    1
    """
    return max((one.nth for one in issued if one.paper == paper), default=0) + 1


def issued_as(issued: tuple[Issued, ...], paper: str, nth: int) -> Issued | None:
    """The one of that kind and number, if it was issued."""
    return next((one for one in issued if (one.paper, one.nth) == (paper, nth)), None)


def latest(issued: tuple[Issued, ...], paper: str) -> Issued | None:
    """The one of that kind that holds now: it replaces those before it."""
    return max((one for one in issued if one.paper == paper), key=lambda one: one.nth, default=None)
