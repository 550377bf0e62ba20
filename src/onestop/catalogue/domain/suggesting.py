"""What people ask for that goes on from what is being typed, read by the rules of the search.

Names and phrases that begin as typed come first, then those that hold it, the shortest first. Diacritics that were
typed count, and only the last word may be unfinished. Where nothing goes on from the very words, the words of the
matter are looked for, in their order: *xin làm khai si* leads to *làm khai sinh*.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from onestop.catalogue.domain.syllables import Syllable, keys, syllables

_LONGEST: Final = 80
"""Letters of what is suggested: the name of a procedure by law may be a page, which nobody chooses from a list."""


@dataclass(frozen=True, slots=True)
class _Offer:
    text: str
    folded: str
    said: tuple[Syllable, ...]


class Suggestions:
    """What may be suggested."""

    def __init__(self, texts: Iterable[str]) -> None:
        short = (text for text in texts if len(text) <= _LONGEST)
        offers = {
            folded: _Offer(text, folded, tuple(syllables(text))) for text in short if (folded := " ".join(keys(text)))
        }
        self._offers = sorted(offers.values(), key=lambda one: (len(one.folded), one.text))

    def going_on(self, typed: Sequence[Syllable]) -> list[str]:
        """Those that begin as typed, then those that hold it."""
        begun = " ".join(one.key for one in typed)
        if not begun:
            return []
        begins = [one for one in self._offers if one.folded.startswith(begun) and _spelled(typed, one.said)]
        inside = [one for one in self._offers if f" {begun}" in one.folded and _holds(typed, one.said)]
        return list(dict.fromkeys(one.text for one in (*begins, *inside)))

    def about(self, matter: Sequence[Syllable]) -> list[str]:
        """Those that hold all words of a matter in their order, the last at least begun."""
        return [one.text for one in self._offers if matter and _in_order(matter, one.said)]


def _holds(typed: Sequence[Syllable], said: Sequence[Syllable]) -> bool:
    return any(_spelled(typed, said[at:]) for at in range(1, len(said) - len(typed) + 1))


def _spelled(typed: Sequence[Syllable], said: Sequence[Syllable]) -> bool:
    """Whether the text goes on from what was typed, with the diacritics that were."""
    if len(said) < len(typed):
        return False
    *whole, last = zip(typed, said, strict=False)
    return all(_same(a, b) for a, b in whole) and _begun(*last)


def _in_order(matter: Sequence[Syllable], said: Sequence[Syllable]) -> bool:
    *whole, last = matter
    left = iter(said)
    return all(any(_same(word, one) for one in left) for word in whole) and any(_begun(last, one) for one in left)


def _same(typed: Syllable, said: Syllable) -> bool:
    return typed.key == said.key and (not typed.marked or typed.form == said.form)


def _begun(typed: Syllable, said: Syllable) -> bool:
    """A word still being typed may lack its last letters and, until they are there, its tone."""
    if not said.key.startswith(typed.key):
        return False
    return not typed.marked or typed.form == said.form or said.form.startswith(typed.form[:-1])
