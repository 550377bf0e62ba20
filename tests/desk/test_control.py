"""The process control slip and the tracking book, as officials open and print them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from cases.conftest import World, definition, published
from cases.examples import CITIZEN, COMMUNE, DEPARTMENT, HEAD, LEADER, RECEPTIONIST, SIMPLE, SPECIALIST, at, official
from cases.many import many_cases
from onestop.cases import api as cases
from onestop.cases.models import Case
from onestop.cases.queries import tracking_book as book
from onestop.kernel.actor import NotPermitted
from onestop.people import api as people
from onestop.people.models import Person
from onestop.runtime.api import raw

from .conftest import SitDown
from .test_desk import DESK

pytestmark = pytest.mark.django_db
BOOK = f"{DESK}/so-theo-doi"
MARCH_2 = {"tu": "2026-03-02", "den": "2026-03-02"}
ELSEWHERE = official(DEPARTMENT, "cases.step", key="31")


@pytest.fixture
def whose(world: World) -> people.PersonView:
    Person.objects.filter(pk=world.citizen.person_id or 0).update(phone="0912345678", address="12 Bạch Đằng")
    return people.person(world.citizen.person_id or 0)


def slip_of(code: str) -> str:
    return f"{DESK}/ho-so/{code}/kiem-soat"


def test_the_slip_names_its_form_and_each_hand_over(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 10))
    body = sit_down(RECEPTIONIST).get(slip_of(code)).content.decode()

    assert "Mẫu số 06, Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP" in body
    assert body.count('data-label="Bên giao"') == 2
    assert "Người nộp hồ sơ" in body


def handed_in_by(code: str, sit_down: SitDown) -> str:
    body = sit_down(RECEPTIONIST).get(slip_of(code)).content.decode()
    return body.split("<dt>Người nộp</dt><dd>")[1].split("</dd>")[0]


@pytest.mark.parametrize(
    ("channel", "said"),
    [("in_person", "chủ hồ sơ tự nộp"), ("online", "chủ hồ sơ (nộp trực tuyến)")],
)
def test_that_the_applicant_handed_it_in_himself_is_said_of_whoever_stood_at_the_counter(
    world: World, sit_down: SitDown, channel: str, said: str
) -> None:
    code = world.lodge()
    Case.objects.filter(code=code).update(channel=channel)

    assert handed_in_by(code, sit_down) == said


def test_who_came_for_him_is_named(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    Case.objects.filter(code=code).update(submitter={"name": "Lê Thị Bình", "number": "", "phone": ""})

    assert handed_in_by(code, sit_down) == "Lê Thị Bình"


@pytest.mark.parametrize(
    ("answers", "said"),
    [({"representative": "Trần Văn Ba"}, "Trần Văn Ba"), ({}, "người đại diện, hồ sơ không ghi tên")],
)
def test_a_business_hands_in_by_its_representative(
    world: World, sit_down: SitDown, answers: dict[str, str], said: str
) -> None:
    """As its receipt says: no business comes by itself."""
    code = world.lodge()
    Case.objects.filter(code=code).update(channel="in_person", answers=answers)
    Person.objects.filter(pk=world.citizen.person_id or 0).update(kind="business")

    assert handed_in_by(code, sit_down) == said


def test_what_is_taken_up_again_nobody_handed_in_anew(world: World, sit_down: SitDown) -> None:
    first, code = world.lodge(), world.lodge()
    Case.objects.filter(code=code).update(channel="in_person", reopens=first)

    assert handed_in_by(code, sit_down) == "lấy lại từ hồ sơ được mở lại"


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_after_whatever_was_done_the_slip_opens(world: World, sit_down: SitDown, name: str) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))

    assert sit_down(RECEPTIONIST).get(slip_of(code)).status_code == 200


def test_that_an_opinion_is_late_was_told_and_the_slip_opens(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["give_opinion"], world)
    assert cases.note_late_opinions(now=at(20)) == 1
    body = sit_down(RECEPTIONIST).get(slip_of(code)).content.decode()

    assert body.count("Cho ý kiến") == 1, "its own line says it"


def test_it_says_for_whom_the_term_stands_still(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 10))
    cases.request_supplement(
        code=code, reasons=["unsigned"], note="Trang 2 chưa ký", items=[], by=SPECIALIST, now=at(3)
    )
    body = sit_down(RECEPTIONIST).get(slip_of(code)).content.decode()

    assert "tạm dừng, chờ người nộp" in body
    assert "chờ ý kiến cơ quan khác" not in body


def test_nor_is_the_applicant_waited_for_while_an_agency_is(world: World, sit_down: SitDown) -> None:
    published([{**definition("1.004884", SIMPLE, []), "clock": {"on_consultation": "exclude"}}])
    code = world.lodge(procedure_code="1.004884")
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    asked: dict[str, Any] = {"agency": "H09.31.06", "question": "Có sổ gốc không?", "answer_by": date(2026, 3, 12)}
    cases.perform(cases.ASK_OPINION, code=code, by=SPECIALIST, now=at(3, 10), **asked)
    body = sit_down(RECEPTIONIST).get(slip_of(code)).content.decode()

    assert "tạm dừng, chờ ý kiến cơ quan khác" in body
    assert "tạm dừng, chờ người nộp" not in body


def test_the_page_of_a_case_leads_to_it(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    assert slip_of(code) in sit_down(RECEPTIONIST).get(f"{DESK}/ho-so/{code}").content.decode()


def test_for_whom_the_case_does_not_exist_its_slip_does_not_either(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    assert sit_down(ELSEWHERE).get(slip_of(code)).status_code == 404
    assert sit_down(replace(CITIZEN, person_id=world.citizen.person_id)).get(slip_of(code)).status_code == 403


def test_the_book_lists_what_was_handed_in_on_its_days_in_the_order_it_came(world: World, sit_down: SitDown) -> None:
    codes = [world.lodge(), world.lodge()]
    body = sit_down(RECEPTIONIST).get(BOOK, MARCH_2).content.decode()

    assert [body.index(code) for code in codes] == sorted(body.index(code) for code in codes)
    assert "Mẫu số 07, Thông tư 03/2025/TT-VPCP" in body
    next_day = sit_down(RECEPTIONIST).get(BOOK, {"tu": "2026-03-03", "den": "2026-03-04"}).content.decode()
    assert [code for code in codes if code in next_day] == []


def test_a_book_of_days_under_the_old_circular_is_its_form(world: World, sit_down: SitDown) -> None:
    body = sit_down(RECEPTIONIST).get(BOOK, {"tu": "2025-03-03", "den": "2025-03-04"}).content.decode()
    assert "Mẫu số 06, Thông tư 01/2018/TT-VPCP" in body
    assert "Không có hồ sơ nào nộp trong những ngày này" in body


def test_it_goes_on_page_by_page_with_running_numbers(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "PAGE", 2)
    codes = [world.lodge() for _ in range(5)]
    asked = {"agency": COMMUNE, "since": date(2026, 3, 2), "until": date(2026, 3, 2), "by": RECEPTIONIST}
    pages: list[cases.BookPage] = []
    after = ""
    while not pages or after:
        pages.append(cases.tracking_book(**asked, after=after))  # type: ignore[arg-type]
        after = pages[-1].next

    assert [[line.file.code for line in one.lines] for one in pages] == [codes[:2], codes[2:4], codes[4:]]
    assert [line.number for one in pages for line in one.lines] == [1, 2, 3, 4, 5]
    assert [(one.number, one.pages, one.total) for one in pages] == [(1, 3, 5), (2, 3, 5), (3, 3, 5)]


def test_a_page_is_a_range_of_the_index_over_codes_and_needs_no_sorting(world: World) -> None:
    many_cases(world, code="regexp_replace(code, '-.*', '-26' || nth)")
    asked = {"after": f"{COMMUNE}-260302-", "before": f"{COMMUNE}-260302.", "limit": 51, "place": f"{COMMUNE}-260302-"}
    asked |= {"begins": at(2, 0), "ends": at(3, 0), "receiver": ""}
    statements = (book.LINES, book.HANDED, book.RECEIVERS, *book.TOTALS.values())
    plans = [str(raw(f"EXPLAIN {statement}", asked)) for statement in statements]

    assert all("a_code_names_one_case" in plan and "Sort Key: c.code" not in plan for plan in plans), plans


@pytest.mark.parametrize("after", ["", "x", "H09.31.05-260301-0009", "H09.31.05-260303-0001", "H09.99-260302-0001"])
def test_a_place_that_is_none_of_its_days_is_the_beginning(world: World, after: str) -> None:
    code = world.lodge()
    found = cases.tracking_book(
        agency=COMMUNE, since=date(2026, 3, 2), until=date(2026, 3, 2), by=RECEPTIONIST, after=after
    )
    assert [line.file.code for line in found.lines] == [code]


def test_only_who_may_see_the_cases_of_a_section_reads_its_book(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    assert sit_down(ELSEWHERE).get(BOOK, {**MARCH_2, "noi": COMMUNE}).status_code == 403
    assert sit_down(replace(CITIZEN, person_id=world.citizen.person_id)).get(BOOK, MARCH_2).status_code == 403
    assert code in sit_down(LEADER).get(BOOK, {**MARCH_2, "noi": COMMUNE}).content.decode()
    with pytest.raises(NotPermitted):
        cases.tracking_book(agency=COMMUNE, since=date(2026, 3, 2), until=date(2026, 3, 2), by=world.citizen)


def test_whoever_only_watches_is_not_told_how_an_applicant_is_reached(
    world: World, sit_down: SitDown, whose: people.PersonView
) -> None:
    world.lodge()
    assert whose.phone in sit_down(RECEPTIONIST).get(BOOK, MARCH_2).content.decode()
    assert whose.phone not in sit_down(LEADER).get(BOOK, {**MARCH_2, "noi": COMMUNE}).content.decode()


@pytest.mark.parametrize(
    "days", [{"tu": "x", "den": "2026-13-40"}, {"tu": "1800-01-01"}, {"tu": "2026-05-01", "den": "2026-03-02"}]
)
def test_days_that_are_none_are_left_out_and_never_fail(world: World, sit_down: SitDown, days: dict[str, str]) -> None:
    assert sit_down(HEAD).get(BOOK, days).status_code == 200
