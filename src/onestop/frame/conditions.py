"""Conditions of a decision, as pages show them."""

from datetime import date
from typing import NamedTuple

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar


class Shown(NamedTuple):
    """A condition and its last day; None where it has none, or what it counts from is not there yet."""

    words: str
    until: date | None


def conditions(file: cases.CaseFile) -> list[Shown]:
    """With which it was granted, in order."""
    decided_at = cases.documented_at(file)
    calendar = national_calendar()
    return [
        Shown(one.words, one.until(local_date(decided_at), calendar) if decided_at else None)
        for one in cases.conditions_of(file)
    ]
