"""Facts of a refusal or an event, written for a sentence."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from onestop.frame import formats
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

_SUMS: Final = ("amount", "due")
"""Facts that are đồng: written as money, where any other number below ten thousand may be a year."""


class Fact(str):
    """A fact as written in a sentence; `{count:case is|cases are}` is the English that fits its number."""

    __slots__ = ("value",)
    value: Any

    def __new__(cls, value: Any, language: str, name: str = "") -> "Fact":
        is_sum = name in _SUMS and isinstance(value, int)
        fact = super().__new__(cls, formats.number(value, language) if is_sum else written(value, language))
        fact.value = value
        return fact

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        one, many = spec.split("|")
        return plural(self.value, one, many)


class Facts(dict[str, Fact]):
    """A mapping for `str.format_map`: a fact that is missing leaves a gap, never a broken page."""

    def __init__(self, facts: Mapping[str, Any], language: str) -> None:
        super().__init__({name: Fact(value, language, name) for name, value in facts.items()})

    def __missing__(self, name: str) -> Fact:
        return Fact("…", "")


def written(value: Any, language: str) -> str:
    """A value as a reader of `language` expects it."""
    if isinstance(value, Text):
        return value.in_(language)
    if isinstance(value, dict) and {"vi", "en"} <= value.keys():
        return str(value["en" if language == "en" else "vi"])
    if isinstance(value, Enum):
        return written(value.value, language)
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(written(one, language) for one in value)
    return _plain(value, language)


def _plain(value: Any, language: str) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        yes = "có" if value else "không"
        return ("yes" if value else "no") if language == "en" else yes
    if isinstance(value, datetime):
        return formats.moment(value, language)
    if isinstance(value, date):
        return formats.day(value, language)
    if isinstance(value, int | float | Decimal):
        return str(value) if -10_000 < value < 10_000 else formats.number(value, language)
    return _moment_text(str(value), language)


def _moment_text(value: str, language: str) -> str:
    """Events carry moments and dates as ISO text."""
    if len(value) < 10 or value[4:5] != "-" or value[7:8] != "-":
        return value
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    return formats.day(at.date(), language) if len(value) == 10 else formats.moment(at, language)
