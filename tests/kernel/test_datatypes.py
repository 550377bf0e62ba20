"""Facts as people type them: read into one form, or refused with the rule they break and an example that is taken."""

from contextlib import suppress
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import assume, given
from hypothesis import example as for_example
from hypothesis import strategies as st

from onestop.kernel.bilingual import Language
from onestop.kernel.codes import CaseCode
from onestop.kernel.datatypes.dates import DateNotValid, PartialDate, parse_date, parse_parts
from onestop.kernel.datatypes.emails import EmailNotValid, parse_email
from onestop.kernel.datatypes.names import (
    NameNotValid,
    ParcelNotValid,
    parse_parcel,
    parse_party_name,
    parse_person_name,
)
from onestop.kernel.datatypes.phones import PhoneNotValid, is_mobile, parse_phone, show_phone
from onestop.kernel.datatypes.quantities import (
    NumberNotValid,
    Quantity,
    Unit,
    input_number,
    parse_year,
    read_number,
    show_number,
)
from onestop.kernel.datatypes.refusal import EntryNotValid, TextTooLong
from onestop.kernel.datatypes.table import DATATYPES
from onestop.kernel.numbers import CitizenNumber, TaxCode
from onestop.kernel.text import halfwidth

LANGUAGES: tuple[Language, ...] = get_args(Language)
AREA = Quantity(unit="m2", decimals=1, least=1, most=10_000_000)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912 345 678", "0912345678"),
        ("0912-345-678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("84912345678", "0912345678"),
        ("842743822123", "02743822123"),
        ("+84 912 345 678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("(0274) 3822 123", "02743822123"),
        ("0274 3822123", "02743822123"),
        ("1900 1234", "19001234"),
        ("1800 1091", "18001091"),
        ("０９１２３４５６７８", "0912345678"),
        ("+81 90-1234-5678", "+819012345678"),
    ],
)
def test_telephone_numbers_as_people_write_them(typed: str, kept: str) -> None:
    assert parse_phone(typed) == kept
    assert parse_phone(show_phone(kept)) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("01234567890", "eleven"),
        ("+84 123 456 7890", "eleven"),
        ("abc", "form"),
        ("nope", "form"),
        ("0912 ABC 678", "form"),
        ("0912 345 678 / 0987 654 321", "several"),
        ("0912345678, 0987654321", "several"),
        ("0274000011", "length"),
        ("3822123", "length"),
        ("912345678", "length"),
        ("381234567", "length"),
        ("841234567", "length"),
        ("074190001234", "length"),
        ("12345", "length"),
        ("0412345678", "prefix"),
        ("٠٩١٢٣٤٥٦٧٨", "form"),
    ],
)
def test_telephone_numbers_nobody_can_be_called_by(typed: str, reason: str) -> None:
    with pytest.raises(PhoneNotValid) as refused:
        parse_phone(typed)
    assert refused.value.reason == reason


def test_a_mobile_number_is_told_from_a_landline() -> None:
    assert [is_mobile(number) for number in ("0912345678", "02743822123", "19001234", "+819012345678")] == [
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("typed", ["lan@gmail.com", "le.van.an+mc@phucuong.binhduong.gov.vn", " Lan@GMAIL.com "])
def test_email_addresses(typed: str) -> None:
    assert parse_email(typed) == typed.strip().replace("GMAIL", "gmail")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("lan@gmail", "domain"),
        ("lan", "at"),
        ("lan@@gmail.com", "at"),
        ("lan@gmail,com", "signs"),
        ("lân@gmail.com", "signs"),
        ("lan nguyen@gmail.com", "signs"),
        (".lan@gmail.com", "form"),
        ("lan@-gmail.com", "form"),
        ("@gmail.com", "form"),
    ],
)
def test_what_mail_cannot_reach(typed: str, reason: str) -> None:
    with pytest.raises(EmailNotValid) as refused:
        parse_email(typed)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("102,5", 102.5),
        ("102.5", 102.5),
        ("1.020,5", 1020.5),
        ("1,020.5", 1020.5),
        ("1 020,5", 1020.5),
        ("102 m2", 102),
        ("102,5m²", 102.5),
        ("102,5 mét vuông", 102.5),
        ("12.500", 12500),
        ("85,3", 85.3),
    ],
)
def test_areas_as_land_papers_have_them(typed: str, number: float) -> None:
    assert AREA.parse(typed) == number


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("45, 146", "several"),
        ("45 ,146", "several"),
        ("45; 146", "several"),
        ("45 và 146", "several"),
        ("102/103", "several"),
        ("102 103 4", "several"),
        ("102,55", "decimals"),
        ("1,5 ha", "unit"),
        ("102 m", "unit"),
        ("một trăm", "form"),
        ("10²", "form"),
        ("1.23.4", "form"),
        ("0,500,1", "form"),
    ],
)
def test_two_numbers_are_not_one_and_nothing_is_rounded(typed: str, reason: str) -> None:
    with pytest.raises(NumberNotValid) as refused:
        AREA.parse(typed)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("typed", "whole", "number"),
    [
        ("1.234.567", False, 1234567),
        ("1.234,5", False, 1234.5),
        ("1,234.5", False, 1234.5),
        ("1,234", False, 1.234),
        ("1,234", True, 1234),
        ("0.500", False, 0.5),
        ("12.5", False, 12.5),
        ("1 250", True, 1250),
        ("-3", True, -3),
        ("45, 146", True, None),
        ("45 ,146", True, None),
        ("45,14", True, 45.14),
        ("1.23.4", False, None),
        ("1e9", False, None),
        ("٣", False, None),
        ("", False, None),
        ("9" * 40, False, None),
    ],
)
def test_numbers_as_people_write_them(typed: str, whole: bool, number: float | None) -> None:
    assert read_number(typed, whole=whole) == number


