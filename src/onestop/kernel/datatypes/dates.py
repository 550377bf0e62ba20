"""Days as people write them, 28/9/2021, and years or months alone where the law knows no more."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.text import halfwidth

EARLIEST: Final = 1850
PAST_DAY: Final = date(2021, 9, 28)
"""An example of a day, where none in the future is asked for."""
_SEPARATED: Final = re.compile(r"(?:(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ])?(\d{1,4})", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class DateNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.date_not_valid"
    it: ClassVar[Text] = Text("Ngày", "The date")
    reasons: ClassVar[Mapping[str, Text]] = {
        "incomplete": Text(
            "{it} phải có đủ ngày, tháng và năm, ví dụ {example}.",
            "{it} must include a day, a month and a year, for example {example}.",
        ),
        "incomplete_partial": Text(
            "{it} phải có năm; biết tháng thì ghi tháng, biết ngày thì ghi cả ngày và tháng, ví dụ {example}.",
            "{it} must include a year; a month if known, a day only with its month, for example {example}.",
        ),
        "year": Text(
            "{it} ghi năm đủ bốn chữ số, ví dụ {example}.", "{it} has a year of four digits, for example {example}."
        ),
        "early": Text(f"{{it}} không thể trước năm {EARLIEST}.", f"{{it}} cannot be before {EARLIEST}."),
        "none": Text(
            "{it} phải là một ngày có thật, ví dụ {example}.", "{it} must be a real date, for example {example}."
        ),
    }


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, as far as it is known.

    >>> str(PartialDate(1958)), PartialDate(1958, 5).show("vi"), PartialDate(1958, 5).latest
    ('1958', 'tháng 5/1958', datetime.date(1958, 5, 31))
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not MINYEAR <= self.year <= MAXYEAR:
            raise ValueError(self.year)
        date(self.year, self.month or 1, self.day or 1)  # raises ValueError where there is no such day

    @classmethod
    def from_text(cls, kept: str) -> "PartialDate":
        """What `str` wrote: 1958, 1958-05 or 1958-05-12.

        Raises:
            ValueError: it is none.
        """
        return cls(*map(int, kept.split("-")))

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        if self.month:
            return date(self.year, self.month, self.day or monthrange(self.year, self.month)[1])
        return date(self.year, 12, 31)

    def show(self, language: str) -> str:
        """28/09/2021, tháng 5/1958, năm 1958; 28 September 2021, May 1958, 1958."""
        if self.day and self.month:
            return show_date(self.earliest, language)
        if self.month:
            return f"{_MONTHS[self.month - 1]} {self.year}" if language == "en" else f"tháng {self.month}/{self.year}"
        return str(self.year) if language == "en" else f"năm {self.year}"

    def __str__(self) -> str:
        known = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(known)


def typed_day(day: date) -> Text:
    """A day as it is typed in either language: an example for a message."""
    return Text(f"{day.day}/{day.month}/{day.year}", f"{day.day} {day.month} {day.year}")


def parse_date(typed: str, *, partial: bool = False, example: date = PAST_DAY) -> PartialDate:
    """A date written in one piece: 28/9/2021 (also with dots, dashes or blanks), 2021-09-28; if `partial`, 9/2021 or 2021.

    Raises:
        DateNotValid.
    """
    text = re.sub(r"\s*([/.\-])\s*", r"\1", halfwidth(typed).strip())
    text = re.sub(r"^(?:năm|tháng|ngày)\s+", "", text, flags=re.IGNORECASE)
    iso = _ISO.fullmatch(text)
    if iso:
        return parse_parts(iso[3] or "", iso[2], iso[1], partial=partial, example=example)
    written = _SEPARATED.fullmatch(text)
    if written is None:
        raise DateNotValid(reason="none", example=typed_day(example))
    return parse_parts(written[1] or "", written[2] or "", written[3], partial=partial, example=example)


def parse_parts(day: str, month: str, year: str, *, partial: bool = False, example: date = PAST_DAY) -> PartialDate:
    """A date in its three parts. If `partial`, a part unknown is empty, or 0 as old papers have it: 00/00/1958.

    Raises:
        DateNotValid.
    """
    if partial:
        day, month = (part if part.strip("0") else "" for part in (day, month))
    if not year or (day and not month) or (not partial and not (day.strip("0") and month.strip("0"))):
        raise DateNotValid(reason="incomplete_partial" if partial else "incomplete", example=typed_day(example))
    if not all(re.fullmatch(r"[0-9]{1,4}", part) for part in (day or "1", month or "1", year)):
        raise DateNotValid(reason="none", example=typed_day(example))
    if len(year) != 4:
        # A year of two digits could be a child or a grandparent.
        raise DateNotValid(reason="year", example=typed_day(example))
    try:
        read = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError:
        raise DateNotValid(reason="none", example=typed_day(example)) from None
    if read.year < EARLIEST:
        raise DateNotValid(reason="early")
    return read


def show_date(value: date, language: str) -> str:
    """28/09/2021 and 28 September 2021."""
    if language == "en":
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return f"{value.day:02}/{value.month:02}/{value.year}"
