"""One noun for one thing (docs/glossary.md): a word that was given up does not come back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .modules import ROOT, SOURCE, source_files

RETIRED = {
    "recorded": "entry",
    "happened": "event",
    "moment": "event",
    "story": "replay, timeline",
    "stories": "replay, timeline",
    "retell": "replay",
    "told": "what it is",
    "asked": "what it is",
    "lived": "what it is",
}
"""Words that once named a thing of their own, and what it is called now."""
ALLOWED = {
    ("cases/domain/refusals_of_requests.py", "NothingAsked"),  # a refusal says what is wrong
    ("cases/domain/refusals_of_lodging.py", "PaperNotAsked"),
    ("ledger/operations/issue_receipt.py", "NothingRecorded"),
    ("organisation/events.py", "AgencyRecorded"),  # an event is past tense
    ("anomalies/events.py", "QuestionAsked"),
    ("organisation/events.py", "SuccessionRecorded"),
    ("people/events.py", "AbsenceRecorded"),
    ("rules/refusals.py", "BadMoment"),  # a moment of time
    ("rules/refusals.py", "HappenedAfterFinish"),  # says what is wrong with a happening of the clock
    ("rules/refusals.py", "HappenedBeforeReceipt"),
}


def names(file: Path) -> Iterator[str]:
    """What the module calls itself and its types; a function is a verb and may ask what it likes."""
    yield file.stem
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ClassDef):
            yield node.name


def words_in(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def places_of_names() -> set[tuple[str, str]]:
    return {(str(file.relative_to(SOURCE)), name) for file in source_files() for name in names(file)}


def test_a_retired_noun_does_not_come_back() -> None:
    back = {(place, name) for place, name in places_of_names() if words_in(name) & RETIRED.keys()}

    assert back - ALLOWED == set()


def test_what_is_allowed_is_there() -> None:
    assert ALLOWED - places_of_names() == set()


def test_a_name_is_read_word_by_word() -> None:
    assert words_in("not_as_told") == {"not", "as", "told"}
    assert words_in("AgencyRecorded") == {"agency", "recorded"}
    assert words_in("WORDS_OF") == {"words", "of"}
    assert not words_in("restore") & RETIRED.keys()


def test_every_noun_stands_in_the_glossary_once() -> None:
    table = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").split("## One noun for one thing")[1]
    nouns = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")][1:]

    assert len(nouns) == len(set(nouns)) > 30
    assert nouns == sorted(nouns)