@given(st.integers(-(10**12), 10**12))
def test_a_number_shown_in_vietnamese_reads_back(value: int) -> None:
    assert read_number(show_number(value, "vi"), whole=True) == value


@given(st.integers(0, 10**8), st.integers(0, 10**8), st.sampled_from([", ", " , ", " ,", "; ", "/", " và ", "\u00a0,"]))
def test_two_numbers_side_by_side_are_never_read_as_one(one: int, other: int, between: str) -> None:
    for quantity in (AREA, Quantity(), Quantity(unit="vnd")):
        with pytest.raises(NumberNotValid):
            quantity.parse(f"{one}{between}{other}")


def test_money_is_taken_with_its_unit() -> None:
    assert Quantity(unit="vnd").parse("500.000.000 đồng") == 500_000_000
    assert Quantity(unit="vnd").parse("1.500.000đ") == 1_500_000


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("2 triệu", 2_000_000),
        ("2 triệu đồng", 2_000_000),
        ("500 triệu", 500_000_000),
        ("2,5 triệu", 2_500_000),
        ("2.5tr", 2_500_000),
        ("1,5 tỷ đồng", 1_500_000_000),
        ("2 tỉ 500 triệu", 2_500_000_000),
        ("1 tỷ 200 triệu 50 nghìn", 1_200_050_000),
        ("500 ngàn", 500_000),
        ("300k", 300_000),
    ],
)
def test_money_is_taken_as_it_is_spoken(typed: str, amount: int) -> None:
    assert Quantity(unit="vnd").parse(typed) == amount


@pytest.mark.parametrize(
    "typed",
    ["1.500 triệu", "1,500 tỷ", "2,5 tỷ 500 triệu", "500 triệu 2 tỷ", "2 triệu rưỡi", "2 triệu 500", "0,0000001 tỷ"],
)
def test_money_of_two_meanings_is_asked_for_in_digits(typed: str) -> None:
    with pytest.raises(NumberNotValid) as refused:
        Quantity(unit="vnd").parse(typed)
    assert "ghi đủ các chữ số, ví dụ 50.000.000" in refused.value.words().vi


@given(st.integers(1, 999), st.integers(1, 999))
def test_billions_and_millions_add_up(billions: int, millions: int) -> None:
    said = Quantity(unit="vnd").parse(f"{billions} tỷ {millions} triệu")
    assert said == billions * 10**9 + millions * 10**6


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("floor", "3 tầng"),
        ("person", "3 người"),
        ("person", "3 lao động"),
        ("copy", "3 bản"),
        ("month", "3 tháng"),
        ("seat", "3"),
    ],
)
def test_what_is_counted_may_stand_beside_its_number(unit: Unit, typed: str) -> None:
    assert Quantity(unit=unit).parse(typed) == 3


@pytest.mark.parametrize(
    ("unit", "typed"), [("floor", "3 người"), ("floor", "2 lầu"), ("floor", "2 triệu"), ("copy", "3 m2")]
)
def test_another_thing_than_is_counted_is_refused(unit: Unit, typed: str) -> None:
    with pytest.raises(NumberNotValid):
        Quantity(unit=unit).parse(typed)


def test_whoever_counts_another_thing_is_told_what_is_counted() -> None:
    with pytest.raises(NumberNotValid) as refused:
        Quantity(unit="floor", least=1, most=100).parse("3 người")
    assert refused.value.words().vi == "Con số tính bằng tầng, ví dụ 5."


