"""The entries of a case form one chain. Asked of the database: a million heads would not fit beside the pass."""

from onestop.ledger.domain.audit import name_entry
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND
from onestop.ledger.operations.fsck.findings import Findings
from onestop.ledger.queries import NOT_A_MISFIT
from onestop.runtime.api import raw

_PLACED = """
SELECT seq, leaf FROM (
  SELECT seq, leaf, prev, lag(leaf) OVER (PARTITION BY case_key ORDER BY seq) AS before
  FROM ledger_entry WHERE case_key IS NOT NULL AND seq IS NOT NULL
) AS chained WHERE prev IS DISTINCT FROM before ORDER BY seq LIMIT %s
"""
_WAITING = f"""
SELECT e.seq, e.leaf FROM ledger_entry e LEFT JOIN ledger_entry p ON p.leaf = e.prev
WHERE (e.seq IS NULL OR e.case_key IS NULL) AND {NOT_A_MISFIT}
  AND ((e.prev IS NOT NULL AND (p.leaf IS NULL OR p.case_key IS DISTINCT FROM e.case_key))
    OR EXISTS (SELECT 1 FROM ledger_entry o WHERE o.case_key = e.case_key AND o.leaf <> e.leaf
               AND o.prev IS NOT DISTINCT FROM e.prev
               AND (o.seq IS NOT NULL OR NOT EXISTS (SELECT 1 FROM ledger_misfit m WHERE m.leaf = o.leaf))))
ORDER BY e.seq, e.at LIMIT %s
"""  # noqa: S608 - a constant


def broken_chains(found: Findings) -> None:
    """Entries that do not build on the one before them in their case, or build where another already does."""
    for query in (_PLACED, _WAITING):
        for seq, leaf in raw(query, [MOST_OF_A_KIND]):
            found.add("chain", name_entry(seq, leaf), seq)
