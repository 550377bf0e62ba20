"""Words known by what they say, found in a phrase: the longest first, and as they are spelled."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from onestop.catalogue.domain.syllables import Syllable, syllables

T = TypeVar("T")


class Longest(Generic[T]):
    """What is said by which words."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._meant: dict[tuple[str, ...], set[T]] = {}
        for phrase, meant in pairs:
            self._meant.setdefault(tuple(one.form for one in syllables(phrase)), set()).add(meant)
        self._lengths = sorted({len(forms) for forms in self._meant}, reverse=True)

    def said(self, phrase: Sequence[Syllable]) -> Iterator[tuple[range, frozenset[T]]]:
        """Where something is said and what, in order; no word says two things at once."""
        forms = tuple(one.form for one in phrase)
        at = 0
        while at < len(forms):
            lengths = (n for n in self._lengths if n <= len(forms) - at)
            length = next((n for n in lengths if forms[at : at + n] in self._meant), 0)
            if length:
                yield range(at, at + length), frozenset(self._meant[forms[at : at + length]])
            at += length or 1
