"""Who may revoke the document of a case, and take that back: whoever issued it, the level above, or a court alone.

Civil-status papers are revoked by the level above whoever issued them, a marriage certificate by no office at all (Law
60/2014/QH13 Art. 70.1h, 69.1e): once a court annulled the marriage, the office that registered it carries that out. Which law
holds of which documents is data of `rules` (`after_issue`).
"""

from collections.abc import Sequence
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_revoking import RevokedByAnother, RevokedByCourt
from onestop.kernel.bilingual import Text

BY_JUDGMENT: Final = frozenset({"ordered", "court_ruled"})
"""Reasons that rest on what a court ordered."""
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
    """Whether the level above does."""
    return file.terms.after.revoked_by == "above"


def require_issuer(file: CaseFile, reasons: Sequence[str]) -> None:
    """Raises RevokedByAnother: the level above does; RevokedByCourt: only a court, and it is not on its judgment."""
    rule = file.terms.after
    if rule.revoked_by == "above":
        raise RevokedByAnother(case_code=file.code, provision=rule.provision)
    if rule.revoked_by == "court" and not set(reasons) <= BY_JUDGMENT:
        raise RevokedByCourt(case_code=file.code, provision=rule.provision)


def require_level_above(file: CaseFile) -> None:
    """Raises RevokedByAnother: whoever issued it does, or a court."""
    if not level_above_may(file):
        raise RevokedByAnother(case_code=file.code, provision=file.terms.after.provision)
