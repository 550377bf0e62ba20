"""The groups in which a record lists its papers, and what each group is.

A heading may say to hand in or only to show, that the group belongs to one case of several, or that it is wanted on a
condition besides (somebody sends another). Where the headings could be read either way nothing is decided.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.papers import bare, is_instruction, is_piece, paper_text
from onestop.catalogue.domain.version import Finding
from onestop.kernel.text import fold

GroupKind: TypeAlias = Literal["common", "case", "condition", "note", "unclear"]

_NOTE: Final = re.compile(r"lưu ý|ghi chú|chú ý", re.IGNORECASE)
_COMMON: Final = re.compile(
    r"(các )?(giấy tờ|tài liệu|thành phần|hồ sơ)( (phải|cần))?( (nộp|xuất trình|hồ sơ|gồm|bao gồm))*\W*|mẫu đơn, tờ khai",
    re.IGNORECASE,
)
_CASE: Final = re.compile(r"t?rường hợp|đối với|hồ sơ (?:\S+ ){0,14}?(?:đối với|trường hợp)", re.IGNORECASE)
_OF_SOME: Final = re.compile(r"đối với|trường hợp", re.IGNORECASE)
_CONDITION: Final = re.compile(
    r"(ủy|uỷ) quyền|kèm theo|nộp thêm|phải có thêm|còn có|ngoài ra|môi trường điện tử|bản giấy|chưa có tài khoản"
    r"|kết nối|chưa có thông tin",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"[\s,;:]*(thì )?(hồ sơ )?(như sau|bao gồm|gồm( có)?|cần có|phải có|phải kèm theo)?[\s:;.,]*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """One group: what it is, its heading without marks, its rows as they came, and where it stands in the record."""

    kind: GroupKind
    title: str
    rows: tuple[Mapping[str, Any], ...]
    place: int

    @property
    def is_asked_of_all(self) -> bool:
        """Whether its papers are wanted of everybody who is in the case it belongs to."""
        return self.kind in ("common", "case")


def read_groups(listed: Sequence[Mapping[str, Any]]) -> tuple[PaperGroup, ...]:
    """The groups of a record. One alone is common to all; a single case is a condition, for nothing is beside it."""
    read = [_read(place, group) for place, group in enumerate(listed)]
    if len(read) == 1:
        only = read[0]
        return (PaperGroup("common", _heading(only), only.rows, only.place),)
    cases = [one for one in read if one.kind == "case"]
    if any(one.kind == "unclear" for one in read):
        return tuple(_with_kind(one, "unclear") if one.kind == "case" else one for one in read)
    return tuple(_with_kind(one, "condition") if one.kind == "case" and len(cases) == 1 else one for one in read)


def group_findings(groups: Sequence[PaperGroup]) -> Iterator[Finding]:
    """What the headings leave open; a blocking finding keeps people from applying by guess."""
    if any(one.kind == "unclear" for one in groups):
        titles = "; ".join(one.title for one in groups if one.title)
        yield finding("groups_unclear", "dossier", titles, blocking=True)
    for one in groups:
        if one.kind != "note" and (headings := [*_headings_within(one)]):
            yield finding("cases_among_papers", f"dossier[{one.place}]", "; ".join(headings), blocking=True)
    names = [fold(one.title) for one in groups if one.kind == "case"]
    for title in sorted({one.title for one in groups if one.kind == "case" and names.count(fold(one.title)) > 1}):
        yield finding("cases_alike", "dossier", title, blocking=True)


def notes_of(groups: Sequence[PaperGroup]) -> Iterator[str]:
    """What stands among the papers and is none, with the heading it stands under."""
    for group in groups:
        for row in group.rows:
            said = bare(paper_text(row))
            if said and (group.kind == "note" or is_instruction(paper_text(row))):
                yield f"{group.title}: {said}" if group.title and group.kind != "note" else said


def papers_of(group: PaperGroup) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """The papers of a group, each with whether it is wanted whatever happens."""
    of_all = group.is_asked_of_all and not any(True for _ in _headings_within(group))
    for row in group.rows:
        name = paper_text(row)
        if name and group.kind != "note" and not is_instruction(name):
            yield row, of_all and not _is_conditional(name)


def _headings_within(group: PaperGroup) -> Iterator[str]:
    """Rows that begin a list of their own for some: which of the other rows belong to it nobody can say, for the
    portal keeps them in no order."""
    for row in group.rows:
        said = bare(paper_text(row))
        if said.endswith(":") and _OF_SOME.search(said):
            yield said


def _is_conditional(name: str) -> bool:
    return "nếu có" in name.casefold() or bool(_CASE.match(bare(name))) or is_piece(name)


def _read(place: int, group: Mapping[str, Any]) -> PaperGroup:
    title = group.get("title")
    said = bare(title) if isinstance(title, str) else ""
    rows = tuple(group.get("items") or ())
    return PaperGroup(_kind(said), _TAIL.sub("", said), rows, place)


def _kind(title: str) -> GroupKind:
    if not title or _COMMON.fullmatch(title):
        return "common"
    if _NOTE.match(title):
        return "note"
    if _CONDITION.search(title):
        return "condition"
    return "case" if _CASE.match(title) else "unclear"


def _heading(group: PaperGroup) -> str:
    return "" if _COMMON.fullmatch(group.title) else group.title


def _with_kind(group: PaperGroup, kind: GroupKind) -> PaperGroup:
    return PaperGroup(kind, group.title, group.rows, group.place)
