"""Letters and numbers of a list, where its own words point to one by them: "theo điểm a, b mục này".

Elsewhere those of rows are left out, for the portal keeps its rows in no order. Headings keep theirs.
"""

import re
from collections.abc import Iterable
from typing import Final

_POINTS: Final = re.compile(
    r"(?:điểm|tiết) \(?(?:[a-zđ]\d?|\d{1,2})\)?(?!\w)[^.;:]{0,60}?"
    r"\b(?:(?:khoản|mục|điểm|phần) này|nêu trên|nói trên|ở trên|(?<![ ,] )trên|thủ tục này|mục \(\d)"
    r"|\bmục \([ivx]{1,5}\)|\btương ứng với từng trường hợp quy định tại (?:khoản|điểm|mục) \d",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(
    r"[\s*+•-]*(?P<letter>\(?(?:[ivx]{1,5}|[a-zđ]{1,2}\d?|\d{1,2}(?:\.\d{1,2})*)(?:\)|\.(?=\s)))(?!\d)"
)
_NUMBER_OF_A_HEADING: Final = re.compile(
    r"[\s*+•–-]*(?P<number>\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}\d?|[IVX]{1,5}|[a-zđ]\d?)(?:\s?\)\.?|\.))(?!\d)"
)

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


def heading_number(written: str) -> str:
    """The number or letter a heading begins with, as the source has it: rows, steps and acts point to headings by them.

    >>> [heading_number(one) for one in ("* (ii). Hồ sơ", "II. Hồ sơ", "a.Trường hợp", "Đối với xe", "3 )Đối với")]
    ['(ii).', 'II.', 'a.', '', '3)']
    """
    found = _NUMBER_OF_A_HEADING.match(written)
    return "".join(found["number"].split()) if found else ""


def letter_of(written: str) -> str:
    """The letter or number a row begins with, as it stands; "" of one without.

    >>> letter_of("- c2) Đối với khối lượng"), letter_of("4. Bản sao"), letter_of("- Giấy rút vốn")
    ('c2)', '4.', '')
    """
    found = _LETTER.match(written)
    return found["letter"] if found else ""
