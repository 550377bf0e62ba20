"""Calling several agencies to one meeting (mời họp lấy ý kiến), instead of asking each in writing, or beside it.

Whoever is called and was not asked before is asked by it; whoever has not answered a letter yet keeps its own last day.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Agencies, Day, Hour, Note, OneLine
from onestop.cases.domain.case_file import CaseFile, capacity, said_by
from onestop.cases.domain.evolve import settled_in_turn
from onestop.cases.domain.guards import refuse_if_approved, require_at_work
from onestop.cases.domain.law.ask_opinion import can_be_consulted_about, opinion_requested, require_other_agency
from onestop.cases.domain.meeting_days import HOURS, days_to_meet, last_moment, moment_to_meet
from onestop.cases.domain.meetings import CALLED, open_meeting, refuse_if_meeting
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import awaited
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_meetings import PlaceMissing
from onestop.cases.domain.refusals_of_opinions import NobodyToAsk, QuestionMissing
from onestop.cases.domain.refusals_of_transfers import TransferPending
from onestop.cases.domain.status import Status
from onestop.cases.domain.transferring import open_transfer
from onestop.cases.events import MeetingCalled, OpinionRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date


def call_meeting(
    file: CaseFile,
    *,
    agencies: Sequence[str],
    day: date,
    hour: str,
    place: str,
    question: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[MeetingCalled | OpinionRequested, ...]]:
    """Call `agencies` to a meeting at `hour` of `day`.

    Raises:
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway, ApprovedAlready: it is not the time to ask.
        MeetingPlanned: one is to be held already.
        TransferPending: the case is offered to another agency, which would lead the meeting.
        NobodyToAsk: nobody is called, or the agency that decides.
        QuestionMissing, PlaceMissing, TextTooLong, NotWritable: what is to be settled or where is not said, or cannot be kept.
        NoDayToMeet, NoDayLeftToMeet, OutsideOfficeHours: it cannot be held then.
    """
    _require_no_other(file)
    called = _called(file, agencies)
    words, where = note_of(question), note_of(place)
    if not words:
        raise QuestionMissing(case_code=file.code)
    if not where:
        raise PlaceMissing(case_code=file.code)
    held_at = moment_to_meet(file, day, hour, at=at, calendar=calendar)
    last = last_moment(file, held_at, local_date(at), calendar)
    event = MeetingCalled(
        case_code=file.code,
        at=iso(at),
        held_at=iso(held_at),
        agencies=called,
        said={"agencies": called, "question": words, "place": where, **said_by(by, CALLED)},
        **capacity(by),
    )
    asked = {one.step for one in awaited(file)}
    ask = partial(opinion_requested, words=words, last=last, by=by, at=at, calendar=calendar)
    return settled_in_turn(file, event, *(partial(ask, agency=one) for one in called if one not in asked))


def _require_no_other(file: CaseFile) -> None:
    require_at_work(file)
    refuse_if_approved(file)
    refuse_if_meeting(file)
    if open_transfer(file) is not None:
        raise TransferPending(case_code=file.code)


def _called(file: CaseFile, agencies: Sequence[str]) -> list[str]:
    """Each once, in the order they are named."""
    called = list(dict.fromkeys(agencies))
    if not called:
        raise NobodyToAsk(case_code=file.code)
    for one in called:
        require_other_agency(file, one)
    return called


def can_be_met_about(file: CaseFile) -> bool:
    """Whether a meeting can be called: none is planned, nothing was granted, and the case goes nowhere else."""
    return can_be_consulted_about(file) and open_meeting(file) is None and open_transfer(file) is None


PLACE: Final = OneLine(
    name="place",
    label=Text("Họp ở đâu", "Where it is held"),
    hint=Text(
        "Phòng họp và địa chỉ, hoặc đường dẫn họp trực tuyến.", "The room and its address, or the link of a call."
    ),
    missing=Text("Hãy ghi nơi họp hoặc đường dẫn.", "Say where it is held, or give the link."),
)
HOUR: Final = Hour(
    name="hour",
    label=Text("Bắt đầu lúc", "Begins at"),
    offered=HOURS,
    missing=Text("Hãy chọn giờ họp.", "Choose the hour."),
)
CALL_MEETING: Final = Act(
    code="call_meeting",
    slug="moi-hop",
    words=Text("Mời họp lấy ý kiến", "Call a joint meeting"),
    before=Text(
        "Các cơ quan được mời thấy cuộc họp trong việc của mình; dự họp hoặc gửi ý kiến bằng văn bản trước đều có giá trị như "
        "nhau. Vắng mặt mà không gửi ý kiến là không trả lời, với hệ quả theo quy định của thủ tục. Chưa có biên bản thì chưa "
        "quyết định; thời hạn giải quyết vẫn chạy, trừ khi quy định của thủ tục không tính thời gian lấy ý kiến.",
        "The agencies called find the meeting in their work list; an opinion given there counts as one sent in writing before. "
        "Whoever stays away and sends none kept silent, with what the law of the procedure makes of that. Nothing is decided "
        "before the minutes; the time limit runs on, unless the law of the procedure leaves out the time of asking.",
    ),
    done=Text("Đã mời họp.", "The meeting was called."),
    needs=(Need("cases.step", "competent"),),
    when=When(
        statuses=(Status.ACCEPTED, Status.PROCESSING),
        words=Text(
            "hồ sơ đang được giải quyết, chưa quyết định, chưa có cuộc họp nào được mời",
            "the case is worked on and not decided, and no meeting is planned",
        ),
        holds=can_be_met_about,
    ),
    asks=(
        Agencies(
            name="agencies",
            label=Text("Mời những cơ quan nào?", "Which agencies are called?"),
            hint=Text(
                "Cơ quan đã được hỏi bằng văn bản mà chưa trả lời cũng mời được; ngày trả lời đã hẹn với cơ quan đó giữ nguyên.",
                "One that was asked in writing and has not answered can be called too; it keeps the last day it was given.",
            ),
            missing=Text("Hãy chọn ít nhất một cơ quan.", "Choose at least one agency."),
        ),
        Day(
            name="day",
            label=Text("Ngày họp", "Day of the meeting"),
            missing=Text("Hãy ghi ngày họp.", "Name the day of the meeting."),
            between=days_to_meet,
        ),
        HOUR,
        PLACE,
        Note(
            name="question",
            label=Text("Nội dung cần thống nhất", "What is to be settled"),
            hint=Text(
                "Nêu rõ cần ý kiến về điểm nào; cơ quan được mời xem được toàn bộ hồ sơ.",
                "Say on which points; the agencies called can see the whole file.",
            ),
            missing=Text("Hãy ghi nội dung cần thống nhất.", "Say what is to be settled."),
        ),
    ),
    shows_nothing="says itself who meets when; of two calls the law refuses the second",
    law=call_meeting,
    events=(MeetingCalled, OpinionRequested),
    faces=("desk",),
    undone_by="call_off_meeting",
)
