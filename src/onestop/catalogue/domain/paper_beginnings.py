"""When a paper is wanted, where its name tells that before anything else: by a case, by whom it asks, or by its way."""

import re
from typing import Final, Literal

from onestop.catalogue.domain.paper_makers import made_by_an_office
from onestop.catalogue.domain.paper_words import A_CASE, ENDS_IF_ANY

_BY_CHOICE: Final = re.compile(r"\(nếu người [^()]*lựa chọn nộp[^()]*\)\W*$", re.IGNORECASE)
_OF_WHOEVER_ACTS_FOR_ANOTHER: Final = re.compile(
    r"(?:bản sao )?(?:giấy|văn bản) (?:ủy|uỷ) quyền (?:của|cho|yêu cầu)\b"
    r"|.{0,60}\bchứng minh (?:là )?người đại diện hợp pháp của người\b",
    re.IGNORECASE,
)
_SOMEBODY_MUST: Final = re.compile(
    r"(?:đương sự|đối tượng)\b[^.;]{3,120}\bphải (?:có|nộp|xuất trình|tóm tắt|kèm)\b"
    r"|cán bộ, chiến sĩ (?:hy sinh|là|làm|được)\b"
    r"|(?:hồ sơ|giấy tờ|tài liệu|chứng từ) (?:xác định|chứng minh) đối tượng được (?:miễn|giảm)\b"
    r"|[^.;]{0,160}\bcó thể ủy quyền cho\b|người ủy quyền và người được ủy quyền\b",
    re.IGNORECASE,
)
"""No paper but who must bring one, or whoever acts for another: "Đương sự là gia đình chính sách phải có giấy tờ"."""
_INTERACTIVE: Final = re.compile(
    r"(?:(?:mẫu|biểu mẫu)(?: hộ tịch)?|văn bản yêu cầu [^(;]*) điện tử tương tác", re.IGNORECASE
)


def by_its_beginning(name: str) -> Literal["office", "in_case", "if_any", "online"] | None:
    """None where it begins as a paper that everybody may need.

    >>> by_its_beginning("Đương sự bị ốm phải có giấy ra viện"), by_its_beginning("Giấy ủy quyền của chủ xe (nếu có)")
    ('in_case', 'if_any')
    """
    if made_by_an_office(name):
        return "office"
    if A_CASE.match(name) or _SOMEBODY_MUST.match(name):
        return "in_case"
    if _INTERACTIVE.match(name):
        return "online"
    if _BY_CHOICE.search(name):
        return "in_case"
    if _OF_WHOEVER_ACTS_FOR_ANOTHER.match(name):
        return "if_any" if ENDS_IF_ANY.search(name) else "in_case"
    return None
