"""The facts of the organisation that the ledger keeps, so that its tables can be proved."""

from dataclasses import dataclass, field
from typing import ClassVar

from onestop.kernel.event import Event, published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRecorded(Event):
    """An agency was entered or changed; this is all there is to it from now on, the past included.

    `names` are `{"vi", "en", "unit_type", "from", "until"}` and `parents` `{"agency", "from", "until"}`, oldest
    first, days as ISO dates, `until` exclusive and null while it goes on. `contact` has `phone`, `email` and `address`
    as far as they are published.
    """

    type: ClassVar[str] = "organisation.agency_recorded"

    agency: str
    agency_kind: str
    statistical_code: str
    names: list[dict[str, str | None]]
    parents: list[dict[str, str | None]]
    contact: dict[str, str] = field(default_factory=dict)


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionRecorded(Event):
    """By a decision one agency stands for another, or for a part of it, from a day on."""

    type: ClassVar[str] = "organisation.succession_recorded"

    predecessor: str
    successor: str
    on: str
    succession_kind: str
    takes_files: bool
    share: int | None
    decision: str
