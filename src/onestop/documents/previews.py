"""Pages of files as pictures, drawn when first looked at and kept for a while.

They are derived: deleting all of them loses nothing. Each lies under the digest of what it shows.
"""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from onestop.documents.domain.budget import Allowance, Budget
from onestop.documents.looking import draw, kind_of_mime
from onestop.documents.preview import NoPreview, PreviewPage
from onestop.documents.queries import UploadView
from onestop.runtime.api import blobs

SECONDS = 10.0
"""For drawing one page."""
LARGEST_CACHE = 2 * 1024**3
"""Bytes of pictures kept; the longest unlooked-at go first."""
MOST_PAGES = 9999
"""Of one file that are drawn."""


def preview_page(upload: UploadView, page: int) -> PreviewPage:
    """Page `page` (from 1) of a file as WebP.

    Raises:
        NoPreview: of this kind there is none, the file holds a virus, or it has fewer pages.
        OverBudget, LookingUnavailable, Unreadable.
    """
    if not upload.previewed or not 1 <= page <= MOST_PAGES:
        raise NoPreview(name=upload.name)
    found = _kept(upload.digest, page)
    if found is None:
        budget = Budget(Allowance(seconds=SECONDS))
        kind = kind_of_mime(upload.mime)
        found = draw(blobs.get(upload.digest), kind=kind, page=page, name=upload.name, budget=budget)
        _keep(upload.digest, page, found)
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


def _keep(digest: str, page: int, drawn: PreviewPage) -> None:
    """A disk that is full keeps nobody from looking."""
    path = _path(digest, page)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(f"{drawn.pages} {drawn.width} {drawn.height}\n".encode() + drawn.content)
        Path(file.name).replace(path)
