"""Somebody asked for more comes and brings nothing: the counter's page says in words what happens, and what no slip means."""

from datetime import date
from typing import Any

import pytest

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from cases.conftest import World
from cases.examples import CALENDAR, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, accepted, at, lodged, terms
from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.desk.empty_handed import empty_handed

from .conftest import SitDown
from .test_defects import main_of
from .test_desk import DESK


def asked(file: CaseFile, **more: Any) -> CaseFile:
    said: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id"], "by": SPECIALIST, **more}
    return request_supplement(file, at=at(3), calendar=CALENDAR, **said)[0]


def told(file: CaseFile, today: date = date(2026, 3, 4)) -> str:
    return " ".join(one.vi for one in empty_handed(file, today))


def test_of_a_dossier_not_accepted_it_is_said_that_no_time_runs_and_that_it_can_be_turned_away() -> None:
    said = told(asked(lodged()))

    assert "chưa ghi nhận gì" in said
    assert "thời hạn giải quyết chưa bắt đầu" in said
    assert "không bổ sung theo yêu cầu" in said
    assert told(lodged()) == ""


@pytest.mark.parametrize(
    ("policy", "says"),
    [
        ("restart", "đang dừng; được tính lại từ đầu"),
        ("exclude", "đang dừng; được tính tiếp"),
        ("continue", "ngày hẹn trả không đổi vì chờ bổ sung: 16/3/2026"),
    ],
)
def test_of_an_accepted_one_it_is_said_whether_its_time_stands_still(policy: str, says: str) -> None:
    said = told(asked(accepted(under=terms(on_supplement=policy))))

    assert says in said
    assert "không bổ sung theo yêu cầu" not in said, "an accepted dossier is decided, not turned away"


def test_the_last_day_to_answer_is_told_and_that_it_has_passed() -> None:
    file = asked(lodged(), reply_by=date(2026, 3, 9))

    assert "Trả lời đến hết ngày 9/3/2026." in told(file)
    assert "Đã quá ngày phải trả lời" in told(file, date(2026, 3, 10))


@pytest.mark.django_db
def test_the_page_says_it_opens_it_where_nothing_came_and_prints_form_02_again(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, now=at(3))
    desk, address = sit_down(RECEPTIONIST), f"{DESK}/ho-so/{code}/nhan-bo-sung"
    page, sent = main_of(desk.get(address)), main_of(desk.post(address, {"left_out": ""}))

    assert "Người nộp không mang gì đến?" in page
    assert f"{DESK}/ho-so/{code}/phieu/bo-sung.pdf" in page
    assert '<details class="govuk-details">' in page
    assert '<details class="govuk-details" open>' in sent


@pytest.mark.django_db
def test_of_a_paper_asked_for_by_name_nothing_says_that_it_need_not_come(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, now=at(3))
    page = main_of(sit_down(RECEPTIONIST).get(f"{DESK}/ho-so/{code}/nhan-bo-sung"))

    assert "Giấy id" in page
    assert "(nếu có)" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("at_work", "says"),
    [(False, "Chưa có giấy hẹn, vì hồ sơ chưa được tiếp nhận"), (True, "In giấy tiếp nhận và hẹn trả")],
)
def test_after_an_answer_the_page_hands_out_a_new_slip_or_says_why_there_is_none(
    world: World, sit_down: SitDown, at_work: bool, says: str
) -> None:
    code = world.lodge()
    if at_work:
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(
        code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST if at_work else RECEPTIONIST, now=at(3)
    )
    came = {"originals-id": "1", "left_out": ""}

    after = sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{code}/nhan-bo-sung", came, follow=True)

    assert says in main_of(after)


@pytest.mark.django_db
def test_an_answer_that_moves_no_day_says_that_the_slip_issued_stands(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(27))
    file = cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(30))
    receipt = next(slip for slip in cases.SLIPS if slip.kind == "giay-hen")

    said = cases.none_handed_out(file, [receipt])

    assert said is not None
    assert "giấy hẹn đã cấp vẫn có hiệu lực" in said.vi
    assert cases.none_handed_out(file, []) is None


@pytest.mark.django_db
@pytest.mark.parametrize("act", ["decide", "return_result"])
def test_after_an_act_about_no_day_nothing_is_said_of_the_slip(world: World, act: str) -> None:
    example = EXAMPLES[act]
    code = case_ready_for(example, world)
    file = cases.file_for(code=code, by=doer_of(example, world))
    receipt = next(slip for slip in cases.SLIPS if slip.kind == "giay-hen")

    assert file.received_at is not None
    assert cases.none_handed_out(file, [receipt]) is None


@pytest.mark.django_db
def test_of_a_case_that_was_stopped_nothing_is_said_of_its_day(world: World) -> None:
    """Stopping may issue a slip, of what is left of an interlinked case; here nothing is."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    row = cases.ACTS["stop_case"]
    file = cases.perform(row, code=code, by=HEAD, now=at(3), reasons=["subject_gone"], note="Nhà đã cháy")

    assert cases.none_handed_out(file, row.slips) is None
