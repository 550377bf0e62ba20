"""Take in a file someone hands over."""

import hashlib
import time
from collections.abc import Callable, Collection
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from onestop.documents import scanning
from onestop.documents.domain.budget import Budget
from onestop.documents.domain.kinds import JPEG, PNG
from onestop.documents.domain.names import safe_name
from onestop.documents.domain.uploads import LARGEST, EmptyFile, FileTooLarge
from onestop.documents.inspection import InspectedFile
from onestop.documents.looking import look_into
from onestop.documents.models import Upload, UploadState
from onestop.documents.queries import Infected, UploadView, view
from onestop.documents.quotas import Uploader, check_quota
from onestop.runtime.api import blobs

Attached: TypeAlias = Callable[[Collection[UUID]], set[UUID]]
"""Those of some uploads that belong to a case: who knows cases says so."""


def attach_upload(
    *,
    data: bytes,
    name: str,
    owner_id: int | None = None,
    taken_in_by: str = "",
    budget: Budget | None = None,
    attached: Attached | None = None,
    now: datetime,
) -> UploadView:
    """Look into the file, keep it, and say what was kept.

    It is the owner's, or without one a scan made at a counter by the official whose key is `taken_in_by`. Files of one
    request share a `budget`. `attached` serves the quota of what belongs to no case yet.

    Raises:
        TooManyFilesToday, TooMuchToday, TooMuchUnattached: the quota of who hands it over is used up.
        OverBudget, LookingUnavailable.
        EmptyFile, FileTooLarge, KindNotTaken, ContentDiffers, NotWhatItIsCalled, OldOfficeFile, Unreadable, Locked,
        ActsByItself, TooManyPixels.
        Infected: the scanner found a virus; nothing is kept.
    """
    called = safe_name(name)
    if not data:
        raise EmptyFile(name=called)
    if len(data) > LARGEST:
        raise FileTooLarge(name=called, size=len(data))
    check_quota(Uploader(owner_id, taken_in_by), name=called, size=len(data), attached=attached, now=now)
    budget = budget or Budget()
    seen = look_into(data, name=name, budget=budget)
    state, scanned_at = _scanned(data, called, budget, now)
    keeps_received = not _drawn_anew(data, seen)
    row = Upload.objects.create(
        digest=blobs.put(seen.content),
        name=seen.name,
        mime=seen.kind.mime,
        size=len(seen.content),
        received_digest=_received(data, seen, keep=keeps_received),
        received_size=len(data),
        received_kept=keeps_received,
        removed=list(seen.removed),
        state=state,
        scanned_at=scanned_at,
        owner_id=owner_id,
        taken_in_by="" if owner_id is not None else taken_in_by,
        made_at=now,
    )
    return view(row)


def _drawn_anew(data: bytes, seen: InspectedFile) -> bool:
    """Whether only its pixels are kept: of a picture, and of pages that were pictures. Other files are kept as they came,
    and beside that without what was taken out of them.
    """
    return seen.kind in (JPEG, PNG) or (seen.content != data and not seen.removed)


def _received(data: bytes, seen: InspectedFile, *, keep: bool) -> str:
    """The digest of the evidence. It is kept beside what is shown where it differs."""
    return blobs.put(data) if keep and seen.removed else hashlib.sha256(data).hexdigest()


def _scanned(data: bytes, name: str, budget: Budget, now: datetime) -> tuple[UploadState, datetime | None]:
    """What was handed in is scanned, not what was made of it. Waiting for the scanner is part of the request's budget."""
    if not scanning.is_configured():
        return UploadState.UNSCANNED, None
    began = time.monotonic()
    try:
        verdict = scanning.scan(data, seconds=budget.left.seconds)
    except scanning.ScannerUnreachable:
        return UploadState.QUARANTINE, None
    finally:
        budget.spend(seconds=time.monotonic() - began)
    if verdict.state == "infected":
        raise Infected(name=name, signature=verdict.signature)
    return UploadState.CLEAN, now
