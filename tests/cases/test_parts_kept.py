"""A result that ended stands in its row as the ledger says."""

import pytest

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .test_fsck import found

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["refuse_part", "stop_case of a part", "ask_payment for a part", "return_hand_over"])
def test_the_row_is_what_the_ledger_says(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, now = case_ready_for(example, world), moment_of(example)
    do(example, code, doer_of(example, world), now)

    assert found() == []
