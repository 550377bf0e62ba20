"""An official finds a case by what he has in hand, among as many as there are, and sees none that is not his."""

import unicodedata
from importlib import import_module

import pytest
from pytest_django import DjangoAssertNumQueries

from onestop.cases import api as cases
from onestop.cases.queries.finding import BY_PROCEDURE, SUBMITTER_NAME, SUBMITTER_NUMBER
from onestop.kernel.actor import SYSTEM, Actor
from onestop.people import api as people
from onestop.runtime.api import raw

from .conftest import PROCEDURE, World, applicant, at_agency
from .examples import RECEPTIONIST, at
from .many import many_cases

pytestmark = pytest.mark.django_db
CLERK = RECEPTIONIST
NEXT_DOOR = "H09.31.03"
ELSEWHERE = at_agency(RECEPTIONIST, NEXT_DOOR)


def found(query: str, by: Actor = CLERK) -> list[str]:
    return [line.code for line in cases.find_cases(query=query, by=by, now=at(11)).items]


def test_a_code_is_found_with_any_dash_with_blanks_and_in_small_letters(world: World) -> None:
    code = world.lodge()
    for dash in ("-", "–", "—", "‑", " - ", " – ", "－"):
        assert found(code.replace("-", dash)) == [code]
        assert found(code.replace("-", dash).lower()) == [code]
    assert found(unicodedata.normalize("NFKC", code).translate({ord("0"): "０"})) == [code]


def test_the_end_of_a_code_is_found_with_any_dash(world: World) -> None:
    code = world.lodge()
    day_and_number = code.split("-", 1)[1]
    assert found(day_and_number) == found(day_and_number.replace("-", "–")) == found(f" {day_and_number} ") == [code]


@pytest.mark.parametrize(
    "typed", ["Nguyễn Văn An", "nguyen van an", "An Nguyễn", "nguyen v", "074190000123", "074 190 000 123"]
)
def test_a_case_is_found_by_its_applicant(world: World, typed: str) -> None:
    code = world.lodge()
    assert found(typed) == [code]


@pytest.mark.parametrize("typed", ["H'Hen Niê", "H’Hen", "hhen", "h hen nie"])
def test_a_name_with_a_sign_finds_the_case(world: World, typed: str) -> None:
    code = world.lodge(by=applicant("H'Hen Niê", "066192000111"))
    world.lodge()
    assert found(typed) == [code]


@pytest.mark.parametrize("typed", ["0912345678", "0912 345 678", "+84 912 345 678", "0912-345-678", "84912345678"])
def test_a_case_is_found_by_the_telephone_of_its_applicant(world: World, typed: str) -> None:
    people.register_person(
        kind="citizen", name="Phạm Thị Hoa", number="074192000789", phone="0912345678", by=SYSTEM, now=at(1)
    )
    code = world.lodge(by=applicant("Phạm Thị Hoa", "074192000789"))
    world.lodge()
    assert found(typed) == [code]


@pytest.mark.parametrize(
    ("kept", "typed"),
    [("+81 90-1234-5678", "+81 90 1234 5678"), ("(0274) 3822 825", "+84 274 3822825"), ("02743822825", "0274-3822825")],
)
def test_a_telephone_of_another_country_or_of_a_house_finds_the_case_too(world: World, kept: str, typed: str) -> None:
    people.register_person(kind="citizen", name="Phạm Thị Hoa", number="074192000789", phone=kept, by=SYSTEM, now=at(1))
    code = world.lodge(by=applicant("Phạm Thị Hoa", "074192000789"))
    world.lodge()
    assert found(typed) == [code]


@pytest.mark.parametrize("typed", [PROCEDURE, f"{PROCEDURE}.000.00.00.H09", f" {PROCEDURE} "])
def test_cases_of_a_procedure_are_found_by_its_code(world: World, typed: str) -> None:
    first, second = world.lodge(), world.lodge(day=3)
    assert found(typed) == [second, first]


def test_cases_of_a_procedure_are_found_by_what_it_is_called(world: World) -> None:
    code = world.lodge()
    name = cases.find_cases(query=code, by=CLERK, now=at(11)).items[0].procedure
    assert found(name.vi) == [code]


