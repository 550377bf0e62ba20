"""The process control slip (phiếu kiểm soát quá trình giải quyết hồ sơ): who had a dossier, from whom, when, and whether in time.

Form 05 of Circular 01/2018, form 06 of Circular 03/2025. It is read off the tasks and waits of the case, so nothing in it can be
written over: each thing to do is a hand-over to whoever does it, at the moment it came up.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import stood_still_for
from onestop.cases.domain.holders import holder_at
from onestop.cases.domain.reply_days import over_with
from onestop.cases.domain.task_kinds import SHARES
from onestop.cases.domain.tasks import Hands, Task, TaskKind
from onestop.cases.domain.waits import AWAITS_APPLICANT, Wait
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date, to_minute

Work: TypeAlias = TaskKind | Literal["supplement", "payment"]
InTime: TypeAlias = Literal["early", "on_time", "late"]

WORK: Final[dict[Work, Text]] = {
    "receive": Text("Tiếp nhận hồ sơ", "Receive the dossier"),
    "step": Text("Bước xử lý", "Step"),
    "opinion": Text("Cho ý kiến", "Give an opinion"),
    "decide": Text("Quyết định", "Decide"),
    "answer_withdrawal": Text("Trả lời yêu cầu rút hồ sơ", "Answer the request to withdraw"),
    "return": Text("Trả kết quả", "Hand over the result"),
    "return_part": Text("Trả riêng một kết quả", "Hand over one result"),
    "take_over": Text("Nhận hồ sơ do cơ quan khác chuyển", "Take over from another agency"),
    "apology": Text("Ký văn bản xin lỗi, hẹn lại", "Sign the apology and its new day"),
    "hand_over": Text("Nhận hồ sơ chuyển đến", "Confirm what was handed over"),
    "refused": Text("Trả lời việc từ chối nhận hồ sơ", "Answer a refused hand-over"),
    "supplement": Text("Bổ sung, hoàn thiện hồ sơ", "Complete the dossier"),
    "payment": Text("Nộp khoản phải nộp", "Pay what is due"),
}
NO_HAND_OVER: Final[frozenset[TaskKind]] = frozenset(
    {"late_opinion", "sent", "silence", "meeting", "refund", "give_back", "replacement", "note_papers", "cancel_note"}
)
"""Tasks with which the dossier goes to nobody: that an agency is late with its opinion, or has not confirmed what it was sent, is
told, and its own line says so; of a meeting, what each agency is asked is one; what goes back is no dossier, nor is what is shown
for it."""
HANDS: Final[dict[Hands, Text]] = {
    "receptionist": Text("Bộ phận Một cửa", "one-stop section"),
    "specialist": Text("chuyên viên thụ lý", "specialist"),
    "head": Text("người có thẩm quyền", "competent person"),
}
IN_TIME: Final[dict[InTime, Text]] = {
    "early": Text("trước hạn", "early"),
    "on_time": Text("đúng hạn", "on time"),
    "late": Text("quá hạn", "late"),
}


class Holder(NamedTuple):
    """Who has the dossier: an agency in the hands of one of its roles; the applicant where there is none."""

    agency: str = ""
    hands: Hands | None = None

    @property
    def is_applicant(self) -> bool:
        return not self.agency


APPLICANT: Final = Holder()


class HandOver(NamedTuple):
    """One line: from whom to whom, for what, by when, until when."""

    giver: Holder
    taker: Holder
    work: Work
    step: str
    """The code of the step, or of the one that yields the result which goes by itself; of other work empty."""
    given_at: datetime
    due_at: datetime | None
    """Its own last moment by its quota; None where none is set."""
    done_at: datetime | None
    done_by: str
    """Key of the official who did it; empty while it goes on, and where nobody had to any more."""
    in_time: InTime | None
    """None without a quota, where it lapsed, and while it goes on and is not late."""
    acted_for: str = ""
    """Key of the absent official in whose place he did it."""
    sent_back: bool = False
    """Whether whoever had it sent the case back to an earlier step instead."""

    @property
    def lapsed(self) -> bool:
        """Whether it ended, and nobody had to do it any more."""
        return self.done_at is not None and not (self.done_by or self.sent_back or self.taker.is_applicant)


def hand_overs(file: CaseFile, *, now: datetime, calendar: WorkingCalendar) -> tuple[HandOver, ...]:
    """All there have been, in the order they happened."""
    lines = [*_of_tasks(file, now, calendar), *_of_waits(file, now, calendar)]
    return tuple(sorted(lines, key=lambda line: line.given_at))


def _of_tasks(file: CaseFile, now: datetime, calendar: WorkingCalendar) -> Iterator[HandOver]:
    for task in file.tasks:
        if task.kind in NO_HAND_OVER or _goes_with_the_whole(file, task):
            continue
        due_at, sent_back = _own_end(file, task, now, calendar), _was_sent_back(file, task)
        lapsed = task.done_at is not None and not (task.done_by or sent_back)
        yield HandOver(
            giver=_giver(file, task),
            taker=Holder(task.agency, task.hands),
            work=task.kind,
            step=task.step if task.kind in ("step", "return_part") else "",
            given_at=task.entered_at,
            due_at=due_at,
            done_at=task.done_at,
            done_by=str(task.done_by),
            acted_for=str(task.acted_for),
            in_time=None if lapsed and "taken_back" not in task.answer else _in_time(due_at, task.done_at, now),
            sent_back=sent_back,
        )


def _goes_with_the_whole(file: CaseFile, task: Task) -> bool:
    """Whether it is the last of several results, which ends the case as the whole does: one thing is handed over, in one line."""
    if task.kind != "return_part":
        return False
    whole = [one for one in file.tasks if one.kind == "return"]
    if not task.is_open:
        return any(one.done_at == task.done_at for one in whole)
    last = len([one for one in file.open_tasks if one.kind == "return_part"]) == 1
    return (
        last
        and any(one.is_open for one in whole)
        and any(one.decision and one.result for one in file.terms.process.steps)
    )


def _of_waits(file: CaseFile, now: datetime, calendar: WorkingCalendar) -> Iterator[HandOver]:
    """What the applicant was asked for was with him; to withdraw is his own wish, and nobody's hand-over."""
    for wait in file.waits:
        if wait.kind == "withdrawal":
            continue
        hands: Hands = "specialist" if wait.accepted_before else "receptionist"
        yield HandOver(
            giver=Holder(wait.agency, hands),
            taker=APPLICANT,
            work=wait.kind,
            step="",
            given_at=wait.began_at,
            due_at=None,
            done_at=wait.ended_at,
            done_by="",
            in_time=_by_day(wait, now, calendar),
        )


