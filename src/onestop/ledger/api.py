"""The public face of the ledger (see also `proof`, for those who verify without a database)."""

from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.entry import Entry
from onestop.ledger.domain.follower import Follower, Occurrence
from onestop.ledger.domain.packed import Packed, micros, pack
from onestop.ledger.domain.projection import Projection, Story
from onestop.ledger.domain.receipt import Receipt, Verdict, plain_words, verify_receipt
from onestop.ledger.domain.recorded import Recorded
from onestop.ledger.follower_states import (
    REASONS,
    FollowerState,
    ShelvedEntry,
    follower_states,
    place_of,
    shelf_of,
    shelves_are_empty,
)
from onestop.ledger.following import FollowerBroken, follow_all, follow_once, retry_shelf, step_over
from onestop.ledger.keys import public_key
from onestop.ledger.operations.bulk_load import bulk_loading
from onestop.ledger.operations.fsck import ExtraCheck, fsck
from onestop.ledger.operations.issue_receipt import NothingRecorded, NotYetSealed, receipt_of
from onestop.ledger.operations.sequence import sequence_once
from onestop.ledger.operations.stories import Progress, not_as_told
from onestop.ledger.operations.tree import LedgerDoesNotHold
from onestop.ledger.queries import Checkpoint, entries_of_case, latest_checkpoint, read_from
from onestop.ledger.rebuilding import BeingRebuilt, CannotRebuild, SwitchBlocked, nothing_rebuilt, rebuild
from onestop.ledger.sealing import case_key_of, keyed_digest, seal, seal_all
from onestop.ledger.store import ENTRIES_CTE, entries_cte, entries_params, record

__all__ = [
    "ENTRIES_CTE",
    "REASONS",
    "BeingRebuilt",
    "CannotRebuild",
    "Checkpoint",
    "Entry",
    "ExtraCheck",
    "Finding",
    "Follower",
    "FollowerBroken",
    "FollowerState",
    "LedgerDoesNotHold",
    "NotYetSealed",
    "NothingRecorded",
    "Occurrence",
    "Packed",
    "Progress",
    "Projection",
    "Receipt",
    "Recorded",
    "ShelvedEntry",
    "Story",
    "SwitchBlocked",
    "Verdict",
    "bulk_loading",
    "case_key_of",
    "entries_cte",
    "entries_of_case",
    "entries_params",
    "follow_all",
    "follow_once",
    "follower_states",
    "fsck",
    "keyed_digest",
    "latest_checkpoint",
    "micros",
    "not_as_told",
    "nothing_rebuilt",
    "pack",
    "place_of",
    "plain_words",
    "public_key",
    "read_from",
    "rebuild",
    "receipt_of",
    "record",
    "retry_shelf",
    "seal",
    "seal_all",
    "sequence_once",
    "shelf_of",
    "shelves_are_empty",
    "step_over",
    "verify_receipt",
]
