"""A last moment that whoever applies has, told without a number: something must be handed in before something else is done.

"Trình báo phải được trình trước khi mở nắp hầm hàng" is a last day as any other. What is to be done before a dossier is
handed in, or before an office does its work, is the order of steps and not meant.
"""

import re
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names

_EVENT: Final = (
    r"\btrước khi (?!(?:được )?(?:nộp|gửi|đăng ký(?! tờ khai)|thực hiện (?:thủ tục|chứng thực)|trình|thông báo|chấm dứt|nhận"
    r"|chính thức|điều chỉnh|tiếp nhận|cấp|làm thủ tục|đề nghị)\b)\w"
)
_DUTY: Final = (
    r"\bphải (?:có trách nhiệm )?(?:được )?(?:trình(?! bày)|gửi|nộp(?! (?:thuế|phí|lệ phí|tiền))|thông báo|khai báo|trình báo"
    r"|có văn bản (?:thông báo|đề nghị)|hoàn thiện hồ sơ gửi)\b"
)
_MOMENT: Final = re.compile(
    rf"{_EVENT}[^.;]*?(?P<whose>[^.;]*?){_DUTY}|(?P<who>[^.;]*?){_DUTY}[^.;]*{_EVENT}", re.IGNORECASE
)
_SOME_EVENT: Final = re.compile(_EVENT, re.IGNORECASE)
"""Without one there is no moment; it is found in one pass, and hardly any sentence has one."""
_BEFORE_GOODS: Final = re.compile(
    r"\b(?:gửi|nộp)\b[^.;]*\btrước khi đăng ký tờ khai (?:hàng hóa|hải quan)\b", re.IGNORECASE
)
"""Whoever declares goods first cannot have this for them any more, though the source does not say "phải"."""
_BEFORE_ANOTHER: Final = re.compile(
    r"\btrước khi (?:nộp hồ sơ|đăng ký thay đổi|thực hiện thủ tục)\b[^.;]* (?:tại|đến|với) cơ quan đăng ký kinh doanh\b"
    r"(?=[^.;]*\b(?:nộp|gửi|phải)\b|[.;]?$)",
    re.IGNORECASE,
)
"""Another agency's procedure, which may not come first."""
_AT_ONCE: Final = re.compile(
    r"\bphải (?:nộp lại|trình báo|thông báo|khai báo)\b[^.;]*\bngay (?:sau )?khi\b(?![^.;]*\bhệ thống\b)", re.IGNORECASE
)
_BEFORE_THE_RESULT: Final = re.compile(
    r"\bngười yêu cầu\b[^.;]*?(?<!người )\bnộp (?:các |bản chính )?giấy tờ\b[^.;]*\btrước khi nhận kết quả\b",
    re.IGNORECASE,
)
"""Whoever applied online hands in the originals then, or gets nothing."""
_PAPERS_BEFORE: Final = re.compile(
    r"\b(?:chứng từ|phiếu|tờ khai|hồ sơ)\b[^.;]*\bđược thực hiện trước (?:hoặc ngay sau )?khi (?:tàu|đưa|xuất|nhập|bắt đầu)\b",
    re.IGNORECASE,
)
"""A list of until when each is handed in, of which one tells an event where the others have a number."""
_AN_OFFICE: Final = re.compile(
    rf"(?:^|[,:;] |\bthì ){body_names('committee', 'agency', 'officer', 'council', 'desk')}[^,;:]*$", re.IGNORECASE
)
"""It begins the clause, so that the duty is its own."""


def is_a_last_moment(text: str) -> bool:
    """Whether somebody who applies must hand something in, or tell it, before something happens.

    >>> is_a_last_moment("Trình báo phải được trình Cảnh sát đường thủy trước khi mở nắp hầm hàng.")
    True
    >>> is_a_last_moment("Trước khi nộp hồ sơ, doanh nghiệp phải gửi bản sao giấy phép.")
    False
    """
    if any(one.search(text) for one in (_BEFORE_GOODS, _BEFORE_ANOTHER, _AT_ONCE, _BEFORE_THE_RESULT, _PAPERS_BEFORE)):
        return True
    moments = _MOMENT.finditer(text) if _SOME_EVENT.search(text) else ()
    return any(not _AN_OFFICE.search(one["whose"] or one["who"] or "") for one in moments)
