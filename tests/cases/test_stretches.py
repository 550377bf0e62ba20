"""A list by urgency is read stretch by stretch: each thing in one of them, in the order of its index, and none left out."""

from datetime import datetime, timedelta
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from onestop.cases.domain.stretches import EVER, NEVER, Place, Stretch, stretches_of
from onestop.cases.domain.task_kinds import TASK_KINDS
from onestop.cases.domain.urgency import RANKS, ends_at, rank_of, stays_overdue
from onestop.cases.domain.worklist import AWAITED
from onestop.kernel.times import LOCAL

WEDNESDAY = datetime(2026, 3, 4, 9, tzinfo=LOCAL)
ENDS = ends_at(WEDNESDAY)
KINDS = sorted({*TASK_KINDS, *AWAITED})
EVERY_RANK = [rank for ranks in RANKS.values() for rank in ranks]
asked_for = st.sampled_from([*map(list, RANKS.values()), EVERY_RANK])
# Marks of the day and moments between them: what is due just at one belongs before it.
moments = st.sampled_from([*ENDS, WEDNESDAY - timedelta(days=9)]) | st.integers(-9, 20).map(
    lambda days: WEDNESDAY + timedelta(days=days, minutes=1)
)


class Thing(NamedTuple):
    """Something open in a lane."""

    kind: str
    once_late: bool
    heard: bool
    place: Place

    @property
    def rank(self) -> int:
        return rank_of(self.kind, self.place.moment, ENDS, once_late=self.once_late, heard=self.heard)


def there(kind: str, moment: datetime, case: int, late: bool, heard: bool) -> Thing:
    """As the projection has it: late once where such work stays so, heard where its day is past."""
    settled = heard and kind == "opinion" and moment <= ENDS.now
    return Thing(kind, late and stays_overdue(kind), settled, Place(moment, case, 1))


things = st.builds(there, st.sampled_from(KINDS), moments, st.integers(1, 9), st.booleans(), st.booleans())


def holds(stretch: Stretch, thing: Thing) -> bool:
    """As the statement looks for it."""
    kind = (stretch.once_late, stretch.heard) == (thing.once_late, thing.heard)
    return kind and thing.place > stretch.after and thing.place.moment <= stretch.until


@given(things, asked_for)
def test_what_is_asked_for_stands_in_one_stretch_and_nothing_else_in_any(thing: Thing, ranks: list[int]) -> None:
    found = [one for one in stretches_of(thing.kind, ENDS, ranks=ranks, after=None, since=EVER, until=NEVER)]
    holding = [one for one in found if holds(one, thing)]

    assert len(holding) == (thing.rank in ranks)
    assert all(one.rank in (None, thing.rank) for one in holding)


@given(things, things, asked_for)
def test_behind_a_place_comes_what_is_behind_it_in_the_order_of_the_list(
    thing: Thing, read: Thing, ranks: list[int]
) -> None:
    after = (read.rank, read.place)
    found = stretches_of(thing.kind, ENDS, ranks=ranks, after=after, since=EVER, until=NEVER)

    assert sum(holds(one, thing) for one in found) == (thing.rank in ranks and (thing.rank, thing.place) > after)


@given(things, moments, moments)
def test_a_list_between_two_moments_holds_nothing_before_or_after(thing: Thing, since: datetime, until: datetime) -> None:
    found = stretches_of(thing.kind, ENDS, ranks=EVERY_RANK, after=None, since=since, until=until)

    assert sum(holds(one, thing) for one in found) == (since < thing.place.moment <= until)
