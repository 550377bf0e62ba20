"""Revoking (thu hồi): the document holds no longer, on a ground that its holder reads and can complain about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Confirm
from onestop.cases.domain.amending import THE_DOCUMENT, WHILE_IN_FORCE
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_documents import ended_by
from onestop.cases.domain.hands import kept_as_decider
from onestop.cases.domain.needs import Need
from onestop.cases.domain.results import in_force
from onestop.cases.domain.revoking import WRITE_ABOVE, issuer_may, require_issuer
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.why_fields import why
from onestop.cases.events import ResultRevoked
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar

_WORDS: Final = Text("Thu hồi văn bản kết quả", "Revoke the document")


def revoke_result(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    document: int | None = None,
    note: str = "",
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
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said on which ground.
    """
    require_issuer(file, reasons)
    return ended_by(
        ResultRevoked, file, document, occasion="revoked", reasons=reasons, note=note, doing=_WORDS, by=by, at=at
    )


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
