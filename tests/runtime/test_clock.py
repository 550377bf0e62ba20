"""The product's clock can be set, and runs on."""

from datetime import timedelta

import pytest

from onestop.kernel.times import local_date
from onestop.runtime.clock import SET_TO, ClockNotReadable, now


def test_the_clock_runs_on_from_the_moment_it_is_set_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_TO, "2028-02-29T23:30")
    first = now()

    assert local_date(first).isoformat() == "2028-02-29"
    assert timedelta(0) <= now() - first < timedelta(minutes=1)


def test_what_is_no_moment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_TO, "tomorrow")

    with pytest.raises(ClockNotReadable, match="tomorrow"):
        now()
