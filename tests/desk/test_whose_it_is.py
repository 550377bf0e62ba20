"""The list says what this official may not do and why, and what was sent back to whom; the page says by whom."""

from dataclasses import replace

import pytest

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World
from cases.examples import COMMUNE, at
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
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


def apart(sit_down: SitDown, by: Actor) -> str:
    """The list of what stands among his work and he may not do."""
    return sit_down(by).get("/ban-lam-viec/?loc=not_his").content.decode()


def test_what_one_may_not_do_stands_apart_with_its_reason_and_does_not_lead_there(
    world: World, sit_down: SitDown
) -> None:
    code = accepted(world)
    done(code, "complete_step", HEAD, 4, step="appraise")
    own, kept = seen(sit_down, HEAD), apart(sit_down, HEAD)

    assert code not in own.split("<main")[1]
    assert "Tôi không được làm <b>1</b>" in own
    assert "Bạn không làm được bước này, vì đã làm “appraise”" in kept
    assert ("os-queue__act" in kept, "os-dot" in kept) == (False, False)
    other = seen(sit_down, OTHER_HEAD)
    assert ("os-queue__act" in other, "os-dot" in other) == (True, True)
    assert "Tôi không được làm" not in other, "nothing is kept from him, so nothing is said of it"
    (line,) = cases.worklist(by=HEAD, now=at(6), filter="not_his").items
    assert isinstance(line.barred, cases.FourEyes)
    assert cases.next_in_worklist(by=HEAD, now=at(6)) is None


def test_so_does_what_one_takes_no_part_in(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    done(code, "declare_conflict", FIRST, 4, ground="relative")

    assert code not in seen(sit_down, FIRST).split("<main")[1]
    assert "Bạn không tham gia, vì bạn đã khai có xung đột lợi ích" in apart(sit_down, FIRST)


def test_so_does_a_request_to_withdraw_that_one_wrote_down(world: World, sit_down: SitDown) -> None:
    receptionist = holder("receptionist", COMMUNE)
    done(world.lodge(), "request_withdrawal", receptionist, 4, request="Đơn xin rút 04/03/2026")

    assert "Bạn đã ghi yêu cầu rút này, nên người khác trả lời" in apart(sit_down, receptionist)
