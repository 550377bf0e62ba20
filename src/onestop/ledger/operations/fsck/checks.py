"""What is checked of the ledger itself, in this order: a check that stands in neither table is never made."""

from collections.abc import Callable
from typing import Final

from onestop.ledger.operations.fsck.chains import broken_chains
from onestop.ledger.operations.fsck.contents import Contents
from onestop.ledger.operations.fsck.entry_check import EntryCheck
from onestop.ledger.operations.fsck.findings import Findings
from onestop.ledger.operations.fsck.places import Places
from onestop.ledger.operations.fsck.seals import Seals
from onestop.ledger.operations.fsck.seed import seed_of_current_key
from onestop.ledger.operations.fsck.set_aside import set_aside
from onestop.ledger.operations.fsck.tree import TreeOfEntries

ON_EACH_ENTRY: Final[tuple[type[EntryCheck], ...]] = (Contents, Seals, Places, TreeOfEntries)
"""Each sees every batch of the pass."""
BY_QUERY: Final[tuple[Callable[[Findings], None], ...]] = (set_aside, broken_chains, seed_of_current_key)
"""Each asks once, after the pass."""
