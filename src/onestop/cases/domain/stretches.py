"""The stretches of a list by urgency: parts of a lane in which what is open, by its own moment, is in the order of the list.

Of a lane first comes what stays overdue, then the rest by its day; what a meeting is to settle comes late though its day is past.
So a page of the list takes a few from the beginning of each stretch, however much lies behind them.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from onestop.cases.domain.urgency import Ends, rank_of, stays_overdue
from onestop.cases.domain.worklist import turn_of

EVER: Final = datetime(1900, 1, 1, tzinfo=UTC)
NEVER: Final = datetime(9000, 1, 1, tzinfo=UTC)
_SETTLED_BY_A_MEETING: Final = "opinion"
_HIGHEST_ID, _HIGHEST_NTH = 2**63 - 1, 2**15 - 1


class Place(NamedTuple):
    """Behind which thing of a stretch it goes on: its moment, its case, its number there."""

    moment: datetime
    case_id: int
    nth: int


FIRST: Final = Place(EVER, 0, 0)


class Stretch(NamedTuple):
    """A part of a lane, after one place and until a moment."""

    once_late: bool
    heard: bool
    rank: int | None
    """Of all in it; None where it goes by the day of each."""
    after: Place
    until: datetime


def stretches_of(
    kind: str, ends: Ends, *, ranks: Collection[int], after: tuple[int, Place] | None, since: datetime, until: datetime
) -> Iterator[Stretch]:
    """Those of a lane of that kind that hold something of these ranks behind that rank and place, between two moments."""
    start = 0 if after is None else after[0]
    left = [rank for rank in ranks if rank >= start]
    for once_late, heard, rank in _parts_of(kind, ends):
        if rank is None:
            found = _by_day(left, after, ends)
        else:
            place = after[1] if after and after[0] == rank else FIRST
            found = (place, ends.now if heard else NEVER) if rank in left else None
        if found is not None:
            place, last = max(found[0], _behind(since)), min(found[1], until)
            if place.moment <= last:
                yield Stretch(once_late, heard, rank, place, last)


def _parts_of(kind: str, ends: Ends) -> Iterator[tuple[bool, bool, int | None]]:
    """(once late, heard, rank) of all that a lane can hold."""
    once_late = (False, True) if stays_overdue(kind) else (False,)
    if kind == _SETTLED_BY_A_MEETING:
        yield from ((late, True, rank_of(kind, ends.now, ends, once_late=late, heard=True)) for late in once_late)
    yield False, False, rank_of(kind, ends.now, ends) if turn_of(kind) else None
    if True in once_late:
        yield True, False, rank_of(kind, ends.now, ends, once_late=True)


def _by_day(ranks: Collection[int], after: tuple[int, Place] | None, ends: Ends) -> tuple[Place, datetime] | None:
    """From where to where what goes by its day is of these ranks, behind that place: a rank is from one mark to the next."""
    marks = (EVER, ends.now, ends.today, ends.week, NEVER)
    here = [rank for rank in ranks if rank < len(marks) - 1]
    if not here:
        return None
    first = min(here)
    place = _behind(marks[first])
    if after and after[0] == first:
        place = min(max(place, after[1]), _behind(marks[first + 1]))
    return place, marks[max(here) + 1]


def _behind(moment: datetime) -> Place:
    """Behind all of that moment."""
    return Place(moment, _HIGHEST_ID, _HIGHEST_NTH)
