"""What was asked and answered about withdrawing stands on the page of the case, for whoever asked and for whoever works on it."""

from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from cases.conftest import World
from cases.examples import RECEPTIONIST, at
from cases.pressed import Pressed
from onestop.cases import api as cases

from .conftest import SitDown

pytestmark = pytest.mark.django_db
ASKED, TOLD = "Tôi đổi ý rồi", "Điều 5 không cho rút khi đã niêm yết"
NOT_WITHDRAWN = "Yêu cầu rút hồ sơ không được đồng ý"


def main_of(answer: Any) -> str:
    return str(answer.content.decode()).split("<main")[1]


def act(code: str, act: str, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, press=Pressed(), **said)


def withdrawing(world: World) -> str:
    code = world.lodge()
    act(code, "request_withdrawal", note=ASKED, by=world.citizen, now=at(3))
    return code


def answered(code: str, answer: str, **said: Any) -> str:
    act(code, "answer_withdrawal", answer=answer, reply=TOLD, by=RECEPTIONIST, now=at(4), **said)
    return code


def refused(world: World) -> str:
    return answered(withdrawing(world), "refused", reasons=["law_forbids"])


def test_who_is_refused_reads_why_before_his_papers(world: World, sit_down: SitDown) -> None:
    page = main_of(sit_down(world.citizen).get(f"/ho-so/{refused(world)}"))
    above = page.split('id="papers"')[0]

    assert NOT_WITHDRAWN in above
    assert cases.words_of("law_forbids").vi in above
    assert TOLD in above
    assert "được giải quyết tiếp" in above


def test_officials_read_what_was_asked_and_what_was_answered(world: World, sit_down: SitDown) -> None:
    desk = sit_down(RECEPTIONIST)
    waiting = main_of(desk.get(f"/ban-lam-viec/ho-so/{withdrawing(world)}"))
    page = main_of(desk.get(f"/ban-lam-viec/ho-so/{refused(world)}"))

    assert ASKED in waiting
    assert TOLD not in waiting
    for told in (ASKED, cases.words_of("law_forbids").vi, TOLD):
        assert told in page


def test_agreed_to_it_is_said_once_with_the_outcome(world: World, sit_down: SitDown) -> None:
    code = answered(withdrawing(world), "agreed")

    for reader, page in ((world.citizen, f"/ho-so/{code}"), (RECEPTIONIST, f"/ban-lam-viec/ho-so/{code}")):
        told = main_of(sit_down(reader).get(page))
        assert told.count(TOLD) == 1
        assert NOT_WITHDRAWN not in told


def test_taken_back_it_was_refused_by_nobody(world: World, sit_down: SitDown) -> None:
    code = withdrawing(world)
    act(code, "take_back_withdrawal", by=world.citizen, now=at(3, 9))

    assert NOT_WITHDRAWN not in main_of(sit_down(world.citizen).get(f"/ho-so/{code}"))
    assert "người nộp không rút nữa" in main_of(sit_down(RECEPTIONIST).get(f"/ban-lam-viec/ho-so/{code}"))


def test_a_second_request_stands_above_what_became_of_the_first(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    act(code, "request_withdrawal", by=world.citizen, now=at(5))
    page = main_of(sit_down(world.citizen).get(f"/ho-so/{code}"))

    assert page.index("Bạn đã yêu cầu rút hồ sơ") < page.index(NOT_WITHDRAWN) < page.index(TOLD)


def test_what_an_official_wrote_down_is_not_told_as_asked_by_the_applicant_himself(
    world: World, sit_down: SitDown
) -> None:
    example = EXAMPLES["request_withdrawal"]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))

    page = sit_down(world.citizen).get(reverse("portal:case", args=[code])).content.decode()

    assert "Cơ quan ghi nhận bạn xin rút hồ sơ" in page
    assert "Bạn đã yêu cầu rút hồ sơ" not in page
