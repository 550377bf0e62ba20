"""The list says what this official may not do and why, and what was sent back to whom; the page says by whom."""

from dataclasses import replace

import pytest

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World
from cases.examples import at
from onestop.cases import api as cases
from onestop.people.models import User

from .conftest import SitDown
from .test_hands import HEAD, SPECIALIST, accepted, done, seen

pytestmark = pytest.mark.django_db
FIRST, SECOND = (replace(holder("specialist", ELSEWHERE), key=key) for key in ("9001", "9002"))
OTHER_HEAD = replace(HEAD, key="9003")


def sent_back(world: World) -> str:
    code = accepted(world)
    done(code, "complete_step", FIRST, 4, step="appraise")
    done(code, "send_back", OTHER_HEAD, 5, step="sign", to="appraise", reasons=["new_facts"], note="Đơn của hàng xóm")
    return code


def name_of(key: str) -> str:
    found = User.objects.select_related("official").get(id=key).official
    assert found is not None
    return found.name


def test_the_page_names_who_sent_it_back(world: World, sit_down: SitDown) -> None:
    code = sent_back(world)

    assert f"<b>{name_of('9003')}</b>" in seen(sit_down, SPECIALIST, code)
    assert "Bạn đã làm bước này." in seen(sit_down, FIRST, code)
    assert "Bạn đã làm bước này." not in seen(sit_down, SECOND, code)


def test_the_list_tells_whoever_did_it_that_it_came_back_to_him(world: World, sit_down: SitDown) -> None:
    sent_back(world)

    assert "trả lại cho tôi" in seen(sit_down, FIRST)
    assert "trả lại để làm lại" in seen(sit_down, SECOND)


def test_whoever_assigns_is_offered_him_first(world: World, sit_down: SitDown) -> None:
    code = sent_back(world)

    form = sit_down(HEAD).get(f"/ban-lam-viec/ho-so/{code}/phan-cong/appraise").content.decode()

    assert form.index('value="9001"') < form.index('value="9002"')
    assert 'value="9001" checked' in form or 'value="9001" selected' in form


def test_the_list_says_what_one_may_not_do_and_does_not_lead_there(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    done(code, "complete_step", HEAD, 4, step="appraise")

    assert "Bạn không làm được bước này, vì đã làm “appraise”" in seen(sit_down, HEAD)
    assert "Bạn không làm được" not in seen(sit_down, OTHER_HEAD)
    assert ("os-queue__act" in seen(sit_down, HEAD), "os-dot" in seen(sit_down, HEAD)) == (False, False)
    assert ("os-queue__act" in seen(sit_down, OTHER_HEAD), "os-dot" in seen(sit_down, OTHER_HEAD)) == (True, True)
    (line,) = cases.worklist(by=HEAD, now=at(6), filter="all").items
    assert isinstance(line.barred, cases.FourEyes)
    assert cases.next_in_worklist(by=HEAD, now=at(6)) is None


def test_the_list_says_where_one_takes_no_part(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    done(code, "declare_conflict", FIRST, 4, ground="relative")

    assert "Bạn không tham gia, vì bạn đã khai có xung đột lợi ích" in seen(sit_down, FIRST)
