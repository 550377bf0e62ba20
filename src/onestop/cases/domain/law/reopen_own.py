"""Reopening of the agency's own motion: it finds by itself that a case ended wrongly for its applicant; nobody has to complain.

Errors of the agency are put right by it, at its cost (Decree 61/2018 Art. 21.1, read in a republished text; it speaks of results,
and is taken for a case that ended without one). That a last day fell in an outage certified afterwards no provision speaks of:
that ground is ours. What follows is what follows an upheld complaint (`reopen.py`): a new case of the same content, and the old
stays.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import went_home
from onestop.cases.domain.refusals_of_reopening import NothingToReopen
from onestop.cases.domain.reopening import ENDED, OWN_MOTION, can_be_reopened, kept_from_own_motion
from onestop.cases.domain.shown import ENDING
from onestop.cases.domain.upheld import found_wrong
from onestop.cases.domain.why_fields import why
from onestop.cases.events import Reopened
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.api import Interruption


def reopen_own(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    note: str = "",
    outages: Sequence[Interruption] = (),
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Reopened, ...]]:
    """Write down on the old case that it is taken up again in a new one, and why.

    Raises:
        NothingToReopen: it has not ended, or was granted: a document is put right or revoked.
        ContentErased: nothing is left of what it was about.
        ReasonRequired, UnknownReason, ReasonNotExplained, TextTooLong, NotWritable: it is not said why.
        ReasonNotOnRecord: it rests on no last day, or no certified outage took that day.
        ReopenedAlready: it was taken up again before; that case is the one to go on with.
        FourEyes: he ended it, decided it, or prepared the decision.
    """
    require_content(file)
    if not ended_against_him(file):
        raise NothingToReopen(case_code=file.code)
    if (refusal := kept_from_own_motion(file, by)) is not None:
        raise refusal
    event = found_wrong(file, reasons=reasons, note=note, outages=outages, by=by, at=at, calendar=calendar)
    return settled(file, event)


def ended_against_him(file: CaseFile) -> bool:
    """Whether it ended, and not with what its applicant asked for."""
    return can_be_reopened(file) and file.outcome != "granted"


def _can_still(file: CaseFile) -> bool:
    return ended_against_him(file) and not file.reopenings_of("")


REOPEN_OWN: Final = Act(
    code="reopen_own",
    slug="tu-mo-lai",
    words=OWN_MOTION,
    before=Text(
        "Khi cơ quan tự thấy đã kết thúc hồ sơ sai, người nộp không phải khiếu nại: mở một hồ sơ mới cùng nội dung và giấy tờ "
        "còn ở cơ quan, có thời hạn riêng; phí đã nộp, chưa hoàn trả thì không thu lại; người nộp được báo. Người đã kết thúc, "
        "quyết định hoặc chuẩn bị quyết định không tự mở lại. Cơ quan có lỗi thì phải sửa (khoản 1 Điều 21 Nghị định "
        "61/2018/NĐ-CP; hồ sơ theo Nghị định 118/2025/NĐ-CP giữ cách làm ấy, chưa đối chiếu); mở hồ sơ mới là cách làm của hệ "
        "thống.",
        "Where the agency finds by itself that it ended the case wrongly, its applicant need not complain: opens a new case "
        "with the same content, the papers still here and a time limit of its own; a fee that was paid and not refunded is not "
        "charged again; the applicant is told. Whoever ended it, decided it or prepared the decision does not reopen it. An "
        "agency puts its errors right (Decree 61/2018/NĐ-CP, Art. 21.1; kept for cases of Decree 118/2025/NĐ-CP, not compared);"
        " that it does so in a new case is a rule of this system.",
    ),
    follows=went_home,
    done=Text("Đã mở lại thành hồ sơ mới.", "It was reopened as a new case."),
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=ENDED,
        words=Text(
            "hồ sơ đã kết thúc mà không được chấp thuận, chưa mở lại",
            "the case ended, was not granted nor reopened yet",
        ),
        holds=_can_still,
    ),
    asks=why("reopened", Text("Vì sao mở lại?", "Why is it reopened?")),
    shows=(ENDING,),
    law=reopen_own,
    events=(Reopened,),
    faces=("desk",),
    barred=kept_from_own_motion,
    told_outages=True,
)
