"""Papers issued about a case: typeset once, numbered, and from then on the same bytes for ever."""

from datetime import datetime
from typing import NamedTuple


class Issued(NamedTuple):
    """One issued paper. Of one whose content was erased the digest is empty and the size 0; its number stays taken."""

    paper: str
    """The code of its slip."""
    nth: int
    digest: str
    size: int
    issued_at: datetime
    later: bool


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
