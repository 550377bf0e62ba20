"""Our own procedures as files: all of them can be carried out, in both languages, at three levels."""

import re
from typing import Any

import pytest

from onestop.catalogue.domain.definition import digest_of, restore_version
from onestop.catalogue.domain.draft import Draft, Unsound, refuse_unsound
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.said_of_ways import says_a_rate, says_originals_are_shown
from onestop.catalogue.domain.version import ONLINE_LEVELS, ProcedureVersion
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import generic_form, shared_parts, written_procedures
from onestop.forms.api import profile_faults, read_plan
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import ProcedureCode, ResultTypeCode
from onestop.portal.application import held_papers
from onestop.workflow.api import Definition, check

from .records import TODAY

PROCEDURES = written_procedures()
by_code = pytest.mark.parametrize("written", PROCEDURES, ids=[written["code"] for written in PROCEDURES])


def draft(definition: dict[str, Any]) -> Draft:
    return Draft(
        code=definition["code"],
        definition=definition,
        source="own",
        source_digest=digest_of(definition),
        open_for_applying=True,
        valid_from=TODAY,
    )


def version_of(written: dict[str, Any]) -> ProcedureVersion:
    return restored(definition_of(written, shared_parts()))


def _written(code: str) -> dict[str, Any]:
    return next(one for one in PROCEDURES if one["code"] == code)


def restored(definition: dict[str, Any]) -> ProcedureVersion:
    return restore_version(
        definition,
        id=1,
        number=1,
        source="own",
        digest=digest_of(definition),
        valid_from=TODAY,
        valid_until=None,
        open_for_applying=True,
    )


def texts(value: Any) -> list[dict[str, Any]]:
    match value:
        case dict() if "vi" in value or "en" in value:
            return [value]
        case dict():
            return [text for item in value.values() for text in texts(item)]
        case list():
            return [text for item in value for text in texts(item)]
        case _:
            return []


def test_there_are_procedures_enough_across_fields_and_levels() -> None:
    assert len(PROCEDURES) >= 42
    assert {level for written in PROCEDURES for level in written["levels"]} == {"province", "commune"}
    assert len({written["field"] for written in PROCEDURES}) >= 12
    assert len({written["code"] for written in PROCEDURES}) == len(PROCEDURES)


@by_code
def test_a_procedure_can_be_carried_out(written: dict[str, Any]) -> None:
    refuse_unsound(draft(definition_of(written, shared_parts())))


@by_code
def test_a_procedure_speaks_both_languages(written: dict[str, Any]) -> None:
    definition = definition_of(written, shared_parts())
    spoken = [text for text in texts(definition) if text != {"vi": "", "en": ""}]
    assert all(set(text) == {"vi", "en"} and text["vi"].strip() and text["en"].strip() for text in spoken)


@by_code
def test_codes_are_real_and_service_levels_follow_the_law_of_their_time(written: dict[str, Any]) -> None:
    assert ProcedureCode.parse(written["code"]).canonical == written["code"]
    if written["result"]["code"]:
        ResultTypeCode.parse(written["result"]["code"])
    # Decree 42/2022 put "full" and "partial" in place of the numbered levels.
    for day, level in written["service_levels"].items():
        assert level.startswith("L") == (day.isoformat() < "2022-08-01")


@by_code
def test_a_form_has_two_to_four_pages(written: dict[str, Any]) -> None:
    assert 2 <= len(shared_parts().forms[written["form"]]["pages"]) <= 4


def test_every_form_and_process_keeps_to_its_engine() -> None:
    assert [
        fault for process in shared_parts().processes.values() for fault in check(Definition.from_dict(process))
    ] == []
    assert profile_faults(generic_form()) == []


def test_not_everything_is_online_so_that_a_share_means_something() -> None:
    last = [list(written["service_levels"].values())[-1] for written in PROCEDURES]
    assert {"FULL", "PARTIAL", "INFO_ONLY"} <= set(last)


