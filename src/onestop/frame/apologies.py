"""The apology for a late result, as pages of a case show it."""

from dataclasses import dataclass

from onestop.cases import api as cases
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True)
class Apology:
    """One that was sent, or a draft that waits to be signed."""

    said: cases.Apology
    reasons: tuple[Text, ...]
    stands: bool
    """Whether its new day is the one to come on: sent, and later than the promise."""

    @property
    def is_draft(self) -> bool:
        return self.said.sent_at is None


def apology_sent(file: cases.CaseFile) -> Apology | None:
    """The one that went to the applicant."""
    return _shown(file, cases.apology_of(file))


def apology_drafted(file: cases.CaseFile) -> Apology | None:
    """The draft, for those at work alone."""
    return _shown(file, cases.drafted(file))


def _shown(file: cases.CaseFile, said: cases.Apology | None) -> Apology | None:
    if said is None:
        return None
    stands = said.sent_at is not None and file.finished_at is None and cases.reappointed_on(file) == said.new_day
    return Apology(said, tuple(map(cases.words_of, said.reasons)), stands)
