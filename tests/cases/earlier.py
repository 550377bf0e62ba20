"""Entries as they were written while papers, items, findings and cases of a procedure still stood in them openly."""

from typing import Any

import pytest

from onestop.cases.domain.received import Received
from onestop.cases.events import Accepted, Lodged, StepCompleted, SupplementAnswered, SupplementRequested
from onestop.kernel.canonical import canonical_bytes
from onestop.kernel.event import PRIVATE, Event, private_fields
from onestop.kernel.keyed import keyed_hash
from onestop.ledger import sealing
from onestop.runtime.api import raw

_LATER = {
    Lodged: ("handed_in",),
    Accepted: ("handed_in",),
    SupplementRequested: ("asked",),
    SupplementAnswered: ("handed_in", "put_right"),
    StepCompleted: ("outcome",),
}


def write_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on entries are written so."""
    monkeypatch.setattr(sealing, "_payload", _payload)


def keep_as_before() -> None:
    """Rows as they were kept beside such entries: nothing of what was counted at acceptance stood apart."""
    raw("UPDATE cases_task SET answer = '{}' WHERE kind = 'receive'")


def _payload(event: Event, secret: bytes) -> dict[str, Any]:
    payload, openly = event.payload(), _openly(event)
    for name in _LATER.get(type(event), ()):
        del payload[name]
    said = {name: getattr(event, name) for name in private_fields(type(event)) if name not in openly}
    sealed = {name: keyed_hash(secret, canonical_bytes(value)).hex() for name, value in said.items() if value}
    return payload | openly | ({PRIVATE: sealed} if sealed else {})


def _openly(event: Event) -> dict[str, Any]:
    if isinstance(event, Lodged):
        return {"received": _listed(event.received), "variant": event.variant}
    if isinstance(event, Accepted):
        return {"received": _listed(event.received)}
    if isinstance(event, SupplementRequested):
        return {"items": event.items}
    if isinstance(event, SupplementAnswered):
        corrected = [f"answer:{name}" for name in event.corrected or {}]
        return {"received": _listed(event.received), "items": [*(event.received or {}), *corrected]}
    if isinstance(event, StepCompleted):
        return {"answer": {"outcome": event.outcome} if event.outcome else event.answer or {}}
    return {}


def _listed(received: dict[str, list[int]] | None) -> list[list[Any]]:
    return [[component, *Received(*counts)] for component, counts in (received or {}).items()]
