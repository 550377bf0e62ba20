"""The tables of agencies proved: each says what the last event on it says, and none is missing."""

from collections.abc import Iterator
from typing import Any

from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent
from onestop.ledger import api as ledger
from onestop.organisation.domain.recording import agency_recorded, replay, succession_recorded
from onestop.organisation.events import AgencyRecorded, SuccessionRecorded
from onestop.organisation.store import load_records, load_successions, misspelt_periods


def register_matches_ledger(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of the organisation: agencies and successions follow from their events."""
    try:
        events = [entry.event for entry in ledger.entries_of_types(AgencyRecorded.type, SuccessionRecorded.type)]
        expected = replay(events)
    except (TypeError, ValueError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    agencies = {code: agency_recorded(record) for code, record in load_records().items()}
    successions = {(s.predecessor, s.successor, s.on): s for s in map(succession_recorded, load_successions())}
    progress(len(events), len(events))
    for code in sorted({*_differing(agencies, expected.agencies), *misspelt_periods()}):
        yield _wrong_agency(code)
    for key in _differing(successions, expected.successions):
        yield _wrong_succession(*key)


def _differing(kept: dict[Any, Any], expected: dict[Any, Any]) -> list[Any]:
    return [key for key in sorted({*kept, *expected}) if kept.get(key) != expected.get(key)]


def _unreadable(reason: Exception) -> ledger.Finding:
    """Without every entry nothing can be compared; which entry it is, the ledger's own check names."""
    words = Text(
        f"Không đối chiếu được danh bạ cơ quan: có bản ghi không đọc được ({reason}).",
        f"The register of agencies cannot be compared: an entry on it cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "organisation", words)


def _wrong_agency(code: str) -> ledger.Finding:
    words = Text(
        f"Cơ quan {code} được lưu khác với điều nhật ký điện tử ghi.",
        f"Agency {code} is kept otherwise than the ledger says.",
    )
    return ledger.Finding("wrong_agency", code, words)


def _wrong_succession(predecessor: str, successor: str, on: str) -> ledger.Finding:
    where = f"{predecessor} → {successor}, {on}"
    words = Text(
        f"Việc kế thừa {where} được lưu khác với điều nhật ký điện tử ghi.",
        f"The succession {where} is kept otherwise than the ledger says.",
    )
    return ledger.Finding("wrong_succession", where, words)
