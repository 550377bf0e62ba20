"""Work that looks what is there and adds what is not, so that two processes at once would both add it.

A server that fills its tables as it starts and a command run beside it are two such processes.
"""

from onestop.runtime.sql import raw
from onestop.runtime.transactions import in_transaction_required


@in_transaction_required
def alone(work: str) -> None:
    """Whoever else does this work waits until this transaction is over; then he finds what it left.

    To be asked before anything is read. `work` names it, such as "catalogue.publish"; the same in every process.
    """
    raw("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [work])
