"""What happens to people that the ledger keeps: that it happened, never to whom."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRegistered(Event):
    """A citizen or business was entered into the register."""

    type: ClassVar[str] = "people.person_registered"
    schema_version: ClassVar[int] = 2

    person_kind: str
    person: str = ""
    """Keyed digest of who it is; empty in entries of version 1."""
    content: str = ""
    """Keyed digest of all that was entered."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRegistered(Event):
    """Somebody made themselves an account; how surely they are known is its assurance."""

    type: ClassVar[str] = "people.account_registered"
    schema_version: ClassVar[int] = 2

    account_kind: str
    assurance: int
    person: str = ""
    """Keyed digest of whose it is; empty in entries of version 1."""
    content: str = ""
    """Keyed digest of all that was entered of this person with it."""
    account: str = ""
    """Keyed digest of whose login opens it."""
