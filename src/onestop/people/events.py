"""What happens to people that the ledger keeps: that it happened, never to whom."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.kernel.event import Event, added, private, published
from onestop.kernel.open_values import AgencyCode, Day, Digest, Kind, Moment, Published, Role


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRegistered(Event):
    """A citizen or business was entered into the register."""

    type: ClassVar[str] = "people.person_registered"
    schema_version: ClassVar[int] = 2

    person_kind: Kind
    person: Digest = ""
    """Keyed digest of who it is; empty in entries of version 1."""
    content: Digest = ""
    """Keyed digest of all that was entered."""
    told_apart: list[Digest] = added(default_factory=list)
    """Keyed digests of those in the register who may have been the same, and of whom an official said that it is another."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChanged(Event):
    """By what somebody in the register is reached was changed, by an official they told or by themselves, once proved."""

    type: ClassVar[str] = "people.contact_changed"

    person: Digest
    """Keyed digest of who it is."""
    before: Digest
    """Keyed digest of all that was kept of them until then: entries of one moment need no order to be followed."""
    content: Digest
    """Keyed digest of all that is kept of them since."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRegistered(Event):
    """Somebody got an account, most often by making it; how surely they are known is its assurance."""

    type: ClassVar[str] = "people.account_registered"
    schema_version: ClassVar[int] = 2

    account_kind: Kind
    assurance: int
    person: Digest = ""
    """Keyed digest of whose it is; empty in entries of version 1."""
    content: Digest = ""
    """Keyed digest of all that was entered of this person with it."""
    account: Digest = ""
    """Keyed digest of whose login opens it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld(Event):
    """An official holds a post; this is all there is to it until the post ends.

    One post is told from another by who holds it, its role, its agency and its first day.
    """

    type: ClassVar[str] = "people.post_held"

    official: Digest
    role: Role
    agency: AgencyCode
    valid_from: Day
    valid_until: Day | None
    content: Digest
    account: Digest
    signs_as: Kind = added("head")
    """In which capacity decisions are signed in it."""
    title: Published = added("")
    """What the post is called, where that is not the usual."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PostEnded(Event):
    """An official holds a post no more from a day on, and what it gave ends with it."""

    type: ClassVar[str] = "people.post_ended"

    official: Digest
    role: Role
    agency: AgencyCode
    valid_from: Day
    valid_until: Day
    decision: Published
    """Number of the decision that ends it."""
    follows: Digest
    """Leaf, in hexadecimal, of the entry that told of this post last: the chain of the post."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRecorded(Event):
    """An official is away for a time, and another does the work in `scope` for them meanwhile; it ends by itself."""

    type: ClassVar[str] = "people.absence_recorded"
    sealed_with: ClassVar[str] = "absence"

    absence: Digest
    """Keyed digest of which."""
    official: Digest
    deputy: Digest
    """Keyed digest of who does the work meanwhile; empty where nobody does."""
    begins_at: Moment
    ends_at: Moment
    scope: list[Kind]
    """Which parts of the work; none is deciding or signing."""
    agencies: list[AgencyCode] = added(default_factory=list)
    """For which agencies a head recorded it; none where whoever is away did, for all."""
    recorder: Digest = added("")
    """Keyed digest of the head who recorded it for another; empty where whoever is away did."""
    why: Any = private()


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceEnded(Event):
    """An absence was ended before its time, or taken back before it began."""

    type: ClassVar[str] = "people.absence_ended"

    absence: Digest
    ended_at: Moment
    follows: Digest
    """Leaf, in hexadecimal, of the entry that told of this absence."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonErased(Event):
    """All that was entered of somebody was erased with the content of their last case; nothing else of them was left."""

    type: ClassVar[str] = "people.person_erased"

    person: Digest
    """Keyed digest of who it was."""
