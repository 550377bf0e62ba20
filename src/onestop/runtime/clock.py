"""The one place where the product reads the time.

Operations take the moment as an argument; whoever calls them from outside (a request, a job, a
command) asks here. `ONESTOP_AT` sets the clock to a chosen moment at the start of the process, and
it runs on from there: the suite, and anybody who wants to see tomorrow, work by it.
"""

import os
import time
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from onestop.kernel.times import LOCAL, local

SET_TO: Final = "ONESTOP_AT"
"""Environment variable: ISO 8601, `2027-02-08` or `2027-02-08T23:30`, local time unless it has an offset."""


class ClockNotReadable(ValueError):
    """`ONESTOP_AT` holds no moment."""


def now() -> datetime:
    """This moment, on the province's clock."""
    return datetime.fromtimestamp(time.time(), LOCAL) + _ahead(os.environ.get(SET_TO, ""))


@lru_cache(maxsize=4)
def _ahead(set_to: str) -> timedelta:
    """How far our clock is ahead of the machine's; fixed when first asked, so that time goes on."""
    if not set_to:
        return timedelta(0)
    try:
        return local(datetime.fromisoformat(set_to)) - datetime.fromtimestamp(time.time(), LOCAL)
    except ValueError as error:
        raise ClockNotReadable(f"{SET_TO}={set_to!r} is not a moment such as 2027-02-08T10:00") from error
