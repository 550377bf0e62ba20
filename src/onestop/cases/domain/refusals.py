"""Why something cannot be done to a case, with the facts its wording needs."""

from datetime import date, datetime
from typing import Any, ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class CaseRefusal(Refusal):
    """Base of refusals about one known case."""

    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, case_code: str) -> None:
        self.case_code = case_code


class NotFound(CaseRefusal):
    """There is no such case, or none this person may see: the answer is the same."""

    code: ClassVar[str] = "cases.not_found"
    kind: ClassVar[Kind] = "not_found"


class ChangedMeanwhile(CaseRefusal):
    """Somebody else acted on the case at the same moment; look again."""

    code: ClassVar[str] = "cases.changed_meanwhile"


class ContentErased(CaseRefusal):
    """What the case was about was erased as the law provides: nothing can be made of it any more."""

    code: ClassVar[str] = "cases.content_erased"


class NotEnded(CaseRefusal):
    """Only of a case that has ended can the content be erased: the others are still worked on."""

    code: ClassVar[str] = "cases.not_ended"


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


class WaitingForApplicant(CaseRefusal):
    """A supplement was requested; until it comes the authority cannot go on."""

    code: ClassVar[str] = "cases.waiting_for_applicant"

    def __init__(self, *, case_code: str, asked_at: datetime) -> None:
        self.case_code = case_code
        self.asked_at = asked_at


class SupplementUsedUp(CaseRefusal):
    """All defects are told at once: the law allows no further round."""

    code: ClassVar[str] = "cases.supplement_used_up"

    def __init__(self, *, case_code: str, allowed: int) -> None:
        self.case_code = case_code
        self.allowed = allowed


class NothingAsked(CaseRefusal):
    """No supplement is outstanding for this case."""

    code: ClassVar[str] = "cases.nothing_asked"


class NothingHandedIn(CaseRefusal):
    """What was asked for cannot be answered with nothing."""

    code: ClassVar[str] = "cases.nothing_handed_in"
    kind: ClassVar[Kind] = "invalid"


class NothingSent(NothingHandedIn):
    """Nor by the applicant himself, whose page has no counts of papers to enter."""

    code: ClassVar[str] = "cases.nothing_sent"


class NothingNamed(CaseRefusal):
    """A request must say what is to be completed: a paper, or in words."""

    code: ClassVar[str] = "cases.nothing_named"
    kind: ClassVar[Kind] = "invalid"


class UnknownItem(CaseRefusal):
    """Asked for is a question that this dossier does not answer, or a reason is given for what is not asked for."""

    code: ClassVar[str] = "cases.unknown_item"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, item: str) -> None:
        self.case_code = case_code
        self.item = item


class ItemReasonMissing(CaseRefusal):
    """Several things are asked for, for several reasons, and of some it is not said for which."""

    code: ClassVar[str] = "cases.item_reason_missing"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, items: tuple[str, ...]) -> None:
        self.case_code = case_code
        self.items = items


class NoDayToReply(CaseRefusal):
    """The day by which to answer is not one of those from `first` to `last`."""

    code: ClassVar[str] = "cases.no_day_to_reply"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        self.case_code = case_code
        self.first = first
        self.last = last


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


class NotOpenForApplying(Refusal):
    """The procedure can be read, not applied for: something about it is not settled."""

    code: ClassVar[str] = "cases.not_open_for_applying"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str) -> None:
        self.procedure = procedure


class AnswersNotAccepted(Refusal):
    """Some answers of the form are missing or cannot be; `errors` are the form's own, field by field."""

    code: ClassVar[str] = "cases.answers_not_accepted"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, errors: tuple[Any, ...]) -> None:
        self.errors = errors
        self.count = len(errors)


class PapersMissing(Refusal):
    """Required papers were not handed in."""

    code: ClassVar[str] = "cases.papers_missing"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, papers: tuple[Text, ...], components: tuple[str, ...]) -> None:
        self.procedure = procedure
        self.papers = papers
        self.components = components


class StillOutstanding(CaseRefusal):
    """A request is answered by everything it asks for, and what the new answers require; the case waits for the rest."""

    code: ClassVar[str] = "cases.still_outstanding"

    def __init__(self, *, case_code: str, papers: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.papers = papers


class PapersNotReceived(CaseRefusal):
    """A dossier is complete, and accepted, once every required paper is there; what was only announced is not."""

    code: ClassVar[str] = "cases.papers_not_received"

    def __init__(self, *, case_code: str, papers: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.papers = papers


class PaperNotAsked(Refusal):
    """The procedure asks for no such paper."""

    code: ClassVar[str] = "cases.paper_not_asked"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, component: str) -> None:
        self.component = component


class NotReceivedHere(Refusal):
    """This agency takes in no dossiers."""

    code: ClassVar[str] = "cases.not_received_here"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, agency: str) -> None:
        self.agency = agency


class NoCompetentAgency(Refusal):
    """It does not follow from where the dossier is handed in who decides: that agency must be chosen."""

    code: ClassVar[str] = "cases.no_competent_agency"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, agency: str, levels: tuple[str, ...]) -> None:
        self.procedure = procedure
        self.agency = agency
        self.levels = levels


class DraftSent(CaseRefusal):
    """What this page belongs to was sent meanwhile, and is a case."""

    code: ClassVar[str] = "cases.draft_sent"


class DraftRefusal(Refusal):
    """Base of refusals about what somebody began for a procedure."""

    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure_code: str) -> None:
        self.procedure_code = procedure_code


class DraftDiscarded(DraftRefusal):
    """What this page belongs to was thrown away meanwhile."""

    code: ClassVar[str] = "cases.draft_discarded"


class DraftChanged(DraftRefusal):
    """The draft says something else by now than what was declared to be true."""

    code: ClassVar[str] = "cases.draft_changed"


class SubmissionTaken(Refusal):
    """This submission was made before, by somebody else."""

    code: ClassVar[str] = "cases.submission_taken"
    kind: ClassVar[Kind] = "conflict"
