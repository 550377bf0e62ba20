"""Work shared out by load, whatever the work: fair, only to those who may, each step once, and always the same."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from onestop.bulk.domain.fair_load import Move, Work, distribute

PEOPLE = ("a", "b", "c", "d")
HOUR = 3600


@st.composite
def works(draw: st.DrawFn) -> list[Work]:
    count = draw(st.integers(0, 14))
    found = []
    for nth in range(count):
        able = draw(st.frozensets(st.sampled_from(PEOPLE)))
        holder = draw(st.sampled_from(["", *sorted(able)]))
        found.append(
            Work(
                key=(f"H09-{nth}", "appraise"),
                seconds=draw(st.integers(0, 12)) * HOUR,
                pressing=draw(st.integers(0, 5)),
                counts=draw(st.booleans()),
                holder=holder,
                able=able,
                stays=bool(holder) and draw(st.booleans()),
            )
        )
    return found


CAPACITY = st.fixed_dictionaries({who: st.integers(0, 20).map(lambda hours: hours * HOUR) for who in PEOPLE})


def after(found: list[Work], moves: tuple[Move, ...]) -> dict[tuple[str, str], str]:
    return {one.key: one.holder for one in found} | {one.key: one.new for one in moves}


@given(works(), CAPACITY)
def test_nobody_has_too_much_while_another_has_room_for_some_of_it(found: list[Work], capacity: dict[str, int]) -> None:
    has = after(found, distribute(found, capacity))
    load = Counter[str]()
    for one in found:
        load[has[one.key]] += one.now

    wrong = [
        (one.key, who)
        for one in found
        if (holder := has[one.key]) and one.now and not (one.stays and one.holder) and load[holder] > capacity[holder]
        for who in one.able - {holder}
        if capacity[who] and load[who] + one.now <= capacity[who]
    ]
    assert wrong == []


@given(works(), CAPACITY)
def test_a_step_goes_only_to_whoever_may_do_it_and_is_there(found: list[Work], capacity: dict[str, int]) -> None:
    able = {one.key: one.able for one in found}

    assert all(one.new in able[one.key] and capacity[one.new] > 0 for one in distribute(found, capacity))


@given(works(), CAPACITY)
def test_what_nobody_has_is_given_to_somebody_where_anybody_may(found: list[Work], capacity: dict[str, int]) -> None:
    has = after(found, distribute(found, capacity))

    assert all(has[one.key] or not any(capacity[who] for who in one.able) for one in found)


@given(works(), CAPACITY)
def test_each_step_moves_once_at_most_and_never_to_whoever_has_it(found: list[Work], capacity: dict[str, int]) -> None:
    moves = distribute(found, capacity)

    assert len({one.key for one in moves}) == len(moves)
    assert all(one.old != one.new for one in moves)


@given(works(), CAPACITY, st.randoms(use_true_random=False))
def test_it_is_the_same_whatever_the_order(found: list[Work], capacity: dict[str, int], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert distribute(shuffled, capacity) == distribute(found, capacity)


@given(works(), CAPACITY)
def test_what_somebody_took_himself_or_has_time_for_stays_his(found: list[Work], capacity: dict[str, int]) -> None:
    """With what is newly given to him: it may be that nobody else may do that."""
    load = Counter[str]()
    for one in found:
        for who in {one.holder} if one.holder else one.able:
            load[who] += one.now
    moved = {one.key: one.old for one in distribute(found, capacity) if one.old}

    assert all(not one.stays for one in found if one.key in moved)
    assert all(load[old] > capacity[old] for old in moved.values())


@given(works(), CAPACITY)
def test_a_second_proposal_has_nothing_to_add(found: list[Work], capacity: dict[str, int]) -> None:
    has = after(found, distribute(found, capacity))
    settled = [
        Work(
            key=one.key, seconds=one.seconds, pressing=one.pressing, counts=one.counts,
            holder=has[one.key], able=one.able, stays=one.stays,
        )
        for one in found
    ]  # fmt: skip

    assert distribute(settled, capacity) == ()


def test_what_presses_most_is_given_first_and_to_the_one_with_most_room() -> None:
    found = [
        Work(key=("x", "s"), seconds=4 * HOUR, pressing=2, able=frozenset("ab")),
        Work(key=("y", "s"), seconds=4 * HOUR, pressing=1, able=frozenset("ab")),
        Work(key=("z", "s"), seconds=6 * HOUR, pressing=0, holder="a", able=frozenset("ab")),
    ]

    moves = distribute(found, {"a": 10 * HOUR, "b": 10 * HOUR})

    assert moves == (Move(("y", "s"), "", "b", 4 * HOUR), Move(("x", "s"), "", "b", 4 * HOUR))
