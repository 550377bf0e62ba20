"""The words a catalogue knows, and what an unknown one was meant to be."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from onestop.catalogue.domain.slips import input_left, is_syllable, spelled_as_said
from onestop.catalogue.domain.syllables import Syllable, has_vowel, syllable

_SHORTEST: Final = 3
"""Letters below which a slip could be anything."""
_FAR: Final = 6
"""Letters from which two slips are looked for, not one."""
_SLIP: Final = 2
"""How many of letters, marks and tone a slip changes: *vằn* is *vắng*, *sửa* is not *mua*."""
_MANY: Final = 12
_LONGEST_INITIALS: Final = 5
_BETWEEN: Final = " "
"""Stands between the first letters of two phrases."""
_OFTEN: Final = 2
_EVERYWHERE: Final = 60
"""How often a word is known before it is taken as it stands, whatever is beside it."""
_AS_SPELLED: Final = 10
"""The same of one typed with its diacritics."""
_VERY_OFTEN: Final = 4
"""How often two words stand side by side before they are taken to be meant."""


_NO_WORD: Final[Counter[str]] = Counter()
_NO_SYLLABLE: Final[Counter[Syllable]] = Counter()
_NO_PAIR: Final[Counter[tuple[Syllable, Syllable]]] = Counter()
_DOUBLED: Final = re.compile(r"(.)\1+")


class Vocabulary:
    """Known syllables with how often they occur and after which others."""

    def __init__(self, phrases: Iterable[Sequence[Syllable]]) -> None:
        self.counts: Counter[str] = Counter()
        self._shown: dict[str, Syllable] = {}
        self._best: dict[str, Counter[Syllable]] = defaultdict(Counter)
        self._after: dict[str, Counter[str]] = defaultdict(Counter)
        self._before: dict[str, Counter[str]] = defaultdict(Counter)
        self._side_by_side: dict[tuple[str, str], Counter[tuple[Syllable, Syllable]]] = defaultdict(Counter)
        words: list[str] = []
        initials: list[str] = []
        for phrase in phrases:
            words += (one.text for one in phrase)
            words.append("")
            initials += (one.key[0] for one in phrase)
            initials.append(_BETWEEN)
            for one in phrase:
                self.counts[one.key] += 1
                self._shown.setdefault(one.form, one)
                self._best[one.key][one] += 1
            for first, second in pairwise(phrase):
                self._after[first.key][second.key] += 1
                self._before[second.key][first.key] += 1
                self._side_by_side[first.key, second.key][first, second] += 1
        self._words, self._initials = words, "".join(initials)
        self._keys = [key for key in self.counts if len(key) >= _SHORTEST and not key.isdecimal()]

    def __contains__(self, key: str) -> bool:
        return key in self.counts

    def paired(self, first: str, second: str) -> int:
        """How often the second follows the first."""
        return self._after[first][second] if first in self._after else 0

    def written(self, key: str) -> Syllable:
        """The commonest syllable of this key."""
        return self._best[key].most_common(1)[0][0] if key in self._best else syllable(key)

    def with_marks(self, said: Sequence[Syllable], *, marked: bool) -> str:
        """The phrase as it is spelled, also where it was typed without diacritics."""
        kept = [one if marked or one.marked else self._as_beside(said, at) for at, one in enumerate(said)]
        return " ".join(one.text for one in kept)

    def _as_beside(self, said: Sequence[Syllable], at: int) -> Syllable:
        """As this syllable is commonly written next to its neighbours, or alone."""
        seen: Counter[Syllable] = Counter()
        for first in range(max(at - 1, 0), min(at + 1, len(said) - 1)):
            pair = self._side_by_side.get((said[first].key, said[first + 1].key), _NO_PAIR)
            for written, times in pair.items():
                seen[written[at - first]] += times
        return seen.most_common(1)[0][0] if seen else self.written(said[at].key)

    def repaired(self, typed: Syllable, before: str, after: str) -> Syllable | None:
        """What an unknown syllable between two others was meant to be; nothing where it may be anything."""
        for form in input_left(typed.text):
            if form in self._shown:
                return self._shown[form]
        once = _DOUBLED.sub(r"\1", typed.key)
        said_alike = (key for key in (once, *spelled_as_said(typed.key)) if key in self.counts)
        close = (key for key in self._close(typed.key) if not is_syllable(typed.key) or self._may_be(typed, key))
        near = [*said_alike, *close]
        # A good syllable that is only unknown here is another word, and letters without a vowel an abbreviation,
        # unless the neighbours say otherwise.
        needed = 1 if is_syllable(typed.key) or not has_vowel(typed.key) else 0
        fitting = [key for key in near if self._fit(before, key, after) >= needed]
        if not fitting:
            return None
        return self.written(
            max(fitting, key=lambda key: (self._fit(before, key, after), -near.index(key), self.counts[key]))
        )

    def said_like(self, typed: Syllable, before: str, after: str) -> Syllable | None:
        """A known syllable where another that is said like it stands with its neighbours, and this one never does."""
        return self._instead(typed, before, after, spelled_as_said(typed.key), least=_VERY_OFTEN)

    def misheard(self, typed: Syllable, before: str, after: str) -> Syllable | None:
        """The same of one that a single slip of a finger tells apart."""
        near = self._neighbours(typed.key, before, after)
        return self._instead(typed, before, after, (key for key in near if self._may_be(typed, key)), least=_OFTEN)

    def begun(self, typed: Syllable, before: str) -> Syllable | None:
        """The word most often found after the one before it of which this is the beginning: somebody still types."""
        following = self._after.get(before, _NO_WORD)
        if typed.key in following:
            return None
        fitting = [(times, key) for key, times in following.items() if key.startswith(typed.key)]
        return self.written(max(fitting)[1]) if fitting else None

    def _instead(self, typed: Syllable, before: str, after: str, near: Iterable[str], *, least: int) -> Syllable | None:
        if self._stands(typed) or self._fit(before, typed.key, after):
            return None
        fitting = [(self._fit(before, key, after), key) for key in near if key in self.counts]
        most, key = max(fitting, default=(0, ""))
        return self.written(key) if most >= least else None

    def _stands(self, typed: Syllable) -> bool:
        """Whether it is known too well to be taken for another; with its marks on it, sooner."""
        as_spelled = typed.marked and self._best.get(typed.key, _NO_SYLLABLE)[typed] >= _AS_SPELLED
        return as_spelled or self.counts[typed.key] >= _EVERYWHERE

    def parted(self, typed: Syllable) -> tuple[Syllable, Syllable] | None:
        """Two syllables typed as one, which the catalogue knows side by side."""
        cuts = ((typed.key[:at], typed.key[at:]) for at in range(2, len(typed.key) - 1))
        known = [(self.paired(first, second), first, second) for first, second in cuts]
        most, first, second = max(known, default=(0, "", ""))
        return (self.written(first), self.written(second)) if most else None

    def spelled_out(self, initials: str) -> tuple[Syllable, ...] | None:
        """The commonest words with these first letters, for an abbreviation nobody wrote down: gks, dkkh."""
        if not _SHORTEST <= len(initials) <= _LONGEST_INITIALS or has_vowel(initials) or not initials.isalpha():
            return None
        seen = Counter(tuple(self._words[at : at + len(initials)]) for at in self._beginning_with(initials))
        return tuple(syllable(word) for word in seen.most_common(1)[0][0]) if seen else None

    def _beginning_with(self, initials: str) -> Iterator[int]:
        """Where in all phrases words side by side have these first letters."""
        at = self._initials.find(initials)
        while at >= 0:
            yield at
            at = self._initials.find(initials, at + 1)

    def _may_be(self, typed: Syllable, key: str) -> bool:
        """Whether a slip leads there: who typed the diacritics of one word did not mean another's."""
        return typed.key[0] == key[0] and (
            not typed.marked or OSA.distance(typed.form, self.written(key).form) <= _SLIP
        )

    def _fit(self, before: str, key: str, after: str) -> int:
        return self.paired(before, key) + self.paired(key, after)

    def _close(self, key: str) -> list[str]:
        if len(key) < _SHORTEST or any(c.isdecimal() for c in key):
            return []
        allowed = 1 if len(key) < _FAR else 2
        found = process.extract(key, self._keys, scorer=OSA.distance, score_cutoff=allowed, limit=_MANY)
        return [near for near, *_ in found if len(key) > _SHORTEST or (near[0] == key[0] and is_syllable(near))]

    def _neighbours(self, key: str, before: str, after: str) -> Iterator[str]:
        for beside in (self._after.get(before, _NO_WORD), self._before.get(after, _NO_WORD)):
            for near in beside:
                if len(near) >= 2 and OSA.distance(key, near, score_cutoff=1) <= 1:
                    yield near
