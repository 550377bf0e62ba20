"""The story of a case retold from its events: what the row must say if nobody meddled with it."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any, Protocol

from onestop.cases.domain.status import Status
from onestop.kernel.times import LOCAL, local_date

Told = dict[str, Any]


def retell(events: Iterable[tuple[str, Mapping[str, Any]]]) -> Told:
    """Status, moments, outcome, steps and the like, folded from (type, payload) in order; moments as they were said.

    `late` is left out while the events do not say it.
    """
    told: Told = {}
    for type_name, payload in events:
        fold = _FOLDS.get(type_name)
        if fold is not None:
            fold(told, payload)
    return told


class Happening(Protocol):
    """An entry read back."""

    @property
    def type(self) -> str: ...
    @property
    def payload(self) -> Mapping[str, Any]: ...


def row_told(story: Iterable[Happening], head: bytes) -> Told:
    """What the row must say after a story and its last leaf; nothing where no dossier was lodged."""
    told = retell((one.type, one.payload) for one in story)
    if not told:
        return told
    for name in MOMENTS:
        told[name] = _moment(told[name])
    code, waiting = told.pop("case_code"), told.pop("waiting")
    return told | {
        "code": code,
        "due_on": local_date(told["due_at"]) if told["due_at"] else None,
        "steps": sorted(waiting) if told["status"].awaits_authority else [],
        "head_leaf": head,
    }


def _moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


def _lodged(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {name: payload[name] for name in _COPIED} | _AT_FIRST
    told |= {"changed_at": payload["lodged_at"], "waiting": frozenset()}


def _accepted(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {
        "status": Status.ACCEPTED,
        "received_at": payload["received_at"],
        "due_at": payload["due_at"],
        "waiting": frozenset(payload["steps"]),
        "changed_at": payload["received_at"],
    }


def _not_accepted(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {
        "status": Status.NOT_ACCEPTED,
        "outcome": "not_accepted",
        "reasons": payload["reasons"],
        "finished_at": payload["finished_at"],
        "paused_since": None,
        "changed_at": payload["at"],
    }


def _requested(told: Told, payload: Mapping[str, Any]) -> None:
    if told["due_at"] and "late" in told:
        told |= _late_when_asked(told.pop("late"), due_at=told["due_at"], at=payload["at"])
    told |= {
        "status": Status.SUPPLEMENT,
        "supplements": payload["round"],
        "paused_since": payload["paused_since"],
        "due_at": payload["due_at"],
        "changed_at": payload["at"],
    }


def _late_when_asked(late: bool, *, due_at: str, at: str) -> Told:
    """A request keeps whether the promise was broken before it, and no event says which hour of the day broke it."""
    due, asked = datetime.fromisoformat(due_at), datetime.fromisoformat(at)
    if late or asked < due:
        return {"late": late}
    midnight = datetime.combine(local_date(due), time(0), LOCAL) + timedelta(days=1)
    return {"late": True} if asked >= midnight else {}


def _answered(told: Told, payload: Mapping[str, Any]) -> None:
    back = Status.PROCESSING if told["received_at"] else Status.SUBMITTED
    told |= {"status": back, "paused_since": None, "due_at": payload["due_at"], "changed_at": payload["at"]}


def _stepped(told: Told, payload: Mapping[str, Any]) -> None:
    waiting = told["waiting"] - {payload["step"]} | set(payload["entered"])
    told |= {"status": Status.PROCESSING, "waiting": waiting, "changed_at": payload["at"]}


def _decided(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {
        "status": Status.FINISHED,
        "outcome": payload["outcome"],
        "reasons": payload["reasons"],
        "finished_at": payload["finished_at"],
        "late": payload["late"],
        "changed_at": payload["finished_at"],
    }


def _returned(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {
        "status": Status.RETURNED,
        "returned_at": payload["returned_at"],
        "changed_at": payload["returned_at"],
    }


def _late(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {"late": True, "lateness_noted_at": payload["at"]}


MOMENTS = (
    "lodged_at",
    "received_at",
    "due_at",
    "paused_since",
    "finished_at",
    "returned_at",
    "changed_at",
    "lateness_noted_at",
)
_AT_FIRST: Told = {
    "status": Status.SUBMITTED,
    "received_at": None,
    "due_at": None,
    "paused_since": None,
    "finished_at": None,
    "returned_at": None,
    "outcome": None,
    "supplements": 0,
    "late": False,
    "lateness_noted_at": None,
}
_COPIED = (
    "case_code",
    "procedure_code",
    "procedure_version",
    "service_level",
    "level",
    "intake_agency",
    "support_agency",
    "competent_agency",
    "channel",
    "assisted",
    "authenticated",
    "identified",
    "lodged_at",
)
_FOLDS = {
    "cases.lodged": _lodged,
    "cases.accepted": _accepted,
    "cases.not_accepted": _not_accepted,
    "cases.supplement_requested": _requested,
    "cases.supplement_answered": _answered,
    "cases.step_completed": _stepped,
    "cases.decided": _decided,
    "cases.returned": _returned,
    "cases.lateness_noted": _late,
}
