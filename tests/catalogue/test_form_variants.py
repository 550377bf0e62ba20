"""Which questions each case (trường hợp) of our procedures asks: each only of those who understand why."""

from typing import Any, Final

import pytest

from onestop.catalogue.domain.definition import restore_version
from onestop.catalogue.domain.draft import Draft, Unsound, refuse_unsound
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.forms.api import Plan, check_answers, plan_in_variant, profile_faults, read_plan, variants_of

from .records import TODAY

WRITTEN = {one["code"]: one for one in written_procedures()}
WITH_CASES = [code for code, one in WRITTEN.items() if one.get("variants")]
LAND, CIVIL, HOUSE, WORKS = "1.013833", "1.004859", "1.013225", "1.013236"
HERE: Final = {"parcel_sheet", "parcel_number", "parcel_area", "parcel_address"}
FLOORS: Final = {"floors", "total_area"}
LINE: Final = {"route", "line_length", "line_clearance", "line_depth"}


def definition(code: str, **changed: Any) -> dict[str, Any]:
    return {**definition_of(WRITTEN[code], shared_parts()), **changed}


def version(code: str) -> ProcedureVersion:
    of_version: dict[str, Any] = {"id": 1, "number": 1, "source": "own", "digest": "", "valid_from": TODAY}
    return restore_version(definition(code), **of_version, valid_until=None, open_for_applying=True)


def plan(code: str, variant: str) -> Plan:
    return read_plan(version(code).for_variant(variant).form)


def asked(code: str, variant: str) -> set[str]:
    return {*plan(code, variant).fields}


@pytest.mark.parametrize(
    ("variant", "own"),
    [
        ("person", {"holder_before", "holder_after", "reason"}),
        ("parcel", {"parcel_change", "new_parcel_sheet", "new_parcel_number", "new_parcel_address", "reason"}),
        ("restriction", {"right_before", "right_after", "neighbouring_parcels", "reason"}),
        ("erosion", {"remaining_area", "eroded_on"}),
    ],
)
def test_each_change_of_a_parcel_s_particulars_is_asked_for_itself(variant: str, own: set[str]) -> None:
    everybody = HERE | {"certificate_number", "delivery", "delivery_address"}
    assert {name for name in asked(LAND, variant) if not name.startswith("situation_")} == everybody | own


@pytest.mark.parametrize(
    ("variant", "situations"),
    [
        ("person", {"measured", "represented", "not_in_database", "body"}),
        ("parcel", {"measured", "represented"}),
        ("restriction", {"measured"}),
        ("erosion", set()),
    ],
)
def test_a_situation_is_asked_about_where_a_paper_hangs_on_it(variant: str, situations: set[str]) -> None:
    boxes = {name.removeprefix("situation_") for name in asked(LAND, variant) if name.startswith("situation_")}
    assert boxes == situations


def test_whoever_adds_what_is_missing_is_not_asked_what_is_wrong() -> None:
    assert "missing_text" in asked(CIVIL, "addition")
    assert not {"wrong_text", "right_text", "new_ethnicity", "error_shown_by"} & asked(CIVIL, "addition")


def test_a_correction_tells_the_error_and_what_shows_it() -> None:
    required = {field.name for field in plan(CIVIL, "correction").fields.values() if field.required}
    assert {"wrong_text", "right_text", "error_shown_by"} <= required


def test_another_ethnic_group_is_that_of_a_parent_and_another_one() -> None:
    assert {"ethnicity_now", "new_ethnicity", "ethnicity_of"} <= asked(CIVIL, "ethnicity")
    same = {"ethnicity_now": "Kinh", "new_ethnicity": "Kinh"}
    assert "rule.another_ethnic_group" in {one.code for one in check_answers(plan(CIVIL, "ethnicity"), same)}


def test_a_house_is_asked_for_its_floors() -> None:
    assert FLOORS | HERE | {"ground_area", "height"} <= asked(HOUSE, "house")
    assert not (LINE | {"storeyed"}) & asked(HOUSE, "house")


@pytest.mark.parametrize(("storeyed", "floors"), [("floors", ["missing"]), ("none", [])])
def test_other_works_of_the_lower_classes_say_whether_they_have_floors(storeyed: str, floors: list[str]) -> None:
    errors = check_answers(plan(HOUSE, "other_works"), {"storeyed": storeyed, "height": 300}, today=TODAY)
    assert [one.code for one in errors if one.field == "works_floors"] == floors
    assert not LINE & asked(HOUSE, "other_works")


@pytest.mark.parametrize(
    ("variant", "own"),
    [
        ("house", set()),
        ("other_works", set()),
        ("linear", {"route_consent", "approval"}),
        ("monument", {"culture_consent", "approval"}),
        ("religious", {"religion_consent", "heritage_consent"}),
        ("belief", {"heritage_consent"}),
        ("diplomatic", {"treaty"}),
    ],
)
def test_each_kind_of_works_brings_what_the_records_ask_of_it(variant: str, own: set[str]) -> None:
    """As procedures 1.013229 and 1.013236 are published."""
    papers = {one.code for one in version(HOUSE).for_variant(variant).components if one.required}
    assert papers == {"request", "land_paper", "drawings"} | own


