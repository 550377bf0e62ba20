"""Writing down what happened to an outage: its entry in the ledger and its row, in one transaction."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.outages import store
from onestop.outages.domain.fold import after
from onestop.outages.domain.outage import Outage
from onestop.outages.queries import forget
from onestop.runtime.api import in_transaction_required

DECLARE = "outages.declare"
"""The permission behind every act on an outage."""


@in_transaction_required
def write(outage: Outage | None, event: Event, *, by: Actor, now: datetime) -> Outage:
    """The outage after `event`, which is recorded."""
    told = after(outage, event)
    entry = ledger.seal(event, at=now, by=by, case=None, prev=None)
    ledger.record([entry])
    store.save(told, entry.leaf)
    forget()
    return told
