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
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import went_home
from onestop.cases.domain.reopening import ENDED, REOPENING, can_be_reopened, kept_from_reopening, parts_to_reopen
from onestop.cases.domain.shown import ENDING
from onestop.cases.domain.upheld import Complained, carried_out
from onestop.cases.events import Reopened
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar


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
    about = Complained(since=file.finished_at, there=can_be_reopened(file), kept=kept_from_reopening)
    said = {"authority": authority, "number": number, "note": note}
    return carried_out(file, about, decided_on=decided_on, by=by, at=at, **said)


def _in_this_case(file: CaseFile) -> Text:
    """Of a case that was granted, where one of its results was not: a complaint about that one does not open all of it anew. Of
    one whose originals went back, which."""
    said = [one for one in (_ONE_ALONE if parts_to_reopen(file) else _NOTHING, went_home(file)) if one.vi]
    return Text(" ".join(one.vi for one in said), " ".join(one.en for one in said))


_NOTHING: Final = Text("", "")
_ONE_ALONE: Final = Text(
    "Khiếu nại chỉ về một kết quả bị từ chối hoặc dừng thì không dùng cách này mà dùng “Mở lại theo khiếu nại” của chính kết quả "
    "đó, để văn bản đã cấp và các kết quả khác giữ nguyên.",
    "Where the complaint was about one result alone, which was refused or stopped, use “Reopen after a complaint” of that very "
    "result instead: the document that was issued and the other results stay as they are.",
)
COMPLAINT: Final = (
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
)
"""What is asked of the decision on a complaint."""
REOPEN: Final = Act(
    code="reopen",
    slug="mo-lai",
    words=REOPENING,
    before=Text(
        "Khi khiếu nại được chấp nhận: mở một hồ sơ mới cùng nội dung và giấy tờ còn ở cơ quan, có giấy tiếp nhận và thời hạn "
        "riêng; phí đã nộp, chưa hoàn trả thì không thu lại. Hồ sơ mới theo quy định đang có hiệu lực (thủ tục đã bãi bỏ thì "
        "theo quy định cũ): đây là cách làm của hệ thống, chưa tìm thấy quy định. Hồ sơ này giữ nguyên; văn bản đã cấp còn hiệu"
        " lực cho đến khi bị thu hồi.",
        "Where a complaint was upheld: opens a new case with the same content and the papers still here, with a receipt and a "
        "time limit of its own; a fee that was paid and not refunded is not charged again. The new case follows the law in "
        "force now (of a procedure abolished since, the law it was under): that is a rule of this system, no provision was "
        "found. This case stays as it is; what it granted holds until it is revoked.",
    ),
    follows=_in_this_case,
    done=Text("Đã mở lại thành hồ sơ mới.", "It was reopened as a new case."),
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=ENDED,
        words=Text("hồ sơ đã kết thúc", "the case has ended"),
        holds=can_be_reopened,
    ),
    asks=COMPLAINT,
    shows=(ENDING,),
    law=reopen,
    events=(Reopened,),
    faces=("desk",),
    barred=kept_from_reopening,
)
