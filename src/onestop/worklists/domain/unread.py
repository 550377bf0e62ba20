"""What an official has not opened since it came to his list."""

from datetime import datetime


def is_unread(entered_at: datetime | None, opened_at: datetime | None) -> bool:
    """A case comes anew with each task: opened before that, it is unread again. Listed by itself, it came to nobody."""
    return entered_at is not None and (opened_at is None or opened_at < entered_at)
