"""The province's wall clock."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
"""Vietnam keeps UTC+7 all year."""


def local(moment: datetime) -> datetime:
    """The moment on the province's clock; a moment without offset is taken as local time."""
    if moment.tzinfo is LOCAL:
        return moment
    return moment.replace(tzinfo=LOCAL) if moment.tzinfo is None else moment.astimezone(LOCAL)


def to_minute(moment: datetime) -> datetime:
    """The moment as papers print it; two moments of one minute are one to whoever reads them."""
    return moment.replace(second=0, microsecond=0)


def local_date(moment: datetime) -> date:
    return local(moment).date()


@lru_cache(maxsize=4096)
def iso(moment: datetime) -> str:
    """ISO 8601 with offset, whole microseconds kept, always in local time.

    Cached, for a moment is written down several times: in the entry, in its content, in the row.
    """
    return local(moment).isoformat()


@lru_cache(maxsize=4096)
def moment(text: str) -> datetime:
    """The moment that `iso` wrote.

    Raises:
        ValueError: it is none.
    """
    try:
        return local(datetime.fromisoformat(text))
    except OverflowError:
        # At the ends of the calendar the province's clock would show a year that there is not.
        raise ValueError(text) from None
