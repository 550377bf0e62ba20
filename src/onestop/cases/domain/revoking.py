"""Who may revoke the document of a case, and take that back: whoever issued it, the level above, or a court alone.

Civil-status papers are revoked by the level above whoever issued them. An unlawful marriage is annulled by a court alone, and the
office that registered it carries that out (Law 60/2014/QH13 Art. 70.1h, 69.1e; Law 52/2014/QH13 Art. 11); one that the wrong
office registered is revoked by the authority (Art. 13). Which law holds of which documents is data of `rules` (`after_issue`).
"""

from collections.abc import Collection, Sequence
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import COURT_ORDERED, ORDER_MISAPPLIED
from onestop.cases.domain.refusals_of_revoking import RevokedByAnother, RevokedByCourt
from onestop.cases.domain.results import ABOVE, can_be_restored, revoked_last
from onestop.kernel.bilingual import Text

BY_JUDGMENT: Final = frozenset({COURT_ORDERED, "court_ruled"})
"""Reasons that rest on what a court ordered."""
NOT_COMPARED: Final = Text(
    "Chưa đối chiếu: hệ thống chưa đọc pháp luật của lĩnh vực này về thu hồi, thay thế văn bản đã cấp. Hãy tự kiểm tra thẩm "
    "quyền và trình tự trước khi làm.",
    "Not compared: the law of this field about revoking and replacing what was issued was not read for this program. Check who "
    "is competent, and by which procedure, before you do it.",
)
WRITE_ABOVE: Final = Text(
    "văn bản này do cấp trên của cơ quan đã cấp thu hồi theo pháp luật. Cơ quan bạn gửi văn bản đề nghị, nêu mã hồ sơ và lý do, "
    "đến Chủ tịch Ủy ban nhân dân tỉnh; người đó thu hồi ngay trên hồ sơ này.",
    "by law this document is revoked by the level above whoever issued it. Write to the Chairman of the Provincial People's "
    "Committee with the code of the case and the reason; it is revoked on this very page there.",
)
"""What whoever issued it reads, who may only propose it."""


def issuer_may(file: CaseFile) -> bool:
    """Whether the agency that issued it has anything to revoke: by itself, or on a judgment."""
    return file.terms.after.revoked_by != "above"


def level_above_may(file: CaseFile) -> bool:
    """Whether the level above does: always, or on some grounds."""
    return file.terms.after.revoked_by == "above" or bool(file.terms.after.above_on)


def level_above_restores(file: CaseFile) -> bool:
    """Whether the revocation is the level above's to take back: of what a court annuls, where that level revoked it."""
    by_above = bool(file.terms.after.above_on) and ABOVE in revoked_last(file).changed
    return file.terms.after.revoked_by == "above" or by_above


def doubt_said(file: CaseFile) -> Text:
    """That the law of the field was not compared, by which provision it is done as far as that is known."""
    rule = file.terms.after
    if rule.is_compared:
        return Text("", "")
    if not rule.provision.vi:
        return NOT_COMPARED
    return Text(
        f"{NOT_COMPARED.vi} Quy định đã biết: {rule.provision.vi}.",
        f"{NOT_COMPARED.en} What is known: {rule.provision.en}.",
    )


def require_issuer(file: CaseFile, reasons: Collection[str]) -> None:
    """Raises RevokedByAnother: the level above does; RevokedByCourt: only a court, and it is not on its judgment."""
    rule = file.terms.after
    if rule.revoked_by == "above":
        raise RevokedByAnother(case_code=file.code, provision=rule.provision)
    if rule.revoked_by == "court" and not set(reasons) <= BY_JUDGMENT:
        raise RevokedByCourt(case_code=file.code, provision=rule.provision)


def require_restorer(file: CaseFile, reasons: Sequence[str]) -> None:
    """As `require_issuer`, of taking a revocation back. What the office itself mistook in carrying out a judgment was no court's
    to say, and is no court's to put right: the judgment stands, and speaks of something else (our reading of who may revoke).

    Raises:
        RevokedByAnother, RevokedByCourt.
    """
    if can_be_restored(file) and level_above_restores(file):
        raise RevokedByAnother(case_code=file.code, provision=file.terms.after.provision)
    require_issuer(file, BY_JUDGMENT if ORDER_MISAPPLIED in reasons else reasons)


def require_level_above(file: CaseFile, reasons: Sequence[str]) -> None:
    """Raises RevokedByAnother: whoever issued it does; RevokedByCourt: only a court does on such a ground."""
    rule = file.terms.after
    if not level_above_may(file):
        raise RevokedByAnother(case_code=file.code, provision=rule.provision)
    if rule.revoked_by == "court" and not set(reasons) <= set(rule.above_on):
        raise RevokedByCourt(case_code=file.code, provision=rule.provision)


def require_restored_above(file: CaseFile) -> None:
    """Raises RevokedByAnother: the level above did not revoke it."""
    if not level_above_restores(file):
        raise RevokedByAnother(case_code=file.code, provision=file.terms.after.provision)
