"""A form asks what its procedure is about, of whoever it is for: nobody is made to answer what cannot be so of him."""

import re
from collections import defaultdict
from datetime import date
from typing import Final

import pytest

from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.forms.api import Field, Plan, check_answers, pages_asked, read_plan
from onestop.kernel.spelling import one_spelling

WRITTEN = {one["code"]: one for one in written_procedures()}
PLANS: dict[str, Plan] = {
    code: read_plan(definition_of(written, shared_parts())["form"]) for code, written in WRITTEN.items()
}
by_code = pytest.mark.parametrize("code", WRITTEN)

SHARED: Final = {
    "practitioner": "a person's certificate: diploma, practice, scope",
    "residence": "a dwelling one moves into, for a time or for good",
    "signature": "somebody signs before an official: a document, a will, a contract",
    "trade_certificate": "a facility that sells or makes something: its site, its trade, who answers for it",
    "building_permit": "a building on a parcel, by its design",
}
"""Forms of several procedures, and what these have in common; any other form is of one."""
FACILITY, WORKERS = r"[Tt]ên cơ sở|[Tt]ên đơn vị|[Tt]hương nhân", r"[Ss]ố (người làm việc|lao động)"
MONEY, SHOW = r"[Tt]hu nhập", r"biểu diễn"
NOT_ASKED: Final = {
    "1.004616": [FACILITY, WORKERS, r"[Mm]ã số thuế", r"[Ss]ản phẩm"],
    "1.012289": [FACILITY, WORKERS, r"[Mm]ã số thuế", r"[Ss]ản phẩm"],
    "1.004884": [r"[Tt]rẻ", r"[Cc]hứng sinh"],
    "2.000528": [r"bị bỏ rơi"],
    "1.001731": [MONEY, r"[Hh]ộ nghèo", r"[Ss]ố người trong hộ"],
    "1.001776": [MONEY, r"[Mm]ai táng"],
    "1.011607": [r"[Mm]ai táng", r"[Tt]ài khoản", r"[Kk]huyết tật"],
    "1.002693": [r"[Hh]oàn trả hiện trạng", r"[Mm]ét dài"],
    "1.013061": [r"[Cc]ây"],
    "1.004650": [SHOW, r"[Cc]hương trình"],
    "2.000033": [SHOW, r"[Tt]iết mục"],
    "1.009397": [r"[Ss]ản phẩm", r"[Qq]uảng cáo", r"[Kk]huyến mại"],
    "1.010723": [WORKERS, r"chuyên môn"],
    "1.014035": [r"[Tt]ừ ngày", r"[Đđ]ến ngày", r"[Tt]ạm ngừng"],
    "1.003677": [r"[Ss]ở hữu", r"[Tt]huê"],
    "1.013833": [r"[Bb]ên nhận", r"[Gg]iá chuyển nhượng", r"[Hh]ợp đồng"],
    "1.011443": [r"[Nn]gày ký"],
    "2.002481": [r"[Nn]guyện vọng", r"ưu tiên"],
    "2.001610": [r"[Vv]ốn điều lệ", r"Chủ tịch", r"[Mm]ã số thuế"],
}
"""What no question of a procedure's form may say: it is of another procedure."""
TELLING: Final = re.compile(
    r"disab|health|hiv|aids|ill(ness)?(_|$)|sick|patient|surrog|abandon|orphan|poor|poverty|needy|(^|_)care(_|$)|addict"
)
"""Parts of codes that tell of somebody's health or need."""
PEOPLE: Final = {"citizen", "foreigner", "overseas_vietnamese"}


def fields(code: str) -> list[Field]:
    return [*PLANS[code].fields.values()]


@by_code
def test_no_two_choices_of_a_question_are_spellings_of_one(code: str) -> None:
    """Answers are compared without their signs where an application like an earlier one is pointed out."""
    for field in fields(code):
        assert len({one_spelling(one.value) for one in field.options}) == len(field.options), field.name


def words(code: str) -> str:
    said = []
    for page in PLANS[code].pages:
        said += [page.title.vi]
    for field in fields(code):
        said += [field.label.vi, *(option.label.vi for option in field.options)]
    return "\n".join(said)


