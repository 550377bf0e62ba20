"""Fields of an act that ask when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from onestop.cases.domain.act_fields.field import Answers, Field
from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Field):
    """A day to come, or one not later than today; none where nothing is `missing` without."""

    kind: ClassVar[str] = "day"

    missing: Text | None = None
    past: bool = False
    """Whether it is a day on which something happened."""
    proposed: Callable[[CaseFile], date | None] | None = None
    """What stands in it when the form opens."""
    between: Callable[[CaseFile, date, WorkingCalendar], tuple[date, date] | None] | None = None
    """`(file, today, calendar)`: the first and the last day that may be named, told beside the question."""

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour(Field):
    """An hour of a day, as 14:30, among those `offered`; `proposed` is what stands chosen when the form opens."""

    kind: ClassVar[str] = "hour"

    offered: tuple[str, ...]
    missing: Text
    proposed: Callable[[CaseFile], str] | None = None

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) in self.offered else self.missing

    def _more(self) -> dict[str, Any]:
        return {"options": list(self.offered)}
