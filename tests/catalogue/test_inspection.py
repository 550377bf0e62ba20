"""What is missing or contradictory in a record is told, and what people must rely on closes the door."""

import json
from typing import Any

import pytest

from onestop.catalogue.domain.competence import Agencies, competence_of
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.finding_kinds import MEANINGS, finding_meaning
from onestop.catalogue.domain.inspection import inspect
from onestop.catalogue.domain.record import NotARecord, Record, read_record
from onestop.catalogue.domain.subjects import audiences_of, read_subjects
from onestop.catalogue.library import agency_words
from onestop.kernel.canonical import canonical_bytes

from .records import method, paper, record

AGENCIES = Agencies(
    departments={"so tu phap": "H09.02", "so xay dung": "H09.08"},
    office="H09.20",
    committees=agency_words()["committees"],
    central=agency_words()["central"],
)


def read(**changed: Any) -> Record:
    return read_record(json.dumps(record(**changed)))


def kinds(**changed: Any) -> dict[str, bool]:
    return {finding.kind: finding.blocking for finding in inspect(read(**changed))}


def test_a_faultless_record_has_no_findings() -> None:
    assert kinds() == {}


@pytest.mark.parametrize(
    ("methods", "kind", "blocking"),
    [
        ([method(unit=None)], "time_without_unit", True),
        ([method(value=None)], "time_missing", True),
        ([method(unit="moon")], "unknown_unit", True),
        ([method(value=0)], "time_not_a_number", True),
        ([method("fax")], "unknown_channel", True),
        ([], "no_channel", True),
        ([method("online"), method("in_person", 7)], "channels_differ_in_time", False),
        ([method("online"), method("online", 7)], "channel_repeated", True),
        ([method("online"), method("online")], "channel_repeated", False),
        ([method("in_person")], "in_person_only", False),
        ([method(fee={"amount": 100, "currency": "VND"}, note="(100.000đ)")], "fee_suspicious", True),
        ([method(fee={"amount": 25, "currency": "VND"}, note="(25.000.000đ)")], "fee_suspicious", True),
        ([method(fee={"amount": 10, "currency": "USD"})], "fee_suspicious", True),
        ([method(fee=None)], "fee_missing", False),
    ],
)
def test_ways_of_applying(methods: list[dict[str, Any]], kind: str, blocking: bool) -> None:
    assert kinds(methods=methods)[kind] is blocking


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        (paper(originals=0), "originals_zero"),
        (paper("Trường hợp nộp qua bưu chính thì gửi bản sao có chứng thực."), "prose_as_component"),
        (paper("A" * 400), "prose_as_component"),
        (paper("hoặc bản sao điện tử"), "split_component"),
        (paper("Giấy tờ kèm theo gồm:"), "split_component"),
        (paper("Đơn theo mẫuMẫu số 01.docx"), "name_glued_to_template"),
        (paper(""), "component_unnamed"),
    ],
)
def test_papers(item: dict[str, Any], kind: str) -> None:
    assert kinds(dossier=[{"title": "", "items": [item]}]) == {kind: False}


@pytest.mark.parametrize("basis", ["123/2015/NĐ-CPT", "2015/NĐ-CP", "54/2014/QH1354", "191/2005/QĐ-TT"])
def test_a_garbled_legal_basis_is_told_and_kept(basis: str) -> None:
    assert kinds(legal_bases=[basis]) == {"legal_basis_garbled": False}


@pytest.mark.parametrize("basis", ["123/2015/NĐ-CP", "60/2014/QH13", "7/2025/NQ-CP", "09/2015/TTLT-BCA-BYT-BTC"])
def test_a_legal_basis_in_order_is_left_alone(basis: str) -> None:
    assert kinds(legal_bases=[basis]) == {}


def competent(text: str, levels: list[str]) -> tuple[dict[str, str], dict[str, bool]]:
    found = competence_of(read(competent_agency=text, levels=levels), AGENCIES)
    return found.competent, {finding.kind: finding.blocking for finding in found.findings}


def test_a_department_is_known_by_its_name() -> None:
    assert competent("Sở Tư pháp Thành phố Hà Nội", ["Cấp tỉnh"]) == ({"agency": "H09.02"}, {})


def test_the_provincial_committee_receives_through_its_office() -> None:
    assert competent("Chủ tịch ủy ban nhân dân cấp tỉnh", ["Cấp tỉnh"]) == ({"agency": "H09.20"}, {})


def test_a_commune_committee_is_known_by_its_level() -> None:
    assert competent("Ủy ban Nhân dân\u00a0xã,\u00a0phường", ["Cấp xã"]) == ({"level": "commune"}, {})


def test_silence_at_one_local_level_leaves_no_doubt_but_is_told() -> None:
    assert competent("", ["Cấp xã"]) == ({"level": "commune"}, {"missing_competent_agency": False})


def test_silence_at_the_province_leaves_open_which_department() -> None:
    assert competent("", ["Cấp tỉnh"])[1] == {"missing_competent_agency": True}


def test_customs_is_not_the_provinces_to_receive() -> None:
    assert competent("Chi cục Hải quan khu vực", ["Cấp xã"])[1] == {"agency_of_the_centre": True}


def test_two_agencies_at_once_are_not_chosen_between() -> None:
    assert competent("Sở Xây dựng, Ủy ban nhân dân cấp xã", ["Cấp tỉnh", "Cấp xã"])[1] == {"agency_ambiguous": True}


def test_a_subject_split_at_its_comma_is_put_together() -> None:
    known, unknown = read_subjects(["Doanh nghiệp", "Tổ chức (không bao gồm doanh nghiệp", "HTX)", "Thần tiên"])
    assert (known, unknown) == (["business", "organisation"], ["Thần tiên"])
    assert audiences_of(["foreigner", "cooperative"]) == ["citizen", "business"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"code": "1.001193"}', "name"),
        (json.dumps(record(code="ABC")), "not a procedure code"),
        (json.dumps(record(methods="online")), "methods"),
        (json.dumps(record(methods=[{"channel": 1}])), "methods[0]"),
        (json.dumps(record(dossier=[{"items": "x"}])), "dossier[0]"),
        (json.dumps(record(levels=[3])), "levels"),
    ],
)
def test_a_line_that_is_no_record_says_why(line: str, reason: str) -> None:
    with pytest.raises(NotARecord) as refused:
        read_record(line)
    assert reason in refused.value.reason


def test_the_same_words_decomposed_are_the_same_record() -> None:
    import unicodedata

    written = json.dumps(record(), ensure_ascii=False)
    assert read_record(unicodedata.normalize("NFD", written)).digest == read_record(written).digest


def test_a_digest_is_that_of_the_canonical_bytes() -> None:
    import hashlib

    definition = {"b": 'Đường \u2028 "x" \x1f', "a": [1, None, True, {"z": "😀", "é": ""}]}
    assert digest_of(definition) == hashlib.sha256(canonical_bytes(definition)).hexdigest()


def test_every_kind_has_words_in_both_languages() -> None:
    assert all(text.vi and text.en for text in MEANINGS.values())
    assert finding_meaning("new_kind").en == "new_kind"
