"""Noting that an agency neither confirmed nor refused in time a step that the law gives to it alone.

Nobody may do it in its place, so whoever answers for that agency is told, and the office of the province with him: as tasks in
their lists, which end when it confirms or refuses, or the step goes to another of that kind. The hand-over stays late.
Decree 63/2024/NĐ-CP Art. 7.4 as amended by 301/2026/NĐ-CP (read as republished): a warning goes out after two working hours, and
technicians see to it that day. To whom the warning goes in one province is our reading.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.reserved_steps import is_reserved
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.while_withdrawing import is_listed
from onestop.cases.events import SilenceNoted
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def _nobody(_agency: str) -> str:
    return ""


def note_silence(
    file: CaseFile,
    *,
    at: datetime,
    calendar: WorkingCalendar,
    above: Callable[[str], str] = _nobody,
    by: Actor = SYSTEM,
) -> tuple[CaseFile, tuple[SilenceNoted, ...]]:
    """The file with every such silence noted once a hand-over; `above` names the office of the province for an agency."""
    return settled(
        file,
        *(
            SilenceNoted(
                case_code=file.code,
                at=iso(at),
                step=sent.step,
                agency=sent.agency,
                confirm_by=iso(ends),
                told=list(dict.fromkeys(filter(None, (sent.agency, above(sent.agency))))),
                by=by.key,
            )
            for sent, ends in _silent(file, at, calendar)
        ),
    )


def _silent(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> Iterator[tuple[Task, datetime]]:
    """Each hand-over that was to be confirmed by then, with its last moment; while the applicant is waited for nobody is late.

    While a request to withdraw waits, hand-overs go on: what stands in no list then is silent in none.
    """
    told = {one.step for one in file.open_tasks if one.kind == "silence"}
    steps = {step.code: step for step in file.terms.process.steps}
    for sent in file.open_tasks:
        if sent.kind != "hand_over" or sent.step in told or not is_listed(sent, file.waits):
            continue
        ends = quota_end(file, sent, at, calendar)
        if ends is not None and at > ends and is_reserved(file, steps[sent.step]):
            yield sent, ends


NOTE_SILENCE: Final = Act(
    code="note_silence",
    words=Text("Ghi nhận cơ quan khác không xác nhận", "Note that another agency is silent"),
    before=Text(
        "Người đứng đầu cơ quan đó và văn phòng của tỉnh thấy bước chưa ai xác nhận.",
        "Its head and the office of the province find the step that nobody confirmed.",
    ),
    done=Text("Đã ghi nhận bước chưa ai xác nhận.", "That nobody confirmed the step was noted."),
    system=True,
    when=NEVER,
    law=note_silence,
    events=(SilenceNoted,),
)
