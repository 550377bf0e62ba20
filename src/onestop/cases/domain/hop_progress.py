"""How far each step at another agency is: sent, taken over, refused or done; and whether it is late by its own share of time."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import quota_end, was_refused
from onestop.cases.domain.shares_of_hops import share_of_hop
from onestop.cases.domain.tasks import NO_ANSWER, Task
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import to_minute
from onestop.workflow.api import Step


class HopState(NamedTuple):
    """How far a step at another agency is, by code, in words, and how it looks."""

    code: str
    words: Text
    tone: str


SENT: Final = HopState("sent", Text("đã chuyển, chưa xác nhận", "sent, not confirmed"), "warn")
TAKEN: Final = HopState("taken", Text("đang làm", "being done"), "info")
REFUSED: Final = HopState("refused", Text("từ chối nhận", "refused"), "bad")
TAKEN_BACK: Final = HopState("taken_back", Text("đã lấy lại, không ai xác nhận", "taken back, nobody confirmed"), "bad")
DONE: Final = HopState("done", Text("đã xong", "done"), "ok")
ANSWERED: Final = HopState("answered", Text("đã trả lời, không có kết quả", "answered, without a result"), "info")
GIVEN_BACK: Final = HopState("given_back", Text("đã trả lại nơi chuyển", "given back to the sender"), "bad")
ENDED: Final = HopState("ended", Text("không phải làm nữa", "need not be done any more"), "info")


class Hop(NamedTuple):
    """A step handed over to another agency once, as pages show it."""

    step: str
    agency: str
    sent_at: datetime
    confirmed_at: datetime | None
    ended_at: datetime | None
    """When it was done, refused, taken back, or needed no more."""
    confirm_by: datetime | None
    """Until when the receiver says that he has it; None where he has the share of the step for it."""
    due_at: datetime | None
    """The end of its share of the term, of which time that stood still for the applicant is no part; None where none is set."""
    state: HopState
    reasons: tuple[str, ...]
    """Why it was refused, by code."""
    note: str
    explained: str
    """What was said to the refusal, or to its silence; empty where nobody answered."""

    @property
    def is_open(self) -> bool:
        return self.state in (SENT, TAKEN)

    def is_late(self, at: datetime) -> bool:
        """Whether its last day passed before it was done, refused or taken back: to refuse late is late."""
        end = at if self.is_open else None if self.state is ENDED else self.ended_at
        last = self.due_at if self.confirmed_at else self.confirm_by or self.due_at
        return bool(end and last and to_minute(end) > to_minute(last))

    @property
    def confirmed_late(self) -> bool:
        """Whether the receiver said too late that he had it, however soon he did the step."""
        by, at = self.confirm_by, self.confirmed_at
        return bool(by and at and to_minute(at) > to_minute(by))


def hops_of(file: CaseFile, *, now: datetime, calendar: WorkingCalendar) -> tuple[Hop, ...]:
    """Every hand-over there has been, in the order they were sent."""
    found = (
        (_hop if one.kind == "hand_over" else _stayed)(file, one, now, calendar)
        for one in file.tasks
        if _is_told(file, one)
    )
    return tuple(found)


def _is_told(file: CaseFile, task: Task) -> bool:
    """A hand-over; and a step that came up where the one before was done, at another agency, so that nothing was handed over."""
    if task.kind != "step" or task.agency == file.competent_agency:
        return task.kind == "hand_over"
    return not any(one.kind == "hand_over" and one.step == task.step for one in file.tasks[: task.nth - 1])


def _stayed(file: CaseFile, work: Task, now: datetime, calendar: WorkingCalendar) -> Hop:
    """A step that an agency has without a hand-over: it has the case since it came up."""
    ended = ANSWERED if "ended" in work.answer else GIVEN_BACK if _is_given_back(file, work) else None
    done = DONE if work.done_by else ENDED
    return Hop(
        step=work.step,
        agency=work.agency,
        sent_at=work.entered_at,
        confirmed_at=work.entered_at,
        ended_at=work.done_at,
        confirm_by=None,
        due_at=quota_end(file, work, now, calendar),
        state=ended or (TAKEN if work.is_open else done),
        reasons=(),
        note="",
        explained="",
    )


def _hop(file: CaseFile, sent: Task, now: datetime, calendar: WorkingCalendar) -> Hop:
    refused = was_refused(sent)
    confirmed_at = None if refused or not sent.done_by else sent.done_at
    work = _taken_over(file, sent) if confirmed_at else None
    back = work if work is not None and _is_given_back(file, work) else None
    said = back.answer if back else _said_to_it(sent)
    answer = _answered(file, sent) if refused or back else None
    step = next((one for one in file.terms.process.steps if one.code == sent.step), None)
    return Hop(
        step=sent.step,
        agency=sent.agency,
        sent_at=sent.entered_at,
        confirmed_at=confirmed_at,
        ended_at=work.done_at if work else sent.done_at,
        confirm_by=quota_end(file, sent, now, calendar) if step and step.confirm_within else None,
        due_at=_share_ends(file, step, sent, work, now, calendar),
        state=_state(file, sent, work),
        reasons=tuple(said.get("reasons", ())),
        note=str(said.get("note", "")),
        explained=str((answer.answer if answer else said).get("explanation", "")),
    )


def _said_to_it(sent: Task) -> Mapping[str, Any]:
    """What whoever refused it or took it back said; why its result ended is told of that, and of no hand-over."""
    return NO_ANSWER if "ended" in sent.answer else sent.answer


def _share_ends(
    file: CaseFile, step: Step | None, sent: Task, work: Task | None, now: datetime, calendar: WorkingCalendar
) -> datetime | None:
    """Of what is confirmed the last day of the step; before, the hand-over has that day, unless it has a time of its own."""
    if work is None and step is not None and step.confirm_within is not None:
        return share_of_hop(file, step, sent, sent.done_at or now, calendar)
    return quota_end(file, work or sent, now, calendar)


def _state(file: CaseFile, sent: Task, work: Task | None) -> HopState:
    if was_refused(sent):
        return REFUSED
    if "taken_back" in sent.answer:
        return TAKEN_BACK
    if work is None:
        return SENT if sent.is_open else ENDED
    if "ended" in work.answer:
        return ANSWERED
    if _is_given_back(file, work):
        return GIVEN_BACK
    return TAKEN if work.is_open else DONE if work.done_by else ENDED


def _is_given_back(file: CaseFile, work: Task) -> bool:
    """Whether it was confirmed and went back to its sender, who is to answer since."""
    owed = (one for one in file.tasks if one.kind == "refused" and one.step == work.step)
    return any(one.entered_at == work.done_at for one in owed)


def _taken_over(file: CaseFile, sent: Task) -> Task | None:
    """The step, as it waits where it was confirmed."""
    return next((one for one in _after(file, sent) if one.kind == "step" and one.agency == sent.agency), None)


def _answered(file: CaseFile, sent: Task) -> Task | None:
    """The answer that was owed to the refusal; after a transfer that of whoever took the case over, for the former lapsed."""
    return next((one for one in _after(file, sent)[::-1] if one.kind == "refused"), None)


def _after(file: CaseFile, sent: Task) -> tuple[Task, ...]:
    """What came up for that step from the hand-over on, until it was handed over again."""
    later = [one for one in file.tasks[sent.nth :] if one.step == sent.step]
    again = next((one.nth for one in later if one.kind == "hand_over"), len(file.tasks) + 1)
    return tuple(one for one in later if one.nth < again)
