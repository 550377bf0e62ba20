"""The groups in which a record lists its papers, and what each group is.

A heading may say to hand in or only to show, that the group belongs to one case of several, or that it is wanted on a
condition besides (somebody sends another). Where the headings could be read either way nothing is decided.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.findings import Finding, finding
from onestop.catalogue.domain.groups_apart import (
    are_apart,
    are_in_turn,
    is_of_a_proxy,
    is_the_procedure,
    tell_of_whom,
)
from onestop.catalogue.domain.paper_joins import joined_rows
from onestop.catalogue.domain.paper_letters import (
    heading_number,
    letter_of,
    member_mark,
    opens_members,
    point_to_letters,
)
from onestop.catalogue.domain.paper_marks import mark_of, mark_of_openers, nested, under_another
from onestop.catalogue.domain.paper_names import bare, begun
from onestop.catalogue.domain.paper_numbers import by_number
from onestop.catalogue.domain.paper_rows import PAPERS, PaperRow, read_row, written_name
from onestop.catalogue.domain.paper_words import NOUN
from onestop.kernel.text import fold

GroupKind: TypeAlias = Literal["common", "case", "condition", "note", "office", "unclear"]
"""`office`: papers that agencies make, and send one another."""

_NOTE: Final = re.compile(r"lưu ý|ghi chú|chú ý|thời hạn (?:cung cấp|nộp|giải quyết)", re.IGNORECASE)
_COMMON: Final = re.compile(
    r"(các )?(giấy tờ|tài liệu|thành phần|hồ sơ)( (phải|cần))?( (nộp|xuất trình|hồ sơ|gồm|bao gồm))*\W*|mẫu đơn, tờ khai"
    r"|hồ sơ năng lực"
    r"|giấy tờ phải (?:nộp|xuất trình)(?: để lưu giữ tại cơ quan đăng ký[^,;:]*| khi nộp hồ sơ)?"
    r"(?:,? gồm(?: bản chính)?(?: các loại sau)?)?\W*"
    r"|xuất trình hoặc gửi bản chính hoặc bản sao\b[^;]*\bđể cơ quan đăng ký[^,;:]* kiểm tra\W*",
    re.IGNORECASE,
)
"""What everybody hands in beside what everybody shows: such headings part no cases."""
_CASE: Final = re.compile(
    r"t?rường hợp|đối với|(?:thành phần )?hồ sơ (?:\S+ ){0,14}?(?:đối với|trường hợp)"
    r"|(?:cấp(?: lại| đổi| mới)?|đổi|gia hạn|điều chỉnh|sửa đổi|bổ sung|thay đổi|thu hồi)\b(?: [^\s,;:]+){0,6}? do (?!"
    rf"{body_names('committee', 'agency', 'officer')})",
    re.IGNORECASE,
)
"""Also an act with its cause, "Cấp lại do giấy phép hết thời hạn": each cause has its own papers."""
_NAMES_A_CASE: Final = re.compile(r".{0,80}?\b(?:trường hợp|đối với)\b", re.IGNORECASE)
_CONDITION: Final = re.compile(
    r"(ủy|uỷ) quyền|kèm theo|nộp thêm|phải có thêm|còn có|còn phải có|ngoài ra|môi trường điện tử|bản giấy|chưa có tài khoản"
    r"|kết nối|chưa có thông tin",
    re.IGNORECASE,
)
_CONDITION_OF_A_CASE: Final = re.compile(
    r"(?:trường hợp|đối với) (?:người )?(?:ủy|uỷ) quyền|người được (?:ủy|uỷ) quyền thực hiện|(?<!ban hành )kèm theo|nộp thêm"
    r"|phải có thêm|còn có|còn phải có|ngoài ra|môi trường điện tử|nộp [^,;:]{0,90}bản giấy|chưa có tài khoản"
    r"|việc kết nối|chưa có thông tin|hồ sơ [^,;:]{0,60}không bao gồm bản sao",
    re.IGNORECASE,
)
"""The same of a heading that begins as a case: there it must be said of how one files, for what happened may be told with
the same words, *ủy quyền* of a change of the head of a household."""
_OF_THE_OFFICE: Final = re.compile(
    rf"hồ sơ (?:của )?{body_names('committee', 'agency', 'officer')} (?!đăng)[^,;:]{{0,120}}?\b(?:trình|gửi|lấy ý kiến)\b"
    rf"|hồ sơ [^,;:]{{0,60}}\bchuyển (?:đến )?(?:{body_names('committee', 'agency')}|bảo hiểm xã hội)"
    r"|phiếu được tạo lập khi [^:]*\bin trong quá trình\b",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(r"không phải nộp|không bao gồm bản sao|số lượng hồ sơ|chỉ bổ sung", re.IGNORECASE)
_PAPER: Final = re.compile(
    r"tờ (?:trình|khai)|đơn|văn bản|phiếu|bản (?:khai|kê)|báo cáo|giấy (?!tờ)|\d+ bản", re.IGNORECASE
)
_OF_ANOTHER_TABLE: Final = re.compile(r"thành phần hồ sơ--|\d (?:ngày|giờ)(?: làm việc)?(?:\d|miễn phí)", re.IGNORECASE)
"""What the table of ways of applying left behind."""
_HOW_A_FORM_IS_FILLED: Final = re.compile(r"trong (?:phiếu|đơn|tờ khai|đó)\b[^:]{0,20}\bnêu rõ\b", re.IGNORECASE)
_OPENS_CONTENTS: Final = re.compile(r"\bgồm (?:các |những )?(?:nội dung|thông tin)\b[^.:]{0,12}[:.\s]*$", re.IGNORECASE)
"""What stands under it are the contents of one paper."""
_OPENS_GROUNDS: Final = re.compile(r"\bmột trong các căn cứ sau(?: đây)?\s*:\s*$", re.IGNORECASE)
"""What stands under it with a dash is a ground to apply on, and no paper."""
_OPENERS: Final = frozenset({"list", "heading"})
_BROKEN: Final = frozenset({"piece", "cut", "joins"})
_SAME_PAPER: Final = 6
"""Syllables at the beginning of a name by which it is known in another list."""
_TAIL: Final = re.compile(
    r"[\s,;:]*(thì )?((?:(?<!thành phần )|(?<=, thành phần ))hồ sơ )?"
    r"(như sau|bao gồm|gồm( có)?|cần có|phải có|phải kèm theo)?[\s:;.,(]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """One group: what it is, its heading without marks, its rows as they were read, and where it stands in the record.

    `beside_a_case`: it has no heading and stands beside cases, and may be of all or of another case.
    `missing`: numbers the source skips where it numbers every row.
    `heads_a_paper`: its heading names a paper, and its rows may be others or what belongs to that one.
    `under`: a case one of its rows opens, and the rows of that, while they are not parted.
    """

    kind: GroupKind
    title: str
    rows: tuple[PaperRow, ...]
    place: int
    beside_a_case: bool = False
    heads_a_paper: bool = False
    missing: tuple[int, ...] = ()
    under: tuple[str, tuple[PaperRow, ...]] | None = None
    number: str = ""

    @property
    def label(self) -> str:
        """Its heading, behind the number the source gives it."""
        return f"{self.number} {self.title}".strip() if self.title else ""

    @property
    def is_split(self) -> bool:
        """Whether a sentence was cut: numbers beside its rows may be of a piece, and are nobody's."""
        return any(row.kind in ("piece", "cut") for row in self.rows)

    @property
    def is_doubtful(self) -> bool:
        """Whether nobody can say which of its rows belong together, or of whom they are asked."""
        return self.is_doubtful_throughout or any(row.kind in _OPENERS for row in self.rows)

    @property
    def is_doubtful_throughout(self) -> bool:
        """Whether that is so whatever the marks of a list tell of one row."""
        return self.beside_a_case or self.heads_a_paper or any(row.kind in _BROKEN for row in self.rows)


