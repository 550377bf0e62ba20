"""Requests and answers that overlap as chance has it, for whatever counts them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from law.reckoner import ANSWERS, ASKS

Move: TypeAlias = tuple[str, bool, int, timedelta]
"""What it is about, whether it answers, by which of the answers there are, and how long after the one before."""
TOPICS: Final = tuple(ASKS.values())
_ANSWERS_OF: Final = {topic: [kind for kind, of in ANSWERS.items() if of == topic] for topic in TOPICS}


def overlapping(
    at: datetime, moves: Sequence[Move], beside: Mapping[str, tuple[str, str]]
) -> list[tuple[str, datetime]]:
    """Of each kind a request, then an answer, then another, or two at a time; what is open when is for chance to say.

    `beside` are what is neither: by topic what happens, the second where it is said to answer.
    """
    told: list[tuple[str, datetime]] = []
    waiting: list[str] = []
    for topic, answered, which, gap in moves:
        at += gap
        if topic in beside:
            told.append((beside[topic][answered], at))
        elif answered and topic in waiting:
            waiting.remove(topic)
            told.append((_ANSWERS_OF[topic][which % len(_ANSWERS_OF[topic])], at))
        else:
            waiting.append(topic)
            told.append((f"{topic}_requested", at))
    return told
