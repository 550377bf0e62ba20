"""Letters and numbers of a list, where its own words point to one by them: "theo điểm a, b mục này".

Elsewhere they are left out, for the portal keeps its rows in no order.
"""

import re
from collections.abc import Iterable
from typing import Final

_POINTS: Final = re.compile(
    r"(?:điểm|tiết) \(?[a-zđ]\d?\)?(?!\w)[^.;:]{0,60}?"
    r"\b(?:(?:khoản|mục|điểm|phần) này|nêu trên|nói trên|ở trên|(?<![ ,] )trên|thủ tục này|mục \(\d)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"[\s*+•-]*(?P<letter>\(?(?:[a-zđ]{1,2}\d?|\d{1,2}(?:\.\d{1,2})*)(?:\)|\.(?=\s)))(?!\d)")

_MEMBER_INSIDE: Final = re.compile(r":\s*\+ ?\w")


def point_to_letters(words: Iterable[str]) -> bool:
    """Whether a list points to one of its rows or headings by a letter.

    >>> point_to_letters(["Như điểm a, b nêu trên"]), point_to_letters(["Địa điểm kinh doanh nêu trên"])
    (True, False)
    """
    return any(_POINTS.search(one) for one in words)


def opens_members(words: Iterable[str]) -> bool:
    """Whether a row opens a list with its first member in itself, so that the mark of another row tells that it goes on.

    >>> opens_members(["Bản sao các giấy tờ sau: + Văn bản chấp thuận"]), opens_members(["+ Quyết định"])
    (True, False)
    """
    return any(_MEMBER_INSIDE.search(one) for one in words)


def member_mark(written: str) -> str:
    """The plus a row begins with; "" of one without."""
    return "+" if written.lstrip().startswith("+") else ""


def letter_of(written: str) -> str:
    """The letter or number a row begins with, as it stands; "" of one without.

    >>> letter_of("- c2) Đối với khối lượng"), letter_of("4. Bản sao"), letter_of("- Giấy rút vốn")
    ('c2)', '4.', '')
    """
    found = _LETTER.match(written)
    return found["letter"] if found else ""
