"""The public face of cases: operations, queries, values and refusals others may use."""

from onestop.cases.audit import CASE_PROJECTION
from onestop.cases.domain.act import Act, AsDone, Offer
from onestop.cases.domain.act_fields import (
    FIELD_KINDS,
    Choice,
    Confirm,
    Corrections,
    CountPapers,
    Day,
    Defects,
    Field,
    GatewayFacts,
    Note,
    Papers,
    Reasons,
    Reply,
    Scores,
)
from onestop.cases.domain.acts import ACTS, possible_actions, withheld_acts
from onestop.cases.domain.case_file import CaseFile, ChannelName, DossierPaper, Outcome, Terms
from onestop.cases.domain.check_code import read_paper_number
from onestop.cases.domain.clock import is_late, is_unanswered
from onestop.cases.domain.decision import OUTCOMES
from onestop.cases.domain.face import Face
from onestop.cases.domain.item import Item, answer_key
from onestop.cases.domain.law.accept import ACCEPT
from onestop.cases.domain.law.answer_supplement import ANSWER_SUPPLEMENT
from onestop.cases.domain.law.complete_step import COMPLETE_STEP
from onestop.cases.domain.law.decide import DECIDE
from onestop.cases.domain.law.lodge import LODGE, Dossier, Submitter, submitter
from onestop.cases.domain.law.note_lateness import NOTE_LATENESS
from onestop.cases.domain.law.refuse_intake import REFUSE_INTAKE
from onestop.cases.domain.law.request_supplement import REQUEST_SUPPLEMENT
from onestop.cases.domain.law.return_result import RETURN_RESULT
from onestop.cases.domain.needs import PLACES, Need
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
    requested,
)
from onestop.cases.domain.reasons import SAID_IN_WORDS, WRONG_AGENCY, Grounds, Occasion, reasons_for, words_of
from onestop.cases.domain.reasons_on_record import ON_RECORD, open_reasons
from onestop.cases.domain.received import (
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
    NoSuchPaper,
    NotAcceptedYet,
    NotAtThisStep,
    NotDecidedYet,
    NotEnded,
    NotFound,
    NotReadyForDecision,
    NotReturnedYet,
    StepGoesOn,
    StepNeedsDecision,
    TurnedAway,
    WaitingForApplicant,
)
from onestop.cases.domain.refusals_of_lodging import (
    AnswersNotAccepted,
    DraftChanged,
    DraftDiscarded,
    DraftSent,
    NoCompetentAgency,
    NotOpenForApplying,
    NotReceivedHere,
    PaperNotAsked,
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
    StillOutstanding,
    SupplementUsedUp,
    UnknownItem,
)
from onestop.cases.domain.slips import (
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
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.timeline import ANSWERED_BY, NOT_FOR_ALL, TIMELINE, Audience, Wording, wording_of
from onestop.cases.domain.waits import Wait
from onestop.cases.fold import NotFolded, NotLodged, evolve, replay
from onestop.cases.numbering_audit import numbers_hold
from onestop.cases.operations.accept import accept
from onestop.cases.operations.answer_supplement import answer_supplement
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
from onestop.cases.operations.decide import decide
from onestop.cases.operations.dossier import check_open, is_open
from onestop.cases.operations.drafts import DraftView, change_draft, discard_draft, draft_of, drafts_of
from onestop.cases.operations.erase_content import erase_content
from onestop.cases.operations.issue import Words, typeset
from onestop.cases.operations.lodge import Contact, NewApplicant, Submission, lodge, lodge_for_other
from onestop.cases.operations.note_lateness import note_lateness
from onestop.cases.operations.perform import perform
from onestop.cases.operations.print_paper import Printed, print_paper
from onestop.cases.operations.purge_papers import purge_papers
from onestop.cases.operations.rate_case import rate_case
from onestop.cases.operations.record_about import record_about
from onestop.cases.operations.refuse_intake import refuse_intake
from onestop.cases.operations.request_supplement import request_supplement
from onestop.cases.operations.return_result import return_result
from onestop.cases.operations.skip_numbers import skip_numbers
from onestop.cases.queries.finding import find_cases
from onestop.cases.queries.issued_papers import issued_papers_hold
from onestop.cases.queries.one_case import (
    canonical_code,
    case_for,
    clock_of,
    code_of_submission,
    file_for,
    progress_of,
    upload_of_case,
)
from onestop.cases.queries.own_codes import codes_of
from onestop.cases.queries.papers_in_use import attached_uploads, papers_have_files
from onestop.cases.queries.public_paper import PublicPaper, paper_of_bytes, paper_seen_by, public_paper
from onestop.cases.queries.sent_before import case_before, latest_sent, same_sent_before
from onestop.cases.queries.timeline import TimelineEntry, timeline
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
from onestop.cases.terms import terms_of

__all__ = [
    "ACCEPT",
    "ACTS",
    "ANSWERED_BY",
    "ANSWER_SUPPLEMENT",
    "CASE_PROJECTION",
    "COMPLETE_STEP",
    "COUNTED_TO",
    "DECIDE",
    "FIELD_KINDS",
    "FILTERS",
    "ISSUES",
    "LEFT_OUT",
    "LODGE",
    "MOST_OF_A_PAPER",
    "NOTE_LATENESS",
    "NOT_FOR_ALL",
    "ON_RECORD",
    "OTHER_NAME",
    "OTHER_PAPERS",
    "OUTCOMES",
    "PLACES",
    "REFUSE_INTAKE",
    "REQUEST_SUPPLEMENT",
    "RETURN_RESULT",
    "SAID_IN_WORDS",
    "SLIPS",
    "TIMELINE",
    "WRONG_AGENCY",
    "Act",
    "AlreadyAccepted",
    "AlreadyDecided",
    "AlreadyReturned",
    "Answer",
    "AnswersNotAccepted",
    "AsDone",
    "Audience",
    "BeforeItsTime",
    "CannotFollow",
    "CaseFile",
    "CaseLine",
    "CaseLines",
    "CaseRefusal",
    "CaseView",
    "ChangedMeanwhile",
    "ChannelName",
    "Choice",
    "CompetentAgencyMissing",
    "Confirm",
    "Contact",
    "ContentErased",
    "Corrections",
    "CountPapers",
    "Counts",
    "Day",
    "Defects",
    "Dossier",
    "DossierPaper",
    "DraftChanged",
    "DraftDiscarded",
    "DraftSent",
    "DraftView",
    "DuplicateNotNamed",
    "Face",
    "Field",
    "Filter",
    "GatewayFacts",
    "GivenPaper",
    "Grounds",
    "Issue",
    "Item",
    "ItemReasonMissing",
    "Need",
    "NewApplicant",
    "NoCompetentAgency",
    "NoDayToReply",
    "NoSuchPaper",
    "NotAcceptedYet",
    "NotAtThisStep",
    "NotDecidedYet",
    "NotEnded",
    "NotFolded",
    "NotFound",
    "NotLodged",
    "NotOpenForApplying",
    "NotReadyForDecision",
    "NotReceivedHere",
    "NotReturnedYet",
    "Note",
    "NothingAsked",
    "NothingHandedIn",
    "NothingNamed",
    "NothingSent",
    "Occasion",
    "Offer",
    "Outcome",
    "PaperLine",
    "PaperNotAsked",
    "Papers",
    "PapersMissing",
    "PapersNotReceived",
    "PastCases",
    "Printed",
    "Progress",
    "PublicPaper",
    "ReasonNotExplained",
    "ReasonNotOnRecord",
    "ReasonNotWanted",
    "ReasonRequired",
    "Reasons",
    "Received",
    "Reply",
    "Scores",
    "Slip",
    "SlipKind",
    "Stage",
    "Status",
    "StepGoesOn",
    "StepNeedsDecision",
    "StillOutstanding",
    "Submission",
    "SubmissionTaken",
    "Submitter",
    "SupplementUsedUp",
    "Task",
    "Terms",
    "TimelineEntry",
    "TurnedAway",
    "UnknownItem",
    "UnknownReason",
    "UntruePapersNotNamed",
    "Wait",
    "WaitingForApplicant",
    "Wording",
    "Words",
    "accept",
    "answer_key",
    "answer_supplement",
    "askable",
    "asked_anew",
    "attached_uploads",
    "bulk_load",
    "called_for",
    "canonical_code",
    "case_before",
    "case_for",
    "change_draft",
    "check_open",
    "clock_of",
    "code_of_submission",
    "codes_of",
    "completable_from",
    "complete_step",
    "decide",
    "discard_draft",
    "draft_of",
    "drafts_of",
    "erase_content",
    "evolve",
    "file_for",
    "find_cases",
    "handed_out",
    "is_late",
    "is_open",
    "is_unanswered",
    "issued_papers_hold",
    "keep_numbers",
    "lacking",
    "lacking_items",
    "last_numbers",
    "latest_sent",
    "lines_of_case",
    "lodge",
    "lodge_for_other",
    "my_cases",
    "named",
    "next_in_worklist",
    "none_handed_out",
    "note_lateness",
    "number_of",
    "numbers_hold",
    "of_another_case",
    "open_reasons",
    "outstanding",
    "outstanding_after",
    "paper_of_bytes",
    "paper_seen_by",
    "papers_have_files",
    "papers_of",
    "past_cases",
    "perform",
    "possible_actions",
    "print_paper",
    "progress_of",
    "public_paper",
    "purge_papers",
    "rate_case",
    "read_paper_number",
    "reasons_for",
    "record_about",
    "refuse_intake",
    "replay",
    "request_supplement",
    "requested",
    "return_result",
    "same_sent_before",
    "skip_numbers",
    "slips_of",
    "submission_of",
    "submitter",
    "take_ids",
    "terms_of",
    "timeline",
    "typeset",
    "upload_of_case",
    "with_files",
    "withheld_acts",
    "wording_of",
    "words_of",
    "worklist",
    "worklist_counts",
]
