"""Forget appointments, numbers of long ago, and grounds of priority that the end of the day left standing."""

from datetime import datetime, timedelta
from typing import Final

from onestop.kernel.times import local_date
from onestop.runtime.api import transaction
from onestop.tickets import store

APPOINTMENTS_FOR: Final = timedelta(days=30)
"""After its day an appointment says only that somebody meant to come: so long he can still look it up."""
TICKETS_FOR: Final = timedelta(days=400)
"""Numbers are nobody's; a year of them is what a section compares a day with. Waits that count stand in the ledger."""


@transaction
def forget_old(*, now: datetime) -> int:
    """How many were forgotten. Who still waited when the section closed waits no longer: his ground goes that night."""
    today = local_date(now)
    grounds = store.forget_grounds(before=today)
    return grounds + store.forget_before(appointments=today - APPOINTMENTS_FOR, tickets=today - TICKETS_FOR)
