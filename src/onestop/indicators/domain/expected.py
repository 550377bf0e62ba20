"""What the stored fact of a case must say, from the entries of the case. Other processes of `fsck` ask it too."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from onestop.indicators.domain.facts import told


class Happened(Protocol):
    """An entry as it is read back."""

    @property
    def type(self) -> str: ...

    @property
    def payload(self) -> dict[str, Any]: ...

    @property
    def at(self) -> datetime: ...


def expected_fact(story: Sequence[Happened], head: bytes) -> Mapping[str, Any]:
    """The stored fact of a case after all that happened in it, by column."""
    return told([(one.type, one.payload, one.at) for one in story], head)
