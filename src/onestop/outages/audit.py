"""Outages proved: each row says what its entries say, none is missing or invented, and its certificate lies on the disk."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from onestop.documents import api as documents
from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent
from onestop.ledger import api as ledger
from onestop.outages.domain.fold import after
from onestop.outages.domain.outage import Outage
from onestop.outages.events import (
    OutageBegan,
    OutageCalledOff,
    OutageEnded,
    OutageEndProposed,
    OutagePlanChanged,
    OutagePlanned,
)
from onestop.outages.models import OutageRow
from onestop.outages.store import of_row

_STAGES: Final = (
    (OutagePlanned.type, OutageBegan.type),
    (OutagePlanChanged.type,),
    (OutageEndProposed.type,),
    (OutageEnded.type, OutageCalledOff.type),
)
"""What may happen to one, in the only order in which it can."""
_MISSING: Final = Text("bị mất", "it is missing")
_EXTRA: Final = Text("không bản ghi nào cho biết", "no entry tells of it")
_DIFFERS: Final = Text("không như nhật ký điện tử ghi", "it is not what the ledger says")


def outages_hold(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of outages: they move what people were told, so each follows from its entries."""
    try:
        expected = _recorded()
    except (TypeError, ValueError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    for row in OutageRow.objects.order_by("id"):
        said = expected.pop(row.number, None)
        if said != (of_row(row), bytes(row.leaf)):
            yield _finding(row.number, _EXTRA if said is None else _DIFFERS)
        elif row.digest:
            yield from documents.bytes_hold(where=f"outages_outage {row.number}", digest=row.digest, size=row.size)
    for number in expected:
        yield _finding(number, _MISSING)
    progress(1, 1)


def _recorded() -> dict[str, tuple[Outage, bytes]]:
    """Each as its entries tell it: stage by stage, whatever order those of one moment wait in."""
    told: dict[str, tuple[Outage, bytes]] = {}
    for entry in chain.from_iterable(ledger.entries_of_types(*types) for types in _STAGES):
        number = entry.payload["number"]
        before = told[number][0] if number in told else None
        told[number] = after(before, entry.event), entry.leaf
    return told


def _finding(number: str, what: Text) -> ledger.Finding:
    words = Text(f"Lần gián đoạn {number}: {what.vi}.", f"Outage {number}: {what.en}.")
    return ledger.Finding("wrong_outage", number, words)


def _unreadable(reason: Exception) -> ledger.Finding:
    words = Text(
        f"Không đối chiếu được các lần gián đoạn: có bản ghi không đọc được ({reason}).",
        f"Outages cannot be compared: an entry on them cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "outages_outage", words)
