"""Noting something inside: what whoever works on a case should know and no form has a place for, as what was said by telephone.

It is no act of the procedure: it decides nothing, asks nobody for anything and moves no day. The applicant's pages do not show
it, and his own are never told there instead. It is part of the file all the same (archives: Law 33/2024 on archives, from
memory, not checked), so whoever inspects the case reads it, and it goes with the content of the case. Nobody changes or
withdraws one: whoever was wrong writes another.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Note
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.needs import Need
from onestop.cases.domain.remarks import require_new
from onestop.cases.domain.status import Status
from onestop.cases.domain.working_on import counters_and_others, works_at
from onestop.cases.events import NotedInside
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def note_inside(
    file: CaseFile, *, words: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[NotedInside, ...]]:
    """It stands with the case; nothing else changes.

    Raises:
        EnoughSaid, SaidAlready, ContentErased: as `require_new` says.
    """
    said = require_new(file, "note", words, by)
    return settled(file, NotedInside(case_code=file.code, at=iso(at), words=said, **capacity(by)))


def _works_there(file: CaseFile, by: Actor) -> bool:
    return works_at((file.competent_agency, *counters_and_others(file)), by)


NOTE_INSIDE: Final = Act(
    code="note_inside",
    slug="ghi-chu",
    words=Text("Thêm ghi chú trong cơ quan", "Add a note inside"),
    before=Text(
        "Mọi công chức xem được hồ sơ đều đọc được; người nộp không thấy trên Cổng. Ghi chú là một phần của hồ sơ, thanh tra đọc"
        " được, không sửa và không rút lại. Thời hạn không đổi.",
        "Every official who sees the case reads it; the applicant does not see it on the portal. It is part of the file,"
        " inspectors read it, and it is not changed or withdrawn. No day moves.",
    ),
    done=Text("Đã thêm ghi chú.", "The note was added."),
    needs=(
        Need("cases.see", "counter", "at_the_counter"),
        Need("cases.see", "competent", "at_work"),
    ),
    only=_works_there,
    asked_too="cases.see",
    others=counters_and_others,
    when=When(
        statuses=tuple(Status),
        words=Text("nội dung hồ sơ chưa bị xóa", "the content of the case was not erased"),
        holds=lambda file: file.content_erased_at is None,
    ),
    asks=(
        Note(
            name="words",
            label=Text("Ghi chú", "Note"),
            hint=Text(
                "Chỉ ghi điều cần cho việc giải quyết, không ghi nhận xét về người nộp.",
                "Only what dealing with the case needs, no opinion of the applicant.",
            ),
            missing=Text("Hãy viết ghi chú.", "Write the note."),
        ),
    ),
    shows_nothing="says what whoever writes it knows, whatever the case says",
    law=note_inside,
    events=(NotedInside,),
    faces=("desk",),
    own_name=True,
)
