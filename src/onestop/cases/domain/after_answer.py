"""What becomes of the term once an applicant has answered, in words for the case at hand: its own procedure, not any."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.bilingual import Text

_NOT_BEGUN: Final = Text(
    "Thời hạn giải quyết chưa chạy: chỉ bắt đầu khi hồ sơ được tiếp nhận.",
    "The time for deciding does not run yet: it begins once the dossier is accepted.",
)
_TERM: Final[Mapping[str, Text]] = {
    "restart": Text(
        "Bổ sung đủ thì thời hạn giải quyết tính lại từ đầu, với ngày hẹn mới.",
        "Once everything is there the time for deciding starts again, with a new promised day.",
    ),
    "exclude": Text(
        "Thời gian chờ bổ sung không tính vào thời hạn giải quyết; ngày hẹn lùi đúng bằng thời gian đó.",
        "The time of waiting is not counted; the promised day moves by just that.",
    ),
    "continue": Text(
        "Thời hạn giải quyết vẫn chạy trong lúc chờ; ngày hẹn không đổi.",
        "The time for deciding ran on meanwhile; the promised day stays.",
    ),
}


def term_after_answer(file: CaseFile) -> Text:
    """By whether the dossier was accepted, and by the policy of its procedure."""
    return _TERM[file.terms.policy.on_supplement] if file.received_at else _NOT_BEGUN
