"""Worked deadlines, each reckoned apart from the product and put to its clock."""

import ast
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from law import reckoner
from law.reckoner import Case, Reckoned, WallCalendar, reckon
from onestop.kernel.times import local
from onestop.rules.api import ClockPolicy, Happening, Reading, national_calendar, read_clock

HERE: Final = Path(__file__).parent


def written(name: str) -> list[dict[str, Any]]:
    """The base loader leaves dates and hours as the text they were written as."""
    return list(yaml.load((HERE / name).read_text("utf-8"), Loader=yaml.BaseLoader))  # noqa: S506 - builds text only


EXAMPLES: Final = written("deadlines.yaml")
NAMES: Final = [example["name"] for example in EXAMPLES]
WALL: Final = reckoner.wall_calendar(written("calendar.yaml"))
ENOUGH: Final = 90
"""Worked deadlines the law of the clock is held to."""


def case(example: dict[str, Any], wall: WallCalendar = WALL) -> Case:
    return Case(
        policy=example["policy"],
        received=datetime.fromisoformat(example["received"]),
        happenings=[(kind, datetime.fromisoformat(at)) for kind, at in example.get("happenings", ())],
        calendar=wall,
    )


def read(example: dict[str, Any]) -> Reading:
    policy = example["policy"]
    numbers = {name: int(policy[name]) for name in ("term", "max_supplements") if name in policy}
    return read_clock(
        policy=ClockPolicy.from_dict({**policy, **numbers}),
        received=local(datetime.fromisoformat(example["received"])),
        happenings=[Happening(kind, local(datetime.fromisoformat(at))) for kind, at in example.get("happenings", ())],
        calendar=national_calendar(),
    )


def expected(example: dict[str, Any]) -> date | datetime | None:
    if "due_at" in example:
        return datetime.fromisoformat(example["due_at"])
    return date.fromisoformat(example["due"]) if "due" in example else None


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_the_finger_on_the_wall_calendar_comes_to_what_is_written(example: dict[str, Any]) -> None:
    reckoned = reckon(case(example))

    assert (reckoned.due, reckoned.how) == (expected(example), example["how"])
    assert reckoned.left == (int(example["left"]) if "left" in example else None)


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_the_clock_comes_to_it_too(example: dict[str, Any]) -> None:
    reading, due = read(example), expected(example)

    if isinstance(due, datetime):
        assert reading.due_at == local(due)
    else:
        assert reading.due == due
    if "left" in example:
        assert reading.state == example["state"] == "paused"
        assert reading.left is not None
        assert reading.left.value == int(example["left"])
    assert reading.punctuality == example.get("punctuality")


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_a_date_that_rests_on_days_nobody_announced_says_which(example: dict[str, Any]) -> None:
    reading = read(example)

    assert [day.isoformat() for day in reading.expected] == example.get("not_announced", [])
    assert any("chưa có thông báo chính thức" in line.vi for line in reading.explanation) == bool(reading.expected)


@pytest.mark.parametrize("example", [one for one in EXAMPLES if "names_decree" in one], ids=lambda one: one["name"])
def test_a_term_that_starts_again_does_so_under_the_decree_of_the_day_of_receipt(example: dict[str, Any]) -> None:
    said = " ".join(line.vi for line in read(example).explanation)

    named = {decree for decree in ("61/2018/NĐ-CP", "118/2025/NĐ-CP") if decree in said}
    assert named == {example["names_decree"]}


def test_there_are_enough_and_each_is_another_question_with_its_source() -> None:
    asked = [repr((one["policy"], one["received"], one.get("happenings"))) for one in EXAMPLES]

    assert len(EXAMPLES) >= ENOUGH
    assert len({*asked}) == len({*NAMES}) == len(EXAMPLES)
    assert all(one["source"] and ({"due", "due_at", "left"} & {*one}) for one in EXAMPLES)
    assert sum("by_hand" in one for one in EXAMPLES) >= 12


def test_every_year_from_2020_to_2027_has_its_tet() -> None:
    over_tet = [
        one["received"][:4]
        for one in EXAMPLES
        if "over Tết 20" in one["name"] and one["policy"]["unit"] == "working_day"
    ]

    assert over_tet == [str(year) for year in range(2020, 2028)]


def test_the_reckoner_knows_nothing_of_the_product() -> None:
    tree = ast.parse(Path(reckoner.__file__).read_text("utf-8"))
    named = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    named += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]

    assert {*named} == {"collections.abc", "datetime", "typing"}


def _altered(example: dict[str, Any], **policy: str) -> Reckoned:
    return reckon(case({**example, "policy": {**example["policy"], **policy}}))


def _without(example: dict[str, Any], name: str) -> Reckoned:
    return reckon(case({**example, "policy": {key: value for key, value in example["policy"].items() if key != name}}))


def _if_days_were_worked(example: dict[str, Any]) -> Reckoned:
    return _altered(example, unit="working_day") if example["policy"]["unit"] == "day" else reckon(case(example))


MISREADINGS: Final[dict[str, Callable[[dict[str, Any]], Reckoned]]] = {
    "no day is a holiday": lambda one: reckon(case(one, WallCalendar(frozenset(), WALL.worked))),
    "no Saturday is worked": lambda one: reckon(case(one, WallCalendar(WALL.off, frozenset()))),
    "the day of receipt counts": lambda one: _altered(one, start="instant"),
    "the day of receipt never counts": lambda one: _without(one, "start"),
    "a supplement never starts a term again": lambda one: _altered(one, on_supplement="exclude"),
    "a supplement always does": lambda one: _altered(one, on_supplement="restart"),
    "waiting for a supplement counts": lambda one: _altered(one, on_supplement="continue"),
    "waiting for money counts": lambda one: _altered(one, on_payment="continue"),
    "waiting for money never counts": lambda one: _altered(one, on_payment="exclude"),
    "waiting for an opinion never counts": lambda one: _altered(one, on_consultation="exclude"),
    "every intake closes at three": lambda one: _altered(one, cutoff="15:00"),
    "no intake closes early": lambda one: _without(one, "cutoff"),
    "days are working days": _if_days_were_worked,
    "a term is one longer": lambda one: _altered(one, term=str(case(one).term + 1)),
}
"""How the law of the clock could be misread, as one change to the question."""


@pytest.mark.parametrize("misreading", MISREADINGS)
def test_no_misreading_of_the_law_would_go_unseen(misreading: str) -> None:
    seen = [one["name"] for one in EXAMPLES if _answer(MISREADINGS[misreading](one)) != _answer(reckon(case(one)))]

    assert len(seen) >= 2, "one example alone may be wrong itself"


def _answer(reckoned: Reckoned) -> tuple[Any, ...]:
    return reckoned.due, reckoned.left
