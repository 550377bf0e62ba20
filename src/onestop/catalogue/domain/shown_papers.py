"""Papers that are shown to an official and taken home again: their number in the table is of none that is handed in."""

import re
from typing import Final

from onestop.catalogue.domain.paper_names import bare

_SHOWN: Final = re.compile(
    r"xuất trình\b(?! (?:bản sao|và nộp|hoặc (?:nộp|gửi)))|[^;]*\(xuất trình\)\W*$", re.IGNORECASE
)
_ASKED: Final = re.compile(
    r"\bxuất trình (?:các )?(?:giấy|bản|tài liệu|văn bản)|\bkèm theo (?:các )?(?:văn bản|giấy tờ|tài liệu) chứng minh\b"
    r"|\bphải có (?:đơn|giấy|văn bản) (?:đề nghị|yêu cầu)\b|\bbản chính để\b[^.;\n]{0,40}\bđối chiếu\b",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"(?:(?:các )?giấy tờ |hồ sơ )?(?:phải |cần )?xuất trình\b(?!.*\b(?:nộp|gửi)\b)", re.IGNORECASE
)


def is_to_be_shown(name: str, heading: str = "") -> bool:
    """Whether a row says, by itself or by the heading it stands under, that its paper is shown, by whoever comes himself.

    Who applies online may have to send it all the same, as some of these rows say.

    >>> is_to_be_shown("Xuất trình thẻ căn cước"), is_to_be_shown("Giấy chứng nhận đăng ký xe ô tô (xuất trình)")
    (True, True)
    >>> is_to_be_shown("Giấy tờ về cư trú", "Giấy tờ phải xuất trình"), is_to_be_shown("Bản sao, khi nhận thì xuất trình")
    (True, False)
    """
    return bool(_SHOWN.match(bare(name)) or _HEADING.match(heading))


def asks_for_papers(conditions: str) -> bool:
    """Whether conditions have somebody show, attach or write a paper, which the table of papers need not have.

    >>> asks_for_papers("Người mời là vợ, chồng (xuất trình giấy tờ chứng minh quan hệ)."), asks_for_papers("Đủ 18 tuổi.")
    (True, False)
    """
    return bool(_ASKED.search(conditions))
