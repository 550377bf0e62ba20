"""Asking another agency what it thinks: several at once, each by its own last day. The term of the case runs on meanwhile,
but where the law of the procedure leaves out the time of asking.

The request says what is asked and by when (Decree 61/2018 Art. 19). How long an agency has, and
whether its silence is consent, says the law of the procedure; where it says nothing, whoever asks names the day.
"""

from datetime import date, datetime, timedelta
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Agency, Day, Note
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import paused_by_asking
from onestop.cases.domain.days_to_ask import latest_day
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_approved, require_at_work
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import CONSENT, awaited
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_opinions import (
    DayOfOpinionMissing,
    NobodyToAsk,
    NoDayLeftToAnswer,
    OpinionRequestedAlready,
    QuestionMissing,
)
from onestop.cases.domain.refusals_of_requests import NoDayToReply
from onestop.cases.domain.status import Status
from onestop.cases.domain.transferring import agency_to_take_over
from onestop.cases.events import OpinionRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date


def ask_opinion(
    file: CaseFile,
    *,
    agency: str,
    question: str,
    answer_by: date | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[OpinionRequested, ...]]:
    """Ask `agency`, to be answered by the end of `answer_by`, or of the day that the law of the procedure sets.

    Raises:
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway, ApprovedAlready: it is not the time to ask.
        NobodyToAsk: it is the agency that decides, or is to take the case over.
        OpinionRequestedAlready: it has not answered an earlier question yet.
        QuestionMissing, TextTooLong, NotWritable: what is asked is not said, or cannot be kept.
        DayOfOpinionMissing: neither the law nor whoever asks says by when.
        NoDayLeftToAnswer: the day promised is today, and asking would stop the clock on it.
        NoDayToReply: the day is past, after the day promised to the applicant, or not that of the law by which silence consents.
    """
    require_at_work(file)
    refuse_if_approved(file)
    require_other_agency(file, agency)
    if any(one.step == agency for one in awaited(file)):
        raise OpinionRequestedAlready(case_code=file.code)
    words = note_of(question)
    if not words:
        raise QuestionMissing(case_code=file.code)
    last = calendar.closes_at(_last_day(file, answer_by, local_date(at), calendar))
    return settled(file, opinion_requested(file, agency, words, last, by=by, at=at, calendar=calendar))


def opinion_requested(
    file: CaseFile, agency: str, words: str, last: datetime, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> OpinionRequested:
    """The fact that an agency is asked, by letter or by calling it to a meeting, to answer by `last`."""
    silence = file.terms.policy.on_silence
    return OpinionRequested(
        case_code=file.code,
        at=iso(at),
        agency=agency,
        answer_by=iso(last),
        silence=silence,
        asked={"question": words, "silence": silence},
        **paused_by_asking(file, at, calendar=calendar),
        **capacity(by),
    )


def require_other_agency(file: CaseFile, agency: str) -> None:
    """Raises NobodyToAsk: it is the agency that decides, or is to take the case over."""
    if agency in ("", file.competent_agency, agency_to_take_over(file)):
        raise NobodyToAsk(case_code=file.code)


def _last_day(file: CaseFile, named: date | None, today: date, calendar: WorkingCalendar) -> date:
    """The day named, else the one the law sets; on a day off the office answers on the next (Civil Code 2015, Art. 148)."""
    by_law = last_day_by_law(file, today, calendar)
    last = named or by_law
    if last is None:
        raise DayOfOpinionMissing(case_code=file.code)
    first, latest = today + timedelta(days=1), by_law or latest_day(file, today, calendar)
    if by_law is not None and file.terms.policy.on_silence == CONSENT:
        first = by_law  # nobody consents by silence earlier than the law says
    if first > latest:
        raise NoDayLeftToAnswer(case_code=file.code, last=latest)
    if not first <= last <= latest:
        raise NoDayToReply(case_code=file.code, first=first, last=latest)
    return calendar.next_working(last)


def last_day_by_law(file: CaseFile, today: date, calendar: WorkingCalendar) -> date | None:
    """By when the law of the procedure wants an answer to what is asked today; None where it says nothing.

    The day of the request does not count (Civil Code 2015, Art. 147).
    """
    within, unit = file.terms.policy.consultation_within, file.terms.policy.consultation_unit
    if within is None:
        return None
    return calendar.nth_working_after(today, within) if unit == "working_day" else today + timedelta(days=within)


def can_be_consulted_about(file: CaseFile) -> bool:
    """Whether another agency may be asked: nothing was granted yet."""
    return not file.is_decided


ASK_OPINION: Final = Act(
    code="ask_opinion",
    slug="lay-y-kien",
    words=Text("Lấy ý kiến cơ quan khác", "Ask another agency"),
    before=Text(
        "Cơ quan được hỏi thấy hồ sơ trong việc của mình, với ngày trả lời riêng. Có thể hỏi nhiều cơ quan cùng lúc; thời hạn "
        "giải quyết vẫn chạy, trừ khi quy định của thủ tục không tính thời gian lấy ý kiến.",
        "The agency asked finds the case in its work list, with a last day of its own. Several can be asked at once; the time "
        "limit of the case runs on, unless the law of the procedure leaves out the time of asking.",
    ),
    done=Text("Đã gửi lấy ý kiến.", "The other agency was asked."),
    needs=(Need("cases.step", "competent"),),
    when=When(
        statuses=(Status.ACCEPTED, Status.PROCESSING),
        words=Text("hồ sơ đang được giải quyết, chưa quyết định", "the case is worked on and not decided"),
        holds=can_be_consulted_about,
    ),
    asks=(
        Agency(
            name="agency",
            label=Text("Hỏi cơ quan nào?", "Which agency is asked?"),
            missing=Text("Hãy chọn cơ quan được hỏi.", "Choose the agency that is asked."),
        ),
        Note(
            name="question",
            label=Text("Nội dung lấy ý kiến", "What is asked"),
            hint=Text(
                "Nêu rõ cần cho ý kiến về điểm nào; cơ quan được hỏi xem được toàn bộ hồ sơ.",
                "Say on which points; the agency asked can see the whole file.",
            ),
        ),
        Day(
            name="answer_by",
            label=Text("Trả lời đến hết ngày", "To be answered by the end of"),
            hint=Text(
                "Để trống thì theo quy định của thủ tục, nếu có; không sau ngày hẹn trả kết quả.",
                "Left empty, as the law of the procedure says, where it does; not after the day promised to the applicant.",
            ),
        ),
    ),
    shows_nothing="says itself who is asked what; who is asked already the law refuses",
    law=ask_opinion,
    events=(OpinionRequested,),
    faces=("desk",),
    undone_by="close_opinion",
)
