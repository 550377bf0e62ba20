"""A case that cannot be reopened, or not ended again as it was: why."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind


class NothingToReopen(CaseRefusal):
    """The case goes on, or nothing was decided against its applicant: there is nothing to reopen."""

    code: ClassVar[str] = "cases.nothing_to_reopen"


class ComplaintNotNamed(CaseRefusal):
    """It is not said who decided on the complaint, or under which number."""

    code: ClassVar[str] = "cases.complaint_not_named"
    kind: ClassVar[Kind] = "invalid"


class ComplaintDayNotPossible(CaseRefusal):
    """A complaint is decided after what it complains of, and not in days to come."""

    code: ClassVar[str] = "cases.complaint_day_not_possible"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        self.case_code = case_code
        self.first = first
        self.last = last


class ReopenedAlready(CaseRefusal):
    """By that decision on a complaint, or by its agency itself, it was reopened before."""

    code: ClassVar[str] = "cases.reopened_already"


class GoesOnElsewhere(CaseRefusal):
    """The matter is being dealt with again in `other`: of one matter one case goes on at a time."""

    code: ClassVar[str] = "cases.goes_on_elsewhere"

    def __init__(self, *, case_code: str, other: str) -> None:
        super().__init__(case_code=case_code)
        self.other = other


class TakenUpElsewhere(CaseRefusal):
    """The matter, or that result, was dealt with again in `other`, or came of it: what is to be put right is put right there."""

    code: ClassVar[str] = "cases.taken_up_elsewhere"

    def __init__(self, *, case_code: str, other: str) -> None:
        super().__init__(case_code=case_code)
        self.other = other


class ResultCameElsewhere(CaseRefusal):
    """The result was granted in `other`, which was about it alone: of one matter it is made once."""

    code: ClassVar[str] = "cases.result_came_elsewhere"

    def __init__(self, *, case_code: str, other: str) -> None:
        super().__init__(case_code=case_code)
        self.other = other


class GroundOverturned(CaseRefusal):
    """The dossier was turned away for this reason before, and a complaint about that was upheld."""

    code: ClassVar[str] = "cases.ground_overturned"

    def __init__(self, *, case_code: str, earlier: str, reason: Text) -> None:
        self.case_code = case_code
        self.earlier = earlier
        self.reason = reason


class AcceptedBefore(CaseRefusal):
    """The dossier was accepted in `earlier`, and how that ended was overturned: it is not turned away for this reason."""

    code: ClassVar[str] = "cases.accepted_before"

    def __init__(self, *, case_code: str, earlier: str, reason: Text) -> None:
        self.case_code = case_code
        self.earlier = earlier
        self.reason = reason


class SameHand(CaseRefusal):
    """Whoever refused or stopped the earlier case for this reason does not do so again: somebody else looks at it."""

    code: ClassVar[str] = "cases.same_hand"

    def __init__(self, *, case_code: str, earlier: str, reason: Text) -> None:
        self.case_code = case_code
        self.earlier = earlier
        self.reason = reason


class OtherDocumentInForce(CaseRefusal):
    """The document of another case about the same matter, taken up again or taking up, holds: of one matter never two do."""

    code: ClassVar[str] = "cases.other_document_in_force"

    def __init__(self, *, case_code: str, other: str, document: str) -> None:
        self.case_code = case_code
        self.other = other
        self.document = document


class OtherDocumentUnissued(CaseRefusal):
    """Another case about the same matter was granted, and its document is issued to whoever asks for it: it would hold then."""

    code: ClassVar[str] = "cases.other_document_unissued"

    def __init__(self, *, case_code: str, other: str) -> None:
        self.case_code = case_code
        self.other = other
