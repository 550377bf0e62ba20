"""To whom a reminder comes: whoever stands in for an absent holder is told with him, and nobody whose posts it is not about."""

from collections.abc import Iterator
from typing import NamedTuple

from onestop.kernel.actor import Actor, Grant
from onestop.reminders.domain.reminding import DECIDE


class Address(NamedTuple):
    """As a reminder bears it: one official by his key, or empty; an agency; a permission there."""

    holder: str
    agency: str
    permission: str


def addresses_of(by: Actor) -> frozenset[Address]:
    """All that is for this official: what was given to him or to whom he stands in for, and what nobody in particular has.

    By posts at the agency itself alone: who watches it from above is not reminded of its work. A head may do a specialist's
    step; one that nobody has is not what waits for him (`worklist.lanes_of`).
    """
    decides = {agency for grant in by.grants if grant.permission == DECIDE for agency in _places(grant)}
    return frozenset(
        Address(holder, agency, grant.permission)
        for grant in by.grants
        if not grant.subtree
        for agency in _places(grant)
        for holder in _holders(grant, by)
        if holder or not (grant.permission == "cases.step" and agency in decides)
    )


def _places(grant: Grant) -> frozenset[str]:
    return frozenset({grant.agency}) if grant.subtree else grant.reach | {grant.agency}


def _holders(grant: Grant, by: Actor) -> Iterator[str]:
    """Whose work the grant lets him do: of his own post his and nobody's, of an absent one's post that one's alone."""
    if not grant.acting_for:
        yield from ("", by.key, *by.same_person)
        return
    yield from (key for one in by.covers if one.key == grant.acting_for for key in (one.key, *one.same_person))
