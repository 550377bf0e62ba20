"""Where a case stands in its process: a set of places, kept as a few words of JSON.

A place is a step that waits for someone (``"appraise"``), or an arrow that has reached a join which still
waits for others (``"survey>both"``). Nothing left means the process has ended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from onestop.workflow.domain.conditions import MalformedDefinition


@dataclass(frozen=True, slots=True)
class Tokens:
    places: frozenset[str]

    @staticmethod
    def at(places: Iterable[str]) -> "Tokens":
        return Tokens(frozenset(places))

    @staticmethod
    def from_json(data: Any) -> "Tokens":
        """Read what `as_json` wrote.

        Raises:
            MalformedDefinition: it is not a list of places.
        """
        match data:
            case {"at": [*places]} if all(isinstance(place, str) for place in places):
                return Tokens(frozenset(places))
        raise MalformedDefinition(where="tokens", seen=data)

    def as_json(self) -> dict[str, list[str]]:
        return {"at": sorted(self.places)}

    @property
    def finished(self) -> bool:
        return not self.places
