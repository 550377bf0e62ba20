"""What the holder of a revoked document is told on the page of his case: since when, why, and how he complains."""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True)
class Revoked:
    """`handed_over` says whether he had the result before: else there is nothing to come for but the notice."""

    at: datetime
    reasons: tuple[Text, ...]
    note: str
    handed_over: bool


def revoked(file: cases.CaseFile) -> Revoked | None:
    """None of a document that holds, or of a case that gave none."""
    if not cases.is_revoked(file):
        return None
    last = cases.revoked_last(file)
    return Revoked(
        at=last.made_at,
        reasons=tuple(cases.words_of(one) for one in last.because.reasons),
        note=last.because.note,
        handed_over=not cases.is_document_void(file),
    )
