"""Whoever would lose the decision by what he is about to do reads it first, with who else could; one press does not do it."""

from dataclasses import replace

import pytest
from django.urls import reverse

from cases.conftest import World
from onestop.cases import api as cases

from .conftest import SitDown
from .test_hands import HEAD, SPECIALIST, accepted, seen

pytestmark = pytest.mark.django_db
WARNED = "bạn không làm được “sign” của hồ sơ này nữa"


def address(code: str) -> str:
    return reverse("desk:complete_step", args=[code, "appraise"])


def is_done(code: str) -> bool:
    file = cases.file_for(code=code, by=HEAD)
    return any(one.step == "appraise" and one.done_by for one in file.tasks)


def test_a_head_is_told_before_he_loses_the_decision_and_who_else_could(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    client = sit_down(HEAD)

    assert f'action="{address(code)}' not in seen(sit_down, HEAD, code)
    warned = client.post(address(code)).content.decode()

    assert WARNED in warned
    assert "Người khác làm được: Người thứ 9003." in warned
    assert not is_done(code)


def test_he_does_it_once_he_has_read_so(world: World, sit_down: SitDown) -> None:
    code = accepted(world)

    answer = sit_down(HEAD).post(address(code), {"forfeits": "sign"})

    assert answer.status_code == 302
    assert is_done(code)
    assert "Người khác làm được: Người thứ 9003." in seen(sit_down, HEAD, code)


def test_the_only_one_who_could_decide_reads_that_nobody_else_can(world: World, sit_down: SitDown) -> None:
    code = accepted(world)

    assert "Hiện cơ quan không còn ai khác làm được." in (
        sit_down(replace(HEAD, key="9003")).get(address(code)).content.decode()
    )


def test_whoever_loses_nothing_presses_once(world: World, sit_down: SitDown) -> None:
    code = accepted(world)

    assert f'action="{address(code)}' in seen(sit_down, SPECIALIST, code)
    assert sit_down(SPECIALIST).post(address(code)).status_code == 302
    assert is_done(code)
