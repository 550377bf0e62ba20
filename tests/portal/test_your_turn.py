"""What waits for an applicant is told however old its case is, whole on the page of his cases, each named apart."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from onestop.portal.your_turn import LATEST, asked_of

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db


def asked_for_more(world: World) -> str:
    """A case of which its applicant is asked for a paper."""
    return case_ready_for(EXAMPLES["answer_supplement"], world)


def test_what_is_asked_is_told_however_many_cases_came_after(world: World, sit_down: SitDown) -> None:
    code = asked_for_more(world)
    for _ in range(LATEST + 1):
        world.lodge()

    for name in ("portal:my_cases", "portal:home"):
        page = sit_down(world.citizen).get(reverse(name)).content.decode()
        turn = page[page.index('id="turn"') :]
        assert code in turn[: turn.index("</section>")]


def test_all_that_waits_stands_on_the_page_of_ones_cases(world: World, sit_down: SitDown) -> None:
    codes = [asked_for_more(world) for _ in range(4)]
    client = sit_down(world.citizen)

    home = client.get(reverse("portal:home")).content.decode()
    mine = client.get(reverse("portal:my_cases")).content.decode()

    assert "Xem trong Hồ sơ của tôi" in home
    assert "Xem trong Hồ sơ của tôi" not in mine
    turn = mine[mine.index('id="turn"') : mine.index('id="sent"')]
    assert all(code in turn for code in codes)


def test_a_result_to_receive_is_his_turn(world: World) -> None:
    example = EXAMPLES["receive_result"]
    code = case_ready_for(example, world)

    (turn,) = asked_of(world.citizen, moment_of(example))
    assert turn.title.en.startswith("Receive the result")
    assert turn.code == code

    do(example, code, doer_of(example, world), moment_of(example))
    assert list(asked_of(world.citizen, moment_of(example))) == []


def test_what_comes_first_is_his_turn_until_a_counter_noted_it(world: World, sit_down: SitDown) -> None:
    """Then the button is there, and both pages say which counter noted what."""
    example = EXAMPLES["note_papers"]
    code, at = case_ready_for(example, world), moment_of(example)
    (turn,) = asked_of(world.citizen, at)
    assert turn.title.en.startswith("Bring papers to receive")
    before = sit_down(world.citizen).get(reverse("portal:case", args=[code])).content.decode()
    assert "Mở văn bản (PDF)" not in before
    assert reverse("portal:slip", args=[code, "VB1"]) not in before
    assert "Xuất trình giấy tờ tùy thân, nộp lại bản cũ." in before

    do(example, code, doer_of(example, world), at)
    (turn,) = asked_of(world.citizen, at)
    assert turn.title.en.startswith("Receive the result")
    after = sit_down(world.citizen).get(reverse("portal:case", args=[code])).content.decode()
    noted = after[after.index('id="noted"') :]
    noted = noted[: noted.index("</section>")]
    assert all(one in noted for one in ("Giấy tờ tùy thân", "Giấy chứng nhận đã cấp", "Đã nộp lại"))
    assert "Mở văn bản (PDF)" not in after
    assert reverse("portal:slip", args=[code, "VB1"]) not in after
    assert "bạn mở được văn bản này sau khi nhận kết quả" in after
    store = sit_down(world.citizen).get(reverse("portal:my_documents")).content.decode()
    assert "Mở được khi đã nhận kết quả" in store

    assert "Xuất trình giấy tờ tùy thân, nộp lại bản cũ." not in after, "he has done it"
    desk = sit_down(doer_of(example, world)).get(reverse("desk:case", args=[code])).content.decode()
    assert "Đã nộp lại: Giấy chứng nhận đã cấp" in " ".join(desk.split())
