"""A paper of the law is issued once, when its act happens, and is the same bytes for ever."""

import hashlib
import os
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.assembly.wiring import CHECKS
from onestop.cases import api as cases
from onestop.cases.domain.slips import RECEIPT, SLIPS, slip_by_ref
from onestop.cases.events import (
    AnswerTimeMoved,
    ApologyDrafted,
    ApologySent,
    ApplicantWrittenTo,
    ApplicantWrote,
    Assigned,
    CaseEvent,
    ConflictDeclared,
    Decided,
    FeeCorrected,
    FeeRefunded,
    FeeSet,
    HandOverAnswered,
    HandOverConfirmed,
    HandOverRefused,
    HandOverTakenBack,
    LatenessNoted,
    Lodged,
    MeetingAnswered,
    MeetingCalled,
    MeetingCalledOff,
    MeetingHeld,
    MeetingMoved,
    MeetingNotHeld,
    MessageRead,
    NotedInside,
    OpinionLatenessNoted,
    OpinionRequested,
    OriginalsCounted,
    OriginalsGivenBack,
    PaperIssued,
    PapersNoteCancelled,
    PartReturnChosen,
    PaymentCancelled,
    PaymentRequested,
    ReceiptCancelled,
    Reopened,
    ReplacementDrafted,
    ReplacementTurnedDown,
    ReplyDayMoved,
    ResultRestored,
    ReturnPlaceChosen,
    SentBack,
    SilenceNoted,
    StepHandedOver,
    StepReleased,
    SupplementRequested,
    TakenOver,
    TransferDeclined,
    TransferOffered,
    TransferTakenBack,
    WithdrawalAnswered,
    WithdrawalRequested,
    WithdrawalTakenBack,
)
from onestop.cases.operations import issue
from onestop.kernel.actor import Actor
from onestop.kernel.event import event_types
from onestop.ledger import api as ledger
from onestop.runtime.api import blobs, raw

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World, submission
from .erasing import erased, faults, lived
from .examples import ORIGINAL, RECEPTIONIST, SPECIALIST, at
from .pressed import Pressed

