"""One row of the table of papers: a paper with its quantities and when it is wanted, or something else.

Tables that lost their borders put instructions, headings of lists, and pieces of sentences where papers stand, and the
portal keeps the rows in no order, so nothing says to which paper a piece belongs. A row that begins with the noun of a
paper is one, however long it is. Whatever is none is a note, and a piece makes the list it stands in doubtful.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from onestop.catalogue.domain.paper_columns import with_its_number
from onestop.catalogue.domain.paper_names import bare, name_and_template
from onestop.catalogue.domain.paper_wanted import Wanted, wanted_when
from onestop.catalogue.domain.paper_words import A_CASE, GOES_ON, HOW_SENT, NOUN, UNLESS
from onestop.catalogue.domain.wanted_paper import asks_for_a_paper, joins_a_paper

RowKind: TypeAlias = Literal["paper", "note", "piece", "list", "cut", "joins", "heading", "nothing"]
"""`list`: a paper that opens a list whose members nobody can tell; `cut`: a paper whose sentence goes on in another row;
`joins`: one that goes on from another row, nobody says which; `heading`: words that open a list and are no paper;
`nothing`: a sign, or no text at all."""

PAPERS: Final = frozenset({"paper", "list", "cut", "joins"})
"""The kinds of rows that name a paper."""
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_REMARK: Final = re.compile(
    r"lưu ý|ghi chú|chú ý|ví dụ|(?:\(?(?:0?1|một)\)? )?bộ hồ sơ\b|giấy tờ [^:;]{0,30}: sử dụng [^;]*\bđể đăng nhập\b"
    r"|hồ sơ [^.;]{0,60} trên\s+môi\s+trường (?:điện tử|mạng)[^.;]* (?:bao gồm|được thể hiện)"
    r"|(?:các )?(?:giấy tờ|tài liệu|văn bản)(?:, (?:giấy tờ|tài liệu))? "
    r"(?:nêu trên|do (?:cơ quan|tổ chức)[^.;]{0,40} nước ngoài cấp)[^.;]{0,200}\bphải (?:được|kèm|có bản dịch)"
    r"|bản sao [^.;]{0,200}\bđối với (?:các )?(?:văn bản|giấy tờ|tài liệu)[^.;]{0,60}\bnêu trên\b"
    r"|(?:(?:các|toàn bộ|thành phần) )?hồ sơ(?: (?:đề nghị|đăng ký|nêu trên|này))? (?:phải |cần |có thể )?(?:được )?"
    r"(?:(?:thể hiện|lập|trình bày|viết|đóng|sắp xếp|dịch|ký)(?: và [^\s.;]+)? (?:bằng|thành|theo|trên|ra|sang|đầy đủ|rõ)\b"
    r"|(?<=phải )(?:bằng|là|bảo đảm|đảm bảo|đầy đủ|rõ ràng|trung thực)\b)",
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
    r"|tổ hợp tác|(?:các )?trường hợp|trừ trường hợp|cá nhân ký tên|thủ tướng chính phủ ban hành",
    re.IGNORECASE,
)
_RULES_OUT: Final = re.compile(
    r"hồ sơ [^.;]{0,80}không bao gồm|thì [^.;]{0,80}không (?:phải|cần|yêu cầu|bắt buộc)|người tiếp nhận|không khai thác được"
    r"|cơ quan [^.;]{0,80}(?:có trách nhiệm|tra cứu|từ chối|hủy bỏ|chấp nhận|kiểm tra)|thực hiện theo quy định",
    re.IGNORECASE,
)
_NEEDS: Final = re.compile(
    r"(?:phải|cần|thì|còn|hồ sơ) (?:có|nộp|kèm(?: theo)?|bổ sung|xuất trình|cung cấp|gửi kèm|là)(?: thêm)?\b"
    r"|(?:có|nộp) thêm|nộp kèm|thì người [^.;,]{3,40} (?:gửi|nộp) hồ sơ\b"
    r"|(?:người nộp thuế|tổ chức|cá nhân|doanh nghiệp|chủ đầu tư) (?:nộp|cung cấp)\b",
    re.IGNORECASE,
)
_MUST_COME: Final = re.compile(
    r"là (?:tài liệu|giấy tờ|thành phần) phải có|hồ sơ [^.;]{0,30}còn có thêm|nộp [^.;]{0,60}\bvà 0?\d danh mục\b",
    re.IGNORECASE,
)
"""Asks for a paper, whatever else is told of it behind that."""
_ASKS_NOTHING: Final = re.compile(
    r"chỉ cần (?:cung cấp|khai|nhập|điền)|không (?:phải|cần|yêu cầu|bắt buộc) (?:nộp|xuất trình|gửi|tải lên)"
    r"(?: hoặc (?:gửi|nộp))?"
    r"|phải có (?:đầy đủ )?chữ ký(?:, con dấu)?",
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
    r"|coi như|hồ sơ đăng ký là|phải đáp ứng",
    re.IGNORECASE,
)
_CUT_OFF: Final = re.compile(r"(?:\b(?:hoặc|và|của)|(?<!kèm)(?<!tiếp) theo|\()$", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\([^\W\d_a-zà-ỹ].*\)\W*$")
"""A sentence of its own in brackets."""
_NONE_ASKED: Final = re.compile(r"không (?:quy định|yêu cầu|có)\W*$", re.IGNORECASE)
_NONE_IN_A_CASE: Final = re.compile(
    r"(?:đối với |trường hợp )[^:;]{3,90}: không (?:quy định|yêu cầu|có giấy tờ)\b(?: \([^()]*\))?\W*$", re.IGNORECASE
)
"""In that case nothing is handed in."""
_ENDS_ASKING: Final = re.compile(r"(?<!đã )\b(?:nộp|xuất trình)$", re.IGNORECASE)
"""How many, or what, stands in another row."""
_ASKED_IN_WRITING: Final = re.compile(r"theo (?:đề nghị|yêu cầu) bằng văn bản\b", re.IGNORECASE)
"""The request itself, though its row begins like an instruction."""
_BARE_VERB: Final = re.compile(r"(?:nộp|xuất trình|gồm|bao gồm|hoặc|và)\W*", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"(?:gồm(?: có)?|sau(?: đây)?|cụ thể|như sau|sau đây gồm|tờ sau)\s*:$|một trong (?:các|những) [^.;]{0,60}:$"
    r"|^\W*(?:\(?\w{1,2}[.)]\s*)?các giấy tờ [^.;:]{3,80} gồm$",
    re.IGNORECASE,
)
_ALL_OF_THEM: Final = re.compile(
    r"hồ sơ (?:tổ chức|cá nhân|chủ đầu tư|doanh nghiệp|người)[^:]*\b(?:nộp|gửi)\b[^:]*gồm"
    r"|\(?người (?:có )?yêu cầu [^:]*(?:nộp|xuất trình)[^:]*(?:các )?giấy tờ sau|đối với (?:các )?(?:giấy tờ"
    r"|việc xác định)",
    re.IGNORECASE,
)
"""Opens the whole list, or a list of instructions, and leaves nothing doubtful."""

_SENT_SO: Final = re.compile(
    rf"(?:trong )?trường hợp {HOW_SENT}[^;.]{{0,60}}?(?: thì\b|:\s*(?:các )?thành phần hồ sơ\b)", re.IGNORECASE
)
_COPIES_OF_THE_REST: Final = re.compile(
    r"(?:trong )?trường hợp [^.;:]{3,120} thì (?:các )?(?:giấy tờ|văn bản|tài liệu)\b[^.;]{0,200}\blà bản (?:sao|chụp|chính)\b",
    re.IGNORECASE,
)
"""What sort of copies the papers of other rows are by one way of applying."""
_LIST_OF_SOME: Final = re.compile(r"thành phần hồ sơ (?:đối với|trường hợp) [^.;:]{3,120}:?$", re.IGNORECASE)
"""Heads what one kind of applicants hands in."""
_BY_A_FORM: Final = re.compile(
    r"\btheo (?:biểu )?mẫu\b|\b(?:theo )?mẫu số\b|\btheo phụ lục \d|\bphụ lục \w+ ban hành\b", re.IGNORECASE
)
_QUANTITY: Final = re.compile(
    r"\b(?:0?\d{1,2}|một|hai|ba|bốn)\s*(?:\([^()]{1,12}\)\s*)?(?:bản|bộ(?! hồ sơ)|tấm|tờ|chiếc|phông|cái|quyển|đĩa)\b"
    r"|\b(?<!kèm )(?<!kèm theo )(?:0?\d{1,2}|một|hai|ba|bốn)\s*(?:\([^()]{1,12}\)\s*)?ảnh\b"
    r"|\bsố lượng bản (?:sao|chính) tương ứng\b",
    re.IGNORECASE,
)
"""Photographs that a form comes with count no form: "Tờ khai kèm 02 ảnh" is one."""
_ORIGINAL: Final = re.compile(r"(?<!sao y )bản (?:chính|gốc)", re.IGNORECASE)
"""A copy that is true to it, *bản sao y bản chính*, is none."""
_COPY: Final = re.compile(
    r"(?<!\bcấp )(?<!\bcấp lại )bản (?:sao|chụp|phô ?tô|photo)|\bsao y\b|phô ?tô|photocopy", re.IGNORECASE
)
"""Not one that is asked for: a request that a copy be given is handed in itself."""
_EITHER: Final = re.compile(r"\bhoặc\b", re.IGNORECASE)
_MOST_COPIES: Final = 9
_ASKED_AS: Final[Mapping[RowKind, RowKind]] = {"note": "paper", "heading": "list"}
"""What words are that are counted like a paper and ask for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """What a row is, and of a paper its name, form, quantities and when it is wanted.

    `named_quantity`: how many, and whether original or copy, its name says itself, and the numbers beside it do not
    agree; they are 0 then. `garbled_quantity`: another number has grown together with them; `parted`: it was parted from
    them.
    """

    kind: RowKind
    name: str
    template: str = ""
    originals: int = 0
    copies: int = 0
    named_quantity: bool = False
    garbled_quantity: bool = False
    wanted: Wanted = "always"
    letter: str = ""
    published: tuple[int, int] = (0, 0)
    """Originals and copies as they are counted beside a name that tells of either, and not how many."""
    put_back: tuple[str, ...] = ()
    """The words on numbers of copies in its name that were made of the numbers between two rows."""
    parted: bool = False
    beside_the_list: bool = False
    """Whether its mark tells that it stands under no row that opens a list, though others do."""
    under_another: bool = False
    """Whether its mark tells that it stands under a row that opens the list of one case, and none tells which."""

    @property
    def label(self) -> str:
        """Its name, behind its letter in the list where the list points to letters; what opens a list keeps its colon.

        What goes on from another row shows that it does.
        """
        name = f"… {self.name}" if self.kind == "joins" else self.name
        return f"{self.letter} {name}{':' if self.kind == 'list' else ''}".strip()


