"""Which phrases of the directory of what is elsewhere somebody says.

A phrase counts only as a whole. That a common word of it is said, the *con* of a custody case in an adoption, says
nothing of the matter, and an untrue *go to the court* is worse than no answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.domain.english_words import english
from onestop.catalogue.domain.syllables import Syllable, syllables
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.domain.understanding import Understood

_BETWEEN: Final = 1
"""Other words that two of a phrase may have between them: *giật mất điện thoại* is *giật điện thoại*."""
_AMONG: Final = 2
"""The same of a longer one."""
_ANY_ORDER: Final = 5
"""Words from which a phrase is one in whatever order: *sổ đỏ bị mất*, read in the words of procedures."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    entry: int
    words: tuple[Syllable, ...]
    keys: frozenset[str]


class Directory:
    """What is elsewhere, by the phrases that say so."""

    def __init__(self, entries: Iterable[Elsewhere], thesaurus: Thesaurus) -> None:
        self.entries = tuple(entries)
        self._compounds = thesaurus.compounds
        self._words = [words for one in self.entries for words in _phrases(one, thesaurus)]
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        for at, one in enumerate(self.entries):
            for words in (*_phrases(one, thesaurus), *_taken_for_english(one)):
                self._by_word[words[-1].key].append(_Phrase(at, words, frozenset(one.key for one in words)))

    def words(self) -> list[tuple[Syllable, ...]]:
        """All phrases, for who must know the words in them."""
        return self._words

    def said(self, asked: Understood) -> dict[int, frozenset[int]]:
        """By entry the places of the words in what was read that say it; *tiền điện* is not said in *tiền điện thoại*."""
        said: dict[int, frozenset[int]] = {}
        typed = {one.key for one in asked.read}
        told = [asked.read[at] for at in asked.telling]
        halves = [pair for pair in pairwise(asked.telling) if _keys(asked.read[at] for at in pair) in self._compounds]
        ending_in_them = (phrase for word in typed for phrase in self._by_word.get(word, ()))
        for phrase in (phrase for phrase in ending_in_them if phrase.keys <= typed):
            in_told = _places(phrase.words, told, marked=asked.marked)
            places = frozenset(asked.telling[at] for at in in_told) or _with_idle(phrase.words, asked)
            if places and not any((first in places) != (second in places) for first, second in halves):
                said[phrase.entry] = said.get(phrase.entry, frozenset()) | places
        return {entry: places for entry, places in said.items() if not any(places < other for other in said.values())}


def _phrases(one: Elsewhere, thesaurus: Thesaurus) -> Iterable[tuple[Syllable, ...]]:
    for phrase in one.phrases:
        yield tuple(thesaurus.read(syllables(phrase), marked=True))
    for phrase in one.english:
        words = syllables(phrase)
        telling = [word for word in words if word.text not in thesaurus.english_idle]
        yield tuple(english(telling if len(telling) > 1 else words))


def _taken_for_english(one: Elsewhere) -> Iterable[tuple[Syllable, ...]]:
    """Phrases that are typed without diacritics by everybody: *visa Canada* is read as English."""
    for phrase in one.phrases:
        words = syllables(phrase)
        if not any(word.marked for word in words):
            yield tuple(english(words))


def _keys(words: Iterable[Syllable]) -> tuple[str, ...]:
    return tuple(one.key for one in words)


def _with_idle(phrase: Sequence[Syllable], asked: Understood) -> frozenset[int]:
    """Where the phrase stands with an idle one in it, *giá bao nhiêu*; one word of that says nothing."""
    places = _places(phrase, asked.read, marked=asked.marked) if asked.idle else frozenset()
    idle = places & asked.idle
    return places if any(at + 1 in idle for at in idle) else frozenset()


def _places(phrase: Sequence[Syllable], read: Sequence[Syllable], *, marked: bool) -> frozenset[int]:
    """Where all words of the phrase stand near each other, in their order unless they are many; or nowhere."""
    between = _BETWEEN if len(phrase) <= 2 else _AMONG
    width = len(phrase) + between
    for start in range(len(read)):
        window = range(start, min(start + width, len(read)))
        places = _in_window(phrase, read, window, marked=marked)
        if places and (len(phrase) >= _ANY_ORDER or places == sorted(places)):
            return frozenset(places)
    return frozenset()


def _in_window(phrase: Sequence[Syllable], read: Sequence[Syllable], window: range, *, marked: bool) -> list[int]:
    left = list(window)
    places = []
    for word in phrase:
        found = next((at for at in left if _alike(word, read[at], marked=marked)), None)
        if found is None:
            return []
        left.remove(found)
        places.append(found)
    return places


def _alike(word: Syllable, typed: Syllable, *, marked: bool) -> bool:
    return word.key == typed.key and (not marked or word.form == typed.form or not typed.marked)
