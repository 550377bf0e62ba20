"""Noting that a joint meeting never took place though its moment has passed: there is nothing to record.

Whoever called it, or moved it, does not say so by himself: an objection voiced at the table would be undone by one press (four
eyes, rule of ours). Whoever was to answer at the meeting counts as not asked. Whoever has days of its own, by law or by a letter,
and lost the last of them over it, is asked anew, and has as many again: nobody kept silent at a meeting that was none.
"""

from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Note
from onestop.cases.domain.case_file import CaseFile, capacity, sayers
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_ended
from onestop.cases.domain.law.ask_opinion import last_day_by_law, opinion_requested
from onestop.cases.domain.law.close_opinion import opinion_closed
from onestop.cases.domain.law.move_meeting import WHILE_PLANNED
from onestop.cases.domain.meetings import (
    CALLED,
    MOVED,
    begun,
    bound_to,
    held_at_of,
    open_meeting,
    require_meeting,
    to_be_heard,
)
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_meetings import AnotherSaysNotHeld, MeetingNotOver, WhyMeetingMissing
from onestop.cases.domain.shown import MEETING
from onestop.cases.domain.tasks import Task
from onestop.cases.events import MeetingNotHeld, OpinionClosed, OpinionRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date

Recorded: TypeAlias = MeetingNotHeld | OpinionClosed | OpinionRequested


def note_not_held(
    file: CaseFile, *, note: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Recorded, ...]]:
    """The meeting did not take place, for the reason `note`.

    Raises:
        NoMeeting: none was to be held. MeetingNotOver: its moment has not come.
        AnotherSaysNotHeld: he called it, or moved it.
        WhyMeetingMissing, TextTooLong, NotWritable: it is not said why, or cannot be kept.
        AlreadyDecided, AlreadyStopped: nobody goes on with the case.
    """
    refuse_if_ended(file)
    meeting, why = require_meeting(file), note_of(note)
    held_at = held_at_of(meeting)
    if at < held_at:
        raise MeetingNotOver(case_code=file.code, held_at=held_at)
    if refusal := set_by_him(file, by):
        raise refusal
    if not why:
        raise WhyMeetingMissing(case_code=file.code)
    free, anew = bound_to(file, meeting), lost_their_days(file, meeting, local_date(at))
    said = {**meeting.answer, "not_held": why}
    event = MeetingNotHeld(case_code=file.code, at=iso(at), held_at=iso(held_at), said=said, **capacity(by))
    file, told = settled(file, event)
    facts: list[Recorded] = [*told]
    for one in (*free, *anew):
        file, closed = settled(file, opinion_closed(file, one, silent=False, by=by, at=at, calendar=calendar))
        facts += closed
    for one in anew:
        last = calendar.closes_at(day_again(file, one, local_date(held_at), local_date(at), calendar))
        words = str(one.answer.get("question", ""))
        file, asked = settled(file, opinion_requested(file, one.step, words, last, by=by, at=at, calendar=calendar))
        facts += asked
    return file, tuple(facts)


def lost_their_days(file: CaseFile, meeting: Task, today: date) -> tuple[Task, ...]:
    """Of those called, who had days of its own, the last of which is over or today."""
    free = bound_to(file, meeting)
    return tuple(one for one in to_be_heard(file) if one not in free and one.due_at and local_date(one.due_at) <= today)


def day_again(file: CaseFile, asked: Task, met_on: date, today: date, calendar: WorkingCalendar) -> date:
    """The last day it has now: the days of the law from today, else as many as it still had on the day of the meeting."""
    by_law = last_day_by_law(file, today, calendar)
    had = local_date(asked.due_at) - met_on if asked.due_at else timedelta()
    return calendar.next_working(by_law or today + max(had, timedelta(days=1)))


def set_by_him(file: CaseFile, by: Actor, _step: str = "") -> AnotherSaysNotHeld | None:
    """Why this official does not say that it never took place: he called it, or named its present moment."""
    meeting = open_meeting(file)
    keys = (*sayers(meeting.answer, CALLED), *sayers(meeting.answer, MOVED)) if meeting else ()
    return AnotherSaysNotHeld(case_code=file.code) if any(map(by.is_behind, keys)) else None


def _passes(file: CaseFile, _step: str, now: datetime, _calendar: WorkingCalendar) -> datetime | None:
    meeting = open_meeting(file)
    return held_at_of(meeting) if meeting and not begun(file, now) else None


NOTE_NOT_HELD: Final = Act(
    code="note_not_held",
    slug="hop-khong-dien-ra",
    words=Text("Ghi cuộc họp không diễn ra", "Note that the meeting was not held"),
    before=Text(
        "Dùng khi đã qua giờ mà cuộc họp không diễn ra; người mời hoặc dời cuộc họp không tự ghi được. Cơ quan phải trả lời tại "
        "cuộc họp coi như chưa hỏi; cơ quan có ngày trả lời riêng mà ngày đó đã qua hoặc là hôm nay thì được hỏi lại, với ngày "
        "trả lời mới. Nếu đã họp, hãy ghi biên bản.",
        "For a meeting whose moment has passed and that did not take place; whoever called or moved it cannot say so by himself. "
        "An agency that was to answer there counts as not asked; one whose own last day is over or today is asked anew, with a "
        "new last day. If it was held, record the minutes.",
    ),
    done=Text("Đã ghi cuộc họp không diễn ra.", "It was noted that the meeting was not held."),
    needs=(Need("cases.step", "competent"),),
    when=WHILE_PLANNED,
    opens=_passes,
    barred=set_by_him,
    asks=(
        Note(
            name="note",
            label=Text("Vì sao không họp?", "Why was it not held?"),
            hint=Text("Các cơ quan được mời đọc được.", "The agencies called can read it."),
            missing=Text("Hãy ghi lý do cuộc họp không diễn ra.", "Say why the meeting was not held."),
        ),
    ),
    shows=(MEETING,),
    law=note_not_held,
    events=(MeetingNotHeld, OpinionClosed, OpinionRequested),
    faces=("desk",),
)
