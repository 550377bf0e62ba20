"""Noting that an agency that was asked has not answered in time, so that the head of the one-stop section of intake is told.

Decree 61/2018/NĐ-CP, Art. 19.5: where the unit that was consulted is late, the agency that leads tells the head of the one-stop
section. The system tells in its name, once a request: as a task in his list, which ends when the answer comes or is not waited
for. Where it is only found late as it is closed, or by the minutes of a meeting to which the agency did not come, it is told
then, and stays in his list until the case is decided.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.opinions import awaited, heard_at
from onestop.cases.domain.tasks import Task
from onestop.cases.events import OpinionLatenessNoted
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import iso, local_date


def note_late_opinion(
    file: CaseFile, *, at: datetime, by: Actor = SYSTEM
) -> tuple[CaseFile, tuple[OpinionLatenessNoted, ...]]:
    """The file with every opinion noted late that is, and was not noted so; nothing of the case itself changes.

    What was to be said at a meeting waits for the minutes, which whoever called it owes.
    """
    late = [
        one
        for one in awaited(file)
        if one.due_at is not None and local_date(at) > local_date(one.due_at) and not heard_at(file, one)
    ]
    return settled(file, *lateness_of(file, late, at, by=by))


def lateness_of(
    file: CaseFile, late: Iterable[Task], at: datetime, *, by: Actor = SYSTEM
) -> Iterator[OpinionLatenessNoted]:
    """The facts that these were not answered in time, each told once."""
    told = {(one.step, one.due_at) for one in file.open_tasks if one.kind == "late_opinion"}
    for one in late:
        if one.due_at is not None and (one.step, one.due_at) not in told:
            last = iso(one.due_at)
            yield OpinionLatenessNoted(case_code=file.code, at=iso(at), agency=one.step, answer_by=last, by=by.key)


NOTE_LATE_OPINION: Final = Act(
    code="note_late_opinion",
    words=Text("Ghi nhận ý kiến chậm", "Note that an opinion is late"),
    before=Text(
        "Người đứng đầu nơi tiếp nhận thấy cơ quan được hỏi chậm trả lời.",
        "The head of the agency of intake finds that the agency asked is late.",
    ),
    done=Text("Đã ghi nhận ý kiến chậm.", "The late opinion was noted."),
    system=True,
    when=NEVER,
    law=note_late_opinion,
    events=(OpinionLatenessNoted,),
)
