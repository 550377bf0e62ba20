"""Records as events say them, and back: one replay tells what the tables must hold."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from onestop.kernel.event import Event
from onestop.organisation.domain.record import AgencyRecord
from onestop.organisation.domain.succession import Succession
from onestop.organisation.events import AgencyRecorded, SuccessionRecorded


@dataclass(slots=True)
class Replay:
    """The last word on each agency, and every succession by (predecessor, successor, day)."""

    agencies: dict[str, AgencyRecorded] = field(default_factory=dict)
    successions: dict[tuple[str, str, str], SuccessionRecorded] = field(default_factory=dict)


def replay(events: Iterable[Event]) -> Replay:
    """What the events of the organisation, first to last, say the tables hold.

    Raises:
        TypeError: an event of another module; nobody here knows what it changes.
    """
    state = Replay()
    for event in events:
        match event:
            case AgencyRecorded():
                state.agencies[event.agency] = event
            case SuccessionRecorded():
                state.successions[event.predecessor, event.successor, event.on] = event
            case _:
                raise TypeError(f"{event.type} is no event of the organisation")
    return state


def agency_recorded(record: AgencyRecord) -> AgencyRecorded:
    """The event that says all of an agency."""
    return AgencyRecorded(
        agency=record.code,
        agency_kind=record.kind,
        statistical_code=record.statistical_code,
        names=[
            {
                "vi": period.name.vi,
                "en": period.name.en,
                "unit_type": period.unit_type,
                **_days(period.valid_from, period.valid_until),
            }
            for period in record.names
        ],
        parents=[
            {"agency": period.parent, **_days(period.valid_from, period.valid_until)} for period in record.parents
        ],
        contact=record.contact.stated(),
    )


def succession_recorded(succession: Succession) -> SuccessionRecorded:
    """The event that says all of a succession."""
    return SuccessionRecorded(
        predecessor=succession.predecessor,
        successor=succession.successor,
        on=succession.on.isoformat(),
        succession_kind=succession.kind,
        takes_files=succession.takes_files,
        share=succession.share,
        decision=succession.decision,
    )


def _days(begin: date, end: date | None) -> dict[str, str | None]:
    return {"from": begin.isoformat(), "until": end.isoformat() if end else None}
