"""Files handed in, as plain values; whoever knows the case says who may see them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from onestop.documents import scanning
from onestop.documents.domain.carried import FRAMES
from onestop.documents.models import Upload, UploadState
from onestop.documents.preview import has_preview, is_text_only
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Kind, Refusal
from onestop.runtime.api import blobs

_AT_ONCE = 1000


class NoSuchUpload(Refusal):
    """There is none, or not for this reader: the answer is the same, so that nobody can find out."""

    code: ClassVar[str] = "documents.no_such_upload"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, upload: str) -> None:
        self.upload = upload


class Infected(Refusal):
    """A virus scanner found something in it."""

    code: ClassVar[str] = "documents.infected"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, name: str, signature: str) -> None:
        self.name = name
        self.signature = signature


class NotScannedYet(Refusal):
    """The original stays shut until the scanner has seen it; the preview can be looked at."""

    code: ClassVar[str] = "documents.not_scanned_yet"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, name: str) -> None:
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadView:
    """`digest` names what may be opened, `received_digest` what was handed in (SHA-256, hexadecimal)."""

    id: UUID
    digest: str
    name: str
    mime: str
    size: int
    received_digest: str
    removed: tuple[str, ...]
    state: UploadState
    finding: str
    owner_id: int | None
    taken_in_by: str
    made_at: datetime

    @property
    def infected(self) -> bool:
        return self.state == UploadState.INFECTED

    @property
    def original_open(self) -> bool:
        """Whether the original may be opened now: scanned and clean, or no scanner is configured at all."""
        return self.state == UploadState.CLEAN or (self.state == UploadState.UNSCANNED and not scanning.is_configured())

    @property
    def text_only(self) -> bool:
        """Whether its pictures show text and tables without their layout."""
        return is_text_only(self.mime)

    @property
    def first_picture_only(self) -> bool:
        """Whether it was an animation, of which the first picture was kept."""
        return FRAMES in self.removed

    @property
    def previewed(self) -> bool:
        """Whether its pages can be looked at as pictures."""
        return has_preview(self.mime) and not self.infected


def has_uploads(owner_id: int) -> bool:
    """Whether any file of this person is kept, attached or not."""
    return Upload.objects.filter(owner_id=owner_id).exists()


def view(row: Upload) -> UploadView:
    return UploadView(
        id=row.id,
        digest=row.digest,
        name=row.name,
        mime=row.mime,
        size=row.size,
        received_digest=row.received_digest,
        removed=tuple(row.removed),
        state=UploadState(row.state),
        finding=row.finding,
        owner_id=row.owner_id,
        taken_in_by=row.taken_in_by,
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


def check_attachable(ids: Iterable[UUID], *, applicant_id: int | None, by: Actor) -> dict[UUID, UploadView]:
    """These files, which `by` may attach to a dossier of the applicant: his own, or scans `by` made at the counter.

    Raises:
        NoSuchUpload: one is somebody else's, somebody else's scan, or nobody's.
        Infected.
    """
    wanted = list(ids)
    found = uploads(wanted) if wanted else {}
    for one in wanted:
        upload = found.get(one)
        if upload is None or not _may_attach(upload, applicant_id, by):
            raise NoSuchUpload(upload=str(one))
        if upload.infected:
            raise Infected(name=upload.name, signature=upload.finding)
    return found


def _may_attach(upload: UploadView, applicant_id: int | None, by: Actor) -> bool:
    if upload.owner_id is not None:
        return upload.owner_id == applicant_id
    return by.kind == "official" and upload.taken_in_by == by.key != ""


def content_of(upload: UploadView) -> bytes:
    """The bytes that may be opened.

    Raises:
        NotScannedYet, Infected.
    """
    if upload.infected:
        raise Infected(name=upload.name, signature=upload.finding)
    if not upload.original_open:
        raise NotScannedYet(name=upload.name)
    return blobs.get(upload.digest)


def missing_uploads(ids: Iterable[UUID]) -> Iterator[UUID]:
    """Those of `ids` of which there is no row, a thousand at a time."""
    batch: list[UUID] = []
    for one in ids:
        batch.append(one)
        if len(batch) == _AT_ONCE:
            yield from _missing(batch)
            batch = []
    yield from _missing(batch)


def _missing(batch: list[UUID]) -> Iterator[UUID]:
    there = set(Upload.objects.filter(id__in=batch).values_list("id", flat=True)) if batch else set()
    return (one for one in batch if one not in there)
