"""An entry that later code wrote, with codes this one does not know, is still read."""

from types import SimpleNamespace

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.timeline import NO_NAMES
from onestop.kernel.event import Event, no_longer_open, public_fields

from .modules import load_everything

UNKNOWN = "of_later_code"
ALWAYS = {
    "decided_on": "2026-03-02",
    "new_day": "2026-03-02",
    "tasks": [{"step": UNKNOWN}],
    "reasons": [UNKNOWN],
    "items": [UNKNOWN],
}
"""What is no code, whoever wrote it."""


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


@pytest.mark.parametrize("kind", cases.TIMELINE, ids=lambda kind: kind.__name__)
def test_an_unknown_code_leaves_the_line_its_title(kind: type[Event]) -> None:
    line, names = cases.TIMELINE[kind], (*public_fields(kind), *no_longer_open(kind))
    event = SimpleNamespace(**{name: ALWAYS.get(name, UNKNOWN) for name in names})

    assert line.wording(event, NO_NAMES).title in (line.title, line.full)