def _giver(file: CaseFile, task: Task) -> Holder:
    """Whoever was done at that moment, or sent it back; of an opinion the agency that asks, of an apology whoever drafted it, of
    what the applicant began he himself.
    """
    if task.kind in ("opinion", "apology"):
        return Holder(holder_at(file, task.entered_at), "specialist")
    if task.kind == "take_over":
        return Holder(task.step, "receptionist" if _at_the_counter(file, task) else "head")
    if task.nth == 1 or task.kind == "answer_withdrawal":
        return APPLICANT
    ended = [one for one in file.tasks if one.nth < task.nth and one.done_at == task.entered_at]
    before = [one for one in ended if one.done_by or _was_sent_back(file, one)]
    return Holder(before[-1].agency, before[-1].hands) if before else Holder(file.intake_agency, "receptionist")


def _at_the_counter(file: CaseFile, task: Task) -> bool:
    return file.received_at is None or task.entered_at < file.received_at


def _was_sent_back(file: CaseFile, task: Task) -> bool:
    """Nobody did it, and an earlier step came up at that very moment, to be done again; the same step came to another agency."""
    if task.kind != "step" or task.done_at is None or task.done_by or "ended" in task.answer:
        return False
    later = [one for one in file.tasks if one.kind == "step" and one.nth > task.nth and one.entered_at == task.done_at]
    return bool(later) and all(one.step != task.step for one in later)


def _own_end(file: CaseFile, task: Task, now: datetime, calendar: WorkingCalendar) -> datetime | None:
    """Until when it is to be done; once it is confirmed that a step was taken over, the line of that step says so.

    What was refused or taken back ended there, and is judged by its own last day.
    """
    if task.kind == "hand_over" and not task.is_open and not (was_refused(task) or "taken_back" in task.answer):
        return None
    return quota_end(file, task, now, calendar)


def was_refused(task: Task) -> bool:
    """Whether the receiver of a hand-over did not take it. One that lapsed with its result bears the reasons of that end."""
    return "reasons" in task.answer and "ended" not in task.answer


def quota_end(file: CaseFile, task: Task, now: datetime, calendar: WorkingCalendar) -> datetime | None:
    """The end of its quota, later by the office time in which the clock stood still for the applicant while it lasted.

    What ended and moved its last day (`shares`) counts no more.
    """
    if task.due_at is None or task.kind not in SHARES:
        return task.due_at
    until = task.done_at or now
    waited = stood_still(file, _began(file, task), until, calendar, lambda wait: not wait.shares_moved)
    return calendar.add_working_seconds(task.due_at, waited) if waited else task.due_at


def stood_still(
    file: CaseFile, began: datetime, until: datetime, calendar: WorkingCalendar, counts: Callable[[Wait], bool]
) -> int:
    """The seconds of office time between the two in which the clock stood still for the applicant, in waits that `counts`."""
    return sum(
        calendar.working_seconds_between(max(wait.began_at, began), min(wait.ended_at or until, until))
        for wait in file.waits
        if wait.kind in AWAITS_APPLICANT
        and stood_still_for(file, wait)
        and wait.accepted_before
        and counts(wait)
        and wait.began_at < until
        and (wait.ended_at or until) > began
    )


def _began(file: CaseFile, task: Task) -> datetime:
    """Since when its quota runs: of a step that was handed over, and of who watches that it is taken over, since it was sent."""
    for one in file.tasks[: task.nth - 1][::-1]:
        if (
            one.kind == "hand_over"
            and one.step == task.step
            and (task.kind == "sent" or one.done_at == task.entered_at)
        ):
            return one.entered_at
    return task.entered_at


def _in_time(due_at: datetime | None, done_at: datetime | None, now: datetime) -> InTime | None:
    """By the minute that is printed; early is another day."""
    if due_at is None:
        return None
    if to_minute(done_at or now) > to_minute(due_at):
        return "late"
    if done_at is None:
        return None
    return "early" if local_date(done_at) < local_date(due_at) else "on_time"


def _by_day(wait: Wait, now: datetime, calendar: WorkingCalendar) -> InTime | None:
    """The applicant has days, where any were named."""
    if wait.reply_by is None:
        return None
    day, last = local_date(wait.ended_at or now), over_with(wait.reply_by, calendar)
    if day > last:
        return "late"
    return None if wait.is_open else "early" if day < last else "on_time"
