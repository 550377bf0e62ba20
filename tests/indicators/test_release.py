"""Nobody can learn who rated, not from any figure and not by subtracting figures from each other."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.indicators.domain.release import (
    LEAST,
    Block,
    MonthCount,
    blocks_of,
    last_month_shown,
    months_shown,
    within,
)

MONTHS = [date(2026 + n // 12, n % 12 + 1, 1) for n in range(18)]
AGENCIES = ("H09.01", "H09.31", "H09.31.01", "H09.31.02")


def counts(*ratings: tuple[int, int]) -> list[MonthCount]:
    """Months from January 2026 on, each with its satisfied and its ratings."""
    return [MonthCount(month, *each) for month, each in zip(MONTHS, ratings, strict=False)]


def cut(*ratings: tuple[int, int]) -> list[tuple[int, int, int, int]]:
    """Blocks as first month, last month, satisfied, ratings."""
    return [(one.first.month, one.last.month, one.satisfied, one.ratings) for one in blocks_of("a", counts(*ratings))]


def test_a_month_with_ten_ratings_is_a_block() -> None:
    assert cut((8, 10), (30, 40)) == [(1, 1, 8, 10), (2, 2, 30, 40)]


def test_a_month_with_fewer_joins_the_months_after_it() -> None:
    assert cut((3, 4), (2, 5), (1, 1), (9, 11)) == [(1, 3, 6, 10), (4, 4, 9, 11)]


def test_what_is_not_full_yet_is_not_shown() -> None:
    assert cut((9, 9)) == []
    assert cut((9, 10), (9, 9)) == [(1, 1, 9, 10)]


def test_a_block_in_which_all_are_dissatisfied_waits() -> None:
    assert cut((0, 12), (0, 3), (1, 1)) == [(1, 3, 1, 16)]


def test_a_month_is_shown_three_days_after_its_end() -> None:
    assert last_month_shown(date(2026, 4, 3)) == date(2026, 2, 1)
    assert last_month_shown(date(2026, 4, 4)) == date(2026, 3, 1)
    assert last_month_shown(date(2026, 1, 31)) == date(2025, 12, 1)
    assert months_shown(date(2026, 4, 30), 12) == (date(2025, 4, 1), date(2026, 3, 1))


def satisfied_of(ratings: int) -> int:
    """Most are satisfied; now and then nobody is."""
    return 0 if ratings % 7 == 6 else ratings - ratings // 4


history = st.lists(st.integers(0, 14), max_size=14).map(lambda each: [(satisfied_of(n), n) for n in each])
province = st.fixed_dictionaries(dict.fromkeys(AGENCIES, history))


@settings(max_examples=50)
@given(province, st.lists(st.sampled_from(MONTHS[3:]), min_size=1, max_size=4))
def test_no_two_figures_differ_by_a_group_of_one_to_nine(
    ratings: dict[str, list[tuple[int, int]]], days: list[date]
) -> None:
    """Each figure is the set of (agency, month) whose ratings it counts; what one has and another lacks is a group."""
    size = {(agency, month): given for agency, past in ratings.items() for month, _, given in counts(*past)}
    shown = {frozenset[tuple[str, date]](), *(cells for day in days for cells in every_figure(ratings, day))}

    for one, other in combinations(shown, 2):
        if one <= other or other <= one:
            group = sum(size.get(cell, 0) for cell in one ^ other)
            assert group == 0 or group >= LEAST, (sorted(one), sorted(other))


@given(province, st.lists(st.sampled_from(MONTHS[3:]), min_size=2, max_size=4))
def test_every_figure_is_a_sum_of_the_same_blocks_whenever_it_is_looked_at(
    ratings: dict[str, list[tuple[int, int]]], days: list[date]
) -> None:
    """So no sum of figures, however weighed, can tell one part of a block from another."""
    latest = {cells_of(block) for block in every_block(ratings, max(days))}

    assert all({cells_of(block) for block in every_block(ratings, day)} <= latest for day in days)
    assert sum(len(cells) for cells in latest) == len(frozenset().union(*latest))


def every_figure(ratings: dict[str, list[tuple[int, int]]], as_of: date) -> Iterable[frozenset[tuple[str, date]]]:
    """What the pages and exports of a day show: blocks, months and years, of an agency, a district and the province."""
    blocks = every_block(ratings, as_of)
    places = [lambda _code: True, lambda code: code.startswith("H09.31"), *(code.__eq__ for code in AGENCIES)]
    first, last = months_shown(as_of, 12)
    spans = [(first, last), *((month, month) for month in MONTHS)]
    yield from map(cells_of, blocks)
    for belongs in places:
        for span in spans:
            yield frozenset().union(*(cells_of(one) for one in within(blocks, *span) if belongs(one.agency)))


def every_block(ratings: dict[str, list[tuple[int, int]]], as_of: date) -> list[Block]:
    until = last_month_shown(as_of)
    return [
        block
        for agency, past in ratings.items()
        for block in blocks_of(agency, [one for one in counts(*past) if one.month <= until])
    ]


def cells_of(block: Block) -> frozenset[tuple[str, date]]:
    return frozenset((block.agency, month) for month in MONTHS if block.first <= month <= block.last)
