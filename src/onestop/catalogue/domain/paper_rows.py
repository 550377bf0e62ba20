"""One row of the table of papers: a paper with its quantities and when it is wanted, or something else.

Tables that lost their borders put instructions, headings of lists, and pieces of sentences where papers stand, and the
portal keeps the rows in no order, so nothing says to which paper a piece belongs. A row that begins with the noun of a
paper is one, however long it is. Whatever is none is a note, and a piece makes the list it stands in doubtful.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from onestop.catalogue.domain.paper_names import bare, name_and_template

RowKind: TypeAlias = Literal["paper", "note", "piece", "list", "cut", "heading", "nothing"]
"""`list`: a paper that opens a list whose members nobody can tell; `cut`: a paper whose sentence goes on in another row;
`heading`: words that open a list and are no paper; `nothing`: a sign, or no text at all."""
Wanted: TypeAlias = Literal["always", "if_any", "in_case", "online", "unless", "heading", "unclear"]
"""When a paper is wanted: whatever happens, if there is one, in or outside a case that its name tells, only by the
online way, in the case its heading tells; or nobody says."""

PAPERS: Final = frozenset({"paper", "list", "cut"})
"""The kinds of rows that name a paper."""
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_NOUN: Final = re.compile(
    r"(?:(?:nộp(?: lại)?|xuất trình|có|mang theo|cung cấp|kèm theo|một trong (?:các|những)|các|những|toàn bộ"
    r"|một số|một hoặc một số"
    r"|hai|ba|một|0?\d{1,2})\s+|\(?(?:0?\d{1,2}|một|hai|ba)\)?\s+|(?:loại|bộ|bản|tập|tờ)\s+)*"
    r"(?:giấy|đơn|tờ khai|tờ trình|tờ bản đồ|tờ|bản|văn bản|vb|quyết định|hợp đồng|hồ sơ|báo cáo|phiếu"
    r"|danh (?:sách|mục)|chứng (?:từ|chỉ|cứ|nhận|minh|thư)"
    r"|tài liệu|biên bản|biên lai|sổ|thẻ|hộ chiếu|ảnh|mẫu|công (?:văn|hàm)|dự (?:thảo|án|báo|toán)|phương án"
    r"|kế hoạch|đề án|nghị quyết|điều lệ"
    r"|bảng|thông báo|bằng|sơ (?:yếu|đồ|họa)|lý lịch|phụ lục|thuyết minh|kết quả|ý kiến|căn cước|cccd|biểu|lệnh"
    r"|catalogue|thiết kế|số liệu|dữ liệu"
    r"|cam kết|bình đồ|mảnh trích|mặt bằng|bìa|file|tệp|đĩa|di chúc|trích lục|hóa đơn|hoá đơn|vận (?:đơn"
    r"|tải đơn)|học bạ|lược khai|quy (?:trình|chế|hoạch)"
    r"|hình ảnh|tem|huân chương|huy chương|kỷ niệm chương|hiện vật|mẫu vật|đăng ký|giấy tờ|chương trình"
    r"|đề (?:nghị|xuất|cương)|thỏa thuận|bảo lãnh"
    r"|xác nhận|giao dịch|thông tin (?:về|của)|văn bằng|ủy nhiệm|uỷ nhiệm|lời khai|nội quy|nhật ký|khung"
    r"|biển số|chữ ký|tóm tắt|cơ sở dữ liệu"
    r"|luận chứng|trích (?:đo|sao)|liệt kê|giải trình|sổ sách)(?![^\W_])",
    re.IGNORECASE,
)
_REMARK: Final = re.compile(
    r"lưu ý|ghi chú|chú ý|ví dụ|(?:(?:0?1|một) )?bộ hồ sơ\b"
    r"|hồ sơ [^.;]{0,60} trên\s+môi\s+trường (?:điện tử|mạng)[^.;]* (?:bao gồm|được thể hiện)",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"trong thời hạn|bước \d|cách thức|thời hạn|số lượng|thành phần hồ sơ|hồ sơ gồm"
    r"|người (?:tiếp nhận|yêu cầu|có yêu cầu|nộp|khai|ủy quyền|uỷ quyền|được|đề nghị|có thẩm quyền|có nhu cầu)"
    r"|cán bộ|công chức|cơ quan"
    r"|cá nhân có quyền|tổ chức có quyền|chủ đầu tư (?:cần|phải|có trách nhiệm)|chậm nhất|tỷ lệ bản đồ|việc "
    r"|khi |mỗi (?:lần|thành phần)|thủ tục"
    r"|ngoài |theo |thực hiện|nếu |tương tự|yêu cầu doanh nghiệp|không quy định|do [uủ][yỷ] ban"
    r"|sl hồ sơ|số bộ|người |trong đó"
    r"|tổ hợp tác|trừ trường hợp|cá nhân ký tên",
    re.IGNORECASE,
)
_A_CASE: Final = re.compile(r"\(?(?:trong )?t?rường hợp|\(?đối với|\(?nếu\b", re.IGNORECASE)
_RULES_OUT: Final = re.compile(
    r"thì [^.;]{0,80}không (?:phải|cần|yêu cầu|bắt buộc)|người tiếp nhận|không khai thác được"
    r"|cơ quan [^.;]{0,80}(?:có trách nhiệm|tra cứu|từ chối|hủy bỏ|chấp nhận|kiểm tra)|thực hiện theo quy định",
    re.IGNORECASE,
)
_NEEDS: Final = re.compile(
    r"(?:phải|cần|thì|còn|hồ sơ) (?:có|nộp|kèm(?: theo)?|bổ sung|xuất trình|cung cấp|gửi kèm|là)(?: thêm)?\b"
    r"|(?:có|nộp) thêm|nộp kèm"
    r"|(?:người nộp thuế|tổ chức|cá nhân|doanh nghiệp|chủ đầu tư) (?:nộp|cung cấp)\b",
    re.IGNORECASE,
)
_ASKS_NOTHING: Final = re.compile(
    r"chỉ cần (?:cung cấp|khai|nhập|điền)|không (?:phải|cần|yêu cầu|bắt buộc) (?:nộp|xuất trình|gửi|tải lên)"
    r"(?: hoặc (?:gửi|nộp))?",
    re.IGNORECASE,
)
_SECTION: Final = re.compile(r"\*\s*hồ sơ (?:đăng ký|thông báo|đề nghị) [^;.,()]{5,60}:?$", re.IGNORECASE)
"""What a second step of the procedure hands in, over its own papers."""
_CASE_TELLS: Final = re.compile(
    r"không (?:phải|cần|yêu cầu|bắt buộc|thể hiện)|được (?:sử dụng|nộp|miễn|thay|thực hiện|quyền|lựa chọn)"
    r"|có trách nhiệm|có quyền|tra cứu"
    r"|khai thác|chứng thực điện tử|phải được|phải gửi|gửi (?:hồ sơ|kèm)|thực hiện (?:theo|như)|lựa chọn"
    r"|chỉ cần|ghi rõ|là bản sao"
    r"|giấy tờ (?:nộp|xuất trình|gửi|do cơ quan|tùy thân|tuỳ thân)|yêu cầu (?:đăng ký|cấp)|việc xác định"
    r"|coi như|hồ sơ đăng ký là",
    re.IGNORECASE,
)
_PIECE: Final = re.compile(
    r"(?:hoặc|và|có|kèm|khi|nếu|không|thực hiện theo|của|trong|để|do|được|là|đồng đơn|đối với|kể từ)\b(?=.)"
    r"|\(?nếu có\)?\W*$|hoặc$"
)
_CUT_OFF: Final = re.compile(r"(?:\b(?:hoặc|và|của)|(?<!kèm)(?<!tiếp) theo|\()$", re.IGNORECASE)
_BRACKET: Final = re.compile(r"\((?:đối với|trường hợp|trừ|chỉ|theo)", re.IGNORECASE)
_ENDS_ASKING: Final = re.compile(r"\b(?:nộp|xuất trình)$", re.IGNORECASE)
"""How many, or what, stands in another row."""
_BARE_VERB: Final = re.compile(r"(?:nộp|xuất trình|gồm|bao gồm|hoặc|và)\W*", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"(?:gồm(?: có)?|sau(?: đây)?|cụ thể|như sau|sau đây gồm|tờ sau)\s*:$|một trong (?:các|những) [^.;]{0,60}:$",
    re.IGNORECASE,
)
_ALL_OF_THEM: Final = re.compile(
    r"\(?người (?:có )?yêu cầu [^:]*(?:nộp|xuất trình)[^:]*(?:các )?giấy tờ sau|đối với (?:các )?(?:giấy tờ"
    r"|việc xác định)",
    re.IGNORECASE,
)
"""Opens the whole list, or a list of instructions, and leaves nothing doubtful."""

_CONTENTS: Final = re.compile(
    r"\s(?:bao gồm|gồm|nêu rõ|trong đó|ghi rõ|phản ánh|với các nội dung|có các nội dung)\b|:|\.\s",
    re.IGNORECASE,
)
_IF_ANY: Final = re.compile(r"\bnếu có\b", re.IGNORECASE)
_ENDS_IF_ANY: Final = re.compile(r"nếu có\W*$", re.IGNORECASE)
_UNLESS: Final = re.compile(
    r"(?<!khấu )(?<!loại )(?<!miễn )(?<!bù )\btrừ\b(?! lùi| thuế| nợ| dần)"
    r"|không (?:phải|cần|bắt buộc) (?:nộp|xuất trình|gửi|cung cấp)(?! thuế)",
    re.IGNORECASE,
)
_IN_CASE: Final = re.compile(
    r"\b(?:trường hợp|nếu|khi nhập khẩu|khi xuất khẩu)\b|\((?:đối với|áp dụng|dành cho)", re.IGNORECASE
)
_OF_SOME: Final = re.compile(
    r"\b(?:dành cho|đối với) (?:các |những )?(?:hồ sơ|cá nhân|tổ chức|doanh nghiệp|người|hộ|đối tượng|nhà đầu tư|chủ"
    r"|xe|phương tiện|công trình"
    r"|dự án|cơ sở|hàng h[óo][áa]?|tàu|bên|nhà|con|trẻ|quân nhân|cán bộ|sản phẩm|lô hàng|chi nhánh|công ty"
    r"|hợp tác xã)\b",
    re.IGNORECASE,
)
"""Of some applicants; after "hoặc" it is of one of several papers."""
_ASIDE: Final = re.compile(
    r"\((?!\s*(?:nếu|đối với|trường hợp|trong trường hợp|trừ|chỉ|áp dụng|dành cho"
    r"|cho))(?![^()]*\bnếu (?!có))[^()]*\)",
    re.IGNORECASE,
)
"""What stands in brackets and tells no condition of the paper as a whole."""
_HOW_SENT: Final = (
    r"(?:gửi|nộp)(?: hồ sơ| đơn)?(?: bằng| theo| qua| trên)?(?: hình thức| đường| dịch vụ| hệ thống| môi trường)?"
    r" (?:trực tiếp|trực tuyến|bưu|điện tử|mạng|công trực tuyến|cổng)"
)
_OF_ITS_FORM: Final = re.compile(
    rf"\((?:(?:trong |áp dụng (?:đối với|trong) )?trường hợp {_HOW_SENT}|đối với (?:các )?loại giấy tờ)[^()]*\)",
    re.IGNORECASE,
)
"""In which form a paper comes by which way of applying; it is wanted by every one."""
_LATER_CASE: Final = re.compile(r";\s+(?:trong )?(?:trường hợp|đối với|nếu (?!có))", re.IGNORECASE)
"""What some add to a paper that everybody needs, or send in its place."""
_BY_CHOICE: Final = re.compile(r"\(nếu người [^()]*lựa chọn nộp[^()]*\)\W*$", re.IGNORECASE)
_INTERACTIVE: Final = re.compile(r"(?:mẫu|biểu mẫu)(?: hộ tịch)? điện tử tương tác", re.IGNORECASE)
_OF_ITS_KIND: Final = re.compile(r"^tờ khai [^()]*\(áp dụng [^()]*\)[^()]*\bmẫu\b", re.IGNORECASE)
_SENT_SO: Final = re.compile(rf"(?:trong )?trường hợp {_HOW_SENT}[^;.]{{0,60}}? thì\b", re.IGNORECASE)
_AFTERWARDS: Final = re.compile(
    r"[.;]\s+(?:trong )?trường hợp[^.]*không (?:phải|cần) (?:nộp|xuất trình|gửi|cung cấp)", re.IGNORECASE
)

_QUANTITY: Final = re.compile(
    r"\b(?:0?\d{1,2}|một|hai|ba|bốn)\s*(?:\([^()]{1,12}\)\s*)?(?:bản|bộ|ảnh|tấm|tờ|chiếc|phông|cái|quyển|đĩa)\b",
    re.IGNORECASE,
)
_ORIGINAL: Final = re.compile(r"bản (?:chính|gốc)", re.IGNORECASE)
_COPY: Final = re.compile(r"bản (?:sao|chụp|phô ?tô|photo)|phô ?tô|photocopy", re.IGNORECASE)
_NEXT_ITEM: Final = re.compile(r"[.;]\s*(?:[-+*•]+|\(?(?:[a-zđ]|\d|[ivx]{1,3})\))\s*(?=\w)", re.IGNORECASE)
_ASKS_MORE: Final = re.compile(r"(?:nộp kèm|nộp thêm|có thêm)\b", re.IGNORECASE)
_MOST_COPIES: Final = 99
_ENDS_IN_NUMBER: Final = re.compile(r"(?:mẫu(?: số)?|phụ lục(?: số)?|số|\d\.|/)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """What a row is, and of a paper its name, form, quantities and when it is wanted.

    `named_quantity`: how many, and whether original or copy, its name says itself, and the numbers beside it do not
    agree; they are 0 then. `several`: one row names more than one paper.
    """

    kind: RowKind
    name: str
    template: str = ""
    originals: int = 0
    copies: int = 0
    named_quantity: bool = False
    wanted: Wanted = "always"
    several: bool = False


def read_row(row: Mapping[str, Any]) -> PaperRow:
    """What a row of the table is."""
    written = written_name(row)
    name, template = name_and_template(written)
    kind = _kind(written, name)
    if kind not in PAPERS:
        return PaperRow(kind=kind, name=name)
    originals, copies = (0, 0) if is_count_glued(row) else (_count(row.get("originals")), _count(row.get("copies")))
    named = says_otherwise(name, originals, copies)
    return PaperRow(
        kind=kind,
        name=name,
        template=template,
        originals=0 if named else originals,
        copies=0 if named else copies,
        named_quantity=named,
        wanted=wanted_when(name),
        several=bool(_NEXT_ITEM.search(name) or _ASKS_MORE.search(name)),
    )


def written_name(row: Mapping[str, Any]) -> str:
    """The name as the source has it; anything but text is no name."""
    name = row.get("name")
    return name if isinstance(name, str) else ""


def is_count_glued(row: Mapping[str, Any]) -> bool:
    """Whether the number of a form or the year a name ends with has grown together with that of originals: 1, 1 read 11."""
    originals = row.get("originals")
    if type(originals) is not int:
        return False
    return originals > _MOST_COPIES or (originals > 9 and bool(_ENDS_IN_NUMBER.search(written_name(row))))


def _count(number: Any) -> int:
    return number if type(number) is int and number >= 0 else 0


def _kind(written: str, name: str) -> RowKind:
    """In the order in which signs are sure."""
    one_line = " ".join(written.split())
    if not _LETTERS.search(name):
        return "nothing"
    if _is_piece(one_line, name):
        return "piece"
    if one_line.endswith(":") and _ALL_OF_THEM.match(name):
        return "note"
    if _OPENS.search(one_line) or (one_line.endswith(":") and _A_CASE.match(name)):
        return "list" if _NOUN.match(name) else "heading"
    if _A_CASE.match(name):
        return "note" if _SENT_SO.match(name) or _tells_only(name) else "paper"
    if _REMARK.match(name):
        return "note"
    if _SECTION.match(one_line):
        return "heading"
    if _ENDS_ASKING.search(one_line) and _NOUN.match(name):
        return "cut"
    return "note" if not _NOUN.match(name) and _TELLS.match(name) and not _names_papers(name) else "paper"


def _tells_only(name: str) -> bool:
    """Whether what is said of a case asks for no paper."""
    if (rest := _ASKS_NOTHING.sub(" ", name)) != name and not _NEEDS.search(rest):
        return True
    if _names_papers(name):
        return False
    if _RULES_OUT.search(name):
        return True
    asks = _NEEDS.search(name) or any(_NOUN.match(part) for part in name.split(", ")[1:])
    return not asks and bool(_CASE_TELLS.search(name))


def _names_papers(name: str) -> bool:
    """Whether papers follow its colon."""
    return any(_NOUN.match(bare(rest)) for rest in name.split(":")[1:])


def _is_piece(one_line: str, name: str) -> bool:
    """The middle or the beginning of a sentence whose rest stands in another row."""
    begins_inside = one_line.startswith(name[:8]) or one_line[0] in ").;,("
    qualifies = _BRACKET.match(name) and not _UNLESS.search(name)
    if begins_inside and (_PIECE.match(name) or qualifies):
        return True
    return one_line[0] == ")" or bool(_BARE_VERB.fullmatch(name)) or bool(_CUT_OFF.search(one_line))


def wanted_when(name: str) -> Wanted:
    """When a paper is wanted, as far as its name tells; what stands in its contents says nothing of the paper itself.

    >>> wanted_when("Giấy ủy quyền (nếu có)"), wanted_when("Hợp đồng thuê đối với trường hợp thuê nhà xưởng")
    ('if_any', 'in_case')
    >>> wanted_when("Đề án gồm: địa chỉ, nghĩa vụ tài chính (nếu có)"), wanted_when("Vận đơn (trừ hàng qua đường bộ)")
    ('always', 'unless')
    """
    if _A_CASE.match(name):
        return "in_case"
    if _INTERACTIVE.match(name):
        return "online"
    if _BY_CHOICE.search(name):
        return "in_case"
    name = _NEXT_ITEM.split(name, maxsplit=1)[0]
    name = _OF_ITS_FORM.sub(" ", name)
    head = _CONTENTS.split(_ASIDE.sub(" ", _without_later_case(name)), maxsplit=1)[0]
    if (wanted := _if_any(head, name)) is not None:
        return wanted
    if _UNLESS.search(head):
        return "unless"
    case = _OF_SOME.search(head)
    if _IN_CASE.search(head) or (case and " hoặc " not in head[: case.start()]):
        return "in_case"
    if _AFTERWARDS.search(name):
        return "unless"
    return "always" if _NOUN.match(name) else "unclear"


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


def says_otherwise(name: str, originals: int, copies: int) -> bool:
    """Whether a name tells how many, or of what kind, other than the numbers beside it."""
    if _QUANTITY.search(name):
        return True
    original, copy = bool(_ORIGINAL.search(name)), bool(_COPY.search(name))
    if original and copy and " hoặc " in name:
        return True
    return (original or copy) and (original, copy) != (originals > 0, copies > 0)
