"""Take in a file someone hands over."""

from datetime import datetime

from onestop.documents.inspection import inspect
from onestop.documents.models import Upload, UploadState
from onestop.documents.queries import UploadView, view
from onestop.runtime.api import blobs


def attach_upload(*, data: bytes, name: str, declared: str = "", owner_id: int | None, now: datetime) -> UploadView:
    """Look into the file, keep it, and say what was kept. `declared` is the type the browser named.

    Raises:
        EmptyFile, FileTooLarge, KindNotTaken, ContentDiffers, Unreadable, Locked, ActsByItself, TooManyPixels.
    """
    kept, called, kind = inspect(data, name=name, declared=declared)
    digest = blobs.put(kept)
    row = Upload.objects.create(
        digest=digest,
        name=called,
        mime=kind.mime,
        size=len(kept),
        state=UploadState.CLEAN,
        owner_id=owner_id,
        made_at=now,
    )
    return view(row)
