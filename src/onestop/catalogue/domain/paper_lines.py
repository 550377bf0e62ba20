"""The lines of a row that holds more than one thing, by the marks its source gives them.

A table that lost its borders runs a list into one cell: "Một trong các giấy tờ sau: + Giấy A; + Giấy B". Nothing tells surely
whether these are papers or what is in one, so the row stays one, whole and in its words; each of them begins a line.
"""

import re
from typing import Final

from onestop.catalogue.domain.letters import CAPITALS
from onestop.catalogue.domain.paper_names import bare
from onestop.catalogue.domain.paper_words import NOUN

_STARTS: Final = re.compile(
    rf"(?<=[.;:,)])\s+(?=(?:[-+*•–]{{1,3}}\s?|\(?(?:[a-zđ]\d?|\d{{1,2}}|[ivx]{{1,4}})\)\s|\d{{1,2}}\.\s)\w)"
    rf"|(?<=[.;])\s+(?=[{CAPITALS}])|\s+(?=Hoặc\s)"
    r"|\s+(?=-\s(?:Giấy|Đơn|Tờ khai|Bản sao|Văn bản|Hợp đồng)\b)"
)
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
"""Without which a line is no more than a mark."""
_ALTERNATIVE: Final = re.compile(r"hoặc\s+", re.IGNORECASE)


def lines_of(name: str) -> tuple[str, ...]:
    """The name of a row, cut before each mark, and where another paper begins behind the end of a sentence or of a part.

    >>> lines_of("Một trong các giấy tờ sau: + Giấy phép; + Đơn đề nghị.")
    ('Một trong các giấy tờ sau:', '+ Giấy phép;', '+ Đơn đề nghị.')
    >>> lines_of("5. Tờ khai theo mẫu. Phải điền đủ; (nếu có)")
    ('5. Tờ khai theo mẫu. Phải điền đủ; (nếu có)',)
    """
    lines: list[str] = []
    for part in _STARTS.split(name):
        if lines and not (_begins_a_line(part) and _LETTERS.search(lines[-1])):
            lines[-1] = f"{lines[-1]} {part}"
        else:
            lines.append(part)
    return tuple(lines)


def holds_several(name: str) -> bool:
    """Whether more than one line of a row begins as a paper does, so that its numbers may be of each or of all.

    >>> holds_several("Một trong các giấy tờ sau: + Giấy phép; + Đơn đề nghị."), holds_several("Đơn; + ảnh màu")
    (True, True)
    """
    return sum(_is_a_paper(line) for line in lines_of(name)) > 1


def _begins_a_line(part: str) -> bool:
    return bare(part) != part or _is_a_paper(part)


def _is_a_paper(line: str) -> bool:
    return bool(NOUN.match(_ALTERNATIVE.sub("", bare(line), count=1)))
