"""Makes slots of the words of a phrase, with what else each of them may mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from onestop.catalogue.domain.syllables import Syllable
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.domain.understanding import Meant, Slot, Understood
from onestop.catalogue.domain.vocabulary import Vocabulary

_NEAR: Final = 0.6
_NEAR_UNMARKED: Final = 0.35
_MISHEARD: Final = 0.85


@dataclass(frozen=True, slots=True)
class Slots:
    """Makes what is asked for of what was read, by what people say and what the catalogue holds."""

    thesaurus: Thesaurus
    vocabulary: Vocabulary
    papers: frozenset[tuple[str, str]] = frozenset()
    """The words by which papers begin that procedures are called by."""

    def of(
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


def _pair(read: Sequence[Syllable], others: Sequence[tuple[Meant, ...]], first: int, second: int) -> Slot:
    """The pair as it stands, and with either of its words mistaken."""
    a, b = read[first], read[second]
    made = [Meant(f"{a.key} {b.key}", f"{a.form} {b.form}")]
    for heard in (one for one in others[first] if one.surely == _MISHEARD):
        made.append(Meant(f"{heard.key} {b.key}", f"{heard.form} {b.form}", _MISHEARD))
    for heard in (one for one in others[second] if one.surely == _MISHEARD):
        made.append(Meant(f"{a.key} {heard.key}", f"{a.form} {heard.form}", _MISHEARD))
    return tuple(made)
