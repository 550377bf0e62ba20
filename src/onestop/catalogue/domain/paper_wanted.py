"""When a paper is wanted, as far as its name tells."""

import re
from typing import Final, Literal, TypeAlias

from onestop.catalogue.domain.paper_words import A_CASE, HOW_SENT, IN_CASE_OF, NEXT_ITEM, NOUN, UNLESS

Wanted: TypeAlias = Literal["always", "if_any", "in_case", "online", "unless", "heading", "office", "unclear"]
"""When a paper is wanted: whatever happens, if there is one, in or outside a case that its name tells, only by the
online way, in the case its heading tells, of nobody for an office makes it; or nobody says."""

_CONTENTS: Final = re.compile(
    r"\s(?:bao gồm|gồm|nêu rõ|trong đó|ghi rõ|phản ánh|với các nội dung|có các nội dung)\b|:|\.\s",
    re.IGNORECASE,
)
_IF_ANY: Final = re.compile(r"\bnếu có\b", re.IGNORECASE)
_ENDS_IF_ANY: Final = re.compile(r"nếu có\W*$", re.IGNORECASE)
_IN_CASE: Final = re.compile(
    rf"\b(?<!các )(?:{IN_CASE_OF}|nếu|khi nhập khẩu|khi xuất khẩu|chỉ (?:nộp|áp dụng) (?:khi|đối với|trong))\b"
    r"|\((?:đối với|áp dụng|dành cho)|đối với hàng h[óo][áa] (?:\S.{0,20}?)?\b(?:phải|thuộc)\b",
    re.IGNORECASE,
)
_AT_THE_END: Final = re.compile(
    rf"(?:(?:,|(?<=[\w/]))\s+(?:đối với|trong)\s+(?:các\s+)?{IN_CASE_OF}\b(?![^.;]*\b(?:thì|nộp)\b)[^.;:()]+"
    rf"|;\s*đối với (?![^.;]*\b(?:thì|nộp)\b)[^.;:()]+|\((?:đối với|(?:trong )?{IN_CASE_OF}) (?![^()]*\bthì\b)[^()]+\))[.;\s]*$",
    re.IGNORECASE,
)
"""The case of a paper, behind what is said of its contents."""
_OF_COPIES: Final = re.compile(
    rf"\b0?\d\s*bản (?:chính|chụp|sao)\s*\(?(?P<but>trừ )?(?:đối với|trong|{IN_CASE_OF})\b", re.IGNORECASE
)
"""The case of a paper, behind the number of its copies."""
_HOW_COPIED: Final = re.compile(r"\s+hoặc\s+(?=(?:\d{1,2} |một )?(?:bản|tệp|file)\b)", re.IGNORECASE)
"""Between two kinds of copies of one paper."""
_FORM_OF_SOME: Final = re.compile(
    r"mẫu[^()]{1,30}(?P<whose>\((?:đối với|áp dụng|dành cho)[^()]*\))(?=[,;]? (?:hoặc |và )?mẫu)", re.IGNORECASE
)
"""Which of several forms is whose; one of them everybody fills in."""
_WHOSE: Final = re.compile(r"\((?:đối với|áp dụng|dành cho)[^()]*\)", re.IGNORECASE)
_OF_SOME: Final = re.compile(
    r"(?<!nhiệm vụ )\b(?:dành cho|đối với) (?:các |những )?(?:hồ sơ|cá nhân|tổ chức|doanh nghiệp|người|hộ|đối tượng"
    r"|nhà đầu tư|chủ|xe|phương tiện|công trình"
    r"|dự án|cơ sở|hàng h[óo][áa]?|tàu|bên|nhà|con|trẻ|quân nhân|cán bộ|sản phẩm|lô hàng|chi nhánh|công ty"
    r"|hợp tác xã|đơn vị|pháp nhân|gỗ|nước|thành viên)\b(?! thứ ba)",
    re.IGNORECASE,
)
"""Of some applicants; after "hoặc" it is of one of several papers."""
_ASIDE: Final = re.compile(
    r"\((?!\s*(?:nếu|đối với|trường hợp|trong trường hợp|trừ|chỉ|áp dụng|dành cho"
    r"|cho))(?![^()]*\bnếu (?!có))[^()]*\)",
    re.IGNORECASE,
)
"""What stands in brackets and tells no condition of the paper as a whole."""
_OF_ITS_FORM: Final = re.compile(
    rf"\((?:(?:trong |áp dụng (?:đối với|trong) )?trường hợp {HOW_SENT}|đối với (?:các )?loại giấy tờ)[^()]*\)",
    re.IGNORECASE,
)
"""In which form a paper comes by which way of applying; it is wanted by every one."""
_STILL_VALID: Final = re.compile(
    r"[,(]?\s*\b(?:có|còn) giá trị[^.;()]{0,30}?\bnếu (?:được |đã )?(?:lập|cấp|xác nhận)\b[^.;()]*?\b(?:chưa|không) quá\b"
    r"(?:(?!,?\s*trừ\b)[^.;()])*",
    re.IGNORECASE,
)
"""How old a paper may be that everybody needs."""
_LATER_CASE: Final = re.compile(r";\s+(?:trong )?(?:trường hợp|đối với|nếu (?!có))", re.IGNORECASE)
"""What some add to a paper that everybody needs, or send in its place."""
_BY_CHOICE: Final = re.compile(r"\(nếu người [^()]*lựa chọn nộp[^()]*\)\W*$", re.IGNORECASE)
_INTERACTIVE: Final = re.compile(r"(?:mẫu|biểu mẫu)(?: hộ tịch)? điện tử tương tác", re.IGNORECASE)
_OF_ITS_KIND: Final = re.compile(r"^tờ khai [^()]*\(áp dụng [^()]*\)[^()]*\bmẫu\b", re.IGNORECASE)
_AFTERWARDS: Final = re.compile(
    r"[.;]\s+(?:trong )?trường hợp[^.]*không (?:phải|cần) (?:nộp|xuất trình|gửi|cung cấp)", re.IGNORECASE
)


