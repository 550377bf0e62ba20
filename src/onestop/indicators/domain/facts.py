"""The fact of a case: what statistics may know of it, folded from its events.

The columns are those of the public `cases` export. No name, number or address is
among them: a fact can be published.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from onestop.kernel.times import local_date


@dataclass(frozen=True, kw_only=True)
class CaseFact:
    """One case as of its last event. Without slots: the next fact is made from a copy of this one's dictionary."""

    case_code: str
    procedure_code: str
    procedure_version: int
    service_level: str
    level: str
    intake_agency: str
    competent_agency: str
    channel: str
    assisted: bool
    lodged_at: datetime
    received_at: datetime | None = None
    due_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    status: int = 1
    outcome: str | None = None
    supplements: int = 0
    authenticated: bool = False
    identified: bool = False
    rating: int | None = None
    rated_at: datetime | None = None
    late: bool | None = None
    """Whether the decision came after the promised day (or minute); None before it."""

    @property
    def lodged_on(self) -> date:
        return local_date(self.lodged_at)

    @property
    def finished_on(self) -> date | None:
        return local_date(self.finished_at) if self.finished_at else None

    @property
    def rated_on(self) -> date | None:
        return local_date(self.rated_at) if self.rated_at else None


COLUMNS = tuple(field.name for field in fields(CaseFact))
DAYS = ("lodged_on", "finished_on", "rated_on")


def fold(fact: CaseFact | None, event_type: str, payload: Mapping[str, Any], at: datetime) -> CaseFact | None:
    """The fact after one more event; events that tell nothing to statistics leave it as it is.

    Raises:
        KeyError: an event about a case whose lodging was never read.
    """
    if event_type == "cases.lodged":
        return _lodged(payload)
    change = _CHANGES.get(event_type)
    if change is None:
        return fact
    if fact is None:
        raise KeyError(f"{event_type} of a case that was never lodged")
    changed = object.__new__(CaseFact)  # `dataclasses.replace`, at a tenth of the cost
    vars(changed).update(vars(fact), **change(fact, payload, at))
    return changed


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _lodged(payload: Mapping[str, Any]) -> CaseFact:
    return CaseFact(
        case_code=payload["case_code"],
        procedure_code=payload["procedure_code"],
        procedure_version=payload["procedure_version"],
        service_level=payload["service_level"],
        level=payload["level"],
        intake_agency=payload["intake_agency"],
        competent_agency=payload["competent_agency"],
        channel=payload["channel"],
        assisted=payload["assisted"],
        authenticated=payload["authenticated"],
        identified=payload["identified"],
        lodged_at=datetime.fromisoformat(payload["lodged_at"]),
    )


def _accepted(_fact: CaseFact, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 2, "received_at": _moment(payload["received_at"]), "due_at": _moment(payload["due_at"])}


def _not_accepted(_fact: CaseFact, _payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 3, "outcome": "not_accepted"}


def _supplement_requested(fact: CaseFact, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 5, "supplements": fact.supplements + 1, "due_at": _moment(payload["due_at"])}


def _supplement_answered(fact: CaseFact, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 4 if fact.received_at else 1, "due_at": _moment(payload["due_at"])}


def _step_completed(_fact: CaseFact, _payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 4}


def _decided(_fact: CaseFact, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {
        "status": 9,
        "outcome": payload["outcome"],
        "finished_at": _moment(payload["finished_at"]),
        "due_at": _moment(payload["due_at"]),
        "late": payload["late"],
    }


def _returned(_fact: CaseFact, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 10, "returned_at": _moment(payload["returned_at"])}


def _rated(_fact: CaseFact, payload: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    return {"rating": payload["overall"], "rated_at": at}


_CHANGES = {
    "cases.accepted": _accepted,
    "cases.not_accepted": _not_accepted,
    "cases.supplement_requested": _supplement_requested,
    "cases.supplement_answered": _supplement_answered,
    "cases.step_completed": _step_completed,
    "cases.decided": _decided,
    "cases.returned": _returned,
    "feedback.rated": _rated,
}
