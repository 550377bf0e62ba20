"""Which one of several a thing is: the first class or the sixth, a company of shares or of one owner.

A name that says another one is about something else, however many other words agree: who asks for the first class is
not shown the sixth. One that says none may be about any.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from onestop.catalogue.domain.longest import Longest
from onestop.catalogue.domain.syllables import Syllable

_ANOTHER: Final = 0.4
"""Of the score of a procedure whose name says another one of the same several."""

Kinds: TypeAlias = Mapping[str, frozenset[str]]
"""By what they are kinds of: those that are said."""


@dataclass(frozen=True, slots=True)
class Being:
    """The kinds that a procedure's name says, and those by which people call it."""

    named: Kinds
    called: Kinds

    def fits(self, asked: Kinds) -> float:
        """How well it is what was asked for, as a share of its score."""
        others = (of for of, kinds in asked.items() if of in self.named and not kinds & self.named[of])
        return _ANOTHER if any(not asked[of] & self.called.get(of, frozenset()) for of in others) else 1.0


class KindWords:
    """The words of kinds, as `synonyms.yaml` has them."""

    def __init__(self, words: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._words = Longest(
            (phrase, (of, kind)) for of, kinds in words.items() for kind, phrases in kinds.items() for phrase in phrases
        )

    def of(self, said: Sequence[Syllable]) -> Kinds:
        """The kinds said, the longest words first."""
        found: dict[str, frozenset[str]] = {}
        for of, kind in (one for _, some in self._words.said(said) for one in some):
            found[of] = found.get(of, frozenset()) | {kind}
        return found

    def being(self, name: Iterable[Syllable], phrases: Iterable[Iterable[Syllable]]) -> Being:
        """What a procedure of this name is about."""
        called: dict[str, frozenset[str]] = {}
        for phrase in phrases:
            for of, kinds in self.of(list(phrase)).items():
                called[of] = called.get(of, frozenset()) | kinds
        return Being(self.of(list(name)), called)
