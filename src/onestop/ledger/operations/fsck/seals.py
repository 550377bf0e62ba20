"""Entries placed before there were MACs come first; from the first sealed one on, all are sealed."""

from onestop.ledger.domain.audit import Judgement
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.operations.fsck.entry_check import Audit, EntryCheck


class Seals(EntryCheck):
    """No entry with a place lacks its seal once one before it has one. Whether a seal is right is judged with the rest."""

    def __init__(self, audit: Audit) -> None:
        super().__init__(audit)
        self._sealed = False

    def see(self, rows: list[Row], judgement: Judgement) -> None:
        for row in rows:
            if row[self.MAC] is not None:
                self._sealed = True
            elif self._sealed and row[self.SEQ] is not None:
                self.found.add_entry("unsealed", row)
