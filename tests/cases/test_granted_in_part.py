"""A case that was granted and not all of whose results came is not counted as one all of whose results did."""

from typing import Any

import pytest

from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.parts import what_came
from onestop.indicators.api import fact_from, fact_of
from onestop.ledger import api as ledger

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .examples import CALENDAR, CITIZEN, HEAD, at
from .test_birth_first import at_the_police
from .test_parts_end import refused, with_birth_returned


def given_up() -> Any:
    file, _ = request_withdrawal(at_the_police(), by=CITIZEN, at=at(3), calendar=CALENDAR)
    return answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)[0]


def test_what_was_given_up_is_not_granted() -> None:
    file = given_up()
    fact = fact_of(file, in_part=what_came(file) is not None)

    assert (file.outcome, fact.outcome) == ("granted", "granted_in_part")
    assert fact.finished_at == file.finished_at, "it was decided all the same"


def test_while_it_goes_on_it_has_no_outcome() -> None:
    file = with_birth_returned(refused(at_the_police())[0])

    assert fact_of(file, in_part=True).outcome is None


@pytest.mark.django_db
def test_its_entries_say_it_to_whoever_replays_them(world: World) -> None:
    example = EXAMPLES["refuse_part"]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    fact = fact_from(ledger.entries_of_case(code))

    assert fact is not None
    assert fact.outcome == "granted_in_part"