pytestmark = pytest.mark.django_db
ISSUES_NOTHING = {
    Lodged: "the code is told; the paper is due when the dossier is accepted",
    LatenessNoted: "the apology is owed a day before, and is issued when it is sent, then or later",
    ApologyDrafted: "nobody has signed it",
    PaperIssued: "it is the paper",
    MeetingCalled: "no form of the law is known for calling; it is called in the case itself, where whoever is called sees it",
    MeetingAnswered: "it is said in the case itself",
    MeetingMoved: "as of MeetingCalled",
    MeetingCalledOff: "as of MeetingCalled",
    MeetingNotHeld: "there was none: who was called reads it in the case",
    MeetingHeld: "no form of the law is known; what each agency said stands in the case as its opinion",
    OpinionRequested: "it is asked in the case itself, where whoever is asked sees it",
    Assigned: "who does the work inside the agency",
    HandOverConfirmed: "between agencies; the receipt stands, and so does its day",
    HandOverRefused: "between agencies, which read it on the page of the case",
    HandOverTakenBack: "between agencies, which read it on the page of the case",
    ReplacementDrafted: "the document is issued when it is signed",
    ReplacementTurnedDown: "the document that was issued stands",
    StepHandedOver: "between agencies, which read it on the page of the case",
    SilenceNoted: "the heads find it in their lists",
    HandOverAnswered: "between agencies, which read it on the page of the case",
    OriginalsCounted: "counted in the system; the receipt of the other case says what lies there",
    OriginalsGivenBack: "signed for on the receipt the applicant brings",
    Reopened: "the decision on the complaint is the paper; the new case has its own receipt when it is accepted",
    TransferOffered: "between two agencies, in the system; it stays until the other takes it over",
    TakenOver: "the receipt stands: its code, its day and the place where the result is handed over",
    TransferDeclined: "between two agencies, in the system; the case stays where it is",
    TransferTakenBack: "between two agencies, in the system; the case stays where it is",
    StepReleased: "inside the agency",
    SentBack: "inside the agency; the receipt stands, and so does its day",
    ConflictDeclared: "of an official, who is replaced",
    NotedInside: "inside; nothing is handed out",
    ApplicantWrittenTo: "a message, read on the page of the case",
    ApplicantWrote: "a message, read on the page of the case",
    MessageRead: "that it needs no answer is read on the page of the case",
    FeeSet: "what is to be paid stands on the receipt of acceptance, or is told; money is receipted when it is taken",
    PaymentRequested: "the request is told in the case; the notice of the tax authority is its own paper",
    PaymentCancelled: "nothing was handed out of what was paid elsewhere",
    FeeCorrected: "the page of the case says the amount; its source is a paper of its own",
    ResultRestored: "the decision that takes it back is a paper of its own; the check pages name it",
    FeeRefunded: "the treasury's own slip goes with the money",
    PapersNoteCancelled: "the receipt that was given says on its page that it was cancelled",
    ReceiptCancelled: "the receipt that was issued says on its page that it was cancelled",
    OpinionLatenessNoted: "the head of the one-stop section finds it in his list",
    ReplyDayMoved: "it is told, and stands in the case beside what was asked",
    AnswerTimeMoved: "it is told, and stands in the case",
    WithdrawalRequested: "the answer is what is issued",
    WithdrawalTakenBack: "the case is as if nothing had been asked",
    WithdrawalAnswered: "refused, the circular has no form for it; agreed to, the notice of stopping follows",
}
"""Events after which the law has nothing handed out, and why."""
NO_NEW_DAY = {
    SupplementRequested: "the clock stands still or runs on; a day is promised when it goes on",
    PaymentRequested: "the clock stands still or runs on; a day is promised when it goes on",
    FeeCorrected: "it was asked for in error: the time is what it would have been, and so is the day on the slip",
    Decided: "the result is there: the day says whether it came in time",
    LatenessNoted: "it names the day that passed",
    ApologySent: "it names the day that passed; the new one stands on the apology, and is no promise of the clock",
    HandOverConfirmed: "the day is of one step, and the receipt stands",
}
"""Events that say a day and issue no slip with it, and why the applicant holds the right one."""


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def issued(code: str) -> list[PaperIssued]:
    return [entry.event for entry in ledger.entries_of_case(code) if isinstance(entry.event, PaperIssued)]


def printed(code: str, which: str, *, by: Actor = RECEPTIONIST, now: datetime | None = None) -> bytes:
    return cases.print_paper(code=code, which=which, by=by, now=now or at(20)).content


