"""What is known of an outage after each thing that happened to it: the row is written by it, and `fsck` replays by it."""

from dataclasses import replace

from onestop.kernel.event import Event
from onestop.kernel.times import moment
from onestop.outages.domain.outage import Outage
from onestop.outages.events import (
    OutageBegan,
    OutageCalledOff,
    OutageEnded,
    OutageEndProposed,
    OutagePlanChanged,
    OutagePlanned,
)


def after(outage: Outage | None, event: Event) -> Outage:
    """The outage after one more event.

    Raises:
        TypeError: the event tells of no outage, or of one that was not recorded.
    """
    match event:
        case OutagePlanned() | OutageBegan():
            return _recorded(event)
        case OutagePlanChanged() if outage:
            return _changed(outage, event)
        case OutageEndProposed() if outage:
            return replace(outage, begins_at=moment(event.begins_at), proposed_end=moment(event.proposed_end))
        case OutageEnded() if outage:
            return replace(
                outage,
                services=tuple(event.services),
                begins_at=moment(event.begins_at),
                ended_at=moment(event.ended_at),
                digest=event.digest,
                size=event.size,
            )
        case OutageCalledOff() if outage:
            return replace(outage, called_off_at=moment(event.at))
    raise TypeError(f"{event.type} tells of no outage that is known")


def _changed(outage: Outage, event: OutagePlanChanged) -> Outage:
    """Announced when it was, with what holds since; the older words stay in the ledger."""
    return replace(
        outage,
        services=tuple(event.services),
        cause=event.cause,
        begins_at=moment(event.begins_at),
        expected_end=moment(event.expected_end),
        plan=event.plan,
        force_majeure=event.force_majeure,
        note=event.note,
        note_en=event.note_en,
        changed_at=moment(event.at),
    )


def _recorded(event: OutagePlanned | OutageBegan) -> Outage:
    planned = isinstance(event, OutagePlanned)
    return Outage(
        number=event.number,
        kind="planned" if planned else "unplanned",
        services=tuple(event.services),
        cause=event.cause,
        begins_at=moment(event.begins_at),
        expected_end=moment(event.expected_end) if event.expected_end else None,
        recorded_at=moment(event.at),
        plan=event.plan if isinstance(event, OutagePlanned) else "",
        force_majeure=event.force_majeure if isinstance(event, OutagePlanned) else "",
        note=event.note,
        note_en=event.note_en,
        detected=isinstance(event, OutageBegan) and event.detected,
        proposed_end=moment(event.proposed_end) if isinstance(event, OutageBegan) and event.proposed_end else None,
    )
