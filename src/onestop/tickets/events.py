"""What tickets make known."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, published
from onestop.kernel.open_values import AgencyCode, CaseCode, Kind, Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TicketJoined(Event):
    """Whoever handed the dossier in at the counter had drawn a number there: from when he waited until he was called."""

    type: ClassVar[str] = "tickets.joined"
    schema_version: ClassVar[int] = 1

    case_code: CaseCode
    agency: AgencyCode
    service: Kind
    taken_at: Moment
    waits_from: Moment
    """When it was taken, or when the half hour of the appointment began, whichever is later."""
    called_at: Moment
    """When it was called for the first time."""
    booked: bool
