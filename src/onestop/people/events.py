"""What happens to people that the ledger keeps: that it happened, never to whom."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, added, published


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
class ContactChanged(Event):
    """Telephone number or address of somebody in the register was changed by an official whom they told."""

    type: ClassVar[str] = "people.contact_changed"

    person: str
    """Keyed digest of who it is."""
    before: str
    """Keyed digest of all that was kept of them until then: entries of one moment need no order to be followed."""
    content: str
    """Keyed digest of all that is kept of them since."""


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
    """An official holds a post; this is all there is to it until the post ends.

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
    signs_as: str = added("head")
    """In which capacity decisions are signed in it."""
    title: str = added("")
    """What the post is called, where that is not the usual."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PostEnded(Event):
    """An official holds a post no more from a day on, and what it gave ends with it."""

    type: ClassVar[str] = "people.post_ended"

    official: str
    role: str
    agency: str
    valid_from: str
    valid_until: str
    decision: str
    """Number of the decision that ends it."""
    follows: str
    """Leaf, in hexadecimal, of the entry that told of this post last: the chain of the post."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonErased(Event):
    """All that was entered of somebody was erased with the content of their last case; nothing else of them was left."""

    type: ClassVar[str] = "people.person_erased"

    person: str
    """Keyed digest of who it was."""
