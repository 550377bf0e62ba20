"""Who acts, and what their posts allow, as a plain value.

`people` builds actors from accounts and posts; operations only ask.
"""

from dataclasses import dataclass, replace
from typing import ClassVar, Literal, Self

from onestop.kernel.refusal import Kind, Refusal


class NotPermitted(Refusal):
    """The actor's posts do not give this permission for this agency."""

    code: ClassVar[str] = "people.not_permitted"
    kind: ClassVar[Kind] = "not_permitted"

    def __init__(self, *, permission: str, agency: str | None) -> None:
        self.permission = permission
        self.agency = agency


@dataclass(frozen=True, slots=True)
class Grant:
    """A permission at an agency, and at those it reaches besides on the actor's day.

    `reach` holds these, resolved by `organisation`: with `subtree` all below the agency, and whatever it
    and they succeeded. A code says nothing of the tree, so a grant made without `reach` covers its agency alone.
    """

    permission: str
    agency: str
    subtree: bool = False
    reach: frozenset[str] = frozenset()
    acting_for: str = ""
    """Key of the absent official whose post gives it; empty where one's own does."""

    def covers(self, agency: str) -> bool:
        return agency == self.agency or agency in self.reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """An official who is away, as whoever does his work meanwhile (người làm thay) must know him."""

    key: str
    """As `Actor.key`: for him his open work is found, and what is done of it said to be done."""
    name: str
    agency: str
    permissions: frozenset[str] = frozenset()
    """What of his work is done for him, as far as his posts there give it."""
    same_person: frozenset[str] = frozenset()
    person_id: int | None = None
    """The person he is outside his office, where it is known."""
    number: str = ""

    def is_behind(self, key: str) -> bool:
        """Whether it was he who acted under that key, by whichever of his accounts."""
        return key == self.key or key in self.same_person


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """`key` is a stable pseudonym-free identifier (user id as text); never shown, never in the ledger as such."""

    kind: Literal["citizen", "business", "official", "system", "anonymous"]
    key: str
    person_id: int | None = None
    user_id: int | None = None
    name: str = ""
    post: str = ""
    agency: str = ""
    assurance: int = 0
    """0 none, 1 account, 2 electronic identity level 1, 3 level 2 (Decree 69/2024)."""
    grants: tuple[Grant, ...] = ()
    own_person_id: int | None = None
    """Of an official, the person he is outside his office, where it is known."""
    own_number: str = ""
    """The personal number of that person."""
    same_person: frozenset[str] = frozenset()
    """Keys of the other accounts of that person, where it is known that they are his."""
    covers: tuple[Absent, ...] = ()
    """Whose work he does meanwhile beside his own."""
    acting_for: Absent | None = None
    """For whom he does the one act he is about to do; None: in his own name."""

    def is_behind(self, key: str) -> bool:
        """Whether it was he who acted under that key, by whichever of his accounts; or he for whom he acts now.

        Who may not check his own work may not have it checked in his name either.
        """
        himself = key == self.key or key in self.same_person
        return himself or (self.acting_for is not None and self.acting_for.is_behind(key))

    def covering(self, key: str) -> Absent | None:
        """The absent one who acts under that key, where his work is done by this official."""
        return next((one for one in self.covers if one.is_behind(key)), None)

    def in_own_name(self) -> Self:
        """With what his own posts give alone."""
        return replace(self, covers=(), grants=tuple(one for one in self.grants if not one.acting_for))

    def in_place_of(self, absent: Absent) -> Self:
        """As he does one act for an absent official: with what his own posts give, and what that one's do."""
        grants = tuple(one for one in self.grants if one.acting_for in ("", absent.key))
        return replace(self, covers=(), acting_for=absent, agency=absent.agency, grants=grants)

    def may(self, permission: str, agency: str | None = None) -> bool:
        """Whether a post gives `permission`, at `agency` when one is named."""
        return any(grant.permission == permission and (agency is None or grant.covers(agency)) for grant in self.grants)

    def may_there(self, permission: str, agency: str) -> bool:
        """Whether a post at that agency gives it, and not one above from which it is watched."""
        given = (grant for grant in self.grants if grant.permission == permission and not grant.subtree)
        return any(grant.covers(agency) for grant in given)

    def places_of(self, permission: str) -> tuple[str, ...]:
        """The agencies at which a post of his gives it, and not those that he watches from above."""
        return tuple(sorted({one.agency for one in self.grants if one.permission == permission and not one.subtree}))

    def require(self, permission: str, agency: str | None = None) -> None:
        """Raises NotPermitted unless `may`."""
        if not self.may(permission, agency):
            raise NotPermitted(permission=permission, agency=agency)

    def require_person(self, permission: str) -> int:
        """Who it is in the register; raises NotPermitted of whoever is in none by this account, such as an official."""
        if self.person_id is None:
            raise NotPermitted(permission=permission, agency=None)
        return self.person_id


ANONYMOUS = Actor(kind="anonymous", key="anonymous")
SYSTEM = Actor(kind="system", key="system", name="OneStop")
