"""The stored tree as the sequencer and the bulk loader grow it."""

from collections.abc import Iterable
from datetime import datetime

from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead, sign_checkpoint, stamp
from onestop.ledger.domain.note import NoteRejected
from onestop.ledger.domain.tiles import Edge, Tile
from onestop.ledger.keys import log_keys, signing_key
from onestop.ledger.operations.anchor import check_anchors
from onestop.ledger.operations.refusals import LedgerDoesNotHold
from onestop.ledger.queries import latest_checkpoint, tile
from onestop.runtime.api import raw

_UPSERT = """
INSERT INTO ledger_tile (level, idx, hashes)
SELECT * FROM unnest(%s::smallint[], %s::bigint[], %s::bytea[])
ON CONFLICT (level, idx) DO UPDATE SET hashes = EXCLUDED.hashes
"""
_CHECKPOINT = "INSERT INTO ledger_checkpoint (size, root, note, at, stamp) VALUES (%s, %s, %s, %s, %s)"


def current_edge() -> Edge:
    """The right edge of the stored tree, checked against the last signed checkpoint and the heads kept outside.

    Raises:
        LedgerDoesNotHold: it is not what was signed.
    """
    checkpoint = latest_checkpoint()
    size = checkpoint.size if checkpoint else 0
    last = raw("SELECT max(seq) FROM ledger_entry")[0][0]
    placed = 0 if last is None else last + 1
    if placed != size:
        raise LedgerDoesNotHold(reason=f"{placed} entries have a place, {size} are signed")
    edge = Edge.at(size, tile)
    if checkpoint is None:
        check_anchors()
        return edge
    try:
        head = log_keys().open(checkpoint.note_text)
    except (NoteRejected, CheckpointRejected) as fault:
        raise LedgerDoesNotHold(reason=str(fault)) from fault
    if (head.size, head.root, head.root) != (size, checkpoint.root, edge.root()):
        raise LedgerDoesNotHold(reason="the tree is not the one that was signed")
    check_anchors()
    return edge


def store_tiles(tiles: Iterable[Tile]) -> None:
    """Write new tiles and those that grew. The last of a place wins: a tile may grow twice in a batch."""
    latest = {(one.level, one.idx): one for one in tiles}
    if latest:
        levels, indexes, hashes = zip(*latest.values(), strict=True)
        raw(_UPSERT, [list(levels), list(indexes), list(hashes)])


def sign(edge: Edge, now: datetime) -> None:
    """Sign the head of the grown tree. Whole seconds: that is what a stamp can hold."""
    key, at = signing_key(), now.replace(microsecond=0)
    head = TreeHead(origin=key.name, size=edge.size, root=edge.root())
    mark = stamp(head.text(), int(at.timestamp()), key)
    raw(_CHECKPOINT, [head.size, head.root, sign_checkpoint(head, key), at, mark])
