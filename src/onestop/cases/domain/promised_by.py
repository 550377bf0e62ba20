"""By what the day that is promised now was promised: acceptance, or what let the clock go on or gave it a longer term."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised_at
from onestop.cases.domain.fee_book import WAIVED
from onestop.kernel.bilingual import Text

PromisedBy: TypeAlias = Literal["accepted", "supplement", "payment", "waiver", "verification", "opinion"]
SAID: Final[Mapping[PromisedBy, Text]] = MappingProxyType(
    {
        "accepted": Text("", ""),
        "supplement": Text("Nhận hồ sơ bổ sung", "Supplement received"),
        "payment": Text("Nộp xong khoản phải nộp", "Payment made"),
        "waiver": Text("Không còn khoản phải nộp", "Nothing left to pay"),
        "verification": Text("Xác định phải xác minh", "Found that something must be verified"),
        "opinion": Text("Hết thời gian lấy ý kiến", "Asking for opinions ended"),
    }
)
"""What happened at the moment from which the present day is promised, as a receipt says it; of acceptance it does already."""


def promised_by(file: CaseFile) -> PromisedBy:
    """What made the promise that stands."""
    at = promised_at(file)
    if at is None or at == file.received_at:
        return "accepted"
    for wait in reversed(file.waits):
        if wait.ended_at == at and wait.kind in ("supplement", "payment"):
            return "supplement" if wait.kind == "supplement" else "waiver" if wait.left_out == WAIVED else "payment"
    return "verification" if at == file.verified_since else "opinion"
