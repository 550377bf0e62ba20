"""When a paper is wanted, as far as its name tells."""

import re
from typing import Final, Literal, TypeAlias

from onestop.catalogue.domain.paper_beginnings import by_its_beginning
from onestop.catalogue.domain.paper_kinds import of_several_trades
from onestop.catalogue.domain.paper_makers import made_by_nobody_knows_whom, names_an_office_as_writer
from onestop.catalogue.domain.paper_words import ENDS_IF_ANY, HOW_SENT, IN_CASE_OF, NEXT_ITEM, NOUN, UNLESS

Wanted: TypeAlias = Literal[
    "always",
    "if_any",
    "in_case",
    "partly",
    "last_if_any",
    "online",
    "unless",
    "heading",
    "office",
    "sent_on",
    "by_steps",
    "by_name",
    "issued",
    "whose",
    "noted",
    "listed",
    "opens",
    "unnamed",
    "unclear",
]
"""When a paper is wanted: whatever happens, if there is one, in or outside a case that its name tells, in part of them or
some of several papers in a row, of several with nothing but "nếu có" behind the last (`last_if_any`), only by the online
way, in the case its heading tells, of nobody for an office makes it, as its name or the steps tell; in a file that an
office sends on (`sent_on`), whoever made it; written by an office as its name says (`by_name`), and nobody says who puts it
into the file; of the form that the steps say is issued in the end (`issued`), which some fill in beforehand; when a note
tells (`noted`), or a sentence that stands and is counted among the papers (`listed`); no paper but what opens a list of papers
nobody can tell (`opens`); or nobody says: who makes it, whether it is a paper of its own, when it is wanted."""

