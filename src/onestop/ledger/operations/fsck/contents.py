"""What an entry says of itself is what it commits to; content is missing only where an erasure says so."""

from onestop.ledger.domain.audit import Judgement, name_entry
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND
from onestop.ledger.operations.fsck.entry_check import Audit, EntryCheck
from onestop.runtime.api import raw

_ORPHANS = """
SELECT d.leaf FROM ledger_disclosure d
WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.leaf = d.leaf) LIMIT %s
"""


class Contents(EntryCheck):
    """Row, body, seal, salt and content of each entry agree; no content belongs to none."""

    def __init__(self, audit: Audit) -> None:
        super().__init__(audit)
        self._lawful = audit.erasures.lawful
        self._disclosed = 0

    def see(self, rows: list[Row], judgement: Judgement) -> None:
        for at, code in judgement.faults:
            if not (code == "undisclosed" and rows[at][self.LEAF] in self._lawful):
                self.found.add_entry(code, rows[at])
        for row in rows if self._lawful else ():
            if row[self.LEAF] in self._lawful and row[self.PAYLOAD] is not None:
                self.found.add_entry("not_erased", row)
        self._disclosed += sum(row[self.PAYLOAD] is not None for row in rows)

    def end(self) -> None:
        if raw("SELECT count(*) FROM ledger_disclosure")[0][0] != self._disclosed:
            for (leaf,) in raw(_ORPHANS, [MOST_OF_A_KIND]):
                self.found.add("extra_disclosure", f"disclosure {leaf.hex()[:16]}…")
        for leaf in self.audit.erasures.unexplained:
            self.found.add("erasure", name_entry(None, leaf))
