"""Moving a joint meeting, or calling it off, each with the reason.

Moved, those who were to answer at it answer at the new moment; whom the law gives days of its own keeps them, so it cannot be
moved past these. Called off, whoever was to answer at it need not answer, as if never asked; whoever has days of its own, by law
or by a letter, goes on by these. Once its moment has come it is neither called off nor moved, which would make it one to come and
that be called off: who may have spoken there is heard by the minutes, unless somebody else says that it never took place
(`not_held.py`).

Both also while a request to withdraw waits for its answer: whoever was called would come for nothing.
"""

from datetime import date, datetime
from functools import partial
from typing import Any, Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Day, Hour, Note, OneLine
from onestop.cases.domain.case_file import CaseFile, capacity, said_by, said_under
from onestop.cases.domain.evolve import settled, settled_in_turn
from onestop.cases.domain.guards import refuse_if_ended
from onestop.cases.domain.law.call_meeting import HOUR, PLACE
from onestop.cases.domain.law.close_opinion import opinion_closed
from onestop.cases.domain.law.give_opinion import WHILE_AWAITED
from onestop.cases.domain.meeting_days import days_to_meet, moment_to_meet
from onestop.cases.domain.meetings import MOVED, begun, bound_to, held_at_of, open_meeting, require_meeting
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_meetings import MeetingBegun, MeetingUnchanged, PlaceMissing, WhyMeetingMissing
from onestop.cases.domain.shown import MEETING
from onestop.cases.domain.tasks import Task
from onestop.cases.events import MeetingCalledOff, MeetingMoved, OpinionClosed
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local, local_date


def move_meeting(
    file: CaseFile,
    *,
    day: date,
    hour: str,
    place: str,
    note: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[MeetingMoved, ...]]:
    """Hold it at another moment or place. Whoever was called says anew whether he comes.

    Raises:
        NoMeeting: none is to be held. MeetingBegun: its moment has come.
        NoDayToMeet, NoDayLeftToMeet, OutsideOfficeHours, MeetingPast: it cannot be held then.
        MeetingUnchanged: it is to be held so already.
        PlaceMissing, WhyMeetingMissing, TextTooLong, NotWritable: where or why is not said, or cannot be kept.
        AlreadyDecided, AlreadyStopped: nobody goes on with the case.
    """
    meeting, why, where = _to_be_changed(file, note, at), note_of(note), note_of(place)
    if not where:
        raise PlaceMissing(case_code=file.code)
    called_on = local_date(meeting.entered_at)
    held_at = moment_to_meet(file, day, hour, at=at, calendar=calendar, called_on=called_on)
    if held_at == meeting.due_at and where == meeting.answer.get("place"):
        raise MeetingUnchanged(case_code=file.code)
    event = MeetingMoved(
        case_code=file.code,
        at=iso(at),
        held_at=iso(held_at),
        agencies=[one.step for one in bound_to(file, meeting)],
        said={**_before_moved(meeting), "place": where, "moved": why, **said_by(by, MOVED), "answers": {}},
        **capacity(by),
    )
    return settled(file, event)


def _before_moved(meeting: Task) -> dict[str, Any]:
    """What was said of it, but for who moved it last."""
    return {name: said for name, said in meeting.answer.items() if name not in said_under(MOVED)}


def call_off_meeting(
    file: CaseFile, *, note: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[MeetingCalledOff | OpinionClosed, ...]]:
    """Hold it not at all.

    Raises:
        NoMeeting: none is to be held. MeetingBegun: its moment has come.
        WhyMeetingMissing, TextTooLong, NotWritable: why is not said, or cannot be kept.
        AlreadyDecided, AlreadyStopped: nobody goes on with the case.
    """
    meeting, why = _to_be_changed(file, note, at), note_of(note)
    said = {**meeting.answer, "called_off": why}
    event = MeetingCalledOff(case_code=file.code, at=iso(at), said=said, **capacity(by))
    close = partial(opinion_closed, silent=False, by=by, at=at, calendar=calendar)
    return settled_in_turn(file, event, *(partial(close, asked=one) for one in bound_to(file, meeting)))


def _to_be_changed(file: CaseFile, why: str, at: datetime) -> Task:
    """The meeting, which is still to come: what undoes a call has one guard, whichever act it is."""
    refuse_if_ended(file)
    meeting = require_meeting(file)
    if begun(file, at):
        raise MeetingBegun(case_code=file.code, held_at=held_at_of(meeting))
    if not why.strip():
        raise WhyMeetingMissing(case_code=file.code)
    return meeting


