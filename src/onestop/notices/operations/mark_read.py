"""Note that somebody has read what he was told."""

from datetime import datetime
from typing import Final

from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

_OWN: Final = """
UPDATE notices_message SET read_at = %s
WHERE person_id = %s AND channel = 'inbox' AND state = 'sent' AND read_at IS NULL"""
_ONE: Final = f"{_OWN} AND case_code = %s AND seq = %s"


def mark_read(case_code: str, seq: int, *, by: Actor, now: datetime) -> None:
    """One notice of one's own; nothing where it is read already, or somebody else's."""
    raw(_ONE, [now, by.person_id, case_code, seq])


def mark_all_read(*, by: Actor, now: datetime) -> None:
    """All there are in one's own inbox."""
    raw(_OWN, [now, by.person_id])
