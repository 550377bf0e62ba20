"""What asking to withdraw changes, and its answer."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.folds_in_common import Changes
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import Hands, Task, closed
from onestop.cases.domain.transferring import holder_of
from onestop.cases.domain.waits import Wait
from onestop.cases.events import WithdrawalAnswered, WithdrawalRequested, WithdrawalTakenBack
from onestop.kernel.times import moment


def withdrawal_requested(file: CaseFile, event: WithdrawalRequested) -> Changes:
    at, received = moment(event.at), file.received_at is not None
    agency = holder_of(file)
    wait = Wait(
        nth=len(file.waits) + 1,
        kind="withdrawal",
        agency=agency,
        because=Grounds((), event.note, event.by),
        items=(),
        in_time=True,
        accepted_before=received,
        began_at=at,
    )
    hands: Hands = "head" if received else "receptionist"
    answer = Task(len(file.tasks) + 1, "answer_withdrawal", agency, hands, at, due_at=moment(event.answer_by))
    return {
        "changed_at": at,
        "waits": (*file.waits, wait),
        "tasks": (*file.tasks, answer),
        **({"stage": Stage.AT_WORK} if received else {}),
    }


def withdrawal_taken_back(file: CaseFile, event: WithdrawalTakenBack) -> Changes:
    at = moment(event.at)
    return _nothing_to_answer(file, at, by="", ended_at=at, reply=event.reply)


def withdrawal_answered(file: CaseFile, event: WithdrawalAnswered) -> Changes:
    """Agreed to, the case waits until it is stopped in the same breath."""
    at = moment(event.at)
    ended_at = at if event.answer == "refused" else None
    return _nothing_to_answer(file, at, by=event.by, ended_at=ended_at, reply=event.reply)


def _nothing_to_answer(file: CaseFile, at: datetime, *, by: str, **of_the_wait: Any) -> Changes:
    """Nobody is to answer the open request to withdraw any more."""
    asked = file.withdrawal
    waits = [replace(one, **of_the_wait) if one is asked else one for one in file.waits]
    tasks = closed(file.tasks, at=at, by=by, kind="answer_withdrawal")
    return {"changed_at": at, "waits": tuple(waits), "tasks": tasks}
