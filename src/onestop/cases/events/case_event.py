"""What every fact about a case has."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.kernel.event import Event, carried, private
from onestop.kernel.open_values import AgencyCode, Capacity, CaseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent(Event):
    """Base of every fact about one case."""

    moment: ClassVar[str] = "at"
    """The field that says when it happened."""
    sealed_with: ClassVar[str] = "case_code"

    case_code: CaseCode
    acted_as: Capacity = "system"
    at_agency: AgencyCode = ""
    by: Any = carried("")
    """Key of whoever acted; of an event read back, the digest its entry bears."""
    acted_for: Any = private("")
    """Key of the absent official in whose place whoever acted did it; empty where it was in his own name."""
