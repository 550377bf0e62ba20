"""Words people use beside the words of procedures: one said for another, abbreviations, English, and idle words.

Phrases are found by their keys, the longest first. Where somebody types diacritics, a phrase fits only as it is
spelled, so that *số đo* is not read as *sổ đỏ*; typed without, it fits whatever it may mean.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from onestop.catalogue.domain.acts import Acts
from onestop.catalogue.domain.english_words import english, is_english
from onestop.catalogue.domain.kinds import KindWords
from onestop.catalogue.domain.longest import Longest
from onestop.catalogue.domain.passing import Passing
from onestop.catalogue.domain.replacing import parted, places, replaced, table_of
from onestop.catalogue.domain.syllables import Syllable, forms_by_key, is_one_of, keys, syllable, syllables


@dataclass(frozen=True, slots=True)
class _Near:
    said: tuple[Syllable, ...]
    meant: tuple[tuple[Syllable, ...], ...]

    @classmethod
    def of(cls, said: str, meant: Iterable[str]) -> "_Near":
        return cls(tuple(syllables(said)), tuple(tuple(syllables(one)) for one in meant))


class Thesaurus:
    """What `synonyms.yaml` and `english.yaml` say, ready to be looked up."""

    def __init__(self, synonyms: Mapping[str, Any], english: Mapping[str, str]) -> None:
        # The words of procedures stand for themselves: of "giấy phép xây dựng" no part is read as an abbreviation of it.
        self._same = table_of((said, group[0]) for group in synonyms["same"] for said in group)
        self._english = table_of(english.items())
        self._near = {tuple(keys(said)): _Near.of(said, meant) for said, meant in synonyms["near"].items()}
        self._official = table_of((phrase, phrase) for phrase in synonyms["official"]["vi"])
        self._undertaken = table_of((phrase, phrase) for phrase in synonyms["undertaken"])
        self._official_english = frozenset(synonyms["official"]["en"])
        self.acts = Acts(synonyms["acts"], synonyms["acts_with_things"])
        wanted, not_wanted = synonyms["wants"], synonyms["no_wants"]
        self._wants_english = frozenset(synonyms["wants_english"].split())
        self._wants = Longest([*((said, True) for said in wanted), *((said, False) for said in not_wanted)])
        self._papers = {one.form for one in syllables(synonyms["papers"])}
        self.compounds = frozenset(tuple(keys(said)) for said in synonyms["compounds"])
        self._aside = Longest((said, True) for said in synonyms["aside"])
        self._things = Longest((said, True) for said in (*synonyms["things"], *synonyms["aside"]))
        self.passing = Passing(synonyms["passing"])
        self.kinds = KindWords(synonyms["kinds"])
        kinds = (said for of in synonyms["kinds"].values() for said in of.values())
        told_apart = chain(
            *synonyms["acts"].values(), *kinds, synonyms["aside"], synonyms["wants"], synonyms["no_wants"]
        )
        self._told_apart = [tuple(syllables(phrase)) for phrase in told_apart]
        idle = synonyms["idle"]
        offices = (f"{at} {office}" for at in idle["at"] for office in idle["offices"])
        self._idle_phrases = table_of((phrase, "") for phrase in (*idle["phrases"], *offices, *_times(idle["times"])))
        self._idle_words = tuple(syllables(idle["words"]))
        self._idle = forms_by_key(self._idle_words)
        self.english_words = frozenset(word for phrase in english for word in str(phrase).split())
        self.english_idle = frozenset(synonyms["english_idle"].split())

    def words(self) -> Iterable[tuple[Syllable, ...]]:
        """All phrases it knows in Vietnamese, said and meant."""
        for begun in self._same.values():
            for *_, readings in begun:
                for reading in readings:
                    yield reading.said
                    yield reading.meant
        yield from (near.said for near in self._near.values())
        yield from self._told_apart
        yield from ((one,) for one in self._idle_words)

    def read(self, said: Sequence[Syllable], *, marked: bool) -> list[Syllable]:
        """The phrase in the words of procedures; `marked` where its writer types diacritics."""
        return replaced(self.passing.read(said, marked=marked), self._same, marked=marked)

    def is_idle(self, one: Syllable, *, marked: bool) -> bool:
        """Whether the word says nothing of the matter."""
        return is_one_of(one, self._idle, marked=marked)

    def is_paper(self, one: Syllable) -> bool:
        """Whether the word stands before the name of a paper."""
        return one.form in self._papers

    def official(self, read: Sequence[Syllable], *, marked: bool) -> frozenset[int]:
        """The places of the words by which an authority is asked for something."""
        spelled = {at for at, one in enumerate(read) if one.text in self._official_english and is_english([one])}
        return frozenset(spelled) | places(read, self._official, marked=marked)

    def undertaken(self, read: Sequence[Syllable], *, marked: bool) -> frozenset[int]:
        """The places of the words for what somebody is about to do, for which an authority may be needed."""
        return places(read, self._undertaken, marked=marked)

    def wants(self, said: Sequence[Syllable]) -> frozenset[int]:
        """The places of the words by which something is wanted that no authority gives."""
        english = {at for at, one in enumerate(said) if one.text in self._wants_english and is_english([one])}
        return frozenset(at for where, wanted in self._wants.said(said) if True in wanted for at in where) | english

    def aside(self, said: Sequence[Syllable]) -> frozenset[int]:
        """The places of the words that say who and from where, which is no matter by itself."""
        return frozenset(at for where, _ in self._aside.said(said) for at in where)

    def mere_things(self, said: Sequence[Syllable]) -> frozenset[int]:
        """The places of the words that say who, from where, or what there is everywhere."""
        return frozenset(at for where, _ in self._things.said(said) for at in where)

    def parted(self, said: Sequence[Syllable], *, marked: bool) -> list[tuple[list[Syllable], bool]]:
        """The phrase in parts, and of each whether it is *where do I apply*, *what papers are needed* and the like."""
        return parted(said, self._idle_phrases, marked=marked)

    def near_at(
        self, said: Sequence[Syllable], at: int, *, marked: bool
    ) -> Iterator[tuple[int, tuple[tuple[Syllable, ...], ...]]]:
        """What is near the phrases that begin here: how long each is, and what else is looked for."""
        for length in (1, 2):
            phrase = said[at : at + length]
            near = self._near.get(tuple(one.key for one in phrase)) if len(phrase) == length else None
            if near and (not marked or all(a.form == b.form for a, b in zip(phrase, near.said, strict=True))):
                yield length, near.meant

    def translate(self, said: Sequence[Syllable]) -> list[Syllable]:
        """What is English in Vietnamese; a word without a translation stays an English one."""
        plain = english(said)
        made = replaced([syllable(one.text) for one in plain], self._english, marked=False)
        foreign = {one.text: one for one in plain}
        return [foreign.get(one.text, one) for one in made]


def _times(words: Mapping[str, str]) -> Iterator[str]:
    """When something was or will be, and how long it lasts: *tuần trước*, *sang năm*, *ba tháng*."""
    units = words["units"].split()
    yield from (f"{unit} {which}" for unit in units for which in words["after"].split())
    yield from (f"{which} {unit}" for which in words["before"].split() for unit in units)
