"""Counting anew which originals are to go back (tính lại bản chính phải trả): another case of the matter changed it, or a rule.

Where a matter is taken up again after a later case of it was turned away, what lies with that one goes over to the new case, and
is owed there. Where one result taken up alone will not come, the paper it rested on may go back from the case that kept it.
Nobody decides that: it follows, and is written down so that a counter finds it among its tasks. A rule of ours, as all of
reopening.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.folds_of_originals import GIVE_BACK
from onestop.cases.domain.originals import goes_back_by_now, left_to_give_back, originals_of
from onestop.cases.events import OriginalsCounted
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import iso


def count_originals(
    file: CaseFile, *, other: str = "", over: bool = False, at: datetime, by: Actor = SYSTEM
) -> tuple[CaseFile, tuple[OriginalsCounted, ...]]:
    """Because of what happened to the `other` case of the matter, or of a newer rule; `over`: what lies here goes over to it.

    Nothing happens where the task of giving back stands just as what is owed has it.
    """
    if file.content_erased_at is not None:
        return file, ()
    gone = {one.component: one.here for one in originals_of(file)} if over else {}
    asked = any(one.kind == GIVE_BACK for one in file.open_tasks)
    left = left_to_give_back(file) if goes_back_by_now(file) and not over else 0
    if not gone and asked == bool(left):
        return file, ()
    event = OriginalsCounted(
        case_code=file.code, at=iso(at), originals_left=left, other=other, gone=gone or None, **capacity(by)
    )
    return settled(file, event)


COUNT_ORIGINALS: Final = Act(
    code="count_originals",
    words=Text("Tính lại bản chính phải trả", "Count anew which originals go back"),
    before=Text(
        "Bản chính phải trả được tính lại theo hồ sơ khác về cùng việc.",
        "Which originals go back is counted anew, as another case of the matter has it.",
    ),
    done=Text("Đã tính lại bản chính phải trả.", "Counted anew."),
    system=True,
    when=NEVER,
    law=count_originals,
    events=(OriginalsCounted,),
)
