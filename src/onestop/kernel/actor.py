"""Who acts, and what their posts allow, as a plain value.

`people` builds actors from accounts and posts; operations only ask.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

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

    def covers(self, agency: str) -> bool:
        return agency == self.agency or agency in self.reach


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

    def is_behind(self, key: str) -> bool:
        """Whether it was he who acted under that key, by whichever of his accounts."""
        return key == self.key or key in self.same_person

    def may(self, permission: str, agency: str | None = None) -> bool:
        """Whether a post gives `permission`, at `agency` when one is named."""
        return any(grant.permission == permission and (agency is None or grant.covers(agency)) for grant in self.grants)

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
