"""How long a line of the access log is kept."""

from datetime import date, datetime, timedelta
from typing import Final

from onestop.kernel.times import local_date

RULES: Final = ((date(2021, 1, 1), timedelta(days=730)),)
"""From a day on, so long. Two years: a rating period and the appeal after it. A later rule is a line more."""
LEAST: Final = timedelta(days=365)
"""What the table itself refuses to forget sooner."""


def forget_before(now: datetime) -> datetime:
    """Lines older than this are removed at `now`."""
    kept = next(kept for since, kept in reversed(RULES) if since <= local_date(now))
    return now - kept
