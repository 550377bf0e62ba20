"""A last day told by what a paper must still hold: "giấy phép còn hiệu lực ít nhất 45 ngày" when the dossier comes in.

Whoever comes later than that is refused or fined, as by any other last day, though no sentence says until when to apply.
"""

import re
from typing import Final

_HOLDS: Final = (
    r"\bcòn (?:hiệu lực|thời hạn|giá trị)(?: sử dụng)? (?:ít nhất|tối thiểu|không dưới|trên)\b"
    r"|\b(?:thời hạn|hiệu lực|giá trị)\b[^.;]{0,80}\b(?:phải )?còn (?:lại )?(?:ít nhất|tối thiểu|không dưới|trên)\b"
)
_LENGTH: Final = r"(?: là)? \d{1,3} (?:\([^()]{1,20}\) )?(?:ngày|tháng|năm)\b"
_APPLIES: Final = re.compile(
    r"\b(?:nhận được|nộp|gửi|thụ lý|tiếp nhận) (?:đủ )?(?:hồ sơ|đơn)|\bhồ sơ đề nghị\b|\bthời điểm (?:nộp|đề nghị|gửi)\b",
    re.IGNORECASE,
)
_REMAINS: Final = re.compile(rf"(?:{_HOLDS}){_LENGTH}", re.IGNORECASE)


def must_hold_on(text: str) -> bool:
    """Whether something must hold on for a length of time when somebody applies.

    >>> must_hold_on("Giấy phép còn hiệu lực ít nhất 45 ngày tại thời điểm cơ quan nhận được hồ sơ đề nghị gia hạn.")
    True
    >>> must_hold_on("Hợp đồng thuê nhà còn hiệu lực."), must_hold_on("Thời gian thẩm định còn lại tăng thêm 21 ngày.")
    (False, False)
    """
    return bool(_REMAINS.search(text) and _APPLIES.search(text))
