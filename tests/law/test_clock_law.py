"""Every example of the law, read from YAML and put to the clock."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from onestop.kernel.times import local
from onestop.rules.api import ClockPolicy, Happening, Reading, TimeLeft, hours_from, national_calendar, read_clock

# The base loader leaves dates as the text they were written as.
EXAMPLES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("clock.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)


def moment(text: str) -> datetime:
    return local(datetime.fromisoformat(text))


def policy(given: dict[str, str]) -> ClockPolicy:
    numbers: dict[str, Any] = {name: int(given[name]) for name in ("term", "supplement_notice_within") if name in given}
    return ClockPolicy.from_dict({**given, **numbers})


def read(example: dict[str, Any]) -> Reading:
    calendar = national_calendar()
    return read_clock(
        policy=policy(example["policy"]),
        received=moment(example["received"]),
        happenings=[Happening(kind, moment(at)) for kind, at in example.get("happenings", [])],
        calendar=calendar.with_hours(hours_from(example["hours"])) if "hours" in example else calendar,
        at=moment(example["at"]) if "at" in example else None,
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_the_clock_says_what_the_law_says(example: dict[str, Any]) -> None:
    reading = read(example)

    assert reading.state == example.get("state", "running")
    if "due" in example:
        assert reading.due == date.fromisoformat(example["due"])
    if "due_at" in example:
        assert reading.due_at == moment(example["due_at"])
    if "left" in example:
        assert reading.left == TimeLeft(int(example["left"][0]), example["left"][1])
    assert reading.punctuality == example.get("punctuality")
    assert {"due", "due_at"} & {*example} or reading.due is None


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_the_clock_explains_itself_in_both_languages(example: dict[str, Any]) -> None:
    lines = read(example).explanation

    assert all(line.vi.endswith(".") and line.en.endswith(".") for line in lines)
    assert [said for said in example.get("says", []) if said not in {line.vi for line in lines}] == []
    assert not any(example["unsaid"] in line.vi for line in lines if "unsaid" in example)
    assert not any(f" 00 {unit}" in line.vi for line in lines for unit in ("ngày", "giờ làm việc", "phút")), (
        "so much of nothing is said in words"
    )


def test_every_example_names_its_source() -> None:
    assert all(example["source"] for example in EXAMPLES)
