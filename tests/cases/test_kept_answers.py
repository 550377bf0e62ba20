"""What an act asks comes out again: nobody types in vain."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.ledger import api as ledger

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World

CALLED: dict[str, tuple[str, ...]] = {
    "id": ("id", "given"),
    "to": ("step",), "assignee": ("tasks",), "partner": ("agency",), "ground": ("ground", "conflicts"),
    "source": ("note",), "proof": ("note",), "payee": ("payer",), "request": ("note", "reply"),
    "day": ("held_at",), "hour": ("held_at",), "settled_words": ("settled",), "note": ("note", "moved", "called_off", "not_held"),
    "words": ("remarks",), "conditions": ("1",), "return_agency": ("return_agency", "agency"),
}  # fmt: skip
"""Under another name than it was asked, or under one of several."""
WRITTEN: dict[str, Callable[[Any], object]] = {
    "answer_by": lambda day: f"{day.isoformat()}T17:00:00+07:00",
    "new_day": lambda day: day.isoformat(),
    "pay_by": lambda day: day.isoformat(),
    "decided_on": lambda day: day.isoformat(),
    "assisted": lambda said: said == "yes",
    "part": lambda nth: {2: "enter"}[nth],
}
"""As something that follows from it: whether an official helped, the step that yields the result of that number, the close of the
office, the day as entries write it."""
WITH_ITS_DAY = frozenset({"day", "hour"})
"""Said in two parts, and kept as one moment."""
NOT_HERE: dict[tuple[str, str], str] = {
    ("accept", "received"): "counted where the applicant said he would bring papers; `test_received.py`",
    ("accept", "in_part"): "said where fewer came of a paper that takes several; `test_in_part.py`",
    ("accept", "fee"): "said where it is taken in at once; `test_fees.py`",
    ("answer_supplement", "uploads"): "a file is kept as a paper on hand is; `test_operations.py` hands one in",
    ("answer_supplement", "left_out"): "said where something asked for did not come; `test_received.py`",
    ("give_back", "times"): "how often some had gone back when the form opened; `test_originals_where_they_lie.py`",
    (
        "return_part",
        "papers_shown",
    ): "asked where its procedure says what is shown or handed in then; `test_papers_at_return.py`",
    ("complete_step", "facts"): "asked where a gateway needs it, which this process has none of; `test_operations.py`",
}
"""Keywords no example answers, and why."""


def asked_of(act: cases.Act) -> set[str]:
    return {keyword for field in act.asks for keyword in field.keywords}


def said_in(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Everything a value bears, each with the name it bears it under."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from said_in(inner, str(key))
    elif isinstance(value, list | tuple | frozenset):
        for inner in value:
            yield from said_in(inner, name)
    else:
        yield name, value


def written(name: str, value: object, answers: Mapping[str, Any]) -> object:
    """As the case keeps it."""
    if name in WITH_ITS_DAY:
        return f"{answers['day'].isoformat()}T{answers['hour']}:00+07:00"
    return WRITTEN[name](value) if name in WRITTEN else value


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_was_said_is_in_the_file_an_entry_or_the_papers(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, now = case_ready_for(example, world), moment_of(example)
    before = len(ledger.entries_of_case(code))
    do(example, code, doer_of(example, world), now)

    # The view holds the file with its private content, the papers and the rating; entries say the rest.
    view = cases.case_for(code=code, by=world.citizen, now=now)
    entries = [entry.event for entry in ledger.entries_of_case(code)[before:]]
    kept = list(said_in([view.file, view.papers, view.rating, entries]))
    said = [
        (CALLED.get(keyword, (inner,)), written(inner, value, example.answers))
        for keyword, answer in example.answers.items()
        for inner, value in said_in(answer, keyword)
    ]

    assert [(names, value) for names, value in said if not any((name, value) in kept for name in names)] == [], (
        "typed in vain"
    )


@pytest.mark.parametrize("act", sorted({example.act for example in EXAMPLES.values()}))
def test_an_example_answers_everything_its_act_asks(act: str) -> None:
    answered = {
        keyword
        for example in EXAMPLES.values()
        if example.act == act
        for keyword, answer in example.answers.items()
        if answer
    }
    excused = {keyword for code, keyword in NOT_HERE if code == act}

    assert asked_of(cases.ACTS[act]) - answered == excused