@pytest.mark.parametrize(
    ("variant", "on_a_condition"),
    [
        ("other_works", set()),
        ("religious", {"heritage_consent", "approval_of_project"}),
        ("belief", {"belief_opinion", "design_review", "heritage_consent"}),
        ("diplomatic", {"approval_of_project"}),
    ],
)
def test_what_only_one_of_the_records_asks_for_or_on_a_condition_says_so(
    variant: str, on_a_condition: set[str]
) -> None:
    """The published record on repairs lists a decision for religious and diplomatic works, that on new ones does not."""
    papers = version(HOUSE).for_variant(variant).components
    assert {one.code for one in papers if one.only_if.vi} == on_a_condition
    assert all(one.is_conditional and one.only_if.en.startswith("Only if: ") for one in papers if one.only_if.vi)


def test_what_no_source_lists_papers_for_is_told_on_the_page() -> None:
    told = version(HOUSE).conditions
    assert told is not None
    assert "giấy phép theo giai đoạn và giấy phép cho dự án chưa có ở đây" in told.vi
    assert "a permit by stages or for a project are not listed here" in told.en


def test_only_a_line_in_a_town_is_permitted_along_its_route() -> None:
    (line,) = (one for one in version(HOUSE).variants if one.code == "linear")
    assert "trong đô thị" in line.name.vi


@pytest.mark.parametrize("code", [HOUSE, WORKS])
def test_a_line_has_a_route_and_neither_a_parcel_nor_floors(code: str) -> None:
    assert LINE | {"works"} <= asked(code, "linear")
    assert not (FLOORS | HERE | {"height", "footprint", "ground_area"}) & asked(code, "linear")


@pytest.mark.parametrize("code", [HOUSE, WORKS])
def test_a_monument_has_no_floors(code: str) -> None:
    assert {"footprint", "height"} <= asked(code, "monument")
    assert not (FLOORS | LINE | {"storeyed", "works_floors"}) & asked(code, "monument")


@pytest.mark.parametrize("variant", ["not_linear", "religious", "belief", "diplomatic"])
@pytest.mark.parametrize(("storeyed", "floors"), [("floors", ["missing"]), ("none", [])])
def test_other_works_of_the_upper_classes_say_whether_they_have_floors(
    variant: str, storeyed: str, floors: list[str]
) -> None:
    errors = check_answers(plan(WORKS, variant), {"storeyed": storeyed, "height": 300}, today=TODAY)
    assert [one.code for one in errors if one.field == "floors"] == floors


@pytest.mark.parametrize("code", ["2.001583", "2.001610"])
def test_only_what_is_turned_into_an_enterprise_is_asked_what_it_was(code: str) -> None:
    for variant in version(code).variants:
        turned = variant.code.startswith("from_")
        assert ("converted_name" in asked(code, variant.code)) == turned


@pytest.mark.parametrize("code", WITH_CASES)
def test_every_case_has_a_form_of_its_own_that_keeps_to_the_profile(code: str) -> None:
    whole = version(code)
    for one in whole.variants:
        narrowed = plan_in_variant(whole.form, one.code)
        assert [fault for fault in profile_faults(narrowed) if fault.code != "unknown_question"] == []
        assert narrowed["pages"]
    assert {name for one in whole.variants for name in asked(code, one.code)} == {*variants_of(whole.form)}


@pytest.mark.parametrize("code", WITH_CASES)
def test_no_edition_names_a_case_it_has_not(code: str) -> None:
    for edition in editions_of(WRITTEN[code]):
        made = definition_of(edition.written, shared_parts())
        known = {one["code"] for one in made.get("variants", ())}
        assert {name for names in variants_of(made["form"]).values() for name in names} <= known


def test_a_question_of_a_case_there_is_not_is_refused_by_name() -> None:
    made = definition(LAND)
    made["variants"] = [one for one in made["variants"] if one["code"] != "erosion"]
    draft = Draft(code=LAND, definition=made, source="own", source_digest="", open_for_applying=True, valid_from=TODAY)
    with pytest.raises(Unsound) as refused:
        refuse_unsound(draft)
    assert any("remaining_area" in fault.vi and "erosion" in fault.vi for fault in refused.value.faults)


def test_a_paper_that_hangs_on_a_question_not_asked_in_its_case_is_refused() -> None:
    made = definition(LAND)
    (extract,) = (one for one in made["components"] if one["code"] == "extract")
    extract["variants"] = [*extract["variants"], "erosion"]
    draft = Draft(code=LAND, definition=made, source="own", source_digest="", open_for_applying=True, valid_from=TODAY)
    with pytest.raises(Unsound) as refused:
        refuse_unsound(draft)
    assert any("situation_measured" in fault.vi for fault in refused.value.faults)
