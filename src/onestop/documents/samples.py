"""Sample papers of the demo: what people hand in who do not exist. Each says what it would be, and that it is none.

They are ours, typeset here, so nobody looks into them as into what comes from outside; a row says whose each is, as of any file.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID

from onestop.documents.domain.names import safe_name
from onestop.documents.models import UploadState
from onestop.documents.render import plain_pdf
from onestop.runtime.api import blobs, copy_line, copy_lines, in_transaction_required, joined

_TEMPLATE: Final = Path(__file__).parent / "templates" / "sample.typ"
_LINES: Final = ("Số", "Họ, chữ đệm, tên", "Nơi cư trú", "Nội dung", "Ngày, tháng, năm")
_COLUMNS: Final = (
    *("id", "digest", "name", "mime", "size", "received_digest", "received_size", "received_kept", "removed", "state"),
    *("owner_id", "taken_in_by", "made_at"),
)
_PDF: Final = "application/pdf"
_LONGEST_NAME: Final = 120


class Sample(NamedTuple):
    """A sample paper, by what it would be."""

    name: str
    """As its file is called."""
    digest: str
    size: int


class SampleUpload(NamedTuple):
    """One of them as somebody's: his own, or without him a scan of the official whose key is `taken_in_by`."""

    id: UUID
    sample: Sample
    owner_id: int | None
    taken_in_by: str
    made_at: datetime


@cache
def sample_paper(name: str) -> Sample:
    """The sample of a paper of that name, kept under its digest; the same name gives the same bytes in every process."""
    made = plain_pdf(_TEMPLATE.read_bytes(), json.dumps({"name": name, "lines": _LINES}, ensure_ascii=False))
    blobs.put(made)
    return Sample(safe_name(f"{name[:_LONGEST_NAME]}.pdf"), sha256(made).hexdigest(), len(made))


def sample_line(upload: SampleUpload) -> str:
    """Its row, as a line to load: any process can make it."""
    (id_, (name, digest, size), owner, taken_in_by, made_at) = upload
    return copy_line(
        (
            id_,
            digest,
            name,
            _PDF,
            size,
            digest,
            size,
            True,
            "[]",
            str(UploadState.UNSCANNED.value),
            owner,
            taken_in_by,
            made_at,
        )
    )


@in_transaction_required
def load_samples(uploads: Iterable[SampleUpload] | bytes) -> None:
    """Keep these rows, or lines of them made by `sample_line`."""
    lines = uploads if isinstance(uploads, bytes) else joined(map(sample_line, uploads))
    if lines:
        copy_lines("documents_upload", _COLUMNS, lines)
