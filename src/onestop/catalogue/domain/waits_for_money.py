"""Where the steps have the work wait until a financial duty is fulfilled: a day counted from receipt may then be too early.

Whether somebody has such a duty only the office says, so the sentence is quoted whole beside the day.
"""

import re
from typing import Final

from onestop.catalogue.domain.steps import sentences

_WAITS: Final = re.compile(
    r"(?:\bkhi có (?:thông tin|chứng từ)|\bsau khi|\bkể từ (?:ngày|khi))\b[^.;]*\bhoàn thành nghĩa vụ tài chính\b",
    re.IGNORECASE,
)


def waits_for_money(steps: str) -> tuple[str, ...]:
    """The sentences by which something is done only once a financial duty is fulfilled, each whole and once.

    >>> waits_for_money("Cấp Giấy khi có chứng từ chứng minh đã hoàn thành nghĩa vụ tài chính. Trả kết quả.")
    ('Cấp Giấy khi có chứng từ chứng minh đã hoàn thành nghĩa vụ tài chính.',)
    """
    return tuple(dict.fromkeys(one.text for one in sentences(steps) if _WAITS.search(one.text)))