def test_a_common_name_hides_nobody_behind_the_many_who_have_it(world: World) -> None:
    """Those of the name are more than any list shows; this official's case is the only one he may see."""
    for number in range(230):
        namesake = applicant("Nguyễn Văn An", f"074190{number:06}")
        if number in (3, 227):
            world.lodge(by=namesake, agency=NEXT_DOOR)
    code = world.lodge(by=applicant("Nguyễn Văn An", "074190000225"))
    assert found("Nguyễn Văn An") == [code]


@pytest.mark.parametrize("typed", ["Nguyễn Văn An", "074190000123", PROCEDURE])
def test_who_may_not_see_a_case_does_not_find_it(world: World, typed: str) -> None:
    code = world.lodge()
    assert found(typed, by=ELSEWHERE) == found(code, by=ELSEWHERE) == []


def test_pages_hold_each_case_once_latest_first(world: World) -> None:
    lodged = [world.lodge(hour=hour) for hour in range(7, 14)]
    seen: list[str] = []
    after = None
    while True:
        page = cases.find_cases(query="nguyen van an", by=CLERK, now=at(11), after=after, limit=3)
        seen += [line.code for line in page.items]
        after = page.next
        if after is None:
            break
    assert seen == lodged[::-1]


def test_a_search_asks_three_questions_however_many_cases_there_are(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for hour in range(7, 12):
        world.lodge(hour=hour)
    with django_assert_num_queries(3):  # of applicants, of whoever came for them, and the names of their agencies
        found("Nguyễn Văn An")


@pytest.mark.parametrize("typed", ["", "  ", "!!", "&|:*", "\x00", "%", "x" * 500])
def test_what_says_nothing_finds_nothing(world: World, typed: str) -> None:
    world.lodge()
    assert found(typed) == []


def test_cases_of_a_procedure_are_asked_of_an_index_for_each_part_an_agency_has(world: World) -> None:
    agencies = dict.fromkeys(("competent_agency", "intake_agency", "support_agency"), "'H09.31.' || nth %% 20")
    many_cases(world, procedure_code="'1.' || nth %% 100", **agencies)
    asked = {"procedures": [PROCEDURE], "places": [NEXT_DOOR], "before": 2**62, "limit": 51}
    plan = str(raw(f"EXPLAIN {BY_PROCEDURE}", asked))
    for index in ("cases_to_decide", "cases_taken_in", "cases_supported"):
        assert index in plan
    assert "Sort Key: c.procedure_code" not in plan


def test_pages_of_a_procedure_hold_each_case_once_latest_first(world: World) -> None:
    lodged = [world.lodge(hour=hour) for hour in range(7, 14)]
    seen: list[str] = []
    after = None
    while True:
        page = cases.find_cases(query=PROCEDURE, by=CLERK, now=at(11), after=after, limit=3)
        seen += [line.code for line in page.items]
        after = page.next
        if after is None:
            break
    assert seen == lodged[::-1]


def test_the_index_folds_a_submitter_s_name_as_the_question_does() -> None:
    """A migration never changes and a question may: where they differ every search reads every case."""
    folded = import_module("onestop.cases.migrations.0015_submitters_in_any_spelling").FOLDED
    assert SUBMITTER_NAME.replace("c.submitter", "submitter") == f"to_tsvector('simple', {folded})"


def many_came_for_somebody(world: World) -> None:
    many_cases(world, submitter="jsonb_build_object('name', 'An ' || nth, 'number', nth::text, 'phone', nth::text)")


@pytest.mark.parametrize(
    ("who", "asked", "indexes"),
    [
        (f"{SUBMITTER_NAME} @@ to_tsquery('simple', %(words)s)", {"words": "lan"}, ["name"]),
        (SUBMITTER_NUMBER, {"numbers": ["074190001234"], "phones": ["0912345678"]}, ["number", "phone"]),
    ],
)
def test_who_came_for_somebody_is_found_by_an_index(
    world: World, who: str, asked: dict[str, object], indexes: list[str]
) -> None:
    many_came_for_somebody(world)
    plan = str(raw(f"EXPLAIN SELECT c.id FROM cases_case c WHERE c.submitter IS NOT NULL AND {who}", asked))  # noqa: S608 - our own
    assert all(f"cases_by_submitter_{name}" in plan for name in indexes), plan
