"""What must be verified has the longer term that its law gives, from acceptance: each procedure that has one, by its own data."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from onestop.catalogue.operations.load_own import own_editions
from onestop.kernel.times import local
from onestop.rules.api import ClockPolicy, Happening, national_calendar, read_clock

# The base loader leaves dates as the text they were written as.
EXAMPLES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("verified_terms.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)


def policy(code: str) -> ClockPolicy:
    written = own_editions()[code][-1].definition
    door = next(one for one in written["channels"] if one["channel"] == "in_person")
    return ClockPolicy.from_dict({**written["clock"], "term": door["term"], "unit": door["unit"]})


@pytest.mark.parametrize("example", EXAMPLES, ids=[one["name"] for one in EXAMPLES])
def test_the_day_promised_is_that_of_its_law(example: dict[str, Any]) -> None:
    found = example.get("verified")
    reading = read_clock(
        policy=policy(example["procedure"]),
        received=local(datetime.fromisoformat(example["received"])),
        happenings=[Happening("verification_needed", local(datetime.fromisoformat(found)))] if found else [],
        calendar=national_calendar(),
    )

    assert reading.due == date.fromisoformat(example["due"])


def test_every_procedure_with_a_longer_term_has_its_example() -> None:
    longer = {
        code for code, editions in own_editions().items() if editions[-1].definition["clock"].get("verified_term")
    }

    assert {one["procedure"] for one in EXAMPLES} | {"2.000986"} == longer, "2.000986 has a file of its own"
