"""People find a procedure as they type: any diacritics, beginnings of words, codes."""

import unicodedata

import pytest

from onestop.catalogue.api import BadPlace, fields, findings_of_kind, import_procedures, search
from onestop.catalogue.domain.words import name_patterns, plain_words, prefix_query

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
    assert codes("khai sinh", audience="business") == []


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


def test_a_query_is_built_of_beginnings() -> None:
    assert plain_words("  Đăng-ký, KHAI sinh! ") == "dang ky khai sinh"
    assert prefix_query("Hoà giải") == "hoa:* & giai:*"
    assert name_patterns("a b") == ["% a%", "% b%"]
