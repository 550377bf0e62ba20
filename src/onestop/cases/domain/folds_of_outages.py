"""What an outage changes that moved a last day."""

from dataclasses import replace
from datetime import date

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.folds_in_common import Changes
from onestop.cases.events import AnswerTimeMoved, ReplyDayMoved
from onestop.kernel.times import moment


def reply_day_moved(file: CaseFile, event: ReplyDayMoved) -> Changes:
    """Nothing else of the case moves, and nobody worked on it."""
    to = date.fromisoformat(event.reply_by)
    return {"waits": tuple([replace(one, reply_by=to) if one.nth == event.wait else one for one in file.waits])}


def answer_time_moved(file: CaseFile, event: AnswerTimeMoved) -> Changes:
    accept_by = moment(event.accept_by)
    tasks = tuple(
        [one._replace(due_at=accept_by) if one.kind == "receive" and one.is_open else one for one in file.tasks]
    )
    return {"accept_by": accept_by, "tasks": tasks}
