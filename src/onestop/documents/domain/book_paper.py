"""A book or list of an agency on paper: what stands above, the table, its totals, who signs; worded by whoever asks."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

_LONG_WORD: Final = re.compile(r"\S{24}(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class BookHead:
    """Over one column of the table."""

    words: str
    share: float
    """Of the width, beside those of the others."""
    is_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPaper:
    """Every line is a cell a column, every cell one or more lines of words."""

    language: str
    form: str
    """Which national form it is; empty where it is none."""
    agency: str
    section: str
    title: str
    period: str
    drawn_up: str
    """When and by whom."""
    totals: tuple[str, ...]
    heads: tuple[BookHead, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    nothing: str
    """What is said where there is no line."""
    signed: tuple[str, ...]
    """As what those sign who do, from left to right."""
    sign_here: str
    page: str
    made_at: datetime
    demo: str = ""
    """That it is of a demonstration, where it is."""


def breakable(words: str) -> str:
    """A word that fills a column may go on in the next line, between any letters: nobody but a program writes such.

    >>> breakable("a" * 30).count("\\u200b")
    1
    """
    return _LONG_WORD.sub(lambda found: f"{found[0]}\u200b", words)
