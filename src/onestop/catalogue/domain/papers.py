"""What is wrong with the papers a record asks for, and what of a row is the name of a paper.

Tables that lost their borders leave prose where a paper should be, one paper cut into
several, and a template's file name glued to the end of a name. A long name is a name.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.version import Finding

_FILE: Final = re.compile(r"\.(?:docx?|pdf|xlsx?|rtf|zip|rar)(?-i:(?![a-z]))", re.IGNORECASE)
_FORM: Final = ("Mẫu", "Mau", "Mus", "Phụ lục", "Phu luc", "Phl", "Phc", "TK ", "Biểu", "PL ")
"""How the names of form files begin; after a capital nothing else tells where one does."""
_INSTRUCTION: Final = re.compile(
    r"(trong thời hạn|bước \d|cách thức|thời hạn|lưu ý|ghi chú|hồ sơ gồm|thành phần hồ sơ|số lượng hồ sơ"
    r"|người (yêu cầu|nộp hồ sơ) (phải )?xuất trình)",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(r"trường hợp", re.IGNORECASE)
_MARK: Final = re.compile(
    r"^(?:\s|\*|[-+•–\uf000-\uf0ff.:]|\(?(?:[ivxIVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]{1,2})[).]\s*|\(\*\))+"
)
_SENTENCES: Final = re.compile(r"\.\s+[A-ZĐÀ-Ỹ]")
_UNFINISHED: Final = ("hoặc", "và", "của", "theo", ",", "(", "/")
_SETS: Final = re.compile(r"số lượng hồ sơ\W*0*(\d{1,2})\s*\(?(?:một|hai|ba)?\)?\s*\(?bộ", re.IGNORECASE)
_SETS_SENT: Final = re.compile(r"\b0*(\d{1,2})\s*(?:\([^()]{1,12}\)\s*)?bộ hồ sơ", re.IGNORECASE)
_ENDS_IN_NUMBER: Final = re.compile(r"(?:mẫu( số)?|phụ lục( số)?|số)\W*$", re.IGNORECASE)
_LONGEST_FILE: Final = 90


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
    if is_prose(name):
        yield "prose_as_component", name
    elif is_count_glued(paper):
        yield "count_glued_to_name", f"{name} {paper.get('originals')}"
    elif not paper.get("originals") and not paper.get("copies"):
        yield "originals_zero", name
    if is_piece(name):
        yield "split_component", name
    if template := _FILE.search(name):
        yield "name_glued_to_template", name[max(0, template.start() - 80) : template.end()]


def paper_text(paper: Mapping[str, Any]) -> str:
    """The name as the source has it; anything but text is no name."""
    name = paper.get("name")
    return name if isinstance(name, str) else ""


def bare(name: str) -> str:
    """On one line, without the mark of a list it begins with.

    >>> bare("* Giấy tờ phải nộp:"), bare("a) Đơn đề nghị"), bare("(ii)  Trường hợp 2")
    ('Giấy tờ phải nộp:', 'Đơn đề nghị', 'Trường hợp 2')
    """
    return _MARK.sub("", " ".join(name.split())).strip()


def name_and_template(name: str) -> tuple[str, str]:
    """The name of the paper, and the files of its form that the portal's table glued to it; "" where it has none.

    >>> name_and_template("Bản chính Văn bản đề nghị theo quy địnhvăn bản đề nghị.docx")
    ('Bản chính Văn bản đề nghị theo quy địnhvăn bản đề nghị.docx', '')
    >>> name_and_template("- Đơn theo Mẫu số 01 Phụ lục III;Mus01.docxPhlcIV.docx")
    ('Đơn theo Mẫu số 01 Phụ lục III', 'Mus01.docx, PhlcIV.docx')
    """
    one_line = " ".join(name.split())
    found = [*_FILE.finditer(one_line)]
    seam = _begin_of_file(one_line, found[0].start()) if found and found[-1].end() == len(one_line) else None
    if seam is None:
        return bare(one_line).rstrip(" ;:,"), ""
    ends = [seam, *(one.end() for one in found)]
    files = (one_line[begins:ends_at].strip() for begins, ends_at in pairwise(ends))
    return bare(one_line[:seam]).rstrip(" ;:,"), ", ".join(files)


def _begin_of_file(text: str, dot: int) -> int | None:
    """Where the first file begins: where a capital stands inside a word, or after a sign with no blank between."""
    first = max(3, dot - _LONGEST_FILE)
    return next((place for place in range(first, dot) if _is_seam(text, place)), None)


def _is_seam(text: str, place: int) -> bool:
    """Whether a file name may have been glued on here: a capital follows with no blank between."""
    before, after = text[place - 1], text[place]
    if before.isspace() or not after.isupper() or before in "(/-_":
        return False
    return not before.isupper() or text.startswith(_FORM, place)


def is_instruction(name: str) -> bool:
    """What tells people something and is no paper they could hand in."""
    said = bare(name)
    return bool(_INSTRUCTION.match(said)) or (not _CONDITION.match(said) and len(_SENTENCES.findall(said)) > 2)


def is_prose(name: str) -> bool:
    """An instruction or a condition instead of the name of a paper."""
    said = bare(name)
    return is_instruction(name) or bool(_CONDITION.match(said)) or len(_SENTENCES.findall(said)) > 1


def is_piece(name: str) -> bool:
    """The middle or the beginning of a sentence whose rest stands in another row."""
    said = bare(name)
    begins_inside = bool(said) and said[0].islower() and said == " ".join(name.split())
    return begins_inside or said.endswith(":") or said.rstrip().casefold().endswith(_UNFINISHED)


def is_count_glued(paper: Mapping[str, Any]) -> bool:
    """Whether the number of the form a name ends with has grown together with the number of originals: 1 and 1 read 11."""
    originals = paper.get("originals")
    return type(originals) is int and originals > 9 and bool(_ENDS_IN_NUMBER.search(paper_text(paper)))


def sets_of(groups: list[dict[str, Any]], steps: str) -> int | None:
    """How many sets of the dossier to hand in, where a row or every mention in the steps says the same number."""
    rows = [paper_text(paper) for group in groups for paper in group.get("items") or []]
    said = {int(found[1]) for row in rows if (found := _SETS.match(bare(row)))}
    said = said or {int(number) for number in _SETS_SENT.findall(steps)}
    return said.pop() if len(said) == 1 else None
