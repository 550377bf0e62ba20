"""Forget reminders that were closed a while ago, and briefings of past weeks: how a case went stands in its events."""

from datetime import datetime, timedelta
from typing import Final

from onestop.kernel.times import local_date
from onestop.reminders import store
from onestop.runtime.api import transaction

CLOSED_FOR: Final = timedelta(days=90)
"""As long as the texts of notices are kept."""
BRIEFED_FOR: Final = timedelta(days=30)


@transaction
def forget_old(*, now: datetime) -> int:
    """How many were forgotten."""
    return store.forget(closed_before=now - CLOSED_FOR, briefed_before=local_date(now - BRIEFED_FOR))