@by_code
def test_what_is_received_online_is_an_online_service_and_the_other_way_round(written: dict[str, Any]) -> None:
    last = list(written["service_levels"].values())[-1]
    ways = {*written["channels"], *(way for one in written.get("variants", ()) for way in one.get("channels", ()))}
    assert ("online" in ways) == (last in ONLINE_LEVELS)


def test_a_rate_says_what_it_is_charged_for_each_of() -> None:
    rates = {
        version.code: {door.fee_per.vi for door in version.channels}
        for version in map(version_of, PROCEDURES)
        if any(door.is_rate for door in version.channels)
    }
    assert rates == {
        "2.000635": {"bản"},
        "2.000815": {"trang"},
        "2.000884": {"trường hợp"},
        "2.001019": {"di chúc"},
        "2.001035": {"hợp đồng"},
    }


@by_code
def test_what_the_words_beside_a_way_say_is_data(written: dict[str, Any]) -> None:
    """Nothing of ours is read out of a note: whoever words one anew changes no fact."""
    for edition in editions_of(written):
        for way in _ways(edition.written):
            note = way.get("fee_note", {}).get("vi", "")
            assert says_a_rate(note) <= ("fee_per" in way), note
            assert says_originals_are_shown(note) == ("shows_originals" in way), note


def _ways(written: dict[str, Any]) -> list[dict[str, Any]]:
    every = (written, *written.get("variants", ()))
    return [way for one in every for way in one.get("channels", {}).values()]


def test_a_note_worded_anew_changes_no_fact() -> None:
    written = next(one for one in PROCEDURES if one["code"] == "2.000815")
    definition = definition_of(written, shared_parts())
    for channel in definition["channels"]:
        channel["fee_note"] = {"vi": "Xem biểu phí", "en": "See the table of fees"}
    read = [(door.channel, door.is_rate, door.shows_originals) for door in restored(definition).channels]
    assert read == [("in_person", True, False), ("online", True, True)]


@pytest.mark.parametrize(
    ("note", "is_rate"),
    [
        ("Mỗi bản", True),
        ("Phí đổi thẻ: 2.000 đồng/thẻ", True),
        ("50.000đ/giấy thông hành", True),
        ("100.000 đồng/lần.", False),
        ("100.000 đồng/hồ sơ", False),
        ("Phí công bố 100.000 đồng; lệ phí 50.000 đồng", False),
        ("", False),
    ],
)
def test_what_was_published_before_it_was_data_is_read_from_its_words(note: str, is_rate: bool) -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    channel = {"channel": "online", "term": 1, "unit": "day", "fee_note": {"vi": note, "en": note}}
    doors = restored({**definition, "channels": [{**channel, "fee_amount": amount} for amount in (2000, 0, None)]})
    assert [door.is_rate for door in doors.channels] == [is_rate, False, False]


def test_what_was_published_with_what_nobody_reads_any_more_is_still_read() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    earlier = {**definition, "components": [{**one, "several": True} for one in definition["components"]]}
    assert restored(earlier).components == restored(definition).components


@pytest.mark.parametrize("code", ["1.002693", "1.003677", "1.013061"])
def test_a_fee_nobody_states_is_not_free(code: str) -> None:
    written = next(one for one in PROCEDURES if one["code"] == code)
    fees = [channel["fee_amount"] for channel in definition_of(written, shared_parts())["channels"]]
    assert fees
    assert set(fees) == {None}
    assert any(note["about"] == "channels" for note in written["notes"])


def test_a_process_that_waits_for_ever_is_refused_with_the_reason() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    definition["process"] = {
        "code": "stuck",
        "start": "choose",
        "nodes": {
            "choose": {
                "kind": "exclusive",
                "branches": [{"when": {"fact": "x", "is": True}, "next": "a"}],
                "default": "b",
            },
            "a": {"kind": "step", "name": {"vi": "A", "en": "A"}, "role": "head", "decision": True, "next": "both"},
            "b": {"kind": "step", "name": {"vi": "B", "en": "B"}, "role": "head", "next": "both"},
            "both": {"kind": "join", "expects": 2, "next": "end"},
            "end": {"kind": "end"},
        },
    }
    with pytest.raises(Unsound) as refused:
        refuse_unsound(draft(definition))
    assert "both" in refused.value.reason.en
    assert all(isinstance(fault, Text) for fault in refused.value.faults)


