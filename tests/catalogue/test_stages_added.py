"""Stages that together are the whole term, however many there are: as sums of some of them say."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.steps_terms import _adds_up

UNITS = {"ngày": "day", "ngày làm việc": "working_day"}
STAGES = st.lists(st.tuples(st.integers(1, 20), st.sampled_from(sorted(UNITS))), min_size=2, max_size=8)


def told(stages: list[tuple[int, str]]) -> str:
    return " ".join(f"Trong {count} {unit}, Chi cục {place} xem." for place, (count, unit) in enumerate(stages))


@given(STAGES, st.integers(1, 60), st.sampled_from(sorted(UNITS)))
def test_a_term_is_a_sum_of_two_stages_or_more_one_of_them_in_its_unit(
    stages: list[tuple[int, str]], number: int, unit: str
) -> None:
    sums = [some for size in range(2, len(stages) + 1) for some in combinations(stages, size)]
    expected = any(sum(count for count, _ in some) == number and unit in {one for _, one in some} for some in sums)

    assert _adds_up((number, UNITS[unit]), told(stages)) is expected
