"""Reasons that cannot be given as they were: why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class ReasonRequired(Refusal):
    """Saying no, or not yet, takes a reason from the list."""

    code: ClassVar[str] = "cases.reason_required"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, occasion: str) -> None:
        self.occasion = occasion


class ReasonNotWanted(Refusal):
    """Reasons were given for saying no, and the decision says yes: one of the two is a slip of the hand."""

    code: ClassVar[str] = "cases.reason_not_wanted"
    kind: ClassVar[Kind] = "invalid"


class CompetentAgencyMissing(Refusal):
    """Whoever is told that this agency is not competent must be told which one is (Decree 118/2025/NĐ-CP)."""

    code: ClassVar[str] = "cases.competent_agency_missing"
    kind: ClassVar[Kind] = "invalid"


class UntruePapersNotNamed(Refusal):
    """Whoever is told that papers are forged or untrue must be told which, and what is untrue about them."""

    code: ClassVar[str] = "cases.untrue_papers_not_named"
    kind: ClassVar[Kind] = "invalid"


class ReasonNotExplained(Refusal):
    """The reason says too little by itself: `wanted` is what must be written beside it.

    Law: guidance is concrete and complete at once, and what is returned goes with written reasons (Decree
    61/2018/NĐ-CP, Articles 17 and 19.4).
    """

    code: ClassVar[str] = "cases.reason_not_explained"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, reason: Text, wanted: Text) -> None:
        self.reason = reason
        self.wanted = wanted


class DuplicateNotNamed(CaseRefusal):
    """A dossier refused as lodged before goes with the code of the other, which is of the same applicant and procedure."""

    code: ClassVar[str] = "cases.duplicate_not_named"
    kind: ClassVar[Kind] = "invalid"


class ReasonNotOnRecord(Refusal):
    """The reason tells of something the record does not hold; `otherwise` says what."""

    code: ClassVar[str] = "cases.reason_not_on_record"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, reason: str, otherwise: Text) -> None:
        self.reason = reason
        self.otherwise = otherwise


class UnknownReason(Refusal):
    """The reason is not on the list for this occasion."""

    code: ClassVar[str] = "cases.unknown_reason"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, reason: str, occasion: str) -> None:
        self.reason = reason
        self.occasion = occasion
