"""What a decision, the return of its result and any other end change."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from onestop.cases.domain.at_return import CANCELLING, NOTING
from onestop.cases.domain.case_file import NOTHING, PLACE_ASKED, CaseFile, Reopening
from onestop.cases.domain.folds_in_common import NO_TOKENS, Changes, waits_ended
from onestop.cases.domain.folds_of_originals import as_owed, as_owed_after, to_give_back
from onestop.cases.domain.folds_of_parts import (
    fetched_at,
    handed_over_with_the_rest,
    lapsed_with_the_end,
    with_the_rest_where_it_is,
)
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.originals import given_back_at
from onestop.cases.domain.parts import INSTEAD
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, TaskKind, closed
from onestop.cases.domain.transferring import counter_of
from onestop.cases.events import (
    CaseEvent,
    Decided,
    PaperIssued,
    PapersNoteCancelled,
    PapersNoted,
    Reopened,
    Returned,
    ReturnPlaceChosen,
    Stopped,
)
from onestop.kernel.times import moment


def decided(file: CaseFile, event: Decided) -> Changes:
    at = moment(event.finished_at)
    done = closed(file.tasks, at=at, by=event.by, kind="decide", answer={"outcome": event.outcome})
    back = Task(len(done) + 1, "return", place_of_return(file), "receptionist", at)
    return {
        "stage": Stage.DECIDED,
        "changed_at": at,
        "tokens": NO_TOKENS,
        "facts": {**file.facts, "outcome": event.outcome},
        "tasks": with_the_rest_where_it_is((*lapsed_with_the_end(done, at, parts=True), back), file, event.outcome),
        "outcome": event.outcome,
        "because": Grounds(tuple(event.reasons), event.note, event.decided_by or event.by, event.conditions or {}),
        "finished_at": at,
        "late": event.late,
    }


def stopped(file: CaseFile, event: Stopped) -> Changes:
    at = moment(event.finished_at)
    return {
        "stage": Stage.STOPPED,
        "changed_at": at,
        "tokens": None if file.tokens is None else NO_TOKENS,
        "tasks": to_give_back(
            counter_of(file), lapsed_with_the_end(file.tasks, at, parts=False), at, event.originals_left
        ),
        "waits": waits_ended(file.waits, at),
        "outcome": event.outcome,
        "because": Grounds(tuple(event.reasons), event.note, event.by),
        "finished_at": at,
        "paused_since": None,
        "late": event.late,
    }


def returned(file: CaseFile, event: Returned) -> Changes:
    at = moment(event.returned_at)
    return {
        "stage": Stage.RETURNED,
        "changed_at": at,
        "returned_at": at,
        "tasks": as_owed(given_back_at(file, decided=True), _all_returned(file, event, at), at, event.originals_left),
    }


def _all_returned(file: CaseFile, event: Returned, at: datetime) -> tuple[Task, ...]:
    return handed_over_with_the_rest(
        closed(file.tasks, at=at, by=event.by, kind="return", answer=event.said or _went(event)),
        at,
        event.by,
        event.instead,
    )


def _went(event: Returned) -> Mapping[str, Any]:
    """That it was the notice stands with the task, for a moment does not tell what came first within it."""
    return {INSTEAD: event.instead} if event.instead else NO_ANSWER


def paper_issued(file: CaseFile, event: PaperIssued) -> Changes:
    content = NOTHING if event.says is None else event.says
    new = Issued(event.paper, event.nth, event.digest, event.size, moment(event.at), event.later, content)
    return {"issued": (*file.issued, new)}


def reopened(file: CaseFile, event: Reopened) -> Changes:
    """How it ended, and whether it was late, stays; the new case is told by its own entries. Where that is about one of several
    results alone, the papers stay with this one, which may still be at work."""
    at = moment(event.at)
    said = NOTHING if event.said is None else event.said
    one = Reopening(at, date.fromisoformat(event.decided_on), said, event.by, tuple(event.reasons), event.result_of)
    tasks = file.tasks if event.result_of else closed(file.tasks, at=at, by="", kind="give_back")
    return {"changed_at": at, "reopenings": (*file.reopenings, one), "tasks": tasks}


def papers_noted(file: CaseFile, event: PapersNoted) -> Changes:
    """It is done as it is written down; where the result waits, and by whom it is handed over, stays as it was."""
    at = moment(event.at)
    return {"changed_at": at, "tasks": (*file.tasks, _done_at_once(file, NOTING, event, at, event.said or NO_ANSWER))}


def papers_note_cancelled(file: CaseFile, event: PapersNoteCancelled) -> Changes:
    """The note stays among the tasks, and that it is cancelled, with why; nothing rests on it any more, so what was to go back by
    it is not to."""
    at = moment(event.at)
    tasks = (*file.tasks, _done_at_once(file, CANCELLING, event, at, event.said or NO_ANSWER))
    return {"changed_at": at, "tasks": as_owed_after(file, tasks, at, event.originals_left)}


def _done_at_once(file: CaseFile, kind: TaskKind, event: CaseEvent, at: datetime, answer: Mapping[str, Any]) -> Task:
    """What is done as it is written down, at the agency that does."""
    nth = len(file.tasks) + 1
    return Task(nth, kind, event.at_agency, "receptionist", at, done_at=at, done_by=event.by, answer=answer)


def return_place_chosen(file: CaseFile, event: ReturnPlaceChosen) -> Changes:
    """What is there already waits there from now on."""
    changes: Changes = {"changed_at": moment(event.at), "return_agency": event.agency}
    if event.reply or PLACE_ASKED in file.facts:
        changes["facts"] = {**file.facts, PLACE_ASKED: {"reply": event.reply}}
    return changes | {"tasks": fetched_at(file, event.agency)}
