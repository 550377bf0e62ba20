"""A request to withdraw stops no clock, and every pack says that this is a rule of ours."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from onestop.rules.api import law_packs

from .test_clock_law import moment, read

# The base loader leaves dates as the text they were written as.
EXAMPLES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("while_withdrawing.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)
NAMES = [example["name"] for example in EXAMPLES]


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_the_term_runs_while_it_is_not_answered(example: dict[str, Any]) -> None:
    reading = read(example)
    untouched = read(example | {"happenings": [one for one in example["happenings"] if one[0] == "finished"]})

    assert (reading.due_at, reading.punctuality) == (untouched.due_at, untouched.punctuality)
    assert reading.punctuality == example.get("punctuality")
    if "due" in example:
        assert str(reading.due) == example["due"]
    if "due_at" in example:
        assert reading.due_at == moment(example["due_at"])


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_and_the_explanation_says_so(example: dict[str, Any]) -> None:
    lines = {line.vi for line in read(example).explanation}

    assert [said for said in example.get("says", []) if said not in lines] == []


def test_every_pack_marks_it_as_assumed() -> None:
    rules = [pack.rules["while_withdrawing"] for pack in law_packs()]

    assert {(one.value, one.checked) for one in rules} == {("runs_on", "assumed")}
