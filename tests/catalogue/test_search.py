"""People find a procedure as they type: any diacritics, beginnings of words, codes."""

import unicodedata

import pytest
from pytest_django import DjangoAssertNumQueries

from onestop.catalogue.api import BadPlace, fields, findings_of_kind, import_procedures, search
from onestop.catalogue.domain.words import plain_words

from .records import NOW, TODAY, WriteLines, method, record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]


def codes(query: str = "", **filters: str) -> list[str]:
    return [hit.code for hit in search(query, on=TODAY, limit=100, **filters).items]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed", ["Hòa giải", "hoà giải", "hoa giai", "HÒA GIẢI", unicodedata.normalize("NFD", "hoà giải")]
)
def test_any_way_of_writing_hoa_finds_hoa(typed: str, write_lines: WriteLines) -> None:
    import_procedures(write_lines(record(name="Hòa giải tranh chấp đất đai")), now=NOW)
    assert codes(typed)[0] == "1.777777"


@pytest.mark.parametrize(
    "typed", ["đăng ký khai sinh", "dang ky khai sinh", "khai si", "birth reg", "1.001193", "1.00119"]
)
def test_birth_registration_comes_first(typed: str) -> None:
    assert codes(typed)[0] == "1.001193"


def test_a_department_finds_its_procedures() -> None:
    assert "1.013236" in codes("sở xây dựng")


def test_nothing_comes_of_signs_alone() -> None:
    assert codes("%%") == []
    assert codes("a & | ! ( ) :* <->") == codes("a")
    assert codes("' || ' -- \\ \x00") == []
    assert codes("x" * 5_000) == []


def test_filters_narrow() -> None:
    assert set(codes(field="construction")) == {"1.013225", "1.013227", "1.013236"}
    assert codes(field="construction", level="province") == ["1.013236"]
    assert "1.001193" in codes(agency="H09.31.05")
    assert "1.013236" not in codes(agency="H09.31.05")
    assert "1.001193" in codes("khai sinh", audience="citizen")
    assert "1.001193" not in codes("khai sinh", audience="business")


def test_pages_hold_everything_once() -> None:
    seen: list[str] = []
    after = None
    while True:
        page = search("", on=TODAY, after=after, limit=7)
        seen += [hit.code for hit in page.items]
        after = page.next
        if after is None:
            break
    assert len(seen) == len(set(seen)) == page.total


@pytest.mark.parametrize("place", ["x", "W10=", "bnVsbA==", "é"])
def test_a_place_of_somebodys_own_making_is_refused(place: str) -> None:
    with pytest.raises(BadPlace):
        search("", on=TODAY, after=place)


def test_before_the_catalogue_began_there_is_nothing() -> None:
    assert search("khai sinh", on=TODAY.replace(year=2019)).total == 0


def test_fields_are_counted() -> None:
    counted = {field.code: field.procedures for field in fields(on=TODAY)}
    assert counted["construction"] == 3
    assert sum(counted.values()) == search("", on=TODAY).total


def test_findings_lead_to_their_procedures_page_by_page(write_lines: WriteLines) -> None:
    spoiled = [record(code=f"1.77777{n}", methods=[method(unit=None)]) for n in range(5)]
    import_procedures(write_lines(*spoiled), now=NOW)
    first = findings_of_kind("time_without_unit", on=TODAY, limit=3)
    rest = findings_of_kind("time_without_unit", on=TODAY, after=first.next, limit=3)
    assert [finding.code for finding in (*first.items, *rest.items)] == [r["code"] for r in spoiled]
    assert rest.next is None


def test_words_are_kept_folded() -> None:
    assert plain_words("  Đăng-ký, KHAI sinh! ") == "dang ky khai sinh"


@pytest.mark.parametrize(
    "typed",
    [
        "1.001193.000.00.00.H09",
        "1.001193.H09",
        " 1.001193 ",
        "mã số 1.001193",
        "1.001193.000 .00.00.h09",
        "１.００１１９３",
    ],
)
def test_a_code_finds_its_procedure_however_it_is_printed(typed: str) -> None:
    assert codes(typed) == ["1.001193"]


def test_what_others_do_is_said_and_no_procedure_shown() -> None:
    found = search("mất hộ chiếu", on=TODAY)
    assert [one.code for one in found.elsewhere] == ["passport"]
    assert (found.items, found.total) == ((), 0)


def test_what_others_do_is_shown_once_the_catalogue_holds_it_and_stays_theirs(write_lines: WriteLines) -> None:
    lost = record(code="1.010385", name="Trình báo mất hộ chiếu phổ thông")
    import_procedures(write_lines(lost), now=NOW)
    found = search("mất hộ chiếu", on=TODAY)
    assert [hit.code for hit in found.items][:1] == ["1.010385"]
    assert [(one.code, one.held) for one in found.elsewhere] == [("passport", True)]


def test_what_was_understood_is_told_where_it_is_not_what_was_typed() -> None:
    assert search("đăng kis kết hôn", on=TODAY).understood == "đăng ký kết hôn"
    assert search("đăng ký kết hôn", on=TODAY).understood == ""


def test_the_words_as_they_stand_are_searched_when_asked_for() -> None:
    found = search("mất hộ chiếu", on=TODAY, exact=True)
    assert found.elsewhere == ()
    assert found.understood == ""


def test_one_word_too_many_empties_no_list() -> None:
    assert codes("đăng ký khai sinh tuyệt vời")[0] == "1.001193"


def test_a_result_and_a_paper_lead_to_their_procedures() -> None:
    assert "1.001193" in codes("giấy chứng sinh")
    assert codes("giấy khai sinh")[0] == "1.001193"


def test_exact_diacritics_come_first(write_lines: WriteLines) -> None:
    twins = [record(code="1.777771", name="Cấp phép bán hàng"), record(code="1.777772", name="Cấp phép bản hàng")]
    import_procedures(write_lines(*twins), now=NOW)
    assert codes("phép bản hàng")[0] == "1.777772"
    assert codes("phép bán hàng")[0] == "1.777771"


def test_a_search_asks_two_questions_however_much_there_is(
    write_lines: WriteLines, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    import_procedures(write_lines(*(record(code=f"1.7777{n:02}") for n in range(40))), now=NOW)
    search("khai sinh", on=TODAY)
    with django_assert_num_queries(2):
        search("khai sinh cho con", on=TODAY, limit=50)


def test_the_same_question_has_the_same_answer_every_time() -> None:
    assert codes("giấy phép") == codes("giấy phép")
