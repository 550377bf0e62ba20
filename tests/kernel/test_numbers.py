"""Numbers of people and taxpayers, all synthetic."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onestop.kernel.numbers import (
    BIRTH_PROVINCES,
    CitizenNumber,
    CitizenNumberNotValid,
    PartyNumberNotValid,
    Sex,
    TaxCode,
    TaxCodeNotValid,
    parse_party_number,
    tax_check_digit,
)

sexes: st.SearchStrategy[Sex] = st.sampled_from(["male", "female"])


def test_there_were_63_provinces_of_birth() -> None:
    assert len(BIRTH_PROVINCES) == 63
    assert {"001", "074", "079", "096"} <= BIRTH_PROVINCES


@given(
    province=st.sampled_from(sorted(BIRTH_PROVINCES)),
    sex=sexes,
    year=st.integers(1900, 2399),
    serial=st.integers(0, 999_999),
)
def test_a_citizen_number_tells_province_sex_and_year(province: str, sex: Sex, year: int, serial: int) -> None:
    number = CitizenNumber.parse(CitizenNumber.make(province=province, sex=sex, birth_year=year, serial=serial).text)
    assert (number.province, number.sex, number.birth_year) == (province, sex, year)


def test_a_woman_born_in_binh_duong_in_2003() -> None:
    number = CitizenNumber.parse("074303001234")
    assert number.agrees_with(born=date(2003, 5, 1), sex="female")
    assert not number.agrees_with(born=date(2003, 5, 1), sex="male")
    assert not number.agrees_with(born=date(1903, 5, 1))


def test_an_old_number_of_nine_digits_tells_nothing_and_contradicts_nothing() -> None:
    number = CitizenNumber.parse("280 123 456")
    assert number.is_old
    assert (number.province, number.sex, number.birth_year) == (None, None, None)
    assert number.agrees_with(born=date(1990, 1, 1), sex="male")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "letters"),
        ("07419000123", "digits"),
        ("0741900012345", "digits"),
        ("07419000123a", "letters"),
        ("٠٧٤١٩٠٠٠١٢٣٤", "letters"),
    ],
)
def test_a_number_of_other_digits_is_refused_without_repeating_it(written: str, reason: str) -> None:
    with pytest.raises(CitizenNumberNotValid) as refused:
        CitizenNumber.parse(written)
    assert refused.value.reason == reason
    assert written == "" or written not in str(refused.value)


@pytest.mark.parametrize("written", ["074 190 001 234", "074.190.001234", "074-190-001234", "０７４１９０００１２３４"])
def test_a_number_is_read_as_people_write_it(written: str) -> None:
    assert CitizenNumber.parse(written).text == "074190001234"


def test_a_province_that_never_was_is_refused() -> None:
    with pytest.raises(CitizenNumberNotValid) as refused:
        CitizenNumber.parse("073190001234")
    assert (refused.value.reason, refused.value.seen) == ("place", {"place": "073"})
    assert "073" in refused.value.words().vi
    assert "12 chữ số" not in refused.value.words().vi


def test_somebody_whose_birth_was_registered_abroad_has_the_number_of_a_country() -> None:
    number = CitizenNumber.parse("102190001234")
    assert (number.is_born_abroad, number.birth_year) == (True, 1990)
    assert not CitizenNumber.parse("074190001234").is_born_abroad


def test_an_old_card_nobody_issued_is_refused() -> None:
    with pytest.raises(CitizenNumberNotValid) as refused:
        CitizenNumber.parse("000000001")
    assert refused.value.reason == "issuer"


def test_nobody_is_born_in_a_year_to_come() -> None:
    assert CitizenNumber.parse("074226001234", on=date(2026, 11, 25)).birth_year == 2026
    for written in ("074299001234", "074227001234"):
        with pytest.raises(CitizenNumberNotValid) as refused:
            CitizenNumber.parse(written, on=date(2026, 11, 25))
        assert refused.value.reason == "not_born"


def test_a_party_is_told_by_how_many_digits_its_number_has() -> None:
    read = [str(parse_party_number(one)) for one in ("074190001234", "281234567", "3700000018", "3700000018 001")]
    assert read == ["074190001234", "281234567", "3700000018", "3700000018-001"]
    with pytest.raises(PartyNumberNotValid) as refused:
        parse_party_number("12345")
    assert refused.value.reason == "digits"
    with pytest.raises(PartyNumberNotValid):
        parse_party_number("abc")


def test_a_year_the_number_cannot_say_is_refused() -> None:
    with pytest.raises(CitizenNumberNotValid):
        CitizenNumber.make(province="074", sex="male", birth_year=1899, serial=1)


@pytest.mark.parametrize("valid", ["3700000018", "3700000025", "3700123450"])
def test_tax_codes_whose_check_digit_agrees(valid: str) -> None:
    assert TaxCode.parse(valid).text == valid


def test_a_wrong_check_digit_is_refused_with_that_reason() -> None:
    with pytest.raises(TaxCodeNotValid) as refused:
        TaxCode.parse("3700000019")
    assert refused.value.reason == "check"
    assert "chữ số thứ mười" in refused.value.words().vi


@given(stem=st.integers(0, 999_999_999).map("{:09d}".format), branch=st.none() | st.integers(1, 999))
def test_a_tax_code_made_is_read_back(stem: str, branch: int | None) -> None:
    assume(tax_check_digit(stem) is not None)
    made = TaxCode.make(stem=stem, branch=branch)
    assert TaxCode.parse(made.text) == made
    assert made.branch == branch


@given(stem=st.integers(0, 999_999_999).map("{:09d}".format), place=st.integers(0, 8), by=st.integers(1, 9))
def test_one_mistyped_digit_is_always_noticed(stem: str, place: int, by: int) -> None:
    check = tax_check_digit(stem)
    assume(check is not None)
    wrong = f"{stem[:place]}{(int(stem[place]) + by) % 10}{stem[place + 1 :]}"
    with pytest.raises(TaxCodeNotValid):
        TaxCode.parse(f"{wrong}{check}")


def test_a_branch_is_read_with_or_without_its_dash() -> None:
    for written in ("3700000018001", "3700000018 - 001", "3700000018–001", "37 0000 0018 001"):
        assert TaxCode.parse(written).text == "3700000018-001"
    with pytest.raises(TaxCodeNotValid):
        TaxCode.parse("3700000018-000")


def test_a_person_pays_tax_under_the_citizen_number() -> None:
    assert TaxCode.parse("074190001234").is_person


def test_no_code_exists_where_the_sum_leaves_no_digit() -> None:
    stem = next(f"{n:09d}" for n in range(370_000_000, 370_000_100) if tax_check_digit(f"{n:09d}") is None)
    with pytest.raises(TaxCodeNotValid):
        TaxCode.make(stem=stem)
