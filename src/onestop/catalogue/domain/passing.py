"""*Mất* of a person and of a paper: *ông ngoại mới mất* tells of a death, *mất giấy khai sinh* of a loss.

A person is said to have died where his name among relatives stands before the word, with nothing between them but whose
he is and when it was, and where no thing follows that he might have lost.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from onestop.catalogue.domain.syllables import Syllable, forms_by_key, is_one_of, syllables

_GONE: Final = syllables("mất")[0]
_DIED: Final = syllables("qua đời")
_BETWEEN: Final = 3


class Passing:
    """Reads *mất* as *qua đời* where it is said of somebody; by the words that `synonyms.yaml` has for it."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._relatives, self._between, self._after = (
            forms_by_key(syllables(words[name])) for name in ("relatives", "between", "after")
        )

    def read(self, said: Sequence[Syllable], *, marked: bool) -> list[Syllable]:
        """The phrase with a death said as one, after who died and without when."""
        made: list[Syllable] = []
        for at, one in enumerate(said):
            between = self._since_somebody(said, at, marked=marked) if one.key == _GONE.key else None
            if between is None or not is_one_of(one, {_GONE.key: {_GONE.form}}, marked=marked):
                made.append(one)
            else:
                made[len(made) - between :] = _DIED
        return made

    def _since_somebody(self, said: Sequence[Syllable], at: int, *, marked: bool) -> int | None:
        """How many words stand between a relative and this one; nothing where it is not said of one."""
        if at + 1 < len(said) and not is_one_of(said[at + 1], self._after, marked=marked):
            return None
        for between, before in enumerate(reversed(said[max(at - _BETWEEN - 1, 0) : at])):
            if is_one_of(before, self._relatives, marked=marked):
                return between
            if not is_one_of(before, self._between, marked=marked):
                return None
        return None
