"""Sums of money as they are spoken: 2 triệu, 1,5 tỷ, 2 tỷ 500 triệu.

A number before triệu is read only where it means one thing. “1.500 triệu” is a thousand and a half million by the dot, and
one and a half to whoever writes decimals so: such a sum is asked for in digits.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

_SCALES: Final[Mapping[str, int]] = {
    **dict.fromkeys(("nghìn", "ngàn", "k"), 10**3),
    **dict.fromkeys(("triệu", "tr"), 10**6),
    **dict.fromkeys(("tỷ", "tỉ"), 10**9),
}
_PART: Final = rf"([\d.,]+) ?({'|'.join(_SCALES)})(?![^\W\d])"
_SPOKEN: Final = re.compile(rf"(?:{_PART} ?)+(?: ?(?:đồng|đ|vnđ|vnd))?\.?", re.IGNORECASE)
_CLEAR: Final = re.compile(r"(?:[1-9]\d{0,5}|0)(?:[.,]\d{1,2})?", re.ASCII)
_SCALED: Final = re.compile(r"\d ?(?:nghìn|ngàn|k|triệu|tr|tỷ|tỉ)(?![^\W\d])", re.IGNORECASE)


def is_spoken(text: str) -> bool:
    """Whether a number is followed by thousand, million or billion."""
    return _SCALED.search(text) is not None


def read_spoken(text: str) -> int | None:
    """The sum in đồng, or None where it may be read in more than one way.

    >>> read_spoken("2 triệu"), read_spoken("1,5 tỷ đồng"), read_spoken("2 tỷ 500 triệu"), read_spoken("1.500 triệu")
    (2000000, 1500000000, 2500000000, None)
    """
    if not _SPOKEN.fullmatch(text):
        return None
    parts = [(number, _SCALES[word.lower()]) for number, word in re.findall(_PART, text, re.IGNORECASE)]
    if not all(_CLEAR.fullmatch(number) for number, _ in parts) or not _descend(parts):
        return None
    total = sum((Decimal(number.replace(",", ".")) * scale for number, scale in parts), Decimal())
    return int(total) if total == int(total) else None


def _descend(parts: Sequence[tuple[str, int]]) -> bool:
    """Whether each part is a whole number of less than one of the part before: 2 tỷ 500 triệu, never 2,5 tỷ 500 triệu."""
    numbers = [number for number, _ in parts]
    whole = len(parts) == 1 or all(number.isdecimal() for number in numbers)
    return whole and all(int(number) * scale < above for (_, above), (number, scale) in pairwise(parts))
