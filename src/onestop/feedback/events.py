"""What feedback makes known."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.kernel.event import Event, private, published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Event):
    """A citizen rated the service of a case. Factors left open are None."""

    type: ClassVar[str] = "feedback.rated"
    schema_version: ClassVar[int] = 1

    case_code: str
    overall: int
    access: int | None
    procedure: int | None
    officials: int | None
    result: int | None
    handling: int | None
    assisted: bool
    comment: Any = private("")
    rater: Any = private("")
    """Key of whoever rated."""
