"""Taking a revocation back (hủy bỏ việc thu hồi): a document that was revoked wrongly holds again, and nothing of it is changed.

Whoever may decide the case does it by a decision with a number: where a complaint was upheld, a court ruled so, or the agency
found the mistake itself (Law on Complaints 02/2011/QH13 Art. 31 and Law on Administrative Procedure 93/2015/QH13, as remembered;
the texts were not compared). That it was revoked stays on record: ledger, case and check page tell both, each with its day.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Day, OneLine
from onestop.cases.domain.amending import WHILE_IN_FORCE
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.hands import kept_as_decider, require_as_decider
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals_left import with_originals_left
from onestop.cases.domain.reasons import because, note_of
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.refusals_of_restoring import DecisionDayNotPossible, DecisionNotNamed, NotRevoked
from onestop.cases.domain.results import can_be_restored, revoked_last
from onestop.cases.domain.revoking import WRITE_ABOVE, level_above_restores, require_restorer
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.why_fields import WORDS_INSIDE, why
from onestop.cases.events import ResultRestored
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date

_WORDS: Final = Text("Hủy bỏ việc thu hồi", "Take the revocation back")


def restore_result(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    number: str,
    decided_on: date | None = None,
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultRestored, ...]]:
    """The document that was revoked last holds again.

    Raises:
        RevokedByAnother: the law of the field gives it to the level above. RevokedByCourt: to a court, and none ruled so,
            nor was its judgment carried out on the wrong document.
        NotRevoked: there is none. FourEyes: he is kept from the decision, for he prepared it.
        DecisionNotNamed, TextTooLong, NotWritable: the number of the decision is not said.
        DecisionDayNotPossible: it is of a day to come, or before the revocation.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why. ReasonNotOnRecord: it was revoked by no order.
    """
    require_restorer(file, reasons)
    return restored_by(
        file, reasons=reasons, number=number, decided_on=decided_on, note=note, doing=_WORDS, by=by, at=at
    )


def restored_by(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    number: str,
    decided_on: date | None,
    note: str,
    doing: Text,
    by: Actor,
    at: datetime,
) -> tuple[CaseFile, tuple[ResultRestored, ...]]:
    """Whoever may, by a decision with a number and a day. Raises what `restore_result` does."""
    if not can_be_restored(file):
        raise NotRevoked(case_code=file.code)
    require_as_decider(file, by, doing=doing)
    grounds, which, revoked = (
        because(occasion="restored", reasons=reasons, note=note, by=by),
        note_of(number),
        revoked_last(file),
    )
    require_on_record(grounds.reasons, file)
    if not which:
        raise DecisionNotNamed(case_code=file.code)
    first, today = local_date(revoked.made_at), local_date(at)
    if decided_on is None or not first <= decided_on <= today:
        raise DecisionDayNotPossible(case_code=file.code, first=first, last=today)
    event = ResultRestored(
        case_code=file.code,
        at=iso(at),
        document=revoked.nth,
        decided_on=decided_on.isoformat(),
        reasons=list(grounds.reasons),
        note=grounds.note,
        decision={"number": which, "decided_on": decided_on.isoformat()},
        **capacity(by),
    )
    return settled(file, with_originals_left(file, event))


RESTORE_RESULT: Final = Act(
    code="restore_result",
    slug="huy-bo-thu-hoi",
    words=_WORDS,
    before=Text(
        "Văn bản thu hồi sai có hiệu lực trở lại. Việc đã thu hồi vẫn lưu: trang kiểm tra ghi ngày thu hồi và ngày hủy bỏ việc "
        "thu hồi; người được cấp được báo.",
        "A document that was revoked wrongly holds again. That it was revoked stays on record: its check page names both days, "
        "and the holder is told.",
    ),
    done=Text(
        "Đã hủy bỏ việc thu hồi; văn bản có hiệu lực trở lại.",
        "The revocation was taken back; the document holds again.",
    ),
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=WHILE_IN_FORCE.statuses,
        words=Text("văn bản kết quả đang bị thu hồi", "the document is revoked"),
        holds=lambda file: can_be_restored(file) and not level_above_restores(file),
        otherwise=WRITE_ABOVE,
        told_of=can_be_restored,
    ),
    asks=(
        *why("restored", Text("Vì sao hủy bỏ việc thu hồi?", "Why is the revocation taken back?"), advice=WORDS_INSIDE),
        OneLine(
            name="number",
            label=Text("Số quyết định hủy bỏ việc thu hồi", "Number of the decision that takes it back"),
            missing=Text("Hãy ghi số quyết định.", "Enter the number of the decision."),
        ),
        Day(
            name="decided_on",
            label=Text("Ngày quyết định", "Day of the decision"),
            missing=Text("Hãy ghi ngày của quyết định.", "Enter the day of the decision."),
            past=True,
        ),
    ),
    shows=(DOCUMENT,),
    law=restore_result,
    events=(ResultRestored,),
    faces=("desk",),
    barred=partial(kept_as_decider, doing=_WORDS),
)
