"""Fields of an act that ask for money."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.domain.act_fields.field import Answers, Field
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_rule import MOST
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Field):
    """An amount in whole đồng; `least` may be nothing. `proposed` is what stands there when the form opens."""

    kind: ClassVar[str] = "money"

    least: int = 1
    missing: Text
    proposed: Callable[[CaseFile], int | None] | None = None

    def problem(self, answers: Answers) -> Text | None:
        amount = answers.get(self.name)
        return None if type(amount) is int and self.least <= amount <= MOST else self.missing

    def _more(self) -> dict[str, Any]:
        return {"least": self.least, "most": MOST}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeTaken(Field):
    """At acceptance, what becomes of the fee: paid now, to be paid at return, exempt; often nothing is due."""

    kind: ClassVar[str] = "fee_taken"

    name: str = "fee"
