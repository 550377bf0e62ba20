"""Scan what came while the scanner was away, or before there was one."""

from datetime import datetime

from onestop.documents import scanning
from onestop.documents.models import Upload, UploadState
from onestop.runtime.api import blobs

_WAITING = (UploadState.QUARANTINE, UploadState.UNSCANNED)
_AT_ONCE = 500


def scan_waiting(*, now: datetime) -> int:
    """How many were scanned; the next run goes on with the rest. Does nothing where no scanner is configured or answers."""
    if not scanning.is_configured():
        return 0
    done = 0
    for row in Upload.objects.filter(state__in=_WAITING).order_by("made_at", "id")[:_AT_ONCE]:
        try:
            verdict = scanning.scan(_evidence(row))
        except scanning.ScannerUnreachable:
            return done
        except (blobs.BlobMissing, blobs.BlobDamaged):
            continue  # it stays shut, and fsck names it
        changed = {"state": verdict.state, "finding": verdict.signature, "scanned_at": now}
        done += Upload.objects.filter(id=row.id, state__in=_WAITING).update(**changed)
    return done


def _evidence(row: Upload) -> bytes:
    """What was handed in where it was kept, else what was made of it."""
    return blobs.get(row.received_digest if row.received_kept and row.received_digest else row.digest)
