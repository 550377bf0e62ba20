"""The link in each message by which whoever gets it stops them: it names an address by a keyed digest, and says nothing of whose.

Nobody can guess the digest of another's number without our key, nor read a number out of it; a check at its end keeps out what
nobody was sent.
"""

import base64
import hmac
from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from onestop.notices.domain.notice import Channel

_LETTERS: Final[Mapping[str, str]] = {"email": "E", "sms": "S", "chat": "C"}
"""The ways out of the house, by the first letter of a link."""
_NAMED, _CHECK = 9, 3
"""Characters of the name of an address, of five bits each, and of the check behind it: few, for an SMS has few. That two
of a million addresses bear one name happens once in seventy provinces."""


class Stopping(NamedTuple):
    """Messages by one way to one address."""

    channel: Channel
    address: str
    """Its keyed digest."""

    def token(self, key: bytes) -> str:
        """What stands in a link."""
        return _LETTERS[self.channel] + self.address + _check(self, key)


def stopping(channel: Channel, address: str, key: bytes) -> Stopping:
    """That of an address as it is written to."""
    return Stopping(channel, _short(key, f"address\0{channel}\0{address.strip().casefold()}", _NAMED))


def read_token(token: str, key: bytes) -> Stopping | None:
    """What a link names; None where we never sent it."""
    given = token.strip().upper()
    channel = next((one for one, letter in _LETTERS.items() if given[:1] == letter), None)
    if channel is None or not given.isascii():
        return None
    named = Stopping(cast("Channel", channel), given[1 : 1 + _NAMED])
    return named if hmac.compare_digest(given[1 + _NAMED :], _check(named, key)) else None


def _check(named: Stopping, key: bytes) -> str:
    return _short(key, f"check\0{named.channel}\0{named.address}", _CHECK)


def _short(key: bytes, said: str, length: int) -> str:
    return base64.b32encode(hmac.digest(key, f"notices\0{said}".encode(), "sha256")).decode()[:length]
