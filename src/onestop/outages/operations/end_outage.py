"""Say that an outage is over: from when to when it lasted is certified, and counts from then on.

Said days afterwards it is a proposal first, which counts for nothing until somebody else certifies just that.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from onestop.kernel.actor import Actor
from onestop.kernel.times import iso
from onestop.outages import store
from onestop.outages.certificate import certificate_of
from onestop.outages.domain.by_hand import is_proposed_first, require_as_proposed, require_bounded
from onestop.outages.domain.checks import require_order, require_past
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import OverAlready
from onestop.outages.events import OutageEnded, OutageEndProposed
from onestop.outages.operations.writing import DECLARE, write
from onestop.outages.second_person import require_another, require_not_certified
from onestop.runtime.api import blobs, defer, in_transaction_required, transaction

MOVES_TERMS: Final = "onestop.cases.api.move_for_outages"
"""The job of the room above that moves what an outage took; it also runs every ten minutes."""


def end_outage(
    *, number: str, ended_at: datetime, began_at: datetime | None = None, by: Actor, now: datetime
) -> Outage:
    """`began_at`: when it really began, where that was not as announced or recorded.

    Raises:
        NotPermitted, NoSuchOutage, OverAlready, EndsBeforeItBegins.
        NotYet: it is said to end in the future. TooLong.
        NotAsProposed, SecondPersonNeeded: it, or its end, was said long afterwards, so that another certifies just that.
    """
    by.require(DECLARE)
    require_past(ended_at, now)
    with transaction():
        outage = store.load(number)
        if not outage.is_open:
            raise OverAlready(number=outage.number)
        begins_at = began_at or outage.begins_at
        require_order(begins_at, ended_at)
        require_bounded(begins_at, ended_at)
        require_as_proposed(outage, begins_at, ended_at)
        require_another(outage, begins_at, by=by, now=now)
        if is_proposed_first(outage, begins_at, ended_at, now):
            return _propose(outage, begins_at, ended_at, by=by, now=now)
        return certify(outage, begins_at=begins_at, ended_at=ended_at, by=by, now=now)


@in_transaction_required
def _propose(outage: Outage, begins_at: datetime, ended_at: datetime, *, by: Actor, now: datetime) -> Outage:
    require_not_certified(outage, begins_at, ended_at)
    event = OutageEndProposed(number=outage.number, at=iso(now), begins_at=iso(begins_at), proposed_end=iso(ended_at))
    return write(outage, event, by=by, now=now)


@in_transaction_required
def certify(outage: Outage, *, begins_at: datetime, ended_at: datetime, by: Actor, now: datetime) -> Outage:
    """Issue the certificate and record it with the end: what cannot be set ends nothing. That its terms are moved is promised.

    Raises:
        SaidAlready: some of it is certified already.
    """
    require_not_certified(outage, begins_at, ended_at)
    over = replace(outage, begins_at=begins_at, ended_at=ended_at)
    paper = certificate_of(over, agency=by.agency, now=now)
    event = OutageEnded(
        number=outage.number,
        at=iso(now),
        services=list(outage.services),
        begins_at=iso(begins_at),
        ended_at=iso(ended_at),
        digest=blobs.put(paper),
        size=len(paper),
    )
    defer(task=MOVES_TERMS, timestamp=int(now.timestamp()))
    return write(outage, event, by=by, now=now)
