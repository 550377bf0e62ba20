"""Numbers as people write them here, 1.234,5, with their unit or without; and as they are shown back.

A dot groups thousands and a comma begins decimals; the other way round is understood where it can mean nothing else.
On the English face neither sign is anybody's: one of them before exactly three digits is a thousand or a fraction by who
typed it, and is asked for again wherever a fraction is taken. What the inputs show reads the same on both faces.
Groups are of three digits and the first does not begin with 0. A blank beside a comma makes two numbers, never one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Language, Text
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.datatypes.scales import is_spoken, read_spoken
from onestop.kernel.text import halfwidth

Unit: TypeAlias = Literal[
    "m2", "m", "m3", "vnd", "floor", "person", "copy", "page", "month", "well", "vehicle", "seat", "time", ""
]
"""What a number is of: a measure, money, or things that are counted."""
_WRITTEN: Final[Mapping[str, str]] = {
    "m2": r"m2|m²|mét vuông|m vuông",
    "m": r"m|mét",
    "m3": r"m3|m³|mét khối|m khối",
    "vnd": r"đồng|đ|vnđ|vnd",
    "floor": r"tầng|floors?|storeys?",
    "person": r"người|lao động|nhân khẩu|people|persons?|workers?",
    "copy": r"bản|bản sao|trích lục|phiếu|copy|copies",
    "page": r"trang|pages?",
    "month": r"tháng|months?",
    "well": r"giếng|wells?",
    "vehicle": r"xe|chiếc|vehicles?",
    "seat": r"chỗ|ghế|seats?",
    "time": r"lần",
}
UNITS: Final[Mapping[str, Text]] = {
    "m2": Text("mét vuông (m²)", "square metres (m²)"),
    "m": Text("mét (m)", "metres (m)"),
    "m3": Text("mét khối (m³)", "cubic metres (m³)"),
    "vnd": Text("đồng", "đồng (VND)"),
    "floor": Text("tầng", "floors"),
    "person": Text("người", "people"),
    "copy": Text("bản", "copies"),
    "page": Text("trang", "pages"),
    "month": Text("tháng", "months"),
    "well": Text("giếng", "wells"),
    "vehicle": Text("xe", "vehicles"),
    "seat": Text("chỗ", "seats"),
    "time": Text("lần", "times"),
    "": Text("số", "a number"),
}
_ANY_UNIT: Final = re.compile(r"(?<=[\d ])([^\W\d]+[23²³]?(?: [^\W\d]+)*)\.?$")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3}){0,4}", re.ASCII)
_PLAIN: Final = re.compile(r"\d{1,15}(?:[.,]\d{1,6})?", re.ASCII)
_MIXED: Final = re.compile(r"[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3}){0,4}(?!\1)[.,]\d{1,6}", re.ASCII)
_SEVERAL: Final = re.compile(r"\d\s*(?:[;/&+]|,\s|\s,|\svà\s|\sand\s|\s)\s*\d")


class NumberNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.number_not_valid"
    it: ClassVar[Text] = Text("Con số", "The number")
    reasons: ClassVar[Mapping[str, Text]] = {
        "form": Text("{it} phải là một con số, ví dụ {example}.", "{it} must be a number, for example {example}."),
        "several": Text("{it} chỉ ghi một số, ví dụ {example}.", "{it} is one number, for example {example}."),
        "whole": Text(
            "{it} phải là số nguyên, ví dụ {example}.", "{it} must be a whole number, for example {example}."
        ),
        "decimals": Text(
            "{it} ghi tối đa {decimals} chữ số sau dấu phẩy, ví dụ {example}.",
            "{it} has at most {decimals} digits after the point, for example {example}.",
        ),
        "two_meanings": Text(
            "{it} có một dấu trước đúng ba chữ số, nên hiểu được hai cách. Hãy ghi liền các chữ số như 1500 nếu là hàng nghìn, "
            "hoặc ghi phần thập phân như 1,5.",
            "{it} has one sign before exactly three digits, which can mean two things. Write the digits together, as in 1500, "
            "if it is thousands, or a fraction as in 1.5.",
        ),
        "unit": Text("{it} tính bằng {unit}, ví dụ {example}.", "{it} is in {unit}, for example {example}."),
        "scale": Text(
            "{it} chỉ ghi kèm nghìn, triệu, tỷ khi hiểu được một cách, như 2,5 triệu hoặc 2 tỷ 500 triệu. Hãy ghi đủ các chữ số, "
            "ví dụ {example}.",
            "{it} may be in nghìn, triệu or tỷ only where it means one thing, as in 2,5 triệu or 2 tỷ 500 triệu. Write all the "
            "digits, for example {example}.",
        ),
        "year": Text("{it} ghi đủ bốn chữ số, ví dụ {example}.", "{it} has four digits, for example {example}."),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of some unit with at most so many decimals; `least` and `most` only choose the example."""

    unit: Unit = ""
    decimals: int = 0
    least: float = 0
    most: float = 10**15

    def parse(self, typed: str, language: Language = "vi") -> int | float:
        """The number meant by whoever typed it on a page in the language.

        Raises:
            NumberNotValid: no number, several, another unit, more decimals than are kept, a sum of two meanings.
        """
        plain = re.sub(r"\s+", " ", halfwidth(typed)).strip()
        if self.unit == "vnd" and is_spoken(plain):
            return self._spoken(plain)
        text = self._without_unit(plain)
        if self._may_be_thousands(text, language):
            raise self._refused("two_meanings")
        number = read_number(text, whole=not self.decimals)
        if number is None:
            raise self._refused("several" if _SEVERAL.search(text) else "form")
        if round(number, self.decimals) != number:
            raise self._refused("decimals" if self.decimals else "whole")
        return number

    def _may_be_thousands(self, text: str, language: Language) -> bool:
        """1,000 is one to whoever writes a comma before decimals, and a thousand to whoever groups by commas: nobody guesses."""
        if not self.decimals or not _GROUPED.fullmatch(text) or len(re.findall(r"[., ]", text)) > 1:
            return False
        return "," in text if language == "vi" and self.decimals < 3 else language == "en" and " " not in text

    def _spoken(self, text: str) -> int:
        amount = read_spoken(text)
        if amount is None:
            raise self._refused("scale")
        return amount

    @property
    def example(self) -> Text:
        """A number it takes, as each language writes it."""
        wished = 50_000_000 if self.unit == "vnd" else 12.5 if self.decimals else 5
        value: int | float = min(max(wished, self.least), self.most)
        if self.decimals and float(value).is_integer():
            return Text(f"{value:.0f}", f"{value:.0f}")
        return Text(show_number(value, "vi"), show_number(value, "en"))

    def _without_unit(self, text: str) -> str:
        written = _ANY_UNIT.search(text)
        if written is None:
            return text
        unit = written[1].casefold()
        if not self.unit or not re.fullmatch(_WRITTEN[self.unit], unit):
            known = any(re.fullmatch(words, unit) for words in (*_WRITTEN.values(), "ha|hécta|km|cm|usd|triệu|tỷ"))
            raise self._refused("unit" if self.unit and known else "form")
        return text[: written.start()].strip()

    def _refused(self, reason: str) -> NumberNotValid:
        return NumberNotValid(reason=reason, example=self.example, decimals=self.decimals, unit=UNITS[self.unit])


