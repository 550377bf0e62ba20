"""Numbers and dates as people write them here: 1.234,5 and 28/9/2021; and as they are shown back."""

import re
from datetime import date
from typing import Any

_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(\1\d{3}){0,4}", re.ASCII)
_PLAIN = re.compile(r"\d{1,15}([.,]\d{1,6})?", re.ASCII)
_MIXED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){1,4},\d{1,6}|(?:,\d{3}){1,4}\.\d{1,6})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def read_number(typed: str, *, whole: bool) -> int | float | None:
    """The number meant, or None when it is not one.

    A dot groups thousands and a comma begins decimals; the other way round is understood where it can mean
    nothing else. A comma before exactly three digits is decimal unless only whole numbers are asked for.

    >>> read_number("1.234,5", whole=False), read_number("1,234.5", whole=False)
    (1234.5, 1234.5)
    """
    text = re.sub(r"\s", "", typed)
    sign = -1 if text.startswith("-") else 1
    text = text.removeprefix("-").removeprefix("+")
    if _MIXED.fullmatch(text):
        decimal = "," if text.rfind(",") > text.rfind(".") else "."
        return _number(sign, text, decimal)
    grouped = _GROUPED.fullmatch(text)
    if grouped and (whole or grouped[1] == "." or text.count(",") > 1):
        return sign * int(re.sub(r"[.,]", "", text))
    if _PLAIN.fullmatch(text):
        return _number(sign, text, "," if "," in text else ".")
    return None


def _number(sign: int, text: str, decimal: str) -> int | float:
    plain = text.replace("." if decimal == "," else ",", "").replace(decimal, ".")
    value = sign * float(plain)
    return int(value) if value.is_integer() else value


def read_date(typed: str) -> date | None:
    """dd/mm/yyyy (also with dots or dashes) or yyyy-mm-dd; None when there is no such day."""
    text = re.sub(r"\s", "", typed)
    slashed = _SLASHED.fullmatch(text)
    try:
        if slashed:
            day, month, year = map(int, slashed.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        return None


def show_number(value: Any, language: str) -> str:
    """Grouped in the manner of the language: 1.234,5 and 1,234.5."""
    english = f"{value:,}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))


def show_date(value: date, language: str) -> str:
    """28/09/2021 and 28 September 2021."""
    if language == "en":
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return f"{value.day:02}/{value.month:02}/{value.year}"
