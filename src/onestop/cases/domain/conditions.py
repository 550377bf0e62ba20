"""Conditions with which a decision grants (điều kiện, nghĩa vụ kèm theo), where the document of the procedure can bear any.

A permit says what its holder must observe: one condition a line, with the days it has at its end where it has any, as
`Hoàn trả mặt đường (30 ngày)`. They stand with the grounds of the decision, private as its words, and on the document.

>>> [(one.words, one.days) for one in read("Hoàn trả mặt đường (30 ngày)\\n\\nGiữ cây xanh")]
[('Hoàn trả mặt đường', 30), ('Giữ cây xanh', None)]
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_conditions import ConditionsNotForRefusals, ConditionsNotKnown, TooManyConditions
from onestop.cases.domain.reply_days import over_with
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.datatypes.refusal import within

MOST: Final = 20
LONGEST: Final = 500
"""Characters of one condition."""
CONDITIONS: Final = Text("Điều kiện, nghĩa vụ kèm theo", "Conditions")
_SATURDAY, _WEEK = 5, 7
_DAYS: Final = re.compile(r"\s*\((\d{1,4}) (?:ngày|days?)\)\s*$")


class Condition(NamedTuple):
    """One thing its holder must observe, and within how many days of the decision, where that is said."""

    words: str
    days: int | None = None

    def until(self, decided_on: date, calendar: WorkingCalendar) -> date | None:
        """Its last day: the day of the decision does not count, and one that falls on a day of rest is the next working day
        (Civil Code 91/2015/QH13, Art. 147.2, 148.5). Of years whose days off nobody declared yet, weekends alone are known.
        """
        if self.days is None:
            return None
        last = decided_on + timedelta(days=self.days)
        if calendar.first <= last < calendar.last:
            return over_with(last, calendar)
        return last if last.weekday() < _SATURDAY else last + timedelta(days=_WEEK - last.weekday())


def read(typed: str) -> tuple[Condition, ...]:
    """One a line; blank lines are none."""
    return tuple(map(_condition, filter(None, map(str.strip, typed.splitlines()))))


def _condition(line: str) -> Condition:
    days = _DAYS.search(line)
    return Condition(line[: days.start()], int(days.group(1))) if days and days.start() else Condition(line)


def kept(file: CaseFile, outcome: str, typed: str) -> dict[str, str]:
    """As the grounds of the decision keep them, by place; nothing where none is named.

    Raises:
        ConditionsNotKnown: the document of the procedure bears none.
        ConditionsNotForRefusals: it is refused.
        TooManyConditions; TextTooLong, NotWritable: one cannot stand on a paper.
    """
    lines = [line for line in map(str.strip, typed.splitlines()) if line]
    if not lines:
        return {}
    if not file.terms.conditional:
        raise ConditionsNotKnown(case_code=file.code)
    if outcome != "granted":
        raise ConditionsNotForRefusals(case_code=file.code)
    if len(lines) > MOST:
        raise TooManyConditions(case_code=file.code, most=MOST)
    return {
        str(nth): within(" ".join(writable(line, CONDITIONS).split()), LONGEST) for nth, line in enumerate(lines, 1)
    }


def conditions_of(file: CaseFile) -> tuple[Condition, ...]:
    """Those with which it was granted; none of one that was erased."""
    if file.because is None or file.facts.get("outcome") != "granted":
        return ()
    said: Mapping[str, str] = file.because.item_notes
    return tuple(_condition(said[nth]) for nth in sorted(said, key=int)) if isinstance(said, dict) else ()
