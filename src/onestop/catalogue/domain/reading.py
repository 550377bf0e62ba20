"""How a typed phrase is read: its words repaired, and said in the words of procedures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onestop.catalogue.domain.english_words import english, singular
from onestop.catalogue.domain.slips import is_syllable
from onestop.catalogue.domain.slots import Slots
from onestop.catalogue.domain.syllables import Syllable, syllables
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.domain.understanding import Understood
from onestop.catalogue.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads typed phrases by what people say and what the catalogue holds."""

    slots: Slots
    foreign: frozenset[str] = frozenset()
    """The English words in names."""

    @property
    def thesaurus(self) -> Thesaurus:
        """What people say."""
        return self.slots.thesaurus

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that the catalogue knows."""
        return self.slots.vocabulary

    def understand(self, typed: str, *, exact: bool = False) -> list[Understood]:
        """The ways to read what was typed: one, or two for English; `exact` takes every word as it stands."""
        said = syllables(typed)
        if not said:
            return []
        if exact:
            return [self.slots.of(said)]
        return self._english(said) if self._is_english(said) else [self._vietnamese(said)]

    def _english(self, said: Sequence[Syllable]) -> list[Understood]:
        """In the words of English names, and in those of Vietnamese ones."""
        places = [at for at, one in enumerate(said) if one.text not in self.thesaurus.english_idle]
        places = places or list(range(len(said)))
        told = [said[at] for at in places]
        meant = self.thesaurus.translate(told)
        plain = self.slots.of(english(told), said=meant)
        among = plain.among(english(said), places)
        among = replace(among, no_matter=self._bare_acts(told, places))
        return [among, self.slots.of(meant, said=meant, asking=bool(plain.official))]

    def _bare_acts(self, told: Sequence[Syllable], places: Sequence[int]) -> frozenset[int]:
        """Where English words stand that say an act and no thing, as *register*; none where nothing else is said."""
        meant = [self.thesaurus.translate([one]) for one in told]
        bare = [at for at, words in zip(places, meant, strict=True) if self.thesaurus.acts.are_all(words)]
        return frozenset(bare if len(bare) < len(told) else ())

    def _vietnamese(self, said: Sequence[Syllable]) -> Understood:
        """In the words of procedures; phrases that say nothing of the matter are read and ask for nothing."""
        marked = _marked(said)
        told = self.thesaurus.passing.read(said, marked=marked)
        parts = self.thesaurus.parted(told, marked=marked)
        if all(idle for _, idle in parts):
            parts = [(told, False)]
        mended = [(words if idle else self._procedural(words, marked=marked), idle) for words, idle in parts]
        read, typed = _matter(mended), _matter(parts)
        as_typed = [one.form for one in read] == [one.form for one in typed]
        known = not marked and all(self.vocabulary.paired(a.key, b.key) for a, b in pairwise(read)) and len(read) > 1
        spelled = syllables(self.vocabulary.with_marks(read, marked=marked))
        shown = read if known or not as_typed else ()
        asked = self.slots.of(read, shown=shown, marked=marked, said=spelled, loosely=True)
        idle = [idle for words, idle in mended for _ in words]
        whole = [one for words, _ in mended for one in words]
        return asked.among(whole, [at for at in range(len(whole)) if not idle[at]])

    def _procedural(self, words: Sequence[Syllable], *, marked: bool) -> list[Syllable]:
        return self.thesaurus.read(self._mended(words), marked=marked)

    def matter(self, typed: str) -> list[Syllable]:
        """The words that were typed of the matter itself, mended."""
        said = syllables(typed)
        marked = _marked(said)
        mended = self._mended(_matter(self.thesaurus.parted(said, marked=marked)))
        return [one for one in mended if not self.thesaurus.is_idle(one, marked=marked)]

    def _is_english(self, said: Sequence[Syllable]) -> bool:
        """No diacritics, most words English or at least not Vietnamese, and one of them English and nothing else."""
        if _marked(said):
            return False
        known = [one for one in said if self._is_english_word(one)]
        alien = [
            one for one in said if one not in known and one.key not in self.vocabulary and not is_syllable(one.key)
        ]
        only = [one for one in known if not self._may_be_vietnamese(one)]
        return 2 * (len(known) + len(alien)) >= len(said) and bool(only)

    def _may_be_vietnamese(self, one: Syllable) -> bool:
        return one.key in self.vocabulary and is_syllable(one.key) and singular(one) == one

    def _is_english_word(self, one: Syllable) -> bool:
        plain = singular(one).text
        return one.text in self.thesaurus.english_idle or plain in self.thesaurus.english_words or plain in self.foreign

    def _mended(self, said: Sequence[Syllable]) -> list[Syllable]:
        """Unknown syllables replaced by what they were meant to be, where that can be told."""
        made: list[Syllable] = []
        for at, one in enumerate(said):
            before = made[-1].key if made else ""
            after = said[at + 1].key if at + 1 < len(said) else ""
            made += self._mended_one(one, before, after)
        return made

    def _mended_one(self, one: Syllable, before: str, after: str) -> Sequence[Syllable]:
        if one.key.isdecimal() or self.thesaurus.is_idle(one, marked=True):
            return [one]
        if one.key in self.vocabulary:
            return [self.vocabulary.said_like(one, before, after) or one]
        if parted := self.vocabulary.parted(one):
            return parted
        if repaired := self.vocabulary.repaired(one, before, after):
            return [repaired]
        return self.vocabulary.spelled_out(one.key) or [one]


def _marked(said: Sequence[Syllable]) -> bool:
    return any(one.marked for one in said)


def _matter(parts: Iterable[tuple[Sequence[Syllable], bool]]) -> list[Syllable]:
    return [one for words, idle in parts if not idle for one in words]
