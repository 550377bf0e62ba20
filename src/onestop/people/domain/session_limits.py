"""How long somebody who signed in stays signed in.

An official's screen at a counter stands in front of the public, so it closes soon; a citizen who
reads a form, looks for a paper and comes back is given longer. No regulation fixes these; they
are within NIST SP 800-63B-4 2.2.3 for officials (an hour idle, a day in all, at most) and 2.1.3 for citizens.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`idle` after the last page, `most` after signing in, whichever comes first."""

    idle: timedelta
    most: timedelta


OFFICIAL: Final = Limits(idle=timedelta(minutes=30), most=timedelta(hours=12))
APPLICANT: Final = Limits(idle=timedelta(hours=2), most=timedelta(hours=24))
SEEN_EVERY: Final = timedelta(minutes=1)
"""The last page is written down this often, so that reading costs no writing."""


def limits_of(kind: str) -> Limits:
    """By the kind of the account."""
    return OFFICIAL if kind == "official" else APPLICANT


def ends_at(kind: str, *, opened_at: datetime, seen_at: datetime) -> datetime:
    """When the session is over. Never early: up to `SEEN_EVERY` may have gone by unwritten since `seen_at`."""
    limits = limits_of(kind)
    return min(seen_at + SEEN_EVERY + limits.idle, opened_at + limits.most)
