"""The public face of the ledger (see also `proof`, for those who verify without a database)."""

from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.entry import Entry
from onestop.ledger.domain.packed import Packed, micros, pack
from onestop.ledger.domain.projection import Projection, Story
from onestop.ledger.domain.receipt import Receipt, Verdict, plain_words, verify_receipt
from onestop.ledger.domain.recorded import Recorded
from onestop.ledger.keys import public_key
from onestop.ledger.operations.bulk_load import bulk_loading
from onestop.ledger.operations.fsck import ExtraCheck, fsck
from onestop.ledger.operations.issue_receipt import NothingRecorded, NotYetSealed, receipt_of
from onestop.ledger.operations.sequence import sequence_once
from onestop.ledger.operations.stories import Progress, not_as_told
from onestop.ledger.operations.tree import LedgerDoesNotHold
from onestop.ledger.queries import (
    Checkpoint,
    entries_of_case,
    entries_of_cases,
    entries_of_types,
    latest_checkpoint,
    read_from,
)
from onestop.ledger.sealing import actor_digest, case_key_of, keyed_digest, payload_of, seal, seal_all
from onestop.ledger.store import ENTRIES_CTE, entries_cte, entries_params, record

__all__ = [
    "ENTRIES_CTE",
    "Checkpoint",
    "Entry",
    "ExtraCheck",
    "Finding",
    "LedgerDoesNotHold",
    "NotYetSealed",
    "NothingRecorded",
    "Packed",
    "Progress",
    "Projection",
    "Receipt",
    "Recorded",
    "Story",
    "Verdict",
    "actor_digest",
    "bulk_loading",
    "case_key_of",
    "entries_cte",
    "entries_of_case",
    "entries_of_cases",
    "entries_of_types",
    "entries_params",
    "fsck",
    "keyed_digest",
    "latest_checkpoint",
    "micros",
    "not_as_told",
    "pack",
    "payload_of",
    "plain_words",
    "public_key",
    "read_from",
    "receipt_of",
    "record",
    "seal",
    "seal_all",
    "sequence_once",
    "verify_receipt",
]
