"""What is taken in regardless of boundary counts from when the competent agency has it (Decree 309/2026 Art. 8.3 and 9)."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from onestop.kernel.times import local
from onestop.rules.api import (
    ClockPolicy,
    Happening,
    Reading,
    counts_from,
    hours_from,
    national_calendar,
    pack_on,
    read_clock,
)

# The base loader leaves dates as the text they were written as.
EXAMPLES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("taken_in_elsewhere.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)
NAMES = [example["name"] for example in EXAMPLES]


def moment(text: str) -> datetime:
    return local(datetime.fromisoformat(text))


def there(example: dict[str, Any]) -> datetime | None:
    lodged = date.fromisoformat(example["lodged"])
    return counts_from(
        received=moment(example["received"]),
        directly=example["directly"] == "true",
        pack=pack_on(lodged),
        calendar=national_calendar(),
    )


def _happening(kind: str, at: str, had_at: str = "") -> Happening:
    """`had_at`: when the competent agency had what was handed in elsewhere."""
    return Happening(kind, moment(at), moment(had_at) if had_at else None)


def read(example: dict[str, Any]) -> Reading:
    calendar, given = national_calendar(), example["policy"]
    return read_clock(
        policy=ClockPolicy.from_dict({**given, "term": int(given["term"])}),
        received=moment(example["received"]),
        happenings=[_happening(*one) for one in example.get("happenings", [])],
        calendar=calendar.with_hours(hours_from(example["hours"])) if "hours" in example else calendar,
        lodged=date.fromisoformat(example["lodged"]),
        there=there(example),
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_it_counts_from_when_the_competent_agency_has_it(example: dict[str, Any]) -> None:
    assert there(example) == (moment(example["there"]) if "there" in example else None)
    assert read(example).due == date.fromisoformat(example["due"])
    if "due_at" in example:
        assert read(example).due_at == moment(example["due_at"])


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_the_clock_says_so_in_both_languages_with_the_provision(example: dict[str, Any]) -> None:
    lines = read(example).explanation
    said = [line for line in lines if "không phụ thuộc địa giới" in line.vi]

    assert len(said) == ("there" in example)
    assert all("309/2026/NĐ-CP" in line.vi and "regardless of boundary" in line.en for line in said)
    assert [one for one in example.get("says", []) if one not in {line.vi for line in lines}] == []


def test_every_example_names_its_source_and_was_worked_by_hand() -> None:
    assert all(example["source"] and example["by_hand"] for example in EXAMPLES)
