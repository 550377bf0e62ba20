"""All that a procedure is called, as units to be searched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from onestop.catalogue.domain.english_words import english
from onestop.catalogue.domain.matching import Unit
from onestop.catalogue.domain.syllables import Syllable, syllables
from onestop.catalogue.domain.thesaurus import Thesaurus

_RESULT: Final = 0.6
_CASE: Final = 0.7
"""Less than a name: cases of many procedures are called by who applies and by how."""
_OF_ITS_KIND: Final = 0.35
"""Field and department: they find all of theirs, and put none before another."""
_PAPERS: Final = 0.25
_PAPERS_READ: Final = 600
"""Letters of its papers that are read: a long list of papers says ever less of the matter."""
_LONGEST_RESULT: Final = 120
# A name often ends in what it is by law or where it is done, which people never type and other names share.
_ASIDE: Final = re.compile(
    r"\([^)]*\)|^Thủ tục |\s(?:theo quy định|quy định tại|theo Nghị định|theo Quyết định|thuộc thẩm quyền|theo ủy quyền)\b.*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A procedure's names, and what says something of it."""

    id: int
    name: str
    name_en: str
    phrases: Sequence[str]
    english: Sequence[str]
    field: str
    agency: str
    results: Sequence[str]
    papers: str
    cases: Sequence[str] = ()
    """The names of its cases: a mast is built by the permit for buildings."""


class Units:
    """Makes units, reading each text once: many procedures share a field, a department and a result."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._read: dict[str, tuple[Syllable, ...]] = {}

    def of(self, one: Called) -> Iterator[Unit]:
        """The units by which a procedure is found, the strongest first."""
        yield Unit(one.id, self.said(_ASIDE.sub(" ", one.name).strip() or one.name))
        yield from (Unit(one.id, self.said(phrase)) for phrase in one.phrases)
        yield from (_foreign(one.id, phrase) for phrase in (one.name_en, *one.english) if phrase)
        results = (result for result in one.results if 0 < len(result) < _LONGEST_RESULT)
        yield from (Unit(one.id, self.said(result), _RESULT) for result in results)
        yield from (Unit(one.id, self.said(part), _CASE) for case in one.cases for part in _parts(case))
        yield from (Unit(one.id, self.said(text), _OF_ITS_KIND) for text in (one.field, one.agency) if text)
        if one.papers:
            yield Unit(one.id, tuple(dict.fromkeys(syllables(one.papers[:_PAPERS_READ]))), _PAPERS)

    def said(self, text: str) -> tuple[Syllable, ...]:
        """The text in the words of procedures."""
        if text not in self._read:
            self._read[text] = tuple(self._thesaurus.read(syllables(text), marked=True))
        return self._read[text]


def _parts(case: str) -> Iterator[str]:
    """A case as it is called, and what it names behind a colon, each for itself: a mast, a tower."""
    kind, _, things = case.partition(":")
    yield from (part.strip() for part in (kind, *things.split(",")) if 0 < len(part.strip()) < _LONGEST_RESULT)


def _foreign(owner: int, phrase: str) -> Unit:
    return Unit(owner, tuple(english(syllables(phrase))))
