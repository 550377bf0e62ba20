"""What feedback makes known."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.kernel.event import Event, private, published
from onestop.kernel.open_values import CaseCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Event):
    """A citizen rated the service of a case. Factors left open are None."""

    type: ClassVar[str] = "feedback.rated"
    schema_version: ClassVar[int] = 1
    sealed_with: ClassVar[str] = "case_code"

    case_code: CaseCode
    overall: int
    access: int | None
    procedure: int | None
    officials: int | None
    result: int | None
    handling: int | None
    assisted: bool
    """Whether an official helped whoever rated."""
    comment: Any = private("")
    rater: Any = private("")
    """Key of whoever rated."""
