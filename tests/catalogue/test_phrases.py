"""What people type finds what serves them: everyday words, no diacritics, slips, abbreviations, old names, English.

`data/phrases.tsv` was written before the search was tuned and is no part of what it knows. Where the shared data lie
beside the repository, the same is asked of the phrases there and of the whole national catalogue.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from beside import DATA, EXTRACT, NEEDS_EXTRACT, needs
from onestop.catalogue.api import also_called, import_procedures, search
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import phrases as spoken
from onestop.kernel.text import fold

from .records import NOW, TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]
OWN_PHRASES: Final = Path(__file__).parent / "data" / "phrases.tsv"
TRIED: Final = OWN_PHRASES.with_name("phrases-tried.tsv")
ELSEWHERE: Final = OWN_PHRASES.with_name("phrases-elsewhere.tsv")
NEAR: Final = OWN_PHRASES.with_name("phrases-near.tsv")
BY_ANOTHER: Final = OWN_PHRASES.with_name("phrases-by-another.tsv")
"""Written by somebody who had not seen the search."""
BY_A_THIRD: Final = OWN_PHRASES.with_name("phrases-by-a-third.tsv")
"""By another who had not."""
UNSEEN: Final = tuple(
    OWN_PHRASES.with_name(f"phrases-{one}.tsv")
    for one in ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "told")
)
"""Each measured before the search was tuned to its kinds. Their first lines have the numbers."""
ACTS: Final = OWN_PHRASES.with_name("phrases-acts.tsv")
SHARED: Final = DATA / "search-phrases.tsv"
TONE_KEYS: Final = {"\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0323": "j"}
SHOWN: Final = 3
LONGEST_OFFERED: Final = 40
ENOUGH: Final = 0.9
MOSTLY: Final = 0.85
"""Of phrases nobody serves, in lists that were measured before they were tuned to."""
AT_MOST_EMPTY: Final = 0.03


@dataclass(frozen=True, slots=True)
class Phrase:
    """What somebody types; `codes` serve it, or may be shown where the province does nothing of the kind."""

    typed: str
    codes: frozenset[str]
    first: str

    @property
    def answerable(self) -> bool:
        return self.first != "NONE"


@cache
def ours() -> frozenset[str]:
    return frozenset(one["code"] for one in written_procedures())


def phrases(path: Path) -> Iterator[Phrase]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            typed, codes, _ = line.split("\t")
            yield Phrase(typed, frozenset(codes.split(",")), codes.split(",")[0])


def unseen(*, over_all: bool) -> list[Phrase]:
    lines = [line for path in UNSEEN for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    columns = [line.split("\t") for line in lines]
    named = [(typed, (everything if over_all else own).split(",")) for typed, own, everything, _ in columns]
    return [Phrase(typed, frozenset(codes), codes[0]) for typed, codes in named]


def telex(text: str) -> str:
    """With the tone of its last accented word as the key that was pressed for it."""
    words = text.split()
    accented = [at for at, word in enumerate(words) if set(unicodedata.normalize("NFD", word)) & TONE_KEYS.keys()]
    for at in accented[-1:]:
        parts = unicodedata.normalize("NFD", words[at])
        key = next(TONE_KEYS[c] for c in parts if c in TONE_KEYS)
        words[at] = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONE_KEYS)) + key
    return " ".join(words)


def assert_people_find(asked: list[Phrase], *, true: float = ENOUGH) -> None:
    found = {one: [hit.code for hit in search(one.typed, on=TODAY).items] for one in asked}
    serving = [one for one in asked if one.answerable]
    missed = [one.typed for one in serving if not one.codes & set(found[one][:SHOWN])]
    empty = [one.typed for one in serving if not found[one]]
    untrue = [
        one.typed for one in asked if not one.answerable and found[one] and not one.codes & set(found[one][:SHOWN])
    ]
    assert len(missed) <= (1 - ENOUGH) * len(serving), missed
    assert len(empty) <= AT_MOST_EMPTY * len(serving), empty
    assert len(untrue) <= (1 - true) * (len(asked) - len(serving)), untrue


def by_ours(path: Path) -> list[Phrase]:
    return [one for one in phrases(path) if one.first in ours() or not one.answerable]


def test_people_find_our_procedures() -> None:
    assert_people_find(by_ours(OWN_PHRASES))


def test_people_find_our_procedures_by_phrases_never_seen_before() -> None:
    assert_people_find(unseen(over_all=False), true=MOSTLY)


@pytest.mark.parametrize("path", [BY_ANOTHER, BY_A_THIRD], ids=lambda path: path.stem)
def test_people_find_our_procedures_by_the_phrases_of_somebody_else(path: Path) -> None:
    assert_people_find(by_ours(path))


def test_what_was_tried_while_tuning_still_finds_our_procedures() -> None:
    assert_people_find(by_ours(TRIED))


def test_an_offered_phrase_is_short_and_finds_what_it_means() -> None:
    for one in written_procedures():
        for phrase in (also_called([one["code"]])[0].vi, also_called([one["code"]])[0].en):
            found = search(phrase, on=TODAY)
            assert len(phrase) <= LONGEST_OFFERED, phrase
            assert found.items, phrase
            assert found.items[0].code == one["code"], phrase
            assert found.elsewhere == (), phrase


def test_what_a_procedure_is_called_finds_it() -> None:
    called = {phrase: one["code"] for one in written_procedures() for phrase in spoken()[one["code"]].vi}
    lost = [said for said, code in called.items() if code not in [hit.code for hit in search(said, on=TODAY).items]]
    assert len(lost) <= 0.01 * len(called), lost


@pytest.mark.parametrize("path", [ELSEWHERE, NEAR, ACTS], ids=lambda path: path.stem)
def test_what_others_do_is_told_from_what_looks_like_it(path: Path) -> None:
    assert_people_find(by_ours(path))


@pytest.mark.parametrize("typed", [fold, telex], ids=["no diacritics", "keys of the input method left standing"])
def test_how_it_is_typed_changes_little_of_what_is_found(typed: Callable[[str], str]) -> None:
    vietnamese = [one for path in (OWN_PHRASES, TRIED) for one in by_ours(path) if one.answerable]
    assert_people_find([replace(one, typed=typed(one.typed)) for one in vietnamese])


@needs(SHARED.name)
def test_the_shared_phrases_find_our_procedures() -> None:
    assert_people_find(by_ours(SHARED))


@NEEDS_EXTRACT
@needs(SHARED.name)
def test_people_find_what_they_need_in_the_national_catalogue() -> None:
    import_procedures(EXTRACT, now=NOW)
    assert_people_find(list(phrases(OWN_PHRASES)))
    assert_people_find(list(phrases(TRIED)))
    assert_people_find(list(phrases(SHARED)))
    assert_people_find([one for path in (ELSEWHERE, NEAR, ACTS) for one in phrases(path)])
    assert_acts_decide(list(phrases(ACTS)))
    assert_people_find(unseen(over_all=True), true=MOSTLY)
    for path in (BY_ANOTHER, BY_A_THIRD):
        assert_people_find(list(phrases(path)))


def assert_acts_decide(asked: list[Phrase]) -> None:
    """The act that was said comes first, not only among the first."""
    first = {one: next((hit.code for hit in search(one.typed, on=TODAY).items), "") for one in asked}
    others = [one.typed for one in asked if first[one] not in one.codes]
    assert len(others) <= (1 - ENOUGH) * len(asked), others
