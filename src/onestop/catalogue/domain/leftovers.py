"""What of a text is the portal's own: labels of its next fields, and its words for an empty one."""

import re
from typing import Any, Final

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.letters import CAPITALS

_NEXT_FIELD: Final = re.compile(
    r"(?:Không có thông tin)?(?:Từ khóa|Mã thủ tục(?=\d)|Tên thủ tục(?=[^\W\d_])|Chọn cơ quan thực hiện|Số quyết định(?=\d)).*",
    re.DOTALL,
)
SEVERAL: Final = re.compile(rf"[,;]\s+(?=[{CAPITALS}])")
_OF_A_PLACE: Final = re.compile(rf"(?:[Tt]hành phố|TP|[Tt]ỉnh)\.?\s*(?=[{CAPITALS}])")
_OFFICE: Final = re.compile(
    r"(?:phó )?(?:chủ tịch|thủ tướng|bộ trưởng|giám đốc|cục trưởng|người)\b"
    rf"|{body_names('committee')} (?:cấp )?tỉnh\b"
    r"|(?:các )?cơ quan (?:có|chức năng|được|quản lý|chuyên môn|chủ quản|trực tiếp|giải quyết|,)|các cơ quan\b",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(r"[.:;!?]$")
_UNFINISHED: Final = re.compile(
    r"(?:,|\b(?:hoặc|và|qua|của|loại|số|cấp|tại|đến|theo|cho|các|là|với|do|từ|bởi|về))$", re.IGNORECASE
)
_MARKED: Final = re.compile(r"[-+*•–✓]|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]|bước \d", re.IGNORECASE)
_A_LINE: Final = 60
"""Characters after which a line may have been broken at the edge."""
_WIDEST: Final = 115
"""Characters of the widest page; a text with longer lines was not cut at its edge."""
_EMPTY: Final = re.compile(r"\s*Không có thông tin\s*")


def unwrapped(text: str) -> str:
    """Lines that were broken at the edge of a page put together again.

    What begins with a capital goes on from a line that seems finished only where every line ends at such an edge.

    >>> unwrapped("Nộp hồ sơ đến Ủy ban nhân dân cấp tỉnh nơi có nhà ở đó; trường hợp\\nkhác thì hỏi.\\n- Nhận kết quả")
    'Nộp hồ sơ đến Ủy ban nhân dân cấp tỉnh nơi có nhà ở đó; trường hợp khác thì hỏi.\\n- Nhận kết quả'
    """
    lines: list[str] = []
    written = [one.strip() for one in text.splitlines()]
    edge = max(map(len, written), default=0) <= _WIDEST
    for line in written:
        if lines and line and _goes_on(lines[-1], line, edge=edge):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _goes_on(before: str, line: str, *, edge: bool) -> bool:
    last = before.rsplit("\n", 1)[-1]
    if not last or _ENDED.search(last) or _MARKED.match(line):
        return False
    return line[0].islower() or bool(_UNFINISHED.search(last)) or (edge and len(last) >= _A_LINE)


def own_text(value: Any) -> str:
    """The text of a field without what stands behind it on the page; anything but text is empty.

    >>> own_text("Không có thông tinTừ khóaKhông có thông tin"), own_text("Sở Tư phápMã thủ tục1.011470Số quyết định2")
    ('', 'Sở Tư pháp')
    """
    text = _NEXT_FIELD.sub("", value).strip() if isinstance(value, str) else ""
    return "" if _EMPTY.fullmatch(text) else text


def agency_text(value: Any) -> str:
    """The names of agencies in a field; none, where the next fields ran into it."""
    return "" if isinstance(value, str) and _NEXT_FIELD.search(value) else " ".join(own_text(value).split())


def names_several(agencies: str) -> bool:
    """Whether more than one agency is named: a list goes on with a capital after its comma.

    >>> names_several("Sở Xây dựng, Sở Tài chính"), names_several("Sở Tài chính các tỉnh, thành phố")
    (True, False)
    """
    return bool(SEVERAL.search(agencies))


def names_a_place(agency: str) -> bool:
    """Whether it is the agency of one province or city, as many records name that of whoever entered them."""
    return bool(_OF_A_PLACE.search(agency))


def names_an_office(agency: str) -> bool:
    """Whether nobody is named to whom one could go: a chairman or a committee who decide, or an agency by its task.

    >>> names_an_office("Chủ tịch ủy ban nhân dân cấp tỉnh"), names_an_office("Ủy ban nhân dân cấp xã")
    (True, False)
    """
    return not names_several(agency) and bool(_OFFICE.match(agency))
