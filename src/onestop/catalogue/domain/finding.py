"""Which procedures answer a phrase, and whether somebody else's do.

What is elsewhere is told where a phrase of the directory is said as a whole. Procedures that answer no more of what was
typed than that are then left out; one that answers more, and well, stands before it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from onestop.catalogue.domain.acts import FITS_BEST
from onestop.catalogue.domain.beside import Beside
from onestop.catalogue.domain.called import Called, Units
from onestop.catalogue.domain.directory import Directory
from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.domain.english_words import is_english
from onestop.catalogue.domain.matching import Index, Match
from onestop.catalogue.domain.reading import Reader
from onestop.catalogue.domain.slots import Slots
from onestop.catalogue.domain.suggesting import Suggestions
from onestop.catalogue.domain.syllables import syllables
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.domain.understanding import Understood
from onestop.catalogue.domain.vocabulary import Vocabulary

ENOUGH: Final = 0.405
"""The least score of an answer; below it words agree by chance, and no answer is better than a wrong one."""
ENOUGH_OFFICIAL: Final = 0.34
"""The same where a word is said by which an authority is asked for something."""
ENOUGH_IN_A_STORY: Final = 0.28
"""The same where somebody tells at length what happened, and no other office is known to do it."""
_NOT_WANTED: Final = 0.55
"""Of the score of a procedure that is not about wanting the thing, where somebody wants to buy, rent, learn or see it."""
_NOT_WANTED_IN_A_STORY: Final = 0.9
"""The same where much is told, and the word is one among many: the neighbour who was *seen*, what was *bought* then."""
_BESIDE_THE_ABSENT: Final = 0.7
"""Of the score of what the catalogue does not hold, where much is told: below it an answer only shares words with it."""
_ANOTHER_PAPER: Final = 0.6
"""Of one that knows nothing of the paper that was named."""
_THE_WHOLE: Final = 0.84
_BESIDE_THE_BEST: Final = 0.45
_AWAY: Final = 2
SCALE: Final = 10_000
"""Scores are whole numbers outside, so that a place in a list is one too."""
_KNOWN_BY_NAME: Final = 0.3
"""Least weight of a unit whose words the vocabulary learns: papers and fields say much that nobody types."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Scores (0 to `SCALE`) by procedure; `elsewhere` is alone where no procedure answers more than it does."""

    scores: Mapping[int, int] = field(default_factory=dict)
    understood: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()


class Finder:
    """Finds among procedures and what is elsewhere; made once for a state of the catalogue.

    `absent` are procedures of other catalogues: what people tell of one of them is not taken for one of ours.
    """

    def __init__(
        self,
        called: Sequence[Called],
        elsewhere: Iterable[Elsewhere],
        thesaurus: Thesaurus,
        absent: Sequence[Called] = (),
    ) -> None:
        make = Units(thesaurus)
        known = [*called, *absent]
        self._absent = frozenset(one.id for one in absent)
        units = [unit for one in known for unit in make.of(one)]
        self._directory = Directory(elsewhere, thesaurus)
        self._index = Index(units)
        self._doing = {one.id: thesaurus.acts.doing(one.name, one.phrases) for one in known}
        self._being = {one.id: thesaurus.kinds.being(make.said(one.name), map(make.said, one.phrases)) for one in known}
        spoken = [unit.said for unit in units if unit.weight >= _KNOWN_BY_NAME] + self._directory.words()
        names = [said for said in spoken if not is_english(said)]
        foreign = frozenset(one.text for said in spoken if is_english(said) for one in said)
        self._suggestions = Suggestions(said for one in called for said in (*one.phrases, one.name, *one.english))
        ours = (pairwise(unit.said) for unit in units if unit.weight >= _KNOWN_BY_NAME)
        papers = frozenset((a.key, b.key) for pairs in ours for a, b in pairs if thesaurus.is_paper(a))
        vocabulary = Vocabulary([*names, *thesaurus.words()])
        self._reader = Reader(Slots(thesaurus, vocabulary, papers), foreign)

    def find(self, typed: str, *, exact: bool = False) -> Answer:
        """What answers the phrase; `exact` takes its words as they stand, and names nobody else."""
        readings = self._reader.understand(typed, exact=exact)
        as_typed = " ".join(one.text for one in syllables(typed))
        away = self._directory.said(readings[0]) if readings and not exact else {}
        # What the catalogue holds is shown, whoever does it.
        others = {entry: places for entry, places in away.items() if not self._directory.entries[entry].held}
        scores: dict[int, float] = {}
        for at, asked in enumerate(readings):
            # What is elsewhere is said in the words as they were typed, which the first reading has.
            beside = Beside(self._directory.entries, others if at == 0 else {}, bool(others))
            for owner, score in self._fitting(asked, beside):
                scores[owner] = max(score, scores.get(owner, 0.0))
        scores = self._held(scores, readings)
        least = _BESIDE_THE_BEST * max(scores.values(), default=0.0)
        named = sorted(away, key=lambda entry: (-len(away[entry]), entry))[:_AWAY]
        return Answer(
            scores={owner: round(SCALE * score) for owner, score in scores.items() if score >= least},
            understood=next((asked.shown for asked in readings if asked.shown not in ("", as_typed)), ""),
            elsewhere=tuple(self._directory.entries[entry] for entry in named),
        )

    def _held(self, scores: Mapping[int, float], readings: Iterable[Understood]) -> dict[int, float]:
        """Without what the catalogue does not hold, and of a story without what only shares words with that."""
        absent = max((score for owner, score in scores.items() if owner in self._absent), default=0.0)
        least = _BESIDE_THE_ABSENT * absent if any(asked.tells for asked in readings) else 0.0
        return {owner: score for owner, score in scores.items() if owner not in self._absent and score >= least}

    def _fitting(self, asked: Understood, beside: Beside) -> Iterator[tuple[int, float]]:
        """The procedures that answer enough, with their scores by what they do and are about."""
        earnest = asked.official | asked.undertaken
        story = asked.tells_at_length and not beside.an_office
        usual, official = (ENOUGH_IN_A_STORY,) * 2 if story else (ENOUGH, ENOUGH_OFFICIAL)
        matches = self._index.matches(asked, (official if earnest else usual) / FITS_BEST)
        for owner, match in matches.by_owner.items():
            score = match.score * self._share(owner, match, asked)
            if (
                score >= (official if earnest & match.words else usual)
                and _on_the_matter(match, asked)
                and beside.keeps(match, score, asked=asked, matches=matches)
            ):
                yield owner, score

    def _share(self, owner: int, match: Match, asked: Understood) -> float:
        """How much of its score a procedure keeps by what was asked for beside the words that agree."""
        share = self._doing[owner].fits(asked.acts)
        if asked.kinds:
            share *= self._being[owner].fits(asked.kinds)
        if not (asked.official & match.words or asked.wants <= match.words):
            share *= _NOT_WANTED_IN_A_STORY if asked.tells else _NOT_WANTED
        return share if asked.papers <= match.words else share * _ANOTHER_PAPER

    def suggest(self, typed: str, *, limit: int) -> list[str]:
        """Names and phrases of procedures that go on from what was typed; then those that hold its matter."""
        return (self._suggestions.going_on(syllables(typed)) or self._suggestions.about(self._reader.matter(typed)))[
            :limit
        ]


def _on_the_matter(match: Match, asked: Understood) -> bool:
    """Whether words of the matter agree, or the whole of what somebody calls it."""
    return match.score >= _THE_WHOLE or not (match.words <= asked.no_matter or match.words <= asked.mere)
