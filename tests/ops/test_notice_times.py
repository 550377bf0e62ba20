"""What `bench --notices` says of what it timed."""

import pytest

from onestop.ops.bench import NoticeTimes
from onestop.ops.bench.notice_times import LIMIT, percentile


def timed(*, most: float = 2.0, left: int = 0, notices: int = 100) -> NoticeTimes:
    return NoticeTimes(
        cases=1000, messages_before=5000, lodged=50, notices=notices, median=1.0, most=most, slowest=most, left=left
    )


def test_99_of_100_within_the_limit_reach_it_and_the_ratio_is_of_the_limit() -> None:
    assert (timed().ratio, timed().reached) == (0.2, True)
    assert (timed(most=LIMIT).reached, timed(most=LIMIT + 0.1).reached) == (True, False)


def test_what_nobody_handed_over_and_nothing_at_all_do_not_reach_it() -> None:
    assert not timed(left=1).reached
    assert not timed(notices=0).reached


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.99, 99), (1, 100)])
def test_a_percentile_is_one_of_those_measured(share: float, expected: int) -> None:
    assert percentile(list(range(1, 101)), share) == expected
