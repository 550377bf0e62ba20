"""How long a way of applying takes, as the national catalogue writes it, and whether its own words agree."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from onestop.catalogue.domain.findings import Finding, finding
from onestop.catalogue.domain.said_terms import (
    done_at_once_for_some,
    names_a_day,
    returns_nothing,
    stages_said,
    starts_elsewhere,
    tells_a_term,
    terms_said,
    without_ways_of_sending,
)
from onestop.catalogue.domain.steps_terms import cases_in_steps
from onestop.rules.api import UNITS

GLUED: Final = 100
"""From here on a number without a unit is a term and a fee grown together: 1 and 100 (thousand đồng) read 1100."""
_A_CASE: Final = re.compile(r"trường hợp|đối với", re.IGNORECASE)
_STAGE: Final = re.compile(r"[;\n]|\.\s|\s\+\s")
_ABOUT_DAYS: Final = {
    "working_day": 1.4, "day": 1.0, "working_hour": 0.17, "hour": 0.04, "month": 30.0, "same_day": 1.0,
}  # fmt: skip
"""About how many days of the calendar each is."""
_HALF_A_YEAR: Final = 183
_VISITED: Final = re.compile(
    r"\b(?:kiểm soát|kiểm tra|xác minh|khảo sát|thẩm định|đánh giá|đo đạc)\b[^.;\n]{0,40}\b(?:hiện trường|thực địa)\b",
    re.IGNORECASE,
)
"""Officials go to the field; what is filed there, or later, no day after the application ends."""
_AN_ACT: Final = re.compile(
    r"^\W*(?:cấp(?: lại| đổi| mới)?|phục hồi|gia hạn|điều chỉnh|sửa đổi|thu hồi)\b[^:\n]{3,}:[^:\n]*?\d+ ngày",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that gives a term to one act of several that one procedure is for, as against a stage of one act."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A term and its unit; both None while nothing may be promised, and where its own description says otherwise.

    `bare`: the number of a term whose unit the source left out. `doubted`: what its column has, where something speaks
    against it.
    """

    term: int | None
    unit: str | None
    findings: tuple[Finding, ...] = ()
    bare: int | None = None
    doubted: tuple[int, str] | None = None

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(one.kind for one in self.findings)


def read_promise(
    time: Mapping[str, Any] | None, said: str, where: str = "time", *, steps: str = "", fee_entered: bool = False
) -> Promise:
    """The term of one way of applying; `said` is its description.

    `fee_entered`: whether the source has a fee apart from it, so that no number holds both.
    """
    if time is None or time.get("value") is None:
        return _none(_why_without_term(said), where, said)
    value, unit = time["value"], time.get("unit")
    if type(value) is not int or value < 1:
        return _none("time_not_a_number", where, value)
    if unit is None:
        return _without_unit(value, where, fee_entered=fee_entered)
    if unit not in UNITS:
        return _none("unknown_unit", where, f"{value} {unit}")
    doubts = tuple(_disagreements(value, unit, said, where, steps))
    return Promise(None, None, doubts, doubted=(value, unit)) if doubts else Promise(value, unit)


def _why_without_term(said: str) -> str:
    if returns_nothing(said) and not terms_said(said):
        return "returns_nothing"
    return "time_in_note_only" if tells_a_term(said) else "time_missing"


def is_implausible(value: int, unit: str) -> bool:
    """Whether it is longer than half a year: the point of a decimal was probably lost, 27.5 days read 275.

    >>> is_implausible(275, "day"), is_implausible(90, "working_day"), is_implausible(12, "month")
    (True, False, True)
    """
    return value * _ABOUT_DAYS[unit] > _HALF_A_YEAR


def _is_within_a_day(value: int, unit: str) -> bool:
    return (value == 1 and unit in ("day", "working_day", "same_day")) or unit in ("hour", "working_hour")


def _without_unit(value: int, where: str, *, fee_entered: bool) -> Promise:
    if value >= GLUED and not fee_entered:
        return _none("time_is_a_fee", where, value)
    return replace(_none("time_without_unit", where, value), bare=value)


def _none(kind: str, where: str, seen: object) -> Promise:
    return Promise(None, None, (finding(kind, where, seen, blocking=True),))


def _disagreements(value: int, unit: str, said: str, where: str, steps: str) -> list[Finding]:
    """Where the description counts, but not to this term nor in stages that add up to it, nobody can say what holds."""
    kind = _disagreement(value, unit, said) or ("time_depends_on_case" if cases_in_steps((value, unit), steps) else "")
    if kind:
        return [finding(kind, where, said, blocking=True)]
    named_again = (value, unit) in (*terms_said(said), *terms_said(steps))
    if _is_within_a_day(value, unit) and not named_again and (visited := _VISITED.search(steps)):
        return [finding("time_short_for_a_visit", where, visited[0], blocking=True)]
    if is_implausible(value, unit) and not named_again:
        return [finding("time_suspicious", where, value, blocking=True)]
    return []


def _disagreement(value: int, unit: str, said: str) -> str:
    counts = terms_said(said)
    numbers = [count for count, _ in counts]
    if len({count for count, _ in stages_said(said)}) > 1 and len(_A_CASE.findall(without_ways_of_sending(said))) > 1:
        return "time_depends_on_case"
    if len(_AN_ACT.findall(said)) > 1 or done_at_once_for_some(said):
        return "time_depends_on_case"
    if names_a_day(said) and not counts:
        return "time_until_a_day"
    if starts_elsewhere((value, unit), said):
        return "time_starts_elsewhere"
    if counts and value not in numbers and not _adds_up(value, numbers):
        return "time_and_note_differ"
    if counts and ((value in numbers and (value, unit) not in counts) or unit not in {of_it for _, of_it in counts}):
        return "unit_and_note_differ"
    return "time_is_one_of_several" if _is_one_of_several(value, unit, said) else ""


def _adds_up(value: int, numbers: list[int]) -> bool:
    """Whether a term may be that of its stages together; each said twice may be one."""
    return max(numbers) < value <= sum(set(numbers)) or value == sum(numbers)


def _is_one_of_several(value: int, unit: str, said: str) -> bool:
    """Whether the column holds one stage of the work, or one of several terms, and is not the sum of the others."""
    stages = stages_said(said)
    others = [one for one in stages if one != (value, unit)]
    if _takes_it_twice(value, unit, said):
        return True
    return (value, unit) in stages and bool(others) and sum(number for number, _ in others) != value


def _takes_it_twice(value: int, unit: str, said: str) -> bool:
    """Whether two stages take the term each, one after the other; the same for whoever sends otherwise is one."""
    if without_ways_of_sending(said) != said:
        return False
    clauses = {" ".join(one.split()) for one in _STAGE.split(said)}
    return sum((value, unit) in stages_said(one) for one in clauses) > 1
