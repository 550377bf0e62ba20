"""What was set aside is judged anew: an earlier process may have been too old to know an event or a key.

What holds now goes back to waiting. The note on the rest, with the moment it was first noticed, stays as it was: a
restart of the sequencer reports nothing a second time. Of what bears no seal of ours nothing but the seal is read.
"""

from datetime import date, datetime
from typing import Final

from onestop.kernel.times import local_date
from onestop.ledger.domain.admission import envelope_fault
from onestop.ledger.operations.judging import judge
from onestop.ledger.operations.waiting import still_aside
from onestop.ledger.sealing import mac_keys
from onestop.runtime.api import raw, transaction

_AT_ONCE: Final = 5_000
_RELEASE: Final = "DELETE FROM ledger_misfit WHERE leaf = ANY(%s::bytea[])"


@transaction
def judge_misfits_again(now: datetime) -> int:
    """Let the sequencer place what fits by now; how many entries wait again."""
    on = local_date(now)
    aside = _sealed(on)
    total = len(aside)
    # What builds on an entry may have been judged before it: once more, until nothing changes.
    while len(rest := _still_misfits(aside, on)) < len(aside):
        aside = rest
    return total - len(aside)


def _sealed(on: date) -> list[bytes]:
    """The leaves set aside that one of our processes sealed."""
    keys = mac_keys()
    return [row.leaf for page in still_aside() for row in page if envelope_fault(row, keys=keys, on=on) is None]


def _still_misfits(leaves: list[bytes], on: date) -> list[bytes]:
    """Those of these that do not fit; the others wait again."""
    rest: list[bytes] = []
    for start in range(0, len(leaves), _AT_ONCE):
        some = leaves[start : start + _AT_ONCE]
        misfits = judge(some, on=on).misfits
        raw(_RELEASE, [[leaf for leaf in some if leaf not in misfits]])
        rest += [leaf for leaf in some if leaf in misfits]
    return rest