def read_row(row: Mapping[str, Any]) -> PaperRow:
    """What a row of the table is."""
    listed, row = row, with_its_number(row)
    written = written_name(row)
    name, template = name_and_template(written)
    kind = _kind(written, name)
    asked = kind in _ASKED_AS and _is_counted(row) and asks_for_a_paper(name)
    if asked:
        kind = _ASKED_AS[kind]
    glued = is_count_glued(row)
    originals, copies = (0, 0) if glued else (_count(row.get("originals")), _count(row.get("copies")))
    if kind not in PAPERS:
        counted = kind == "note"
        return PaperRow(kind=kind, name=name, originals=originals * counted, copies=copies * counted)
    named = says_otherwise(name, originals, copies)
    return PaperRow(
        kind=kind,
        name=name,
        template=template,
        originals=0 if named else originals,
        copies=0 if named else copies,
        named_quantity=named,
        garbled_quantity=glued and not named,
        wanted=wanted_when(name) if asked else _wanted(name, template),
        parted=row is not listed,
        published=(originals, copies) if named and not glued and not tells_how_many(name) else (0, 0),
        put_back=tuple(row.get("put_back", ())),
    )


def _wanted(name: str, template: str) -> Wanted:
    """When it is wanted; what has a form of its own is a paper, whatever it begins with."""
    wanted = wanted_when(name)
    return "always" if wanted == "unnamed" and (template or _BY_A_FORM.search(name)) else wanted


