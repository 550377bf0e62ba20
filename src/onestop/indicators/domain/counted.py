"""What is counted of traces, on which days, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from onestop.kernel.times import LOCAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is counted of which population. Fixed text of the code, never anything typed."""

    population: str
    condition: str
    agency: str
    """The column of the agency to which it counts."""
    at: str
    """The column of the moment at which it counts."""


class Days(NamedTuple):
    """The days looked at, both included, and lists of days that conditions name, by name."""

    first: date
    last: date
    named: Mapping[str, list[date]] = {}

    @property
    def given(self) -> dict[str, Any]:
        begins = datetime.combine(self.first, time(), LOCAL)
        ends = datetime.combine(self.last + timedelta(days=1), time(), LOCAL)
        return {"begins": begins, "ends": ends, **self.named}


class Tally(NamedTuple):
    """The count of one procedure at one agency."""

    agency: str
    level: str
    procedure: str
    seen: int
    population: int
