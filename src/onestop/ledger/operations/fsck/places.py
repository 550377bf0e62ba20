"""Places run from 0 without a hole."""

from onestop.ledger.domain.audit import Judgement
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.operations.fsck.entry_check import Audit, EntryCheck


class Places(EntryCheck):
    """Each entry has the place after the one before it."""

    def __init__(self, audit: Audit) -> None:
        super().__init__(audit)
        self._next = 0

    def see(self, rows: list[Row], judgement: Judgement) -> None:
        for row in rows:
            if row[self.SEQ] is None:
                return  # what waits comes last
            if row[self.SEQ] != self._next:
                self.found.add_entry("place", row)
            self._next = row[self.SEQ] + 1
