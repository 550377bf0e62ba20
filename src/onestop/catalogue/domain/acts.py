"""What is to be done with a thing: to grant a licence, to extend it, to end it.

A name says its act, and most phrases do. Where both say one and they differ, the act decides, however many other words
agree: who wants to dissolve a company is not shown how one is founded. Where nobody says an act, the plain grant comes
before what follows on it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from onestop.catalogue.domain.longest import Longest
from onestop.catalogue.domain.syllables import Syllable, syllables

PLAIN: Final = "grant"
"""The act by which a thing comes to be, which is meant where no other is said."""
_NO_ACT: Final = "none"
FITS_BEST: Final = 1.15
"""Of the score of a procedure whose name says the very act; nothing fits better."""
_ANOTHER: Final = 0.6
"""Of the score of a procedure that does something else than was asked for."""
_NOT_PLAIN: Final = 0.75
"""Of one that follows on a grant, where the grant was asked for or no act was said."""
_SILENT: Final = 0.9
"""Of one whose name says no act, where one was asked for."""


@dataclass(frozen=True, slots=True)
class Doing:
    """The acts a procedure's name says, and those by which people call it."""

    named: frozenset[str]
    called: frozenset[str]

    def fits(self, asked: frozenset[str]) -> float:
        """How well it does what was asked for, as a share of its score."""
        special = asked - {PLAIN}
        if special & self.named:
            return FITS_BEST
        if special:
            return 1.0 if special & self.called else _ANOTHER if self.named else _SILENT
        return 1.0 if not self.named or PLAIN in self.named else _NOT_PLAIN


class Acts:
    """The words of acts, as `synonyms.yaml` has them."""

    def __init__(self, words: Mapping[str, Sequence[str]], with_things: Iterable[str] = ()) -> None:
        self._words = Longest((phrase, act) for act, phrases in words.items() for phrase in phrases)
        self._with_things = {tuple(one.form for one in syllables(phrase)) for phrase in with_things}

    def of(self, said: Sequence[Syllable]) -> frozenset[str]:
        """The acts said, the longest words first; the plain one only where no other is, or beside another of its kind.

        In *cấp, cấp lại* the grant stands beside its repetition; in *đăng ký thay đổi* it is only how a change is made.
        """
        found = [(said[places.start].form, acts) for places, acts in self._words.said(said)]
        acts = frozenset(act for _, some in found for act in some) - {_NO_ACT}
        return acts if len(acts) == 1 or _stands_alone(found) else acts - {PLAIN}

    def places(self, said: Sequence[Syllable]) -> frozenset[int]:
        """Where the words stand that say an act and no thing."""
        told = (places for places, acts in self._words.said(said) if acts != {_NO_ACT})
        bare = (at for at in told if tuple(said[place].form for place in at) not in self._with_things)
        return frozenset(place for at in bare for place in at)

    def are_all(self, said: Sequence[Syllable]) -> bool:
        """Whether these words say an act and nothing else."""
        return self.places(said) == frozenset(range(len(said)))

    def doing(self, name: str, phrases: Iterable[str]) -> Doing:
        """What a procedure of this name does."""
        called = (self.of(syllables(phrase)) for phrase in phrases)
        return Doing(self.of(syllables(name)), frozenset().union(*called))


def _stands_alone(found: Sequence[tuple[str, frozenset[str]]]) -> bool:
    """Whether a plain act is followed by another that begins with its very word."""
    return any(
        PLAIN in acts and PLAIN not in others and word == other for (word, acts), (other, others) in pairwise(found)
    )
