"""Waiting no longer for an opinion: the agency kept silent past its last day, or its answer is not needed any more.

Silence counts as consent only where the law of the procedure says so; either way it is written down, by whoever asked.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import resumed_by
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_ended
from onestop.cases.domain.law.give_opinion import WHILE_AWAITED
from onestop.cases.domain.law.note_late_opinion import lateness_of
from onestop.cases.domain.meetings import begun, called_to, open_meeting, refuse_before_minutes, to_be_heard
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import open_opinion
from onestop.cases.domain.shown import ASKED, MEETING
from onestop.cases.domain.tasks import NOT_NEEDED, Task
from onestop.cases.events import OpinionClosed, OpinionLatenessNoted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date


def close_opinion(
    file: CaseFile, *, step: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[OpinionClosed | OpinionLatenessNoted, ...]]:
    """Go on without what the agency `step` was asked.

    Before its last day has passed it counts as not asked, so a step that stands for an opinion still wants one; so does whoever
    is called to a meeting that is to be held, though its own last day has passed: it was told that it can still speak there.

    Raises:
        NotConsulted: it is not asked, or has answered.
        MinutesFirst: it may have spoken at a meeting that has no minutes yet.
        AlreadyDecided, AlreadyStopped: the case has ended.
    """
    refuse_if_ended(file)
    asked = open_opinion(file, step)
    refuse_before_minutes(file, asked, at)
    past = asked.due_at is not None and local_date(at) > local_date(asked.due_at)
    over = past and step not in called_to(file)
    closed = opinion_closed(file, asked, silent=over, by=by, at=at, calendar=calendar)
    return settled(file, closed, *(lateness_of(file, (asked,), at) if over else ()))


def opinion_closed(
    file: CaseFile,
    asked: Task,
    *,
    silent: bool,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
    said_at: datetime | None = None,
) -> OpinionClosed:
    """The fact that it is not waited for any more: it kept `silent`, which is what the law of the procedure makes of that, or
    need not answer; `said_at`, where it said nothing at the meeting that was its last moment: the clock goes on from then.
    """
    silence = str(asked.answer.get("silence", "nothing")) if silent else ""
    return OpinionClosed(
        case_code=file.code,
        at=iso(at),
        agency=asked.step,
        silence=silence,
        said_at=iso(said_at) if said_at else None,
        said={**asked.answer, "closed": silence or NOT_NEEDED},
        **resumed_by(file, asked.step, said_at or at, taken_back=not silence, calendar=calendar),
        **capacity(by),
    )


def _beside_a_meeting(file: CaseFile) -> Text:
    if open_meeting(file) is None:
        return Text("", "")
    return Text(
        "Cơ quan được mời họp thì coi như chưa hỏi và không phải dự họp nữa, dù ngày trả lời riêng đã qua.",
        "An agency called to the meeting counts as not asked and need not come, though its own last day has passed.",
    )


def _minutes_first(file: CaseFile, step: str, now: datetime, _calendar: WorkingCalendar) -> bool:
    return begun(file, now) is not None and any(one.step == step for one in to_be_heard(file))


CLOSE_OPINION: Final = Act(
    code="close_opinion",
    slug="thoi-cho-y-kien",
    words=Text("Kết thúc lấy ý kiến", "Wait no longer for an opinion"),
    step_words=Text("Kết thúc lấy ý kiến {step}", "Wait no longer for {step}"),
    before=Text(
        "Quá ngày trả lời: ghi nhận cơ quan được hỏi không trả lời, theo quy định là đồng ý hoặc được giải quyết tiếp. Chưa đến "
        "ngày: cơ quan đó không phải trả lời nữa, coi như chưa hỏi.",
        "Past the last day it is written down that the agency kept silent, which is consent where the law says so. Before that "
        "day the agency need not answer any more, and counts as not asked.",
    ),
    follows=_beside_a_meeting,
    done=Text("Đã kết thúc lấy ý kiến.", "The opinion is not waited for any more."),
    needs=(Need("cases.step", "competent"),),
    when=WHILE_AWAITED,
    shows=(ASKED, MEETING),
    law=close_opinion,
    events=(OpinionClosed, OpinionLatenessNoted),
    faces=("desk",),
    over=_minutes_first,
    per_step=True,
    per_agency=True,
)
