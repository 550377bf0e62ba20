"""The cases (trường hợp) of a procedure, as a record tells them: by headings over its papers, or by repeated terms.

A case becomes a variant somebody chooses only where the source separates it cleanly: by its own group of papers, by a
term of its own for every way of applying, or by both, when each names the same cases. Everything else is left as it
stands and blocks, for choosing between two readings would be guessing what somebody must hand in, and until when.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from onestop.catalogue.domain.agency_lexicon import body_names, heads
from onestop.catalogue.domain.findings import Finding, finding, way
from onestop.catalogue.domain.paper_groups import PaperGroup, not_parted
from onestop.catalogue.domain.paper_names import bare
from onestop.catalogue.domain.paper_rows import PaperRow
from onestop.catalogue.domain.steps import sentences
from onestop.kernel.text import fold

_LABEL: Final = re.compile(r"(?:\(?\d\)\s*)?(?P<label>(?:t?rường hợp|đối với)\b[^:;\n]{3,300})", re.IGNORECASE)
_TAIL: Final = re.compile(r"[\s,.]*(thì|trong thời hạn|thời hạn|mức phí|\d+ ngày).*$", re.IGNORECASE | re.DOTALL)
_ADDRESSED: Final = re.compile(rf"đối với {heads()}{body_names('committee', 'agency')}", re.IGNORECASE)
"""What an agency is handed: everybody has it from one and brings it to the next, and no case is chosen by it."""
_NAMELESS: Final = re.compile(r"(?:đối với )?(?:các )?trường hợp(?: sau)?", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:đối với )?trường hợp (?P<number>\d{1,2})", re.IGNORECASE)
_BEGINS_NUMBERED: Final = re.compile(r"(?:đối với )?trường hợp \(?(?P<number>\d{1,2})\b(?! ngày)", re.IGNORECASE)
_MET_LATER: Final = re.compile(r"phải (?:kiểm tra, )?đánh giá lại", re.IGNORECASE)
"""Nobody applies in it: it comes of how an application was examined."""
_A_DOSSIER: Final = re.compile(r"(?:đối với )?(?P<dossier>hồ sơ .+)", re.IGNORECASE)
_HANDS_IN_BOTH: Final = re.compile(r"\bnop\b.*\bho so\b.*\bgom\b")
"""Folded."""
_OF_WHICH: Final = re.compile(r"thành phần hồ sơ (?:đối với )?(?=trường hợp|đối với)", re.IGNORECASE)
"""Before the case itself in the heading of its papers."""
_BESIDE_A_NAME: Final = re.compile(r",\s*(?:thành phần|hồ sơ (?:(?:miễn, )?giảm thuế|miễn thuế))\s*$", re.IGNORECASE)
_IN_ANOTHERS_NAME: Final = re.compile(r"(?:văn bản|giấy|hợp đồng) (?:ủy|uỷ) quyền\b", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W_]+")
_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class RecordVariant:
    """One case: its name, the places of its ways of applying among the methods, and of its groups of papers.

    `number`: what the source numbers it by, where its heading has a number.
    """

    name: str
    methods: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class RecordVariants:
    """The cases there are, none where the procedure has one way for all; and what was found on the way."""

    variants: tuple[RecordVariant, ...] = ()
    findings: tuple[Finding, ...] = ()


def variants_of(groups: Sequence[PaperGroup], methods: Sequence[Mapping[str, Any]], steps: str = "") -> RecordVariants:
    """The cases of a record; `methods` are its ways of applying, with their description under `said`.

    A case that has but a number is named as the steps name it.
    """
    found = _found(groups, methods)
    names = [one.name for one in found.variants]
    if any(map(_ADDRESSED.match, names)):
        return RecordVariants((), (*found.findings, not_parted(groups, names)))
    if (
        any(map(_MET_LATER.search, names))
        or _lacks_one(names)
        or _lists_nothing(found, groups)
        or _all_handed_in(names, steps)
    ):
        return RecordVariants((), (*found.findings, not_parted(groups, names)))
    if any(map(_NAMELESS.fullmatch, names)):
        in_papers = any(one.groups for one in found.variants)
        nameless = (
            finding("cases_unmatched", "dossier", "; ".join(names), blocking=True)
            if in_papers
            else _repeated(methods, blocking=True)
        )
        return RecordVariants((), (*found.findings, nameless))
    return replace(found, variants=tuple(replace(one, name=_numbered(one, steps)) for one in found.variants))


def _lacks_one(names: Sequence[str]) -> bool:
    """Whether the cases are numbered, and some number up to the last is no case."""
    numbers = {int(found["number"]) for name in names if (found := _BEGINS_NUMBERED.match(name))}
    return bool(numbers) and numbers < set(range(1, max(numbers) + 1))


def _all_handed_in(names: Sequence[str], steps: str) -> bool:
    """Whether the steps have one applicant hand in each: "02 hồ sơ gồm: hồ sơ dự kiến và hồ sơ chính thức"."""
    dossiers = [fold(found["dossier"]) for name in names if (found := _A_DOSSIER.fullmatch(name))]
    if len(dossiers) < 2 or len(dossiers) < len(names):
        return False
    together = (fold(one.text) for one in sentences(steps))
    return any(_HANDS_IN_BOTH.search(one) and all(name in one for name in dossiers) for one in together)


def _lists_nothing(found: RecordVariants, groups: Sequence[PaperGroup]) -> bool:
    """Whether somebody who chooses a case would be told to bring nothing, for its group lists no paper.

    Or nothing but what some of them bring besides, a power of attorney, where no list is common to all.
    """
    empty = {one.place for one in groups if all(row.kind in ("note", "piece") for row in one.rows)}
    if not any(one.kind == "common" for one in groups):
        empty |= {one.place for one in groups if one.rows and all(map(_is_only_besides, one.rows))}
    return any(one.groups and empty.issuperset(one.groups) for one in found.variants)


def _is_only_besides(row: PaperRow) -> bool:
    return row.kind in ("note", "piece") or bool(_IN_ANOTHERS_NAME.match(row.name))


def _numbered(case: RecordVariant, steps: str) -> str:
    """Its name behind its number, for other rows and the steps may point to it; a case numbered in words has it there."""
    name = _named(case.name, steps)
    return name if _BEGINS_NUMBERED.match(name) else f"{case.number} {name}".strip()


def _named(name: str, steps: str) -> str:
    """What the steps call the case of that number; its own name, where it has one or they do not say."""
    numbered = _NUMBERED.fullmatch(name)
    if not numbered:
        name = _OF_WHICH.sub("", _BESIDE_A_NAME.sub("", name))
        return name[:1].upper() + name[1:]
    told = re.search(rf"(?<!\w)trường hợp {numbered['number']}:\s*(?P<what>[^\n]+)", steps, re.IGNORECASE)
    what = re.split(r"\s+- Bước|\s+Trường hợp \d", told["what"])[0].strip(" .;") if told else ""
    return f"Trường hợp {numbered['number']}: {what}" if what else name


def _found(groups: Sequence[PaperGroup], methods: Sequence[Mapping[str, Any]]) -> RecordVariants:
    of_papers = [one for one in groups if one.kind == "case"]
    told = (_repeated(methods, blocking=False),) if _is_repeated(methods) else ()
    distinct = _said_once(methods)
    if not _is_repeated([methods[place] for place in distinct]):
        return RecordVariants(tuple(_of_papers(one) for one in of_papers), told)
    of_terms = _by_term(methods, distinct)
    if of_terms is None:
        return RecordVariants((), (_repeated(methods, blocking=True),))
    if not of_papers:
        return RecordVariants(tuple(RecordVariant(name, methods=places) for name, places in of_terms.items()))
    return _both(of_terms, of_papers)


def _is_repeated(methods: Sequence[Mapping[str, Any]]) -> bool:
    channels = [one["channel"] for one in methods]
    return len(set(channels)) < len(channels)


def _said_once(methods: Sequence[Mapping[str, Any]]) -> list[int]:
    """The places of the methods, but of those that say the same only the first."""
    first: dict[tuple[Any, ...], int] = {}
    for place, one in enumerate(methods):
        said = (one["channel"], one["term"], one["unit"], one["fee_amount"], _key(one["said"]))
        first.setdefault(said, place)
    return list(first.values())


def _by_term(methods: Sequence[Mapping[str, Any]], places: Sequence[int]) -> dict[str, tuple[int, ...]] | None:
    """Methods by the case each names; None where one names none, or one way of applying serves a case twice."""
    found: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for place in places:
        name = case_named(methods[place]["said"])
        names.setdefault(_key(name), name)
        found.setdefault(_key(name), []).append(place)
    twice = any(_is_repeated([methods[place] for place in of_it]) for of_it in found.values())
    if "" in found or twice or len(found) < 2:
        return None
    return {names[key]: tuple(of_it) for key, of_it in found.items()}


def case_named(said: str) -> str:
    """The case that the description of a way begins with; "" where it names none."""
    found = _LABEL.match(bare(said))
    return _TAIL.sub("", " ".join(found["label"].split())).strip(" -*") if found else ""


def _key(name: str) -> str:
    return " ".join(_WORDS.findall(fold(name)))


def _both(of_terms: Mapping[str, tuple[int, ...]], of_papers: Sequence[PaperGroup]) -> RecordVariants:
    """Cases named both ways are the same cases where each of the one is most like exactly one of the other."""
    pairs = [(name, places, _likest(name, of_papers)) for name, places in of_terms.items()]
    chosen = [group.place for _, _, group in pairs if group is not None]
    if len(chosen) != len(of_papers) or len(set(chosen)) != len(of_papers) or len(pairs) != len(of_papers):
        names = "; ".join((*of_terms, *(group.title for group in of_papers)))
        return RecordVariants((), (finding("cases_unmatched", "methods", names, blocking=True),))
    return RecordVariants(tuple(_of_papers(group, places) for _, places, group in pairs if group is not None))


def _of_papers(group: PaperGroup, methods: tuple[int, ...] = ()) -> RecordVariant:
    return RecordVariant(group.title, methods, (group.place,), number=group.number)


def _likest(name: str, groups: Sequence[PaperGroup]) -> PaperGroup | None:
    words = set(_key(name).split())
    scored = sorted(((_alike(words, set(_key(one.title).split())), -one.place) for one in groups), reverse=True)
    best, place = scored[0]
    return next(one for one in groups if one.place == -place) if best >= _ALIKE else None


def _alike(some: set[str], others: set[str]) -> float:
    return len(some & others) / max(1, min(len(some), len(others)))


def _repeated(methods: Sequence[Mapping[str, Any]], *, blocking: bool) -> Finding:
    channels = [one["channel"] for one in methods]
    twice: Iterator[str] = (f"{way(name)} × {channels.count(name)}" for name in dict.fromkeys(channels))
    return finding("channel_repeated", "methods", ", ".join(twice), blocking=blocking)
