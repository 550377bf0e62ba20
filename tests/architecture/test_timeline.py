"""What is decided about an event is decided on its class; of each about a case the timeline has a line."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.timeline import Names
from onestop.frame.words.tables import SENTENCES
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event, event_types, no_longer_open, public_fields

from .modules import SOURCE, events_about_a_case, is_about_a_case, load_everything, source_files


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def test_every_event_about_a_case_has_a_line_and_no_other_has() -> None:
    assert {kind.type for kind in events_about_a_case()} == {kind.type for kind in cases.TIMELINE}


def test_every_other_event_has_a_sentence_and_none_has_both() -> None:
    others = {name for name, kind in event_types().items() if not is_about_a_case(kind)}

    assert others == {kind.type for kind in SENTENCES}


def test_every_line_is_worded_in_both_languages() -> None:
    for kind, line in cases.TIMELINE.items():
        for text in (line.title, line.full):
            assert text.vi.strip(), kind.type
            assert text.vi != text.en, kind.type
            assert unicodedata.is_normalized("NFC", text.vi), kind.type


EXPLAIN = {"reasons": ["unsigned"], "items": ()}
"""Fields that explain an event to whoever reads of it, as an entry bears them: items are sealed, and the case knows them."""
WORDS = {
    "reasons": Text("Thiếu chữ ký hoặc dấu", "A signature or seal is missing"),
    "items": Text("Giấy id", "Paper id"),
}
KNOWN = Names(items={"id": WORDS["items"]}, asked={1: (WORDS["items"],)}, came={1: ("id",)})


@pytest.mark.parametrize("kind", cases.TIMELINE, ids=lambda kind: kind.__name__)
def test_reasons_and_items_of_an_event_are_read_in_its_line(kind: type[Event]) -> None:
    read = (*public_fields(kind), *no_longer_open(kind))
    explained = {name: said for name, said in EXPLAIN.items() if name in read}
    event = SimpleNamespace(**{**dict.fromkeys(read, ""), **explained, "round": 1})

    detail = tuple(cases.TIMELINE[kind].detail(event, KNOWN))

    assert detail == tuple(WORDS[name] for name in explained)


def test_what_was_thought_of_the_service_is_the_applicants_alone() -> None:
    own = {kind.type for kind, line in cases.TIMELINE.items() if line.audience is cases.Audience.APPLICANT}

    assert own == {"feedback.rated"}
    assert not cases.Audience.APPLICANT.includes(applicant=False)
    assert not cases.Audience.OFFICIALS.includes(applicant=True)
    assert all(cases.Audience.CONCERNED.includes(applicant=own) for own in (True, False))


def constants(file: Path) -> Iterator[str]:
    """Every text in a module that is not a docstring; of one put together its parts, which begin nothing."""
    tree = ast.parse(file.read_text())
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            yield node.value + " " * (node in parts)


def names_events(text: str) -> set[str]:
    """The types of events a text names, or all those it is the beginning of."""
    named = {name for name in event_types() if re.search(rf"\b{re.escape(name)}\b", text)}
    begins = text.endswith(("_", ".")) and {name for name in event_types() if name.startswith(text)}
    return named | (begins or set())


def test_no_type_is_spelt_where_something_is_decided() -> None:
    spelt = [
        (str(file.relative_to(SOURCE)), text, names_events(text))
        for file in source_files()
        if "events" not in (file.stem, file.parent.name) and "migrations" not in file.parts
        for text in constants(file)
        if names_events(text)
    ]
    templates = [
        (str(file.relative_to(SOURCE)), names_events(file.read_text()))
        for file in SOURCE.rglob("*.jinja")
        if names_events(file.read_text())
    ]

    assert (spelt, templates) == ([], [])


def test_a_spelt_type_is_seen() -> None:
    assert names_events("WHERE e.type = 'feedback.rated'") == {"feedback.rated"}
    assert names_events("cases.supplement_") == {"cases.supplement_requested", "cases.supplement_answered"}
    assert names_events("cases.see") == set()
