"""What `bench --search` measures, what it holds it against, and what it says to a script that asks; nothing is timed."""

import json
from collections import Counter
from dataclasses import dataclass, field

import pytest
from typer.testing import CliRunner

from onestop.assembly.cli import application
from onestop.catalogue import api as catalogue
from onestop.ops import bench
from onestop.ops.bench import PhraseTimes, time_phrases

SAID = {"khai sinh": (0.004, 0.001, 0.002), "cưới vợ": (0.003, 0.016, 0.016), "sổ đỏ": (0.002, 0.002, 0.002)}
"""Seconds of the processor that a phrase takes, time after time."""


@dataclass
class Finder:
    """Takes as long as `SAID` has it, by a clock of its own."""

    now: float = 0.0
    asked: Counter[str] = field(default_factory=Counter)

    def find(self, phrase: str) -> None:
        self.now += SAID[phrase][self.asked[phrase]]
        self.asked[phrase] += 1


@pytest.fixture
def finder(monkeypatch: pytest.MonkeyPatch) -> Finder:
    made = Finder()
    monkeypatch.setattr(catalogue, "crowded_finder", lambda: made)
    monkeypatch.setattr(catalogue, "all_said", lambda: list(SAID))
    monkeypatch.setattr("time.process_time", lambda: made.now)
    return made


def times(slowest: float) -> PhraseTimes:
    return PhraseTimes(phrases=3, procedures=2_700, median=1, most=2, slowest=slowest, slowest_phrase="cưới vợ")


def test_everything_people_are_known_to_say_is_asked_three_times_and_its_quickest_counts(finder: Finder) -> None:
    timed = time_phrases()

    assert finder.asked == dict.fromkeys(SAID, 3)
    assert timed.slowest_phrase == "cưới vợ"
    assert timed.slowest == pytest.approx(3)
    assert timed.median == pytest.approx(2)


def test_it_asks_among_three_times_as_many_procedures_as_a_province_has(finder: Finder) -> None:
    assert time_phrases().as_dict()["procedures"] == catalogue.CROWD == 2_700


def test_what_people_are_known_to_say_is_of_both_languages_ours_and_not_with_marks_and_without() -> None:
    said = set(catalogue.all_said())

    assert {"sinh em bé", "sinh em be", "birth certificate", "ly hôn", "ly hon", "lottery"} <= said


def test_the_slowest_phrase_decides_whether_the_limit_of_15_ms_is_kept() -> None:
    assert times(15.0).reached
    assert not times(15.1).reached


@pytest.mark.parametrize(("slowest", "status", "mark"), [(14.9, 0, "14.9 ✓"), (15.1, 1, "15.1 ✗")])
def test_the_exit_status_says_whether_every_phrase_kept_it(
    slowest: float, status: int, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "time_phrases", lambda: times(slowest))
    table = CliRunner().invoke(application(["bench"]), ["bench", "--search"])
    asked = CliRunner().invoke(application(["bench"]), ["bench", "--search", "--json"])

    assert (table.exit_code, asked.exit_code) == (status, status)
    assert mark in table.stdout
    assert json.loads(asked.stdout) == times(slowest).as_dict()
    assert json.loads(asked.stdout)["limit"] == 15
