"""Reopening (mở lại) after a complaint was upheld: the matter is taken up again in a new case, and the old one stays as it was.

Who decides on a complaint and how is its own law (Law 02/2011/QH13 on complaints; from memory); here it is written down that
one was upheld, by whom, under which number and on which day. The new case has the same content, lives under the procedure in
force on its own day (its old version where none is), and has a receipt and a clock of its own. What was paid for the old one and
not given back counts for it: who was wronged does not pay twice. No source was found for any of this; the rules are ours. What
the old one granted holds until it is revoked.
"""

from datetime import date, datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Day, Note, OneLine
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_reopening import (
    ComplaintDayNotPossible,
    ComplaintNotNamed,
    NothingToReopen,
    ReopenedAlready,
)
from onestop.cases.domain.reopening import ENDED, REOPENING, can_be_reopened, kept_from_reopening, same_number
from onestop.cases.domain.shown import ENDING
from onestop.cases.events import Reopened
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date


def reopen(
    file: CaseFile,
    *,
    authority: str,
    number: str,
    decided_on: date | None = None,
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Reopened, ...]]:
    """Write down on the old case that it is taken up again in a new one, once for each decision on a complaint.

    Raises:
        NothingToReopen: it has not ended.
        ContentErased: nothing is left of what it was about.
        ComplaintNotNamed, TextTooLong, NotWritable: who upheld the complaint, or under which number, is not said.
        ComplaintDayNotPossible: that day is to come, or before what was complained of.
        ReopenedAlready: by that same decision.
        FourEyes: he ended it, decided it, or prepared the decision.
    """
    require_content(file)
    if not can_be_reopened(file):
        raise NothingToReopen(case_code=file.code)
    if (refusal := kept_from_reopening(file, by)) is not None:
        raise refusal
    who, which = note_of(authority), note_of(number)
    if not (who and which):
        raise ComplaintNotNamed(case_code=file.code)
    day = _day_of(file, decided_on, local_date(at))
    if any(same_number(one.number, which) and one.decided_on == day for one in file.reopenings):
        raise ReopenedAlready(case_code=file.code)
    event = Reopened(
        case_code=file.code,
        at=iso(at),
        decided_on=day.isoformat(),
        said={"authority": who, "number": which, "note": note_of(note)},
        **capacity(by),
    )
    return settled(file, event)


def _day_of(file: CaseFile, decided_on: date | None, today: date) -> date:
    first = local_date(file.finished_at) if file.finished_at else today
    if decided_on is None or not first <= decided_on <= today:
        raise ComplaintDayNotPossible(case_code=file.code, first=first, last=today)
    return decided_on


REOPEN: Final = Act(
    code="reopen",
    slug="mo-lai",
    words=REOPENING,
    before=Text(
        "Khi khiếu nại được chấp nhận: mở một hồ sơ mới cùng nội dung, giấy tờ, có giấy tiếp nhận và thời hạn riêng; phí đã nộp, "
        "chưa hoàn trả thì không thu lại. Hồ sơ mới theo quy định đang có hiệu lực (thủ tục đã bãi bỏ thì theo quy định cũ): đây "
        "là cách làm của hệ thống, chưa tìm thấy quy định. Hồ sơ này giữ nguyên; văn bản đã cấp còn hiệu lực cho đến khi bị "
        "thu hồi.",
        "Where a complaint was upheld: opens a new case with the same content and papers, with a receipt and a time limit of its "
        "own; a fee that was paid and not refunded is not charged again. The new case follows the law in force now (of a "
        "procedure abolished since, the law it was under): that is a rule of this system, no provision was found. This case "
        "stays as it is; what it granted holds until it is revoked.",
    ),
    done=Text("Đã mở lại thành hồ sơ mới.", "It was reopened as a new case."),
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=ENDED,
        words=Text("hồ sơ đã kết thúc", "the case has ended"),
        holds=can_be_reopened,
    ),
    asks=(
        OneLine(
            name="authority",
            label=Text("Ai giải quyết khiếu nại?", "Who decided on the complaint?"),
            hint=Text("Người hoặc cơ quan ra quyết định.", "The person or the authority whose decision it is."),
        ),
        OneLine(name="number", label=Text("Số quyết định", "Number of the decision")),
        Day(
            name="decided_on",
            label=Text("Ngày quyết định", "Day of the decision"),
            missing=Text("Hãy ghi ngày của quyết định giải quyết khiếu nại.", "Enter the day of the decision."),
            past=True,
        ),
        Note(
            label=Text("Nội dung được chấp nhận", "What was upheld"),
            hint=Text("Người nộp đọc được.", "The applicant can read it."),
        ),
    ),
    shows=(ENDING,),
    law=reopen,
    events=(Reopened,),
    faces=("desk",),
    barred=kept_from_reopening,
)
