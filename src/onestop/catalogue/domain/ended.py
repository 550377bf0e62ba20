"""Acts that procedures cite and that are no longer in force: until when they were, and what took their place.

The last day of an act often becomes known after a version citing it was published, so it is not part of the version:
`acts.yaml` says it once for all of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple


class EndedAct(NamedTuple):
    """An act no longer in force from `since` on."""

    number: str
    since: date
    replaced_by: str


def ended(bases: Iterable[str], acts: Mapping[str, Any], on: date) -> Iterator[EndedAct]:
    """Those of the cited acts that are not in force on the day, in their order. An act nobody dated is not among them."""
    for number in bases:
        act = acts.get(number, {})
        if "until" in act and act["until"] <= on:
            yield EndedAct(number, act["until"], act["replaced_by"])
