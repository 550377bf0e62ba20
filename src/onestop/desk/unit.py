"""The load of a unit made ready for its page: hours, bars, what is proposed from whom to whom."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.worklist_link import list_url
from onestop.frame.agencies import agency_name
from onestop.frame.formats import number
from onestop.frame.language import current
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar

_HOUR: Final = 3600
AGENCY: Final = "noi"
"""In an address: of which agency, by code."""
WIDTH: Final = 280
"""Of a bar, in its own units."""
STATES: Final[dict[str, tuple[Text, str]]] = {
    "over": (Text("quá tải", "overloaded"), "bad"),
    "fits": (Text("vừa sức", "fits"), "ok"),
    "room": (Text("còn sức", "has room"), "ok"),
    "away": (Text("vắng mặt", "away"), ""),
}
BASES: Final[dict[bulk.Basis, Text]] = {
    "median": Text(
        "trung vị cùng bước, cùng thủ tục trong 12 tháng", "median of the same step and procedure in 12 months"
    ),
    "quota": Text("định mức của bước, vì chưa đủ hồ sơ", "the step's share of the term, for too few were done"),
    "assumed": Text("tạm tính một giờ, vì bước không có định mức", "one hour, assumed, for the step has no share"),
}


def hours(seconds: int) -> str:
    """With one decimal, as estimates are told, where they are not whole."""
    return _told(seconds, _HOUR)


def _told(seconds: int, of: int) -> str:
    tenths = round(10 * seconds / of)
    return number(Decimal(tenths) / 10, current(), places=1 if tenths % 10 else 0)


class Bar(NamedTuple):
    """The parts of a bar, where the time ends that this one has left, and where it would end after what is proposed."""

    late: int
    today: int
    week: int
    left: int
    afterwards: int


def bars(load: bulk.UnitLoad) -> dict[str, Bar]:
    """On one scale for all."""
    most = max((max(one.left, one.due, one.afterwards) for one in load.people), default=0) or 1

    def wide(seconds: int) -> int:
        return round(WIDTH * seconds / most)

    return {
        one.key: Bar(
            wide(one.seconds["late"]),
            wide(one.seconds["today"]),
            wide(one.seconds["week"]),
            wide(one.left),
            wide(one.afterwards),
        )
        for one in load.people
    }


def work_url(holder: str, filter: cases.Filter = "todo") -> str:
    """The list of the steps of the unit that somebody has, or nobody: where a figure of the page leads."""
    return list_url(cases.Listing(filter, work="step", holder=holder or cases.NOBODY, scope="unit"))


class Unit(NamedTuple):
    """One of several agencies that somebody heads, and the page of its load."""

    name: Text
    href: str
    here: bool


def units(load: bulk.UnitLoad, by: Actor, on: date) -> tuple[Unit, ...]:
    """Those he heads, to go from one to another; none to choose from where it is one."""
    headed = bulk.units_of(by)
    if len(headed) < 2:
        return ()
    return tuple(Unit(agency_name(code, on), unit_url("unit", code, by), code == load.agency) for code in headed)


def unit_url(name: str, agency: str, by: Actor) -> str:
    """A page of that unit; the address names it where it is not the one that comes first."""
    query = f"?{urlencode({AGENCY: agency})}" if agency != bulk.units_of(by)[0] else ""
    return reverse(f"desk:{name}") + query


class Flow(NamedTuple):
    """How much would go from whom (nobody when empty) to whom."""

    old: str
    new: str
    steps: int
    seconds: int


def flows(moves: Iterable[bulk.Move]) -> tuple[Flow, ...]:
    steps, seconds = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in moves:
        steps[one.old, one.new] += 1
        seconds[one.old, one.new] += one.seconds
    return tuple(Flow(*way, steps[way], seconds[way]) for way in sorted(steps, key=lambda way: (-steps[way], way)))


@dataclass(frozen=True, slots=True)
class LateStep:
    """A step past its time, with whoever has it."""

    line: cases.CaseLine
    key: str
    """Of whoever has it; empty where nobody does."""
    holder: str
    quota: str
    """In working days; empty where the step has none."""
    used: int
    """Whole working days since it came."""


def late_steps(load: bulk.UnitLoad) -> tuple[LateStep, ...]:
    """The most pressing first."""
    return tuple(_late(load, one) for one in load.late)


def _late(load: bulk.UnitLoad, one: bulk.Waiting) -> LateStep:
    line, calendar = load.lines[one.work.key], national_calendar()
    task = next(task for task in line.file.open_tasks if task.kind == "step" and task.step == line.step)
    quota = cases.quota_seconds(line.file, line.step, calendar)
    used = calendar.working_days_between(local_date(task.entered_at), local_date(load.at))
    days = _told(quota, calendar.day_seconds) if quota else ""
    return LateStep(line, one.work.holder, load.names.get(one.work.holder, ""), days, used)
