"""Side by side, yet in order, and never far ahead."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from operator import floordiv
from random import Random
from threading import Event, Timer
from time import sleep

import pytest

from onestop.kernel.ordered import in_order


def test_results_come_in_the_order_asked_whoever_is_done_first() -> None:
    pauses = [Random(7).random() / 200 for _ in range(40)]
    with ThreadPoolExecutor(4) as pool:
        begun = (pool.submit(_slowly, pause) for pause in pauses)

        assert list(in_order(begun, ahead=6)) == pauses


@pytest.mark.parametrize("ahead", [0, 1, 5])
def test_no_more_is_begun_than_may_wait(ahead: int) -> None:
    begun = 0
    last = Event()

    def begin(pool: ThreadPoolExecutor) -> Iterator[Future[bool]]:
        nonlocal begun
        for number in range(20):
            begun += 1
            # The first keeps all others waiting until somebody asks for it.
            yield pool.submit(last.wait, 5) if number == 0 else pool.submit(lambda: True)

    with ThreadPoolExecutor(2) as pool:
        results = in_order(begin(pool), ahead=ahead)
        Timer(0.2, last.set).start()

        assert next(results)
        assert begun == ahead + 1
        assert all(results)
    assert begun == 20


def test_what_never_ends_can_be_begun() -> None:
    begun: list[Future[int]] = []

    def endless() -> Iterator[Future[int]]:
        while True:
            begun.append(Future())
            if len(begun) > 3:
                begun[-4].set_result(len(begun) - 4)
            yield begun[-1]

    assert list(islice(in_order(endless(), ahead=3), 50)) == list(range(50))
    assert len(begun) <= 50 + 3


def test_an_error_comes_at_its_turn() -> None:
    with ThreadPoolExecutor(2) as pool:
        results = in_order((pool.submit(floordiv, 1, number) for number in (1, 0, 1)), ahead=3)

        assert next(results) == 1
        with pytest.raises(ZeroDivisionError):
            next(results)


def _slowly(pause: float) -> float:
    sleep(pause)
    return pause
