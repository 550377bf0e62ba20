"""Places that nobody signed are taken back; what holds among them is then placed and signed like anything that waits.

A place is given and signed in one transaction, so one beyond the last checkpoint is not the sequencer's: whoever can
write to the database gave it. Unless checkpoints were taken away: then these places were signed, receipts bear
witness to them, and nothing is touched.
"""

import logging

from onestop.ledger.domain.merkle import HASH_BYTES
from onestop.ledger.domain.read_entry import SIGNED_SIZE
from onestop.ledger.domain.tiles import WIDTH
from onestop.ledger.operations.anchor import anchors, check_anchors
from onestop.ledger.operations.refusals import LedgerDoesNotHold
from onestop.runtime.api import raw

_UNSIGNED = f"SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE seq >= {SIGNED_SIZE})"  # noqa: S608 - a constant
_TAKE_BACK = f"UPDATE ledger_entry SET seq = NULL WHERE seq >= {SIGNED_SIZE} RETURNING leaf"  # noqa: S608 - a constant
_LEAVES = "SELECT idx, length(hashes) FROM ledger_tile WHERE level = 0 ORDER BY idx DESC LIMIT 1"
_WHAT_TO_DO = "nothing is signed until the newest database, or the newest `log.checkpoint`, is put back"

logger = logging.getLogger(__name__)


def take_back_places() -> int:
    """Take back every place beyond the last checkpoint, in the transaction of whoever sequences; how many there were.

    Raises:
        LedgerDoesNotHold: checkpoints seem to be missing, or no head kept outside tells that none is.
    """
    if not raw(_UNSIGNED)[0][0]:
        return 0
    _see_that_no_checkpoint_is_missing()
    count = len(raw(_TAKE_BACK))
    logger.warning("%s places that nobody signed were taken back; what does not hold is set aside (misfits)", count)
    return count


def _see_that_no_checkpoint_is_missing() -> None:
    check_anchors()
    size = raw(f"SELECT {SIGNED_SIZE}")[0][0]
    if not any(place.is_file() for place in anchors()):
        raise LedgerDoesNotHold(
            reason=f"places beyond {size} are not signed, and no head is kept outside; {_WHAT_TO_DO}"
        )
    if (leaves := _leaves_in_tree()) != size:
        raise LedgerDoesNotHold(reason=f"the tree has {leaves} leaves, {size} are signed; {_WHAT_TO_DO}")


def _leaves_in_tree() -> int:
    last = raw(_LEAVES)
    return int(last[0][0] * WIDTH + last[0][1] // HASH_BYTES) if last else 0
