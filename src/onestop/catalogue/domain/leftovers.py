"""What of a text is the portal's own: labels of its next fields, and its words for an empty one."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.letters import CAPITALS, SMALL

_NEXT_FIELD: Final = re.compile(
    r"(?:Không có thông tin)?(?:Từ khóa|Mã thủ tục(?=\d)|Tên thủ tục(?=[^\W\d_])|Chọn cơ quan thực hiện|Số quyết định(?=\d)).*",
    re.DOTALL,
)
SEVERAL: Final = re.compile(rf"[,;]\s+(?=[{CAPITALS}])")
_NOBODY: Final = re.compile(r"(?:các )?cơ quan, tổ chức (?:có )?liên quan", re.IGNORECASE)
_UNION: Final = re.compile(r"(?:tổng )?(?:công đoàn|liên đoàn lao động)\b", re.IGNORECASE)
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
_AN_AMOUNT: Final = re.compile(r"\d{1,3}(?:\.\d{3})+\s*[^\W\d_]")
"""A number with its thousands and what it counts: no mark of a row begins so."""
_A_LINE: Final = 60
"""Characters after which a line may have been broken at the edge."""
_WIDEST: Final = 115
"""Characters of the widest page; a text with longer lines was not cut at its edge."""
_FEW: Final = 6
"""Lines that go on in the next, for each longer one where two had grown together: the text was cut at an edge all the same."""
_OF_A_PAGE: Final = re.compile(r"\d{1,3}")
"""A number alone on its line."""
_STOP_BEFORE_A_COMMA: Final = re.compile(r"(?<=\w)\.(?=,)")
_ITS_LABEL: Final = re.compile(
    rf"Đối tượng thực hiện.*[{SMALL}A-Z)]Cơ quan có thẩm quyền(?P<named>[{CAPITALS}].*)$", re.DOTALL
)
"""The label of the field of who is competent, behind the fields that stand before it on the page."""
_EMPTY: Final = re.compile(r"\s*Không có thông tin\s*")


def names_nobody(agencies: str) -> bool:
    """Whether a field of agencies tells only that there are some.

    >>> names_nobody("Các cơ quan, tổ chức liên quan"), names_nobody("Sở Tài chính và các cơ quan liên quan")
    (True, False)
    """
    return bool(_NOBODY.fullmatch(agencies.strip(" .;")))


def unwrapped(text: str) -> str:
    """Lines that were broken at the edge of a page put together again.

    What begins with a capital goes on from a line that seems finished only where every line ends at such an edge.

    >>> unwrapped("Nộp hồ sơ đến Ủy ban nhân dân cấp tỉnh nơi có nhà ở đó; trường hợp\\nkhác thì hỏi.\\n- Nhận kết quả")
    'Nộp hồ sơ đến Ủy ban nhân dân cấp tỉnh nơi có nhà ở đó; trường hợp khác thì hỏi.\\n- Nhận kết quả'
    """
    lines: list[str] = []
    written = [one.strip() for one in text.splitlines() if not _OF_A_PAGE.fullmatch(one.strip())]
    edge = _were_cut_at_an_edge(written)
    for line in written:
        if lines and line and _goes_on(lines[-1], line, edge=edge):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


def without_page_numbers(text: str) -> str:
    """The lines of a text but for numbers alone on one of them, between others.

    >>> without_page_numbers("Nộp trên Cổng\\n5\\n- Trường hợp gặp sự cố"), without_page_numbers("5")
    ('Nộp trên Cổng\\n- Trường hợp gặp sự cố', '5')
    """
    lines = text.splitlines()
    return "\n".join(
        line
        for place, line in enumerate(lines)
        if not (0 < place < len(lines) - 1 and _OF_A_PAGE.fullmatch(line.strip()))
    )


def _were_cut_at_an_edge(written: Sequence[str]) -> bool:
    longer = sum(len(one) > _WIDEST for one in written)
    go_on = sum(_A_LINE <= len(one) <= _WIDEST and after[:1].islower() for one, after in pairwise(written))
    return go_on >= _FEW * longer


def _goes_on(before: str, line: str, *, edge: bool) -> bool:
    last = before.rsplit("\n", 1)[-1]
    if not last or _ENDED.search(last):
        return False
    if _AN_AMOUNT.match(line):
        return True
    if _MARKED.match(line):
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
    """The names of agencies in a field; none, where the next fields ran into it. A trade union is no agency.

    >>> agency_text("Bảo hiểm xã hội tỉnh, Công đoàn cơ quan BHXH Việt Nam"), agency_text("Công đoàn Việt Nam")
    ('Bảo hiểm xã hội tỉnh', '')
    """
    named = _STOP_BEFORE_A_COMMA.sub("", _agencies_named(value))
    unions = [one for one in SEVERAL.split(named) if _UNION.match(one)]
    return ", ".join(one for one in SEVERAL.split(named) if one not in unions) if unions else named


def unions_named(value: Any) -> str:
    """The trade unions in a field of agencies, "" where there are none: nobody hands in a dossier to one.

    >>> unions_named("Bảo hiểm xã hội tỉnh, Công đoàn cơ quan BHXH Việt Nam"), unions_named("Sở Tư pháp")
    ('Công đoàn cơ quan BHXH Việt Nam', '')
    """
    return ", ".join(one for one in SEVERAL.split(_agencies_named(value)) if _UNION.match(one))


def _agencies_named(value: Any) -> str:
    """The field's own text; where the fields before it ran into it, what stands behind its own label, if that is there."""
    if not isinstance(value, str) or not _NEXT_FIELD.search(value):
        return " ".join(own_text(value).split())
    found = _ITS_LABEL.search(value)
    return " ".join(found["named"].split()) if found else ""


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