@pytest.mark.parametrize("typed", ["58", "1.958", "19580", "năm 1958"])
def test_a_year_has_four_digits(typed: str) -> None:
    assert parse_year("１９５８") == 1958
    with pytest.raises(NumberNotValid):
        parse_year(typed)


@pytest.mark.parametrize("typed", ["1,000", "12,500 m2", "1,000 m²"])
def test_an_area_that_is_one_or_a_thousand_is_asked_for_again(typed: str) -> None:
    with pytest.raises(NumberNotValid) as refused:
        AREA.parse(typed)
    assert refused.value.reason == "two_meanings"
    assert (AREA.parse("1.000"), AREA.parse("1000"), AREA.parse("1,000,000")) == (1000, 1000, 1_000_000)


@pytest.mark.parametrize("typed", ["1.500", "1,500", "12.500 m2", "999,000"])
def test_in_english_a_sign_before_three_digits_is_asked_for_again(typed: str) -> None:
    with pytest.raises(NumberNotValid) as refused:
        AREA.parse(typed, "en")
    assert refused.value.reason == "two_meanings"
    assert "1500" in refused.value.words().en


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *(("1.5", 1.5), ("1,5", 1.5), ("1500", 1500), ("1 500", 1500), ("0.500", 0.5)),
        *(("1,500.5", 1500.5), ("1.500,5", 1500.5), ("1,500,000", 1_500_000)),
    ],
)
def test_in_english_what_can_mean_one_thing_only_is_taken(typed: str, number: float) -> None:
    assert AREA.parse(typed, "en") == number


def test_a_whole_number_has_one_meaning_in_either_language() -> None:
    assert {Quantity().parse(typed, language) for typed in ("1.500", "1,500") for language in LANGUAGES} == {1500}


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"), st.integers(1, 6))
def test_no_sign_before_three_digits_is_given_a_meaning_in_english(
    high: int, low: int, sign: str, decimals: int
) -> None:
    with pytest.raises(NumberNotValid) as refused:
        Quantity(decimals=decimals).parse(f"{high}{sign}{low:03}", "en")
    assert refused.value.reason == "two_meanings"


@given(st.integers(0, 10**9), st.integers(0, 6), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_what_an_input_shows_reads_back_on_either_face(
    digits: int, decimals: int, shown: Language, read: Language
) -> None:
    value = round(digits / 10**decimals, decimals) if decimals else digits
    value = int(value) if float(value).is_integer() else value
    assume(f"{value}".replace(".", "").isdecimal())
    assert Quantity(decimals=decimals).parse(input_number(value, shown), read) == value


@given(
    st.sampled_from(get_args(Unit)),
    st.integers(0, 3),
    st.floats(0, 10**9),
    st.floats(0, 10**9),
)
@for_example("m2", 1, 1000, 1000)
def test_the_example_of_a_quantity_is_taken(unit: str, decimals: int, one: float, other: float) -> None:
    low, high = sorted((int(one), int(other)))
    quantity = Quantity(unit=unit, decimals=decimals, least=low, most=high)  # type: ignore[arg-type]  # drawn from them
    for language in LANGUAGES:
        assert low <= quantity.parse(quantity.example.in_(language), language) <= high


@pytest.mark.parametrize(
    ("typed", "kept", "vi", "en"),
    [
        ("28/9/2021", "2021-09-28", "28/09/2021", "28 September 2021"),
        ("28 9 2021", "2021-09-28", "28/09/2021", "28 September 2021"),
        ("28.9.2021", "2021-09-28", "28/09/2021", "28 September 2021"),
        ("2021-09-28", "2021-09-28", "28/09/2021", "28 September 2021"),
        ("5/1958", "1958-05", "tháng 5/1958", "May 1958"),
        ("tháng 5/1958", "1958-05", "tháng 5/1958", "May 1958"),
        ("1958", "1958", "năm 1958", "1958"),
        ("năm 1958", "1958", "năm 1958", "1958"),
        ("0/0/1958", "1958", "năm 1958", "1958"),
        ("00/05/1958", "1958-05", "tháng 5/1958", "May 1958"),
    ],
)
def test_a_date_is_kept_as_far_as_it_is_known(typed: str, kept: str, vi: str, en: str) -> None:
    read = parse_date(typed, partial=True)
    assert (str(read), read.show("vi"), read.show("en")) == (kept, vi, en)
    assert PartialDate.from_text(kept) == read


@pytest.mark.parametrize(
    ("typed", "partial", "reason"),
    [
        ("1958", False, "incomplete"),
        ("0/0/1958", False, "incomplete"),
        ("5/1958", False, "incomplete"),
        ("12/0/1958", True, "incomplete_partial"),
        ("28/9/21", True, "year"),
        ("13/1958", True, "none"),
        ("31/2/2021", True, "none"),
        ("1849", True, "early"),
        ("hôm qua", True, "none"),
    ],
)
def test_dates_that_are_none(typed: str, partial: bool, reason: str) -> None:
    with pytest.raises(DateNotValid) as refused:
        parse_date(typed, partial=partial)
    assert refused.value.reason == reason


@given(st.dates(date(1850, 1, 1), date(2100, 1, 1)))
def test_a_date_written_with_slashes_reads_back(day: date) -> None:
    assert parse_date(f"{day.day}/{day.month}/{day.year:04}").earliest == day
    assert PartialDate.from_text(day.isoformat()).latest == day


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8), st.booleans())
def test_whatever_is_typed_as_a_date_is_read_or_refused(day: str, month: str, year: str, partial: bool) -> None:
    with suppress(DateNotValid):
        read = parse_parts(day, month, year, partial=partial)
        assert read.earliest <= read.latest


