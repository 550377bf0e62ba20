"""Which procedures stand beside what is elsewhere.

Where a phrase says what others do, a procedure is shown only for what else it answers: of *sao y hộ chiếu* the copy is
ours and the passport is not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.domain.matching import Match, Matches
from onestop.catalogue.domain.understanding import Understood

_WELL: Final = 0.6
"""From this score it stands there if it answers any other word at all."""
_ITSELF: Final = 0.85
"""From this score a procedure is the very one that the province was said to do and the catalogue to lack."""
_PRIVATE: Final = 0.7
"""What its words must reach beside what is no administrative procedure, if they outweigh those that say so."""
_IN_TRANSLATION: Final = 0.75
"""The same in another reading than the one that says so, where nothing tells which words do."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What one reading of a phrase says of things elsewhere: by entry, the places of the words that say it."""

    entries: Sequence[Elsewhere]
    said: Mapping[int, frozenset[int]]
    anything: bool
    """Whether this reading or another says anything of them."""

    @property
    def an_office(self) -> bool:
        """Whether it is, or may be, what an office does."""
        return self.anything and (not self.said or any(self.entries[one].kind != "private" for one in self.said))

    def keeps(self, match: Match, score: float, *, asked: Understood, matches: Matches) -> bool:
        """Whether the procedure is shown, by what it answers beside them."""
        if not self.anything:
            return True
        if not self.said:
            return score >= _IN_TRANSLATION
        kinds = {self.entries[entry].kind for entry in self.said}
        if kinds == {"province"} and score >= _ITSELF:
            return True
        return self._answers_more(match, score, asked=asked, matches=matches, private=kinds == {"private"})

    def _answers_more(self, match: Match, score: float, *, asked: Understood, matches: Matches, private: bool) -> bool:
        away = frozenset().union(*self.said.values())
        apart = match.words - away
        more = matches.weight(apart)
        if not more or apart <= asked.no_matter - asked.undertaken:
            return False
        # One that knows those very words and others is about both; one that answers an official word is asked for.
        earnest = asked.official | asked.undertaken if asked.wants <= match.words else asked.official
        if earnest & apart or (away <= match.words and (not private or match.score >= _WELL)):
            return True
        outweighs = more >= matches.weight(away)
        if private and asked.tells_at_length:
            return outweighs  # It is said in passing: a fair that was gone to before the tree was seen to lean.
        return match.score >= _PRIVATE and outweighs if private else score >= _WELL or outweighs
