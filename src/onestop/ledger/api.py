"""The public face of the ledger (see also `proof`, for those who verify without a database)."""

from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.entry import SealedEntry
from onestop.ledger.domain.follower import Follower, Occurrence
from onestop.ledger.domain.packed import PackedEntries, PackedEntry, pack, pack_by_day, unpack_together
from onestop.ledger.domain.projection import History, Projection
from onestop.ledger.domain.read_entry import SIGNED_SIZE, ReadEntry
from onestop.ledger.domain.receipt import Receipt, plain_words
from onestop.ledger.domain.stays import Stays, columns
from onestop.ledger.domain.verification import Verdict, verify_receipt
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
from onestop.ledger.kept import KeptActor, KeptContent
from onestop.ledger.keys import NoPublicKey, WrongSigningKey, log_keys, public_key, signing_key
from onestop.ledger.operations.anchor import check_anchors, keep_present_head
from onestop.ledger.operations.bound_at_erasure import BoundByLess, bound_by_less, bound_now
from onestop.ledger.operations.bulk_load import bulk_loading
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND, Progress, mismatches
from onestop.ledger.operations.erase import NoLegalBasis, NotErasable, NotReadYet, contents_of_case, erase
from onestop.ledger.operations.erasures import erased_cases
from onestop.ledger.operations.examine import (
    NothingFound,
    count_misfits,
    examine_misfits,
    examined,
    known_misfits,
)
from onestop.ledger.operations.fsck.run import ExtraCheck, fsck
from onestop.ledger.operations.issue_receipt import (
    EntryErased,
    NothingRecorded,
    NotYetSealed,
    receipt_of,
    receipt_of_leaf,
)
from onestop.ledger.operations.judge_again import judge_misfits_again
from onestop.ledger.operations.open_log import NeedsAnotherName, NothingToContinue, SequencerRuns, open_log, renamed_at
from onestop.ledger.operations.prove_growth import growth_since
from onestop.ledger.operations.refusals import LedgerDoesNotHold
from onestop.ledger.operations.sequence import sequence_once
from onestop.ledger.operations.waiting import Misfit, misfits
from onestop.ledger.queries import (
    Checkpoint,
    entries_of_case,
    entries_of_cases,
    entries_of_types,
    latest_checkpoint,
    oldest_waiting,
    read_from,
    stream_of_types,
)
from onestop.ledger.rebuilding import BeingRebuilt, CannotRebuild, SwitchBlocked, nothing_rebuilt, rebuild
from onestop.ledger.sealing import (
    Sealer,
    actor_digest,
    case_key_of,
    digest_for,
    is_digest_of,
    keyed_digest,
    payload_of,
    seal,
    seal_all,
    sealer,
)
from onestop.ledger.store import ENTRIES_CTE, entries_cte, entries_params, record

__all__ = [
    "ENTRIES_CTE",
    "MOST_OF_A_KIND",
    "REASONS",
    "SIGNED_SIZE",
    "BeingRebuilt",
    "BoundByLess",
    "CannotRebuild",
    "Checkpoint",
    "EntryErased",
    "ExtraCheck",
    "Finding",
    "Follower",
    "FollowerBroken",
    "FollowerState",
    "History",
    "KeptActor",
    "KeptContent",
    "LedgerDoesNotHold",
    "Misfit",
    "NeedsAnotherName",
    "NoLegalBasis",
    "NoPublicKey",
    "NotErasable",
    "NotReadYet",
    "NotYetSealed",
    "NothingFound",
    "NothingRecorded",
    "NothingToContinue",
    "Occurrence",
    "PackedEntries",
    "PackedEntry",
    "Progress",
    "Projection",
    "ReadEntry",
    "Receipt",
    "SealedEntry",
    "Sealer",
    "SequencerRuns",
    "ShelvedEntry",
    "Stays",
    "SwitchBlocked",
    "Verdict",
    "WrongSigningKey",
    "actor_digest",
    "bound_by_less",
    "bound_now",
    "bulk_loading",
    "case_key_of",
    "check_anchors",
    "columns",
    "contents_of_case",
    "count_misfits",
    "digest_for",
    "entries_cte",
    "entries_of_case",
    "entries_of_cases",
    "entries_of_types",
    "entries_params",
    "erase",
    "erased_cases",
    "examine_misfits",
    "examined",
    "follow_all",
    "follow_once",
    "follower_states",
    "fsck",
    "growth_since",
    "is_digest_of",
    "judge_misfits_again",
    "keep_present_head",
    "keyed_digest",
    "known_misfits",
    "latest_checkpoint",
    "log_keys",
    "misfits",
    "mismatches",
    "nothing_rebuilt",
    "oldest_waiting",
    "open_log",
    "pack",
    "pack_by_day",
    "payload_of",
    "place_of",
    "plain_words",
    "public_key",
    "read_from",
    "rebuild",
    "receipt_of",
    "receipt_of_leaf",
    "record",
    "renamed_at",
    "retry_shelf",
    "seal",
    "seal_all",
    "sealer",
    "sequence_once",
    "shelf_of",
    "shelves_are_empty",
    "signing_key",
    "step_over",
    "stream_of_types",
    "unpack_together",
    "verify_receipt",
]
