"""`fsck`: whether what the rows name lies on the disk, unchanged."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from onestop.documents.inspection import sniff
from onestop.documents.models import Upload
from onestop.kernel.bilingual import Text
from onestop.ledger.api import Finding, Progress
from onestop.runtime.api import blobs

_CHUNK = 1024 * 1024
_HEAD = 16


def papers_hold(progress: Progress) -> Iterator[Finding]:
    """Every file: there, of its size, and with the digest that is its name. One pass, flat memory."""
    total = Upload.objects.count()
    rows = Upload.objects.order_by("digest", "id")
    for done, row in enumerate(rows.iterator(chunk_size=2000), 1):
        where = f"documents_upload {row.id}"
        yield from bytes_hold(where=where, digest=row.digest, size=row.size, mime=row.mime)
        if row.received_kept and row.received_digest not in ("", row.digest):
            yield from bytes_hold(where=where, digest=row.received_digest, size=row.received_size)
        if done % 200 == 0 or done == total:
            progress(done, total)


def bytes_hold(*, where: str, digest: str, size: int, mime: str = "") -> Iterator[Finding]:
    """What is wrong with the bytes that the row `where` names: missing, changed, or not of the kind it says."""
    try:
        path = blobs.path_of(digest)
        if path.stat().st_size != size or _digest_of(path) != digest:
            yield _differs(where, digest)
        elif mime and mime != _mime_of(path):
            yield _miscalled(where, digest)
    except (FileNotFoundError, ValueError):  # or no digest at all: nothing lies under it
        yield Finding(
            code="documents.file_missing",
            where=where,
            text=Text(f"Thiếu tệp {digest} của {where}", f"File {digest} of {where} is missing"),
        )


def _differs(where: str, digest: str) -> Finding:
    return Finding(
        code="documents.file_changed",
        where=where,
        text=Text(f"Tệp {digest} của {where} đã bị thay đổi", f"File {digest} of {where} was changed"),
    )


def _miscalled(where: str, digest: str) -> Finding:
    return Finding(
        code="documents.file_changed",
        where=where,
        text=Text(
            f"Tệp {digest} không thuộc loại ghi ở {where}", f"File {digest} is not of the kind that {where} says"
        ),
    )


def _mime_of(path: Path) -> str:
    """By its first bytes, or of a package by the list of its parts; the whole file was proved before."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        kind = sniff(head + file.read() if head.startswith(b"PK") else head)
    return kind.mime if kind else ""


def _digest_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
