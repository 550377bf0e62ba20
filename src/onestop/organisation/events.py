"""The facts of the organisation that the ledger keeps, so that its tables can be proved."""

from dataclasses import dataclass, field
from typing import ClassVar

from onestop.kernel.event import Event, published
from onestop.kernel.open_values import AgencyCode, Day, Kind, Published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRecorded(Event):
    """An agency was entered or changed; this is all there is to it from now on, the past included.

    `names` are `{"vi", "en", "unit_type", "from", "until"}` and `parents` `{"agency", "from", "until"}`, oldest
    first, days as ISO dates, `until` exclusive and null while it goes on. `contact` has `phone`, `email` and `address`
    as far as they are published.
    """

    type: ClassVar[str] = "organisation.agency_recorded"

    agency: AgencyCode
    agency_kind: Kind
    statistical_code: Published
    names: list[dict[Kind, Published | Day | None]]
    parents: list[dict[Kind, AgencyCode | Day | None]]
    contact: dict[Kind, Published] = field(default_factory=dict)


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionRecorded(Event):
    """By a decision one agency stands for another, or for a part of it, from a day on."""

    type: ClassVar[str] = "organisation.succession_recorded"

    predecessor: AgencyCode
    successor: AgencyCode
    on: Day
    succession_kind: Kind
    takes_files: bool
    share: int | None
    decision: Published
