"""Conditions that a decision cannot name: why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class ConditionsNotKnown(CaseRefusal):
    """The document of this procedure bears no conditions."""

    code: ClassVar[str] = "cases.conditions_not_known"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("conditions",)


class ConditionsNotForRefusals(CaseRefusal):
    """It is refused, with conditions for granting."""

    code: ClassVar[str] = "cases.conditions_not_for_refusals"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("conditions",)


class TooManyConditions(CaseRefusal):
    """There are more than a document carries."""

    code: ClassVar[str] = "cases.too_many_conditions"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("conditions",)

    def __init__(self, *, case_code: str, most: int) -> None:
        super().__init__(case_code=case_code)
        self.most = most
