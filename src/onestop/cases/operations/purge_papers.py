"""Throw away files nobody attached to a case or an application, and what is left of them on the disk."""

from datetime import datetime

from onestop.cases.queries.papers_in_use import uploads_in_use
from onestop.documents import api as documents


def purge_papers(*, now: datetime) -> int:
    """How many rows, blobs and pictures went. A file that a case names never does."""
    removed = documents.purge_uploads(in_use=uploads_in_use, now=now)
    return removed + documents.purge_blobs() + documents.purge_previews(now=now)
