"""The last signed head, kept outside the database: what a database restored from yesterday cannot know.

Before anything is signed, the stored log must go on from every head kept: not smaller, and beginning
with the very tree it signs. After a commit the new head is kept. A place that holds none yet is
given the present one.
"""

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead
from onestop.ledger.domain.merkle import root_of
from onestop.ledger.domain.note import NoteRejected
from onestop.ledger.keys import log_keys
from onestop.ledger.operations.refusals import LedgerDoesNotHold
from onestop.ledger.queries import latest_checkpoint, tree

_FILE = "log.checkpoint"
_WHAT_TO_DO = (
    "restore the newer database, or go on from here under another name: `./onestop new-log --name … --reason …`"
)

_OLDER = "the last key took over after more entries than the database has: it is older"


def anchors() -> list[Path]:
    """Where heads are kept: files; of a folder, a file in it."""
    places = [Path(str(place)) for place in settings.LEDGER_ANCHORS]
    return [place / _FILE if place.is_dir() else place for place in places]


def check_anchors(places: Sequence[Path] | None = None) -> None:
    """See that the stored log goes on from every head kept outside, or from those at `places`.

    Where none are named, `log.vkeys` is a witness too: it says how much was signed before its last key began.

    Raises:
        LedgerDoesNotHold: it does not, or a head kept cannot be read.
    """
    if places is None and is_older_than_its_key():
        raise LedgerDoesNotHold(reason=f"log.vkeys: {_OLDER}; {_WHAT_TO_DO}")
    for place in anchors() if places is None else places:
        head = kept_head(place)
        problem = None if head is None else _problem(head)
        if problem:
            raise LedgerDoesNotHold(reason=f"{place}: {problem}; {_WHAT_TO_DO}")


def is_older_than_its_key() -> bool:
    """Whether the database has fewer entries than were signed when the key that signs now took over."""
    latest = latest_checkpoint()
    return log_keys().keys[-1].since > (latest.size if latest else 0) + 1


def kept_head(place: Path) -> TreeHead | None:
    """The head a place holds; None where there is no file yet.

    Raises:
        LedgerDoesNotHold: the file cannot be read, or no key of this log has signed it.
    """
    try:
        return log_keys().open(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if place.parent.is_dir():
            return None
        raise LedgerDoesNotHold(reason=f"{place.parent} is not there, and the last signed head is kept in it") from None
    except (OSError, ValueError, NoteRejected, CheckpointRejected) as fault:
        raise LedgerDoesNotHold(reason=f"the head kept in {place} cannot be read: {fault}") from fault


def _problem(head: TreeHead) -> str | None:
    latest = latest_checkpoint()
    size = latest.size if latest else 0
    if size < head.size:
        return f"{head.size} entries were signed, the database has {size}: it is older"
    if root_of(head.size, tree()) != head.root:
        return f"the first {head.size} entries are not those that were signed"
    return None


def kept_notes() -> list[str]:
    """The checkpoints kept outside, as they are; what cannot be read is left out."""
    return [place.read_text(encoding="utf-8", errors="replace") for place in anchors() if place.is_file()]


def keep_present_head() -> None:
    """See that the log goes on from what is kept, and keep its present head where none is: after an upgrade, say.

    Raises:
        LedgerDoesNotHold: it does not go on from there, or a place cannot be written.
    """
    check_anchors()
    keep_head()


def keep_head() -> None:
    """Write the newest checkpoint to every place, whole or not at all.

    Raises:
        LedgerDoesNotHold: a place cannot be written; nothing more is signed until it can.
    """
    latest = latest_checkpoint()
    if latest is None:
        return
    for place in anchors():
        try:
            _write(place, latest.note_text)
        except OSError as fault:
            raise LedgerDoesNotHold(reason=f"the head cannot be kept in {place}: {fault.strerror}") from fault


def _write(place: Path, note: str) -> None:
    making = place.with_name(f"{place.name}.new")
    making.write_text(note, encoding="utf-8")
    making.replace(place)
