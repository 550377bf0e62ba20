"""Which papers a group asks for: how many of each, and when, no surer than the group is.

Beside one another rows tell more than each by itself: the only declaration of a list is everybody's, and what stands
between numbered cases is of another case.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onestop.catalogue.domain.paper_alternatives import alternatives
from onestop.catalogue.domain.paper_groups import PaperGroup
from onestop.catalogue.domain.paper_makers import is_of_an_office, made_by_an_office
from onestop.catalogue.domain.paper_rows import PAPERS, PaperRow, says_otherwise, tells_how_many
from onestop.catalogue.domain.paper_wanted import Wanted, is_form_of_its_kind
from onestop.catalogue.domain.papers_in_notes import asked_in, listed_in, named_in

_NUMBERED_CASE: Final = re.compile(r"trường hợp \(?\d", re.IGNORECASE)
_ON_LAND: Final = re.compile(r"một trong (?:các|những)\b[^.;:]{0,40}\bvề đất đai\b", re.IGNORECASE)
_RIGHT_TO_LAND: Final = re.compile(r"giấy chứng nhận quyền (?:sử dụng đất|sở hữu)\b", re.IGNORECASE)
_PROOFS: Final = re.compile(r"\bchứng (?:minh|cứ)\b|^bản sao\b", re.IGNORECASE)
_DECLARES: Final = re.compile(r"(?:tờ khai|đơn|giấy đề nghị)\b(?! vị)", re.IGNORECASE)
_OF_OFFICES: Final = frozenset({"by_name", "whose"})
"""Of papers such as offices write: whatever their heading says, nobody looks for one that he cannot make."""
_ASIDE: Final = frozenset({"note", "nothing"})
_AS_ITS_NAME_TELLS: Final = frozenset({"always", "in_case", "unless", "partly"})
_A_NOTE: Final = re.compile(r"\W*(?:lưu ý|ghi chú|chú ý)\b", re.IGNORECASE)
"""It calls itself one; every other row simply stands among the papers."""
_HEADING_SAYS: Final = 60
"""Letters from the beginning of a heading within which it speaks of copies of all papers, not of one paper."""


def papers_of(group: PaperGroup) -> Iterator[PaperRow]:
    """The papers of a group, each with when it is wanted as far as the group leaves it certain.

    What opens a list stands where its papers may, and what a note or a heading without papers has somebody bring does too.
    """
    if group.kind == "note":
        return
    papers = _papers_in(group)
    for row in group.rows:
        if row.kind in PAPERS:
            yield replace(_counted(row, group), wanted=papers.when(row))
        elif row.kind == "heading":
            yield PaperRow(kind="paper", name=f"{row.label}:", wanted="opens")
        else:
            yield from _named_in(row)
    if all(row.kind in _ASIDE for row in group.rows):
        for name in named_in(group.title):
            yield PaperRow(kind="paper", name=name, wanted="heading", garbled_quantity=True)


def _named_in(row: PaperRow) -> Iterator[PaperRow]:
    """The papers that a row names which is none itself, with the numbers that the source has beside it where it names one."""
    named = (*asked_in(row.name), *(listed_in(row.name) if row.kind == "piece" else ()))
    if row.kind == "note" and (row.originals or row.copies):
        alone = len(named) == 1
        counted = replace(row, kind="paper", wanted="listed", garbled_quantity=not alone)
        counted = counted if alone else replace(counted, originals=0, copies=0)
        yield from (replace(counted, name=one) for one in named)
        return
    wanted: Wanted = "noted" if _A_NOTE.match(row.name) else "listed"
    yield from (PaperRow(kind="paper", name=one, wanted=wanted) for one in named)


def _papers_in(group: PaperGroup) -> "_GroupPapers":
    papers = [row for row in group.rows if row.kind in PAPERS]
    numbered = [row for row in papers if _NUMBERED_CASE.match(row.name)]
    return _GroupPapers(
        group=group,
        only_form=_only_form(papers),
        of_numbered_cases=len(numbered) > 1,
        one_of_land=any(_ON_LAND.match(row.name) for row in papers),
        of_proofs=_is_doubtful_for_proofs(group),
        alternatives=alternatives(
            [row.name for row in papers if row.wanted == "always"], [row.name for row in group.rows]
        ),
    )


def _counted(row: PaperRow, group: PaperGroup) -> PaperRow:
    """A paper with the numbers that are surely its own."""
    if group.is_split and not row.named_quantity:
        return replace(row, originals=0, copies=0, garbled_quantity=True)
    if says_otherwise(_on_copies(group.title), row.originals, row.copies):
        told = (0, 0) if tells_how_many(_on_copies(group.title)) else (row.originals, row.copies)
        return replace(row, originals=0, copies=0, named_quantity=True, garbled_quantity=False, published=told)
    return row


def _on_copies(title: str) -> str:
    """What a heading says of the number or kind of all its papers."""
    return title if title.casefold().startswith("số lượng") else title[:_HEADING_SAYS]


@dataclass(frozen=True, slots=True)
class _GroupPapers:
    """When the papers of one group are wanted, with what only all of them together tell."""

    group: PaperGroup
    only_form: PaperRow | None
    of_numbered_cases: bool
    """Whether its rows are cases by number: what stands between them is of another one."""
    one_of_land: bool
    """Whether one of several papers on a right to land is enough."""
    of_proofs: bool
    """Whether nothing is doubtful but which of its rows prove one thing: no declaration does."""
    alternatives: frozenset[str]
    """The names of those that stand beside one another for different applicants, though nothing says so."""

    def when(self, row: PaperRow) -> Wanted:
        """As the row tells, but not surer than the group allows: what an office sends on may hold the applicant's papers."""
        if row.wanted == "office" or made_by_an_office(self.group.title):
            return "office"
        if self.group.kind == "office":
            return "office" if row.wanted in _OF_OFFICES or is_of_an_office(row.name) else "sent_on"
        if row.wanted in _OF_OFFICES:
            return row.wanted
        if self.group.kind == "condition":
            return "if_any" if row.wanted == "if_any" else "heading"
        if row is self.only_form:
            return self._of_the_group("always", row)
        if self.of_proofs and row.wanted == "always" and _DECLARES.match(row.name):
            return "always"
        return self._of_the_group(self._told(row), row)

    def _told(self, row: PaperRow) -> Wanted:
        beside_others = (
            self.of_numbered_cases
            or (self.one_of_land and _RIGHT_TO_LAND.match(row.name))
            or row.name in self.alternatives
        )
        if row.under_another and row.wanted in _AS_ITS_NAME_TELLS:
            # What its name says of a case is said besides: the lost row above it names another one.
            return "unclear"
        return "unclear" if row.wanted == "always" and beside_others else row.wanted

    def _of_the_group(self, wanted: Wanted, row: PaperRow) -> Wanted:
        if wanted not in ("always", "unnamed"):
            return wanted
        surely_beside = row.beside_the_list and row.kind == "paper" and not self.group.is_doubtful_throughout
        if self.group.is_doubtful and not surely_beside:
            return "unclear"
        return "heading" if self.group.kind == "unclear" else wanted


def _is_doubtful_for_proofs(group: PaperGroup) -> bool:
    kinds = {row.kind for row in group.rows}
    opened = [row for row in group.rows if row.kind == "list"]
    if group.beside_a_case or group.heads_a_paper or kinds & {"piece", "cut", "heading"}:
        return False
    return bool(opened) and all(_PROOFS.search(row.name) for row in opened)


def _only_form(papers: Sequence[PaperRow]) -> PaperRow | None:
    """The declaration everybody makes: the only one, or the only one whose title tells for whom its form is made."""
    forms = [row for row in papers if row.name.casefold().startswith("tờ khai")]
    titled = [row for row in forms if is_form_of_its_kind(row.name)]
    return titled[0] if len(titled) == 1 and (len(forms) == 1 or "(áp dụng" in titled[0].name) else None
