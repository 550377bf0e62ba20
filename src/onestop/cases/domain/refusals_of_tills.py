"""Why one agency does not put right what another was paid, with the facts the wording needs."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal


class TakenElsewhere(CaseRefusal):
    """Another agency took that money: its people put it right, and its head cancels it or gives it back."""

    code: ClassVar[str] = "cases.taken_elsewhere"


class LowersAnothers(CaseRefusal):
    """Below `amount` another agency, which was paid before, would give money back: it lowers the sum itself."""

    code: ClassVar[str] = "cases.lowers_anothers"
    fields: ClassVar[tuple[str, ...]] = ("amount", "left")

    def __init__(self, *, case_code: str, amount: int) -> None:
        self.case_code = case_code
        self.amount = amount