def accepted(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    return code


def test_of_every_event_about_a_case_it_is_said_whether_it_issues_a_paper() -> None:
    about = {kind for kind in event_types().values() if issubclass(kind, CaseEvent)}

    assert {one.by for one in cases.ISSUES} | ISSUES_NOTHING.keys() == about
    assert {one.by for one in cases.ISSUES} & ISSUES_NOTHING.keys() == set()


def test_of_every_event_that_says_a_day_it_is_said_whether_the_applicant_gets_it_in_writing() -> None:
    """A table asked by event alone does not see that one paper of several is missing."""
    about = {kind for kind in event_types().values() if issubclass(kind, CaseEvent)}
    says_a_day = {kind for kind in about if "due_at" in {one.name for one in fields(kind)}}
    in_writing = {one.by for one in cases.ISSUES if one.slip is RECEIPT}

    assert says_a_day - in_writing == NO_NEW_DAY.keys()
    assert in_writing - says_a_day == {PartReturnChosen, ReturnPlaceChosen}, "a receipt names the place as well"


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_act_issues_just_the_papers_its_example_says(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    before = len(issued(code))

    do(example, code, doer_of(example, world), moment_of(example))

    new = issued(code)[before:]
    refs = {slip.code: slip.letters for slip in SLIPS}
    assert tuple(f"{refs[one.paper]}{one.nth}" for one in new) == example.papers
    assert all((one.later, one.at) == (False, moment_of(example).isoformat()) for one in new)


def test_a_paper_is_recorded_with_its_act_by_whom_and_what_it_is(world: World) -> None:
    code = accepted(world)

    lodged, act, paper = ledger.entries_of_case(code)
    content = printed(code, "GN1")

    assert (act.type, paper.type) == ("cases.accepted", "cases.paper_issued")
    assert (paper.at, paper.actor) == (act.at, act.actor)
    assert paper.payload["digest"] == hashlib.sha256(content).hexdigest()
    assert (paper.payload["size"], paper.payload["at_agency"]) == (len(content), "H09.31.05")
    assert content.startswith(b"%PDF")
    assert lodged.type == "cases.lodged"


def test_it_is_the_same_bytes_whatever_changes_afterwards(world: World, settings: Any) -> None:
    code = accepted(world)
    first = printed(code, "giay-hen")
    raw("UPDATE people_person SET name = 'Ai Khác', address = 'nơi khác', phone = '0999999999'")
    raw("UPDATE people_official SET name = 'Ai Khác'")
    settings.DEMO = not settings.DEMO

    assert printed(code, "giay-hen") == printed(code, "GN1", now=at(30)) == first
    assert printed(code, "tiep-nhan", by=world.citizen) == first
    assert len(issued(code)) == 1


def test_what_cannot_be_typeset_stops_its_act_and_nothing_is_kept(world: World) -> None:
    code = world.lodge()

    def broken(*_: object) -> bytes:
        raise ValueError("cannot be set")

    with pytest.raises(ValueError, match="cannot be set"):
        cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(2), press=broken)
    with pytest.raises(ValueError, match="cannot be set"):
        cases.lodge_for_other(
            submission(channel="in_person"),
            applicant=world.citizen.person_id or 0,
            by=RECEPTIONIST,
            now=at(2),
            press=broken,
        )

    assert [one.type for one in ledger.entries_of_case(code)] == ["cases.lodged"]
    assert raw("SELECT count(*) FROM cases_case") == [(1,)]
    assert raw("SELECT count(*) FROM cases_issued") == [(0,)]


def test_at_the_counter_the_receipt_is_typeset_once_and_before_others_wait(world: World) -> None:
    pressed, inside = Pressed(), []

    def press(slip: Any, words: Any) -> bytes:
        inside.append(raw("SELECT count(*) FROM cases_number"))
        return pressed(slip, words)

    code = cases.lodge_for_other(
        submission(channel="in_person"), applicant=world.citizen.person_id or 0, by=RECEPTIONIST, now=at(2), press=press
    )

    assert pressed["GN1"].number == f"{code}/GN1"
    assert inside == [[(0,)]], "no number was taken yet"


def test_a_number_that_was_not_foreseen_is_typeset_under_its_own(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.cases.store.number_ahead", lambda **_: 77)
    pressed = Pressed()

    code = cases.lodge_for_other(
        submission(channel="in_person"),
        applicant=world.citizen.person_id or 0,
        by=RECEPTIONIST,
        now=at(2),
        press=pressed,
    )

    assert code.endswith("-0001")
    assert pressed["GN2"].number == f"{code}/GN1"
    assert printed(code, "GN1") == f"receipt {code}/GN1".encode()


def test_after_a_restart_a_new_receipt_promises_the_new_day_and_the_old_one_stays(world: World) -> None:
    code, pressed = accepted(world), Pressed()
    first = printed(code, "GN1")
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(4))
    file = cases.perform(
        cases.ACTS["answer_supplement"],
        code=code,
        received=ORIGINAL,
        by=RECEPTIONIST,
        now=at(9),
        press=pressed,
    )

    slip = pressed["GN1"]
    assert slip.number == f"{code}/GN2"
    assert slip.due_at == file.due_at
    assert slip.due_at > at(17)
    assert printed(code, "GN1") == first
    assert printed(code, "giay-hen") == printed(code, "GN2") != first


def test_of_a_case_older_than_issuing_it_is_issued_when_it_is_first_asked_for(world: World) -> None:
    code = accepted(world)
    _as_of_old(code)

    first = printed(code, "giay-hen", by=world.citizen, now=at(20))

    (paper,) = issued(code)[1:]
    assert (paper.later, paper.at, paper.acted_as) == (True, at(20).isoformat(), "applicant")
    assert printed(code, "giay-hen") == printed(code, "GN1") == first
    assert len(issued(code)) == 2


def test_nothing_is_issued_of_what_did_not_happen(world: World) -> None:
    code = world.lodge()
    for which, refusal in (
        ("giay-hen", cases.NotAcceptedYet),
        ("bo-sung", cases.NothingAsked),
        ("tu-choi", cases.NotDecidedYet),
        ("ket-qua", cases.NotDecidedYet),
        ("GN1", cases.NoSuchPaper),
        ("khac", cases.NoSuchPaper),
    ):
        with pytest.raises(refusal):
            printed(code, which)
    with pytest.raises(cases.NotFound):
        printed(accepted(world), "GN1", by=world.stranger)


@pytest.mark.parametrize("ref", ["", "GN", "GN0", "GN01", "GN-1", "GN1x", "XX1", "GN²", "GN99999", "gn1"])
def test_only_what_a_number_can_be_names_a_paper(ref: str) -> None:
    assert slip_by_ref(ref) is None


def test_fsck_asks_of_every_issued_paper_whether_it_is_what_was_handed_out(world: World) -> None:
    code = accepted(world)
    ledger.sequence_once(at(3))
    assert cases.issued_papers_hold in CHECKS
    assert ledger.fsck(projections=[cases.CASE_PROJECTION], extra=[cases.issued_papers_hold]) == []

    path = blobs.path_of(issued(code)[0].digest)
    kept = path.read_bytes()
    path.write_bytes(kept.replace(b"%PDF", b"%pdf"))
    (changed,) = ledger.fsck(extra=[cases.issued_papers_hold])
    path.unlink()
    (missing,) = ledger.fsck(extra=[cases.issued_papers_hold])

    assert (changed.code, missing.code) == ("documents.file_changed", "documents.file_missing")


def test_what_nobody_names_is_purged_and_an_issued_paper_never(world: World) -> None:
    code = accepted(world)
    content = printed(code, "GN1")
    stray = blobs.put(b"a paper of an act that lost its race")
    for path in blobs.path_of(stray).parents[2].rglob("*"):
        if path.is_file():
            os.utime(path, (0, 0))

    assert cases.purge_papers(now=at(30)) == 1
    assert printed(code, "GN1") == content


def test_erasing_a_case_erases_the_bytes_of_its_papers_and_keeps_their_numbers(world: World) -> None:
    code = lived(world)
    digests = {one.digest for one in issued(code)}
    assert len(digests) == 5

    erased(code)
    for digest in digests:
        if blobs.path_of(digest).exists():
            os.utime(blobs.path_of(digest), (0, 0))
    cases.purge_papers(now=at(12))

    assert not [digest for digest in digests if blobs.path_of(digest).exists()]
    assert raw("SELECT paper, nth, digest, size FROM cases_issued ORDER BY id")[0] == ("receipt", 1, "", 0)
    with pytest.raises(cases.ContentErased):
        printed(code, "GN1")
    ledger.sequence_once(at(13))
    assert faults() == []


def _as_of_old(code: str) -> None:
    """As an earlier version left a case: accepted, and no paper issued."""
    raw("DELETE FROM cases_issued WHERE case_id = (SELECT id FROM cases_case WHERE code = %s)", [code])


def test_the_press_is_ours() -> None:
    assert set(issue.TYPESETTING) == {slip.code for slip in SLIPS}
