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
    """Somebody got an account, most often by making it; how surely they are known is its assurance."""

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


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld(Event):
    """An official holds a post, or its last day was set; this is all there is to it from now on.

    One post is told from another by who holds it, its role, its agency and its first day.
    """

    type: ClassVar[str] = "people.post_held"

    official: str
    role: str
    agency: str
    valid_from: str
    valid_until: str | None
    content: str
    account: str
