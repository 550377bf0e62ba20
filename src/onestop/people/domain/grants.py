"""From posts to grants: what an official may do, and where."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from onestop.kernel.actor import Absent, Grant
from onestop.people.domain.roles import PORTAL_PERMISSIONS, ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld:
    """A role at an agency, `[valid_from, valid_until)`."""

    role: str
    agency: str
    valid_from: date
    valid_until: date | None = None

    def in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_until is None or on < self.valid_until)


Scope: TypeAlias = Callable[[str, bool], frozenset[str]]
"""(agency, with all below it) → every agency whose files a post there reaches on the day; none if it has ended."""


def grants_of(posts: Iterable[PostHeld], *, on: date, scope: Scope) -> tuple[Grant, ...]:
    """The permissions of the posts in force, each once, widest scope first; a post lapses with its agency."""
    grants = {
        Grant(permission, post.agency, ROLES[post.role].subtree, reach)
        for post in posts
        if post.in_force(on) and (reach := scope(post.agency, ROLES[post.role].subtree))
        for permission in ROLES[post.role].permissions
    }
    return tuple(sorted(grants, key=lambda grant: (not grant.subtree, grant.agency, grant.permission)))


def grants_for_absent(posts: Iterable[tuple[str, Absent | None]], *, scope: Scope) -> tuple[Grant, ...]:
    """What the posts of those somebody stands in for give him: as far as the record of the absence says, and there alone."""
    grants = {
        Grant(permission, absent.agency, reach=reach, acting_for=absent.key)
        for role, absent in posts
        if absent is not None and (reach := scope(absent.agency, False))
        for permission in ROLES[role].permissions
        if permission in absent.permissions
    }
    return tuple(sorted(grants, key=lambda grant: (grant.acting_for, grant.agency, grant.permission)))


def applicant_grants(provinces: Iterable[str], *, scope: Scope) -> tuple[Grant, ...]:
    """A citizen or a business may apply anywhere in the province (phi địa giới)."""
    return tuple(
        Grant(permission, province, subtree=True, reach=scope(province, True))
        for province in provinces
        for permission in PORTAL_PERMISSIONS
    )
