"""Who is next when more want a scarce thing than may have it at once.

Those whose device is known come before strangers. Among equals, the place that was served least
lately comes first, so that a thousand askers from one network count as one; then who came first.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRequest:
    """One who waits; `ticket` grows with arrival."""

    place: str
    known: bool
    ticket: int


def in_order(waiting: Sequence[WaitingRequest], served: Sequence[str]) -> list[WaitingRequest]:
    """Those who wait, next first; `served` are the places served lately, each as often as it was.

    A place's second one in the line stands behind the first one of every other place.
    """
    ahead: dict[str, int] = {}
    ranked = []
    for one in sorted(waiting, key=lambda one: one.ticket):
        turns = served.count(one.place) + ahead.get(one.place, 0)
        ahead[one.place] = ahead.get(one.place, 0) + 1
        ranked.append((not one.known, turns, one.ticket, one))
    return [one for *_, one in sorted(ranked, key=lambda rank: rank[:3])]
