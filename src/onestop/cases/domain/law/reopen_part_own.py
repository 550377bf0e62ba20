"""Reopening one of several results of the agency's own motion: it finds by itself that it ended that one wrongly.

As of a whole case (`reopen_own.py`): errors of the agency are put right by it, at its cost (Decree 61/2018 Art. 21.1, read in a
republished text). It is the agency that ended the result which finds it, and what follows is what follows an upheld complaint
about it (`reopen_part.py`).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import went_home
from onestop.cases.domain.refusals_of_reopening import NothingToReopen
from onestop.cases.domain.reopening import (
    PART_OWN_MOTION,
    PART_STATUSES,
    kept_from_part_own_motion,
    part_to_reopen,
    steps_to_reopen,
)
from onestop.cases.domain.shown import PART
from onestop.cases.domain.upheld import found_wrong
from onestop.cases.domain.why_fields import why
from onestop.cases.events import Reopened
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.api import Interruption
from onestop.workflow.api import Step


def reopen_part_own(
    file: CaseFile,
    *,
    step: str,
    reasons: Sequence[str],
    note: str = "",
    outages: Sequence[Interruption] = (),
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Reopened, ...]]:
    """Write down that the result which this step would have yielded is taken up again in a new case, and why.

    Raises:
        NothingToReopen: it is there, or may still come.
        ContentErased: nothing is left of what it was about.
        ReasonRequired, UnknownReason, ReasonNotExplained, TextTooLong, NotWritable: it is not said why.
        ReasonNotOnRecord: it rests on no last day, or no certified outage took that day.
        ReopenedAlready: it was taken up again before; that case is the one to go on with.
        FourEyes: he ended it, or worked on it where it was made.
    """
    require_content(file)
    if part_to_reopen(file, step) is None:
        raise NothingToReopen(case_code=file.code)
    if (refusal := kept_from_part_own_motion(file, by, step)) is not None:
        raise refusal
    event = found_wrong(file, reasons=reasons, note=note, part=step, outages=outages, by=by, at=at, calendar=calendar)
    return settled(file, event)


def _not_yet(file: CaseFile) -> Iterable[Step]:
    return (one for one in steps_to_reopen(file) if not file.reopenings_of(one.code))


REOPEN_PART_OWN: Final = Act(
    code="reopen_part_own",
    slug="tu-mo-lai-ket-qua",
    words=PART_OWN_MOTION,
    step_words=Text("Tự mở lại: {step}", "Reopen without a complaint: {step}"),
    before=Text(
        "Khi cơ quan tự thấy đã từ chối hoặc dừng kết quả này sai, người nộp không phải khiếu nại: mở một hồ sơ mới chỉ giải "
        "quyết kết quả này, có thời hạn riêng, phí đã nộp không thu lại; người nộp được báo. Các kết quả khác giữ nguyên. Người "
        "đã từ chối, dừng hoặc đã làm kết quả này không tự mở lại. Cơ quan có lỗi thì phải sửa (khoản 1 Điều 21 Nghị định "
        "61/2018/NĐ-CP; hồ sơ theo Nghị định 118/2025/NĐ-CP giữ cách làm ấy, chưa đối chiếu); mở hồ sơ mới là cách làm của "
        "hệ thống.",
        "Where the agency finds by itself that it refused or stopped this result wrongly, its applicant need not complain: "
        "opens a new case about this result alone, with a time limit of its own; what was paid is not charged again, and the "
        "applicant is told. The other results stay as they are. Whoever refused or stopped it, or worked on it, does "
        "not reopen it. "
        "An agency puts its errors right (Decree 61/2018/NĐ-CP, Art. 21.1; kept for cases of Decree 118/2025/NĐ-CP, not "
        "compared); that it does so in a new case is a rule of this system.",
    ),
    follows=went_home,
    done=Text("Đã mở hồ sơ mới cho riêng kết quả này.", "A new case was opened for this result alone."),
    needs=(Need("cases.decide", "ended"),),
    when=When(
        statuses=PART_STATUSES,
        words=Text(
            "một kết quả của hồ sơ liên thông bị từ chối, dừng hoặc rút, chưa mở lại",
            "one result of an interlinked case was refused, stopped or given up, and not reopened yet",
        ),
        each=_not_yet,
    ),
    asks=why("reopened", Text("Vì sao mở lại?", "Why is it reopened?")),
    shows=(PART,),
    law=reopen_part_own,
    events=(Reopened,),
    faces=("desk",),
    per_step=True,
    barred=kept_from_part_own_motion,
    told_outages=True,
)
