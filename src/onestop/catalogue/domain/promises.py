"""How long a way of applying takes, as the national catalogue writes it, and whether its own words agree."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.version import Finding
from onestop.rules.api import UNITS

GLUED: Final = 100
"""From here on a number without a unit is a term and a fee grown together: 1 and 100 (thousand đồng) read 1100."""
_COUNT: Final = re.compile(
    r"(?<![\d./])0*(?P<value>\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?(?P<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng)",
    re.IGNORECASE,
)
_UNITS: Final = {
    "ngày làm việc": "working_day", "ngày": "day", "giờ làm việc": "working_hour", "giờ": "hour", "tháng": "month",
}  # fmt: skip
_A_CASE: Final = re.compile(r"trường hợp|đối với", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promise:
    """A term and its unit; both None while nothing may be promised, and where its own description says otherwise."""

    term: int | None
    unit: str | None
    findings: tuple[Finding, ...] = ()


def read_promise(time: Mapping[str, Any] | None, said: str, where: str = "time") -> Promise:
    """The term of one way of applying; `said` is its description."""
    if time is None or time.get("value") is None:
        return _none("time_missing", where, said)
    value, unit = time["value"], time.get("unit")
    if type(value) is not int or value < 1:
        return _none("time_not_a_number", where, value)
    if unit is None:
        return _none("time_is_a_fee" if value >= GLUED else "time_without_unit", where, value)
    if unit not in UNITS:
        return _none("unknown_unit", where, f"{value} {unit}")
    doubts = tuple(_disagreements(value, unit, said, where))
    return Promise(None, None, doubts) if doubts else Promise(value, unit)


def _none(kind: str, where: str, seen: object) -> Promise:
    return Promise(None, None, (finding(kind, where, seen, blocking=True),))


def _disagreements(value: int, unit: str, said: str, where: str) -> list[Finding]:
    """Where the description counts, but not to this term nor in stages that add up to it, nobody can say what holds."""
    counts = {(int(count["value"]), _UNITS[count["unit"].casefold()]) for count in _COUNT.finditer(said)}
    numbers = {count for count, _ in counts}
    if len(numbers) > 1 and len(_A_CASE.findall(said)) > 1:
        return [finding("time_depends_on_case", where, said, blocking=True)]
    if counts and value not in numbers and not max(numbers) < value <= sum(numbers):
        return [finding("time_and_note_differ", where, said, blocking=True)]
    if value in numbers and (value, unit) not in counts:
        return [finding("unit_and_note_differ", where, said, blocking=True)]
    return []
