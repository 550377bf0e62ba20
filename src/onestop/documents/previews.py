"""Pages of files as pictures, drawn when first looked at and kept for a while.

They are derived: deleting all of them loses nothing. Each lies under the digest of what it shows.
"""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore
from typing import ClassVar

from django.conf import settings

from onestop.documents.domain.budget import Allowance, Budget, OverBudget
from onestop.documents.domain.uploads import Unreadable
from onestop.documents.limited.process import LookingUnavailable
from onestop.documents.looking import draw, kind_of_mime
from onestop.documents.preview import NoPreview, PreviewPage
from onestop.documents.queries import UploadView
from onestop.kernel.refusal import Kind, Refusal
from onestop.runtime.api import blobs

SECONDS = 5.0
"""For drawing one page."""
_IN_LINE = BoundedSemaphore(3)
"""One draws and two stand in line (`assembly.gateway`); who comes then is told so at once."""
_DRAWS = BoundedSemaphore(1)
"""So that files sent in find a process that looks at them."""
LARGEST_CACHE = 2 * 1024**3
"""Bytes of pictures kept; the longest unlooked-at go first."""
FAILED = ".failed"
"""Ending of what stands for a picture that could not be made. It goes with the next purge, for the machine may only have
been busy, and a newer version may draw what this one cannot."""
MOST_PAGES = 9999
"""Of one file that are drawn."""


class CannotBeDrawn(Refusal):
    """No picture of this file comes about within the time and memory there is for one, now or later."""

    code: ClassVar[str] = "documents.cannot_be_drawn"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, name: str) -> None:
        self.name = name


class DrawingBusy(Refusal):
    """Others are being drawn; the picture can be asked for again."""

    code: ClassVar[str] = "documents.drawing_busy"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, name: str) -> None:
        self.name = name


def preview_page(upload: UploadView, page: int) -> PreviewPage:
    """Page `page` (from 1) of a file as WebP.

    Raises:
        NoPreview: of this kind there is none, the file holds a virus, or it has fewer pages.
        CannotBeDrawn: it was tried, and is not tried again before pictures nobody looks at are thrown away.
        DrawingBusy.
    """
    if not upload.previewed or not 1 <= page <= MOST_PAGES:
        raise NoPreview(name=upload.name)
    # How many pages there are is known from the first: no other is drawn to find out that it is not there.
    if page > 1 and page > preview_page(upload, 1).pages:
        raise NoPreview(name=upload.name)
    return _kept(upload.digest, page) or _drawn_in_turn(upload, page)


def _drawn_in_turn(upload: UploadView, page: int) -> PreviewPage:
    if not _IN_LINE.acquire(blocking=False):
        raise DrawingBusy(name=upload.name)
    try:
        with _DRAWS:
            return _kept(upload.digest, page) or _drawn(upload, page)
    finally:
        _IN_LINE.release()


def _drawn(upload: UploadView, page: int) -> PreviewPage:
    failed = _path(upload.digest, page).with_suffix(FAILED)
    if failed.exists():
        raise CannotBeDrawn(name=upload.name)
    budget, kind = Budget(Allowance(seconds=SECONDS)), kind_of_mime(upload.mime)
    try:
        found = draw(blobs.get(upload.digest), kind=kind, page=page, name=upload.name, budget=budget)
    except LookingUnavailable as error:
        raise DrawingBusy(name=upload.name) from error
    except (OverBudget, Unreadable) as error:
        _write(failed, b"")
        raise CannotBeDrawn(name=upload.name) from error
    _write(_path(upload.digest, page), f"{found.pages} {found.width} {found.height}\n".encode() + found.content)
    return found


def folder() -> Path:
    """Where they lie."""
    data: Path = settings.DATA_DIR
    return data / "previews"


def _path(digest: str, page: int) -> Path:
    return folder() / digest[:2] / f"{digest}-{page}.webp"


def _kept(digest: str, page: int) -> PreviewPage | None:
    """What was drawn before, and says so itself; its age begins anew."""
    path = _path(digest, page)
    try:
        head, _, content = path.read_bytes().partition(b"\n")
        pages, width, height = (int(one) for one in head.split())
    except (OSError, ValueError):
        return None
    with suppress(OSError):
        os.utime(path)
    return PreviewPage(content=content, pages=pages, width=width, height=height)


def _write(path: Path, content: bytes) -> None:
    """A disk that is full keeps nobody from looking."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)