def written_name(row: Mapping[str, Any]) -> str:
    """The name as the source has it; anything but text is no name."""
    name = row.get("name")
    return name if isinstance(name, str) else ""


def is_count_glued(row: Mapping[str, Any]) -> bool:
    """Whether another number has grown together with that of originals: 1, 1 read 11. Nobody asks for ten of a paper."""
    originals = row.get("originals")
    return type(originals) is int and originals > _MOST_COPIES


def _is_counted(row: Mapping[str, Any]) -> bool:
    """Whether the source counts originals or copies beside it."""
    return any(_count(row.get(of_it)) for of_it in ("originals", "copies"))


def _count(number: Any) -> int:
    return number if type(number) is int and number >= 0 else 0


def _kind(written: str, name: str) -> RowKind:
    """In the order in which signs are sure."""
    one_line = " ".join(written.split())
    if not _LETTERS.search(name):
        return "nothing"
    if _NONE_ASKED.match(name) or _NONE_IN_A_CASE.match(name):
        return "note"
    if not _ASIDE.match(one_line) and _is_piece(one_line, name):
        return "joins" if joins_a_paper(name) else "piece"
    if one_line.endswith(":") and _ALL_OF_THEM.match(name):
        return "note"
    if _ASKED_IN_WRITING.match(name):
        return "paper"
    if _LIST_OF_SOME.match(name):
        return "heading"
    if _OPENS.search(one_line) or (one_line.endswith(":") and A_CASE.match(name)):
        return "list" if NOUN.match(name) else "heading"
    if A_CASE.match(name):
        of_others = _SENT_SO.match(name) or _COPIES_OF_THE_REST.match(name)
        return "note" if of_others or _tells_only(name) else "paper"
    if _REMARK.match(name):
        return "note"
    if _SECTION.match(one_line):
        return "heading"
    if _ENDS_ASKING.search(one_line) and NOUN.match(name):
        return "cut"
    return "note" if not NOUN.match(name) and _TELLS.match(name) and not _names_papers(name) else "paper"


