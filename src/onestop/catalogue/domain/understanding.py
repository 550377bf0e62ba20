"""What a typed phrase asks for: its words repaired, and read in the words of procedures.

A phrase becomes *slots*: what each of its words, and each pair of words side by side, may be in a name. One slot
without an answer costs its weight and no more, so one word too many never empties a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, TypeAlias

from onestop.catalogue.domain.english_words import english, singular
from onestop.catalogue.domain.kinds import Kinds
from onestop.catalogue.domain.slips import is_syllable
from onestop.catalogue.domain.syllables import Syllable, syllables
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.domain.vocabulary import Vocabulary

_NEAR: Final = 0.6
_NEAR_UNMARKED: Final = 0.35
_MISHEARD: Final = 0.85


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing a slot may be: a syllable, or two with a blank between; and how surely it is meant."""

    key: str
    form: str
    surely: float = 1.0

    @property
    def unmarked(self) -> bool:
        """Whether it was typed without any diacritic."""
        return self.form.split() == [f"{key}0" for key in self.key.split()]


Slot: TypeAlias = tuple[Meant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What was typed, as slots of one word and of two; `places` are those of the words in all that was read."""

    read: tuple[Syllable, ...]
    words: tuple[Slot, ...]
    places: tuple[int, ...]
    pairs: tuple[Slot, ...]
    marked: bool
    acts: frozenset[str] = frozenset()
    """What is to be done, where the phrase says it (see `acts`)."""
    no_matter: frozenset[int] = frozenset()
    """The places of words that alone are no matter: who it is for, and what is to be done where others say with what."""
    mere: frozenset[int] = frozenset()
    """The places of words for whom and for what there is everywhere, which together are no matter either."""
    kinds: Kinds = field(default_factory=dict)
    """Which of several it is about, where the phrase says so (see `kinds`)."""
    wants: frozenset[int] = frozenset()
    """The places of words by which something is wanted that no authority gives."""
    papers: frozenset[int] = frozenset()
    """The place of the word that names a paper nobody here knows."""
    official: frozenset[int] = frozenset()
    """The places of words by which an authority is asked for something."""
    undertaken: frozenset[int] = frozenset()
    """The places of words for what somebody is about to do: it may need an authority, or nobody."""
    shown: str = ""
    """The phrase as it was read, spelled with its diacritics; empty where it was read as typed, or is English."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads typed phrases by what people say and what the catalogue holds."""

    thesaurus: Thesaurus
    vocabulary: Vocabulary
    foreign: frozenset[str] = frozenset()
    """The English words in names."""
    papers: frozenset[tuple[str, str]] = frozenset()
    """The words by which papers begin that procedures are called by."""

    def understand(self, typed: str, *, exact: bool = False) -> list[Understood]:
        """The ways to read what was typed: one, or two for English; `exact` takes every word as it stands."""
        said = syllables(typed)
        if not said:
            return []
        if exact:
            return [self._slots(said)]
        if self._is_english(said):
            told = [one for one in said if one.text not in self.thesaurus.english_idle] or said
            meant = self.thesaurus.translate(told)
            plain = self._slots(english(told), said=meant)
            return [plain, self._slots(meant, said=meant, asking=bool(plain.official))]
        marked = _marked(said)
        told = self.thesaurus.passing.read(said, marked=marked)
        matter = self.thesaurus.without_idle_phrases(told, marked=marked) or told
        read = self.thesaurus.read(self._mended(matter), marked=marked)
        as_typed = [one.form for one in read] == [one.form for one in matter]
        known = not marked and all(self.vocabulary.paired(a.key, b.key) for a, b in pairwise(read)) and len(read) > 1
        spelled = syllables(self.vocabulary.with_marks(read, marked=marked))
        shown = read if known or not as_typed else ()
        return [self._slots(read, shown=shown, marked=marked, said=spelled, loosely=True)]

    def matter(self, typed: str) -> list[Syllable]:
        """The words that were typed of the matter itself, mended."""
        said = syllables(typed)
        marked = _marked(said)
        mended = self._mended(self.thesaurus.without_idle_phrases(said, marked=marked))
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

    def _slots(
        self,
        read: Sequence[Syllable],
        *,
        shown: Sequence[Syllable] = (),
        marked: bool = False,
        said: Sequence[Syllable] = (),
        loosely: bool = False,
        asking: bool = True,
    ) -> Understood:
        """`said` is the phrase in which acts and kinds are looked for; `asking` is whether an authority may be asked."""
        idle = [self.thesaurus.is_idle(one, marked=marked) or self._is_amount(read, at) for at, one in enumerate(read)]
        telling = [at for at in range(len(read)) if not idle[at]] or list(range(len(read)))
        others = [self._others(read, at, marked=marked) if loosely else () for at in range(len(read))]
        words = tuple((Meant(read[at].key, read[at].form), *others[at]) for at in telling)
        beside = {(at, at + 1) for at in range(len(read) - 1)} | set(pairwise(telling))
        pairs = tuple(_pair(read, others, first, second) for first, second in sorted(beside))
        aligned = len(said) == len(read)
        told = self.vocabulary.with_marks(shown, marked=marked)
        return Understood(
            read=tuple(read),
            words=words,
            places=tuple(telling),
            pairs=pairs,
            marked=marked,
            acts=self.thesaurus.acts.of(said),
            no_matter=self._no_matter(said, telling) if aligned else frozenset(),
            mere=self.thesaurus.mere_things(said) if aligned else frozenset(),
            kinds=self.thesaurus.kinds.of(said),
            wants=self.thesaurus.wants(said) if aligned else frozenset(),
            papers=self._paper(read, telling) if loosely else frozenset(),
            official=self.thesaurus.official(read, marked=marked) if asking else frozenset(),
            undertaken=self.thesaurus.undertaken(read, marked=marked),
            shown=told,
        )

    def _is_amount(self, read: Sequence[Syllable], at: int) -> bool:
        """Whether it is a number that no procedure has beside the words it stands beside here."""
        before, after = (read[i].key if 0 <= i < len(read) else "" for i in (at - 1, at + 1))
        beside = self.vocabulary.paired(before, read[at].key) or self.vocabulary.paired(read[at].key, after)
        return read[at].key.isdecimal() and not beside

    def _paper(self, read: Sequence[Syllable], telling: Sequence[int]) -> frozenset[int]:
        """A paper is named by the word behind it, and asked for where it comes first: others may be needed for it."""
        at = telling[0]
        if not self.thesaurus.is_paper(read[at]) or at + 1 not in telling:
            return frozenset()
        return frozenset() if (read[at].key, read[at + 1].key) in self.papers else frozenset({at + 1})

    def _no_matter(self, said: Sequence[Syllable], telling: Sequence[int]) -> frozenset[int]:
        aside, doing = self.thesaurus.aside(said), self.thesaurus.acts.places(said)
        return aside if doing >= set(telling) else aside | doing

    def _others(self, read: Sequence[Syllable], at: int, *, marked: bool) -> tuple[Meant, ...]:
        """What else the syllable may mean: a word near it, or the one it was mistaken for."""
        made = [*self._near(read, at, marked=marked)]
        before, after = (read[i].key if 0 <= i < len(read) else "" for i in (at - 1, at + 1))
        heard = self.vocabulary.misheard(read[at], before, after)
        if heard is None and not after:
            heard = self.vocabulary.begun(read[at], before)
        if heard is not None and heard.key != read[at].key:
            made.append(Meant(heard.key, heard.form, _MISHEARD))
        return tuple(made)

    def _near(self, read: Sequence[Syllable], at: int, *, marked: bool) -> list[Meant]:
        made = []
        for said, meant in self.thesaurus.near_at(read, at, marked=marked):
            surely = _NEAR if marked or said > 1 else _NEAR_UNMARKED
            made += [Meant(" ".join(s.key for s in one), " ".join(s.form for s in one), surely) for one in meant]
        return made


def _marked(said: Sequence[Syllable]) -> bool:
    return any(one.marked for one in said)


def _pair(read: Sequence[Syllable], others: Sequence[tuple[Meant, ...]], first: int, second: int) -> Slot:
    """The pair as it stands, and with either of its words mistaken."""
    a, b = read[first], read[second]
    made = [Meant(f"{a.key} {b.key}", f"{a.form} {b.form}")]
    for heard in (one for one in others[first] if one.surely == _MISHEARD):
        made.append(Meant(f"{heard.key} {b.key}", f"{heard.form} {b.form}", _MISHEARD))
    for heard in (one for one in others[second] if one.surely == _MISHEARD):
        made.append(Meant(f"{a.key} {heard.key}", f"{a.form} {heard.form}", _MISHEARD))
    return tuple(made)
