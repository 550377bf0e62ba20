"""The nation's codes: as printed on paper, as typed by people, as made by us."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.codes import (
    AgencyCode,
    AgencyCodeNotValid,
    CaseCode,
    CaseCodeNotValid,
    ProcedureCode,
    ProcedureCodeNotValid,
    ResultTypeCode,
    ResultTypeCodeNotValid,
    case_codes_in,
    is_case_code,
)

letters = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXY")
first_level = st.builds("{}{:02d}".format, letters, st.integers(0, 99))
lower_levels = st.builds(
    lambda depth, second, third, fourth: [f"{second:02d}", f"{third:02d}", f"{fourth:03d}"][:depth],
    st.integers(0, 3),
    st.integers(1, 99),
    st.integers(1, 99),
    st.integers(1, 999),
)
agencies = st.builds(lambda first, lower: ".".join([first, *lower]), first_level, lower_levels)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("000.00.06.H56", "H56.06"),
        ("005.31.06.H56", "H56.06.31.005"),
        ("005.00.06.H56", "H56.06.00.005"),
        ("000.00.00.H09", "H09"),
        ("H09.31.05", "H09.31.05"),
        (" h09.31.05.mc ", "H09.31.05.MC"),
        ("H56.06.00.000", "H56.06"),
    ],
)
def test_both_orders_of_agency_code_are_one_agency(written: str, canonical: str) -> None:
    assert AgencyCode.parse(written).canonical == canonical


@given(code=agencies)
def test_an_agency_code_survives_both_orders(code: str) -> None:
    parsed = AgencyCode.parse(code)
    assert parsed.canonical == code
    assert AgencyCode.parse(parsed.old_order) == parsed


@pytest.mark.parametrize("written", ["", "09.31", "H9", "H09..31", "H09.", "H09.31-05", "00.00.06.H56", "H09.đ"])
def test_what_is_no_agency_code_is_refused_with_what_was_seen(written: str) -> None:
    with pytest.raises(AgencyCodeNotValid) as refused:
        AgencyCode.parse(written)
    assert refused.value.facts() == {"seen": written, "reason": "form"}
    assert "H09.31.05" in refused.value.words().vi


def test_an_agency_code_has_at_most_35_characters() -> None:
    with pytest.raises(AgencyCodeNotValid) as refused:
        AgencyCode.parse("H09" + ".31" * 11)
    assert refused.value.reason == "too_long"


def test_an_agency_the_old_order_has_no_room_for_is_refused() -> None:
    for code in ("H09.31.05.MC", "H09.31.05.001.02"):
        with pytest.raises(AgencyCodeNotValid):
            _ = AgencyCode.parse(code).old_order


@pytest.mark.parametrize(
    ("written", "canonical", "printed"),
    [
        ("1.001193", "1.001193", "1.001193"),
        ("1.012753.H19", "1.012753.H19", "1.012753.000.00.00.H19"),
        ("1.001193.000.00.00.H09", "1.001193.H09", "1.001193.000.00.00.H09"),
        ("1.001193.000.00.06.H56", "1.001193.H56.06", "1.001193.000.00.06.H56"),
        ("1.001193.H56.06", "1.001193.H56.06", "1.001193.000.00.06.H56"),
        ("１.００１１９３", "1.001193", "1.001193"),
    ],
)
def test_procedure_codes_are_read_in_all_printed_forms(written: str, canonical: str, printed: str) -> None:
    code = ProcedureCode.parse(written)
    assert (str(code), code.printed) == (canonical, printed)
    assert ProcedureCode.parse(code.printed) == code


@given(national=st.from_regex(r"[0-9]\.[0-9]{6}", fullmatch=True), agency=agencies)
def test_a_procedure_code_survives_both_orders_of_its_agency(national: str, agency: str) -> None:
    code = ProcedureCode.parse(f"{national}.{agency}")
    assert ProcedureCode.parse(code.canonical) == code
    assert ProcedureCode.parse(code.printed) == code


@pytest.mark.parametrize(
    "written", ["1.00119", "1.0011933", "11.001193", "1.001193.", "1.001193.H", "x.001193", "1.001193.09", "١.٠٠١١٩٣"]
)
def test_what_is_no_procedure_code_is_refused(written: str) -> None:
    with pytest.raises(ProcedureCodeNotValid):
        ProcedureCode.parse(written)


@given(
    agency=agencies,
    on=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    number=st.integers(1, 123_456),
)
def test_a_case_code_made_is_read_back(agency: str, on: date, number: int) -> None:
    code = CaseCode.parse(CaseCode.make(agency=agency, on=on, number=number))
    assert (code.agency.canonical, code.on, code.number) == (agency, on, number)
    assert CaseCode.parse(code.old_order) == code


def test_a_case_code_in_the_old_order_is_the_same_case() -> None:
    assert CaseCode.parse("000.00.06.H56-231027-0361") == CaseCode.parse("H56.06-231027-0361")


def test_the_ten_thousandth_case_of_a_day_gets_a_wider_number() -> None:
    assert CaseCode.make(agency="H09.31.05", on=date(2026, 4, 24), number=10_000) == "H09.31.05-260424-10000"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("H09.31.05-260431-0001", "date"),
        ("H09.31.05-260424-0000", "number"),
        ("H09.31.05-260424-001", "form"),
        ("9.31-260424-0001", "agency"),
        ("H09.31.05", "form"),
    ],
)
def test_a_case_code_is_refused_with_the_part_that_is_wrong(written: str, reason: str) -> None:
    with pytest.raises(CaseCodeNotValid) as refused:
        CaseCode.parse(written)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "typed",
    [
        "H0931032611260001",
        "H09.31.032611260001",
        "H09.31.03 261126 0001",
        "h09 31 03 261126 0001",
        "H09.31.03.261126.0001",
        "h09-31-03-261126-0001",
        "H09.31.03-2611260001",
        "H09.31.03261126-0001",
        "Mã hồ sơ: H09.31.03-261126-0001",
        "ma ho so h0931032611260001",
        "Case code: H09.31.03-261126-0001",
    ],
)
def test_a_case_code_is_read_as_people_type_it(typed: str) -> None:
    assert CaseCode.parse(typed).canonical == "H09.31.03-261126-0001"
    assert is_case_code(typed)


@given(
    agency=st.sampled_from(["H09.08", "H09.31", "H09.31.05", "H09.31.05.02"]),
    on=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    number=st.integers(1, 9999),
)
def test_a_code_of_two_digit_levels_is_one_code_with_any_breaks_and_none(agency: str, on: date, number: int) -> None:
    made = CaseCode.make(agency=agency, on=on, number=number)
    for between in ("", " ", ".", "-"):
        assert CaseCode.parse(re.sub("[.-]", between, made)).canonical == made


@pytest.mark.parametrize(
    "typed", ["H09", "H09 31 03", "H09.31.03-261126", "H0931032613260001", "A12345678", "0922611260001"]
)
def test_what_could_be_no_case_code_is_refused_still(typed: str) -> None:
    assert not is_case_code(typed)


def test_a_case_is_not_numbered_from_zero() -> None:
    with pytest.raises(CaseCodeNotValid):
        CaseCode.make(agency="H09", on=date(2026, 4, 24), number=0)


@given(agency=first_level, number=st.integers(0, 999_999))
def test_a_result_code_is_read_back(agency: str, number: int) -> None:
    code = ResultTypeCode(AgencyCode(agency), number)
    assert ResultTypeCode.parse(str(code)) == code


@pytest.mark.parametrize("written", ["KQ.G15.31", "KQ.15.000031", "G15.000031"])
def test_what_is_no_result_code_is_refused(written: str) -> None:
    with pytest.raises(ResultTypeCodeNotValid):
        ResultTypeCode.parse(written)


AS_TYPED = st.sampled_from(
    [
        "H09.31.03-{day}-{number}",
        "h09.31.03 – {day} – {number}",
        "H09 31 03 {day} {number}",
        "H09.31.03.{day}.{number}",
        "H093103{day}{number}",
        "H09.31.03{day}{number}",
        "H56-{day}-{number}",
        "000.00.06.H56-{day}-{number}",
    ]
)


@given(
    AS_TYPED, st.dates(date(2020, 1, 1), date(2050, 1, 1)), st.integers(1, 9999), st.sampled_from([".", ",", "", ")"])
)
def test_whatever_tracking_reads_is_read_in_words_too(typed: str, on: date, number: int, after: str) -> None:
    code = typed.format(day=f"{on:%y%m%d}", number=f"{number:04}")

    assert case_codes_in(f"Trùng với hồ sơ {code}{after} của bạn") == (CaseCode.parse(code).canonical,)