def wanted_when(name: str) -> Wanted:
    """When a paper is wanted, as far as its name tells; what stands in its contents says nothing of the paper itself.

    >>> wanted_when("Giấy ủy quyền (nếu có)"), wanted_when("Hợp đồng thuê đối với trường hợp thuê nhà xưởng")
    ('if_any', 'in_case')
    >>> wanted_when("Đề án gồm: địa chỉ, nghĩa vụ tài chính (nếu có)"), wanted_when("Vận đơn (trừ hàng qua đường bộ)")
    ('always', 'unless')
    """
    if A_CASE.match(name):
        return "in_case"
    if _INTERACTIVE.match(name):
        return "online"
    if _BY_CHOICE.search(name):
        return "in_case"
    name = _OF_ITS_FORM.sub(" ", _HOW_COPIED.sub(" / ", NEXT_ITEM.split(name, maxsplit=1)[0]))
    name = _without_forms_of_some(_STILL_VALID.sub(" ", name))
    head = _CONTENTS.split(_ASIDE.sub(" ", _without_later_case(name)), maxsplit=1)[0]
    if (wanted := _if_any(head, name)) is not None:
        return wanted
    if UNLESS.search(head):
        return "unless"
    case = _OF_SOME.search(head)
    if _IN_CASE.search(head) or (case and " hoặc " not in head[: case.start()]):
        return "in_case"
    if _AFTERWARDS.search(name):
        return "unless"
    if counted := _OF_COPIES.search(name):
        return "unless" if counted["but"] else "in_case"
    if _is_of_a_case(name):
        return "in_case"
    return "always" if NOUN.match(name) else "unclear"


def _without_forms_of_some(name: str) -> str:
    """Without the brackets behind each of several forms: "Mẫu số 17 (đối với tổ chức), Mẫu số 18 (đối với cá nhân)"."""
    found = _FORM_OF_SOME.search(name)
    return name[: found.start("whose")] + _WHOSE.sub("", name[found.end() :]) if found else name


def _is_of_a_case(name: str) -> bool:
    """Whether it ends in a case that is of the whole: of one of several papers in a row, or of a list, it need not be."""
    found = _AT_THE_END.search(name)
    before = name[: found.start()] if found else ""
    return bool(found) and " hoặc " not in before and ";" not in before


def is_form_of_its_kind(name: str) -> bool:
    """Whether brackets belong to the title of a declaration's form: for whom the form is made, not who needs it.

    >>> is_form_of_its_kind("Tờ khai thuế (áp dụng đối với cá nhân nhận cổ tức) mẫu số 04/ĐTV-TNCN")
    True
    """
    return bool(_OF_ITS_KIND.match(name))


def _without_later_case(name: str) -> str:
    later = _LATER_CASE.search(name)
    return name[: later.start()] if later and "đối với" not in name[: later.start()] else name


def _if_any(head: str, name: str) -> Wanted | None:
    """What "nếu có" says: of the whole, of one of several papers in a row, or of a part that changes nothing."""
    if _ENDS_IF_ANY.search(name) and not _CONTENTS.search(name):
        return "in_case" if ";" in name.rstrip(" .;") else "if_any"
    found = _IF_ANY.search(head)
    return "if_any" if found and not re.search("[,;]", head[: found.start()]) else None
