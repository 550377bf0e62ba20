"""Take in a file someone hands over."""

from datetime import datetime

from onestop.documents.domain.budget import Budget
from onestop.documents.looking import look_into
from onestop.documents.models import Upload, UploadState
from onestop.documents.queries import UploadView, view
from onestop.runtime.api import blobs


def attach_upload(
    *,
    data: bytes,
    name: str,
    declared: str = "",
    owner_id: int | None,
    budget: Budget | None = None,
    now: datetime,
) -> UploadView:
    """Look into the file, keep it, and say what was kept. `declared` is the type the browser named.

    Raises:
        EmptyFile, FileTooLarge, KindNotTaken, ContentDiffers, Unreadable, Locked, ActsByItself, TooManyPixels.
    """
    seen = look_into(data, name=name, declared=declared, budget=budget or Budget())
    digest = blobs.put(seen.content)
    row = Upload.objects.create(
        digest=digest,
        name=seen.name,
        mime=seen.kind.mime,
        size=len(seen.content),
        state=UploadState.CLEAN,
        owner_id=owner_id,
        made_at=now,
    )
    return view(row)
