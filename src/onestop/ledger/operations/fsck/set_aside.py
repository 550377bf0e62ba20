"""Whatever the sequencer set aside is a finding, with the reason it gave, until an operator has examined it."""

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.audit import FAULTS, Finding, name_entry
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND
from onestop.ledger.operations.examine import examined
from onestop.ledger.operations.fsck.findings import Findings
from onestop.runtime.api import raw

_MISFITS = """
SELECT leaf, reason, unexpected FROM (
  SELECT m.leaf, m.reason, m.noticed_at, e.leaf IS NULL OR e.seq IS NOT NULL AS unexpected
  FROM ledger_misfit m LEFT JOIN ledger_entry e USING (leaf)) AS aside
WHERE unexpected OR leaf <> ALL(%s::bytea[]) ORDER BY noticed_at, leaf LIMIT %s
"""


def set_aside(found: Findings) -> None:
    """Misfits, the first noticed first; one that has a place all the same, or is not there, is a fault of its own."""
    for leaf, reason, unexpected in raw(_MISFITS, [examined(), MOST_OF_A_KIND]):
        where, says = name_entry(None, leaf), FAULTS.get(reason, FAULTS["misfit"])
        if unexpected:
            found.add("placed_misfit", where)
            continue
        words = Text(f"{where}: để riêng, không ký: {says.vi}", f"{where}: set aside, never signed: {says.en}")
        found.note(Finding("misfit", where, words))
