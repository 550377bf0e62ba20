"""An agency that is called to a meeting says whether it comes, and who: it may say so anew until the meeting is over."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, OneLine, Option
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_ended
from onestop.cases.domain.law.give_opinion import WHILE_AWAITED
from onestop.cases.domain.meetings import COMES, COMING, called_to, require_meeting
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_meetings import AttendantMissing, NoMeeting
from onestop.cases.domain.shown import MEETING
from onestop.cases.events import MeetingAnswered
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.workflow.api import Step


def answer_meeting(
    file: CaseFile,
    *,
    step: str,
    comes: Literal["comes", "stays_away"],
    who: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[MeetingAnswered, ...]]:
    """The agency `step` comes, by `who`, or does not. That is no opinion: what it thinks it says there, or in writing.

    Raises:
        NoMeeting: none is to be held, or the agency is not called to it.
        AttendantMissing: it comes, and nobody is named.
        TextTooLong, NotWritable: the name cannot be kept.
        AlreadyDecided, AlreadyStopped: nobody goes on with the case.
    """
    refuse_if_ended(file)
    meeting, name = require_meeting(file), note_of(who)
    if step not in called_to(file):
        raise NoMeeting(case_code=file.code)
    if comes == COMES and not name:
        raise AttendantMissing(case_code=file.code)
    answers = {**meeting.answer.get("answers", {}), step: {"comes": comes, "who": name}}
    event = MeetingAnswered(
        case_code=file.code,
        at=iso(at),
        agency=step,
        comes=comes,
        said={**meeting.answer, "answers": answers},
        **capacity(by),
    )
    return settled(file, event)


def those_called(file: CaseFile) -> Iterable[Step]:
    """Each agency called, as a step of its own; called by its code, which pages write as a name."""
    for agency in called_to(file):
        yield Step(code=agency, name=Text(agency, agency), role="specialist", next="")


ANSWER_MEETING: Final = Act(
    code="answer_meeting",
    slug="tra-loi-moi-hop",
    words=Text("Trả lời mời họp", "Answer the call to a meeting"),
    step_words=Text("Trả lời mời họp thay {step}", "Answer the call to a meeting for {step}"),
    before=Text(
        "Cơ quan mời họp biết ai dự. Trả lời này chưa phải là ý kiến: ý kiến nêu tại cuộc họp, hoặc gửi bằng văn bản trước. Có "
        "thể trả lời lại cho đến khi có biên bản.",
        "Whoever called the meeting learns who comes. This is no opinion yet: that is given at the meeting, or sent in writing "
        "before it. You can answer anew until the minutes are recorded.",
    ),
    done=Text("Đã trả lời mời họp.", "The call was answered."),
    needs=(Need("cases.step", "asked"),),
    when=When(
        statuses=WHILE_AWAITED.statuses,
        words=Text(
            "cơ quan được mời họp, chưa có biên bản", "the agency is called to a meeting that has no minutes yet"
        ),
        each=those_called,
    ),
    asks=(
        Choice(
            name="comes",
            label=Text("Cơ quan có dự họp không?", "Will your agency come?"),
            options=tuple(Option(value=code, words=words) for code, words in COMING.items()),
            missing=Text("Hãy chọn có dự hay không.", "Say whether your agency will come."),
        ),
        OneLine(
            name="who",
            label=Text("Người dự họp", "Who comes"),
            hint=Text("Họ tên và chức vụ; bắt buộc khi dự họp.", "Name and post; required where it comes."),
        ),
    ),
    shows=(MEETING,),
    law=answer_meeting,
    events=(MeetingAnswered,),
    faces=("desk",),
    per_step=True,
    per_agency=True,
)
