"""Which lanes a list reads: those of one's own posts, of the unit one heads, of what others are waited for."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from onestop.cases.domain.worklist import (
    SENT,
    Lane,
    is_given,
    lane_of_assignee,
    lanes_of,
    lanes_of_unit,
    lanes_to_be_late,
    lanes_to_sign,
)
from onestop.cases.queries.instead import opinions_instead
from onestop.cases.queries.listing import Listing, holds
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation

Apart: TypeAlias = Literal["in", "out", "alone"]


class Wanted(NamedTuple):
    """A list to be read, under a name, and the lanes it reads."""

    name: str
    listing: Listing
    lanes: tuple[Lane, ...]
    for_all: bool = False
    """Whether every count is made of it, so that it tells apart what each leaves out."""

    def keeps_to_hands(self, lane: Lane, by: Actor) -> bool:
        """Whether of that lane only what nobody has, or this official himself, is in the list: it is his own work.

        What others are to do is watched in the list of the unit, in what is to be signed and, by whoever answers for the agency,
        in what is late soon.
        """
        asked = self.listing
        if asked.scope == "unit" or asked.filter == "to_sign" or not is_given(lane.kind):
            return False
        return asked.filter != "late_soon" or not by.may("cases.decide", lane.agency)

    def is_of_his_own(self, lane: Lane, by: Actor) -> bool:
        """Whether that lane is in the list as work of his own, and not as what others do and he watches."""
        asked = self.listing
        watches = asked.filter == "late_soon" and by.may("cases.decide", lane.agency)
        return asked.scope == "own" and asked.filter != "to_sign" and lane.kind != SENT and not watches

    def tells_apart(self, lane: Lane, by: Actor) -> Apart:
        """What becomes in that lane of what is not this official's to do: it has a list of its own, and is left out of all others
        of his own work. Where others' work is watched it stays."""
        if self.for_all or not self.is_of_his_own(lane, by):
            return "in"
        return "alone" if self.listing.filter == "not_his" else "out"


def with_lanes(listings: Iterable[tuple[str, Listing]], by: Actor, now: datetime, *, for_all: str = "") -> list[Wanted]:
    """Each list with its lanes, the one `for_all` that every count is made of; who could give an opinion at an agency is asked
    once."""
    instead = tuple(opinions_instead(by, now))
    return [Wanted(name, one, lanes_read(one, by, now, instead), name == for_all) for name, one in listings]


def lanes_read(
    asked: Listing, by: Actor, now: datetime, instead: Sequence[tuple[Lane, bool]] | None = None
) -> tuple[Lane, ...]:
    """The lanes of a list, each at an agency of its own."""
    lanes = {
        lane._replace(agency=code)
        for lane, below in _given(asked, by, opinions_instead(by, now) if instead is None else instead)
        for code in organisation.scope(lane.agency, local_date(now), subtree=below)
    }
    if asked.filter == "mine":
        lanes = _of_himself(lanes, by)
    if asked.filter == "in_place":
        lanes = _stood_in_for(by)
    return tuple(sorted(lane for lane in lanes if holds(asked, lane.kind)))


def _given(asked: Listing, by: Actor, instead: Iterable[tuple[Lane, bool]]) -> tuple[tuple[Lane, bool], ...]:
    if asked.scope == "unit":
        return lanes_of_unit(by)
    if asked.filter == "to_sign":
        return lanes_to_sign(by)
    own = lanes_to_be_late(by) if asked.filter == "late_soon" else lanes_of(by)
    return (*own, *instead)


def _of_himself(lanes: Iterable[Lane], by: Actor) -> set[Lane]:
    agencies = {lane.agency for lane in lanes if lane.kind == "step"}
    return {lane_of_assignee(agency, key) for agency in agencies for key in {by.key, *by.same_person}}


def _stood_in_for(by: Actor) -> set[Lane]:
    """What was given to those whose work he does while they are away."""
    return {lane_of_assignee(one.agency, key) for one in by.covers for key in (one.key, *one.same_person)}
