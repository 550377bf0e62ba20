"""Phrases read as others: the longest first, and as they are spelled where diacritics are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from onestop.catalogue.domain.syllables import Syllable, has_vowel, syllables


@dataclass(frozen=True, slots=True)
class Reading:
    """How one phrase is read: as these syllables."""

    said: tuple[Syllable, ...]
    meant: tuple[Syllable, ...]


Table: TypeAlias = dict[str, list[tuple[int, tuple[str, ...], list[Reading]]]]
"""By the first key of a phrase: the phrases that begin with it, the longest first."""


def table_of(pairs: Iterable[tuple[str, str]]) -> Table:
    """Phrases with what each is read as."""
    made: dict[tuple[str, ...], list[Reading]] = {}
    for said, meant in pairs:
        phrase = tuple(syllables(said))
        made.setdefault(tuple(one.key for one in phrase), []).append(Reading(phrase, tuple(syllables(meant))))
    table: Table = {}
    for phrase_keys in sorted(made, key=len, reverse=True):
        table.setdefault(phrase_keys[0], []).append((len(phrase_keys), phrase_keys, made[phrase_keys]))
    return table


def replaced(said: Sequence[Syllable], table: Table, *, marked: bool) -> list[Syllable]:
    """The phrase with all that the table knows replaced."""
    made: list[Syllable] = []
    at = 0
    while at < len(said):
        length, meant = _longest(said, at, table, marked=marked) if said[at].key in table else (1, (said[at],))
        made += meant
        at += length
    return made


def parted(said: Sequence[Syllable], table: Table, *, marked: bool) -> list[tuple[list[Syllable], bool]]:
    """The phrase in parts: the phrases that the table knows, and what is between them."""
    parts: list[tuple[list[Syllable], bool]] = []
    at = 0
    while at < len(said):
        length, meant = _longest(said, at, table, marked=marked) if said[at].key in table else (1, (said[at],))
        known = meant != (said[at],)
        if known or not parts or parts[-1][1]:
            parts.append(([], known))
        parts[-1][0].extend(said[at : at + length])
        at += length
    return parts


def _longest(said: Sequence[Syllable], at: int, table: Table, *, marked: bool) -> tuple[int, Sequence[Syllable]]:
    for length, phrase_keys, readings in table[said[at].key]:
        phrase = said[at : at + length]
        if tuple(one.key for one in phrase) == phrase_keys:
            fit = _fitting(phrase, readings, marked=marked)
            if fit is not None:
                return length, fit.meant
    return 1, (said[at],)


def places(said: Sequence[Syllable], table: Table, *, marked: bool) -> frozenset[int]:
    """Where phrases of several words stand."""
    known = ((at, _longest(said, at, table, marked=marked)[0]) for at, one in enumerate(said) if one.key in table)
    return frozenset(place for at, length in known if length > 1 for place in range(at, at + length))


def _fitting(phrase: Sequence[Syllable], readings: Iterable[Reading], *, marked: bool) -> Reading | None:
    # One short word without its marks may be too many others: "sung" is súng, but also the sung of bổ sung.
    # An abbreviation is none of these: DK is ĐK.
    abbreviated = len(phrase) == 1 and not has_vowel(phrase[0].key)
    careful = not abbreviated and (marked or len(phrase) == 1)
    for reading in readings:
        if not careful or all(typed.form == known.form for typed, known in zip(phrase, reading.said, strict=True)):
            return reading
    return None
