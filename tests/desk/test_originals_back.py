"""Before a case ends without a decision it is said where and when what was handed in goes back."""

import pytest
from django.urls import reverse

from cases.act_examples import CONSULTED, PLACES, holder
from cases.conftest import WITH_PARTS, World, submission
from cases.examples import ORIGINAL, at
from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.originals_back import originals_back
from onestop.kernel.bilingual import Text

from .conftest import SitDown

pytestmark = pytest.mark.django_db
DAY = at(3).date()
RECEPTIONIST = holder("receptionist", PLACES["intake"])


def counted(world: World, originals: int) -> str:
    """A case accepted at the counter of intake, with so many originals of one paper."""
    code = world.lodge()
    received = {"id": cases.Received(originals=originals)} if originals else {}
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(3), received=received)
    return code


def test_whoever_withdraws_reads_where_his_originals_go_back(world: World, sit_down: SitDown) -> None:
    page = sit_down(world.citizen).get(reverse("portal:request_withdrawal", args=[counted(world, 1)])).content.decode()

    assert "Bản chính đã nộp: Giấy id (1). Khi cơ quan đồng ý cho rút, bạn nhận lại tại Bộ phận Một cửa của" in page


def test_they_are_had_where_they_lie_and_not_where_a_result_was_to_be_fetched(world: World, sit_down: SitDown) -> None:
    brought = submission(channel="in_person", received=ORIGINAL, return_agency=CONSULTED)
    code = cases.lodge_for_other(
        brought, applicant=world.citizen.person_id or 0, by=RECEPTIONIST, now=at(2), accept=False
    )
    page = sit_down(world.citizen).get(reverse("portal:request_withdrawal", args=[code])).content.decode()
    said = page.split("bạn nhận lại tại Bộ phận Một cửa của")[1].split("có ký nhận")[0]

    assert agency_name(PLACES["intake"], DAY).vi in said
    assert agency_name(CONSULTED, DAY).vi not in said


@pytest.mark.parametrize("act", ["request_withdrawal", "answer_withdrawal"])
def test_so_does_the_official_who_records_or_answers_it(act: str, world: World, sit_down: SitDown) -> None:
    code = counted(world, 1)
    by = RECEPTIONIST
    if act == "answer_withdrawal":
        cases.perform(cases.ACTS["request_withdrawal"], code=code, by=world.citizen, now=at(3))
        by = holder("head", cases.file_for(code=code, by=RECEPTIONIST).competent_agency)
    page = sit_down(by).get(reverse(f"desk:{act}", args=[code])).content.decode()

    assert "người nộp nhận lại tại Bộ phận Một cửa của" in page


def test_where_no_original_came_nothing_is_said(world: World, sit_down: SitDown) -> None:
    page = sit_down(world.citizen).get(reverse("portal:request_withdrawal", args=[counted(world, 0)])).content.decode()

    assert "Bản chính đã nộp" not in page


def test_it_is_said_before_every_act_that_ends_a_case_without_a_decision(world: World) -> None:
    """Which they are their events say; asking to withdraw is the applicant's part of it."""
    file = cases.file_for(code=counted(world, 1), by=RECEPTIONIST)
    ends_it = {"Stopped", "NotAccepted", "WithdrawalRequested"}

    said = {code for code, act in cases.ACTS.items() if originals_back(file, act, DAY)}
    assert said == {code for code, act in cases.ACTS.items() if ends_it & {one.__name__ for one in act.events}}


@pytest.mark.parametrize("act", ["request_withdrawal", "answer_withdrawal"])
def test_of_an_interlinked_case_what_a_result_rests_on_is_not_promised_back(
    act: str, world: World, sit_down: SitDown
) -> None:
    """The procedure wants the paper in the original: it stays with what was granted, and whoever answers reads so too."""
    code = world.lodge(procedure_code=WITH_PARTS)
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(3), received=ORIGINAL)
    by = cases.file_for(code=code, by=RECEPTIONIST).competent_agency
    cases.perform(cases.ACTS["complete_step"], code=code, by=holder("specialist", by), now=at(4), step="appraise")
    cases.perform(cases.ACTS["decide"], code=code, by=holder("head", by), now=at(5), outcome="granted")
    client, face = sit_down(world.citizen), "portal"
    if act == "answer_withdrawal":
        cases.perform(cases.ACTS["request_withdrawal"], code=code, by=world.citizen, now=at(6))
        client, face = sit_down(holder("head", by)), "desk"
    page = client.get(reverse(f"{face}:{act}", args=[code])).content.decode()

    assert "Bản chính đã nộp" not in page
    assert "Bản chính lưu lại vì kết quả đã cấp dựa vào hồ sơ này: Giấy id (1)." in page
    assert "kết quả ấy vẫn giữ" in page
    assert "không có kết quả, và" not in page


def test_what_granting_yields_is_named_of_the_step_that_decides(world: World) -> None:
    file = cases.file_for(code=world.lodge(procedure_code=WITH_PARTS), by=RECEPTIONIST)

    assert cases.result_of_decision(file, Text("Tất cả", "All")).vi == "Giấy chứng nhận"
    plain = cases.file_for(code=world.lodge(), by=RECEPTIONIST)
    assert cases.result_of_decision(plain, Text("Tất cả", "All")).vi == "Tất cả"
