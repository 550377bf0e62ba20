"""The events the ledger's tests tell of are published while they run, and no longer: each is counted elsewhere."""

import pytest

from onestop.kernel import event

from .happenings import Accepted, Lodged


@pytest.fixture(autouse=True)
def known_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(event._known, Lodged.type, Lodged)
    monkeypatch.setitem(event._known, Accepted.type, Accepted)
