"""How well procedures answer an understood phrase: an inverted index over what each is called.

Each way of calling a procedure (its name, an everyday phrase, its English name, its result) is a unit of its own, so
that many of them help and none dilutes the others. A unit scores by the share of the phrase it answers, each word
weighed by how few procedures have it (inverse document frequency), and a little by the share of itself that was asked
for. A procedure scores as its best unit does, with something for what all its units answer together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final

from onestop.catalogue.domain.syllables import Syllable
from onestop.catalogue.domain.understanding import Meant, Slot, Understood

OTHER_FORM: Final = 0.3
"""Of a word whose letters fit and whose diacritics are others, where they were typed."""
UNMARKED_FORM: Final = 0.8
"""The same of a word typed without any among others with them."""
_PAIR: Final = 0.6
_UNKNOWN: Final = 0.55
_ASKED_FOR: Final = 0.4
_TOGETHER: Final = 0.25
_IN_ORDER: Final = 0.3
_WORTH_A_LOOK: Final = 0.4
"""Of what the best unit answers: whoever answers less is not in the list."""
_COMMON: Final = 300
"""Postings from which a word is looked up only for units that answer a rarer one."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One way of calling something; `weight` says how much of a name it is (1 for a name)."""

    owner: int
    said: tuple[Syllable, ...]
    weight: float = 1.0

    @property
    def foreign(self) -> bool:
        """Whether it is in English."""
        return any(one.key.startswith("~") for one in self.said)


class Index:
    """Units by the words and pairs of words in them."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._postings: dict[str, dict[int, str]] = defaultdict(dict)
        self._of_owner: dict[int, list[int]] = defaultdict(list)
        for at, unit in enumerate(units):
            self._of_owner[unit.owner].append(at)
            for key, form in _features(unit):
                having = self._postings[key]
                having[at] = f"{having[at]}|{form}" if at in having else form
        self._rarity = {
            key: self._idf(len({units[at].owner for at in having})) for key, having in self._postings.items()
        }
        self._length = [sum(self._rarity[one] for one in {key for key, _ in _features(unit)}) or 1.0 for unit in units]

    def _idf(self, having: int) -> float:
        return log(1 + (len(self._of_owner) + 1) / (having + 0.5))

    def matches(self, asked: Understood) -> dict[int, float]:
        """The scores, from 0 to about 1, of what answers the phrase not much worse than the best does."""
        weighed = self._weighed(asked)
        whole = sum(weight for _, weight in weighed)
        answered: dict[int, float] = {}
        answers: list[tuple[float, dict[int, float]]] = []
        for slot, weight in weighed:
            found = self._answers(slot, answered, marked=asked.marked)
            answers.append((weight, found))
            for unit, surely in found.items():
                answered[unit] = answered.get(unit, 0.0) + weight * surely
        return self._scores(answered, answers, whole)

    def _weighed(self, asked: Understood) -> list[tuple[Slot, float]]:
        """Slots with their weights, the rarest first; a pair nobody knows weighs nothing, an unknown word something."""
        made = [(slot, _PAIR * self._weight(slot, 0.0)) for slot in asked.pairs]
        made += [(slot, self._weight(slot, _UNKNOWN * self._idf(0))) for slot in asked.words]
        return sorted(made, key=lambda one: -one[1])

    def _weight(self, slot: Slot, unknown: float) -> float:
        first = self._rarity.get(slot[0].key)
        return first or max((self._rarity.get(one.key, 0.0) * one.surely for one in slot), default=0.0) or unknown

    def _answers(self, slot: Slot, seen: Mapping[int, float], *, marked: bool) -> dict[int, float]:
        """The units that have the slot, and how surely; a common word is looked for only where a rarer one was found."""
        best: dict[int, float] = {}
        for one in slot:
            having = self._postings.get(one.key, {})
            alike: dict[str, float] = {}
            few = seen if seen and len(having) > _COMMON else having
            for unit in few:
                form = having.get(unit)
                if form is None:
                    continue
                surely = alike.get(form)
                if surely is None:
                    surely = alike[form] = one.surely * _alike(one, form, marked=marked)
                if surely > best.get(unit, 0.0):
                    best[unit] = surely
        return best

    def _scores(
        self, answered: Mapping[int, float], answers: Sequence[tuple[float, dict[int, float]]], whole: float
    ) -> dict[int, float]:
        least = _WORTH_A_LOOK * max((sum_ * self._units[unit].weight for unit, sum_ in answered.items()), default=0.0)
        best: dict[int, float] = {}
        for unit, sum_ in answered.items():
            weight = self._units[unit].weight
            if weight * sum_ >= least:
                score = weight * (sum_ / whole) ** (1 - _ASKED_FOR) * self._asked_for(unit, answers) ** _ASKED_FOR
                owner = self._units[unit].owner
                best[owner] = max(best.get(owner, 0.0), score)
        return {
            owner: (1 - _TOGETHER) * score + _TOGETHER * self._together(owner, answers) / whole
            for owner, score in best.items()
        }

    def _asked_for(self, unit: int, answers: Sequence[tuple[float, dict[int, float]]]) -> float:
        """The share of the unit's own words that the phrase holds."""
        told = sum(weight * found[unit] for weight, found in answers if unit in found)
        return min(told / self._length[unit], 1.0)

    def _together(self, owner: int, answers: Sequence[tuple[float, dict[int, float]]]) -> float:
        """What all units of the owner answer of the phrase."""
        units = [(at, self._units[at].weight) for at in self._of_owner[owner]]
        return sum(weight * max(found.get(at, 0.0) * share for at, share in units) for weight, found in answers)


def _alike(asked: Meant, form: str, *, marked: bool) -> float:
    """How surely a word of this form is the one asked for."""
    if not marked or asked.form in form.split("|"):
        return 1.0
    return UNMARKED_FORM if asked.unmarked else OTHER_FORM


def _features(unit: Unit) -> Iterator[tuple[str, str]]:
    """Words, and pairs of them where their order says something: in what lists papers it does not."""
    seen = set()
    for one in unit.said:
        if one.form not in seen:
            seen.add(one.form)
            yield one.key, one.form
    for first, second in pairwise(unit.said if unit.weight >= _IN_ORDER else ()):
        pair = f"{first.key} {second.key}"
        form = f"{first.form} {second.form}"
        if form not in seen:
            seen.add(form)
            yield pair, form
