"""The minutes of a joint meeting: who came, what each agency said, and what was concluded.

What an agency said is its opinion, as if it had written it; whoever records it does not decide, as of an opinion copied from
paper. Of an agency that stayed away, or came and said nothing, it is written down that it kept silent, which is what the law of
the procedure makes of that, and never an opinion; the head of the one-stop section is told of it, as of an answer in writing that
is late (Decree 61/2018/NĐ-CP, Art. 19.5). Where the law gives it more days, or a letter did, it is waited for until then.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeAlias

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Note, Positions
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled_in_turn
from onestop.cases.domain.forfeits import by_opinion
from onestop.cases.domain.guards import refuse_if_ended
from onestop.cases.domain.law.close_opinion import opinion_closed
from onestop.cases.domain.law.give_opinion import opinion_given
from onestop.cases.domain.law.move_meeting import WHILE_PLANNED
from onestop.cases.domain.law.note_late_opinion import lateness_of
from onestop.cases.domain.meetings import (
    ABSENT,
    Part,
    bound_to,
    held_at_of,
    is_over,
    lacking_in,
    open_meeting,
    require_meeting,
    to_be_heard,
)
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import OPINIONS
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_meetings import AttendantMissing, MeetingNotOver, MinutesIncomplete
from onestop.cases.domain.refusals_of_opinions import OpinionNotExplained
from onestop.cases.domain.shown import ASKED, MEETING
from onestop.cases.domain.tasks import Task
from onestop.cases.events import MeetingHeld, OpinionClosed, OpinionGiven, OpinionLatenessNoted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

Said: TypeAlias = Mapping[str, str]
"""Of one agency, its `position` by code, `who` came, and its `words`."""
Recorded: TypeAlias = MeetingHeld | OpinionGiven | OpinionClosed | OpinionLatenessNoted
_Lacking: TypeAlias = type[MinutesIncomplete | AttendantMissing | OpinionNotExplained]
_WHO: Final = Text("Người dự họp", "Who came to the meeting")
_WORDS: Final = Text("Ý kiến tại cuộc họp", "What was said at the meeting")
_WHERE_LACKING: Final[Mapping[Part, _Lacking]] = {
    "position": MinutesIncomplete,
    "who": AttendantMissing,
    "words": OpinionNotExplained,
}


def record_minutes(
    file: CaseFile,
    *,
    positions: Mapping[str, Said],
    settled_words: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Recorded, ...]]:
    """`positions` of each agency that was called and has not answered, by code; `settled_words` are what was concluded.

    Raises:
        NoMeeting: none was to be held.
        MeetingNotOver: it has not begun.
        MinutesIncomplete: of an agency, or of the whole, it is not said what came of it.
        AttendantMissing: an agency came, and it is not said who.
        OpinionNotExplained: it disagrees or sets conditions, and it is not said why or which.
        TextTooLong, NotWritable: the words cannot be kept.
        AlreadyDecided, AlreadyStopped: nobody goes on with the case.
    """
    meeting, heard = _begun(file, at), to_be_heard(file)
    held_at = held_at_of(meeting)
    said, concluded = _checked(file, heard, positions), note_of(settled_words)
    if not concluded:
        raise MinutesIncomplete(case_code=file.code)
    event = MeetingHeld(
        case_code=file.code,
        at=iso(at),
        held_at=iso(held_at),
        present=[code for code, one in said.items() if one["position"] != ABSENT],
        absent=[code for code, one in said.items() if one["position"] == ABSENT],
        said={**meeting.answer, "minutes": {"said": said, "settled": concluded}},
        **capacity(by),
    )
    spoke = [one for one in heard if said[one.step]["position"] in OPINIONS]
    silent = [one for one in heard if one not in spoke and is_over(file, one, meeting, at)]
    given = partial(_given, said, held_at, by=by, at=at, calendar=calendar)
    closed = partial(_closed, {one.step: held_at for one in bound_to(file, meeting)}, by=by, at=at, calendar=calendar)
    late = (partial(_as_it_was, one) for one in tuple(lateness_of(file, silent, at)))
    return settled_in_turn(file, event, *map(given, spoke), *map(closed, silent), *late)


def _begun(file: CaseFile, at: datetime) -> Task:
    """The meeting of which there can be minutes."""
    refuse_if_ended(file)
    meeting = require_meeting(file)
    if at < held_at_of(meeting):
        raise MeetingNotOver(case_code=file.code, held_at=held_at_of(meeting))
    return meeting


def _given(said: Mapping[str, Said], held_at: datetime, asked: Task, **by: Any) -> Callable[[CaseFile], Recorded]:
    """What it said is its opinion, as if it had written it."""
    one = said[asked.step]
    words = {"reply": one["words"], "at_meeting": iso(held_at)}
    return partial(opinion_given, asked=asked, opinion=one["position"], words=words, said_at=held_at, **by)


def _closed(there: Mapping[str, datetime], asked: Task, **by: Any) -> Callable[[CaseFile], Recorded]:
    """It kept silent: `there`, where the meeting was its last moment."""
    return partial(opinion_closed, asked=asked, silent=True, said_at=there.get(asked.step), **by)


def _as_it_was(said: Recorded, _file: CaseFile) -> Recorded:
    """What held before the first of them."""
    return said


def _checked(file: CaseFile, heard: tuple[Task, ...], positions: Mapping[str, Said]) -> dict[str, dict[str, str]]:
    """What is said of each, in the order they were called."""
    if positions.keys() != {one.step for one in heard}:
        raise MinutesIncomplete(case_code=file.code)
    return {one.step: _one(file, positions[one.step]) for one in heard}


def _one(file: CaseFile, said: Said) -> dict[str, str]:
    position, who, words = (
        said.get("position", ""),
        note_of(said.get("who", ""), _WHO),
        note_of(said.get("words", ""), _WORDS),
    )
    if lacking := lacking_in(position, who, words):
        raise _WHERE_LACKING[lacking](case_code=file.code)
    if position == ABSENT:
        return {"position": position, "who": "", "words": ""}
    return {"position": position, "who": who, "words": words}


def _begins(file: CaseFile, _step: str, now: datetime, _calendar: WorkingCalendar) -> datetime | None:
    meeting = open_meeting(file)
    return held_at_of(meeting) if meeting and now < held_at_of(meeting) else None


RECORD_MINUTES: Final = Act(
    code="record_minutes",
    slug="bien-ban-hop",
    words=Text("Ghi biên bản họp", "Record the minutes"),
    before=Text(
        "Ý kiến nêu tại cuộc họp được ghi vào hồ sơ như ý kiến bằng văn bản. Cơ quan vắng mặt hoặc không nêu ý kiến được ghi là "
        "không trả lời, không phải là ý kiến; nếu còn ngày trả lời riêng thì vẫn chờ đến hết ngày đó. Người ghi chịu trách nhiệm "
        "và không quyết định hồ sơ này. Ghi rồi thì không sửa được.",
        "What was said there is recorded as an opinion in writing is. An agency that stayed away or gave no opinion is written "
        "down as silent, which is no opinion; one that has a last day of its own is waited for until then. Whoever records them "
        "answers for them, and does not decide this case. Recorded, they cannot be changed.",
    ),
    done=Text("Đã ghi biên bản họp.", "The minutes were recorded."),
    needs=(Need("cases.step", "competent"),),
    when=WHILE_PLANNED,
    opens=_begins,
    asks=(
        Positions(name="positions", label=Text("Ý kiến của từng cơ quan", "What each agency said")),
        Note(
            name="settled_words",
            label=Text("Kết luận cuộc họp", "What was concluded"),
            hint=Text("Ghi cả người chủ trì.", "Name who led the meeting too."),
            missing=Text("Hãy ghi kết luận cuộc họp.", "Say what was concluded."),
        ),
    ),
    shows=(MEETING, ASKED),
    law=record_minutes,
    events=(MeetingHeld, OpinionGiven, OpinionClosed, OpinionLatenessNoted),
    faces=("desk",),
    forfeits=by_opinion,
)
