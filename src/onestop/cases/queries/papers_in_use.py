"""Which files belong to something: to a case, or to an application begun and not sent."""

from collections.abc import Collection, Iterator
from uuid import UUID

from onestop.cases.models import CaseComponent
from onestop.documents import api as documents
from onestop.kernel.bilingual import Text
from onestop.ledger.api import Finding, Progress
from onestop.runtime.api import raw

_IN_DRAFTS = """
SELECT DISTINCT value #>> '{}' FROM cases_draft, jsonb_path_query(content, '$.uploads.*[*]') AS upload(value)
WHERE value #>> '{}' = ANY(%s)
"""


def attached_uploads(ids: Collection[UUID]) -> set[UUID]:
    """Those of `ids` that are papers of a case."""
    rows = CaseComponent.objects.filter(upload_id__in=ids).values_list("upload_id", flat=True)
    return {one for one in rows if one is not None}


def uploads_in_use(ids: Collection[UUID]) -> set[UUID]:
    """Those of `ids` that are papers of a case or stand in a draft."""
    drafted = raw(_IN_DRAFTS, [[str(one) for one in ids]])
    return attached_uploads(ids) | {UUID(row[0]) for row in drafted}


def papers_have_files(progress: Progress) -> Iterator[Finding]:
    """`fsck`: every paper a case names as a file has its row among the uploads. Flat memory."""
    rows = CaseComponent.objects.filter(upload_id__isnull=False).order_by("id")
    named = rows.values_list("upload_id", flat=True).iterator(chunk_size=2000)
    for upload in documents.missing_uploads(one for one in named if one is not None):
        where = f"cases_component, upload {upload}"
        yield Finding(
            code="cases.paper_without_file",
            where=where,
            text=Text(
                f"Hồ sơ ghi tệp {upload} nhưng không có tệp này", f"A case names file {upload}, which is not there"
            ),
        )
    progress(1, 1)