def read_groups(listed: Sequence[Mapping[str, Any]]) -> tuple[PaperGroup, ...]:
    """The groups of a record. One alone is common to all; a single case is a condition, for nothing is beside it."""
    lettered = point_to_letters(_words_of(listed))
    groups = _related([_read(place, group, lettered=lettered) for place, group in enumerate(listed)])
    return tuple(part for group in groups for part in _parted(group))


def _words_of(listed: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for group in listed:
        yield str(group.get("title") or "")
        yield from (written_name(row) for row in group.get("items") or ())


def _parted(group: PaperGroup) -> Iterator[PaperGroup]:
    """A group, and the case that one of its rows opens, as a condition of its own."""
    yield replace(group, under=None)
    if group.under and group.kind != "note":
        heading, rows = group.under
        kind: GroupKind = "office" if group.kind == "office" else "condition"
        yield PaperGroup(kind, heading, rows, group.place)


def _related(read: Sequence[PaperGroup]) -> tuple[PaperGroup, ...]:
    if len(read) == 1:
        return (_only(read[0]),)
    cases = [one for one in read if one.kind == "case"]
    read = [_of_a_case_without_a_name(one, cases) for one in read]
    if any(one.kind == "unclear" for one in read) or are_in_turn([one.title for one in cases]):
        return tuple(replace(one, kind="unclear") if one.kind == "case" else one for one in read)
    if len(cases) != 1:
        return tuple(read)
    return tuple(_beside(one, cases[0]) for one in read)


def _of_a_case_without_a_name(group: PaperGroup, cases: Sequence[PaperGroup]) -> PaperGroup:
    """What has no heading and lists again what one of several cases lists is the dossier of another case, not of all."""
    if len(cases) < 2 or group.kind != "common" or group.title:
        return group
    listed = {name for one in cases for name in _beginnings(one)}
    return replace(group, kind="unclear", beside_a_case=True) if listed & _beginnings(group) else group


def _beginnings(group: PaperGroup) -> frozenset[str]:
    begin = (begun(row.name, _SAME_PAPER) for row in group.rows if row.kind in PAPERS)
    return frozenset(filter(None, begin))


def _beside(group: PaperGroup, case: PaperGroup) -> PaperGroup:
    if group is case:
        return replace(group, kind="condition")
    return replace(group, beside_a_case=group.kind == "common" and not group.title)


def group_findings(groups: Sequence[PaperGroup], name: str = "") -> Iterator[Finding]:
    """What the headings leave open; a blocking finding keeps people from applying by guess. `name`: the procedure's."""
    if any(one.kind == "unclear" or one.beside_a_case for one in groups) and not _alone_beside_an_agencys(groups):
        yield not_parted(groups, [one.title for one in groups if one.title], name)
    for one in groups:
        if one.heads_a_paper:
            yield finding("heading_names_paper", f"dossier[{one.place}]", one.title, blocking=True)
        if one.kind != "note" and (opened := [row.name for row in one.rows if row.kind in ("list", "heading")]):
            yield finding("cases_among_papers", f"dossier[{one.place}]", "; ".join(opened), blocking=True)
        if missing := one.missing:
            yield finding(
                "paper_missing", f"dossier[{one.place}]", f"({'), ('.join(map(str, missing))})", blocking=True
            )
    names = [fold(one.title) for one in groups if one.kind == "case"]
    for title in sorted({one.title for one in groups if one.kind == "case" and names.count(fold(one.title)) > 1}):
        yield finding("cases_alike", "dossier", title, blocking=True)


def _alone_beside_an_agencys(groups: Sequence[PaperGroup]) -> bool:
    """Whether what an agency sends on stands beside one group, which is then neither another case nor handed in besides."""
    others = [one for one in groups if one.kind not in ("note", "office", "condition")]
    return any(one.kind == "office" for one in groups) and len(others) == 1 and not others[0].beside_a_case


def not_parted(groups: Sequence[PaperGroup], names: Sequence[str], name: str = "") -> Finding:
    """That nobody can choose between the groups: though each says of which case it is, or because one does not."""
    asked = [one for one in groups if one.kind not in ("note", "office") and (one.title or _asks_for_anything(one))]
    return finding(_how_parted([one.title for one in asked], name), "dossier", "; ".join(names), blocking=True)


def _how_parted(titles: Sequence[str], name: str) -> str:
    """The kind of finding: stages of one matter, cases, cases beside what is of all, or nothing that the headings tell."""
    others = [one for one in titles if not is_the_procedure(one, name)]
    ordinary = len(titles) - len(others) <= 1 and bool(others)
    if are_in_turn(titles):
        return "groups_in_turn"
    if (ordinary and all(map(_NAMES_A_CASE.match, others))) or are_apart(titles, name):
        return "groups_by_case"
    told, silent = tell_of_whom(titles, name)
    cases = [one for one in titles if not is_of_a_proxy(one)]
    if told and told + 1 >= len(titles) and not silent and all(titles) and cases == list(titles):
        return "groups_by_case"
    return "groups_some_by_case" if told or are_apart(cases, name) else "groups_unclear"


def _asks_for_anything(group: PaperGroup) -> bool:
    return any(row.kind in PAPERS for row in group.rows)


def left_open(groups: Sequence[PaperGroup]) -> tuple[PaperGroup, ...]:
    """Groups of cases nobody can choose between: each keeps its heading, and what it lists is asked of nobody for sure."""
    return tuple(replace(one, kind="unclear") if one.kind == "case" else one for one in groups)


def in_order(groups: Iterable[PaperGroup]) -> list[PaperGroup]:
    """Those without a heading first: after another they would seem to stand under its heading. A case shows none."""
    return sorted(groups, key=lambda group: bool(group.title) and group.kind != "case")


def notes_of(groups: Sequence[PaperGroup]) -> Iterator[str]:
    """What stands among the papers and is none, with the heading it stands under; a piece of a sentence is called one."""
    for group in in_order(groups):
        for row in group.rows:
            if row.kind == "piece" and _goes_on_from_its_heading(row, group):
                yield f"{group.label} {row.label}".strip()
            elif row.kind == "piece" and len(row.name.split()) > 1:
                yield f"Trong danh sách giấy tờ của nguồn có một dòng bị ngắt, không rõ thuộc giấy tờ nào: “… {row.name}”"
            elif row.kind == "note" or (group.kind == "note" and row.kind != "nothing"):
                yield f"{group.label}: {row.label}" if group.title and group.kind != "note" else row.label


def _goes_on_from_its_heading(piece: PaperRow, group: PaperGroup) -> bool:
    """Whether it is the only row, or every other begins with a letter of its own."""
    return all(row.letter for row in group.rows if row is not piece)


def _read(place: int, group: Mapping[str, Any], *, lettered: bool) -> PaperGroup:
    title = group.get("title")
    said = bare(title) if isinstance(title, str) else ""
    number = heading_number(title) if isinstance(title, str) else ""
    listed, missing = by_number([cell.row for cell in joined_rows(group.get("items") or ())], _is_aside)
    parted = nested(listed)
    members = opens_members(written_name(row) for row in listed)
    own = parted.rows if parted else listed
    rows = _once(_beside_lists([_with_letter(row, lettered=lettered, members=members) for row in own], own))
    if any(_OPENS_GROUNDS.search(written_name(row)) for row in own):
        rows = tuple(map(_or_a_ground, rows, own)) if len(rows) == len(own) else rows
    under = (_TAIL.sub("", bare(parted.heading)), tuple(map(read_row, parted.under))) if parted else None
    if _HOW_A_FORM_IS_FILLED.match(said):
        said, rows = "", (PaperRow(kind="note", name=said.rstrip(" :")), *rows)
    title = _TAIL.sub("", said)
    if NOUN.match(said) and (opens := _OPENS_CONTENTS.search(said)):
        title, rows = "", _contents(said[: opens.start()].strip(), rows)
    return PaperGroup(_kind(title), title, rows, place, missing=missing, under=under, number=number)


def _or_a_ground(row: PaperRow, written: Mapping[str, Any]) -> PaperRow:
    """The row, or a ground of those that another one opens."""
    is_ground = row.kind in PAPERS and mark_of(written_name(written)) == "-" and not NOUN.match(row.name)
    return replace(row, kind="note") if is_ground else row


def _is_aside(row: Mapping[str, Any]) -> bool:
    return read_row(row).kind in ("note", "nothing")


def _with_letter(row: Mapping[str, Any], *, lettered: bool, members: bool) -> PaperRow:
    """A row behind the mark it has in its list, where that tells to which other it belongs."""
    letter = (letter_of(written_name(row)) if lettered else "") or (member_mark(written_name(row)) if members else "")
    return replace(read_row(row), letter=letter)


def _beside_lists(rows: Sequence[PaperRow], written: Sequence[Mapping[str, Any]]) -> list[PaperRow]:
    """The rows, those marked that by their mark stand under none that opens a list."""
    names = [written_name(one) for one in written]
    outer = mark_of_openers([(name, row.kind in _OPENERS) for name, row in zip(names, rows, strict=True)])
    beside = (bool(outer) and mark_of(name) == outer for name in names)
    told = zip(rows, beside, under_another(names), strict=True)
    return [replace(row, beside_the_list=one, under_another=under) for row, one, under in told]


def _once(rows: Sequence[PaperRow]) -> tuple[PaperRow, ...]:
    """What the source lists twice in the same words and numbers is one paper."""
    first: dict[object, PaperRow] = {}
    for place, row in enumerate(rows):
        said = (fold(row.name).strip(" .;:"), row.template, row.originals, row.copies)
        first.setdefault(said if row.kind in PAPERS else place, row)
    return tuple(first.values())


def _contents(paper: str, rows: Sequence[PaperRow]) -> tuple[PaperRow, ...]:
    """The one paper a heading names, and what stands in it as notes, where no row names a paper of its own."""
    if any(row.kind in PAPERS and NOUN.match(row.name) for row in rows):
        return tuple(rows)
    return (
        PaperRow(kind="paper", name=paper, wanted="unclear"),
        *(replace(row, kind="note") if row.kind in PAPERS else row for row in rows),
    )


def _kind(title: str) -> GroupKind:
    if not title or _COMMON.fullmatch(title):
        return "common"
    if _NOTE.match(title):
        return "note"
    if _OF_THE_OFFICE.match(title):
        return "office"
    if _CASE.match(title):
        return "condition" if _CONDITION_OF_A_CASE.search(title) else "case"
    return "condition" if _CONDITION.search(title) else "unclear"


def _only(group: PaperGroup) -> PaperGroup:
    """A group alone: its heading may be of no use, an instruction, or the name of a paper that it stands in place of."""
    title = "" if _COMMON.fullmatch(group.title) or _OF_ANOTHER_TABLE.search(group.title) else group.title
    if title and _TELLS.search(title):
        return replace(group, kind="common", title="", rows=(PaperRow(kind="note", name=title), *group.rows))
    if any(fold(row.name).startswith(fold(title)) for row in group.rows):
        title = ""
    if group.kind == "office":
        return group
    return replace(group, kind="common", title=title, heads_a_paper=bool(_PAPER.match(title)))
