"""Phrases that people typed and found nothing by: what they meant is first, or among the first three."""

import pytest

from onestop.catalogue.api import search
from onestop.catalogue.domain.called import Called, Units
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import thesaurus

from .records import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]

BIRTHS = [
    *("giấy khai sinh", "giay khai sinh", "làm giấy khai sinh", "làm khai sinh", "khai sinh cho con", "khai sinhh"),
    *("đăng kí khai sinh", "sinh em bé", "birth certificate", "1.001193.000.00.00.H09"),
]
MEANT = {
    "xin xây nhà": "1.013225",
    "xin phép xây nhà": "1.013225",
    "mở quán ăn": "1.001612",
    "mở tiệm": "1.001612",
    "sang tên sổ đỏ": "1.013831",
    "sổ đỏ": "1.013831",
    "sổ hồng": "1.013831",
    "hộ khẩu": "1.004222",
    "công chứng": "2.000815",
    "sao y bản chính": "2.000815",
    "độc thân": "1.004873",
    "cưới vợ": "1.000894",
    "người chết": "1.000656",
}


def found(phrase: str) -> list[str]:
    return [hit.code for hit in search(phrase, on=TODAY, limit=3).items]


def test_the_birth_of_a_child_comes_first() -> None:
    assert {phrase: hits for phrase in BIRTHS if (hits := found(phrase))[:1] != ["1.001193"]} == {}


def test_what_is_meant_is_among_the_first_three() -> None:
    assert {phrase: hits for phrase, meant in MEANT.items() if meant not in (hits := found(phrase))} == {}


CASES = {
    "1.013225": [
        *("trạm viễn thông", "trạm bts", "giấy phép dựng cột phát sóng", "dựng tượng đài", "công trình theo tuyến"),
        *("xin phep keo duong day dien", "đường dây điện", "telecom mast"),
    ],
    "1.013833": ["sạt lở", "đất bị sạt lở bờ sông", "dat bi sat lo", "erosion"],
    "1.013236": ["xây chùa", "tranh hoành tráng", "công trình tín ngưỡng"],
}


def test_a_case_of_a_procedure_is_found_by_what_people_call_it() -> None:
    wrong = {
        (code, said): found(said) for code, phrases in CASES.items() for said in phrases if found(said)[:1] != [code]
    }
    assert wrong == {}


def test_every_case_of_ours_is_found_by_its_name() -> None:
    named = [(one["code"], case["name"]["vi"]) for one in written_procedures() for case in one.get("variants", ())]
    assert len(named) > 20
    shown = {name: [hit.code for hit in search(name, on=TODAY, limit=6).items] for _, name in named}
    assert [(code, name) for code, name in named if code not in shown[name]] == []


def test_what_a_case_names_behind_a_colon_is_found_for_itself() -> None:
    cases = ["Công trình không có tầng: cột cờ, bồn chứa", "Công trình ngầm"]
    one = Called(
        id=1,
        name="Cấp giấy phép",
        name_en="",
        phrases=(),
        english=(),
        field="",
        agency="",
        results=(),
        papers="",
        cases=cases,
    )
    units = [" ".join(part.text for part in unit.said) for unit in Units(thesaurus()).of(one)]
    assert {"cột cờ", "bồn chứa", "công trình ngầm"} <= set(units)
