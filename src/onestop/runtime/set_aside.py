"""Set the indexes and keys of tables aside while their first million rows are loaded, and build them at the end.

Kept while loading, each row would touch a random page of every index and ask for every row it points to;
from a million rows on that costs several times the rest. Built at the end, rows are sorted and joined once.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from onestop.runtime.sql import raw
from onestop.runtime.transactions import in_transaction_required

_FEW = 10_000
"""As many rows (published procedures in the ledger, say) are indexed again in no time."""
_IS_NEARLY_EMPTY = "SELECT count(*) <= {few} FROM (SELECT 1 FROM {table} LIMIT {few} + 1) AS head"
# Foreign keys go first and come last, for a primary key cannot leave before what points to it.
_CONSTRAINTS = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint AS aside
WHERE conrelid = ANY(%s::text[]::regclass[]) AND (contype IN ('f', 'u') OR contype = 'p' AND NOT EXISTS (
  SELECT 1 FROM pg_constraint WHERE contype = 'f' AND confrelid = aside.conrelid))
ORDER BY contype, conname
"""
_INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%s::text[]::regclass[])
  AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid::regclass::text
"""


@contextmanager
@in_transaction_required
def set_aside(tables: Sequence[str]) -> Iterator[None]:
    """In the caller's transaction: these tables without indexes inside, with all of them after.

    Only where all are nearly empty; elsewhere nothing changes. What is built again at the end holds for
    every row, or the transaction ends with django.db.IntegrityError.
    """
    if not all(_is_nearly_empty(table) for table in tables):
        yield
        return
    aside = raw(_CONSTRAINTS, [list(tables)]) + raw(_INDEXES, [list(tables)])
    for drop, _ in aside:
        raw(drop)
    yield
    raw("SET LOCAL maintenance_work_mem = '256MB'")
    for _, build in reversed(aside):
        raw(build)


def _is_nearly_empty(table: str) -> bool:
    return bool(raw(_IS_NEARLY_EMPTY.format(table=table, few=_FEW))[0][0])
