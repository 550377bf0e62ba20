"""Forgetting what the log has kept long enough."""

from datetime import datetime
from typing import Final

from onestop.access.domain.retention import forget_before
from onestop.runtime.api import raw

_BATCH: Final = 10_000
_FORGET: Final = """
WITH gone AS (
  DELETE FROM access_log WHERE id IN (
    SELECT id FROM access_log WHERE at < least(%s, (SELECT max(at) FROM access_log) - interval '365 days')
    ORDER BY at LIMIT %s) RETURNING 1
) SELECT count(*) FROM gone"""


def forget_old(*, now: datetime) -> int:
    """Remove the lines whose time is over, some thousands at a time; how many.

    Those of the year before the newest line stay in any case: the table keeps them.
    """
    before, forgotten = forget_before(now), 0
    while gone := raw(_FORGET, [before, _BATCH])[0][0]:
        forgotten += gone
    return forgotten
