"""What search looks through, and what a typed phrase asks for."""

import re
from collections.abc import Mapping

from onestop.kernel.text import fold

_NOT_A_WORD = re.compile(r"[^a-z0-9.]+")
_CODE = re.compile(r"\d\.\d{1,6}(\.[0-9a-z.]*)?")


def plain_words(text: str) -> str:
    """Folded words with single spaces and nothing else; dots stay inside codes."""
    words = (word.strip(".") for word in _NOT_A_WORD.split(fold(text)))
    return " ".join(word for word in words if word)


def search_words(code: str, name: Mapping[str, str], field: Mapping[str, str], agency: str) -> str:
    """Everything a procedure may be found by."""
    return plain_words(" ".join((code, name["vi"], name["en"], field["vi"], field["en"], agency)))


def looks_like_code(typed: str) -> bool:
    return _CODE.fullmatch(typed.strip().casefold()) is not None


def prefix_query(typed: str) -> str:
    """A `to_tsquery` of all typed words as beginnings; empty when nothing was typed.

    >>> prefix_query("Đăng ký khai sinh")
    'dang:* & ky:* & khai:* & sinh:*'
    """
    return " & ".join(f"{word}:*" for word in plain_words(typed).split())


def name_patterns(typed: str) -> list[str]:
    """LIKE patterns over ' ' + folded name: each typed word begins a word of the name."""
    return [f"% {word}%" for word in plain_words(typed).split()]
