"""Papers of the law, and what becomes of a document later."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, Day, Digest, Kind, Moment, ReasonCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaperIssued(CaseEvent):
    """A paper of the law was issued about the case: the bytes of that digest are what it says, for ever."""

    type: ClassVar[str] = "cases.paper_issued"

    at: Moment
    paper: Kind
    """receipt, supplement, refusal, result, document, revocation, stop or apology."""
    nth: int
    """Its number among the papers of its kind in this case, from 1; never given twice."""
    digest: Digest
    """SHA-256 of the PDF, as hex."""
    size: int
    later: bool
    """Whether it was issued when it was first asked for, long after what it tells of."""
    says: Any = private()
    """Of a document a decision issues, what stands on it: title, last day, rows under their headings."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ResultCorrected(CaseEvent):
    """The document a decision issued held an error of the agency; a new one replaces it, at the agency's cost."""

    type: ClassVar[str] = "cases.result_corrected"

    at: Moment
    document: int
    """The number, among the documents of the case, of the one that is replaced."""
    motion: Kind
    """Who found it: the holder asked, or the agency by itself."""
    reasons: list[ReasonCode]
    rows: int
    """How many of its rows stand otherwise now."""
    note: Any = private("")
    changed: Any = private()
    """By row, what stood and what stands."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementDrafted(CaseEvent):
    """Somebody prepared another document in place of one whose content is wrong; whoever is competent is to sign it."""

    type: ClassVar[str] = "cases.replacement_drafted"

    at: Moment
    document: int
    """The number, among the documents of the case, of the one it is to replace."""
    motion: Kind
    """As of ResultCorrected."""
    reasons: list[ReasonCode]
    rows: int
    """How many of its rows are to stand otherwise."""
    said: Any = private()
    """All of the draft, as its task holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementTurnedDown(CaseEvent):
    """A drafted replacement was not signed; the document stands."""

    type: ClassVar[str] = "cases.replacement_turned_down"

    at: Moment
    document: int
    """As of ReplacementDrafted."""
    said: Any = private()
    """That it was, and why, for whoever drafted it; as its task holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReplaced(CaseEvent):
    """The content of the document a decision issued was wrong; one that another official prepared takes its place."""

    type: ClassVar[str] = "cases.result_replaced"

    at: Moment
    document: int
    """As of ResultCorrected."""
    motion: Kind
    """As of ResultCorrected."""
    reasons: list[ReasonCode]
    rows: int
    """As of ResultCorrected."""
    note: Any = private("")
    changed: Any = private()
    """As of ResultCorrected."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReissued(CaseEvent):
    """The document a decision issued was issued again for its holder; it says the same and replaces the one before."""

    type: ClassVar[str] = "cases.result_reissued"

    at: Moment
    document: int
    """As of ResultCorrected."""
    reasons: list[ReasonCode]
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRevoked(CaseEvent):
    """The document a decision issued was revoked: it holds no longer, and nothing replaces it."""

    type: ClassVar[str] = "cases.result_revoked"

    at: Moment
    document: int
    """As of ResultCorrected."""
    reasons: list[ReasonCode]
    above: AgencyCode | None = added(None)
    """The agency above that revoked it, where the law of the field gives it to that one; else whoever issued it did."""
    ordered_on: Day | None = added(None)
    """The day of the judgment or decision of somebody else that it rests on, where it does."""
    originals_left: int | None = added(None)
    """How many originals are to go back after it; not said by earlier entries."""
    note: Any = private("")
    decision: Any = private()
    """Whose that is, its number and its day."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRestored(CaseEvent):
    """The revocation of a document was taken back, for it was wrong: the document holds again."""

    type: ClassVar[str] = "cases.result_restored"

    at: Moment
    document: int
    """As of ResultCorrected."""
    decided_on: Day
    """The day of the decision that takes it back."""
    reasons: list[ReasonCode]
    originals_left: int | None = added(None)
    """As of ResultRevoked."""
    note: Any = private("")
    decision: Any = private()
    """Its number and day."""
