"""When a process that died is started again. The clock is an argument; the processes are real and end at once."""

import pytest

from onestop.embedded.api import Child


@pytest.fixture
def child() -> Child:
    """A program that ends with status 1: it is asked to compile a file that is not there."""
    return Child("nothing.py", "py_compile")


def run_and_die(child: Child, *, at: float, found_at: float) -> float:
    """How long after it was found dead it is to be started again."""
    child.check(at)
    assert child.process is not None
    assert child.process.wait(timeout=30) == 1
    child.check(found_at)
    return child.next_start - found_at


def test_it_is_started_again_later_each_time_and_never_later_than_half_a_minute(child: Child) -> None:
    waits, at = [], 0.0
    for _ in range(9):
        waits.append(run_and_die(child, at=at, found_at=at + 1))
        at = child.next_start

    assert waits == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]


def test_it_is_not_started_before_its_time(child: Child) -> None:
    run_and_die(child, at=0, found_at=1)

    child.check(child.next_start - 0.1)
    assert child.process is None


def test_one_that_ran_for_long_is_started_again_at_once(child: Child) -> None:
    run_and_die(child, at=0, found_at=1)

    assert run_and_die(child, at=child.next_start, found_at=child.next_start + 31) == 0.25


def test_who_starts_it_hears_of_its_end(child: Child, capsys: pytest.CaptureFixture[str]) -> None:
    run_and_die(child, at=0, found_at=1)

    assert capsys.readouterr().err == "nothing.py ended with status 1; starting it again in 0.5 s\n"


def test_it_is_told_no_more_of_the_environment_than_it_is_given(capfd: pytest.CaptureFixture[str]) -> None:
    child = Child("-n1", "timeit", ("-r1", "import os; print(sorted(os.environ))"), environment={"A": "b"})

    child.check(0)
    assert child.process is not None
    child.process.wait(timeout=30)

    assert "['A', 'LC_CTYPE', 'ONESTOP_SUPERVISOR']" in capfd.readouterr().out
