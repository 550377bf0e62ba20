"""What lies at hand at the counter: for some questions an answer that is usual, for some words that are typed all day."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

_DATA: Final = ("data", "at_hand.yaml")


@dataclass(frozen=True, slots=True)
class AtHand:
    """Of one question."""

    usual: str = ""
    """What stands chosen until somebody chooses otherwise."""
    offers: tuple[str, ...] = ()


def at_hand(procedure: str) -> Mapping[str, AtHand]:
    """By the name of the question, in the form of a procedure."""
    return _all().get(procedure, {})


@cache
def _all() -> dict[str, dict[str, AtHand]]:
    written: dict[str, dict[str, Any]] = yaml.safe_load(
        resources.files("onestop.desk").joinpath(*_DATA).read_text(encoding="utf-8")
    )
    return {code: {name: _read(one) for name, one in asked.items()} for code, asked in written.items()}


def _read(written: Mapping[str, Any]) -> AtHand:
    return AtHand(usual=written.get("usual", ""), offers=tuple(written.get("offers", ())))
