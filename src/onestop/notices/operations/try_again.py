"""Try again what was given up, once the cause is mended."""

from datetime import datetime
from typing import Final

from onestop.runtime.api import raw

_AGAIN: Final = """
WITH again AS (
  UPDATE notices_message SET state = 'failed', attempts = 0, next_try_at = %s
  WHERE state = 'given_up' AND why <> 'erased' AND happened_at >= %s RETURNING 1
) SELECT count(*) FROM again"""


def try_again(*, since: datetime, now: datetime) -> int:
    """Everything given up of what happened since then; how many. What is older is no news to anybody."""
    return int(raw(_AGAIN, [now, since])[0][0])
