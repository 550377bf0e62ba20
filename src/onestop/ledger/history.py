"""Entries as they are read back, for those who replay them: values only, no framework and no database."""

from onestop.ledger.domain.read_entry import ReadEntry
from onestop.ledger.domain.told_once import ToldOnce, once

__all__ = ["ReadEntry", "ToldOnce", "once"]
