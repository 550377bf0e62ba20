"""Thresholds (mốc nhắc): of which tasks or cases somebody is reminded, how long before or after their last moment, and who.

They are data, each with its source; where no text sets one it is marked as assumed. Time is office time: eight hours are a
working day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, TypeAlias, get_args

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar

Of: TypeAlias = Literal["task", "case"]
Whom: TypeAlias = Literal["holder", "head", "section"]
WHOM: Final[tuple[Whom, ...]] = get_args(Whom)
_HOUR: Final = 3600


class ThresholdNotUsable(ValueError):
    """A threshold says what nobody could follow; the program does not start with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One of them. `kinds` empty: every kind of task with which somebody can be late."""

    code: str
    of: Of
    kinds: frozenset[str]
    left: int
    """Seconds of office time before the last moment from which it is reached; negative: so many after it."""
    half: bool
    """Whether it is reached only once half of the time is over, so that what is short is not reminded of as it comes."""
    to: tuple[Whom, ...]
    says: Text
    source: str
    assumed: bool

    @property
    def is_late(self) -> bool:
        """Whether it is about what is past its last moment."""
        return self.left <= 0

    def meets(self, of: Of, kind: str) -> bool:
        return of == self.of and (not self.kinds or kind in self.kinds)

    def is_reached(self, *, began: datetime, last: datetime, now: datetime, calendar: WorkingCalendar) -> bool:
        """Whether it holds at `now` of something that began and begins to be late at these moments.

        Once reached it stays so, whatever hour it is: as `now` goes on, less is left and more is over.
        """
        if self.is_late:
            return last <= now and calendar.working_seconds_between(last, now) >= -self.left
        if self.half and now < began + (last - began) / 2:
            return False
        return calendar.working_seconds_between(now, last) <= self.left


def read_thresholds(given: Iterable[dict[str, Any]], kinds: frozenset[str]) -> tuple[Threshold, ...]:
    """From the data, `kinds` being those of tasks.

    Raises:
        ThresholdNotUsable: what is wrong with which.
    """
    read = tuple(_read(one, kinds) for one in given)
    codes = [one.code for one in read]
    if len(set(codes)) != len(codes):
        raise ThresholdNotUsable("two thresholds have one code")
    return read


def _read(one: dict[str, Any], kinds: frozenset[str]) -> Threshold:
    code = str(one.get("code", ""))
    if ("left" in one) == ("late" in one):
        raise ThresholdNotUsable(f"{code}: say either how much is left, or how late it is")
    unknown = set(one.get("kinds", ())) - kinds
    if unknown or not one["to"] or set(one["to"]) - set(WHOM) or one["of"] not in get_args(Of):
        raise ThresholdNotUsable(f"{code}: {sorted(unknown)}, {one['to']} or {one['of']} is nothing to remind of")
    return Threshold(
        code=code,
        of=one["of"],
        kinds=frozenset(one.get("kinds", ())),
        left=_HOUR * (one["left"] if "left" in one else -one["late"]),
        half=one.get("half", False),
        to=tuple(one["to"]),
        says=Text(**one["says"]),
        source=one["source"],
        assumed=one["assumed"],
    )
