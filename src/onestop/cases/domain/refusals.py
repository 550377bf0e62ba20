"""Why something cannot be done to a case, with the facts its wording needs."""

from datetime import date, datetime
from typing import ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class CaseRefusal(Refusal):
    """Base of refusals about one known case."""

    kind: ClassVar[Kind] = "conflict"
    fields: ClassVar[tuple[str, ...]] = ()
    """What was answered that it is about, by the names under which forms ask it: a page leads there."""

    def __init__(self, *, case_code: str) -> None:
        self.case_code = case_code


class NotFound(CaseRefusal):
    """There is no such case, or none this person may see: the answer is the same."""

    code: ClassVar[str] = "cases.not_found"
    kind: ClassVar[Kind] = "not_found"


class RowDamaged(CaseRefusal):
    """What is kept of the case was changed by hand and can be read no more: operators find out what, and put it right."""

    code: ClassVar[str] = "cases.row_damaged"
    kind: ClassVar[Kind] = "unavailable"


class ChangedMeanwhile(CaseRefusal):
    """Somebody else acted on the case at the same moment; look again."""

    code: ClassVar[str] = "cases.changed_meanwhile"


class ShownChanged(CaseRefusal):
    """What was shown of the case says something else by now: nobody confirms what he did not see."""

    code: ClassVar[str] = "cases.shown_changed"

    def __init__(self, *, case_code: str, what: tuple[Text, ...]) -> None:
        super().__init__(case_code=case_code)
        self.what = what


class ContentErased(CaseRefusal):
    """What the case was about was erased as the law provides: nothing can be made of it any more."""

    code: ClassVar[str] = "cases.content_erased"


class NoDocument(CaseRefusal):
    """The case has no document in force that this could be about: none was issued, or it was revoked."""

    code: ClassVar[str] = "cases.no_document"


class DocumentReplaced(CaseRefusal):
    """Another document is in force than the one this was to be done to: somebody was faster, or it was sent twice."""

    code: ClassVar[str] = "cases.document_replaced"


class NotReissued(CaseRefusal):
    """This document is not issued again by an act of the agency: never, or by a procedure of its own, as `instead` says."""

    code: ClassVar[str] = "cases.not_reissued"

    def __init__(self, *, case_code: str, instead: Text) -> None:
        self.case_code = case_code
        self.instead = instead


class NothingPutRight(CaseRefusal):
    """A correction names no row of the document that reads otherwise now."""

    code: ClassVar[str] = "cases.nothing_put_right"
    kind: ClassVar[Kind] = "invalid"


class NotReceivedOnline(CaseRefusal):
    """Its applicant did not choose to receive the result on the portal."""

    code: ClassVar[str] = "cases.not_received_online"


class NotEnded(CaseRefusal):
    """Only of a case that has ended can the content be erased: the others are still worked on."""

    code: ClassVar[str] = "cases.not_ended"


class StillOwed(CaseRefusal):
    """Nothing is erased of a case while the agency still has originals or money of somebody: they could not be given back."""

    code: ClassVar[str] = "cases.still_owed"


class CannotFollow(CaseRefusal):
    """The status of the case does not allow this now."""

    code: ClassVar[str] = "cases.cannot_follow"

    def __init__(self, *, case_code: str, status: int, wanted: int) -> None:
        self.case_code = case_code
        self.status = status
        self.wanted = wanted


class AlreadyAccepted(CaseRefusal):
    """The dossier was accepted before; its clock is running."""

    code: ClassVar[str] = "cases.already_accepted"

    def __init__(self, *, case_code: str, received_at: datetime) -> None:
        self.case_code = case_code
        self.received_at = received_at


class NotAcceptedYet(CaseRefusal):
    """Nobody may work on a dossier the one-stop section has not accepted."""

    code: ClassVar[str] = "cases.not_accepted_yet"


class TurnedAway(CaseRefusal):
    """The dossier was not accepted; a new one may be lodged."""

    code: ClassVar[str] = "cases.turned_away"


class AlreadyDecided(CaseRefusal):
    """A decided case can be returned, rated and appealed, not worked on."""

    code: ClassVar[str] = "cases.already_decided"

    def __init__(self, *, case_code: str, finished_at: datetime, outcome: str) -> None:
        self.case_code = case_code
        self.finished_at = finished_at
        self.outcome = outcome


