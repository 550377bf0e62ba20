"""My cases says what is to be paid, also a fee that is paid when the result is fetched."""

from dataclasses import replace

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from onestop.cases import api as cases
from onestop.cases.domain.case_file import with_changes
from onestop.portal.money_and_moves import of_the_promised_day
from onestop.portal.your_turn import ToDo, asked_of

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db


def turns(world: World) -> list[ToDo]:
    return list(asked_of(world.citizen, moment_of(EXAMPLES["decide"])))


def brought_to(world: World, act: str) -> str:
    return case_ready_for(EXAMPLES[act], world)


def test_a_case_that_waits_for_payment_is_his_turn(world: World) -> None:
    code = brought_to(world, "record_payment waited for")

    (turn,) = turns(world)
    assert "1.250.000" in turn.about.vi
    assert turn.href.endswith(code)


def test_a_small_fee_is_his_turn_once_the_result_is_there(world: World) -> None:
    code = brought_to(world, "record_payment")
    assert turns(world) == []

    for name in ("complete_step", "decide"):
        do(EXAMPLES[name], code, doer_of(EXAMPLES[name], world), moment_of(EXAMPLES["return_result"]))

    (turn,) = turns(world)
    assert "75.000" in turn.about.vi
    assert turn.title.en.startswith("Pay when you fetch the result")


def test_the_list_says_the_sum_beside_the_case(world: World, sit_down: SitDown) -> None:
    brought_to(world, "record_payment")

    page = sit_down(world.citizen).get(reverse("portal:my_cases")).content.decode()

    assert "còn phải nộp" in page
    assert "75.000" in page


def test_while_he_is_waited_for_he_reads_what_becomes_of_the_promised_day(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "record_payment waited for")
    page = sit_down(world.citizen).get(reverse("portal:case", args=[code])).content.decode()
    file = cases.file_for(code=code, by=world.citizen)
    assert file.payment is not None
    runs_on = replace(file.payment, runs_on=True)

    assert "Thời hạn giải quyết tạm dừng trong lúc chờ: ngày hẹn trả được tính lại khi bạn nộp xong." in page
    assert "ngày hẹn trả giữ nguyên" in str(of_the_promised_day(with_changes(file, waits=(runs_on,))))
    assert of_the_promised_day(with_changes(file, received_at=None)) is None
