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
_ASIDE: Final = re.compile(r"\([^()]*\)")
_NEXT: Final = re.compile(r";\s+(?:và )?(?!có\b)")
_AND_ANOTHER: Final = re.compile(
    r"\s+và (?=(?:bản (?:sao|chính|vẽ|kê khai)|danh sách|phiếu|biên bản|bằng tốt|nghị quyết|tờ khai|dự thảo|thẻ)\b)",
    re.IGNORECASE,
)
_AND_THE_ORIGINAL: Final = re.compile(
    r"(?<!bản sao)(?<!bản chụp)(?<!tiếp) và bản (?:chính|sao) (?=(?:giấy|thẻ|văn bản|quyết định|hộ chiếu|chứng chỉ)\b)",
    re.IGNORECASE,
)
"""Of a paper that it names, whatever the words before it are of."""
_ITS_CONTENTS: Final = re.compile(
    r"\b(?:của|do|theo|ban hành|áp dụng|trong đó|nêu rõ|gồm|thể hiện|chứng minh|có nội dung|xác nhận)\b", re.IGNORECASE
)
"""Behind these words the next noun may be of the contents of the paper or of who made it."""
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
    """Whether more than one paper stands in a row, so that its numbers may be of each or of all.

    Each begins a line, or the next one behind a semicolon or "và".

    >>> holds_several("Một trong các giấy tờ sau: + Giấy phép; + Đơn đề nghị."), holds_several("Đơn; + ảnh màu")
    (True, True)
    >>> holds_several("Văn bản đề nghị; văn bản đồng ý của Sở"), holds_several("Sơ yếu lý lịch và Phiếu lý lịch tư pháp")
    (True, True)
    >>> holds_several("Bản chính; có chứng thực"), holds_several("Đơn theo Mẫu 1 và bản vẽ theo Mẫu 2")
    (False, False)
    """
    return sum(_is_a_paper(line) for line in lines_of(name)) > 1 or _is_joined(name)


def _is_joined(name: str) -> bool:
    """Whether another paper follows in the same line, before what is said of contents behind a colon."""
    told = _ASIDE.sub(" ", name).split(":")[0]
    if not _is_a_paper(told):
        return False
    if any(_is_a_paper(told[one.end() :]) for one in _NEXT.finditer(told)):
        return True
    if _AND_THE_ORIGINAL.search(told):
        return True
    return any(not _ITS_CONTENTS.search(told[: one.start()]) for one in _AND_ANOTHER.finditer(told))


def _begins_a_line(part: str) -> bool:
    return bare(part) != part or _is_a_paper(part)


def _is_a_paper(line: str) -> bool:
    return bool(NOUN.match(_ALTERNATIVE.sub("", bare(line), count=1)))
