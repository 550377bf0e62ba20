"""Events, people and moments the ledger's tests tell their stories with."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.runtime.api import transaction

NOW = datetime(2026, 4, 24, 10, 0, tzinfo=LOCAL)
CASE, OTHER_CASE = "H09.31.05-260424-0001", "H09.31.05-260424-0002"
CLERK = Actor(kind="official", key="7")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Lodged(Event):
    type = "tests.lodged"
    case_code: str = CASE
    note: str = "Hồ sơ đầy đủ"
    assisted: bool = False
    pages: int = 3


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Event):
    type = "tests.accepted"
    case_code: str = CASE
    due_at: str | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Unknown(Event):
    """Of a later version of ours: nobody here publishes it."""

    type = "tests.unknown"


def story(case: str = CASE, *, at: datetime = NOW, length: int = 2) -> tuple[ledger.SealedEntry, ...]:
    """A case's entries: lodged, then accepted as often as asked."""
    events: list[Event] = [Lodged(case_code=case), *(Accepted(case_code=case) for _ in range(length - 1))]
    return ledger.seal_all(events, at=at, by=CLERK, case=case, prev=None)


def bulk_loaded(entries: Sequence[ledger.SealedEntry], *, now: datetime | None = None) -> int:
    """Load entries in two pieces; how many there were."""
    packed, half = [ledger.pack(entry) for entry in entries], len(entries) // 2
    with transaction(), ledger.bulk_loading(now=now) as load:
        load.append(packed[:half])
        load.append(packed[half:])
    return load.count
