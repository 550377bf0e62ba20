"""Rows that begin with whoever is asked, and ask for a paper behind that: "Người bị bệnh phải có giấy ra viện".

They read like instructions, and most that begin so are. Where the source counts originals or copies beside one that names
a paper somebody must have, it is a paper.
"""

import re
from typing import Final

from onestop.catalogue.domain.paper_words import NOUN

_SAID_BESIDES: Final = re.compile(r"lưu ý|ghi chú|chú ý|ví dụ|số lượng", re.IGNORECASE)
_ASKED: Final = re.compile(
    r"(?<!không )\b(?:phải|cần|có trách nhiệm|có thể"
    r"|(?:người yêu cầu|đơn vị|văn phòng|nhà thầu)\b(?:(?!\bkhông (?:phải|cần|được)\b)[^,.;:]){0,60}?)"
    r" (?:có|nộp|gửi|kèm|xuất trình|bổ sung|cung cấp)(?: thêm)?(?: kèm)?(?: theo)?:?\s+(?:các )?"
    r"(?=\w)(?!chữ ký|kết quả|hồ sơ|bản chính để|bản dịch)",
    re.IGNORECASE,
)
_JOINS: Final = re.compile(r"(?:hoặc|kèm theo|và)\s+(?=\w)", re.IGNORECASE)
_OF_ITS_OWN: Final = re.compile(r"\bmẫu số \w+", re.IGNORECASE)


def asks_for_a_paper(name: str) -> bool:
    """Whether the words of a row have somebody hand in or show a paper they name.

    >>> [asks_for_a_paper(one) for one in ("Người khai phải có chứng từ giao nhận", "Giấy tờ phải có đủ chữ ký")]
    [True, False]
    """
    if _SAID_BESIDES.match(name):
        return False
    return any(NOUN.match(name, found.end()) for found in _ASKED.finditer(name))


def joins_a_paper(name: str) -> bool:
    """Whether it goes on from a row that nobody can tell, and names a paper with a form of its own all the same.

    >>> joins_a_paper("hoặc bản khai của thân nhân (Mẫu số 04)"), joins_a_paper("hoặc bản điện tử")
    (True, False)
    """
    found = _JOINS.match(name)
    return bool(found and NOUN.match(name, found.end()) and _OF_ITS_OWN.search(name))
