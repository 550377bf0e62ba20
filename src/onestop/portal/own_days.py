"""What a page says of a last day that may be one's own: the sentences, and how many more the source has beside them.

Which time is whose is read off the source's sentences and can be missed. So what is quoted never stands as if it were all:
the rest is counted, and whoever applies is sent to read it.
"""

from typing import Final, NamedTuple

from onestop.catalogue.api import (
    ProcedureVersion,
    last_days_in_note,
    own_last_days,
    times_of_nobody,
    times_to_add,
)
from onestop.portal.ways_in_words import days_in_conditions, times_quoted


class OwnDays(NamedTuple):
    """`quoted`: what may be one's own, whole. `others`: how many times the source names besides; `unclear`: whether the
    page cannot tell of some of these whose they are; `to_add`: whether some are for adding what an office asks for later."""

    quoted: tuple[str, ...] = ()
    others: int = 0
    unclear: bool = False
    to_add: bool = False

    @property
    def told(self) -> bool:
        """Whether there is anything to say: that all times are the office's is nothing."""
        return bool(self.quoted) or self.unclear or self.to_add


NONE: Final = OwnDays()


def own_days_of(version: ProcedureVersion) -> OwnDays:
    """Of a version read off the source; our own has its times where they belong."""
    if version.publication is None:
        return NONE
    steps = version.steps.vi
    notes = (one for door in version.channels for one in last_days_in_note(door.note.vi))
    quoted = tuple(dict.fromkeys((*own_last_days(steps), *days_in_conditions(version), *notes)))
    others = len(set(times_quoted(version)) - set(quoted))
    return OwnDays(quoted, others, bool(times_of_nobody(steps)), bool(times_to_add(steps)))
