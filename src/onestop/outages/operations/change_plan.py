"""Put right what was announced of an outage, as long as it has not begun."""

from collections.abc import Sequence
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.outages import store
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import NothingToPutRight
from onestop.outages.events import OutagePlanChanged
from onestop.outages.operations.announcing import announcement
from onestop.outages.operations.writing import DECLARE, write
from onestop.runtime.api import transaction


def change_plan(
    *,
    number: str,
    services: Sequence[str],
    cause: str = "maintenance",
    begins_at: datetime,
    expected_end: datetime,
    plan: str,
    force_majeure: str = "",
    note: str = "",
    note_en: str = "",
    by: Actor,
    now: datetime,
) -> Outage:
    """From now on every page says the new words; what stood before stays in the ledger. A longer, earlier, later or wider outage
    is announced anew: Decree 224/2026/NĐ-CP, Art. 13 asks for so many working days ahead of that one as well. That a shorter one
    within it needs none is our reading.

    Raises:
        NotPermitted, NoSuchOutage, ServiceUnknown, CauseUnknown, EndsBeforeItBegins, PlanMissing, AnnouncedTooLate.
        NothingToPutRight: it has begun, ended or was called off, or was never announced.
    """
    by.require(DECLARE)
    with transaction():
        outage = store.load(number)
        if not outage.can_be_put_right(now):
            raise NothingToPutRight(number=outage.number)
        said = announcement(
            services=services,
            cause=cause,
            begins_at=begins_at,
            expected_end=expected_end,
            plan=plan,
            force_majeure=force_majeure,
            note=note,
            note_en=note_en,
            now=now,
            announced=outage,
        )
        return write(outage, OutagePlanChanged(number=outage.number, **said), by=by, now=now)
