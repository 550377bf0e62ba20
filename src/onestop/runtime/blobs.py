"""Bytes kept under the name of their own digest: written once, never changed.

A blob is the only thing outside the database. It is on disk before the row that names it
is committed, so a crash can leave a blob nobody names, never a name without its blob.
"""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from django.conf import settings

_DIGEST = re.compile(r"[0-9a-f]{64}")


class BlobMissing(LookupError):
    """The database names a blob the data folder does not hold."""


class BlobDamaged(ValueError):
    """The bytes on disk are no longer those that were put there."""


def put(data: bytes) -> str:
    """Keep `data`; its SHA-256 in hex is its name. Putting the same bytes twice is putting them once."""
    digest = hashlib.sha256(data).hexdigest()
    try:
        os.utime(_place_of(digest))  # asked for again: whoever clears away what nobody names shall not think it old
    except FileNotFoundError:
        path = path_of(digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_durably(path, data)
    return digest


def get(digest: str) -> bytes:
    """The bytes of that name.

    Raises:
        BlobMissing: nothing was ever put under it.
        BlobDamaged: the disk or somebody changed them.
    """
    try:
        data = path_of(digest).read_bytes()
    except FileNotFoundError as error:
        raise BlobMissing(digest) from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise BlobDamaged(digest)
    return data


def path_of(digest: str) -> Path:
    """Where a blob lies: two levels of folders keep each of them small."""
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"not a blob's name: {digest!r}")
    return Path(_place_of(digest))


def _place_of(digest: str) -> str:
    # Put together as text: a path made of its parts costs more than asking the disk for it.
    return f"{settings.DATA_DIR}/blobs/{digest[:2]}/{digest[2:4]}/{digest}"


def _write_durably(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
