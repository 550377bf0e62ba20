"""The fact of a case: what statistics may know of it, folded from its events.

The columns are those of the public `cases` export. No name, number or address is
among them: a fact can be published.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from typing import Any, TypeAlias

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
Known: TypeAlias = Mapping[str, Any]
"""What a change may ask of the fact before it: the number of supplements, whether it was received."""


def fold(fact: CaseFact | None, event_type: str, payload: Mapping[str, Any], at: datetime) -> CaseFact | None:
    """The fact after one more event; events that tell nothing to statistics leave it as it is.

    Raises:
        KeyError: an event about a case whose lodging was never read.
    """
    if event_type == "cases.lodged":
        return CaseFact(**_lodged(payload))
    change = _CHANGES.get(event_type)
    if change is None:
        return fact
    if fact is None:
        raise KeyError(f"{event_type} of a case that was never lodged")
    changed = object.__new__(CaseFact)  # `dataclasses.replace`, at a tenth of the cost
    vars(changed).update(vars(fact), **change(vars(fact), payload, at))
    return changed


def told(story: Iterable[tuple[str, Mapping[str, Any], datetime]], _head: bytes = b"") -> dict[str, Any]:
    """The stored row of a case after its whole story, by column; empty before it is lodged.

    What folding one by one comes to, without making a fact at every step.

    Raises:
        KeyError: the story does not begin with the lodging.
    """
    known: dict[str, Any] = {}
    for event_type, payload, at in story:
        if event_type == "cases.lodged":
            known = _AT_FIRST | _lodged(payload)
        elif event_type in _CHANGES:
            known |= _CHANGES[event_type](known, payload, at)
    if known:
        for day in DAYS:
            moment = known[f"{day.removesuffix('_on')}_at"]
            known[day] = local_date(moment) if moment else None
    return known


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _lodged(payload: Mapping[str, Any]) -> dict[str, Any]:
    return {name: payload[name] for name in _STATED} | {"lodged_at": datetime.fromisoformat(payload["lodged_at"])}


def _accepted(_known: Known, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 2, "received_at": _moment(payload["received_at"]), "due_at": _moment(payload["due_at"])}


def _not_accepted(_known: Known, _payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 3, "outcome": "not_accepted"}


def _supplement_requested(known: Known, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 5, "supplements": known["supplements"] + 1, "due_at": _moment(payload["due_at"])}


def _supplement_answered(known: Known, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 4 if known["received_at"] else 1, "due_at": _moment(payload["due_at"])}


def _step_completed(_known: Known, _payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 4}


def _decided(_known: Known, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {
        "status": 9,
        "outcome": payload["outcome"],
        "finished_at": _moment(payload["finished_at"]),
        "due_at": _moment(payload["due_at"]),
        "late": payload["late"],
    }


def _returned(_known: Known, payload: Mapping[str, Any], _at: datetime) -> dict[str, Any]:
    return {"status": 10, "returned_at": _moment(payload["returned_at"])}


def _rated(_known: Known, payload: Mapping[str, Any], at: datetime) -> dict[str, Any]:
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
_STATED = (
    "case_code", "procedure_code", "procedure_version", "service_level", "level", "intake_agency", "competent_agency",
    "channel", "assisted", "authenticated", "identified",
)  # fmt: skip
_AT_FIRST = {field.name: field.default for field in fields(CaseFact) if field.default is not MISSING}
