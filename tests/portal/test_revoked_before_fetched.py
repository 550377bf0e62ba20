"""A document that is revoked before it was fetched: nobody is sent to fetch it, and what its holder can do stands on his page."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from cases.examples import at
from onestop.cases import api as cases
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.portal.your_turn import your_turn

from .conftest import SitDown, World
from .test_issued_papers import main_of

pytestmark = pytest.mark.django_db
EXAMPLE = EXAMPLES["return_notice"]


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.mark.parametrize(
    ("language", "said", "not_said"),
    [
        (
            "vi",
            ("không phải đến nhận", "khiếu nại", "Người được cấp xin trả lại"),
            ("Mở văn bản", "mang theo căn cước"),
        ),
        ("en", ("need not come for", "complain", "The holder gives it up"), ("Open the document (", "identity card")),
    ],
)
def test_its_holder_is_not_sent_to_fetch_it_and_reads_why_and_how_to_complain(
    world: World, sit_down: SitDown, language: str, said: tuple[str, ...], not_said: tuple[str, ...]
) -> None:
    code, owner = case_ready_for(EXAMPLE, world), sit_down(world.citizen)
    owner.cookies[LANGUAGE_COOKIE] = language

    page = main_of(owner, reverse("portal:case", args=[code]))

    assert [words for words in said if words not in page] == []
    assert [words for words in not_said if words in page] == []
    assert reverse("portal:slip", args=[code, "TH1"]) in page


def test_nor_does_his_store_ask_him_for_the_fee_of_it(world: World, sit_down: SitDown) -> None:
    case_ready_for(EXAMPLE, world)

    page = main_of(sit_down(world.citizen), reverse("portal:my_documents"))

    assert "Mở được khi" not in page
    assert "Đã bị thu hồi" in page


def test_the_counter_is_offered_the_notice_and_not_the_result(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLE, world)

    page = main_of(sit_down(doer_of(EXAMPLE, world)), reverse("desk:case", args=[code]))

    assert reverse("desk:return_notice", args=[code]) in page
    assert reverse("desk:return_result", args=[code]) not in page
    assert "văn bản đã bị thu hồi" in page


def restored(world: World) -> str:
    """It holds again after its holder was given the notice in its place."""
    code, back = case_ready_for(EXAMPLE, world), EXAMPLES["restore_result"]
    do(EXAMPLE, code, doer_of(EXAMPLE, world), moment_of(EXAMPLE))
    when = max(moment_of(back), moment_of(EXAMPLE), at(20))
    cases.perform(cases.ACTS["restore_result"], code=code, by=doer_of(back, world), now=when, **back.answers)
    return code


def test_restored_after_its_notice_it_is_told_as_holding_and_never_received(world: World, sit_down: SitDown) -> None:
    code = restored(world)

    page = main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))
    desk = main_of(sit_down(doer_of(EXAMPLES["restore_result"], world)), reverse("desk:case", args=[code]))

    assert "có hiệu lực trở lại mà bạn chưa nhận" in page
    assert "Không còn việc gì phải làm" not in page
    assert "văn bản có hiệu lực trở lại, người nộp chưa nhận" in desk
    assert "Hồ sơ đã kết thúc" not in page


def test_the_counter_hands_it_over_home_lists_it_and_rating_waits(world: World, sit_down: SitDown) -> None:
    code = restored(world)
    counter, when = doer_of(EXAMPLE, world), at(21)

    page = main_of(sit_down(counter), reverse("desk:case", args=[code]))
    assert reverse("desk:return_result", args=[code]) in page
    assert [line.code for line in cases.worklist(by=counter, now=when).items] == [code]
    [waiting] = your_turn(world.citizen, when)
    assert waiting.title.vi.startswith("Nhận kết quả")
    assert waiting.href == reverse("portal:case", args=[code])

    cases.perform(cases.ACTS["return_result"], code=code, by=counter, now=when, delivery="counter")
    assert [one.href for one in your_turn(world.citizen, when)] == [reverse("portal:rate", args=[code])]
    assert "mà bạn chưa nhận" not in main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))
