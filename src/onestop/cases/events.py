"""What happens to a case, as the ledger keeps it.

No name and no number of a person is ever part of a payload, nor what somebody wrote in free
words, nor a code that may tell on which ground somebody applies (a component, a question, the case of
the procedure): these are private fields, kept with the case and proved by keyed digests. `acted_as` says in
which capacity somebody acted, `at_agency` for which agency. Since schema version 2 an event says
all that its fold needs, so that a case can be replayed without its procedure or a calendar; since
version 3 codes are apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from onestop.kernel.event import Event, added, carried, former, private, published
from onestop.kernel.open_values import (
    AgencyCode,
    Capacity,
    CaseCode,
    Day,
    Digest,
    HandedIn,
    Kind,
    Moment,
    MovedShare,
    OutageNumber,
    ProcedureCode,
    ReasonCode,
    Role,
    StepCode,
    WaitingStep,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent(Event):
    """Base of every fact about one case."""

    moment: ClassVar[str] = "at"
    """The field that says when it happened."""
    sealed_with: ClassVar[str] = "case_code"

    case_code: CaseCode
    acted_as: Capacity = "system"
    at_agency: AgencyCode = ""
    by: Any = carried("")
    """Key of whoever acted; of an event read back, the digest its entry bears."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Lodged(CaseEvent):
    """An applicant, or somebody for him, handed in a dossier, to be answered by `accept_by`."""

    type: ClassVar[str] = "cases.lodged"
    schema_version: ClassVar[int] = 3
    moment: ClassVar[str] = "lodged_at"

    procedure_code: ProcedureCode
    procedure_version: int
    service_level: Kind
    level: Kind
    intake_agency: AgencyCode
    support_agency: AgencyCode
    competent_agency: AgencyCode
    channel: Kind
    assisted: bool
    authenticated: bool
    identified: bool
    lodged_at: Moment
    accept_by: Moment = ""
    handed_in: HandedIn | None = added(None)
    """How much was handed over or sent. None where an earlier entry says it by component, or nobody counted."""
    received: Any = private()
    """By component: originals, certified copies, plain copies, files. None of a dossier lodged before papers were counted;
    earlier entries say it openly, as lists."""
    applicant_id: Any = private(0)
    applicant_name: Any = private("")
    answers: Any = private()
    papers: Any = private()
    """[component, SHA-256 of the file or nothing for paper], in the order given."""
    submission: Any = private("")
    submitter: Any = private()
    """Who handed it in for the applicant: name, number and telephone; nothing where he did so himself."""
    terms: Any = carried()
    """The terms of the version the case lives under."""
    variant: Any = private("")
    """The case of the procedure (trường hợp) that was chosen; empty where it has none. Open in earlier entries."""
    reopens: CaseCode = added("")
    """The case that it takes up again, where a complaint about that one was upheld."""
    return_agency: AgencyCode = added("")
    """Where the applicant chose to fetch the result; empty where that is the place of intake, or it is not fetched."""
    paid_before: int = added(0)
    """Of the fee of that case, what was paid and not given back: it counts for this one."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(CaseEvent):
    """The dossier is complete: the authority's time begins, the result is promised for `due_at`."""

    type: ClassVar[str] = "cases.accepted"
    schema_version: ClassVar[int] = 3
    moment: ClassVar[str] = "received_at"

    received_at: Moment
    due_at: Moment
    late_from: Moment | None = None
    """The first moment at which the promise is broken."""
    tasks: list[WaitingStep] = field(default_factory=list)
    """Steps that wait now."""
    tokens: list[StepCode] = field(default_factory=list)
    """Where the process stands."""
    handed_in: HandedIn | None = added(None)
    """How much was brought on paper and counted at the counter now; None for nothing, and as of Lodged."""
    received: Any = private()
    """The same by component, as of Lodged."""
    partners: dict[Kind, AgencyCode] | None = added(None)
    """By kind, the other agencies at which steps of this case are done, as they stood that day; None where there are none."""
    in_part: Kind = added("")
    """Why it was accepted although fewer of an optional paper came than are wanted, by code."""
    counts_from: Moment | None = added(None)
    """Of a dossier taken in regardless of boundary, when the competent agency has it: its time counts from then. None of any
    other, and of one lodged before the law said so (Decree 309/2026 Art. 8.3)."""

    @classmethod
    def upcast(cls, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"tasks": _tasks_of(payload.get("steps", ())), **payload}


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class NotAccepted(CaseEvent):
    """The dossier was turned away before its clock began."""

    type: ClassVar[str] = "cases.not_accepted"

    at: Moment
    finished_at: Moment
    reasons: list[ReasonCode]
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(CaseEvent):
    """The applicant must complete the dossier; `in_time` says whether he was told as early as the law asks."""

    type: ClassVar[str] = "cases.supplement_requested"
    schema_version: ClassVar[int] = 3

    at: Moment
    round: int
    reasons: list[ReasonCode]
    asked: int | None = added(None)
    """How many items were asked for; earlier entries name them."""
    items: Any = private(())
    """Components, and questions of the form as `answer:` and their name. Open in earlier entries."""
    paused_since: Moment | None
    due_at: Moment | None
    late_from: Moment | None = None
    late: bool | None = None
    """Whether the promise was broken before it was asked; not said by version 1."""
    in_time: bool
    reply_by: Day | None = added(None)
    """The last day to answer, where the official named one or the procedure sets it."""
    note: Any = private("")
    item_notes: Any = private()
    """In words, by item, why it is asked for; nothing where the reasons say it of all."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementAnswered(CaseEvent):
    """The applicant completed the dossier; `due_at` is what the clock policy now promises."""

    type: ClassVar[str] = "cases.supplement_answered"
    schema_version: ClassVar[int] = 3

    at: Moment
    round: int
    items: Any = former(())
    """What came: components, and answers of the form that were put right. `received` and `corrected` say it today."""
    due_at: Moment | None
    late_from: Moment | None = None
    accept_by: Moment | None = None
    """Until when the counter answers now, where the dossier was not accepted yet."""
    handed_in: HandedIn | None = added(None)
    """How much was handed over or sent now, as of Accepted."""
    put_right: int | None = added(None)
    """How many answers of the form stand otherwise now; not said by earlier entries."""
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    received: Any = private()
    """What was handed over or sent now by component, as of Lodged."""
    left_out: Kind = added("")
    """Why an official took the answer although something asked for did not come, by code."""
    incomplete: bool = added(False)
    """Whether something asked for did not come, so that no term started again; by earlier code it did all the same."""
    papers: Any = private()
    corrected: Any = private()
    """By question of the form, the answer that stood and the one that stands now; null where there is none."""
    reply: Any = private("")
    """What the applicant says to the request in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class StepCompleted(CaseEvent):
    """One step of the process is done; `tasks` are the steps that wait now because of it."""

    type: ClassVar[str] = "cases.step_completed"
    schema_version: ClassVar[int] = 3

    at: Moment
    step: StepCode
    role: Role
    tasks: list[WaitingStep] = field(default_factory=list)
    tokens: list[StepCode] = field(default_factory=list)
    outcome: Kind = added("")
    """What the step decided, where further steps carry it out. Earlier entries say it in `answer`."""
    answer: Any = private()
    """By question, what the official found out: the gateways behind the step asked for it. Open in earlier entries."""
    note: Any = private("")
    """What was written beside a decision that further steps carry out."""
    due_at: Moment | None = added(None)
    """The day promised from now on, where something must be verified and the law gives a longer term for that; else it stands."""
    late_from: Moment | None = added(None)

    @classmethod
    def upcast(cls, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"tasks": _tasks_of(payload.get("entered", ())), **payload}


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRequested(CaseEvent):
    """Another agency is asked what it thinks of the dossier, to be answered by `answer_by`; the term of the case runs on."""

    type: ClassVar[str] = "cases.opinion_requested"

    at: Moment
    agency: AgencyCode
    answer_by: Moment
    silence: Kind
    """What it means when no answer comes: consent, where the law of the procedure says so, or nothing."""
    paused_since: Moment | None = added(None)
    """Since when the clock stands still for it, where the law of the procedure leaves out the time of asking."""
    asked: Any = private()
    """What is asked, in words, and what silence means; as the answer holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGiven(CaseEvent):
    """The agency that was asked says what it thinks, or whoever asked writes down what came on paper."""

    type: ClassVar[str] = "cases.opinion_given"

    at: Moment
    agency: AgencyCode
    opinion: Kind
    """agrees, agrees_if (on conditions) or disagrees."""
    in_time: bool
    due_at: Moment | None = added(None)
    """What is promised now that the clock goes on; None where it did not stand still for it."""
    late_from: Moment | None = added(None)
    said: Any = private()
    """What was asked and what was answered, in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionClosed(CaseEvent):
    """Nobody waits any more for what an agency was asked: it kept silent past its last day, or its answer is not needed."""

    type: ClassVar[str] = "cases.opinion_closed"

    at: Moment
    agency: AgencyCode
    silence: Kind
    """Past the last day what its silence means, consent or nothing; empty before, where it is not needed any more."""
    due_at: Moment | None = added(None)
    """What is promised now that the clock goes on; None where it did not stand still for it."""
    late_from: Moment | None = added(None)
    said: Any = private()
    """What was asked, and how it ended; as the answer holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLatenessNoted(CaseEvent):
    """An agency that was asked has not answered by its last day. Noted once a request, for the head of the intake."""

    type: ClassVar[str] = "cases.opinion_lateness_noted"

    at: Moment
    agency: AgencyCode
    answer_by: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDayMoved(CaseEvent):
    """The applicant's last day to answer or to pay fell in an outage of the platform: he has until the end of another."""

    type: ClassVar[str] = "cases.reply_day_moved"

    at: Moment
    outages: list[OutageNumber]
    wait: int
    """The place of the wait among those of the case, from 1."""
    moved_from: Day
    reply_by: Day


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTimeMoved(CaseEvent):
    """Hours in which the platform did not answer are left out of the time within which the counter answers."""

    type: ClassVar[str] = "cases.answer_time_moved"

    at: Moment
    outages: list[OutageNumber]
    moved_from: Moment
    accept_by: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(CaseEvent):
    """The competent agency granted or refused; with this the clock stops."""

    type: ClassVar[str] = "cases.decided"
    moment: ClassVar[str] = "finished_at"

    outcome: Kind
    reasons: list[ReasonCode]
    finished_at: Moment
    due_at: Moment | None
    late: bool
    note: Any = private("")
    decided_by: Any = private("")
    """Key of who decided, where somebody else did the last step."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPlaceChosen(CaseEvent):
    """The applicant chose another counter at which to fetch the result."""

    type: ClassVar[str] = "cases.return_place_chosen"

    at: Moment
    agency: AgencyCode
    """Where it is fetched now."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(CaseEvent):
    """The result, granted or refused, reached the applicant."""

    type: ClassVar[str] = "cases.returned"
    moment: ClassVar[str] = "returned_at"

    returned_at: Moment
    delivery: Kind


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalRequested(CaseEvent):
    """The applicant asks to have his dossier back before it is decided; to be answered by `answer_by`."""

    type: ClassVar[str] = "cases.withdrawal_requested"

    at: Moment
    answer_by: Moment
    note: Any = private("")
    """Why, in the applicant's words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalTakenBack(CaseEvent):
    """The applicant lets the dossier go on after all."""

    type: ClassVar[str] = "cases.withdrawal_taken_back"

    at: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalAnswered(CaseEvent):
    """The dossier is given back, which ends the case (`Stopped` follows), or it goes on where it was, for these reasons."""

    type: ClassVar[str] = "cases.withdrawal_answered"

    at: Moment
    answer: Kind
    """agreed or refused."""
    reasons: list[ReasonCode]
    reply: Any = private("")
    """What the authority says to it in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(CaseEvent):
    """The case ends without a decision: withdrawn by its applicant, or stopped by the agency. With this the clock stops."""

    type: ClassVar[str] = "cases.stopped"
    moment: ClassVar[str] = "finished_at"

    outcome: Kind
    """withdrawn or stopped."""
    reasons: list[ReasonCode]
    finished_at: Moment
    late: bool
    """Whether the promise was broken before it ended, or before the applicant asked to withdraw."""
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessNoted(CaseEvent):
    """The promised moment passed while the authority still owed its decision. Noted once a case."""

    type: ClassVar[str] = "cases.lateness_noted"

    at: Moment
    due_at: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned(CaseEvent):
    """A waiting step was given to one official, by the head of his agency or by himself."""

    type: ClassVar[str] = "cases.assigned"

    at: Moment
    step: StepCode
    claimed: bool
    """Whether he took it himself."""
    reasons: list[ReasonCode]
    """Why it was taken from whoever had it; none where nobody had it."""
    assignee: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack(CaseEvent):
    """A step was not done: the case went back to an earlier one, `tasks`, and the time runs on."""

    type: ClassVar[str] = "cases.sent_back"

    at: Moment
    step: StepCode
    """The step it was sent back from."""
    tasks: list[WaitingStep]
    tokens: list[StepCode]
    reasons: list[ReasonCode]
    said: Any = private()
    """The reasons, what stands beside them in words, and who sent it back."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class StepReleased(CaseEvent):
    """Whoever had taken a step gave it back: it is anybody's of the role again."""

    type: ClassVar[str] = "cases.step_released"

    at: Moment
    step: StepCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverConfirmed(CaseEvent):
    """Another agency has what it needs for a step that is its own: from now on the step waits there."""

    type: ClassVar[str] = "cases.hand_over_confirmed"

    at: Moment
    step: StepCode
    agency: AgencyCode
    due_at: Moment | None = added(None)
    """When the share of the step is used up, where confirming had a last moment of its own; else it is that of the hand-over."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverRefused(CaseEvent):
    """Another agency does not take over a step that was sent to it; whoever sent it answers."""

    type: ClassVar[str] = "cases.hand_over_refused"

    at: Moment
    step: StepCode
    agency: AgencyCode
    reasons: list[ReasonCode]
    said: Any = private()
    """The reasons, and what stands beside them in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferOffered(CaseEvent):
    """The case is to go to another agency, which is competent and answers by `answer_by`; until it takes it over it stays."""

    type: ClassVar[str] = "cases.transfer_offered"

    at: Moment
    sender: AgencyCode
    receiver: AgencyCode
    answer_by: Moment
    reasons: list[ReasonCode]
    said: Any = private()
    """The reasons, what stands beside them in words, and the level at which the receiver decides."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverAnswered(CaseEvent):
    """What was refused is sent once more with an explanation, or the agency that decides does the step itself."""

    type: ClassVar[str] = "cases.hand_over_answered"

    at: Moment
    step: StepCode
    answer: Kind
    """resent or kept."""
    tasks: list[WaitingStep]
    """The step, and where it waits now."""
    said: Any = private()
    """The answer, with its explanation in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverTakenBack(CaseEvent):
    """What an agency neither confirmed nor refused in time goes to another, or is done by the agency that decides."""

    type: ClassVar[str] = "cases.hand_over_taken_back"

    at: Moment
    step: StepCode
    agency: AgencyCode
    """The one that kept silent."""
    answer: Kind
    """resent or kept."""
    tasks: list[WaitingStep]
    """The step, and where it waits now."""
    said: Any = private()
    """The answer, with its reason in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver(CaseEvent):
    """The case is the receiver's from now on, with the day that was promised and all that was done about it."""

    type: ClassVar[str] = "cases.taken_over"

    at: Moment
    sender: AgencyCode
    receiver: AgencyCode
    level: Kind
    """The level at which it is decided now."""
    reasons: list[ReasonCode]
    """Why it was sent on."""
    accept_by: Moment | None
    """Until when the receiver's one-stop section answers, where the dossier was not accepted yet."""
    partners: dict[Kind, AgencyCode] | None = added(None)
    """By kind, at which other agencies steps are done from now on, as found for the receiver; of one not accepted yet None."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferDeclined(CaseEvent):
    """The other agency does not take it over, for these reasons: the case stays with whoever has it."""

    type: ClassVar[str] = "cases.transfer_declined"

    at: Moment
    sender: AgencyCode
    receiver: AgencyCode
    reasons: list[ReasonCode]
    said: Any = private()
    """What was said when it was offered, and why it is not taken over."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferTakenBack(CaseEvent):
    """Whoever offered the case keeps it after all."""

    type: ClassVar[str] = "cases.transfer_taken_back"

    at: Moment
    sender: AgencyCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(CaseEvent):
    """A complaint about the case was upheld: it is taken up again in a new one, which names it, and stays as it is."""

    type: ClassVar[str] = "cases.reopened"

    at: Moment
    decided_on: Day
    """The day of the decision on the complaint."""
    said: Any = private()
    """Whose decision it is, its number, and what was upheld, in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalsGivenBack(CaseEvent):
    """Originals that had been handed in went back to the applicant, who signed for them."""

    type: ClassVar[str] = "cases.originals_given_back"

    at: Moment
    originals: int
    """How many."""
    given: Any = private()
    """By component, how many."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyDrafted(CaseEvent):
    """Whoever handles the case wrote an apology for the result that will be late; its head is to sign it by `send_by`."""

    type: ClassVar[str] = "cases.apology_drafted"

    at: Moment
    new_day: Day
    send_by: Moment
    """The end of the last working day on which it is in time."""
    reasons: list[ReasonCode]
    said: Any = private()
    """What it says, words and all; as the answer of its task holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictDeclared(CaseEvent):
    """An official declared a conflict of interest: he does nothing more in this case."""

    type: ClassVar[str] = "cases.conflict_declared"

    at: Moment
    steps: list[StepCode]
    """Steps that were given to him, and are nobody's in particular again."""
    ground: Any = private("")
    """Which, by code."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ApologySent(CaseEvent):
    """The agency apologised for what was promised for `due_at`, and named a new day. The promise and its lateness stay."""

    type: ClassVar[str] = "cases.apology_sent"

    at: Moment
    new_day: Day
    due_at: Moment
    in_time: bool
    """Whether it was sent as long before the promised day as the law asks; otherwise it counts against the agency."""
    reasons: list[ReasonCode]
    said: Any = private()
    """As of ApologyDrafted."""


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
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSet(CaseEvent):
    """A sum is due for the case: how much, of which kind, and who set it."""

    type: ClassVar[str] = "cases.fee_set"

    at: Moment
    fee: int
    """The number of the sum among those of the case, from 1."""
    kind: Kind
    """fee (for the service) or obligation (what the law makes payable by what the case is about)."""
    amount: int
    """Whole đồng."""
    basis: Kind
    """Who set the amount: procedure, council, law, or notice of the tax authority."""
    when: Kind
    """now, in the same act or as the case waits for it, or at_return."""
    note: Any = private("")
    """The source in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRequested(CaseEvent):
    """The case waits until that sum is paid, to the end of `pay_by`; `due_at` is what is promised meanwhile, if anything."""

    type: ClassVar[str] = "cases.payment_requested"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    pay_by: Day
    paused_since: Moment | None
    due_at: Moment | None
    late_from: Moment | None
    late: bool
    """Whether the promise was broken before it was asked."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentReceived(CaseEvent):
    """A sum was paid, in cash at the counter or elsewhere with proof; where the case waited for it, it goes on."""

    type: ClassVar[str] = "cases.payment_received"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    way: Kind
    """cash or elsewhere."""
    receipt: int
    """The number of the receipt among those of the case, from 1; 0 where no cash was taken."""
    ends_wait: bool
    due_at: Moment | None
    late_from: Moment | None
    accept_by: Moment | None
    """Until when the counter answers now, where the dossier was not accepted yet."""
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    payer: Any = private("")
    note: Any = private("")
    """The proof of what was paid elsewhere, or the number of a printed receipt given with it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeWaived(CaseEvent):
    """All or a part of a sum need not be paid; on which ground stays with the case."""

    type: ClassVar[str] = "cases.fee_waived"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    """What need not be paid, in whole đồng."""
    left: int
    """What is still due of the sum."""
    in_error: bool
    """Whether the sum was recorded in error and nobody is exempt."""
    ends_wait: bool
    due_at: Moment | None
    late_from: Moment | None
    accept_by: Moment | None
    """As of PaymentReceived."""
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    ground: Any = private("")
    note: Any = private("")
    """The proof, or the law."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCancelled(CaseEvent):
    """A receipt was wrong: it holds no longer, and what it says was paid is due again."""

    type: ClassVar[str] = "cases.receipt_cancelled"

    at: Moment
    receipt: int
    """As of PaymentReceived."""
    fee: int
    amount: int
    reasons: list[ReasonCode]
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentCancelled(CaseEvent):
    """What was recorded as paid elsewhere was not: that sum is due again."""

    type: ClassVar[str] = "cases.payment_cancelled"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    reasons: list[ReasonCode]
    payment: int = added(0)
    """Its number among the payments made elsewhere, from 1; 0 where only the last of a sum could be cancelled."""
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeCorrected(CaseEvent):
    """A sum had been set too high or too low: it is `amount`; a case that waited and owes nothing of it goes on."""

    type: ClassVar[str] = "cases.fee_corrected"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    """What the sum is now, in whole đồng."""
    basis: Kind
    """As of FeeSet."""
    ends_wait: bool = added(False)
    """Whether the case waited for it and nothing of it is due: it was asked for in error."""
    due_at: Moment | None = added(None)
    late_from: Moment | None = added(None)
    accept_by: Moment | None = added(None)
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    note: Any = private("")
    """The source in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRefunded(CaseEvent):
    """Money was given back: what was paid beyond what is due, or for a case that ended before anybody worked on it."""

    type: ClassVar[str] = "cases.fee_refunded"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    ground: Kind
    """overpaid, or not_dealt_with."""
    payee: Any = private("")
    note: Any = private("")
    """The payment slip, and the provision."""


def _tasks_of(steps: Any) -> list[WaitingStep]:
    """Version 1 named the steps alone."""
    return [{"step": step, "role": "", "due_at": None} for step in steps]
