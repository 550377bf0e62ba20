"""The public face of cases: operations, queries, values and refusals others may use."""

from onestop.cases.audit import CASE_PROJECTION
from onestop.cases.domain.act import Act, AsDone, Offer
from onestop.cases.domain.act_fields import (
    FIELD_KINDS,
    Agencies,
    Agency,
    Assignee,
    Choice,
    Conditions,
    Confirm,
    Corrections,
    CountPapers,
    Day,
    Defects,
    DocumentRows,
    EarlierStep,
    FeeTaken,
    Field,
    GatewayFacts,
    Hour,
    Money,
    Note,
    OfTheCase,
    OneLine,
    OriginalsBack,
    Papers,
    PapersAtReturn,
    Partner,
    Positions,
    Reasons,
    Receiver,
    Reply,
    ReturnPlace,
    Scores,
    ThisDocument,
    WhyInPart,
)
from onestop.cases.domain.acts import ACTS, barred_acts, possible_actions, withheld_acts
from onestop.cases.domain.apologies import Apology, apology_of, appointed_at, drafted, reappointed_on
from onestop.cases.domain.at_return import ANSWERS as SHOWN_ANSWERS
from onestop.cases.domain.at_return import to_show
from onestop.cases.domain.case_file import CaseFile, ChannelName, Outcome
from onestop.cases.domain.check_code import read_paper_number
from onestop.cases.domain.clock import is_late, is_unanswered
from onestop.cases.domain.conditions import conditions_of
from onestop.cases.domain.decision import OUTCOMES, result_of_decision
from onestop.cases.domain.delivery import Way, delivery_of
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.duplicates import tells_of_one
from onestop.cases.domain.face import Face
from onestop.cases.domain.fee_book import BASES, FEE_NAMES, SET_IN_ERROR, WAIVERS, FeeLine, Sum
from onestop.cases.domain.fee_rule import LARGEST_QUANTITY, MOST, FeeRule, amount_due, rule_for
from onestop.cases.domain.fees import asked_sum, copies_to_add, due_of, last_day_of, none_recorded, still_due, sums_of
from onestop.cases.domain.forfeits import Forfeit
from onestop.cases.domain.hand_overs import HANDS, IN_TIME, WORK, HandOver, Holder
from onestop.cases.domain.hands import GROUNDS
from onestop.cases.domain.hop_progress import Hop, hops_of
from onestop.cases.domain.hops import agency_of, handed_over, lying_at
from onestop.cases.domain.item import Item, answer_key
from onestop.cases.domain.law.accept import ACCEPT
from onestop.cases.domain.law.answer_supplement import ANSWER_SUPPLEMENT
from onestop.cases.domain.law.answer_withdrawal import ANSWER_WITHDRAWAL
from onestop.cases.domain.law.ask_opinion import ASK_OPINION
from onestop.cases.domain.law.close_opinion import CLOSE_OPINION
from onestop.cases.domain.law.complete_step import COMPLETE_STEP
from onestop.cases.domain.law.decide import DECIDE
from onestop.cases.domain.law.draft_apology import DRAFT_APOLOGY
from onestop.cases.domain.law.give_opinion import GIVE_OPINION
from onestop.cases.domain.law.hand_over import ANSWER_HAND_OVER, CONFIRM_HAND_OVER, REFUSE_HAND_OVER
from onestop.cases.domain.law.lodge import LODGE, Dossier, Submitter, submitter
from onestop.cases.domain.law.note_lateness import NOTE_LATENESS
from onestop.cases.domain.law.record_payment import RECORD_PAYMENT
from onestop.cases.domain.law.refuse_intake import REFUSE_INTAKE
from onestop.cases.domain.law.request_supplement import REQUEST_SUPPLEMENT
from onestop.cases.domain.law.request_withdrawal import REQUEST_WITHDRAWAL
from onestop.cases.domain.law.return_result import RETURN_RESULT
from onestop.cases.domain.law.send_apology import SEND_APOLOGY
from onestop.cases.domain.law.stop_case import STOP_CASE
from onestop.cases.domain.meetings import (
    ABSENT,
    COMING,
    POSITIONS,
    Meeting,
    held_at_of,
    meetings_of,
    open_meeting,
    to_be_heard,
)
from onestop.cases.domain.needs import PLACES, Need
from onestop.cases.domain.opinions import OPINIONS, SILENCE, TO_EXPLAIN, OpinionRequest, asked_of, was_objected
from onestop.cases.domain.originals import Originals, given_back_at, originals_at, originals_of, owed
from onestop.cases.domain.outstanding import (
    Answer,
    askable,
    asked_anew,
    called_for,
    lacking,
    lacking_items,
    named,
    of_another_case,
    outstanding,
    outstanding_after,
    papers_in_part,
    requested,
)
from onestop.cases.domain.part_days import part_days
from onestop.cases.domain.part_money import due_for, named_part
from onestop.cases.domain.part_returns import (
    WAYS,
    delivery_of_part,
    delivery_of_the_rest,
    go_apart,
    place_of_part,
    place_of_the_rest,
)
from onestop.cases.domain.parts import Part, beside_the_void, document_went_alone, parts_of, void_is_left, what_came
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.reasons import SAID_IN_WORDS, WRONG_AGENCY, Grounds, Occasion, reasons_for, words_of
from onestop.cases.domain.reasons_on_record import ON_RECORD, open_reasons
from onestop.cases.domain.received import (
    IN_PART,
    LACKS_NOTHING,
    LEFT_OUT,
    MOST_OF_A_PAPER,
    OTHER_NAME,
    OTHER_PAPERS,
    Counts,
    Received,
    with_files,
)
from onestop.cases.domain.refusals import (
    AlreadyAccepted,
    AlreadyDecided,
    AlreadyReturned,
    BeforeItsTime,
    CannotFollow,
    CaseRefusal,
    ChangedMeanwhile,
    ContentErased,
    DocumentReplaced,
    NoDocument,
    NoSuchPaper,
    NotAcceptedYet,
    NotAtThisStep,
    NotDecidedYet,
    NotEnded,
    NotFound,
    NothingPutRight,
    NotReadyForDecision,
    NotReceivedOnline,
    NotReissued,
    NotReturnedYet,
    RowDamaged,
    ShownChanged,
    StepGoesOn,
    StepNeedsDecision,
    StillOwed,
    TurnedAway,
    WaitingForApplicant,
)
from onestop.cases.domain.refusals_of_hands import ConflictOfInterest, FourEyes
from onestop.cases.domain.refusals_of_lodging import (
    AnswersNotAccepted,
    DraftChanged,
    DraftDiscarded,
    DraftSent,
    NoCompetentAgency,
    NotDecidedThere,
    NotOpenForApplying,
    NotReceivedHere,
    OwnDossier,
    PaperNotAsked,
    PapersInPart,
    PapersMissing,
    PapersNotReceived,
    SubmissionTaken,
)
from onestop.cases.domain.refusals_of_reasons import (
    CompetentAgencyMissing,
    DuplicateNotNamed,
    ReasonNotExplained,
    ReasonNotOnRecord,
    ReasonNotWanted,
    ReasonRequired,
    UnknownReason,
    UntruePapersNotNamed,
)
from onestop.cases.domain.refusals_of_requests import (
    ItemReasonMissing,
    NoDayToReply,
    NothingAsked,
    NothingHandedIn,
    NothingNamed,
    NothingSent,
    OnlyAnswersAffirmed,
    StillOutstanding,
    SupplementUsedUp,
    UnknownItem,
)
from onestop.cases.domain.results import (
    STATES,
    Line,
    State,
    in_force,
    is_revoked,
    issued_on,
    last_day,
    lines_of,
    revoked_last,
    state_of,
)
from onestop.cases.domain.returning import is_fetched, place_of_return, till_of
from onestop.cases.domain.sending_back import came_back, earlier_steps
from onestop.cases.domain.shown import Shown
from onestop.cases.domain.slips import (
    DOCUMENT,
    ISSUES,
    SLIPS,
    Issue,
    PaperLine,
    Slip,
    SlipKind,
    handed_out,
    none_handed_out,
    number_of,
    papers_of,
    slips_of,
)
from onestop.cases.domain.status import Stage, Status
from onestop.cases.domain.steps import completable_from
from onestop.cases.domain.steps_ahead import steps_ahead
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.terms import DossierPaper, PaperAtReturn, Terms
from onestop.cases.domain.tills import in_treasury, refunds
from onestop.cases.domain.timeline import ANSWERED_BY, DELIVERIES, NOT_FOR_ALL, TIMELINE, Audience, Wording, wording_of
from onestop.cases.domain.transferring import Transfer, transfers_of
from onestop.cases.domain.waits import Wait
from onestop.cases.domain.withdrawing import answered_late
from onestop.cases.domain.withheld import is_fee_unsaid, withheld_for
from onestop.cases.domain.worklist import is_own_work, turn_of
from onestop.cases.fold import NotFolded, NotLodged, evolve, replay
from onestop.cases.numbering_audit import numbers_hold
from onestop.cases.operations.accept import accept
from onestop.cases.operations.answer_supplement import answer_supplement
from onestop.cases.operations.assignable import assignable, who_else_can
from onestop.cases.operations.bulk_load import (
    CaseLines,
    PastCases,
    bulk_load,
    keep_numbers,
    last_numbers,
    lines_of_case,
    past_cases,
    submission_of,
    take_ids,
)
from onestop.cases.operations.complete_step import complete_step
from onestop.cases.operations.consulted import agencies_to_ask
from onestop.cases.operations.decide import decide
from onestop.cases.operations.deciders import decider_here, deciders, is_beyond
from onestop.cases.operations.dossier import check_open, is_open, lacking_papers, papers_in_part_of
from onestop.cases.operations.drafts import DraftView, change_draft, discard_draft, draft_of, drafts_of
from onestop.cases.operations.erase_content import erase_content
from onestop.cases.operations.hand_over_lying import hand_over_lying_steps
from onestop.cases.operations.issue import Words, typeset
from onestop.cases.operations.lodge import Contact, NewApplicant, Submission, lodge, lodge_for_other
from onestop.cases.operations.move_for_outages import move_for_outages
from onestop.cases.operations.note_late_opinions import note_late_opinions
from onestop.cases.operations.note_lateness import note_lateness
from onestop.cases.operations.note_silences import note_silences
from onestop.cases.operations.part_returns import PartReturn, results_of
from onestop.cases.operations.partners import partners_in, receivers
from onestop.cases.operations.perform import perform
from onestop.cases.operations.print_paper import Printed, print_paper
from onestop.cases.operations.purge_papers import purge_papers
from onestop.cases.operations.rate_case import rate_case
from onestop.cases.operations.record_about import record_about
from onestop.cases.operations.refuse_intake import refuse_intake
from onestop.cases.operations.request_supplement import request_supplement
from onestop.cases.operations.return_places import return_places
from onestop.cases.operations.return_result import return_result
from onestop.cases.operations.skip_numbers import skip_numbers
from onestop.cases.operations.transferable import agencies_to_take_over, level_of
from onestop.cases.paper_access import may_open
from onestop.cases.queries.applicant import applicant_of
from onestop.cases.queries.awaited import awaiting_applicant
from onestop.cases.queries.beside_worklist import (
    AskedFor,
    EndedOffer,
    FellAway,
    HowEnded,
    HowFell,
    KeptOriginals,
    ended_offers,
    fallen_away,
    kept_originals,
)
from onestop.cases.queries.control_slip import ControlSlip, control_slip
from onestop.cases.queries.ended_in_outage import ended_before_outage, ended_in_outage
from onestop.cases.queries.finding import find_cases
from onestop.cases.queries.holding_the_same import SameContent, holding_the_same
from onestop.cases.queries.issued_papers import issued_papers_hold
from onestop.cases.queries.one_case import (
    apology_due_by,
    canonical_code,
    case_for,
    clock_of,
    code_of_submission,
    file_for,
    progress_of,
    upload_of_case,
)
from onestop.cases.queries.own_codes import codes_of
from onestop.cases.queries.own_documents import OwnDocument, document_of, own_documents
from onestop.cases.queries.papers_in_use import attached_uploads, papers_have_files
from onestop.cases.queries.public_paper import PublicPaper, paper_of_bytes, paper_seen_by, public_paper
from onestop.cases.queries.reopened import Complaint, TakenUp, reopened_as, reopened_from, taken_up_in
from onestop.cases.queries.sent_before import (
    AboutTheSame,
    about_the_same,
    case_about_the_same,
    case_before,
    latest_sent,
    same_sent_before,
)
from onestop.cases.queries.timeline import TimelineEntry, timeline
from onestop.cases.queries.to_tell import CaseToTell, applicants_of, cases_to_tell
from onestop.cases.queries.tracking_book import BookPage, sections_of, tracking_book
from onestop.cases.queries.views import CaseLine, CaseView, GivenPaper, Progress
from onestop.cases.queries.worklist import (
    COUNTED_TO,
    FILTERS,
    Filter,
    my_cases,
    next_in_worklist,
    worklist,
    worklist_counts,
)
from onestop.cases.terms import door_for, door_of, fee_rule, terms_of

