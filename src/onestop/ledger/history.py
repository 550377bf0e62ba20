"""Entries as they are read back, for those who replay them: values only, no framework and no database."""

from onestop.ledger.domain.memoised_history import MemoisedHistory, once
from onestop.ledger.domain.read_entry import ReadEntry

__all__ = ["MemoisedHistory", "ReadEntry", "once"]
