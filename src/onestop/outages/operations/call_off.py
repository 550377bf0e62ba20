"""Call an outage off: it does not take place after all, or was recorded in error."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.times import iso
from onestop.outages import store
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import OverAlready
from onestop.outages.events import OutageCalledOff
from onestop.outages.operations.writing import DECLARE, write
from onestop.runtime.api import transaction


def call_off(*, number: str, by: Actor, now: datetime) -> Outage:
    """It moves no term, and stays in the list as called off.

    Raises:
        NotPermitted, NoSuchOutage.
        OverAlready: it has ended; what was certified stands.
    """
    by.require(DECLARE)
    with transaction():
        outage = store.load(number)
        if not outage.is_open:
            raise OverAlready(number=outage.number)
        return write(outage, OutageCalledOff(number=outage.number, at=iso(now)), by=by, now=now)