__all__ = [
    "ABSENT",
    "ACCEPT",
    "ACTS",
    "ANSWERED_BY",
    "ANSWER_HAND_OVER",
    "ANSWER_SUPPLEMENT",
    "ANSWER_WITHDRAWAL",
    "ASK_OPINION",
    "BASES",
    "CASE_PROJECTION",
    "CLOSE_OPINION",
    "COMING",
    "COMPLETE_STEP",
    "CONFIRM_HAND_OVER",
    "COUNTED_TO",
    "DECIDE",
    "DELIVERIES",
    "DOCUMENT",
    "DRAFT_APOLOGY",
    "FEE_NAMES",
    "FIELD_KINDS",
    "FILTERS",
    "GIVE_OPINION",
    "GROUNDS",
    "HANDS",
    "IN_PART",
    "IN_TIME",
    "ISSUES",
    "LACKS_NOTHING",
    "LARGEST_QUANTITY",
    "LEFT_OUT",
    "LODGE",
    "MOST",
    "MOST_OF_A_PAPER",
    "NOTE_LATENESS",
    "NOT_FOR_ALL",
    "ON_RECORD",
    "OPINIONS",
    "OTHER_NAME",
    "OTHER_PAPERS",
    "OUTCOMES",
    "PLACES",
    "POSITIONS",
    "RECORD_PAYMENT",
    "REFUSE_HAND_OVER",
    "REFUSE_INTAKE",
    "REQUEST_SUPPLEMENT",
    "REQUEST_WITHDRAWAL",
    "RETURN_RESULT",
    "SAID_IN_WORDS",
    "SEND_APOLOGY",
    "SET_IN_ERROR",
    "SHOWN_ANSWERS",
    "SILENCE",
    "SLIPS",
    "STATES",
    "STOP_CASE",
    "TIMELINE",
    "TO_EXPLAIN",
    "WAIVERS",
    "WAYS",
    "WORK",
    "WRONG_AGENCY",
    "AboutTheSame",
    "Act",
    "Agencies",
    "Agency",
    "AlreadyAccepted",
    "AlreadyDecided",
    "AlreadyReturned",
    "Answer",
    "AnswersNotAccepted",
    "Apology",
    "AsDone",
    "AskedFor",
    "Assignee",
    "Audience",
    "BeforeItsTime",
    "BookPage",
    "CannotFollow",
    "CaseFile",
    "CaseLine",
    "CaseLines",
    "CaseRefusal",
    "CaseToTell",
    "CaseView",
    "ChangedMeanwhile",
    "ChannelName",
    "Choice",
    "CompetentAgencyMissing",
    "Complaint",
    "Conditions",
    "Confirm",
    "ConflictOfInterest",
    "Contact",
    "ContentErased",
    "ControlSlip",
    "Corrections",
    "CountPapers",
    "Counts",
    "Day",
    "Defects",
    "DocumentReplaced",
    "DocumentRows",
    "Dossier",
    "DossierPaper",
    "DraftChanged",
    "DraftDiscarded",
    "DraftSent",
    "DraftView",
    "DuplicateNotNamed",
    "EarlierStep",
    "EndedOffer",
    "Face",
    "FeeAtCounter",
    "FeeLine",
    "FeeRule",
    "FeeTaken",
    "FellAway",
    "Field",
    "Filter",
    "Forfeit",
    "FourEyes",
    "GatewayFacts",
    "GivenPaper",
    "Grounds",
    "HandOver",
    "Holder",
    "Hop",
    "Hour",
    "HowEnded",
    "HowFell",
    "Issue",
    "Item",
    "ItemReasonMissing",
    "KeptOriginals",
    "Line",
    "Meeting",
    "Money",
    "Need",
    "NewApplicant",
    "NoCompetentAgency",
    "NoDayToReply",
    "NoDocument",
    "NoSuchPaper",
    "NotAcceptedYet",
    "NotAtThisStep",
    "NotDecidedThere",
    "NotDecidedYet",
    "NotEnded",
    "NotFolded",
    "NotFound",
    "NotLodged",
    "NotOpenForApplying",
    "NotReadyForDecision",
    "NotReceivedHere",
    "NotReceivedOnline",
    "NotReissued",
    "NotReturnedYet",
    "Note",
    "NothingAsked",
    "NothingHandedIn",
    "NothingNamed",
    "NothingPutRight",
    "NothingSent",
    "Occasion",
    "OfTheCase",
    "Offer",
    "OneLine",
    "OnlyAnswersAffirmed",
    "OpinionRequest",
    "Originals",
    "OriginalsBack",
    "Outcome",
    "OwnDocument",
    "OwnDossier",
    "PaperAtReturn",
    "PaperLine",
    "PaperNotAsked",
    "Papers",
    "PapersAtReturn",
    "PapersInPart",
    "PapersMissing",
    "PapersNotReceived",
    "Part",
    "PartReturn",
    "Partner",
    "PastCases",
    "Positions",
    "Printed",
    "Progress",
    "PublicPaper",
    "ReasonNotExplained",
    "ReasonNotOnRecord",
    "ReasonNotWanted",
    "ReasonRequired",
    "Reasons",
    "Received",
    "Receiver",
    "Reply",
    "ReturnPlace",
    "RowDamaged",
    "SameContent",
    "Scores",
    "Shown",
    "ShownChanged",
    "Slip",
    "SlipKind",
    "Stage",
    "State",
    "Status",
    "StepGoesOn",
    "StepNeedsDecision",
    "StillOutstanding",
    "StillOwed",
    "Submission",
    "SubmissionTaken",
    "Submitter",
    "Sum",
    "SupplementUsedUp",
    "TakenUp",
    "Task",
    "Terms",
    "ThisDocument",
    "TimelineEntry",
    "Transfer",
    "TurnedAway",
    "UnknownItem",
    "UnknownReason",
    "UntruePapersNotNamed",
    "Wait",
    "WaitingForApplicant",
    "Way",
    "WhyInPart",
    "Wording",
    "Words",
    "about_the_same",
    "accept",
    "agencies_to_ask",
    "agencies_to_take_over",
    "agency_of",
    "amount_due",
    "answer_key",
    "answer_supplement",
    "answered_late",
    "apology_due_by",
    "apology_of",
    "applicant_of",
    "applicants_of",
    "appointed_at",
    "askable",
    "asked_anew",
    "asked_of",
    "asked_sum",
    "assignable",
    "attached_uploads",
    "awaiting_applicant",
    "barred_acts",
    "beside_the_void",
    "bulk_load",
    "called_for",
    "came_back",
    "canonical_code",
    "case_about_the_same",
    "case_before",
    "case_for",
    "cases_to_tell",
    "change_draft",
    "check_open",
    "clock_of",
    "code_of_submission",
    "codes_of",
    "completable_from",
    "complete_step",
    "conditions_of",
    "control_slip",
    "copies_to_add",
    "decide",
    "decider_here",
    "deciders",
    "delivery_of",
    "delivery_of_part",
    "delivery_of_the_rest",
    "discard_draft",
    "document_of",
    "document_went_alone",
    "documented_at",
    "door_for",
    "door_of",
    "draft_of",
    "drafted",
    "drafts_of",
    "due_for",
    "due_of",
    "earlier_steps",
    "ended_before_outage",
    "ended_in_outage",
    "ended_offers",
    "erase_content",
    "evolve",
    "fallen_away",
    "fee_rule",
    "file_for",
    "find_cases",
    "given_back_at",
    "go_apart",
    "hand_over_lying_steps",
    "handed_out",
    "handed_over",
    "held_at_of",
    "holding_the_same",
    "hops_of",
    "in_force",
    "in_treasury",
    "is_beyond",
    "is_fee_unsaid",
    "is_fetched",
    "is_late",
    "is_open",
    "is_own_work",
    "is_revoked",
    "is_unanswered",
    "issued_on",
    "issued_papers_hold",
    "keep_numbers",
    "kept_originals",
    "lacking",
    "lacking_items",
    "lacking_papers",
    "last_day",
    "last_day_of",
    "last_numbers",
    "latest_sent",
    "level_of",
    "lines_of",
    "lines_of_case",
    "lodge",
    "lodge_for_other",
    "lying_at",
    "may_open",
    "meetings_of",
    "move_for_outages",
    "my_cases",
    "named",
    "named_part",
    "next_in_worklist",
    "none_handed_out",
    "none_recorded",
    "note_late_opinions",
    "note_lateness",
    "note_silences",
    "number_of",
    "numbers_hold",
    "of_another_case",
    "open_meeting",
    "open_reasons",
    "originals_at",
    "originals_of",
    "outstanding",
    "outstanding_after",
    "owed",
    "own_documents",
    "paper_of_bytes",
    "paper_seen_by",
    "papers_have_files",
    "papers_in_part",
    "papers_in_part_of",
    "papers_of",
    "part_days",
    "partners_in",
    "parts_of",
    "past_cases",
    "perform",
    "place_of_part",
    "place_of_return",
    "place_of_the_rest",
    "possible_actions",
    "print_paper",
    "progress_of",
    "public_paper",
    "purge_papers",
    "rate_case",
    "read_paper_number",
    "reappointed_on",
    "reasons_for",
    "receivers",
    "record_about",
    "refunds",
    "refuse_intake",
    "reopened_as",
    "reopened_from",
    "replay",
    "request_supplement",
    "requested",
    "result_of_decision",
    "results_of",
    "return_places",
    "return_result",
    "revoked_last",
    "rule_for",
    "same_sent_before",
    "sections_of",
    "skip_numbers",
    "slips_of",
    "state_of",
    "steps_ahead",
    "still_due",
    "submission_of",
    "submitter",
    "sums_of",
    "take_ids",
    "taken_up_in",
    "tells_of_one",
    "terms_of",
    "till_of",
    "timeline",
    "to_be_heard",
    "to_show",
    "tracking_book",
    "transfers_of",
    "turn_of",
    "typeset",
    "upload_of_case",
    "void_is_left",
    "was_objected",
    "what_came",
    "who_else_can",
    "with_files",
    "withheld_acts",
    "withheld_for",
    "wording_of",
    "words_of",
    "worklist",
    "worklist_counts",
]
