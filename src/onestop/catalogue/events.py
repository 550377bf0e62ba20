"""The facts the catalogue publishes."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, published
from onestop.kernel.open_values import AgencyCode, Day, Digest, Kind, ProcedureCode, Published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPublished(Event):
    """A version of a procedure came into force on `valid_from` and ended the one before it.

    `service_levels` are `{"from": ISO date, "level": L1..L4|FULL|PARTIAL|INFO_ONLY}` in order of date;
    `service_level` and `online` say the same for the day of publication.
    """

    type: ClassVar[str] = "catalogue.version_published"
    schema_version: ClassVar[int] = 2

    procedure_code: ProcedureCode
    version: int
    digest: Digest
    source: Kind
    name: Published
    field: Published
    levels: list[Kind]
    audiences: list[Kind]
    competent: AgencyCode | Kind
    valid_from: Day
    service_levels: list[dict[Kind, Day | Kind]]
    service_level: Kind
    online: bool
    national_portal: Day | None
    """Since when the national portal offers it; None: it does not."""
    open_for_applying: bool
    findings: Digest = ""
    """SHA-256 of what was found wrong with its source; empty in entries of version 1."""
