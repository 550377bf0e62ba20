"""The story of a case retold from its events: what the row must say if nobody meddled with it."""

from collections.abc import Iterable, Mapping
from typing import Any

from onestop.cases.domain.status import Status

Told = dict[str, Any]


def retell(events: Iterable[tuple[str, Mapping[str, Any]]]) -> Told:
    """Status, moments, outcome and number of supplements, folded from (type, payload) in order."""
    told: Told = {}
    for type_name, payload in events:
        fold = _FOLDS.get(type_name)
        if fold is not None:
            fold(told, payload)
    return told


def _lodged(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {name: payload[name] for name in _COPIED} | {
        "status": Status.SUBMITTED,
        "received_at": None,
        "due_at": None,
        "paused_since": None,
        "finished_at": None,
        "returned_at": None,
        "outcome": None,
        "supplements": 0,
        "lateness_noted": False,
    }


def _accepted(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {"status": Status.ACCEPTED, "received_at": payload["received_at"], "due_at": payload["due_at"]}


def _not_accepted(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {"status": Status.NOT_ACCEPTED, "outcome": "not_accepted", "finished_at": payload["finished_at"]}


def _requested(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {
        "status": Status.SUPPLEMENT,
        "supplements": payload["round"],
        "paused_since": payload["paused_since"],
        "due_at": payload["due_at"],
    }


def _answered(told: Told, payload: Mapping[str, Any]) -> None:
    back = Status.PROCESSING if told["received_at"] else Status.SUBMITTED
    told |= {"status": back, "paused_since": None, "due_at": payload["due_at"]}


def _stepped(told: Told, payload: Mapping[str, Any]) -> None:
    told["status"] = Status.PROCESSING


def _decided(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {"status": Status.FINISHED, "outcome": payload["outcome"], "finished_at": payload["finished_at"]}


def _returned(told: Told, payload: Mapping[str, Any]) -> None:
    told |= {"status": Status.RETURNED, "returned_at": payload["returned_at"]}


def _late(told: Told, payload: Mapping[str, Any]) -> None:
    told["lateness_noted"] = True


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
