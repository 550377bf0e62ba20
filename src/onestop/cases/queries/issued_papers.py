"""Which bytes are issued papers, and whether they still are what was issued."""

from collections.abc import Collection, Iterator

from onestop.cases.models import CaseIssued
from onestop.documents import api as documents
from onestop.ledger.api import Finding, Progress


def issued_digests(digests: Collection[str]) -> set[str]:
    """Those of `digests` that are papers issued about a case."""
    return set(CaseIssued.objects.filter(digest__in=digests).values_list("digest", flat=True))


def issued_papers_hold(progress: Progress) -> Iterator[Finding]:
    """`fsck`: the bytes of every paper ever issued lie on the disk as they were handed out. One pass, flat memory."""
    kept = CaseIssued.objects.exclude(digest="").order_by("digest", "id")
    total = kept.count()
    for done, row in enumerate(kept.iterator(chunk_size=2000), 1):
        yield from documents.bytes_hold(where=f"cases_issued {row.id}", digest=row.digest, size=row.size)
        if done % 200 == 0 or done == total:
            progress(done, total)
