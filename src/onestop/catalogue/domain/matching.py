"""How well procedures answer an understood phrase: an inverted index over what each is called.

Each way of calling a procedure (its name, an everyday phrase, its English name, its result) is a unit of its own, so
that many of them help and none dilutes the others. A unit scores by the share of the phrase it answers, each word
weighed by how few procedures have it (inverse document frequency), and a little by the share of itself that was asked
for. A procedure scores as its best unit does, with something for what all its units answer together.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final, TypeAlias

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
_NEARLY: Final = 0.6
"""Of the best unit's score, from which another of the same procedure says as well what was meant."""
_ROUNDED: Final = 1 + 1e-9
"""By which what can be scored at most is raised, so that a last digit decides nothing."""
_USUAL: Final = 3.5
"""What a phrase weighs that says its matter and little else, in words that nobody knows."""
_STORY: Final = 0.5
"""The share that counts of what a phrase weighs beyond that."""
_COMMON: Final = 300
"""Postings from which a word is looked up only for units that answer a rarer one."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One way of calling something; `weight` says how much of a name it is (1 for a name)."""

    owner: int
    said: tuple[Syllable, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Match:
    """How well something answers a phrase, from 0 to about 1, and the places of the words that its best units answer."""

    score: float
    words: frozenset[int]


@dataclass(frozen=True, slots=True)
class Matches:
    """What answers a phrase, by owner; and what each word of it weighs, by place."""

    by_owner: Mapping[int, Match]
    weights: Mapping[int, float]

    def weight(self, places: frozenset[int]) -> float:
        """What the words at these places weigh together."""
        return sum(self.weights.get(place, 0.0) for place in places)


_Answers: TypeAlias = Sequence[tuple[int | None, float, Mapping[int, float]]]
"""Of each slot: the place of its word (none for a pair), its weight, and how surely units have it."""

_Shares: TypeAlias = Sequence[tuple[int, float]]
"""Units of an owner that answer anything, with their weights."""


class Index:
    """Units by the words and pairs of words in them."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._of_owner: dict[int, list[int]] = defaultdict(list)
        forms: dict[str, dict[int, str]] = defaultdict(dict)
        for at, unit in enumerate(units):
            self._of_owner[unit.owner].append(at)
            for key, form in _features(unit):
                having = forms[key]
                having[at] = f"{having[at]}|{form}" if at in having else form
        self._rarity = {key: self._idf(self._having(having)) for key, having in forms.items()}
        self._length = [sum(self._rarity[one] for one in {key for key, _ in _features(unit)}) or 1.0 for unit in units]
        self._postings = {key: _by_form(having) for key, having in forms.items()}

    def _having(self, units: Iterable[int]) -> float:
        """How many procedures have a word; papers that name it count for little."""
        named = {self._units[at].owner for at in units if self._units[at].weight >= _IN_ORDER}
        only = {self._units[at].owner for at in units} - named
        return len(named) + 0.25 * len(only)

    def _idf(self, having: float) -> float:
        return log(1 + (len(self._of_owner) + 1) / (having + 0.5))

    def matches(self, asked: Understood, least: float = 0.0) -> Matches:
        """What answers the phrase not much worse than the best does; who cannot score `least` may be left out."""
        weighed = self._weighed(asked)
        answered: defaultdict[int, float] = defaultdict(float)  # a phrase of common words adds to tens of thousands
        answers = []
        for slot, place, weight in weighed:
            found = self._answers(slot, answered, marked=asked.marked)
            if found:
                answers.append((place, weight, found))
            for unit, surely in found.items():
                answered[unit] += weight * surely
        scores = self._scores(answered, answers, self._asked(sum(weight for *_, weight in weighed)), least)
        return Matches(scores, {place: weight for _, place, weight in weighed if place is not None})

    def _asked(self, whole: float) -> float:
        """What a phrase of this weight asks for: a long one tells a story around it, half of which counts."""
        usual = _USUAL * self._idf(0)
        return min(whole, usual + _STORY * (whole - usual))

    def _weighed(self, asked: Understood) -> list[tuple[Slot, int | None, float]]:
        """Slots with their weights, the rarest first; a pair nobody knows weighs nothing, an unknown word something."""
        made: list[tuple[Slot, int | None, float]]
        made = [(slot, None, _PAIR * self._weight(slot, 0.0)) for slot in asked.pairs]
        unknown = _UNKNOWN * self._idf(0)
        made += [(s, place, self._weight(s, unknown)) for s, place in zip(asked.words, asked.places, strict=True)]
        return sorted(made, key=lambda one: -one[2])

    def _weight(self, slot: Slot, unknown: float) -> float:
        first = self._rarity.get(slot[0].key)
        return first or max((self._rarity.get(one.key, 0.0) * one.surely for one in slot), default=0.0) or unknown

    def _answers(self, slot: Slot, seen: Mapping[int, float], *, marked: bool) -> dict[int, float]:
        """The units that have the slot, and how surely; a common word is looked for only where a rarer one was found."""
        found: list[tuple[float, Iterable[int]]] = []
        for one in slot:
            having = self._postings.get(one.key, {})
            common = seen and sum(map(len, having.values())) > _COMMON
            for form, units in having.items():
                surely = one.surely * _alike(one, form, marked=marked)
                found.append((surely, seen.keys() & units if common else units))
        best: dict[int, float] = {}
        for surely, alike in sorted(found, key=lambda one: one[0]):
            best |= dict.fromkeys(alike, surely)
        return best

    def _scores(
        self, answered: Mapping[int, float], answers: _Answers, whole: float, wanted: float
    ) -> dict[int, Match]:
        least = _WORTH_A_LOOK * max((sum_ * self._units[unit].weight for unit, sum_ in answered.items()), default=0.0)
        scored: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for unit, sum_ in answered.items():
            weight = self._units[unit].weight
            if weight * sum_ >= least:
                asked_for = min(sum_ / self._length[unit], 1.0)  # the share of its own words that the phrase holds
                score = weight * (sum_ / whole) ** (1 - _ASKED_FOR) * asked_for**_ASKED_FOR
                scored[self._units[unit].owner].append((score, unit))
        matches = {}
        for owner, units in scored.items():
            answering = [(at, self._units[at].weight) for at in self._of_owner[owner] if at in answered]
            # Together its units answer no more than each of them for itself.
            together = sum([share * answered[at] for at, share in answering]) / whole
            at_most = (1 - _TOGETHER) * max(units)[0] + _TOGETHER * min(together, 1.0)
            if _ROUNDED * at_most >= wanted:
                matches[owner] = self._match(units, answering, answers, whole)
        return matches

    def _match(self, units: Sequence[tuple[float, int]], answering: _Shares, answers: _Answers, whole: float) -> Match:
        best, _ = max(units)
        good = [unit for score, unit in units if score >= _NEARLY * best]
        return Match(
            (1 - _TOGETHER) * best + _TOGETHER * _together(answering, answers) / whole,
            frozenset(place for place, _, found in answers if place is not None and any(one in found for one in good)),
        )


def _together(answering: _Shares, answers: _Answers) -> float:
    """What the units of an owner answer of the phrase together."""
    if len(answering) == 1:
        ((at, share),) = answering
        return sum([weight * (found.get(at, 0.0) * share) for _, weight, found in answers])
    return sum([weight * max([found.get(at, 0.0) * share for at, share in answering]) for _, weight, found in answers])


def _by_form(having: Mapping[int, str]) -> dict[str, frozenset[int]]:
    made: dict[str, set[int]] = defaultdict(set)
    for unit, form in having.items():
        made[form].add(unit)
    return {form: frozenset(units) for form, units in made.items()}


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