def test_a_form_of_several_procedures_says_what_these_have_in_common() -> None:
    using: dict[str, set[str]] = defaultdict(set)
    for code, written in WRITTEN.items():
        using[written["form"]].add(code)
    assert {form for form, codes in using.items() if len(codes) > 1} <= SHARED.keys() | {"birth"}
    assert shared_parts().forms.keys() == using.keys() | {"generic"}


@pytest.mark.parametrize("code", NOT_ASKED)
def test_nothing_is_asked_that_is_of_another_procedure(code: str) -> None:
    said = words(code)
    assert [pattern for pattern in NOT_ASKED[code] if re.search(pattern, said)] == []


@by_code
def test_whoever_is_no_business_is_not_made_to_give_a_tax_code(code: str) -> None:
    if set(WRITTEN[code]["subjects"]) <= PEOPLE:
        assert [field.name for field in fields(code) if field.kind == "tax_code" and field.required] == []


@by_code
def test_whoever_may_be_a_foreigner_is_not_made_to_give_a_personal_number(code: str) -> None:
    if "foreigner" in WRITTEN[code]["subjects"]:
        always = [field for field in fields(code) if field.required and not field.asked_when]
        assert [field.name for field in always if field.kind == "citizen_number"] == []


@by_code
def test_whoever_says_he_declares_no_personal_number_is_not_asked_for_it(code: str) -> None:
    if "no_number" in WRITTEN[code].get("situations", {}):
        asked = [field for field in fields(code) if field.kind in ("citizen_number", "party_number")]
        assert not any(field.is_asked({"situation_no_number": True}) for field in asked)


def test_a_birth_is_registered_again_for_oneself_and_without_a_known_mother() -> None:
    again = PLANS["1.004884"].fields
    assert "self" in {option.value for option in again["relation"].options}
    assert not any(field.required for name, field in again.items() if name.startswith(("mother_", "father_")))


def test_both_parents_of_a_birth_with_a_foreign_element_have_a_nationality_and_a_passport() -> None:
    asked = PLANS["2.000528"].fields.keys()
    for parent in ("mother", "father"):
        assert {f"{parent}_nationality", f"{parent}_document", f"{parent}_number"} <= asked


def test_support_for_a_funeral_asks_of_the_death_and_of_whoever_arranges_it() -> None:
    assert {"deceased_name", "died_on", "undertaker", "paid_by"} <= PLANS["1.001731"].fields.keys()


def test_a_certificate_of_a_person_asks_of_his_birth_and_training() -> None:
    for code in ("1.004616", "1.012289"):
        assert {"person_birth_date", "diploma", "practised_at", "scope"} <= PLANS[code].fields.keys()


@pytest.mark.parametrize(
    ("ground", "own"),
    [
        ("child", {"parents", "father_is", "mother_is", "paper_number"}),
        ("elderly", {"family_support", "household"}),
        ("disabled", {"paper_number"}),
        ("extremely_disabled", {"paper_number"}),
        ("single_parent", {"children", "household", "paper_number"}),
        ("child_hiv", {"household", "paper_number"}),
        ("hiv", {"household"}),
        ("young_child", {"household", "paper_number"}),
    ],
)
def test_each_ground_of_an_allowance_has_questions_of_its_own(ground: str, own: set[str]) -> None:
    """The ground is an answer and no case of the procedure: a case stands in the open ledger, a disability must not."""
    answers = {"ground": ground, "parents": "told"}
    (page,) = (one for one in pages_asked(PLANS["1.001776"], answers) if one.code == "ground")
    assert {field.name for field in page.fields} == own | {"circumstances"}
    assert "variants" not in WRITTEN["1.001776"]


@by_code
def test_no_code_of_what_only_some_are_asked_for_tells_of_health_or_need(code: str) -> None:
    """What was received and what a supplement asks for stands in the open ledger by the codes of papers and questions."""
    made = definition_of(WRITTEN[code], shared_parts())
    papers = [
        one["code"] for one in made["components"] if one.keys() & {"asked_when", "variants"} or not one["required"]
    ]
    questions = [field.name for field in fields(code) if field.asked_when or not field.required]
    cases = [one["code"] for one in made.get("variants", ())]
    assert [one for one in (*papers, *questions, *cases) if TELLING.search(one)] == []