class AlreadyStopped(CaseRefusal):
    """The case ended without a decision; a new dossier may be lodged."""

    code: ClassVar[str] = "cases.already_stopped"


class WithdrawalPending(CaseRefusal):
    """The applicant asked to have the dossier back; that is answered first."""

    code: ClassVar[str] = "cases.withdrawal_pending"

    def __init__(self, *, case_code: str, asked_at: datetime) -> None:
        self.case_code = case_code
        self.asked_at = asked_at


class NoWithdrawalRequested(CaseRefusal):
    """Nobody asked to withdraw this dossier, or it was answered."""

    code: ClassVar[str] = "cases.no_withdrawal_requested"


class ApprovedAlready(CaseRefusal):
    """What was granted is being carried out: it is too late to withdraw or to stop."""

    code: ClassVar[str] = "cases.approved_already"


class NotOverdueToAnswer(CaseRefusal):
    """The applicant may still answer the request for more, until the end of `last`; None: no day was named."""

    code: ClassVar[str] = "cases.not_overdue_to_answer"

    def __init__(self, *, case_code: str, last: date | None) -> None:
        self.case_code = case_code
        self.last = last


class LastDayInOutage(CaseRefusal):
    """An outage whose end is not certified covers his last day: whether it moves is not known yet."""

    code: ClassVar[str] = "cases.last_day_in_outage"

    def __init__(self, *, case_code: str, last: date, outage: str) -> None:
        self.case_code = case_code
        self.last = last
        self.outage = outage


class WaitingForApplicant(CaseRefusal):
    """A supplement was requested; until it comes the authority cannot go on."""

    code: ClassVar[str] = "cases.waiting_for_applicant"

    def __init__(self, *, case_code: str, asked_at: datetime) -> None:
        self.case_code = case_code
        self.asked_at = asked_at


class NoSuchPaper(CaseRefusal):
    """No paper of that kind or number was issued about the case."""

    code: ClassVar[str] = "cases.no_such_paper"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, case_code: str, paper: str) -> None:
        self.case_code = case_code
        self.paper = paper


class NotAtThisStep(CaseRefusal):
    """The case does not wait at this step."""

    code: ClassVar[str] = "cases.not_at_this_step"

    def __init__(self, *, case_code: str, step: str, waiting: tuple[str, ...]) -> None:
        self.case_code = case_code
        self.step = step
        self.waiting = waiting


class StepGoesOn(CaseRefusal):
    """The step must go on for a time that is not over, such as a posting in public; it can be completed from `first` on."""

    code: ClassVar[str] = "cases.step_goes_on"

    def __init__(self, *, case_code: str, step: Text, last: date, first: date) -> None:
        self.case_code = case_code
        self.step = step
        self.last = last
        self.first = first


class StepNeedsDecision(CaseRefusal):
    """This step is the decision itself: grant or refuse."""

    code: ClassVar[str] = "cases.step_needs_decision"

    def __init__(self, *, case_code: str, step: str) -> None:
        self.case_code = case_code
        self.step = step


class NotReadyForDecision(CaseRefusal):
    """Steps before the decision are not done yet."""

    code: ClassVar[str] = "cases.not_ready_for_decision"

    def __init__(self, *, case_code: str, waiting: tuple[str, ...]) -> None:
        self.case_code = case_code
        self.waiting = waiting


class NotDecidedYet(CaseRefusal):
    """There is no result to return."""

    code: ClassVar[str] = "cases.not_decided_yet"


class AlreadyReturned(CaseRefusal):
    """The applicant has the result."""

    code: ClassVar[str] = "cases.already_returned"

    def __init__(self, *, case_code: str, returned_at: datetime) -> None:
        self.case_code = case_code
        self.returned_at = returned_at


class NotReturnedYet(CaseRefusal):
    """A case is rated once its result is returned."""

    code: ClassVar[str] = "cases.not_returned_yet"


class BeforeItsTime(CaseRefusal):
    """Something cannot have happened before what it follows."""

    code: ClassVar[str] = "cases.before_its_time"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, at: datetime, earliest: datetime) -> None:
        self.case_code = case_code
        self.at = at
        self.earliest = earliest
