"""Every "no" and every event has words in both languages, and the words use facts that exist."""

import importlib
import inspect
import pkgutil
import re
import string
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

import onestop
from architecture.modules import SOURCE
from onestop.cases import api as cases
from onestop.frame import words
from onestop.kernel.actor import NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.event import event_types
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL
from onestop.people.api import TooManyTries

SPOKEN = {".py", ".jinja", ".typ", ".yaml"}
"""Files in which something is said to somebody."""


def _import_everything() -> None:
    for found in pkgutil.walk_packages(onestop.__path__, "onestop."):
        if ".migrations" not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _refusals(base: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for cls in base.__subclasses__():
        if cls.__module__.startswith("onestop."):
            yield cls
            yield from _refusals(cls)


def _facts_of(cls: type[Refusal]) -> set[str]:
    """What its `__init__` takes, and what it sets."""
    code = getattr(cls.__init__, "__code__", None)
    return {*inspect.signature(cls.__init__).parameters, *(code.co_names if code else ())}


def _places(text: Text) -> set[str]:
    fields = {field for words in (text.vi, text.en) for _, field, _, _ in string.Formatter().parse(words) if field}
    return {field for field in fields if field}


def test_every_refusal_has_words() -> None:
    _import_everything()
    unworded = {
        cls.code
        for cls in _refusals()
        if not hasattr(cls, "words") and "code" in vars(cls) and words.words_for(cls.code) is None
    }
    assert unworded == set()


def test_every_event_has_a_sentence() -> None:
    _import_everything()
    assert {name for name, kind in event_types().items() if kind not in words.worded_events()} == set()


def test_words_use_only_facts_the_refusal_has() -> None:
    _import_everything()
    for cls in _refusals():
        template = words.words_for(cls.code)
        if template is not None and "code" in vars(cls):
            facts = _facts_of(cls)
            assert _places(template) <= facts, cls.code


def test_sentences_use_only_what_the_event_says() -> None:
    _import_everything()
    for kind, template in words.tables.SENTENCES.items():
        assert _places(template) <= set(kind.__dataclass_fields__), kind.type


def test_both_languages_name_the_same_facts() -> None:
    titles = [line.full for line in cases.TIMELINE.values()]
    for template in (*words.tables.REFUSALS.values(), *words.tables.SENTENCES.values(), *titles):
        assert _places(Text(template.vi, "")) == _places(Text("", template.en)), template.en


def test_facts_are_written_as_each_language_writes_them() -> None:
    class TooEarly(Refusal):
        code = "kernel.calendar_runs_out"

        def __init__(self) -> None:
            self.day = date(2026, 5, 4)
            self.first = date(2020, 1, 1)
            self.last = datetime(2027, 12, 31, 8, 0, tzinfo=LOCAL)

    said = words.say(TooEarly())
    assert "thứ Hai, 4/5/2026" in said.vi
    assert "Monday 4 May 2026" in said.en
    assert "08:00 thứ Sáu, 31/12/2027" in said.vi


def test_a_refusal_without_words_still_says_what_to_do() -> None:
    class Unheard(Refusal):
        code = "nobody.worded_this"

    assert "nobody.worded_this" in words.say(Unheard()).vi


def test_permission_is_refused_without_naming_permissions() -> None:
    assert "cases.see" not in words.say(NotPermitted(permission="cases.see", agency="H09")).vi


VERBS = {"is", "this", "was", "has", "does", "allows", "belongs", "succeeds", "exists", "takes", "waits"}
"""Words on s that a fact may stand before, for they are no nouns."""


def test_an_english_noun_agrees_with_its_number() -> None:
    assert "Wait 1 minute, then" in words.say(TooManyTries(wait=timedelta(seconds=30))).en
    assert "Wait 2 minutes, then" in words.say(TooManyTries(wait=timedelta(seconds=61))).en
    assert "had 1 supplement request," in words.say(cases.SupplementUsedUp(case_code="X", allowed=1)).en
    assert "2 answers of the form are missing" in words.say(cases.AnswersNotAccepted(errors=(1, 2))).en
    assert (
        "1 answer of the form is missing or not right. Correct it,"
        in words.say(cases.AnswersNotAccepted(errors=(1,))).en
    )


def test_no_english_plural_stands_beside_a_fact_without_its_singular() -> None:
    """It is written `{days} {days:day|days}`."""
    bare = [
        (template.en, found)
        for template in (*words.tables.REFUSALS.values(), *words.tables.SENTENCES.values())
        for found in re.findall(r"\{\w+\} (?:(?!million)[a-z]+ )?([a-z]+s)\b|(\(s\))|(\bmin\b)", template.en)
        if found[0] not in VERBS
    ]

    assert bare == []


REPLACED: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("replaced_words.yaml").read_text("utf-8"))
"""Words that are not said to anybody, with what is said instead: a regular expression each, of either case."""


HEARD = "catalogue/data/search/"
"""Words that people use, whatever they are."""


def _spoken() -> dict[str, str]:
    return {
        str(file.relative_to(SOURCE)): file.read_text(encoding="utf-8")
        for file in SOURCE.rglob("*")
        if file.suffix in SPOKEN and HEARD not in str(file)
    }


def test_words_that_were_replaced_do_not_come_back() -> None:
    back = [
        (place, found[0], one["instead"])
        for place, text in _spoken().items()
        for one in REPLACED
        for found in re.finditer(one["words"], text, re.IGNORECASE)
        if place not in one.get("except", ())
    ]

    assert back == []


def test_a_replaced_word_is_found_however_it_is_written_and_what_is_said_instead_is_not() -> None:
    for one in REPLACED:
        assert re.search(one["words"], one["seen"], re.IGNORECASE), one["seen"]
        assert not any(re.search(other["words"], one["instead"], re.IGNORECASE) for other in REPLACED), one["instead"]


ON_PAPERS = (
    "documents/data/phrases.yaml",
    "documents/domain/phrases.py",
    "documents/templates/",
    "documents/domain/slips.py",
    "cases/queries/slips/",
)
"""What papers say; everything else is read on a page."""


def test_papers_and_pages_each_speak_to_their_reader_in_one_way() -> None:
    """A paper says Ông/Bà, or Quý đơn vị of an organisation, and a page says bạn: neither speaks as the other does."""
    kept = {
        (place, found[0])
        for place, text in _spoken().items()
        for found in re.finditer(
            r"\bbạn\b" if place.startswith(ON_PAPERS) else r"\b(Ông/Bà|quý (đơn vị|khách|vị|ông))\b",
            text,
            re.IGNORECASE,
        )
    }
    assert kept == set()
    assert any(place.startswith(ON_PAPERS) and "Ông/Bà" in text for place, text in _spoken().items())


def test_an_exception_is_still_needed() -> None:
    spoken = _spoken()
    for one in REPLACED:
        for place in one.get("except", ()):
            assert re.search(one["words"], spoken[place], re.IGNORECASE), place