def test_nothing_hangs_on_health_alone() -> None:
    """Whoever knows the form would read it off a neutral code as well."""
    made = definition_of(WRITTEN["1.001776"], shared_parts())
    grounds = [set(one["asked_when"]["ground"]) for one in made["components"] if "asked_when" in one]
    grounds += [{*map(str, f.asked_when["ground"])} for f in fields("1.001776") if "ground" in f.asked_when]
    assert grounds
    assert not any(one <= {"disabled", "extremely_disabled", "child_hiv", "hiv"} for one in grounds)


def test_the_dossier_of_an_allowance_is_the_declaration_alone() -> None:
    """Decree 20/2021, Article 7.1; the certificates of Article 8.1a are shown for comparison."""
    made = definition_of(WRITTEN["1.001776"], shared_parts())
    assert {one["code"] for one in made["components"] if one["required"]} == {"request"}
    (shown,) = (one for one in made["components"] if one["code"] == "shown")
    assert shown["group"]["vi"] == "Giấy tờ xuất trình"


@pytest.mark.parametrize(
    ("answers", "at"),
    [
        ({"ground": "child", "person_birth_date": "2006-01-01"}, "ground"),
        ({"ground": "child", "parents": "told", "father_is": "dead", "mother_is": "other"}, "mother_is"),
        ({"ground": "elderly", "household": "near_poor"}, "household"),
        ({"ground": "elderly", "family_support": "some"}, "family_support"),
        ({"ground": "single_parent", "household": "neither"}, "household"),
        ({"ground": "child_hiv", "household": "near_poor"}, "household"),
        ({"ground": "hiv", "household": "near_poor"}, "household"),
        ({"ground": "young_child", "household": "neither"}, "household"),
        ({"ground": "child_hiv", "person_birth_date": "2006-01-01"}, "ground"),
        ({"ground": "hiv", "person_birth_date": "2015-01-01"}, "ground"),
        ({"ground": "young_child", "person_birth_date": "2023-01-01"}, "ground"),
    ],
)
def test_an_allowance_is_for_the_grounds_of_article_5(answers: dict[str, str], at: str) -> None:
    found = check_answers(PLANS["1.001776"], answers, today=date(2026, 11, 26))
    assert [one.field for one in found if one.code.startswith("rule.")] == [at]


def test_a_question_asked_only_of_some_says_so() -> None:
    """The counter shows all questions on one page, so whoever is not meant must see it."""
    hidden = {
        (code, field.name)
        for code in WRITTEN
        for field in fields(code)
        if field.asked_when
        and not (field.hint and re.search(r"[Cc]hỉ (khi|cần)|[Bb]ỏ trống|[Kk]hông bắt buộc", field.hint.vi))
    }
    assert {one for one in hidden if not asked_unless_ticked(*one)} == set()


def asked_unless_ticked(code: str, name: str) -> bool:
    """The box beside it says what is left out when it is ticked."""
    return all(None in values for values in PLANS[code].fields[name].asked_when.values())


@pytest.mark.parametrize(
    ("service", "own"), [("taxi", "seats"), ("contract", "seats"), ("truck", "load"), ("container", "load")]
)
def test_a_goods_vehicle_has_a_load_and_a_passenger_vehicle_seats(service: str, own: str) -> None:
    asked = {field.name for field in fields("2.002288") if field.is_asked({"service": service})}
    assert asked & {"seats", "load"} == {own}


def test_a_mining_pit_has_no_wells() -> None:
    asked = {field.name for field in fields("1.001662") if field.is_asked({"taken_from": "pit"})}
    assert not {"wells", "depth"} & asked
    assert {"volume", "purpose"} <= asked


def test_a_household_is_told_to_declare_its_water_and_offered_nothing_it_cannot_send() -> None:
    purpose = PLANS["1.001662"].fields["purpose"]
    assert "household" not in {option.value for option in purpose.options}
    assert purpose.hint
    assert "kê khai" in purpose.hint.vi


@pytest.mark.parametrize(("volume", "faults"), [(0, 1), (0.5, 0), (10, 0)])
def test_who_takes_no_water_has_nothing_to_register(volume: float, faults: int) -> None:
    found = check_answers(PLANS["1.001662"], {"taken_from": "well", "volume": volume}, today=date(2026, 11, 26))
    assert len([one for one in found if one.field == "volume"]) == faults


def test_whoever_lives_abroad_may_be_a_guardian_without_a_personal_number() -> None:
    asked = {field.name for field in fields("1.004837") if field.is_asked({"no_number": True})}
    assert "guardian_document" in asked
    assert "guardian_number" not in asked
