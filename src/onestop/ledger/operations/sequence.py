"""Judge committed entries, give those that hold their place in the tree, and sign what it has become.

Places are given here and not at insert: an identity value is taken before commit, so a late
commit would slip in behind what was already signed.
"""

from datetime import datetime

from onestop.kernel.times import local_date
from onestop.ledger.operations.anchor import keep_head
from onestop.ledger.operations.judging import judge_next
from onestop.ledger.operations.take_back import take_back_places
from onestop.ledger.operations.tree import current_edge, sign, store_tiles
from onestop.ledger.operations.turn import take_turn
from onestop.ledger.operations.waiting import set_aside
from onestop.runtime.api import raw, transaction

BATCH = 5000
_PLACE = """
UPDATE ledger_entry SET seq = placed.seq
FROM unnest(%s::bytea[]) WITH ORDINALITY AS given (leaf, nth)
CROSS JOIN LATERAL (SELECT %s::bigint + given.nth - 1 AS seq) AS placed
WHERE ledger_entry.leaf = given.leaf
"""


def sequence_once(now: datetime, *, batch: int = BATCH) -> int:
    """Judge waiting entries, order, integrate and sign those that hold, some `batch` of them; how many were dealt with.

    One at a time: while another sequencer works, this one answers 0.

    Raises:
        LedgerDoesNotHold: what is stored is not what was last signed, here or by what is kept outside.
    """
    with transaction():
        if not take_turn():
            return 0
        take_back_places()
        admission = judge_next(batch, on=local_date(now))
        set_aside(admission.misfits, now)
        if admission.placed:
            _integrate(admission.placed, now)
    if admission.placed:
        # After the commit: a head kept outside must never be ahead of the log by a crash.
        keep_head()
    return len(admission.placed) + len(admission.misfits)


def _integrate(leaves: list[bytes], now: datetime) -> None:
    edge = current_edge()
    raw(_PLACE, [leaves, edge.size])
    before = set(edge.growing())
    tiles = list(edge.extend(b"".join(leaves)))
    store_tiles([*tiles, *(one for one in edge.growing() if one not in before)])
    sign(edge, now)