def test_a_process_nobody_decides_is_refused() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    for node in definition["process"]["nodes"].values():
        node.pop("decision", None)
    with pytest.raises(Unsound, match="decide"):
        refuse_unsound(draft(definition))


def test_a_term_without_unit_cannot_be_open_for_applying() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    definition["channels"][0]["unit"] = None
    with pytest.raises(Unsound):
        refuse_unsound(draft(definition))


def test_a_case_needs_another_beside_it_and_its_papers_need_the_case() -> None:
    permit = next(written for written in PROCEDURES if written["code"] == "1.013225")
    definition = definition_of(permit, shared_parts())
    definition["components"][1]["variants"] = ["castle"]
    definition["variants"] = definition["variants"][:1]
    with pytest.raises(Unsound) as refused:
        refuse_unsound(draft(definition))
    assert "castle" in refused.value.reason.en
    assert "two or more" in refused.value.reason.en


@pytest.mark.parametrize(
    "written",
    [one for one in PROCEDURES if any("channels" in case for case in one.get("variants", ()))],
    ids=lambda one: one["code"],
)
def test_a_case_that_promises_nothing_cannot_be_open(written: dict[str, Any]) -> None:
    definition = definition_of(written, shared_parts())
    next(one for one in definition["variants"] if "channels" in one)["channels"][0]["unit"] = None
    with pytest.raises(Unsound):
        refuse_unsound(draft(definition))


@by_code
def test_whoever_reads_it_is_not_spoken_to(written: dict[str, Any]) -> None:
    """Applicants read it, and officials who enter it for them: “bạn” would be one of the two."""
    definition = definition_of(written, shared_parts())
    spoken = [text for text in texts(definition) if re.search(r"\bbạn\b", text["vi"], re.IGNORECASE)]
    assert spoken == []
    assert [text for text in texts(definition) if re.search(r"\byour?\b", text["en"], re.IGNORECASE)] == []


@pytest.mark.parametrize("code", ["1.001570", "1.001612", "1.014035", "2.001583", "2.001610"])
def test_whoever_authorised_and_has_no_account_hands_in_a_copy_of_his_identity_paper(code: str) -> None:
    named = [one for one in version_of(_written(code)).components if one.name.vi.endswith("của người ủy quyền")]
    assert [(one.originals, one.copies, one.is_conditional) for one in named] == [(0, 1, True)]
    assert "chưa có tài khoản định danh điện tử" in named[0].only_if.vi


@pytest.mark.parametrize("code", ["2.001583", "2.001610"])
def test_one_of_two_contracts_is_enough(code: str) -> None:
    (contract,) = [one for one in version_of(_written(code)).components if one.code == "firm_contract"]
    assert "; hoặc bản sao hợp đồng" in contract.name.vi


@by_code
def test_a_note_says_what_it_is_about(written: dict[str, Any]) -> None:
    assert all(note["about"] in written for note in written.get("notes", ()))


@by_code
def test_a_paper_some_need_not_hand_in_says_when(written: dict[str, Any]) -> None:
    for paper in definition_of(written, shared_parts())["components"]:
        if paper.get("asked_when") or paper.get("channels"):
            assert paper["only_if"]["vi"].startswith(("Chỉ khi: ", "Trừ khi: "))


def test_whoever_is_in_no_special_situation_is_asked_for_few_papers() -> None:
    """The birth record lists 33 rows; a mother with a birth notice hands in one paper."""
    written = next(one for one in PROCEDURES if one["code"] == "1.001193")
    birth = version_of(written)
    assert [one.code for one in birth.asked_with({}, "online")] == ["hospital_notice"]
    assert [one.code for one in birth.always_asked] == ["hospital_notice"]
    found = {one.code for one in birth.asked_with({"situation_parents_unknown": True}, "online")}
    assert found == {"report"}
    assert "copies_by_post" in {one.code for one in birth.asked_with({}, "postal")}


