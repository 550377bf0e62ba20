"""The product's clock can be set, and runs on."""

import os
from datetime import timedelta

import pytest

from onestop.kernel.times import local_date
from onestop.runtime.clock import SET_TO, ClockNotReadable, ahead_by, now, share


def test_the_clock_runs_on_from_the_moment_it_is_set_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_TO, "2028-02-29T23:30")
    first = now()

    assert local_date(first).isoformat() == "2028-02-29"
    assert timedelta(0) <= now() - first < timedelta(minutes=1)


def test_what_is_no_moment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_TO, "tomorrow")

    with pytest.raises(ClockNotReadable, match="tomorrow"):
        now()


def test_processes_started_later_follow_the_same_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_TO, "2027-02-05T23:30")
    ours = now()
    share()
    ahead_by.cache_clear()  # as another process would begin

    assert os.environ[SET_TO] != "2027-02-05T23:30"
    assert timedelta(0) <= now() - ours < timedelta(minutes=1)


def test_an_offset_of_its_own_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_TO, "2027-03-31T18:00+00:00")

    assert local_date(now()).isoformat() == "2027-04-01"
