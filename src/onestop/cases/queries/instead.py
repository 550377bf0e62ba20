"""What stands in the list of a head because nobody else at his agency could do it: opinions it is asked for, calls to meetings.

They are asked of the agency, and addressed to its head; a specialist's task otherwise, which would be in nobody's list there.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from onestop.cases.domain.worklist import Lane
from onestop.kernel.actor import Actor
from onestop.people import api as people

_ROLES: Final = tuple(
    role.code
    for role in people.ROLES.values()
    if "cases.step" in role.permissions and "cases.decide" not in role.permissions
)
"""Whose task it is otherwise."""


def opinions_instead(by: Actor, now: datetime) -> Iterator[tuple[Lane, bool]]:
    """(lane, below too) of opinions at each agency that he heads and where nobody who can sign in holds such a post."""
    heads = {grant.agency for grant in by.grants if grant.permission == "cases.decide"}
    for agency in sorted(heads):
        if by.may("cases.step", agency) and not any(
            one.key for role in _ROLES for one in people.officials_at(agency, role, now)
        ):
            yield Lane(agency, "opinion", "specialist"), False
