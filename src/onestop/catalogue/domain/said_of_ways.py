"""What the words beside a way of applying say of it, where its source has no column for that.

Read once, when a record is imported; definitions published before these were data are read by the same rules.
"""

import re
from typing import Final

_RATE: Final = re.compile(
    r"^\s*mỗi\s|^\s*/\s*(?!lần\b|hồ sơ\b|giấy\b)\w|\d\s*(?:đồng|đ|vnđ|vnd)\s*/\s*(?!lần\b|hồ sơ\b)\w", re.IGNORECASE
)
"""Each, or so much a card; so much a time or a dossier is the whole sum."""
_BY_HAND: Final = re.compile(r"\b(?:nộp|gửi)\b[^.;\n]{0,40}\btrực tiếp\b", re.IGNORECASE)
_ELECTRONIC: Final = re.compile(
    r"trực tuyến|điện tử|\bcổng\b|\bmạng\b|hệ thống (?!bưu)|phần mềm|internet|vneid|email", re.IGNORECASE
)
_BOOKS: Final = re.compile(r"\bđăng ký (?:thời gian|lịch|ngày)\b[^.;\n]{0,40}\blàm thủ tục\b", re.IGNORECASE)
_ONLY_ADDS: Final = re.compile(r"^\W*nộp bổ sung\b", re.IGNORECASE)
_ONLY_RETURNS: Final = re.compile(r"^\W*(?:trả|nhận) kết quả\b", re.IGNORECASE)


def says_a_rate(fee_note: str) -> bool:
    """Whether the amount beside it is charged for each of something.

    >>> says_a_rate("2.000 đồng/thẻ"), says_a_rate("100.000 đồng/hồ sơ")
    (True, False)
    """
    return bool(_RATE.search(fee_note))


def says_originals_are_shown(*notes: str) -> bool:
    """Whether the original is shown all the same, whatever is sent as a file.

    >>> says_originals_are_shown("Bản sao điện tử, vẫn xuất trình bản chính")
    True
    """
    return "xuất trình bản chính" in " ".join(notes).lower()


def says_another_way(channel: str, note: str) -> bool:
    """Whether the words beside a way of applying tell that nothing is applied for by it, or by another way.

    Beside an online row: it is handed in in person, with no word of anything electronic, or one books a day to come.
    Beside a postal row: what was asked for besides is sent, or the result.

    >>> says_another_way("online", "Nộp hồ sơ trực tiếp tại Công an cấp xã")
    True
    >>> says_another_way("online", "Nộp hồ sơ trực tiếp hoặc trực tuyến"), says_another_way("in_person", "Nộp trực tiếp")
    (False, False)
    """
    if channel == "online":
        return bool(_BOOKS.search(note) or (_BY_HAND.search(note) and not _ELECTRONIC.search(note)))
    return channel == "postal" and bool(_ONLY_ADDS.search(note) or only_returns(note))


def only_returns(note: str) -> bool:
    """Whether the words beside a postal row tell of the result alone, and of nothing handed in.

    >>> only_returns("Trả kết quả qua dịch vụ bưu chính."), only_returns("Nhận kết quả; nộp hồ sơ qua bưu chính")
    (True, False)
    """
    handed_in = re.search(r"\bnộp\b(?! bổ sung)|\bgửi\b", note, re.IGNORECASE)
    return bool(_ONLY_RETURNS.search(note)) and not handed_in
