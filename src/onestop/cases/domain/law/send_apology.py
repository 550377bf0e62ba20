"""Signing and sending the apology: form 04 is issued, the new day stands beside the promise (Decree 61/2018/NĐ-CP, Art. 19.9).

Later than one day before the promised day it is sent all the same, for it is owed; its event says so.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.apologies import WHILE_PROMISED, can_apologise, drafted, rule_of
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.law.draft_apology import ASKED, said_in
from onestop.cases.domain.needs import Need
from onestop.cases.domain.refusals_of_apologies import NoApologyDrafted
from onestop.cases.domain.shown import APOLOGY
from onestop.cases.events import ApologySent
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date


def send_apology(
    file: CaseFile,
    *,
    new_day: date,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ApologySent, ...]]:
    """Sign what was drafted, or what the head made of it. The promise and its lateness stay.

    Raises:
        NoApologyDrafted: nothing waits to be signed.
        What `draft_apology` raises: it was drafted for another state of the case.
    """
    said = said_in(file, new_day=new_day, reasons=reasons, note=note, by=by, at=at, calendar=calendar)
    if drafted(file) is None:
        raise NoApologyDrafted(case_code=file.code)
    assert file.due_at is not None  # noqa: S101 - or nothing was promised
    in_time = rule_of(file).is_in_time(sent=local_date(at), promised=local_date(file.due_at))
    event = ApologySent(
        case_code=file.code,
        at=iso(at),
        new_day=said["new_day"],
        due_at=iso(file.due_at),
        in_time=in_time,
        reasons=said["reasons"],
        said={**said, "in_time": in_time, "promised": iso(file.due_at)},
        **capacity(by),
    )
    return settled(file, event)


SEND_APOLOGY: Final = Act(
    code="send_apology",
    slug="ky-phieu-xin-loi",
    words=Text("Ký, gửi phiếu xin lỗi", "Sign and send the apology"),
    before=Text(
        "Người nộp nhận ngay phiếu xin lỗi (mẫu 04) với ngày hẹn lại. Hệ thống chỉ ghi một lần hẹn lại; quá ngày hẹn đầu thì hồ "
        "sơ vẫn ghi là quá hạn.",
        "The applicant gets the apology (form 04) with the new day at once. The system takes one new day a case; past the first "
        "promise the case is recorded as late all the same.",
    ),
    done=Text("Đã ký và gửi phiếu xin lỗi, hẹn lại.", "The apology was signed and sent."),
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=WHILE_PROMISED,
        words=Text("có dự thảo phiếu xin lỗi chờ ký", "a drafted apology waits to be signed"),
        holds=lambda file: can_apologise(file) and drafted(file) is not None,
    ),
    asks=ASKED,
    shows=(APOLOGY,),
    law=send_apology,
    events=(ApologySent,),
    faces=("desk",),
    usual=True,
)
