"""What outages make known. All of it is public: an authority says when its platform did not answer."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, added, published
from onestop.kernel.open_values import Digest, Kind, Moment, OutageNumber, Published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OutagePlanned(Event):
    """An outage was announced, with its expected end and what is done meanwhile (Decree 224/2026, Art. 13)."""

    type: ClassVar[str] = "outages.planned"

    number: OutageNumber
    at: Moment
    services: list[Kind]
    cause: Kind
    begins_at: Moment
    expected_end: Moment
    plan: Published
    """Number of the fallback plan."""
    note: Published
    note_en: Published
    force_majeure: Published = added("")
    """Why it could not be announced as early as it should: the exception of Art. 13.1a; empty where it was."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OutagePlanChanged(Event):
    """What was announced of an outage was put right before it began: from now on this holds."""

    type: ClassVar[str] = "outages.plan_changed"

    number: OutageNumber
    at: Moment
    services: list[Kind]
    cause: Kind
    begins_at: Moment
    expected_end: Moment
    plan: Published
    note: Published
    note_en: Published
    force_majeure: Published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OutageBegan(Event):
    """An outage that nobody had announced was recorded."""

    type: ClassVar[str] = "outages.began"

    number: OutageNumber
    at: Moment
    services: list[Kind]
    cause: Kind
    begins_at: Moment
    expected_end: Moment | None
    detected: bool
    """Whether the server's own silence told of it; an operator confirmed it."""
    note: Published
    note_en: Published
    proposed_end: Moment = added("")
    """When it is said to have ended, where somebody else is to certify it; else empty."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OutageEndProposed(Event):
    """An outage that was open is said, long afterwards, to have ended: somebody else certifies it."""

    type: ClassVar[str] = "outages.end_proposed"

    number: OutageNumber
    at: Moment
    begins_at: Moment
    proposed_end: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OutageEnded(Event):
    """An outage is over. From when to when it lasted is certified: the certificate is known by its digest."""

    type: ClassVar[str] = "outages.ended"

    number: OutageNumber
    at: Moment
    services: list[Kind]
    begins_at: Moment
    ended_at: Moment
    digest: Digest
    size: int


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OutageCalledOff(Event):
    """An outage that was announced does not take place, or one was recorded in error."""

    type: ClassVar[str] = "outages.called_off"

    number: OutageNumber
    at: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceExplained(Event):
    """The server was silent for a while, and that was no outage: an operator says why."""

    type: ClassVar[str] = "outages.silence_explained"

    began_at: Moment
    ended_at: Moment
    why: Published