_CONTENTS: Final = re.compile(
    r"\s(?:bao gồm|gồm|nêu rõ|trong đó|ghi rõ|phản ánh|với các nội dung|có các nội dung)\b|:|\.\s",
    re.IGNORECASE,
)
_TELLS_CONTENTS: Final = re.compile(r"\s(?:bao gồm|gồm|nêu rõ|trong đó|ghi rõ|phản ánh|nội dung)\b", re.IGNORECASE)
_IF_ANY: Final = re.compile(r"\bnếu có\b(?=\s*(?:[),;.:]|$))", re.IGNORECASE)
_FOREIGN: Final = r" (?:\S+ ){0,4}(?:tiếng|ngôn ngữ) nước ngoài"
"""It is translated then, and wanted in any language."""
_IN_CASE: Final = re.compile(
    rf"\b(?<!các )(?<!chi tiết về )(?<!xác nhận )(?:{IN_CASE_OF}|nếu(?! có\s*(?:[),;.:]|$))(?!{_FOREIGN})"
    r"|khi nhập khẩu|khi xuất khẩu|chỉ (?:nộp|áp dụng) (?:khi|đối với|trong))\b"
    r"|\bkhi làm thủ tục trực tiếp\b|\bchỉ nộp (?:một lần|lần đầu)\b"
    r"|\((?:đối với|áp dụng|dành cho|dùng cho|khi )|đối với hàng h[óo][áa] (?:\S.{0,20}?)?\b(?:phải|thuộc)\b",
    re.IGNORECASE,
)
_SOME: Final = (
    r"(?:hồ sơ|cá nhân|tổ chức|doanh nghiệp|người|hộ|đối tượng"
    r"|nhà đầu tư|chủ|xe|phương tiện|công trình"
    r"|dự án|cơ sở(?! vật chất)|hàng h[óo][áa]?|tàu|thủy phi cơ|bên|nhà|con|trẻ|quân nhân|cán bộ|sản phẩm|lô hàng"
    r"|chi nhánh|công ty|văn phòng công chứng theo loại hình|hợp tác xã|đơn vị|pháp nhân|gỗ|nước|thành viên)\b(?! thứ ba)"
)
_EVERYBODYS: Final = "người đại diện theo pháp luật của"
"""Each company has one."""
_OF_SOME: Final = re.compile(
    rf"(?<!nhiệm vụ )(?<!sở hữu )\b(?:dành cho|đối với) (?:các |những )?(?!{_EVERYBODYS}){_SOME}",
    re.IGNORECASE,
)
"""Of some applicants; after "hoặc" it is of one of several papers."""
_AT_THE_END: Final = re.compile(
    rf"(?:(?:,|(?<=[\w/)]))\s+(?:đối với|trong)\s+(?:các\s+)?{IN_CASE_OF}\b(?![^.;]*\b(?:thì|nộp)\b)[^.;:()]+"
    rf"|(?P<apart>;\s*)đối với (?![^.;]*\b(?:thì|nộp)\b)[^.;:()]+"
    rf"|(?P<some>(?<=[\w/)])\s+(?<!sở hữu )đối với (?:các |những )?(?!{_EVERYBODYS}){_SOME}[^.;:()]*)"
    rf"|\((?:đối với|(?:trong )?{IN_CASE_OF}) (?![^()]*\bthì\b)[^()]+\))[.;\s]*$",
    re.IGNORECASE,
)
"""The case of a paper, behind what is said of its contents."""
_AT_THE_VERY_END: Final = re.compile(
    r"\((?:(?:chỉ )?nộp lần đầu|[^()]*\báp dụng khi\b[^()]*"
    r"|(?:hộ gia đình|cộng đồng dân cư|cá nhân|tổ chức|doanh nghiệp)(?:, (?:cá nhân|tổ chức))?)\)\W*$"
    r"|\bkhi [^.;,()]{3,60}\b(?:lần đầu|đầu tiên)\W*$",
    re.IGNORECASE,
)
"""Whom or when a paper concerns, in a bracket or a word behind everything else."""
_OF_COPIES: Final = re.compile(
    rf"\b0?\d\s*bản (?:chính|chụp|sao)\s*\(?(?P<but>trừ )?(?:đối với|trong|{IN_CASE_OF})\b", re.IGNORECASE
)
"""The case of a paper, behind the number of its copies."""
_HOW_COPIED: Final = re.compile(r"\s+hoặc\s+(?=(?:\d{1,2} |một )?(?:bản|tệp|file)\b)", re.IGNORECASE)
"""Between two kinds of copies of one paper."""
_OR: Final = re.compile(r"\bhoặc\s+", re.IGNORECASE)
_FORM_OF_SOME: Final = re.compile(
    r"mẫu[^()]{1,30}(?P<whose>\((?:đối với|áp dụng|dành cho)[^()]*\))(?=[,;]? (?:hoặc |và )?mẫu)", re.IGNORECASE
)
"""Which of several forms is whose; one of them everybody fills in."""
_FORMS_EACH_OF_SOME: Final = re.compile(
    r"\s(?:theo )?mẫu (?:[^\s()]+ ){1,4}áp dụng [^()]*\bmẫu (?:[^\s()]+ ){1,4}áp dụng .*$", re.IGNORECASE
)
_WHOSE: Final = re.compile(r"\((?:đối với|áp dụng|dành cho)[^()]*\)", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"\((?!\s*(?:nếu|đối với|trường hợp|trong trường hợp|trừ|chỉ|áp dụng|dành cho"
    r"|dùng cho|khi |mỗi [^()]*\bchỉ nộp|cho))(?![^()]*\bnếu (?!có))(?![^()]*\bthuộc trường hợp phải\b)[^()]*\)",
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
_OF_ITS_KIND: Final = re.compile(
    r"^tờ khai (?:[^()]*\(áp dụng [^()]*\)[^()]*|[^(),;]*\bđối với\b[^(),;]*)\bmẫu\b", re.IGNORECASE
)
_AFTERWARDS: Final = re.compile(
    r"[.;]\s+(?:trong )?trường hợp[^.]*không (?:phải|cần) (?:nộp|xuất trình|gửi|cung cấp)"
    r"|[.;]\s+trừ (?:các )?trường hợp\b|\(không áp dụng (?:đối với|cho)\b",
    re.IGNORECASE,
)
_DAMAGED: Final = re.compile(r"\bbị (?:hư )?hỏng\b|\bbị rách\b", re.IGNORECASE)
"""Nobody has it who lost it."""
_BESIDES: Final = re.compile(
    r"^[^,;]*\bvà (?:các )?(?:bản sao|(?:văn bản|tài liệu|giấy tờ)(?: [^,;()]{1,20})? khác)\b[^,;]*\(?nếu có\)?\W*$",
    re.IGNORECASE,
)
"""One paper, and others only if there are any."""
_EACH_IF_ANY: Final = re.compile(r"[^,;()]+\(nếu có\)(?:[,;] [^,;()]+\(nếu có\))+\W*", re.IGNORECASE)
_COPIES_OF: Final = re.compile(
    r"^(?:0?\d+ )?bản (?:chính|sao|chụp)[^:;()]{0,120}\b(?:bản (?:chính|sao|chụp|gốc)|chứng thực|đối chiếu|sổ gốc)"
    r"(?: theo quy định)?: ?(?=\S)",
    re.IGNORECASE,
)
"""What sort of copies, before the name of the paper itself."""
_ONLY_THEN: Final = re.compile(rf"\bchỉ nộp trong {IN_CASE_OF}\b", re.IGNORECASE)
_LOOKED_UP: Final = re.compile(
    r"thông tin (?:về|của) [^.;]{3,120}\b(?:trong|trên|từ) (?:các )?cơ sở dữ liệu\b[^.;]*"
    r"[.;]\s+(?:trong )?(?:trường hợp|nếu) không\b",
    re.IGNORECASE,
)
"""What the office looks up itself; only where it finds nothing something is shown."""
_COORDINATED: Final = re.compile(
    r"(?:(?:các|những) )?(?:tài liệu|hồ sơ|giấy tờ|văn bản)(?:,|;)? ?(?:và )?$", re.IGNORECASE
)
"""One thing by two names, as "tài liệu, chứng cứ"."""


_OTHERS: Final = re.compile(
    r"(?:các |những |một số )?(?:giấy tờ|tài liệu|văn bản|chứng từ|hồ sơ)(?: liên quan)? khác\b(?![^.;]*:\s*\+)",
    re.IGNORECASE,
)
"""Whatever else there is: nobody says which papers, so none is certain, but where a list of them follows."""


def wanted_when(name: str) -> Wanted:
    """When a paper is wanted, as far as its name tells; what stands in its contents says nothing of the paper itself.

    >>> wanted_when("Giấy ủy quyền (nếu có)"), wanted_when("Hợp đồng thuê đối với trường hợp thuê nhà xưởng")
    ('if_any', 'in_case')
    >>> wanted_when("Đề án gồm: địa chỉ, nghĩa vụ tài chính (nếu có)"), wanted_when("Vận đơn (trừ hàng qua đường bộ)")
    ('always', 'unless')
    """
    if (first := by_its_beginning(name)) is not None:
        return first
    if _LOOKED_UP.match(name):
        return "in_case"
    name = _COPIES_OF.sub("", name)
    name = _OF_ITS_FORM.sub(" ", _HOW_COPIED.sub(" / ", NEXT_ITEM.split(name, maxsplit=1)[0]))
    name = _without_forms_of_some(_STILL_VALID.sub(" ", name))
    head = _CONTENTS.split(_ASIDE.sub(" ", _without_later_case(name)), maxsplit=1)[0]
    told = _if_any(head, name) or _by_its_head(head) or _by_its_end(name)
    if told is None and not NOUN.match(name):
        return "whose" if made_by_nobody_knows_whom(name) else "unnamed"
    if told is None and _OTHERS.match(name):
        return "unclear"
    return _by_its_writer(name, told) or told or "always"


def _by_its_writer(name: str, told: Wanted | None) -> Wanted | None:
    """Of a paper of offices whose it is, unless its name tells a case; what is wanted only if there is any is theirs too."""
    if told not in (None, "partly", "last_if_any", "if_any"):
        return None
    if names_an_office_as_writer(name):
        return "by_name"
    return "whose" if made_by_nobody_knows_whom(name) else None


def and_more_if_any(name: str) -> bool:
    """Whether one paper is named, and behind it others that are wanted only if there are any.

    >>> and_more_if_any("Biên bản họp dân và các tài liệu khác (nếu có)")
    True
    """
    return bool(_BESIDES.match(name))


def _by_its_head(head: str) -> Wanted | None:
    """What is said before the contents; a case that stands before what is excepted of it is the case.

    Where each kind of applicants has its own of several papers, everybody has one.
    """
    if _DAMAGED.search(head) and "mất" not in head:
        return "in_case"
    case, some, but = _IN_CASE.search(head), _OF_SOME.search(head), UNLESS.search(head)
    if but and not any(one and one.start() < but.start() for one in (case, some)):
        return "unless"
    if case or not some:
        return "in_case" if case else None
    told = _of_some(head[: some.start()])
    return None if told == "partly" and _OF_SOME.search(head, some.end()) else told


def _by_its_end(name: str) -> Wanted | None:
    if _AFTERWARDS.search(name):
        return "unless"
    if _ONLY_THEN.search(name):
        return "partly"
    if counted := _OF_COPIES.search(name):
        return "unless" if counted["but"] else "in_case"
    if _AT_THE_VERY_END.search(name) or of_several_trades(name):
        return "in_case"
    found = _AT_THE_END.search(name)
    return _at_the_end(found, name[: found.start()]) if found else None


def _at_the_end(found: "re.Match[str]", before: str) -> Wanted | None:
    """Whether a case is of the whole: of one of several papers in a row, or of a list, it need not be."""
    of_a_part = ";" in before or re.search(r"\.\s+\w", before)
    if of_a_part or (found["some"] and (_TELLS_CONTENTS.search(before) or "đối với" in before.casefold())):
        return None
    return "in_case" if found["apart"] else _of_some(before)


def _of_some(before: str) -> Wanted:
    """A case behind papers of which one is enough: of the last of them, or of all."""
    joined = any(NOUN.match(before[one.end() :]) or ";" in before for one in _OR.finditer(before))
    return "partly" if joined else "in_case"


def _without_forms_of_some(name: str) -> str:
    """Without the brackets behind each of several forms: "Mẫu số 17 (đối với tổ chức), Mẫu số 18 (đối với cá nhân)"."""
    name = _FORMS_EACH_OF_SOME.sub("", name)
    found = _FORM_OF_SOME.search(name)
    return name[: found.start("whose")] + _WHOSE.sub("", name[found.end() :]) if found else name


def is_form_of_its_kind(name: str) -> bool:
    """Whether whom it concerns belongs to the title of a declaration's form: for whom it is made, not who needs it.

    >>> is_form_of_its_kind("Tờ khai thuế (áp dụng đối với cá nhân nhận cổ tức) mẫu số 04/ĐTV-TNCN")
    True
    """
    return bool(_OF_ITS_KIND.match(name))


def _without_later_case(name: str) -> str:
    later = _LATER_CASE.search(name)
    return name[: later.start()] if later and "đối với" not in name[: later.start()] else name


def _if_any(head: str, name: str) -> Wanted | None:
    """What "nếu có" says: of the whole, of one of several papers in a row, or of a part that changes nothing."""
    if and_more_if_any(name):
        return "always"
    if _EACH_IF_ANY.fullmatch(name):
        return "if_any"
    if ENDS_IF_ANY.search(name) and not _CONTENTS.search(name):
        return _some_if_any(name) if _names_several(name) else "if_any"
    if not (found := _IF_ANY.search(head)):
        return None
    before, after = head[: found.start()], head[found.end() :].lstrip(") ")
    of_some = re.search("[,;]", before) or _names_several(before) or _OR.match(after)
    return _some_if_any(name) if of_some else "if_any"


def _some_if_any(name: str) -> Wanted:
    """Of several papers: whether nothing but the words behind the last of them tells when one is wanted.

    >>> _some_if_any("Hợp đồng, phụ lục hợp đồng (nếu có)"), _some_if_any("Bản vẽ (nếu có) hoặc sơ họa")
    ('last_if_any', 'partly')
    """
    lone = ENDS_IF_ANY.search(name) and len(_IF_ANY.findall(name)) == 1
    told = _IN_CASE.search(name) or _OF_SOME.search(name) or UNLESS.search(name)
    return "last_if_any" if lone and not told else "partly"


def _names_several(before: str) -> bool:
    """Whether more than one paper stands in a row."""
    if ";" in before.rstrip(" .;"):
        return True
    after = ((before[: one.start()], before[one.end() :]) for one in re.finditer(r",\s*|\bvà (?:các )?", before))
    return any(NOUN.match(rest) and not _COORDINATED.fullmatch(first) for first, rest in after)
