"""The heartbeat: while the server lives it says so in the database; a silence between two beats may have been an outage.

The worker beats, and only while the database takes it. What it cannot see: pages that fail while the worker runs.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from onestop.outages.models import Alive
from onestop.runtime.api import transaction

OFTEN: Final = timedelta(seconds=20)
SILENCE: Final = timedelta(minutes=5)
"""From how long a silence it is proposed as an outage: restarting for an upgrade takes less."""


def beat(now_is: Callable[[], datetime]) -> int:
    """Say that the server lives; after a silence a new stretch begins. There is never more to do at once: it answers 0."""
    now = now_is()
    last = Alive.objects.order_by("-id").first()
    if last is not None and timedelta() <= now - last.last_at < OFTEN:
        return 0
    with transaction():
        if last is None or now - last.last_at >= SILENCE:
            Alive.objects.create(began_at=now, last_at=now)
        else:
            Alive.objects.filter(id=last.pk).update(last_at=max(now, last.last_at))
    return 0
