"""A day typed into one box of a search, day first: a browser shows its own calendar's box in the order of its own language."""

import re
from contextlib import suppress
from datetime import date
from typing import Final

YEARS: Final = range(2000, 2100)
"""Two digits of a year stand in the code of a case."""
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)


def read_typed_day(typed: str) -> date | None:
    """As people type it, 4/5/2026 or 04.05.2026, or as addresses name it, 2026-05-04; None of what is no day.

    >>> read_typed_day("4/5/2026")
    datetime.date(2026, 5, 4)
    >>> read_typed_day("31/2/2026")
    """
    typed = typed.strip()
    read = _DAY_FIRST.fullmatch(typed)
    with suppress(ValueError):
        day = date(*map(int, reversed(read.groups()))) if read else date.fromisoformat(typed)
        return day if day.year in YEARS else None
    return None


def typed_day(day: date) -> str:
    """As it stands in the box.

    >>> typed_day(date(2026, 5, 4))
    '04/05/2026'
    """
    return f"{day:%d/%m/%Y}"
