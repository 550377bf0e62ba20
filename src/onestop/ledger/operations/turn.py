"""Who gives places does so alone.

An advisory lock could be taken by whoever may connect. This one is of a table that only the sequencer's role, and the
owner, may lock so that it excludes others: UPDATE is the right that PostgreSQL asks for (LOCK, Notes).
"""

from django.db import OperationalError

from onestop.runtime.api import in_transaction_required, raw, savepoint

_LOCK = "LOCK TABLE ledger_sequencer IN EXCLUSIVE MODE"
_NOT_AVAILABLE = "55P03"


@in_transaction_required
def wait_for_turn() -> None:
    """Be the only one who gives places until the caller's transaction ends."""
    raw(_LOCK)


@in_transaction_required
def take_turn() -> bool:
    """The same, unless somebody else is: then not."""
    try:
        with savepoint():
            raw(f"{_LOCK} NOWAIT")
    except OperationalError as fault:
        if getattr(fault.__cause__, "sqlstate", None) != _NOT_AVAILABLE:
            raise
        return False
    return True
