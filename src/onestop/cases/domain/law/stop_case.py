"""Stopping: a case that cannot go on ends without a decision, with its ground and a notice.

Form 05 of Circular 03/2025; Circular 01/2018 has none for it, and its form 05 is the control slip.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Confirm
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.ending_parts import end_parts, kept_from_part
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_carried_out, refuse_if_ended, refuse_if_withdrawing
from onestop.cases.domain.hands import kept_as_decider
from onestop.cases.domain.last_days import require_over
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import all_here
from onestop.cases.domain.parts_at_work import is_carried_out, parts_in_hand, parts_to_stop, who_asks
from onestop.cases.domain.reasons import NOT_PAID, because
from onestop.cases.domain.refusals import NotAcceptedYet
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.shown import DOCUMENT, WAITED_FOR
from onestop.cases.domain.status import Status
from onestop.cases.domain.unpaid import is_late_unpaid
from onestop.cases.domain.why_fields import why
from onestop.cases.events import CaseEvent, Decided, PartEnded, Stopped
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Interruption

_WORDS: Final = Text("Dừng giải quyết", "Stop the case")

_THE_REST: Final = Text(
    "Riêng hồ sơ này đã có kết quả đầu: kết quả ấy vẫn giữ, chỉ dừng kết quả đang làm.",
    "Of this case the first result is there and stays; only the one being made is stopped.",
)


def stop_case(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    note: str = "",
    outages: Sequence[Interruption] = (),
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """End an accepted case without a decision; of an interlinked one that was granted the result that is being made, by the
    agency that makes it: what is the police's or the insurance's to refuse is theirs to stop (Decree 63/2024/NĐ-CP Art. 8.2b).

    That the applicant did not answer is a ground once the last day he was given has passed; lateness of the agency
    before stays what it is. Where he did not pay, the days he was given to pay make it no later.

    Raises:
        NotAcceptedYet: at the counter a dossier is not accepted instead.
        TurnedAway, AlreadyDecided, AlreadyStopped: it has ended.
        FourEyes: he is kept from the decision, for he prepared it; or he works on the result that is being made.
        WithdrawalPending, ApprovedAlready: something else comes first.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        NotOverdueToAnswer: the applicant was not asked, or may still answer.
        NotUnpaidInTime: nothing is due that he was asked to pay, or he may still pay.
        LastDayInOutage: one of the `outages`, whose end is not certified, covers that day.
    """
    refuse_if_ended(file)
    if file.received_at is None:
        raise NotAcceptedYet(case_code=file.code)
    refuse_if_withdrawing(file)
    refuse_if_carried_out(file)
    if refusal := _kept(file, by):
        raise refusal
    grounds = because(occasion="stopped", reasons=reasons, note=note, by=by)
    require_over(file, grounds.reasons, at, outages, calendar)
    if file.is_decided:
        return end_parts(
            file, parts_to_stop(file), "stopped", grounds, agency=who_asks(file), by=by, at=at, calendar=calendar
        )
    event = Stopped(
        case_code=file.code,
        outcome="stopped",
        reasons=list(grounds.reasons),
        finished_at=iso(at),
        late=is_late_unpaid(file, at, calendar) if NOT_PAID in grounds.reasons else file.late or is_late(file, at),
        originals_left=all_here(file),
        note=grounds.note,
        **capacity(by),
    )
    return settled(file, event)


def _kept(file: CaseFile, by: Actor, _step: str = "") -> FourEyes | None:
    """Who prepared the decision does not stop it; what is made after it is not stopped by whoever makes it there."""
    making = parts_to_stop(file) if parts_in_hand(file) else ()
    kept = (kept_from_part(file, by, one.code, doing=_WORDS) for one in making)
    return next(filter(None, kept), None) if making else kept_as_decider(file, by, doing=_WORDS)


def _what_stays(file: CaseFile) -> Text:
    """Of an interlinked case that was granted the result that is being made ends alone."""
    return _THE_REST if file.is_decided else Text("", "")


STOP_CASE: Final = Act(
    code="stop_case",
    slug="dung-giai-quyet",
    words=_WORDS,
    before=Text(
        "Những gì chưa có kết quả kết thúc ở đây; người nộp nhận thông báo có lý do và có thể nộp hồ sơ mới. Nếu đủ điều kiện "
        "để chấp thuận hoặc từ chối, hãy quyết định.",
        "Whatever has no result yet ends here; the applicant gets a notice with the reason and can apply anew. Where it can be "
        "granted or refused, decide it instead.",
    ),
    follows=_what_stays,
    done=Text("Đã dừng giải quyết hồ sơ.", "The case was stopped."),
    needs=(Need("cases.decide", "making"),),
    when=When(
        statuses=(Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT),
        words=Text("hồ sơ đã tiếp nhận, chưa được quyết định", "the case was accepted and is not decided"),
        holds=lambda file: file.received_at is not None and not is_carried_out(file),
    ),
    asks=(
        *why("stopped", Text("Vì sao dừng giải quyết?", "Why is it stopped?")),
        Confirm(
            label=Text("Xác nhận", "Confirm"),
            words=Text(
                "Tôi hiểu rằng hồ sơ kết thúc ở đây; chỉ khiếu nại được chấp nhận mới mở lại thành hồ sơ mới.",
                "I understand that the case ends here; only a complaint that is upheld takes it up again, as a new case.",
            ),
            missing=Text(
                "Hãy xác nhận: hồ sơ dừng thì kết thúc ở đây.",
                "Confirm that you understand: a stopped case ends here.",
            ),
        ),
    ),
    shows=(WAITED_FOR, DOCUMENT),
    law=stop_case,
    events=(Stopped, PartEnded, Decided),
    faces=("desk",),
    grave=True,
    told_outages=True,
    barred=_kept,
)
