"""Nobody reads that there is nothing to do while he has to pay, has money to come, or his dossier is being sent on."""

import pytest

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from onestop.cases import api as cases
from onestop.portal.views.my_cases import values_of_case

from .conftest import World

pytestmark = pytest.mark.django_db


def next_said(world: World, code: str, act: str) -> str:
    found = cases.case_for(code=code, by=world.citizen, now=moment_of(EXAMPLES[act]))
    return str(values_of_case(found)["next"].en)


def brought_to(world: World, act: str) -> str:
    return case_ready_for(EXAMPLES[act], world)


def test_what_is_due_is_said_with_what_comes_next(world: World) -> None:
    said = next_said(world, brought_to(world, "record_payment"), "record_payment")

    assert said.startswith("The agency is working on it. You still have VND\u00a075,000 to pay")
    assert "nothing for you to do" not in said


def test_who_paid_too_much_reads_where_it_is_given_back(world: World) -> None:
    said = next_said(world, brought_to(world, "refund_fee"), "refund_fee")

    assert "too much: the one-stop section" in said
    assert "nothing for you to do" not in said


def test_once_it_was_given_back_nothing_is_said_of_it(world: World) -> None:
    example = EXAMPLES["refund_fee"]
    code = brought_to(world, "refund_fee")
    do(example, code, doer_of(example, world), moment_of(example))

    assert "too much" not in next_said(world, code, "refund_fee")


def test_a_dossier_that_is_sent_on_before_acceptance_says_where_it_goes(world: World) -> None:
    said = next_said(world, brought_to(world, "take_back_transfer"), "take_back_transfer")

    assert said.startswith("Another agency is competent: your application is being sent on to ")
    assert "You need not apply again" in said
