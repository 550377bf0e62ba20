"""A code that proves an address is its owner's: sent there, typed on the page, good once and not for long.

It is made from the row that waits for it and our key, so that it is kept nowhere: neither a copy of the tables nor the
ledger tells it. Pure: the key and the moment are arguments.
"""

import hmac
from datetime import datetime, timedelta
from typing import Final, Literal, TypeAlias, get_args

ContactKind: TypeAlias = Literal["email", "phone"]
CONTACT_KINDS: Final[tuple[ContactKind, ...]] = get_args(ContactKind)

LASTS: Final = timedelta(minutes=30)
"""Set by us. A mail server that lets unknown senders wait (greylisting, RFC 6647) takes some minutes, and more must be left to
read and type; who finds the message a day later should find nothing in it that still holds."""
TRIES: Final = 5
"""Of a million codes five are a chance of one in 200,000; a slip of the finger is forgiven."""
DIGITS: Final = 6


def code_of(*, salt: bytes, person: int, kind: ContactKind, value: str, key: bytes) -> str:
    """The digits that are sent to `value`; `salt` is new with each request."""
    said = f"people.contact_proof\0{person}\0{kind}\0{value}\0".encode() + salt
    number = int.from_bytes(hmac.digest(key, said, "sha256")[:8], "big")
    return f"{number % 10**DIGITS:0{DIGITS}}"


def same_code(typed: str, code: str) -> bool:
    """Whether it was typed; blanks that were copied along or put in between are left out."""
    digits = "".join(typed.split())
    return digits.isascii() and hmac.compare_digest(digits, code)


def still_good(*, ends_at: datetime, wrong: int, now: datetime) -> bool:
    """Whether a code can still be typed."""
    return now < ends_at and wrong < TRIES
