"""Joint meetings (họp lấy ý kiến): several agencies called to one table instead of, or beside, asking each in writing.

Of the agency that decides it is a task, to be done by recording the minutes. Each agency called is asked for its opinion as by
letter, and answers at the meeting or in writing before it: what it thinks is the same fact either way, so that decisions, the
clock and figures read one thing. Where the law of the procedure gives an agency days of its own, silence before they are over is
none; where it gives none, the meeting is its last day. One meeting at a time.

No form of the law is known for the invitation or the minutes. What each means for silence and the clock is the policy of the
procedure on opinions (Decree 61/2018 Art. 19): nothing was found that treats a meeting otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.opinions import OPINIONS, TO_EXPLAIN, agencies_asked, awaited
from onestop.cases.domain.refusals_of_meetings import MeetingPlanned, MinutesFirst, NoMeeting
from onestop.cases.domain.tasks import Task
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

MEETING: Final = "meeting"
CALLED, MOVED = "called_by", "moved_by"
"""Under what the answer keeps who called it, and who moved it last."""
COMES, STAYS_AWAY = "comes", "stays_away"
COMING: Final[Mapping[str, Text]] = {
    COMES: Text("Sẽ dự họp", "Will come"),
    STAYS_AWAY: Text("Không dự họp được", "Cannot come"),
}
"""What an agency says that is called."""
ABSENT, SILENT = "absent", "silent"
POSITIONS: Final[Mapping[str, Text]] = {
    **OPINIONS,
    SILENT: Text("Có mặt, không nêu ý kiến", "Present, gave no opinion"),
    ABSENT: Text("Vắng mặt", "Absent"),
}
"""What the minutes say of each agency."""
State = Literal["planned", "held", "called_off", "not_held", "lapsed", "unrecorded"]
"""`lapsed` with the case before its moment; `unrecorded`, where the case ended after it and nobody had recorded it."""
Part = Literal["position", "who", "words"]
"""Of what the minutes say of an agency."""


class Meeting(NamedTuple):
    """A meeting as pages show it."""

    state: State
    called_at: datetime
    held_at: datetime
    """When it is or was to be held, as last said."""
    agencies: Sequence[str]
    place: str
    question: str
    """What is to be settled."""
    answers: Mapping[str, Mapping[str, str]]
    """By agency, whether it comes (`comes`) and who (`who`)."""
    minutes: Mapping[str, Mapping[str, str]]
    """By agency that had not answered before, what the minutes say: `position`, `who`, `words`."""
    settled: str
    """What was concluded."""
    moved: str
    """Why it was last moved."""
    called_off: str
    """Why it is not held, or was not."""
    recorded_at: datetime | None
    """When the minutes were recorded."""


def meetings_of(file: CaseFile) -> tuple[Meeting, ...]:
    """Every meeting there was, in the order they were called."""
    return tuple(_as_shown(one) for one in file.tasks if one.kind == MEETING)


def open_meeting(file: CaseFile) -> Task | None:
    """The meeting that is to be held, or of which no minutes are recorded."""
    return next((one for one in file.tasks if one.kind == MEETING and one.is_open), None)


def held_at_of(meeting: Task) -> datetime:
    """When it is to be held."""
    return meeting.due_at or meeting.entered_at


def require_meeting(file: CaseFile) -> Task:
    """Raises NoMeeting."""
    if (meeting := open_meeting(file)) is None:
        raise NoMeeting(case_code=file.code)
    return meeting


def refuse_if_meeting(file: CaseFile) -> None:
    """What was called together is heard, or told that it is not held, before the case goes elsewhere or is decided.

    Raises MeetingPlanned.
    """
    if (meeting := open_meeting(file)) is not None:
        raise MeetingPlanned(case_code=file.code, held_at=held_at_of(meeting))


def called_in_vain(file: CaseFile) -> Iterator[str]:
    """The agencies still asked as the case ended with a meeting to be held: they read there that it is not."""
    if file.finished_at is None or not any(one.kind == MEETING and _ended_with(file, one) for one in file.tasks):
        return
    yield from (one.agency for one in file.opinions if _ended_with(file, one))


def _ended_with(file: CaseFile, task: Task) -> bool:
    return task.done_at == file.finished_at and not task.done_by


def called_to(file: CaseFile) -> tuple[str, ...]:
    """The agencies called to the meeting that is to be held; one that need not answer any more is not."""
    meeting = open_meeting(file)
    asked = set(agencies_asked(file))
    return tuple(code for code in meeting.answer.get("agencies", ()) if code in asked) if meeting else ()


def to_be_heard(file: CaseFile) -> tuple[Task, ...]:
    """The open opinions of those that are called, in the order they are called; none that was asked since it began."""
    meeting = open_meeting(file)
    open_ = {one.step: one for one in awaited(file) if meeting and one.entered_at < held_at_of(meeting)}
    return tuple(open_[code] for code in called_to(file) if code in open_)


def begun(file: CaseFile, at: datetime) -> Task | None:
    """The meeting whose moment has come and that has no minutes: what was said there nobody knows yet."""
    meeting = open_meeting(file)
    return meeting if meeting and at >= held_at_of(meeting) else None


def refuse_before_minutes(file: CaseFile, asked: Task, at: datetime) -> None:
    """Of an agency that may have spoken at a meeting the minutes tell, whatever is closed otherwise. Raises MinutesFirst."""
    meeting = begun(file, at)
    if meeting is not None and asked in to_be_heard(file):
        raise MinutesFirst(case_code=file.code, held_at=held_at_of(meeting))


def bound_to(file: CaseFile, meeting: Task) -> tuple[Task, ...]:
    """Of these, those whose last moment is the meeting itself: neither the law nor a letter gave them another."""
    return tuple(one for one in to_be_heard(file) if one.due_at == meeting.due_at)


def is_over(file: CaseFile, asked: Task, meeting: Task, at: datetime) -> bool:
    """Whether an agency that said nothing at the meeting has kept silent: it had the meeting, or its own days are over."""
    return asked in bound_to(file, meeting) or (asked.due_at is not None and local_date(at) > local_date(asked.due_at))


def lacking_in(position: str, who: str, words: str) -> Part | None:
    """What the minutes must still say of an agency: what came of it, who came, and why it disagrees or sets conditions."""
    if position not in POSITIONS:
        return "position"
    if position == ABSENT:
        return None
    if not who.strip():
        return "who"
    return "words" if position in TO_EXPLAIN and not words.strip() else None


def _as_shown(task: Task) -> Meeting:
    said: Mapping[str, Any] = task.answer
    minutes: Mapping[str, Any] = said.get("minutes", {})
    return Meeting(
        state=_state(task),
        called_at=task.entered_at,
        held_at=held_at_of(task),
        agencies=said.get("agencies", ()),
        place=said.get("place", ""),
        question=said.get("question", ""),
        answers=said.get("answers", {}),
        minutes=minutes.get("said", {}),
        settled=minutes.get("settled", ""),
        moved=said.get("moved", ""),
        called_off=said.get("called_off", said.get("not_held", "")),
        recorded_at=task.done_at if task.done_by else None,
    )


def _state(task: Task) -> State:
    if task.is_open:
        return "planned"
    if "called_off" in task.answer or "not_held" in task.answer:
        return "called_off" if "called_off" in task.answer else "not_held"
    if task.done_by:
        return "held"
    return "unrecorded" if task.done_at and task.done_at >= held_at_of(task) else "lapsed"
