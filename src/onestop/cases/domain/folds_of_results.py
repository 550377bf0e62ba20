"""What is done to the result of a case after it was decided changes in its file."""

from typing import Any

from onestop.cases.domain.case_file import NOTHING, Amendment, CaseFile, with_changes
from onestop.cases.domain.folds_of_originals import as_owed_after
from onestop.cases.domain.folds_of_parts import again_to_hand_over, kept_after_all
from onestop.cases.domain.parts import restored_is_left
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.results import ABOVE
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.events import (
    ReplacementDrafted,
    ReplacementTurnedDown,
    ResultCorrected,
    ResultReissued,
    ResultReplaced,
    ResultRestored,
    ResultRevoked,
)
from onestop.kernel.times import moment


def result_corrected(file: CaseFile, event: ResultCorrected) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    changed = NOTHING if event.changed is None else event.changed
    return _amended(file, Amendment("corrected", event.document, moment(event.at), because, event.motion, changed))


def replacement_drafted(file: CaseFile, event: ReplacementDrafted) -> dict[str, Any]:
    """Written anew it stands in the place of the draft that waits."""
    at, said = moment(event.at), event.said or NO_ANSWER
    tasks = closed(file.tasks, at=at, by="", kind="replacement")
    task = Task(len(tasks) + 1, "replacement", file.competent_agency, "head", at, answer=said)
    return {"changed_at": at, "tasks": (*tasks, task)}


def replacement_turned_down(file: CaseFile, event: ReplacementTurnedDown) -> dict[str, Any]:
    """The draft is gone; why stands in its place."""
    at = moment(event.at)
    said = event.said or NO_ANSWER
    return {"changed_at": at, "tasks": closed(file.tasks, at=at, by=event.by, kind="replacement", answer=said)}


def result_replaced(file: CaseFile, event: ResultReplaced) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    changed = NOTHING if event.changed is None else event.changed
    amendment = Amendment("replaced", event.document, moment(event.at), because, event.motion, changed)
    tasks = closed(file.tasks, at=amendment.made_at, by=event.by, kind="replacement", answer={"answer": "signed"})
    return _amended(file, amendment) | {"tasks": tasks}


def result_reissued(file: CaseFile, event: ResultReissued) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    return _amended(file, Amendment("reissued", event.document, moment(event.at), because))


def result_revoked(file: CaseFile, event: ResultRevoked) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    above = {ABOVE: event.above} if event.above else {}
    # What it rests on is sealed as the row keeps it, with the agency above.
    day = {"decided_on": event.ordered_on} if event.ordered_on else {}
    changed = {**above, **day} if event.decision is None else event.decision
    revoked = _amended(file, Amendment("revoked", event.document, moment(event.at), because, changed=changed))
    tasks = kept_after_all(with_changes(file, **revoked)) if restored_is_left(file) else revoked["tasks"]
    return revoked | {"tasks": as_owed_after(file, tasks, revoked["changed_at"], event.originals_left)}


def result_restored(file: CaseFile, event: ResultRestored) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    decision = {"decided_on": event.decided_on} if event.decision is None else event.decision
    changes = _amended(file, Amendment("restored", event.document, moment(event.at), because, changed=decision))
    after = with_changes(file, **changes)
    tasks = again_to_hand_over(after) if restored_is_left(after) else changes["tasks"]
    return changes | {"tasks": as_owed_after(file, tasks, changes["changed_at"], event.originals_left)}


def _amended(file: CaseFile, amendment: Amendment) -> dict[str, Any]:
    """The status of the case stays: what it was about was decided, and that was not undone."""
    tasks = closed(file.tasks, at=amendment.made_at, by="", kind="replacement")  # drafted for the document that was
    return {"changed_at": amendment.made_at, "amendments": (*file.amendments, amendment), "tasks": tasks}
