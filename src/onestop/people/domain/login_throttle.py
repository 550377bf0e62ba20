"""How long a password keeps whoever guesses it waiting.

Wrong tries count against where they come from: a device on which the account was signed in to
before, or else the network. So a stranger who knows a login makes only himself wait, and the owner
signs in meanwhile. A few slips of the hand cost nothing; then each wrong try doubles the wait, which
ends by itself. When many networks have tried one login in vain, each of them is heard once and then waits.

Source: NIST SP 800-63B-4, 3.2.2 (rate limiting: no more than 100 tries in a row).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

FREE: Final = 5
"""Wrong tries of one login from one place after which the waiting begins."""
FIRST: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(minutes=15)
FORGOTTEN_AFTER: Final = timedelta(hours=1)
"""Older tries no longer count."""
SUSPICIOUS: Final = 100
"""Wrong tries of one login by strangers, wherever from, after which each place is heard once."""
OF_A_NETWORK: Final = 30
"""Wrong tries from one network, of whatever logins, within `NETWORK_WINDOW`."""
NETWORK_WINDOW: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a try comes from: the network, and the device where the account is known on it.

    `network` is an IPv4 address, or the /64 of an IPv6 address; empty where nobody knows.
    """

    network: str = ""
    device: str = ""

    @property
    def known(self) -> bool:
        return bool(self.device)

    @property
    def place(self) -> str:
        """What wrong tries are counted against."""
        return f"device {self.device}" if self.device else f"network {self.network}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongTries:
    """What went wrong within `FORGOTTEN_AFTER`, oldest first."""

    here: Sequence[datetime] = ()
    """Of this login, from this place."""
    by_strangers: int = 0
    """Of this login, from every place where it is not known; 0 for a known device."""
    of_network: Sequence[datetime] = ()
    """Of any login, from this network; empty for a known device."""


def next_try_at(wrong: WrongTries) -> datetime | None:
    """When the next try from this place is heard; None when at once."""
    free = 1 if wrong.by_strangers >= SUSPICIOUS else FREE
    ends = [end for end in (_after_guessing(wrong.here, free), _after_spraying(wrong.of_network)) if end is not None]
    return max(ends, default=None)


def _after_guessing(here: Sequence[datetime], free: int) -> datetime | None:
    beyond = len(here) - free
    return here[-1] + min(FIRST * 2 ** min(beyond, 10), LONGEST) if beyond >= 0 else None


def _after_spraying(of_network: Sequence[datetime]) -> datetime | None:
    return of_network[-OF_A_NETWORK] + NETWORK_WINDOW if len(of_network) >= OF_A_NETWORK else None
