"""Who is called first by law, as the examples that name its instruments say."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import yaml

from onestop.kernel.times import LOCAL
from onestop.tickets.domain.calling import calling_order
from onestop.tickets.domain.priority import GROUNDS, ground_of
from onestop.tickets.domain.ticket import Ticket

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("priorities.yaml").read_text("utf-8"))
BEGINS = datetime(2026, 3, 2, 7, tzinfo=LOCAL)


def ticket(place: int, label: str, ground: str) -> Ticket:
    return Ticket(
        key=uuid4(),
        agency="H09.31.03",
        day=BEGINS.date(),
        series=label[0],
        number=int(label[1:]),
        service=label[0],
        taken_at=BEGINS + timedelta(minutes=place),
        priority=bool(ground),
        ground=ground,
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_they_are_called_so(example: dict[str, Any]) -> None:
    today = [ticket(place, *said) for place, said in enumerate(example["waiting"])]
    assert [one.label for one in calling_order(today, services="A")] == example["called"]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_its_ground_says_its_source_and_whether_it_was_read(example: dict[str, Any]) -> None:
    ground = ground_of(example["ground"])
    assert ground is not None
    assert example["source"] in ground.source.vi
    assert ground.assumed is example["assumed"]


def test_every_ground_has_an_example() -> None:
    assert {ground.code for ground in GROUNDS} == {example["ground"] for example in EXAMPLES}
