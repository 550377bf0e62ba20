"""The one place where the product reads the time.

Operations take the moment as an argument; whoever calls them from outside (a request, a job, a
command) asks here. `ONESTOP_AT` sets the clock to a chosen moment at the start of the process, and
it runs on from there: the suite, and anybody who wants to see tomorrow, work by it.

What reads the machine's clock all the same, and why that does no harm, stands in docs/decisions.md.
"""

import os
import time
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from onestop.kernel.times import LOCAL, local

SET_TO: Final = "ONESTOP_AT"
"""Environment variable: ISO 8601, `2027-02-08` or `2027-02-08T23:30`, local time unless it has an offset;
or `+86400.5`, seconds ahead of the machine's clock, which is what processes tell those they start."""


class ClockNotReadable(ValueError):
    """`ONESTOP_AT` holds no moment."""


def now() -> datetime:
    """This moment, on the province's clock.

    Raises:
        ClockNotReadable: `ONESTOP_AT` holds no moment.
    """
    return _machine_now() + ahead_by(os.environ.get(SET_TO, ""))


def share() -> None:
    """Let processes started later read the same time as this one, not the chosen moment once more.

    Raises:
        ClockNotReadable: `ONESTOP_AT` holds no moment.
    """
    if set_to := os.environ.get(SET_TO):
        os.environ[SET_TO] = f"{ahead_by(set_to).total_seconds():+f}"


def _machine_now() -> datetime:
    return datetime.fromtimestamp(time.time(), LOCAL)  # noqa: TID251 - this is the place


@lru_cache(maxsize=4)
def ahead_by(set_to: str) -> timedelta:
    """How far a clock set to this is ahead of the machine's; fixed when first asked, so that time goes on.

    Raises:
        ClockNotReadable: it is no moment.
    """
    try:
        if set_to[:1] in ("", "+", "-"):
            return timedelta(seconds=float(set_to or 0))
        return local(datetime.fromisoformat(set_to)) - _machine_now()
    except (ValueError, OverflowError) as error:
        raise ClockNotReadable(f"{SET_TO}={set_to!r} is not a moment such as 2027-02-08T10:00") from error
