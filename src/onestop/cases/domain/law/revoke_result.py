"""Revoking (thu hồi): the document holds no longer, on a ground that its holder reads and can complain about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Confirm, Day, OneLine
from onestop.cases.domain.amending import THE_DOCUMENT, WHILE_IN_FORCE
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_documents import ended_by
from onestop.cases.domain.hands import kept_as_decider
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import BY_ORDER, note_of
from onestop.cases.domain.refusals_of_revoking import OrderDayNotPossible, OrderNotNamed, OrderNotWanted
from onestop.cases.domain.results import ABOVE, first_issued_on, in_force
from onestop.cases.domain.revoking import WRITE_ABOVE, doubt_said, issuer_may, require_issuer
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.why_fields import why
from onestop.cases.events import ResultRevoked
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date

_WORDS: Final = Text("Thu hồi văn bản kết quả", "Revoke the document")
_BY_ORDER_ALONE: Final = Text(
    "Chỉ khi thu hồi theo bản án, quyết định.", "Only where a judgment or decision has it revoked."
)


def revoke_result(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    document: int | None = None,
    note: str = "",
    ordered_by: str = "",
    number: str = "",
    decided_on: date | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultRevoked, ...]]:
    """Take the document in force back, until a decision takes that back (`restore_result`).

    Raises:
        NoDocument: there is none in force. DocumentReplaced: it is not the one of that number.
        RevokedByAnother: the law of the field gives it to the level above. RevokedByCourt: to a court, and there is no
            judgment.
        FourEyes: he is kept from the decision, for he prepared it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said on which ground. ReasonNotOnRecord: the law of the
            field has no such ground.
        OrderNotNamed, TextTooLong, NotWritable: the judgment or decision that has it revoked is not named. OrderNotWanted: one
            is, and no ground rests on it. OrderDayNotPossible: it is older than the document, or of a day to come.
    """
    require_issuer(file, reasons)
    order = order_named(file, reasons, ordered_by=ordered_by, number=number, decided_on=decided_on, at=at)
    return ended_by(
        ResultRevoked,
        file,
        document,
        occasion="revoked",
        reasons=reasons,
        note=note,
        doing=_WORDS,
        by=by,
        at=at,
        **order,
    )


def order_named(
    file: CaseFile,
    reasons: Sequence[str],
    *,
    ordered_by: str,
    number: str,
    decided_on: date | None,
    at: datetime,
    above: str = "",
) -> dict[str, Any]:
    """What the event says of the judgment or decision on which it rests, with the agency `above` that carries it out; nothing
    where it rests on none.

    Raises:
        OrderNotNamed, OrderNotWanted, OrderDayNotPossible, TextTooLong, NotWritable.
    """
    whose, which = note_of(ordered_by), note_of(number)
    if not BY_ORDER & set(reasons):
        if whose or which or decided_on:
            raise OrderNotWanted(case_code=file.code)
        return {}
    if not whose or not which or decided_on is None:
        raise OrderNotNamed(case_code=file.code)
    first, today = first_issued_on(file), local_date(at)
    if decided_on > today or (first and decided_on < first):
        raise OrderDayNotPossible(case_code=file.code, first=first or today, last=today)
    day = decided_on.isoformat()
    said = {"ordered_by": whose, "number": which, "decided_on": day}
    return {"ordered_on": day, "decision": said | ({ABOVE: above} if above else {})}


REVOKE_RESULT: Final = Act(
    code="revoke_result",
    slug="thu-hoi-ket-qua",
    words=_WORDS,
    before=Text(
        "Văn bản hết giá trị, trang kiểm tra của văn bản ghi là đã bị thu hồi; người được cấp nhận thông báo có lý do và quyền "
        "khiếu nại.",
        "The document is no longer valid and its check page says so; the holder gets a notice with the ground and the right to "
        "complain.",
    ),
    done=Text("Đã thu hồi văn bản kết quả.", "The document was revoked."),
    follows=doubt_said,
    needs=(Need("cases.decide", "competent"),),
    when=replace(
        WHILE_IN_FORCE,
        holds=lambda file: in_force(file) is not None and issuer_may(file),
        otherwise=WRITE_ABOVE,
        told_of=lambda file: in_force(file) is not None,
    ),
    asks=(
        THE_DOCUMENT,
        *why("revoked", Text("Thu hồi vì lý do nào?", "On which ground is it revoked?")),
        OneLine(
            name="ordered_by",
            label=Text("Bản án, quyết định của Tòa án, cơ quan nào", "Which court or authority decided it"),
            hint=_BY_ORDER_ALONE,
        ),
        OneLine(
            name="number",
            label=Text("Số bản án, quyết định", "Number of the judgment or decision"),
            hint=_BY_ORDER_ALONE,
        ),
        Day(
            name="decided_on",
            label=Text("Ngày của bản án, quyết định", "Day of the judgment or decision"),
            hint=_BY_ORDER_ALONE,
            past=True,
        ),
        Confirm(
            label=Text("Xác nhận", "Confirm"),
            words=Text(
                "Tôi hiểu rằng văn bản đã thu hồi chỉ có hiệu lực trở lại khi có quyết định hủy bỏ việc thu hồi.",
                "I understand that a revoked document comes into force again only by a decision that takes the revocation back.",
            ),
            missing=Text(
                "Hãy xác nhận: văn bản đã thu hồi chỉ có hiệu lực trở lại bằng một quyết định khác.",
                "Confirm that you understand: a revoked document comes into force again only by another decision.",
            ),
        ),
    ),
    shows=(DOCUMENT,),
    law=revoke_result,
    events=(ResultRevoked,),
    faces=("desk",),
    grave=True,
    undone_by="restore_result",
    barred=partial(kept_as_decider, doing=_WORDS),
)
