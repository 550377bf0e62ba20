"""The slips and letters a case gives rise to: what each is called, and from when it can be made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.bilingual import Text

SlipKind: TypeAlias = Literal["giay-hen", "bo-sung", "tu-choi", "ket-qua"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One of them. `kind` is the last part of its address, at every face."""

    kind: SlipKind
    words: Text
    is_due: Callable[[CaseFile], bool]
    """Whether what it says has happened."""


RECEIPT: Final = Slip(
    kind="giay-hen",
    words=Text("Giấy tiếp nhận và hẹn trả", "Receipt and appointment"),
    is_due=lambda file: file.received_at is not None,
)
SUPPLEMENT: Final = Slip(
    kind="bo-sung",
    words=Text("Phiếu yêu cầu bổ sung", "Supplement request"),
    is_due=lambda file: bool(file.rounds),
)
REFUSAL: Final = Slip(
    kind="tu-choi",
    words=Text("Phiếu từ chối", "Refusal notice"),
    is_due=lambda file: file.outcome in ("not_accepted", "refused"),
)
RESULT: Final = Slip(
    kind="ket-qua",
    words=Text("Thông báo kết quả", "Result letter"),
    is_due=lambda file: file.outcome in ("granted", "refused"),
)
SLIPS: Final = (RECEIPT, SUPPLEMENT, REFUSAL, RESULT)


def slips_of(file: CaseFile) -> tuple[Slip, ...]:
    """Those that can be made of a case now; none once what they would say was erased."""
    if file.content_erased_at is not None:
        return ()
    return tuple(slip for slip in SLIPS if slip.is_due(file))
