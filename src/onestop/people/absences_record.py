"""Absences as the ledger tells them, and whether rows say the same."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.kernel.event import ContentDigest, UnknownEvent, sealed_form
from onestop.kernel.times import iso
from onestop.ledger import api as ledger
from onestop.people.events import AbsenceEnded, AbsenceRecorded
from onestop.people.models import Absence
from onestop.people.recording import absence_recorded


class AbsenceEntry(NamedTuple):
    """What the ledger says of an absence, the leaf of the entry that recorded it, and when another ended it."""

    recorded: AbsenceRecorded
    leaf: bytes
    ended_at: str | None


def recorded_absences() -> dict[str, AbsenceEntry]:
    """Every absence ever recorded, by key; an ending that follows no entry of its own is left out.

    Raises:
        TypeError, ValueError, UnknownEvent: an entry cannot be read.
    """
    told: dict[str, AbsenceEntry] = {}
    ended: dict[str, AbsenceEnded] = {}
    for entry in ledger.entries_of_types(AbsenceRecorded.type, AbsenceEnded.type):
        match entry.event:
            case AbsenceRecorded() as event:
                told[event.absence] = AbsenceEntry(event, entry.leaf, None)
            case AbsenceEnded() as event:
                ended.setdefault(event.follows, event)
    return {key: _with_end(one, ended.get(one.leaf.hex())) for key, one in told.items()}


def _with_end(one: AbsenceEntry, ended: AbsenceEnded | None) -> AbsenceEntry:
    same = ended is not None and ended.absence == one.recorded.absence
    return one._replace(ended_at=ended.ended_at) if ended is not None and same else one


_EXTRA: Final = Text("không bản ghi nào cho biết", "no entry tells of it")
_MISSING: Final = Text("bị mất", "it is missing")
_DIFFERS: Final = Text(
    "người, thời gian hoặc phạm vi làm thay không như nhật ký điện tử ghi",
    "whose it is, its time or what is covered is not what the ledger says",
)


def absences_hold(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of absences: they let officials do the work of others, so each follows from its entry."""
    try:
        expected = recorded_absences()
    except (TypeError, ValueError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    for done, row in enumerate(Absence.objects.order_by("id"), 1):
        event = absence_recorded(row)
        said = expected.pop(event.absence, None)
        if said is None or not _says(said, event, row):
            yield _finding(str(row.pk), _EXTRA if said is None else _DIFFERS)
        progress(done, done + len(expected))
    for key in expected:
        yield _finding(f"{key[:12]}…", _MISSING)


def _says(said: AbsenceEntry, event: AbsenceRecorded, row: Absence) -> bool:
    why = said.recorded.why
    sealed = isinstance(why, ContentDigest) and ledger.is_digest_of(why.digest, sealed_form(row.why, event.absence))
    ended = None if row.ended_at is None else iso(row.ended_at)
    told = said.leaf == bytes(row.leaf) and said.ended_at == ended
    return sealed and told and said.recorded.payload() == event.payload()


def _finding(where: str, what: Text) -> ledger.Finding:
    words = Text(f"Lần vắng mặt {where}: {what.vi}.", f"The absence {where}: {what.en}.")
    return ledger.Finding("wrong_absence", where, words)


def _unreadable(reason: Exception) -> ledger.Finding:
    words = Text(
        f"Không đối chiếu được các lần vắng mặt: có bản ghi không đọc được ({reason}).",
        f"Absences cannot be compared: an entry on them cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "people_absence", words)
