"""What is wrong with the papers a record asks for."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from onestop.catalogue.domain.findings import Finding, finding
from onestop.catalogue.domain.paper_joins import joined_rows
from onestop.catalogue.domain.paper_names import SETS_SAID, bare, doubled
from onestop.catalogue.domain.paper_rows import PaperRow, is_count_glued, read_row, written_name
from onestop.catalogue.domain.steps import sentences

_SETS: Final = re.compile(
    r"(?:số lượng hồ sơ\W*0*|\(?0*(?=\d\)?\s*bộ hồ sơ\b))(\d{1,2})\)?\s*\(?(?:một|hai|ba)?\)?\s*\(?bộ", re.IGNORECASE
)
_COUNTED_BEHIND: Final = re.compile(rf"[.;]\s*[-+*]?\s*{SETS_SAID}\s*0*(\d{{1,2}}) bộ\W*$", re.IGNORECASE)
"""How many, behind the papers of one row."""
_SETS_SENT: Final = re.compile(
    r"\b(?:nộp|gửi|lập)\b(?! quyết định)[^;]{0,200}?\b0*(\d{1,2})\s*(?:\([^()]{1,12}\)\s*)?bộ hồ sơ(?! (?:pháp nhân|trẻ em))",
    re.IGNORECASE,
)
"""How many the applicant hands in; an office may send on more, or keep one."""


def inspect_papers(groups: list[dict[str, Any]]) -> Iterator[Finding]:
    """Findings over all groups of papers."""
    count = 0
    for group, listed in enumerate(groups):
        for cell in joined_rows(listed.get("items") or []):
            count += 1
            where = f"dossier[{group}].items[{cell.places[0]}]"
            if len(cell.places) > 1:
                yield finding("rows_rejoined", where, written_name(cell.row))
            for kind, seen in _faults(cell.row, read_row(cell.row)):
                yield finding(kind, where, seen, blocking=kind == "split_component")
    if not count:
        yield finding("no_component", "dossier", "")


def _faults(paper: Mapping[str, Any], row: PaperRow) -> Iterator[tuple[str, str]]:
    name = written_name(paper)
    if row.kind in ("cut", "joins"):
        yield "split_component", name
    match row.kind:
        case "nothing":
            yield "component_unnamed", name
        case "piece":
            yield "split_component", name
        case "note" | "heading":
            yield "prose_as_component", name
        case _:
            yield from _faults_of_paper(paper, row)


def _faults_of_paper(paper: Mapping[str, Any], row: PaperRow) -> Iterator[tuple[str, str]]:
    counted = f"{row.name}: {paper.get('originals')} / {paper.get('copies')}"
    if is_count_glued(paper):
        yield "count_glued_to_name", counted
    elif row.named_quantity:
        yield "quantity_and_name_differ", counted
    elif not row.originals and not row.copies:
        yield "originals_zero", row.name
    if row.template:
        yield "name_glued_to_template", f"{row.name[-80:]} | {row.template}"
    written = written_name(paper)
    if found := doubled(written):
        yield "word_garbled", written[max(0, found.start() - 40) : found.end() + 20]


def sets_of(groups: list[dict[str, Any]], steps: str) -> int | None:
    """How many sets of the dossier to hand in, where a row or all the steps say of the applicant is the same number."""
    rows = [written_name(paper) for group in groups for paper in group.get("items") or []]
    said = {int(found[1]) for row in rows if (found := _SETS.match(bare(row)) or _COUNTED_BEHIND.search(row))}
    told = (one.text for one in sentences(steps) if not one.of_an_agency)
    said = said or {int(number) for text in told for number in _SETS_SENT.findall(text)}
    return said.pop() if len(said) == 1 else None
