"""What is wrong with the papers a record asks for.

Tables that lost their borders leave prose where a paper should be, one paper cut into
several, and a template's file name glued to the end of a name.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.version import Finding

LONGEST_NAME: Final = 300
_TEMPLATE: Final = re.compile(r"\.(docx?|pdf|xlsx?|rtf|zip|rar)\b", re.IGNORECASE)
_PROSE: Final = re.compile(
    r"^(trường hợp|trong thời hạn|bước \d|cách thức|thời hạn|lưu ý|ghi chú|hồ sơ gồm|thành phần hồ sơ|số lượng hồ sơ"
    r"|người (yêu cầu|nộp hồ sơ) (phải )?xuất trình)",
    re.IGNORECASE,
)
_LIST_MARK: Final = re.compile(r"^(?:[a-zđ]{1,2}|\d{1,2}(?:\.\d{1,2})*)[).]\s*|^[-+•*.]\s*")
_SENTENCES: Final = re.compile(r"\.\s+[A-ZĐÀ-Ỹ]")
_UNFINISHED: Final = ("hoặc", "và", "của", "theo", ",", "(", "/")


def inspect_papers(groups: list[dict[str, Any]]) -> Iterator[Finding]:
    """Findings over all groups of papers."""
    count = 0
    for group, listed in enumerate(groups):
        for item, paper in enumerate(listed.get("items") or []):
            count += 1
            where = f"dossier[{group}].items[{item}]"
            for kind, seen in _faults(paper):
                yield finding(kind, where, seen)
    if not count:
        yield finding("no_component", "dossier", "")


def _faults(paper: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    name = paper_text(paper)
    if not name:
        yield "component_unnamed", ""
        return
    if not paper.get("originals") and not paper.get("copies"):
        yield "originals_zero", name
    if is_prose(name):
        yield "prose_as_component", name
    if is_piece(name):
        yield "split_component", name
    if template := _TEMPLATE.search(name):
        yield "name_glued_to_template", name[max(0, template.start() - 80) : template.end()]


def paper_text(paper: Mapping[str, Any]) -> str:
    """The name as the source has it; anything but text is no name."""
    name = paper.get("name")
    return name if isinstance(name, str) else ""


def is_prose(name: str) -> bool:
    """A paragraph or an instruction instead of the name of a paper."""
    bare = _LIST_MARK.sub("", name)
    return len(name) > LONGEST_NAME or bool(_PROSE.match(bare)) or len(_SENTENCES.findall(bare)) > 1


def is_piece(name: str) -> bool:
    """The middle or the beginning of a sentence whose rest stands in another row."""
    bare = _LIST_MARK.sub("", name)
    marked = bare != name
    begins_inside = bool(bare) and bare[0].islower() and not marked
    return begins_inside or bare.endswith(":") or bare.rstrip().casefold().endswith(_UNFINISHED)
