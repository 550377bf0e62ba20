"""Every event about a case is folded, and its fold reads everything it says."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from onestop.cases.domain import folds, folds_of_intake
from onestop.cases.events import (
    Accepted,
    AnswerTimeMoved,
    ApologyDrafted,
    ApologySent,
    Assigned,
    Decided,
    FeeCorrected,
    FeeWaived,
    HandOverAnswered,
    HandOverRefused,
    HandOverTakenBack,
    LatenessNoted,
    Lodged,
    MeetingAnswered,
    MeetingCalled,
    MeetingHeld,
    MeetingNotHeld,
    OpinionClosed,
    OpinionGiven,
    OpinionRequested,
    OriginalsCounted,
    OriginalsGivenBack,
    PapersNoteCancelled,
    PapersNoted,
    PartEnded,
    PartReturnChosen,
    PartReturned,
    ReplacementDrafted,
    ReplacementTurnedDown,
    ReplyDayMoved,
    ResultCorrected,
    ResultReplaced,
    Returned,
    SentBack,
    SilenceNoted,
    StepCompleted,
    StepReleased,
    SupplementAnswered,
    SupplementRequested,
    TakenOver,
    TransferDeclined,
    TransferOffered,
    WithdrawalAnswered,
)
from onestop.feedback.events import Rated
from onestop.kernel.event import Event
from onestop.tickets.events import TicketJoined

from .modules import events_about_a_case, load_everything

ENTRY = {"case_code", "acted_as", "at_agency", "by", "acted_for"}
"""What the entry itself keeps of every event: in whose chain it stands, who acted, as what, for whom. In whose place he did it
`evolve` writes on the tasks that were done by it, whatever the event (tests/cases/test_in_place.py)."""
UNREAD: dict[type[Event], dict[str, str]] = {
    Lodged: {
        "papers": "rows of the case's papers; `replayed` proves them by round",
        "submission": "a column of the row, proved beside the file",
        "handed_in": "the sum of `received`, for figures",
    },
    Accepted: {"handed_in": "as of Lodged"},
    PartEnded: {"agency": "stands in `said`, for pages", "reasons": "as of `agency`"},
    SupplementRequested: {
        "round": "the place of the wait among the waits",
        "asked": "the number of items, for figures",
    },
    SupplementAnswered: {
        "items": "what was handed in is told by its papers",
        "papers": "as of Lodged",
        "handed_in": "as of Lodged",
        "put_right": "the number of `corrected`, for figures",
    },
    Assigned: {
        "reasons": "the timeline says them; the step is whose it is",
    },
    PartReturned: {"papers_shown": "stand in `said`, for figures", "papers_taken": "as of `papers_shown`"},
    StepReleased: {"reasons": "as of Assigned"},
    PapersNoted: {"papers_shown": "stand in `said`, for figures", "papers_taken": "as of `papers_shown`"},
    PapersNoteCancelled: {
        "reasons": "stand in `said`, which is kept whole",
        "receipt": "stands in `said`, which is kept whole",
    },
    PartReturnChosen: {"carried_from": "the timeline says it; the case it was lodged with is `reopens`"},
    OriginalsCounted: {"other": "the timeline names it; it says itself, by `reopens`, of which matter it is"},
    OriginalsGivenBack: {"originals": "the number of `given`, for figures"},
    TransferOffered: {"reasons": "stand in `said`, which is kept whole"},
    TakenOver: {"reasons": "the timeline says them; they stand in the offer that is done"},
    TransferDeclined: {
        "reasons": "stand in `said`, which is kept whole",
        "receiver": "the agency of the offer that lapses",
    },
    SentBack: {"reasons": "stand in `said`, which is kept whole"},
    HandOverRefused: {
        "agency": "of the task that is closed",
        "reasons": "stand in `said`, which is kept whole",
    },
    HandOverTakenBack: {
        "answer": "stands in `said`, which is kept whole",
        "agency": "stands in the task that lapses",
    },
    SilenceNoted: {"agency": "stands in the task of the hand-over, which is open"},
    HandOverAnswered: {"answer": "stands in `said`, which is kept whole"},
    FeeWaived: {
        "left": "what the sum and the waivers of the book leave",
        "over": "opens the task of the refund, in `with_refunds`",
        "given_up": "what the ground in the book says; the notice names it",
        "in_treasury": "what the book says of payments into the budget; the notice names it",
    },
    FeeCorrected: {
        "amount_before": "what the book said of the sum; the notice names it",
        "left": "what the book leaves of the sum",
        **dict.fromkeys(("over", "in_treasury"), "as of FeeWaived"),
    },
    StepCompleted: {"role": "of the task that is closed"},
    OpinionRequested: {"silence": "stands in `asked`, which is kept whole"},
    OpinionGiven: {
        "opinion": "stands in `said`, which is kept whole",
        "in_time": "the timeline says it; the last day of the task and when it was done say the same",
    },
    MeetingCalled: {"agencies": "stand in `said`, which is kept whole"},
    MeetingAnswered: dict.fromkeys(("agency", "comes"), "stands in `said`, which is kept whole"),
    MeetingNotHeld: {"held_at": "stands in the task of the meeting"},
    MeetingHeld: {
        "held_at": "the last day of the task",
        **dict.fromkeys(("present", "absent"), "stand in `said`, which is kept whole"),
    },
    OpinionClosed: {"silence": "stands in `said`, which is kept whole"},
    ApologyDrafted: dict.fromkeys(("new_day", "reasons"), "stands in `said`, which is kept whole"),
    ApologySent: {
        **dict.fromkeys(("new_day", "reasons", "in_time"), "stands in `said`, which is kept whole"),
        "due_at": "the promise, which the file has and keeps",
    },
    ReplyDayMoved: {
        "at": "nobody worked on it, so it was not changed then; the entry says when",
        "outages": "the timeline names them",
        "moved_from": "what the last day was, which the file has until then",
    },
    AnswerTimeMoved: {
        "at": "as of ReplyDayMoved",
        "outages": "the timeline names them",
        "moved_from": "what the time was, which the file has until then",
    },
    Decided: {
        "due_at": "what was promised before; the file has it",
        "conditional": "the number of `conditions`, for figures",
    },
    WithdrawalAnswered: {"reasons": "the timeline says them; the case goes on as it was"},
    ResultCorrected: {"rows": "the number of `changed`, for figures"},
    ResultReplaced: {"rows": "the number of `changed`, for figures"},
    ReplacementDrafted: {
        "document": "stands in `said`, which is kept whole",
        "motion": "stands in `said`, which is kept whole",
        "reasons": "stand in `said`, which is kept whole",
        "rows": "the number of those changed in `said`, for figures",
    },
    ReplacementTurnedDown: {"document": "of the draft that is closed"},
    Returned: {
        "delivery": "for figures; the file does not ask",
        "papers_shown": "stand in `said`, for figures",
        "papers_taken": "as of `papers_shown`",
    },
    LatenessNoted: {"due_at": "what was promised before; the file has it"},
    TicketJoined: dict.fromkeys(
        ("agency", "service", "taken_at", "waits_from", "called_at", "booked"),
        "the timeline says them; figures read them",
    ),
    Rated: dict.fromkeys(
        ("overall", "access", "procedure", "officials", "result", "handling", "assisted", "comment", "rater"),
        "a rating is kept by `feedback`; the case goes on as it was",
    ),
}
"""What a fold leaves, with the reason; a field that stands nowhere was forgotten."""


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def test_every_event_about_a_case_has_a_fold() -> None:
    about = {kind.type for kind in events_about_a_case()}

    assert about - {Lodged.type} == {kind.type for kind in folds.FOLDS}


def reads(name: str) -> set[str]:
    """The fields that a function of the folds reads of its `event`, itself or by those it hands the event to."""
    found: set[str] = set()
    for node in ast.walk(functions()[name]):
        if isinstance(node, ast.Attribute) and _is_event(node.value):
            found.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and any(map(_is_event, node.args)):
            found |= set(_by_call(node))
    return found


def _by_call(node: ast.Call) -> Iterator[str]:
    called = ast.unparse(node.func)
    if called == "_stated":
        yield from folds_of_intake._STATED
    elif called == "getattr":
        yield "moment"
    else:
        yield from reads(called)


def _is_event(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "event"


@cache
def functions() -> dict[str, ast.FunctionDef]:
    files = Path(folds.__file__).parent.glob("folds*.py")
    bodies = (ast.parse(one.read_text("utf-8")).body for one in files)
    return {node.name: node for body in bodies for node in body if isinstance(node, ast.FunctionDef)}


FOLDED: dict[type[Event], str] = {
    Lodged: folds_of_intake.opened.__name__,
    **{kind: fold.__name__ for kind, fold in folds.FOLDS.items()},
}


@pytest.mark.parametrize("kind", FOLDED, ids=lambda kind: kind.__name__)
def test_a_fold_reads_all_that_its_event_says_or_says_why_not(kind: type[Event]) -> None:
    read = reads(FOLDED[kind])
    said = {field.name for field in fields(kind)} - ENTRY

    assert said - read - UNREAD.get(kind, {}).keys() == set(), "forgotten"
    assert UNREAD.get(kind, {}).keys() - (said - read) == set(), "no such field, or read after all"
