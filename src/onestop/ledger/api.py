"""The public face of the ledger (see also `proof`, for those who verify without a database)."""

from onestop.ledger.domain.entry import Entry
from onestop.ledger.sealing import case_key_of, seal, seal_all
from onestop.ledger.store import ENTRIES_CTE, entries_cte, entries_params, record

__all__ = [
    "ENTRIES_CTE",
    "Entry",
    "case_key_of",
    "entries_cte",
    "entries_params",
    "record",
    "seal",
    "seal_all",
]
