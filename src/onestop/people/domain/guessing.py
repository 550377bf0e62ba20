"""How long a password keeps whoever guesses it waiting.

A few slips of the hand cost nothing; then each wrong try doubles the wait. It ends by itself, so
that nobody is locked out for good by a stranger who knows his login.

Source: NIST SP 800-63B, 5.2.2 (rate limiting).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

FREE: Final = 5
"""Wrong tries after which the waiting begins."""
FIRST: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(minutes=15)
FORGOTTEN_AFTER: Final = timedelta(hours=1)
"""Older tries no longer count."""


def next_try_at(wrong: Sequence[datetime]) -> datetime | None:
    """When the next try is heard, after these wrong ones, oldest first; None when at once."""
    beyond = len(wrong) - FREE
    return wrong[-1] + min(FIRST * 2 ** min(beyond, 10), LONGEST) if beyond >= 0 else None
