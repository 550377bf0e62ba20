"""Descriptions of ways of applying that stand beside another way than the one they describe."""

import re
from collections.abc import Iterable
from typing import Final

_ITS_WORDS: Final = {
    "online": re.compile(
        r"trực tuyến|VNeID|ứng dụng định danh|điện tử|\bcổng\b|hệ thống|môi trường mạng|internet|dichvucong",
        re.IGNORECASE,
    ),
    "postal": re.compile(r"bưu (?:chính|điện|phẩm)|chuyển phát", re.IGNORECASE),
    "in_person": re.compile(r"trực tiếp|trụ sở|tại (?:bộ phận|cơ quan|trung tâm|công an)", re.IGNORECASE),
}
_HANDED_IN: Final = re.compile(
    r"\b(?:nộp|gửi)(?: hồ sơ)?\s+(?:trực tuyến|(?:thông )?qua (?:ứng dụng|cổng|dịch vụ bưu|đường bưu|bưu)|trực tiếp)",
    re.IGNORECASE,
)


def are_shifted(described: Iterable[tuple[str, str]]) -> bool:
    """Whether the description of a way, beside its name here, has it handed in by another way alone.

    >>> are_shifted([("online", "Nộp hồ sơ trực tiếp tại Công an"), ("postal", "Nộp trực tuyến qua Cổng")])
    True
    >>> are_shifted([("online", "Nộp trực tuyến"), ("postal", "Nộp trực tiếp hoặc gửi qua bưu chính")])
    False
    """
    return any(_HANDED_IN.search(said) and not _ITS_WORDS[way].search(said) for way, said in described)
