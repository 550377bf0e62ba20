"""What a source says of systems, where no sentence surely says in which one somebody applies: quoted, and nothing concluded."""

import re
from typing import Final

from onestop.catalogue.api import sentences
from onestop.kernel.read_once import read_once

_A_SYSTEM: Final = re.compile(
    r"\bcổng (?:dịch vụ công|thông tin|DVC)|\bdichvucong\b|\bVNeID\b|\bứng dụng định danh"
    r"|\bhệ thống (?:thông tin|dịch vụ công|tiếp nhận|điện tử|xử lý dữ liệu|một cửa|khai|đăng ký)"
    r"|\btrang (?:thông tin điện tử|web)|\bwebsite\b|\bthư điện tử\b|\be-?mail\b",
    re.IGNORECASE,
)
_FILES: Final = re.compile(
    r"\b(?:đăng nhập|truy cập|giao dịch điện tử|nhận hồ sơ trực tuyến|chuyển (?:toàn bộ )?dữ liệu"
    r"|nộp (?:hồ sơ|trực tuyến)|hồ sơ[^.;]{0,40}\b(?:nộp|gửi))\b",
    re.IGNORECASE,
)
_NO_PLACE: Final = re.compile(
    r"\b(?:đăng tải|công bố|công khai|niêm yết|sự cố|đề án xây dựng|lấy ý kiến|(?:trả|nhận) kết quả)\b", re.IGNORECASE
)
"""What is made public there or sent back, what is done while it is down, and a website that is itself applied for."""
_AT_MOST: Final = 3


@read_once
def told_of_systems(steps: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of filing that name a portal, a website or an address, whole, the first few; `ways` describe ways.

    >>> told_of_systems("Hồ sơ gửi quả Cổng thông tin điện tử của Cục Hải quan. Sở kiểm tra.", ())
    ('Hồ sơ gửi quả Cổng thông tin điện tử của Cục Hải quan.',)
    >>> told_of_systems("Danh sách được đăng tải trên Cổng thông tin điện tử của Sở.", ())
    ()
    """
    said = (one.text for text in (*ways, steps) for one in sentences(text))
    found = dict.fromkeys(one for one in said if _tells(one))
    return tuple(found)[:_AT_MOST]


def _tells(sentence: str) -> bool:
    return bool(_A_SYSTEM.search(sentence) and _FILES.search(sentence)) and not _NO_PLACE.search(sentence)