@pytest.mark.parametrize("code", ["1.001193", "2.000986"])
def test_an_abandoned_child_is_registered_without_a_mother(code: str) -> None:
    """Decree 123/2015/NĐ-CP, article 14: what is said of father and mother is left empty."""
    form = read_plan(version_of(next(one for one in PROCEDURES if one["code"] == code)).form)
    of_the_mother = [field for name, field in form.fields.items() if name.startswith("mother_")]
    assert not any(field.is_asked({"situation_parents_unknown": True}) for field in of_the_mother)
    assert all(field.is_asked({}) for field in of_the_mother)
    assert {"mother_name", "mother_birth_year", "mother_nationality"} <= {f.name for f in of_the_mother if f.required}


def test_what_is_added_to_an_entry_is_added_the_same_day() -> None:
    """Law 60/2014/QH13, articles 28 and 29: a change takes three working days, missing particulars are entered at once."""
    change = version_of(next(one for one in PROCEDURES if one["code"] == "1.004859"))
    terms = {one.code: change.for_variant(one.code).channel("online") for one in change.variants}
    assert {code: (door.term, door.unit) for code, door in terms.items()} == {
        "change": (3, "working_day"),
        "correction": (3, "working_day"),
        "addition": (1, "same_day"),
        "ethnicity": (3, "working_day"),
    }
    asked = {asked["name"] for page in change.form["pages"] for asked in page["fields"]}
    assert "kind" not in asked, "the case says it"


def test_what_the_form_knows_already_is_not_asked_again() -> None:
    written = next(one for one in PROCEDURES if one["code"] == "1.001612")
    household = version_of(written)
    assert "members" in {one.code for one in household.asked_with({"formed_by": "family"}, "online")}
    assert "members" not in {one.code for one in household.asked_with({"formed_by": "person"}, "online")}


def test_of_a_father_not_declared_no_data_are_said_to_be_held() -> None:
    birth = version_of(next(one for one in PROCEDURES if one["code"] == "1.001193"))

    def held(**answers: str) -> list[str]:
        return [one.code for one in held_papers(birth, answers)]

    assert "parents_marriage" not in held(mother_name="Nguyễn Thị Lan")
    assert "parents_marriage" in held(mother_name="Nguyễn Thị Lan", father_name="Trần Văn Minh")
    (paper,) = (one for one in birth.components if one.code == "parents_marriage")
    assert paper.only_if.vi == "Chỉ khi: đã khai cả cha và mẹ"


def test_a_paper_wanted_once_a_question_is_answered_names_one_there_is() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    definition["components"][0]["answered"] = ["lost"]
    with pytest.raises(Unsound, match="lost"):
        refuse_unsound(draft(definition))


def test_a_paper_wanted_with_an_answer_nobody_is_asked_for_is_refused() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    definition["components"][0]["asked_when"] = {"lost": [True]}
    with pytest.raises(Unsound, match="lost"):
        refuse_unsound(draft(definition))


def test_a_paper_described_by_an_answer_nobody_is_asked_for_is_refused() -> None:
    definition = definition_of(PROCEDURES[0], shared_parts())
    definition["components"][0]["described_by"] = ["lost"]
    with pytest.raises(Unsound, match="lost"):
        refuse_unsound(draft(definition))


@by_code
def test_a_paper_is_described_by_what_is_answered_in_words(written: dict[str, Any]) -> None:
    version = version_of(written)
    words = {name for name, asked in version.form["schema"]["properties"].items() if _in_words(asked)}
    assert {name for one in version.components for name in one.described_by} <= words


def _in_words(asked: dict[str, Any]) -> bool:
    return asked.get("type") == "string" and "enum" not in asked and "oneOf" not in asked
