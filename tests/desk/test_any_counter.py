"""Every counter takes in every procedure: the form asks who decides, never guesses, and says from when the time counts then."""

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, World, at_agency, definition, paper, published
from cases.examples import COMMUNE, DEPARTMENT, RECEPTIONIST, SIMPLE
from onestop.cases import api as cases
from onestop.cases import store
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import now

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
ELSEWHERE, OF_THE_PROVINCE = "H09.31.06", "9.000021"
RECEIVE = f"{DESK}/tiep-nhan/{PROCEDURE}"
THERE = at_agency(RECEPTIONIST, ELSEWHERE)
AT_DEPARTMENT = at_agency(RECEPTIONIST, DEPARTMENT)


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST)


def file_in(answer: Any) -> cases.CaseFile:
    [code] = re.findall(r"H09[^/]+", answer.headers["Location"])
    return store.load(code).file


def taken_in(desk: Client, **more: Any) -> cases.CaseFile:
    answer = desk.post(RECEIVE, counter_form(**more))
    assert answer.status_code == 302, answer.content.decode()
    return file_in(answer)


def offered(page: str) -> list[str]:
    [select] = re.findall(r'<select[^>]*name="decided-by".*?</select>', page, re.DOTALL)
    return re.findall(r'<option value="([^"]*)"', select)


def chosen(page: str) -> list[str]:
    return re.findall(r'<option value="([^"]*)" selected', page)


def test_the_area_of_the_counter_comes_first_and_is_what_is_meant_until_another_is_chosen(desk: Client) -> None:
    page = desk.get(RECEIVE).content.decode()

    assert offered(page)[0] == COMMUNE
    assert chosen(page) == [COMMUNE]
    assert len(offered(page)) == len(set(offered(page))) == 91
    assert taken_in(desk).competent_agency == COMMUNE


def test_what_lies_elsewhere_is_taken_in_here_and_decided_there(desk: Client) -> None:
    file = taken_in(desk, **{"decided-by": ELSEWHERE})

    assert (file.intake_agency, file.competent_agency, file.level) == (COMMUNE, ELSEWHERE, "commune")
    assert [one.agency for one in file.open_tasks] == [ELSEWHERE]


def test_whoever_took_it_in_reads_where_it_is_now(desk: Client) -> None:
    answer = desk.post(RECEIVE, counter_form(**{"decided-by": ELSEWHERE}), follow=True).content.decode()

    assert organisation.agency(ELSEWHERE, local_date(now())).authority.vi in answer
    assert "thời hạn tính từ" in answer


def test_it_is_work_there_and_no_longer_here(desk: Client, sit_down: SitDown) -> None:
    code = taken_in(desk, **{"decided-by": ELSEWHERE}).code
    specialist = replace(THERE, grants=tuple(replace(one, permission="cases.step") for one in THERE.grants[:1]))

    assert code not in desk.get(f"{DESK}/").content.decode()
    assert [line.code for line in cases.worklist(by=specialist, now=now()).items] == [code]


def test_at_a_counter_that_decides_nothing_of_the_kind_it_is_asked_and_never_guessed(
    world: World, sit_down: SitDown
) -> None:
    desk = sit_down(AT_DEPARTMENT)
    assert offered(desk.get(RECEIVE).content.decode())[0] == ""

    answer = desk.post(RECEIVE, counter_form())
    assert answer.status_code == 422
    assert "Hãy chọn cơ quan giải quyết" in answer.content.decode()
    assert taken_in(desk, **{"decided-by": COMMUNE}).competent_agency == COMMUNE


@pytest.mark.parametrize("other", [DEPARTMENT, "H09.31", "H09.99"])
def test_an_agency_that_does_not_decide_on_it_is_refused(desk: Client, other: str) -> None:
    answer = desk.post(RECEIVE, counter_form(**{"decided-by": other}))

    assert answer.status_code == 422
    assert "không giải quyết thủ tục này" in answer.content.decode()


def test_the_operation_refuses_it_as_well(world: World) -> None:
    with pytest.raises(cases.NotDecidedThere):
        world.lodge(competent_agency=DEPARTMENT)


def test_where_one_agency_decides_the_form_says_which_and_asks_nothing(desk: Client) -> None:
    published([definition(OF_THE_PROVINCE, SIMPLE, [paper("id", required=False)]) | {"levels": ["province"],
               "competent": {"agency": DEPARTMENT}}])  # fmt: skip
    address = f"{DESK}/tiep-nhan/{OF_THE_PROVINCE}"
    page = desk.get(address).content.decode()
    assert 'name="decided-by"' not in page
    assert "Cơ quan giải quyết:" in page

    answer = desk.post(address, counter_form())
    assert answer.status_code == 302, answer.content.decode()
    file = file_in(answer)
    assert (file.intake_agency, file.competent_agency) == (COMMUNE, DEPARTMENT)


def test_every_counter_finds_every_procedure_that_is_open(world: World, sit_down: SitDown) -> None:
    for by in (RECEPTIONIST, AT_DEPARTMENT):
        assert f'href="{RECEIVE}"' in sit_down(by).get(f"{DESK}/tiep-nhan").content.decode()


@pytest.mark.parametrize(("language", "said"), [("vi", "sau 15:00"), ("en", "after 15:00")])
def test_the_form_says_before_it_is_pressed_from_when_the_time_counts(desk: Client, language: str, said: str) -> None:
    page = desk.get(f"{RECEIVE}?lang={language}").content.decode()
    assert said in page
    assert "309/2026/NĐ-CP" in page


def test_where_the_result_is_fetched_is_here_until_another_counter_is_chosen(desk: Client) -> None:
    assert "(tại đây)" in desk.get(RECEIVE).content.decode()
    assert taken_in(desk, **{"return-at": ELSEWHERE}).return_agency == ELSEWHERE


def test_a_place_that_hands_nothing_over_is_refused(desk: Client) -> None:
    answer = desk.post(RECEIVE, counter_form(**{"return-at": "H09"}))

    assert answer.status_code == 422
    assert "không trả kết quả tại quầy" in answer.content.decode()
