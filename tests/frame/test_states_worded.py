"""Every state in which pages show a thing of a case has its words: a page with one that has none is not drawn at all."""

from typing import get_args, get_type_hints

import pytest

from onestop.cases import api as cases
from onestop.frame import meetings, parts


@pytest.mark.parametrize(
    ("thing", "words"),
    [(cases.Meeting, meetings._STATES), (cases.Part, parts._STATES)],
    ids=["meeting", "result that goes back by itself"],
)
def test_every_state_has_its_words(thing: type, words: dict[str, object]) -> None:
    assert set(get_args(get_type_hints(thing)["state"])) == set(words)
