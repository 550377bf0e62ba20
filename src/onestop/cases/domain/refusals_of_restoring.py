"""Why the revocation of a document cannot be taken back."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class NotRevoked(CaseRefusal):
    """There is no document, or it was not revoked."""

    code: ClassVar[str] = "cases.not_revoked"


class DecisionNotNamed(CaseRefusal):
    """The number of the decision that takes the revocation back is not said."""

    code: ClassVar[str] = "cases.decision_not_named"
    kind: ClassVar[Kind] = "invalid"


class DecisionDayNotPossible(CaseRefusal):
    """It is decided after the revocation, and not in days to come."""

    code: ClassVar[str] = "cases.decision_day_not_possible"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        self.case_code = case_code
        self.first = first
        self.last = last
