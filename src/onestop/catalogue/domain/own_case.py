"""A paper whose case is the procedure itself: whoever applies is in it, so that it is everybody's."""

import re
from typing import Final

from onestop.kernel.text import fold

_OF: Final = re.compile(
    r"\bđối với (?P<what>[^,;:.()]+?)(?=\s+theo (?:quy định tại Điều|mẫu)|\s*[,;:.()]|$)", re.IGNORECASE
)
_A_CASE: Final = re.compile(r"\btrường hợp\b|\bnếu\b|\btrừ\b|\bkhi\b", re.IGNORECASE)
_LISTS: Final = re.compile(r",|/|;|\bhoặc\b|\bvà\b", re.IGNORECASE)
_ITS_SUBJECT: Final = 3
"""Words, of the shortest that say more than one kind of thing."""


def is_the_procedures_own(paper: str, procedure: str) -> bool:
    """Whether what a paper is said to be for is what the whole procedure is said to be for, and the procedure lists no cases.

    >>> is_the_procedures_own("Tờ khai đối với hàng hóa lạc tuyến quốc tế", "Thủ tục đối với hàng hóa lạc tuyến quốc tế")
    True
    >>> is_the_procedures_own("Giấy kiểm tra đối với xe gắn máy", "Nhập khẩu đối với xe ô tô, xe gắn máy")
    False
    """
    found = list(_OF.finditer(paper))
    if len(found) != 1 or _A_CASE.search(paper):
        return False
    whole, what = fold(procedure), fold(found[0]["what"]).strip()
    of_all = f"doi voi {what}" in whole and len(what.split()) >= _ITS_SUBJECT
    return of_all and not _LISTS.search(procedure)
