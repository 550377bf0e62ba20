"""Noting lateness: derived from the clock at any moment, recorded once as a fact when it comes about.

It is never a status, changes nothing of what may be done, and nobody can take it back.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.evolve import settled
from onestop.cases.events import LatenessNoted
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import iso


def note_lateness(file: CaseFile, *, at: datetime, by: Actor = SYSTEM) -> tuple[CaseFile, tuple[LatenessNoted, ...]]:
    """The file with its lateness noted, and the event if it was not noted before and is true now.

    Not while a request to withdraw waits: agreed to, of what became late since nobody is late; else it is noted afterwards.
    """
    if file.lateness_noted_at is not None or not file.status.awaits_authority or not is_late(file, at):
        return file, ()
    assert file.due_at is not None  # noqa: S101 - only a case with a promise can be late
    return settled(file, LatenessNoted(case_code=file.code, at=iso(at), due_at=iso(file.due_at), by=by.key))


NOTE_LATENESS: Final = Act(
    code="note_lateness",
    words=Text("Ghi nhận quá hạn", "Note that it is late"),
    before=Text("Hồ sơ được ghi nhận quá hạn; không ai rút lại được.", "The case is noted late, for good."),
    done=Text("Đã ghi nhận quá hạn.", "Noted as late."),
    system=True,
    when=NEVER,
    law=note_lateness,
    events=(LatenessNoted,),
)
