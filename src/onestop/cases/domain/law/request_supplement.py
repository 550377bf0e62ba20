"""Requesting a supplement: everything that is lacking, asked for at once, and once.

Within three working days of receipt the applicant should know (Decree 61/2018 Art. 19.4); a later request is
not void, but it is seen.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Components, Note, Reasons
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import is_late, stands_still
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_open
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals import NothingNamed, SupplementUsedUp
from onestop.cases.domain.status import Status
from onestop.cases.events import SupplementRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import is_supplement_request_in_time


def request_supplement(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    items: Sequence[str] = (),
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[SupplementRequested, ...]]:
    """Ask the applicant to complete the dossier.

    Raises:
        SupplementUsedUp: he was asked as often as the law allows.
        WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to ask.
        ReasonRequired, UnknownReason: it is not said what is wrong.
        NothingNamed: it is not said what is to be completed.
    """
    require_open(file)
    allowed = file.terms.policy.max_supplements
    if len(file.rounds) >= allowed:
        raise SupplementUsedUp(case_code=file.code, allowed=allowed)
    why = because(occasion="supplement", reasons=reasons, note=note, by=by)
    if not items and not why.note:
        raise NothingNamed(case_code=file.code)
    event = SupplementRequested(
        case_code=file.code,
        at=iso(at),
        round=len(file.rounds) + 1,
        reasons=list(why.reasons),
        items=list(dict.fromkeys(items)),
        in_time=is_supplement_request_in_time(
            policy=file.terms.policy, received=file.received_at or file.lodged_at, requested=at, calendar=calendar
        ),
        note=why.note,
        **_stopped(file, at),
        **capacity(by),
    )
    return settled(file, event)


def _stopped(file: CaseFile, at: datetime) -> dict[str, Any]:
    """What becomes of the promise while the applicant completes the dossier."""
    broken = is_late(file, at)
    late = file.late or broken
    # A promise already broken stands: nothing is left to stop, and starting again must not wash the lateness away.
    if file.received_at is None or (stands_still(file.terms.policy) and not broken):
        paused = None if file.received_at is None else iso(at)
        return {"paused_since": paused, "due_at": None, "late_from": None, "late": late}
    due_at, late_from = file.due_at, file.late_from
    return {
        "paused_since": None,
        "due_at": iso(due_at) if due_at else None,
        "late_from": iso(late_from) if late_from else None,
        "late": late,
    }


def can_be_asked(file: CaseFile) -> bool:
    """Whether a supplement round is left."""
    return file.asked is None and len(file.rounds) < file.terms.policy.max_supplements


REQUEST_SUPPLEMENT: Final = Act(
    code="request_supplement",
    slug="yeu-cau-bo-sung",
    words=Text("Yêu cầu bổ sung", "Request a supplement"),
    before=Text(
        "Nêu hết những gì còn thiếu trong một lần. Số lần còn được yêu cầu bổ sung: {rounds_left}.",
        "State everything that is missing in one request. Requests still allowed: {rounds_left}.",
    ),
    done=Text("Đã gửi yêu cầu bổ sung.", "The supplement request was sent."),
    needs=(
        # Until acceptance the dossier is the counter's; an appraiser of the same agency must wait for it.
        Need("cases.accept", "intake", "at_the_counter"),
        Need("cases.supplement", "intake", "at_the_counter"),
        Need("cases.supplement", "competent", "at_work"),
    ),
    when=When(
        statuses=(Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING),
        words=Text("còn lượt yêu cầu bổ sung", "a request is left"),
        holds=can_be_asked,
        otherwise=Text(
            "đã hết lượt theo quy định; hãy giải quyết với những gì đã có.",
            "no more, the law allows no further request; decide on what is there.",
        ),
    ),
    asks=(
        Components(label=Text("Giấy tờ nào cần bổ sung, hoàn thiện?", "Which papers must be added or corrected?")),
        Reasons(occasion="supplement", label=Text("Vì sao?", "Why?")),
        Note(
            label=Text("Nội dung cần bổ sung, hoàn thiện", "What must be completed or corrected"),
            hint=Text(
                "Ghi rõ khi không chọn giấy tờ nào ở trên. Ví dụ: trang 2 của hợp đồng bị mờ, hãy quét lại.",
                "Needed where no paper is chosen above. For example: page 2 of the contract is blurred, scan it again.",
            ),
        ),
    ),
    law=request_supplement,
    events=(SupplementRequested,),
    faces=("desk",),
)
