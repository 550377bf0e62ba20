"""Give committed entries their place in the tree, and sign what it has become.

Places are given here and not at insert: an identity value is taken before commit, so a late
commit would slip in behind what was already signed.
"""

from datetime import datetime

from onestop.ledger.domain.order import in_chain_order
from onestop.ledger.operations.tree import LOCK, current_edge, sign, store_tiles
from onestop.runtime.api import raw, transaction

BATCH = 5000
_WAITING = "SELECT leaf, prev FROM ledger_entry WHERE seq IS NULL ORDER BY at LIMIT %s"
_BY_LEAF = "SELECT leaf, prev, seq FROM ledger_entry WHERE leaf = ANY(%s::bytea[])"
_PLACE = """
UPDATE ledger_entry SET seq = placed.seq
FROM unnest(%s::bytea[]) WITH ORDINALITY AS given (leaf, nth)
CROSS JOIN LATERAL (SELECT %s::bigint + given.nth - 1 AS seq) AS placed
WHERE ledger_entry.leaf = given.leaf
"""


def sequence_once(now: datetime, *, batch: int = BATCH) -> int:
    """Order, integrate and sign up to `batch` waiting entries; how many there were.

    One at a time: while another sequencer works, this one answers 0.

    Raises:
        LedgerDoesNotHold: what is stored is not what was last signed.
    """
    with transaction():
        if not raw("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])[0][0]:
            return 0
        leaves = _next_leaves(batch)
        if not leaves:
            return 0
        _integrate(leaves, now)
        return len(leaves)


def _next_leaves(batch: int) -> list[bytes]:
    waiting: dict[bytes, bytes | None] = dict(raw(_WAITING, [batch]))
    placed: set[bytes] = set()
    missing = {prev for prev in waiting.values() if prev is not None} - waiting.keys()
    # Clocks of two servers may disagree: an entry can bear an earlier moment than the one it builds on.
    while missing:
        found = raw(_BY_LEAF, [list(missing)])
        placed |= {leaf for leaf, _, seq in found if seq is not None}
        late = {leaf: prev for leaf, prev, seq in found if seq is None}
        waiting |= late
        missing = {prev for prev in late.values() if prev is not None} - waiting.keys() - placed
    return in_chain_order(waiting, placed)


def _integrate(leaves: list[bytes], now: datetime) -> None:
    edge = current_edge()
    raw(_PLACE, [leaves, edge.size])
    before = set(edge.growing())
    tiles = list(edge.extend(b"".join(leaves)))
    store_tiles([*tiles, *(one for one in edge.growing() if one not in before)])
    sign(edge, now)
