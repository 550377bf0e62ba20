"""The timeline of a case in words: how each event about a case is called, what explains it, and who may read it.

One table for every face. A title can always be said; where the content of the entry is still there, `full` says
it with its facts. An event about a case without a line is named by a test.
"""

from collections.abc import Mapping
from typing import Any, Final

from onestop.cases.domain.timeline import (
    documents,
    ending,
    fees,
    hand_overs,
    intake,
    lateness,
    meetings,
    opinions,
    outages,
    parts,
    rating,
    remarks,
    steps,
    supplements,
    tickets,
    transfers,
    withdrawing,
)
from onestop.cases.domain.timeline.ending import DELIVERIES
from onestop.cases.domain.timeline.line import NO_NAMES, Audience, Line, Names, Wording
from onestop.cases.domain.timeline.supplements import ANSWERED_BY
from onestop.kernel.event import Event

__all__ = [
    "ANSWERED_BY",
    "DELIVERIES",
    "NOT_FOR_ALL",
    "NO_NAMES",
    "TIMELINE",
    "Audience",
    "Line",
    "Names",
    "Wording",
    "wording_of",
]

TIMELINE: Final[Mapping[type[Event], Line[Any]]] = dict(
    (
        *intake.LINES,
        *ending.LINES,
        *supplements.LINES,
        *steps.LINES,
        *transfers.LINES,
        *hand_overs.LINES,
        *meetings.LINES,
        *opinions.LINES,
        *outages.LINES,
        *withdrawing.LINES,
        *parts.LINES,
        *documents.LINES,
        *fees.LINES,
        *lateness.LINES,
        *rating.LINES,
        *remarks.LINES,
        *tickets.LINES,
    )
)
"""Every event about a case."""
NOT_FOR_ALL: Final = frozenset(kind for kind, line in TIMELINE.items() if line.audience is not Audience.CONCERNED)
"""Events of which not everybody concerned may read what they say."""


def wording_of(event: Event, names: Names = NO_NAMES) -> Wording | None:
    """What is said of an event; None for one that is about no case."""
    line = TIMELINE.get(type(event))
    return line.wording(event, names) if line else None
