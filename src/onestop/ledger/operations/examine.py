"""What was set aside and examined since: an entry of its own names the leaves, who looked at them, and what he found.

A misfit stays in the table as evidence. Said once by an entry that is signed like any other, it is known: checks then hold, and
still fail for one that came after.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import ClassVar, Final

from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Kind, Refusal
from onestop.ledger.domain.read_entry import SIGNED_SIZE
from onestop.ledger.events import MisfitsExamined
from onestop.ledger.sealing import seal
from onestop.ledger.store import record
from onestop.runtime.api import in_transaction_required, raw

_IN_ONE: Final = 500
"""Leaves an entry names: as hex, half of what its content may have."""
_STATEMENTS = f"""
SELECT d.payload FROM ledger_entry e JOIN ledger_disclosure d USING (leaf) WHERE e.type = %s AND e.seq < {SIGNED_SIZE}
"""  # noqa: S608 - a constant
_UNKNOWN = """
SELECT leaf FROM ledger_misfit WHERE leaf <> ALL(%s::bytea[]) AND (%s::text IS NULL OR reason = %s) ORDER BY noticed_at, leaf
"""
_KNOWN = "SELECT count(*) FROM ledger_misfit WHERE leaf = ANY(%s::bytea[])"


class NothingFound(Refusal):
    """What was set aside is known only where somebody says what it was."""

    code: ClassVar[str] = "ledger.nothing_found"
    kind: ClassVar[Kind] = "invalid"


@in_transaction_required
def examine_misfits(*, found: str, by: Actor, now: datetime, reason: str | None = None) -> int:
    """Record that all that is set aside by now, or all for one `reason`, was examined; how many had not been.

    What was `found` is kept for good and must name nobody.

    Raises:
        NotPermitted; NothingFound: it is left out.
    """
    by.require("ops.see")
    if not found.strip():
        raise NothingFound
    leaves = [bytes(leaf) for (leaf,) in raw(_UNKNOWN, [examined(), reason, reason])]
    events = [MisfitsExamined(leaves=[leaf.hex() for leaf in some], found=found.strip()) for some in _groups(leaves)]
    record([seal(event, at=now, by=by, case=None, prev=None) for event in events])
    return len(leaves)


def examined() -> list[bytes]:
    """The leaves that signed entries say were examined."""
    return [leaf for (payload,) in raw(_STATEMENTS, [MisfitsExamined.type]) for leaf in _leaves_in(payload)]


def count_misfits() -> int:
    """How many are set aside, examined or not."""
    return int(raw("SELECT count(*) FROM ledger_misfit")[0][0])


def known_misfits() -> int:
    """How many of those set aside were examined."""
    return int(raw(_KNOWN, [examined()])[0][0])


def _groups(leaves: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(leaves), _IN_ONE):
        yield leaves[start : start + _IN_ONE]


def _leaves_in(payload: bytes) -> list[bytes]:
    """None where the content is not what its seal says, which is a finding of its own."""
    try:
        return [bytes.fromhex(leaf) for leaf in json.loads(payload)["leaves"]]
    except (KeyError, TypeError, ValueError):
        return []
