"""A press that keeps what it was given to set, for tests of what papers say."""

from typing import Any

from onestop.cases.domain.slips import Slip
from onestop.cases.operations.issue import Words


class Pressed:
    """What each paper said, by the letters of its number, in the order they were set; nothing is typeset."""

    def __init__(self) -> None:
        self.said: dict[str, list[Any]] = {}

    def __call__(self, slip: Slip, words: Words) -> bytes:
        value = words()
        self.said.setdefault(slip.letters, []).append(value)
        return f"{slip.code} {value.number}".encode()

    def __getitem__(self, ref: str) -> Any:
        """The value of GN1, BS1 …"""
        return self.said[ref[:2]][int(ref[2:]) - 1]
