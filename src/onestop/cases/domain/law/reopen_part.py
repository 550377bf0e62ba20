"""Reopening one of several results after a complaint about its refusal or stopping was upheld: it is dealt with again alone.

A decision on a complaint is carried out (Law 02/2011/QH13 on complaints, Art. 46; from memory), by the agency whose decision it
overturns. Each procedure of an interlinked group has its own decision (Decree 63/2024/NĐ-CP Art. 4.3, 8.2b, as amended by Decree
301/2026/NĐ-CP; read as republished), so what was upheld of one changes nothing of the others: they are made on or stay as they
are, with the documents they led to and the day promised for them. The new case is about that result alone, is decided by the
agency that makes it, and has a receipt and a clock of its own. As of all reopening, no source was found for its form: it is ours.
"""

from datetime import date, datetime
from functools import partial
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.reopen import COMPLAINT
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import went_home
from onestop.cases.domain.reopening import (
    PART_STATUSES,
    PART_UPHELD,
    kept_from_part_upheld,
    part_to_reopen,
    steps_to_reopen,
)
from onestop.cases.domain.shown import PART
from onestop.cases.domain.upheld import Complained, carried_out
from onestop.cases.events import Reopened
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar


def reopen_part(
    file: CaseFile,
    *,
    step: str,
    authority: str,
    number: str,
    decided_on: date | None = None,
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Reopened, ...]]:
    """Write down that the result which this step would have yielded is taken up again in a new case, once for each decision.

    Raises:
        NothingToReopen: it is there, or may still come.
        ContentErased: nothing is left of what it was about.
        ComplaintNotNamed, TextTooLong, NotWritable: who upheld the complaint, or under which number, is not said.
        ComplaintDayNotPossible: that day is to come, or before that result ended.
        ReopenedAlready: by that same decision.
        FourEyes: he ended it, or worked on it where it was made.
    """
    part = part_to_reopen(file, step)
    about = Complained(
        since=part.ended_at if part else None,
        part=step,
        there=part is not None,
        kept=partial(kept_from_part_upheld, step=step),
    )
    said = {"authority": authority, "number": number, "note": note}
    return carried_out(file, about, decided_on=decided_on, by=by, at=at, **said)


REOPEN_PART: Final = Act(
    code="reopen_part",
    slug="mo-lai-ket-qua",
    words=PART_UPHELD,
    step_words=Text("Mở lại theo khiếu nại: {step}", "Reopen after a complaint: {step}"),
    before=Text(
        "Khi khiếu nại về riêng kết quả này được chấp nhận: mở một hồ sơ mới chỉ giải quyết kết quả này, do cơ quan làm ra nó "
        "quyết định, có giấy tiếp nhận và thời hạn riêng (luật không định riêng thì theo thời hạn của cả nhóm, là cách làm của "
        "hệ thống). Phí đã nộp không thu lại; lệ phí riêng của kết quả này chưa nộp thì vẫn thu. Giấy tờ bản giấy còn ở cơ quan "
        "thì ở lại hồ sơ này. Người nộp được báo. Các kết quả khác của hồ sơ này, văn bản và ngày hẹn của chúng giữ nguyên. Hồ "
        "sơ mới theo quy định đang có hiệu lực: đây là cách làm của hệ thống, chưa tìm thấy quy định.",
        "Where a complaint about this very result was upheld: opens a new case about this result alone, decided by the agency "
        "that makes it, with a receipt and a time limit of its own (where no provision sets one for it, that of the group: a "
        "rule of this system). What was paid is not charged again; a charge for this very result that was never paid "
        "is still due. "
        "Papers still here stay with this case. The applicant is told. The other results of this case, their documents and the "
        "day promised for them stay as they are. The new case follows the "
        "law in force now: that is a rule of this system, no provision was found.",
    ),
    follows=went_home,
    done=Text("Đã mở hồ sơ mới cho riêng kết quả này.", "A new case was opened for this result alone."),
    needs=(Need("cases.decide", "ended"),),
    when=When(
        statuses=PART_STATUSES,
        words=Text(
            "một kết quả của hồ sơ liên thông bị từ chối, dừng hoặc rút",
            "one result of an interlinked case was refused, stopped or given up",
        ),
        each=steps_to_reopen,
    ),
    asks=COMPLAINT,
    shows=(PART,),
    law=reopen_part,
    events=(Reopened,),
    faces=("desk",),
    per_step=True,
    barred=kept_from_part_upheld,
)
