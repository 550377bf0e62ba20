"""What was set aside is judged anew: an earlier process may have been too old to know an event or a key.

What holds now goes back to waiting. The note on the rest, with the moment it was first noticed, stays as it was: a
restart of the sequencer reports nothing a second time.
"""

from datetime import datetime
from typing import Final

from onestop.kernel.times import local_date
from onestop.ledger.domain.admission import admit
from onestop.ledger.operations.waiting import with_predecessors
from onestop.ledger.sealing import mac_keys
from onestop.runtime.api import raw, transaction

_AT_ONCE: Final = 5_000
_ASIDE: Final = """
SELECT m.leaf FROM ledger_misfit m JOIN ledger_entry e USING (leaf) WHERE e.seq IS NULL
ORDER BY m.noticed_at, e.at, e.leaf
"""
_RELEASE: Final = "DELETE FROM ledger_misfit WHERE leaf = ANY(%s::bytea[])"


@transaction
def judge_misfits_again(now: datetime) -> int:
    """Let the sequencer place what fits by now; how many entries wait again."""
    total = 0
    # What builds on an entry may have been judged before it: once more, until nothing changes.
    while count := _judge_all(now):
        total += count
    return total


def _judge_all(now: datetime) -> int:
    aside = [bytes(leaf) for (leaf,) in raw(_ASIDE)]
    return sum(_judge(aside[start : start + _AT_ONCE], now) for start in range(0, len(aside), _AT_ONCE))


def _judge(leaves: list[bytes], now: datetime) -> int:
    rows, known = with_predecessors(leaves)
    misfits = admit(rows, known, keys=mac_keys(), on=local_date(now)).misfits
    sound = [leaf for leaf in leaves if leaf not in misfits]
    raw(_RELEASE, [sound])
    return len(sound)
