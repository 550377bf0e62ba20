"""Throw away files nobody attached to a case or an application, and their blobs."""

from datetime import datetime

from onestop.cases.queries.issued_papers import issued_digests
from onestop.cases.queries.papers_in_use import uploads_in_use
from onestop.documents import api as documents
from onestop.outages.api import certificate_digests


def purge_papers(*, now: datetime) -> int:
    """How many rows and blobs went. A file or an issued paper that a case names never does, nor the certificate of an outage."""
    removed = documents.purge_uploads(in_use=uploads_in_use, now=now)
    return removed + documents.purge_blobs(named=lambda digests: issued_digests(digests) | certificate_digests(digests))
