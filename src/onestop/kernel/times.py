"""The province's wall clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
"""Vietnam keeps UTC+7 all year."""


def local(moment: datetime) -> datetime:
    """The moment on the province's clock; a moment without offset is taken as local time."""
    return moment.replace(tzinfo=LOCAL) if moment.tzinfo is None else moment.astimezone(LOCAL)


def local_date(moment: datetime) -> date:
    return local(moment).date()


def iso(moment: datetime) -> str:
    """ISO 8601 with offset, whole microseconds kept, always in local time."""
    return local(moment).isoformat()
