"""Files handed in, as plain values; whoever knows the case says who may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from onestop.documents.models import Upload, UploadState
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Kind, Refusal
from onestop.runtime.api import blobs


class NoSuchUpload(Refusal):
    """There is none, or not for this reader: the answer is the same, so that nobody can find out."""

    code: ClassVar[str] = "documents.no_such_upload"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, upload: str) -> None:
        self.upload = upload


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadView:
    id: UUID
    digest: str
    name: str
    mime: str
    size: int
    clean: bool
    owner_id: int | None
    made_at: datetime


def view(row: Upload) -> UploadView:
    return UploadView(
        id=row.id,
        digest=row.digest,
        name=row.name,
        mime=row.mime,
        size=row.size,
        clean=row.state == UploadState.CLEAN,
        owner_id=row.owner_id,
        made_at=row.made_at,
    )


def uploads(ids: Iterable[UUID]) -> dict[UUID, UploadView]:
    """Those of `ids` that exist. The caller has asked whether they may be seen."""
    return {row.id: view(row) for row in Upload.objects.filter(id__in=list(ids))}


def upload_for(*, upload_id: UUID, by: Actor) -> UploadView:
    """The upload, for the person who handed it in.

    Raises:
        NoSuchUpload: there is none, or it is someone else's.
    """
    row = Upload.objects.filter(id=upload_id, owner_id=by.person_id).first() if by.person_id is not None else None
    if row is None:
        raise NoSuchUpload(upload=str(upload_id))
    return view(row)


def content_of(upload: UploadView) -> bytes:
    """The bytes kept.

    Raises:
        NoSuchUpload: it is in quarantine still.
    """
    if not upload.clean:
        raise NoSuchUpload(upload=str(upload.id))
    return blobs.get(upload.digest)
