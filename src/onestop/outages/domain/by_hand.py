"""What one operator may say of an outage alone: not a week, not of last year, and not long afterwards.

Of a silence that the server noted itself the same holds.

No provision was found that sets these; they are ours. What is certified moves terms of every case and is never taken back, so one
slip of the year must not do it, and what nobody said while it lasted two people say.
"""

from datetime import datetime, timedelta
from typing import Final

from onestop.kernel.times import local_date
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import NotAsProposed, TooLong, TooLongAgo

LONGEST: Final = timedelta(days=7)
"""Of one outage declared by hand. One that really lasts longer is certified part by part."""
FARTHEST_BACK: Final = timedelta(days=90)
"""How long ago one that is recorded by hand may have begun; as far back as silences are proposed."""
SOON: Final = timedelta(days=3)
"""Recorded within this time of its beginning it is certified by one person; afterwards by another than who recorded it. So it is
with its end, which is what grants time: said later than this, it is certified by another than who said it."""


def require_bounded(begins: datetime, ends: datetime | None) -> None:
    """Raises TooLong."""
    if ends is not None and ends - begins > LONGEST:
        raise TooLong(days=LONGEST.days)


def require_recent(begins: datetime, now: datetime) -> None:
    """Raises TooLongAgo."""
    if now - begins > FARTHEST_BACK:
        raise TooLongAgo(days=FARTHEST_BACK.days, first=local_date(now - FARTHEST_BACK))


def is_said_late(happened: datetime, said_at: datetime) -> bool:
    """Whether a beginning or an end was said so long afterwards that another person certifies the outage."""
    return said_at - happened > SOON


def is_proposed_first(outage: Outage, begins: datetime, ends: datetime, now: datetime) -> bool:
    """Whether an end, whoever says it, is only proposed: nobody said it yet, and it was so long ago, or so was a beginning
    that is said with it and that nobody said before."""
    return outage.proposed_end is None and (is_said_late(ends, now) or _moved_late(outage, begins, now))


def is_for_two(outage: Outage, begins: datetime, ends: datetime, now: datetime) -> bool:
    """Whether two people say how long it lasted: each signs in, for what is typed at a machine names anybody."""
    return needs_another(outage, begins, now) or is_proposed_first(outage, begins, ends, now)


def needs_another(outage: Outage, begins: datetime, now: datetime) -> bool:
    """Whether somebody else than who recorded it, or proposed its end, certifies an outage from `begins` on."""
    if outage.proposed_end is not None:
        return True
    said_late = _moved_late(outage, begins, now) or is_said_late(begins, outage.recorded_at)
    return not outage.detected and said_late


def _moved_late(outage: Outage, begins: datetime, now: datetime) -> bool:
    """Whether it is said to have begun earlier than anybody said, so long afterwards."""
    return begins < outage.begins_at and is_said_late(begins, now)


def require_as_proposed(outage: Outage, begins: datetime, ends: datetime) -> None:
    """Raises NotAsProposed: two people say the same, or it is recorded anew."""
    if outage.proposed_end is not None and (begins, ends) != (outage.begins_at, outage.proposed_end):
        raise NotAsProposed(number=outage.number, begins=outage.begins_at, ends=outage.proposed_end)
