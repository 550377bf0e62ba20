"""What the words beside a way of applying say of it, where its source has no column for that.

Read once, when a record is imported; definitions published before these were data are read by the same rules.
"""

import re
from typing import Final

_RATE: Final = re.compile(
    r"^\s*mỗi\s|^\s*/\s*(?!lần\b|hồ sơ\b|giấy\b)\w|\d\s*(?:đồng|đ|vnđ|vnd)\s*/\s*(?!lần\b|hồ sơ\b)\w", re.IGNORECASE
)
"""Each, or so much a card; so much a time or a dossier is the whole sum."""


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
