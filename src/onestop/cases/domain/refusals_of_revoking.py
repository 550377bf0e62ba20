"""A document that somebody else revokes: why."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind


class RevokedByAnother(CaseRefusal):
    """The law of the field gives it to another level than that of whoever would revoke it, or take that back."""

    code: ClassVar[str] = "cases.revoked_by_another"

    def __init__(self, *, case_code: str, provision: Text) -> None:
        super().__init__(case_code=case_code)
        self.provision = provision


class RevokedByCourt(CaseRefusal):
    """No office revokes it of its own; a judgment is carried out."""

    code: ClassVar[str] = "cases.revoked_by_court"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, provision: Text) -> None:
        super().__init__(case_code=case_code)
        self.provision = provision


class OrderNotNamed(CaseRefusal):
    """It rests on a judgment or decision, and not all is said of it: whose it is, its number, its day."""

    code: ClassVar[str] = "cases.order_not_named"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("ordered_by", "number", "decided_on")


class OrderNotWanted(CaseRefusal):
    """A judgment or decision is named, and it is revoked on no ground that rests on one: nothing typed is dropped in silence."""

    code: ClassVar[str] = "cases.order_not_wanted"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("ordered_by", "number", "decided_on")


class OrderDayNotPossible(CaseRefusal):
    """Nobody can order a document revoked before it was issued, nor carry out what is decided in days to come."""

    code: ClassVar[str] = "cases.order_day_not_possible"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("decided_on",)

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        super().__init__(case_code=case_code)
        self.first = first
        self.last = last
