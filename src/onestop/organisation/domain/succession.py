"""What came after an agency that ended: merged, split or abolished by a decision, from a day on."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["merged", "split", "abolished"]
"""Whole into another; shared out among several; its tasks handed to agencies that stood already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """From `on`, `successor` stands for `predecessor`, or for a part of it.

    `takes_files`: of all successors of one decision at most one is handed the files, open cases and
    archive alike; a file is answered for by one agency, never by two. `share` is how much of the
    predecessor's work passed over, in percent; None where the decision does not say.
    """

    predecessor: str
    successor: str
    on: date
    kind: Kind
    takes_files: bool
    decision: str
    share: int | None = None
