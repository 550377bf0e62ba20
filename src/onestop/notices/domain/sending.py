"""How often a message is tried, when again, by whom, and when it is given up."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

State: TypeAlias = Literal["queued", "sent", "failed", "given_up"]
"""queued: not tried yet. failed: tried in vain, to be tried again. given_up: nobody tries it any more."""
T = TypeVar("T")

MOST_ATTEMPTS: Final = 12
"""Over about a day; after that somebody must look."""
TRIES_EACH: Final = 2
"""After so many vain attempts the other provider is asked, then the first again."""
_FIRST: Final = timedelta(seconds=2)
_LONGEST: Final = timedelta(hours=4)
_SPREAD: Final = 0.2
"""Delays differ by a fifth either way, so that what failed together does not come back together."""


class Attempt(NamedTuple):
    """What became of a try."""

    state: State
    why: str = ""
    next_try_at: datetime | None = None


def delay(attempts: int, chance: float) -> timedelta:
    """How long to wait after so many vain attempts: three times as long each time, give or take; `chance` is from 0 to 1."""
    plain: timedelta = min(_FIRST * int(3 ** (attempts - 1)), _LONGEST)
    return plain * (1 - _SPREAD + 2 * _SPREAD * chance)


def after_failure(*, attempts: int, why: str, for_good: bool, at: datetime, chance: float) -> Attempt:
    """The state after the `attempts`-th try failed: given up where no other try can help, or all were made."""
    if for_good or attempts >= MOST_ATTEMPTS:
        return Attempt("given_up", why)
    return Attempt("failed", why, at + delay(attempts, chance))


def in_turn(providers: Sequence[T], attempts: int) -> Sequence[T]:
    """The providers in the order in which they are asked after so many vain attempts."""
    if not providers:
        return providers
    first = attempts // TRIES_EACH % len(providers)
    return [*providers[first:], *providers[:first]]
