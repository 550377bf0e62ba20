"""The pages of notices: one's own alone, found by whoever looks, and at little cost."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from cases.conftest import World
from cases.examples import COMMUNE, LEADER, RECEPTIONIST, SPECIALIST, at, official
from desk.conftest import SitDown, sit_down
from onestop.cases import api as cases
from onestop.kernel.actor import Actor, Grant
from onestop.notices import api as notices
from onestop.notices import writing
from onestop.notices.models import Letter, Message
from onestop.runtime.api import now

from .conftest import Clock, follow, send_all

__all__ = ["sit_down"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world(told_world: World) -> World:
    """Whom a seat at a browser belongs to."""
    return told_world


def told_case(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    follow(at(3))
    send_all(Clock(at(3)))
    return code


def text(answer: Any) -> str:
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_the_inbox_lists_ones_own_and_the_bar_counts_the_unread(world: World, sit_down: SitDown) -> None:
    code = told_case(world)
    browser = sit_down(world.citizen)

    shown = text(browser.get("/thong-bao"))

    assert "Đến lượt bạn: cần bổ sung hồ sơ" in shown
    assert "Thủ tục thử" in shown
    assert code in shown
    assert "Bạn còn <b>3</b> thông báo chưa đọc." in shown
    assert '<span class="os-count">3<span class="govuk-visually-hidden"> chưa đọc</span></span>' in shown


def test_nobody_sees_what_another_was_told(world: World, sit_down: SitDown) -> None:
    code = told_case(world)
    seq = Message.objects.filter(channel="inbox").values_list("seq", flat=True)[0]
    browser = sit_down(world.stranger)

    assert "Chưa có thông báo nào" in text(browser.get("/thong-bao"))
    assert browser.get(f"/thong-bao/{code}/{seq}").status_code == 404


def test_a_notice_that_was_opened_is_read(world: World, sit_down: SitDown) -> None:
    code = told_case(world)
    browser = sit_down(world.citizen)
    latest = notices.inbox(by=world.citizen).items[0]

    shown = text(browser.get(f"/thong-bao/{code}/{latest.seq}"))

    assert "Cơ quan cần bạn bổ sung hồ sơ" in shown
    assert "Ủy ban nhân dân phường Phú Thọ" in shown
    assert notices.unread(world.citizen) == 2


def test_all_can_be_marked_as_read_by_a_button_alone(world: World, sit_down: SitDown) -> None:
    told_case(world)
    browser = sit_down(world.citizen)
    assert browser.get("/thong-bao/da-doc").status_code == 405

    browser.post("/thong-bao/da-doc")

    assert notices.unread(world.citizen) == 0
    assert "Bạn đã đọc hết." in text(browser.get("/thong-bao"))


def test_a_reader_of_english_reads_titles_in_english_and_letters_as_they_were_written(
    world: World, sit_down: SitDown
) -> None:
    code = told_case(world)
    browser = sit_down(world.citizen)
    browser.get("/ngon-ngu/en")
    latest = notices.inbox(by=world.citizen).items[0]

    assert "Your turn: complete your case" in text(browser.get("/thong-bao"))
    assert '<div lang="vi">' in text(browser.get(f"/thong-bao/{code}/{latest.seq}"))


def test_the_list_goes_on_page_by_page(world: World) -> None:
    for _ in range(5):
        world.lodge()
    follow(at(2))
    send_all(Clock(at(2)), "inbox")

    first = notices.inbox(by=world.citizen, limit=3)
    rest = notices.inbox(by=world.citizen, after=first.next, limit=3)

    seqs = [one.seq for one in (*first.items, *rest.items)]
    assert len(seqs) == 5
    assert seqs == sorted(seqs, reverse=True)
    assert rest.next is None
    assert notices.inbox(by=world.citizen, after="9" * 40).items


def test_the_inbox_asks_as_much_for_many_as_for_one(world: World, sit_down: SitDown) -> None:
    browser = sit_down(world.citizen)
    browser.get("/thong-bao")  # a process asks once for what it keeps briefly
    asked = []
    for _ in range(2):
        for _ in range(6):
            world.lodge()
        follow(at(2))
        send_all(Clock(at(2)), "inbox")
        with CaptureQueriesContext(connection) as captured:
            browser.get("/thong-bao")
        asked.append(len(captured))

    assert asked[0] == asked[1] <= 8


def test_how_one_is_told_is_chosen_and_kept(world: World, sit_down: SitDown) -> None:
    browser = sit_down(world.citizen)
    shown = text(browser.get("/thong-bao/cach-nhan"))
    assert "Đến an@hopthu.example" in shown
    assert "Đến 0912345678" in shown

    browser.post("/thong-bao/cach-nhan", {"by": ["sms", "chat"], "language": "en"})

    assert notices.choices(by=world.citizen).wishes == notices.Wishes(language="en", email=False, sms=True, chat=True)
    assert notices.choices(by=world.stranger).wishes == notices.Wishes()


def test_the_mailbox_is_of_a_demo_and_says_so(world: World, settings: Any) -> None:
    told_case(world)
    shown = text(Client().get("/hop-thu-trinh-dien"))
    assert "Bản trình diễn không gửi gì ra ngoài" in shown
    assert "an@hopthu.example" in shown

    settings.DEMO = False
    assert Client().get("/hop-thu-trinh-dien").status_code == 404


def test_those_at_work_on_a_case_see_what_was_told_and_no_address(world: World, sit_down: SitDown) -> None:
    code = told_case(world)
    watching = official(COMMUNE, key="10")

    shown = text(sit_down(LEADER).get(f"/ban-lam-viec/ho-so/{code}"))
    assert "Đã báo cho người nộp" in shown
    assert "Thư điện tử" in shown
    assert "an@hopthu.example" not in shown
    assert "Đã báo cho người nộp" in text(sit_down(watching).get(f"/ban-lam-viec/ho-so/{code}"))


def test_operators_see_how_sending_goes_and_what_was_given_up(world: World, sit_down: SitDown) -> None:
    code = told_case(world)
    Message.objects.filter(channel="email").update(state="given_up", why="smtp_550", next_try_at=None)
    operator = Actor(kind="official", key="9", agency="H09", grants=(Grant("ops.see", "H09"),))

    shown = text(sit_down(operator).get("/van-hanh/"))

    assert "Thông báo cho người nộp" in shown
    assert "Thông báo không gửi được" in shown
    assert "máy chủ thư trả lời 550" in shown
    assert code in shown


def test_a_word_of_a_change_that_reached_nobody_is_read_by_its_owner_and_counted_by_operators(
    world: World, sit_down: SitDown
) -> None:
    Letter.objects.create(
        person_id=world.citizen.person_id or 0, kind="changed", contact="email", channel="sms", language="vi",
        made_at=now(), given_up_at=now(), why="smtp_550",
    )  # fmt: skip
    operator = Actor(kind="official", key="9", agency="H09", grants=(Grant("ops.see", "H09"),))

    assert "tin không đến được" in text(sit_down(world.citizen).get("/thong-bao"))
    assert "could not be delivered" in text(sit_down(world.citizen).get("/thong-bao", {"lang": "en"}))
    assert "tin không đến được" not in text(sit_down(world.stranger).get("/thong-bao"))
    assert "Tin báo đổi nơi nhận không gửi được" in text(sit_down(operator).get("/van-hanh/"))


def test_the_share_handed_over_within_ten_seconds_is_told(world: World) -> None:
    told_case(world)

    states = {one.channel: one for one in notices.channel_states(at(3))}

    assert (states["inbox"].handed_over, states["inbox"].soon) == (3, 1), "told on the third, of the second and third"
    assert states["email"].queued == states["email"].failed == 0


def test_the_links_of_messages_lead_to_pages() -> None:
    assert resolve(f"{writing.CASE_PAGE}H09.31.05-260302-0001").view_name == "portal:case"
    assert resolve(f"{writing.TRACKING_PAGE}H09.31.05-260302-0001").view_name == "portal:progress"
    assert resolve(writing.CHOICES_PAGE).view_name == "portal:notice_ways"


def test_your_turn_stands_over_ones_cases(world: World, sit_down: SitDown) -> None:
    told_case(world)

    assert "Bổ sung hồ sơ: Thủ tục thử" in text(sit_down(world.citizen).get("/ho-so"))