def parse_year(typed: str) -> int:
    """A year of four digits, never grouped. Raises NumberNotValid."""
    text = halfwidth(typed).strip()
    if not re.fullmatch(r"[0-9]{4}", text):
        raise NumberNotValid(reason="year", example="1985")
    return int(text)


def read_number(typed: str, *, whole: bool) -> int | float | None:
    """The number meant, or None when it is not one. A comma before exactly three digits is decimal unless only whole
    numbers are asked for.

    >>> read_number("1.234,5", whole=False), read_number("1,234.5", whole=False), read_number("45, 146", whole=True)
    (1234.5, 1234.5, None)
    """
    text = re.sub(r"\s", " ", typed).strip()
    sign = -1 if text.startswith("-") else 1
    text = text.removeprefix("-").removeprefix("+")
    if _MIXED.fullmatch(text):
        return _number(sign, text, "," if text.rfind(",") > text.rfind(".") else ".")
    grouped = _GROUPED.fullmatch(text)
    if grouped and (whole or grouped[1] != "," or text.count(",") > 1):
        return sign * int(re.sub(r"[., ]", "", text))
    if _PLAIN.fullmatch(text):
        return _number(sign, text, "," if "," in text else ".")
    return None


def _number(sign: int, text: str, decimal: str) -> int | float:
    plain = text.replace(" ", "").replace("." if decimal == "," else ",", "").replace(decimal, ".")
    value = sign * float(plain)
    return int(value) if value.is_integer() else value


def show_number(value: Any, language: str) -> str:
    """Grouped in the manner of the language: 1.234,5 and 1,234.5."""
    english = f"{value:,}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))


def input_number(value: int | float, language: Language) -> str:
    """As an input shows a number to whoever comes back to it, to be read alike on both faces: 1500, 1,5 and 1.5, 1,2340.

    Digits are not grouped, and three digits of a fraction are four, which can be no thousands.
    """
    whole, point, fraction = str(value).partition(".")
    if len(fraction) == 3:
        fraction += "0"
    return f"{whole}{point if language == 'en' else point.replace('.', ',')}{fraction}"
