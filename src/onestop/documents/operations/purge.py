"""Throw away what nobody attached: rows by a dated rule, blobs without a row, pictures nobody looks at."""

import math
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from django.conf import settings

from onestop.documents.domain.intake_rules import rule_on
from onestop.documents.held import held_by_keys
from onestop.documents.models import Upload
from onestop.documents.previews import FAILED, LARGEST_CACHE, folder
from onestop.documents.quotas import intake_rules
from onestop.kernel.times import local_date
from onestop.runtime.api import blobs, in_transaction_required, transaction

Named: TypeAlias = Callable[[Collection[str]], set[str]]
"""Those of some digests that rows of others than uploads name."""
_AT_ONCE = 500
_SETTLED = 24 * 60 * 60.0
"""Seconds after which a blob without a row is no upload still on its way."""


def purge_uploads(*, in_use: Callable[[Collection[UUID]], set[UUID]], now: datetime) -> int:
    """Remove rows of files taken in long ago that are `in_use` nowhere, nor held by a foreign key; how many.

    Their blobs go with the next `purge_blobs`. A row is locked while it is asked about, so that nobody attaches it meanwhile.
    """
    before = rule_on(intake_rules(), local_date(now)).unattached_before(now)
    last, removed = UUID(int=0), 0
    while True:
        with transaction():
            rows = Upload.objects.select_for_update(skip_locked=True).filter(made_at__lt=before, id__gt=last)
            ids = list(rows.order_by("id").values_list("id", flat=True)[:_AT_ONCE])
            if not ids:
                return removed
            unused = set(ids) - in_use(ids) - held_by_keys(ids)
            removed += Upload.objects.filter(id__in=unused).delete()[0]
        last = ids[-1]


@in_transaction_required
def remove_uploads(ids: Collection[UUID], *, in_use: Callable[[Collection[UUID]], set[UUID]]) -> set[str]:
    """Remove the rows of these files but for those that are `in_use`; the digests they named.

    What lies on the disk goes with `remove_contents`, once this is committed. A row is locked while it is asked
    about, so that nobody attaches it meanwhile.
    """
    rows = list(Upload.objects.select_for_update().filter(id__in=ids).order_by("id"))
    used = in_use(ids) if rows else set()
    unused = [row for row in rows if row.id not in used]
    Upload.objects.filter(id__in=[row.id for row in unused]).delete()
    return {digest for row in unused for digest in (row.digest, row.received_digest) if digest}


def remove_contents(digests: Collection[str], *, named: Named) -> None:
    """Remove the blobs and pictures of these digests that no row names any more; a blob of today goes with `purge_blobs`."""
    for digest in set(digests) - _named(set(digests)) - named(digests):
        for picture in (folder() / digest[:2]).glob(f"{digest}-*"):
            picture.unlink(missing_ok=True)
    _remove_unnamed((path for path in map(blobs.path_of, digests) if path.is_file()), named)


def purge_blobs(*, named: Named) -> int:
    """Remove blobs no row names, a day after they were written or asked for again; how many.

    Their age is read by the clock of the file system.
    """
    return _remove_unnamed(_files(settings.DATA_DIR / "blobs"), named)


def _remove_unnamed(paths: Iterable[Path], elsewhere: Named) -> int:
    removed, before = 0, _present() - _SETTLED
    settled = (path for path in paths if _written(path) < before)
    while batch := list(islice(settled, _AT_ONCE)):
        names = {path.name for path in batch}
        named = _named(names) | elsewhere(names)
        for path in batch:
            if path.name not in named and _written(path) < before:
                path.unlink(missing_ok=True)
                removed += 1
    return removed


def purge_previews(*, now: datetime) -> int:
    """Remove pictures nobody looked at for the days of the rule, and the longest unlooked-at beyond what may be kept.

    What could not be drawn may be tried again from then on.
    """
    days = rule_on(intake_rules(), local_date(now)).preview_days
    kept, removed, before = 0, 0, _present() - days * 24 * 60 * 60
    for path in sorted(_files(folder()), key=_written, reverse=True):
        kept += path.stat().st_size
        if kept > LARGEST_CACHE or _written(path) < before or path.suffix == FAILED:
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def _named(digests: set[str]) -> set[str]:
    rows = Upload.objects
    shown = rows.filter(digest__in=digests).values_list("digest", flat=True)
    received = rows.filter(received_digest__in=digests).values_list("received_digest", flat=True)
    return {*shown, *received}


def _files(within: Path) -> Iterator[Path]:
    return (path for path in within.rglob("*") if path.is_file())


def _present() -> float:
    """This moment by the clock of the file system, which is the one that dates files: no other need agree with it."""
    folder: Path = settings.DATA_DIR
    with tempfile.TemporaryFile(dir=folder) as probe:
        return os.fstat(probe.fileno()).st_mtime


def _written(path: Path) -> float:
    """When it was written or asked for again; what has gone meanwhile is young."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return math.inf
