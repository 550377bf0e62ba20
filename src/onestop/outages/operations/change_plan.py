"""Put right what was announced of an outage, as long as it has not begun."""

from dataclasses import replace
from datetime import datetime
from typing import Unpack

from onestop.kernel.actor import Actor
from onestop.outages import store
from onestop.outages.domain.fold import after
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import NothingToPutRight
from onestop.outages.events import OutagePlanChanged
from onestop.outages.operations.announcing import Announcement, announcement
from onestop.outages.operations.writing import DECLARE, write
from onestop.runtime.api import transaction


def change_plan(
    *,
    number: str,
    by: Actor,
    now: datetime,
    **told: Unpack[Announcement],
) -> Outage:
    """From now on every page says the new words; what stood before stays in the ledger. A longer, earlier, later or wider outage
    is announced anew: Decree 224/2026/NĐ-CP, Art. 13 asks for so many working days ahead of that one as well. That a shorter one
    within it needs none is our reading. What stands already, as where a form is sent twice, is written once.

    Raises:
        NotPermitted, NoSuchOutage, ServiceUnknown, CauseUnknown, EndsBeforeItBegins, PlanMissing, AnnouncedTooLate.
        NothingToPutRight: it has begun, ended or was called off, or was never announced.
    """
    by.require(DECLARE)
    with transaction():
        outage = store.load(number)
        if not outage.can_be_put_right(now):
            raise NothingToPutRight(number=outage.number)
        said = announcement(now=now, announced=outage, **told)
        event = OutagePlanChanged(number=outage.number, **said)
        if replace(after(outage, event), changed_at=outage.changed_at) == outage:
            return outage
        return write(outage, event, by=by, now=now)
