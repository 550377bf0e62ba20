"""Which procedures answer a phrase, and whether somebody else's do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onestop.catalogue.domain.called import Called, Units
from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.domain.matching import Index
from onestop.catalogue.domain.syllables import keys
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.domain.understanding import Reader
from onestop.catalogue.domain.vocabulary import Vocabulary

ENOUGH: Final = 0.34
"""The least score of an answer; below it words agree by chance."""
_BESIDE_THE_BEST: Final = 0.45
_ALSO_ELSEWHERE: Final = 0.75
_SURELY: Final = 0.5
_LITTLE: Final = 0.42
"""What is elsewhere leaves procedures out where it answers surely, or they answer little."""
SCALE: Final = 10_000
"""Scores are whole numbers outside, so that a place in a list is one too."""
_KNOWN_BY_NAME: Final = 0.3
"""Least weight of a unit whose words the vocabulary learns: papers and fields say much that nobody types."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Scores (0 to `SCALE`) by procedure; `elsewhere` is alone where the province does not do it."""

    scores: Mapping[int, int] = field(default_factory=dict)
    understood: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()


class Finder:
    """Finds among procedures and what is elsewhere; made once for a state of the catalogue."""

    def __init__(self, called: Sequence[Called], elsewhere: Iterable[Elsewhere], thesaurus: Thesaurus) -> None:
        make = Units(thesaurus)
        units = [unit for one in called for unit in make.of(one)]
        self._elsewhere = {-at: one for at, one in enumerate(elsewhere, start=1)}
        for owner, one in self._elsewhere.items():
            units += make.elsewhere(owner, one)
        self._index = Index(units)
        names = [unit.said for unit in units if unit.weight >= _KNOWN_BY_NAME and not unit.foreign]
        foreign = frozenset(one.text for unit in units if unit.foreign for one in unit.said)
        self._suggested = sorted(
            {(" ".join(keys(said)), said) for one in called for said in (*one.phrases, one.name, *one.english)},
            key=lambda said: (len(said[0]), said),
        )
        self._reader = Reader(thesaurus, Vocabulary([*names, *thesaurus.words()]), foreign)

    def find(self, typed: str, *, exact: bool = False) -> Answer:
        """What answers the phrase; `exact` takes its words as they stand, and names nobody else."""
        scores: dict[int, float] = {}
        understood = ""
        for asked in self._reader.understand(typed, exact=exact):
            understood = asked.shown or understood
            for owner, score in self._index.matches(asked).items():
                scores[owner] = max(score, scores.get(owner, 0.0))
        ours = {owner: score for owner, score in scores.items() if owner > 0}
        best = max(ours.values(), default=0.0)
        away = () if exact else self._away(scores, best)
        if away and scores[away[0]] >= best and (scores[away[0]] >= _SURELY or best < _LITTLE):
            return Answer(understood=understood, elsewhere=tuple(self._elsewhere[owner] for owner in away))
        least = max(ENOUGH, _BESIDE_THE_BEST * best)
        return Answer(
            scores={owner: round(SCALE * score) for owner, score in ours.items() if score >= least},
            understood=understood,
            elsewhere=tuple(self._elsewhere[owner] for owner in away),
        )

    def suggest(self, typed: str, *, limit: int) -> list[str]:
        """Names and phrases of procedures that go on from what was typed, the shortest first; then those that hold it."""
        begun = " ".join(keys(typed))
        if not begun:
            return []
        begins = [said for folded, said in self._suggested if folded.startswith(begun)]
        holds = [said for folded, said in self._suggested if f" {begun}" in folded]
        return [*begins, *holds][:limit]

    def _away(self, scores: Mapping[int, float], best: float) -> list[int]:
        """What is elsewhere and answers about as well as the best here, the likeliest first."""
        found = [(score, owner) for owner, score in scores.items() if owner < 0]
        least = max(ENOUGH, _ALSO_ELSEWHERE * max(best, *(score for score, _ in found), 0.0)) if found else ENOUGH
        return [owner for score, owner in sorted(found, reverse=True) if score >= least][:2]
