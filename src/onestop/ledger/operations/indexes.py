"""Set the ledger's indexes aside while its first million entries are loaded, and build them at the end.

Leaves are random: kept while loading, each entry would touch a random page of every index, and
from a million entries on that costs several times the rest. Built at the end, they are sorted once.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from onestop.runtime.api import raw

_TABLES = ["ledger_entry", "ledger_disclosure"]
_FEW = 10_000
"""As many entries (published procedures, say) are indexed again in no time."""
_IS_NEARLY_EMPTY = "SELECT count(*) <= %s FROM (SELECT 1 FROM ledger_entry LIMIT %s) AS head"
_CONSTRAINTS = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE conrelid = ANY(%s::text[]::regclass[]) AND contype IN ('p', 'u') ORDER BY conname
"""
_INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%s::text[]::regclass[])
  AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid::regclass::text
"""


@contextmanager
def built_at_the_end() -> Iterator[None]:
    """In the caller's transaction: without indexes inside, with all of them after. Only on a nearly empty ledger."""
    if not raw(_IS_NEARLY_EMPTY, [_FEW, _FEW + 1])[0][0]:
        yield
        return
    aside = raw(_INDEXES, [_TABLES]) + raw(_CONSTRAINTS, [_TABLES])
    for drop, _ in aside:
        raw(drop)
    yield
    raw("SET LOCAL maintenance_work_mem = '256MB'")
    for _, build in reversed(aside):
        raw(build)