def _days(file: CaseFile, today: date, calendar: WorkingCalendar) -> tuple[date, date] | None:
    meeting = open_meeting(file)
    days = days_to_meet(file, today, calendar, called_on=local_date(meeting.entered_at)) if meeting else None
    return days if days and days[0] <= days[1] else None


def _is_past(file: CaseFile, _step: str, now: datetime, _calendar: WorkingCalendar) -> bool:
    return begun(file, now) is not None


def _cannot_be_moved(file: CaseFile, step: str, now: datetime, calendar: WorkingCalendar) -> bool:
    no_day_left = open_meeting(file) is not None and _days(file, local_date(now), calendar) is None
    return no_day_left or _is_past(file, step, now, calendar)


def _held_at(file: CaseFile) -> datetime | None:
    meeting = open_meeting(file)
    return local(held_at_of(meeting)) if meeting else None


def _day(file: CaseFile) -> date | None:
    held_at = _held_at(file)
    return held_at.date() if held_at else None


def _hour(file: CaseFile) -> str:
    held_at = _held_at(file)
    return f"{held_at:%H:%M}" if held_at else ""


def _place(file: CaseFile) -> str:
    meeting = open_meeting(file)
    return str(meeting.answer.get("place", "")) if meeting else ""


WHILE_PLANNED: Final = When(
    statuses=WHILE_AWAITED.statuses,
    words=Text("có cuộc họp đã mời, chưa có biên bản", "a meeting is called and has no minutes yet"),
    holds=lambda file: open_meeting(file) is not None,
)
"""Also while the applicant completes the dossier, or asked for it back."""
MOVE_MEETING: Final = Act(
    code="move_meeting",
    slug="doi-lich-hop",
    words=Text("Dời cuộc họp", "Move the meeting"),
    before=Text(
        "Trước giờ họp. Các cơ quan được mời thấy lịch mới và trả lời lại có dự hay không. Ai phải trả lời tại cuộc họp thì trả "
        "lời theo lịch mới; ngày trả lời do pháp luật hoặc văn bản đã ấn định giữ nguyên.",
        "Before its moment. The agencies called see the new one and say anew whether they come. Whoever was to answer at the "
        "meeting answers at the new moment; a last day set by law or by a letter stays.",
    ),
    done=Text("Đã dời cuộc họp.", "The meeting was moved."),
    needs=(Need("cases.step", "competent"),),
    when=WHILE_PLANNED,
    over=_cannot_be_moved,
    asks=(
        Day(
            name="day",
            label=Text("Ngày họp mới", "New day"),
            missing=Text("Hãy ghi ngày họp.", "Name the day of the meeting."),
            between=_days,
            proposed=_day,
        ),
        Hour(name="hour", label=HOUR.label, offered=HOUR.offered, missing=HOUR.missing, proposed=_hour),
        OneLine(name="place", label=PLACE.label, hint=PLACE.hint, missing=PLACE.missing, proposed=_place),
        Note(
            name="note",
            label=Text("Vì sao dời?", "Why is it moved?"),
            hint=Text("Các cơ quan được mời đọc được.", "The agencies called can read it."),
            missing=Text("Hãy ghi lý do dời cuộc họp.", "Say why the meeting is moved."),
        ),
    ),
    shows=(MEETING,),
    law=move_meeting,
    events=(MeetingMoved,),
    faces=("desk",),
)
CALL_OFF_MEETING: Final = Act(
    code="call_off_meeting",
    slug="huy-hop",
    words=Text("Hủy cuộc họp", "Call the meeting off"),
    before=Text(
        "Cơ quan phải trả lời tại cuộc họp thì không phải trả lời nữa, coi như chưa hỏi; muốn có ý kiến thì hỏi bằng văn bản "
        "hoặc mời họp lại. Cơ quan còn ngày trả lời riêng, theo pháp luật hoặc văn bản đã gửi, vẫn trả lời theo ngày đó.",
        "Whoever was to answer at the meeting need not answer any more, and counts as not asked; for its opinion ask in writing "
        "or call another meeting. Whoever has a last day of its own, by law or by a letter, still answers by that.",
    ),
    done=Text("Đã hủy cuộc họp.", "The meeting was called off."),
    needs=(Need("cases.step", "competent"),),
    when=WHILE_PLANNED,
    asks=(
        Note(
            name="note",
            label=Text("Vì sao hủy?", "Why is it called off?"),
            hint=Text("Các cơ quan được mời đọc được.", "The agencies called can read it."),
            missing=Text("Hãy ghi lý do hủy cuộc họp.", "Say why the meeting is called off."),
        ),
    ),
    over=_is_past,
    shows=(MEETING,),
    law=call_off_meeting,
    events=(MeetingCalledOff, OpinionClosed),
    faces=("desk",),
)