def test_a_month_ends_with_its_last_day() -> None:
    assert (PartialDate(2024, 2).latest, PartialDate(1958).latest) == (date(2024, 2, 29), date(1958, 12, 31))


@pytest.mark.parametrize("typed", ["146", "12a", "DC 12", "12-3", "45.1", "12A/3"])
def test_parcels_and_sheets_as_land_papers_number_them(typed: str) -> None:
    assert parse_parcel(f" {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("45, 146", "several"), ("45 146", "several"), ("45 và 146", "several"), ("45;146", "several"), ("thửa", "form")],
)
def test_several_parcels_are_not_one(typed: str, reason: str) -> None:
    with pytest.raises(ParcelNotValid) as refused:
        parse_parcel(typed)
    assert refused.value.reason == reason


def test_names_are_whole_or_refused() -> None:
    assert parse_person_name(" H’Hen   Niê ") == "H’Hen Niê"
    assert parse_party_name("Công ty 29/3") == "Công ty 29/3"
    for typed, reason in (("12345", "no_letter"), ("Nguyễn Văn 2", "digits"), ("---", "no_letter")):
        with pytest.raises(NameNotValid) as refused:
            parse_person_name(typed)
        assert refused.value.reason == reason
    with pytest.raises(TextTooLong) as long:
        parse_person_name("Nguyễn " * 21)
    assert long.value.words().en == "The entry has 146 characters; the most is 120. Please shorten it."


@pytest.mark.parametrize("kind", DATATYPES)
def test_the_example_of_a_kind_is_taken_and_read_twice_stays_as_it_is(kind: str) -> None:
    datatype = DATATYPES[kind]
    for example in (datatype.example.vi, datatype.example.en):
        kept = datatype.parse(example, date(2026, 11, 25))
        assert datatype.parse(kept, date(2026, 11, 25)) == kept
        assert len(kept) <= datatype.longest


@pytest.mark.parametrize("kind", DATATYPES)
@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_read_once_and_for_all_or_refused_in_words(kind: str, typed: str) -> None:
    with suppress(EntryNotValid):
        kept = DATATYPES[kind].parse(typed, None)
        assert DATATYPES[kind].parse(kept, None) == kept


@pytest.mark.parametrize(
    "refusal", [one for one in EntryNotValid.__subclasses__() if one.reasons], ids=lambda one: one.__name__
)
def test_every_rule_has_its_sentence_in_both_languages(refusal: type[EntryNotValid]) -> None:
    told: dict[str, Any] = {
        "letter": "🙂",
        "position": 5,
        "digits": 11,
        "place": "073",
        "year": 2099,
        "limit": 120,
        "length": 121,
        "decimals": 1,
    }
    for reason in refusal.reasons:
        words = refusal(reason=reason, example="12,5", unit="m²", **told).words()
        assert words.vi.startswith(refusal.it.vi)
        assert words.en.startswith(refusal.it.en)
        assert words.vi.endswith(".")
        assert "{" not in words.vi + words.en


@pytest.mark.parametrize("dash", "-\u00ad‐‑‒–—―⁃−﹘﹣－")
def test_every_dash_there_is_parts_the_digits_of_whatever_number(dash: str) -> None:
    assert parse_phone(f"0912{dash}345{dash}678") == "0912345678"
    assert str(CitizenNumber.parse(f"074{dash}190{dash}001234")) == "074190001234"
    assert str(TaxCode.parse(f"3700000018{dash}001")) == "3700000018-001"
    assert CaseCode.parse(f"H09.31.03{dash}260424{dash}0001").canonical == "H09.31.03-260424-0001"


def test_full_width_digits_are_digits_and_superscripts_are_not() -> None:
    assert halfwidth("０７４－１９０") == "074-190"
    assert halfwidth("10²") == "10²"
