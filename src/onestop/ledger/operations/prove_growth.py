"""The way from a head somebody keeps to the newest one."""

from onestop.ledger.domain.checkpoint import TreeHead
from onestop.ledger.domain.consistency import ConsistencyFile, check_grown
from onestop.ledger.domain.merkle import consistency_proof
from onestop.ledger.keys import log_keys
from onestop.ledger.operations.refusals import LedgerDoesNotHold
from onestop.ledger.queries import latest_checkpoint, tree


def growth_since(checkpoint: str) -> tuple[TreeHead, ConsistencyFile]:
    """The head a kept checkpoint signs, and the proof that the newest one begins with it.

    Raises:
        NoteRejected, CheckpointRejected: no key of this log has signed what is kept.
        LedgerDoesNotHold: the log is shorter than that.
        ConsistencyRejected: it does not begin with it.
    """
    keys = log_keys()
    older, latest = keys.open(checkpoint), latest_checkpoint()
    if latest is None or latest.size < older.size:
        raise LedgerDoesNotHold(reason=f"{older.size} entries were signed, the log has {latest.size if latest else 0}")
    hashes = consistency_proof(old=older.size, new=latest.size, node=tree()) if older.size < latest.size else []
    file = ConsistencyFile(old=older.size, hashes=tuple(hashes), checkpoint=latest.note_text)
    check_grown(older, file, keys)
    return older, file
