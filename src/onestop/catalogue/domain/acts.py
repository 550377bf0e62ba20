"""What is to be done with a thing: to grant a licence, to extend it, to end it.

A name says its act, and most phrases do. Where both say one and they differ, the act decides, however many other words
agree: who wants to dissolve a company is not shown how one is founded. Where nobody says an act, the plain grant comes
before what follows on it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

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

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._acts: dict[tuple[str, ...], set[str]] = {}
        for act, phrases in words.items():
            for phrase in phrases:
                self._acts.setdefault(tuple(one.form for one in syllables(phrase)), set()).add(act)
        self._longest = max(map(len, self._acts), default=0)

    def of(self, said: Sequence[Syllable]) -> frozenset[str]:
        """The acts said, the longest words first; the plain one only where no other is, or beside another of its kind.

        In *cấp, cấp lại* the grant stands beside its repetition; in *đăng ký thay đổi* it is only how a change is made.
        """
        forms = [one.form for one in said]
        found: list[tuple[str, set[str]]] = []
        at = 0
        while at < len(forms):
            length = self._length_at(forms, at)
            if length:
                found.append((forms[at], self._acts[tuple(forms[at : at + length])]))
            at += length or 1
        acts = frozenset(act for _, some in found for act in some) - {_NO_ACT}
        return acts if len(acts) == 1 or _stands_alone(found) else acts - {PLAIN}

    def doing(self, name: str, phrases: Iterable[str]) -> Doing:
        """What a procedure of this name does."""
        called = (self.of(syllables(phrase)) for phrase in phrases)
        return Doing(self.of(syllables(name)), frozenset().union(*called))

    def _length_at(self, forms: Sequence[str], at: int) -> int:
        for length in range(min(self._longest, len(forms) - at), 0, -1):
            if tuple(forms[at : at + length]) in self._acts:
                return length
        return 0


def _stands_alone(found: Sequence[tuple[str, set[str]]]) -> bool:
    """Whether a plain act is followed by another that begins with its very word."""
    return any(
        PLAIN in acts and PLAIN not in others and word == other for (word, acts), (other, others) in pairwise(found)
    )
