"""Silences of the server that nobody has explained: each may have been an outage, and none is counted by itself."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from onestop.kernel.times import local
from onestop.outages.domain.refusals import NoSuchSilence
from onestop.outages.models import Alive, OutageRow
from onestop.runtime.api import alone, in_transaction_required, raw

LOOKED_BACK: Final = timedelta(days=90)
_SILENCES: Final = """
SELECT id, before, began_at FROM (
  SELECT id, began_at, explained_at, lag(last_at) OVER (ORDER BY id) AS before FROM outages_alive
) AS alive
WHERE before IS NOT NULL AND explained_at IS NULL AND began_at > %s::timestamptz
ORDER BY id DESC
"""


class Silence(NamedTuple):
    """From the last beat before to the first after it."""

    id: int
    began_at: datetime
    ended_at: datetime


def silences(now: datetime) -> tuple[Silence, ...]:
    """Those of the last months that lie in no outage that was recorded, the latest first."""
    found = [Silence(key, local(began), local(ended)) for key, began, ended in raw(_SILENCES, [now - LOOKED_BACK])]
    known = OutageRow.objects.filter(called_off_at__isnull=True, begins_at__lte=now)
    spans = [(one.begins_at, one.ended_at) for one in known]
    return tuple(
        one
        for one in found
        if not any(began <= one.began_at and (ended is None or ended >= one.ended_at) for began, ended in spans)
    )


@in_transaction_required
def take(silence: int, now: datetime) -> Silence:
    """The one of that number, with whoever else would explain it waiting.

    Raises:
        NoSuchSilence: there is none, or it was explained.
    """
    alone("outages.silences")
    found = next((one for one in silences(now) if one.id == silence), None)
    if found is None:
        raise NoSuchSilence(silence=silence)
    return found


@in_transaction_required
def explained(silence: Silence, *, why: str, now: datetime) -> None:
    """It is proposed no more."""
    Alive.objects.filter(id=silence.id).update(explained_at=now, why=why)
