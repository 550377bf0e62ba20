"""Drafting the apology for a result that will be late: why, and the one new day (Decree 61/2018/NĐ-CP, Art. 19.9; form 04).

Whoever handles the case writes it, its head signs it (`send_apology`). Written anew before that, it replaces the draft.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Day
from onestop.cases.domain.apologies import WHILE_PROMISED, can_apologise, drafted, is_promised, rule_of, was_apologised
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_prepared
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.refusals_of_apologies import (
    ApologisedAlready,
    NewDayNotExplained,
    NoNewDay,
    NothingPromised,
)
from onestop.cases.domain.shown import APOLOGY
from onestop.cases.domain.why_fields import why
from onestop.cases.events import ApologyDrafted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date
from onestop.rules.api import LONGEST


def draft_apology(
    file: CaseFile,
    *,
    new_day: date,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ApologyDrafted, ...]]:
    """Write why the result will be late and on which day it will be there.

    Raises:
        NotAcceptedYet, WaitingForApplicant, WithdrawalPending, AlreadyDecided, AlreadyStopped, TurnedAway: it is not the time.
        ApologisedAlready, NothingPromised: no day can be named anew.
        NoNewDay: it is no working day after the promised one and to come.
        NewDayNotExplained: it is far ahead, and it is not said in words why.
        ReasonRequired, UnknownReason, ReasonNotExplained, ReasonNotOnRecord: it is not said why.
        TextTooLong, NotWritable: the words cannot be kept.
    """
    said = said_in(file, new_day=new_day, reasons=reasons, note=note, by=by, at=at, calendar=calendar)
    assert file.due_at is not None  # noqa: S101 - or nothing was promised
    send_by = calendar.closes_at(rule_of(file).send_by(local_date(file.due_at), calendar))
    event = ApologyDrafted(
        case_code=file.code,
        at=iso(at),
        new_day=said["new_day"],
        send_by=iso(send_by),
        reasons=said["reasons"],
        said=said,
        **capacity(by),
    )
    return settled(file, event)


def said_in(
    file: CaseFile,
    *,
    new_day: date,
    reasons: Sequence[str],
    note: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> dict[str, Any]:
    """What an apology says, as the case keeps it. Raises as `draft_apology`."""
    if not is_promised(file):
        require_prepared(file)
    if was_apologised(file):
        raise ApologisedAlready(case_code=file.code)
    if file.due_at is None:
        raise NothingPromised(case_code=file.code)
    days = rule_of(file).new_days(promised=local_date(file.due_at), today=local_date(at), calendar=calendar)
    if new_day < days[0] or not calendar.is_working(new_day):
        raise NoNewDay(case_code=file.code, first=days[0])
    grounds = because(occasion="late", reasons=reasons, note=note, by=by)
    require_on_record(grounds.reasons, file)
    if new_day > days[1] and not grounds.note:
        raise NewDayNotExplained(case_code=file.code, last=days[1], days=LONGEST)
    return {"new_day": new_day.isoformat(), "reasons": list(grounds.reasons), "note": grounds.note}


def _new_days(file: CaseFile, today: date, calendar: WorkingCalendar) -> tuple[date, date] | None:
    if file.due_at is None:
        return None
    return rule_of(file).new_days(promised=local_date(file.due_at), today=today, calendar=calendar)


def _drafted_reasons(file: CaseFile) -> tuple[str, ...]:
    draft = drafted(file)
    return draft.reasons if draft else ()


def _drafted_day(file: CaseFile) -> date | None:
    draft = drafted(file)
    return draft.new_day if draft else None


def _drafted_note(file: CaseFile) -> str:
    draft = drafted(file)
    return draft.note if draft else ""


ASKED: Final = (
    *why(
        "late",
        Text("Vì sao trả kết quả muộn?", "Why will the result be late?"),
        proposed=_drafted_reasons,
        words_proposed=_drafted_note,
    ),
    Day(
        name="new_day",
        label=Text("Hẹn lại trả kết quả vào ngày", "The result will be there on"),
        hint=Text(
            "Một ngày làm việc sau ngày đã hẹn và sau hôm nay mà cơ quan chắc chắn kịp. Chỉ được hẹn lại một lần. Luật không đặt "
            f"giới hạn; hẹn xa hơn {LONGEST} ngày làm việc (mức của hệ thống) thì ghi ở ô giải thích vì sao cần lâu. Không phải "
            "ghi thêm:",
            "A working day after the promised day and after today that you will surely keep. Named anew once only. The law sets "
            f"no bound; for one more than {LONGEST} working days ahead (a measure of this system) the explanation says why. "
            "Without one:",
        ),
        missing=Text("Hãy ghi ngày hẹn lại.", "Name the new day."),
        proposed=_drafted_day,
        between=_new_days,
    ),
)
"""Asked of whoever drafts it and, filled in, of whoever signs it."""

DRAFT_APOLOGY: Final = Act(
    code="draft_apology",
    slug="soan-phieu-xin-loi",
    words=Text("Soạn phiếu xin lỗi, hẹn lại", "Draft an apology and a new day"),
    before=Text(
        "Khi không kịp ngày hẹn: lãnh đạo thấy dự thảo trong việc của mình, ký thì phiếu (mẫu 04) mới gửi. Hãy gửi chậm nhất "
        "01 ngày trước ngày hẹn; hồ sơ vẫn tính hạn theo ngày hẹn đầu.",
        "When the promised day cannot be kept: the head finds the draft in his work list, and the apology (form 04) is sent "
        "when he signs. Send it at least one day ahead; lateness is still measured by the first promise.",
    ),
    done=Text("Đã trình phiếu xin lỗi để ký.", "The apology was submitted for signature."),
    needs=(Need("cases.step", "competent"),),
    when=When(
        statuses=WHILE_PROMISED,
        words=Text(
            "hồ sơ đã tiếp nhận, thời hạn đang chạy, chưa hẹn lại", "accepted, its term running, the day not named anew"
        ),
        holds=can_apologise,
    ),
    asks=ASKED,
    shows=(APOLOGY,),
    law=draft_apology,
    events=(ApologyDrafted,),
    faces=("desk",),
)
