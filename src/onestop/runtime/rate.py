"""How often something may be done: the generic cell rate algorithm, pure.

Each permitted use takes one slot; slots come back evenly. The whole state is one moment, the one at which
all slots would be free again, so a state that lies in the past says nothing and can be thrown away.

Source: ITU-T I.371 (02/2004), annex A, the virtual scheduling algorithm.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

State: TypeAlias = datetime | None
"""When all slots are free again; None where nothing was ever taken."""
NOW = timedelta(0)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many `times` at once, all of them anew after `within`.

    >>> Rate(30, timedelta(minutes=1)).slot
    datetime.timedelta(seconds=2)
    """

    times: int
    within: timedelta

    def __post_init__(self) -> None:
        if self.times < 1 or self.slot <= NOW:
            raise ValueError(f"nothing could ever be done at {self.times} times within {self.within}")

    @property
    def slot(self) -> timedelta:
        """The time after which one taken slot is free again."""
        return self.within / self.times


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether this use is allowed, and if not, after how long the next one is."""

    allowed: bool
    retry_after: timedelta = NOW


def allow(rate: Rate, state: State, at: datetime) -> tuple[Verdict, State]:
    """Judge one use at a moment; a refused use takes nothing, so that asking again never makes the wait longer."""
    free_at = max(state, at) if state is not None else at
    taken = free_at + rate.slot
    too_early = taken - rate.slot * rate.times - at
    if too_early > NOW:
        return Verdict(allowed=False, retry_after=too_early), state
    return Verdict(allowed=True), taken
