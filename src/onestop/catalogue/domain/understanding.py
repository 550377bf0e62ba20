"""What a typed phrase asks for, as values.

A phrase becomes *slots*: what each of its words, and each pair of words side by side, may be in a name. One slot
without an answer costs its weight and no more, so one word too many never empties a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from onestop.catalogue.domain.kinds import Kinds
from onestop.catalogue.domain.syllables import Syllable

_TOLD: Final = 7
"""Words of a matter from which somebody tells what happened, and does not only name what is asked for."""
_AT_LENGTH: Final = 9


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing a slot may be: a syllable, or two with a blank between; and how surely it is meant."""

    key: str
    form: str
    surely: float = 1.0

    @property
    def unmarked(self) -> bool:
        """Whether it was typed without any diacritic."""
        return self.form.split() == [f"{key}0" for key in self.key.split()]


Slot: TypeAlias = tuple[Meant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What was typed, as slots of one word and of two; `places` are those of the words in all that was read."""

    read: tuple[Syllable, ...]
    """All words, those that say nothing of the matter among them."""
    words: tuple[Slot, ...]
    places: tuple[int, ...]
    pairs: tuple[Slot, ...]
    marked: bool
    acts: frozenset[str] = frozenset()
    """What is to be done, where the phrase says it (see `acts`)."""
    no_matter: frozenset[int] = frozenset()
    """The places of words that alone are no matter: who it is for, and what is to be done where others say with what."""
    mere: frozenset[int] = frozenset()
    """The places of words for whom and for what there is everywhere, which together are no matter either."""
    kinds: Kinds = field(default_factory=dict)
    """Which of several it is about, where the phrase says so (see `kinds`)."""
    wants: frozenset[int] = frozenset()
    """The places of words by which something is wanted that no authority gives."""
    papers: frozenset[int] = frozenset()
    """The place of the word that names a paper nobody here knows."""
    official: frozenset[int] = frozenset()
    """The places of words by which an authority is asked for something."""
    undertaken: frozenset[int] = frozenset()
    """The places of words for what somebody is about to do: it may need an authority, or nobody."""
    idle: frozenset[int] = frozenset()
    """The places of phrases that say nothing of the matter: *how much is it*. What is elsewhere may be said with them."""
    shown: str = ""
    """The phrase as it was read, spelled with its diacritics; empty where it was read as typed, or is English."""

    def among(self, read: Sequence[Syllable], places: Sequence[int]) -> "Understood":
        """The same asked in all that was read, where the words that ask it stand at `places`."""

        def moved(asking: frozenset[int]) -> frozenset[int]:
            return frozenset(places[at] for at in asking)

        return replace(
            self,
            read=tuple(read),
            places=tuple(places[at] for at in self.places),
            no_matter=moved(self.no_matter),
            mere=moved(self.mere),
            wants=moved(self.wants),
            papers=moved(self.papers),
            official=moved(self.official),
            undertaken=moved(self.undertaken),
            idle=frozenset(range(len(read))) - set(places),
        )

    @property
    def tells(self) -> bool:
        """Whether somebody tells what happened around what is asked for."""
        return len(self.words) >= _TOLD

    @property
    def tells_at_length(self) -> bool:
        """Whether so much is told that it outweighs what is asked for."""
        return len(self.words) >= _AT_LENGTH

    @property
    def telling(self) -> tuple[int, ...]:
        """The places of all words outside idle phrases."""
        return tuple(at for at in range(len(self.read)) if at not in self.idle)