def _tells_only(name: str) -> bool:
    """Whether what is said of a case asks for no paper."""
    if _MUST_COME.search(name):
        return False
    if (rest := _ASKS_NOTHING.sub(" ", name)) != name and not _NEEDS.search(rest):
        return True
    if _names_papers(name):
        return False
    if _RULES_OUT.search(name):
        return True
    asks = _NEEDS.search(name) or any(NOUN.match(part) for part in name.split(", ")[1:])
    return not asks and bool(_CASE_TELLS.search(name))


def _names_papers(name: str) -> bool:
    """Whether papers follow its colon."""
    return any(NOUN.match(bare(rest)) for rest in name.split(":")[1:])


def _is_piece(one_line: str, name: str) -> bool:
    """The middle or the beginning of a sentence whose rest stands in another row."""
    begins_inside = one_line.startswith(name[:8]) or one_line[0] in ").;,("
    if begins_inside and GOES_ON.match(name) and not (name[0] == "(" and UNLESS.search(name)):
        return True
    if one_line[0] == ")" and not NOUN.match(name):
        return True
    return bool(_BARE_VERB.fullmatch(name)) or bool(_CUT_OFF.search(one_line))


def tells_how_many(name: str) -> bool:
    """Whether there is a number of copies in it.

    >>> tells_how_many("Hóa đơn: 01 bản chụp"), tells_how_many("Bản sao kèm bản chính để đối chiếu")
    (True, False)
    """
    return bool(_QUANTITY.search(name))


def says_otherwise(name: str, originals: int, copies: int) -> bool:
    """Whether a name tells how many, or of what kind, other than the numbers beside it."""
    if tells_how_many(name):
        return True
    original, copy = bool(_ORIGINAL.search(name)), bool(_COPY.search(name))
    if original and copy and _EITHER.search(name):
        return True
    return (original or copy) and (original, copy) != (originals > 0, copies > 0)
