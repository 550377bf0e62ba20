"""What is missing or contradictory in a record is told, and what people must rely on closes the door."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from onestop.catalogue.domain.competence import Agencies, competence_of
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.finding_kinds import MEANINGS, finding_meaning
from onestop.catalogue.domain.finding_places import finding_place
from onestop.catalogue.domain.inspection import inspect
from onestop.catalogue.domain.record import NotARecord, Record, read_record
from onestop.catalogue.domain.subjects import audiences_of, read_subjects
from onestop.catalogue.library import agency_words
from onestop.kernel.canonical import canonical_bytes

from .records import method, paper, record

AGENCIES = Agencies(
    departments={"so tu phap": "H09.02", "so xay dung": "H09.08"},
    committees=agency_words()["committees"],
    central=agency_words()["central"],
    ministries=agency_words()["ministries"],
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
        ([method("online"), method("in_person", 7)], "channels_differ_in_time", True),
        ([method("in_person")], "in_person_only", False),
        ([method("online", 3, "day"), method("in_person", 3)], "channels_differ_in_unit", True),
        ([method(fee={"amount": 100, "currency": "VND"}, note="(100.000đ)")], "fee_suspicious", True),
        ([method(fee={"amount": 25, "currency": "VND"}, note="(25.000.000đ)")], "fee_suspicious", True),
        ([method(fee={"amount": 10, "currency": "USD"})], "fee_in_other_money", False),
        ([method(value=1100, unit=None, fee=None)], "time_is_a_fee", True),
        ([method(value=120, unit=None, fee=None)], "time_is_a_fee", True),
        ([method(value=3, note="05 ngày làm việc kể từ ngày nhận đủ hồ sơ")], "time_and_note_differ", True),
        ([method(value=7, unit="day", note="07 ngày làm việc")], "unit_and_note_differ", True),
        ([method(value=None, note="15 ngày làm việc kể từ ngày nhận đủ")], "time_in_note_only", True),
        ([method(value=None, note="Ngay sau khi nhận đủ hồ sơ")], "time_in_note_only", True),
        ([method(value=None, note="Không phải trả kết quả cho người nộp thuế")], "returns_nothing", True),
        ([method(value=None, note="05 ngày; hồ sơ sai thì không phải trả kết quả")], "time_in_note_only", True),
        ([method(value=2, note="- Kiểm tra: 08 ngày.\n- Cấp giấy: 02 ngày làm việc.")], "time_is_one_of_several", True),
        (
            [method(value=2, note="Xác minh trong thời hạn 30 ngày; sau đó cấp trong thời hạn 02 ngày làm việc")],
            "time_is_one_of_several",
            True,
        ),
        (
            [
                method(
                    value=7,
                    note="- Trường hợp không lấy ý kiến: 07 ngày làm việc. - Trường hợp lấy ý kiến: 12 ngày làm việc",
                )
            ],
            "time_depends_on_case",
            True,
        ),
        ([method(note="(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)")], "fee_set_elsewhere", False),
        ([method(fee=None)], "fee_missing", False),
    ],
)
def test_ways_of_applying(methods: list[dict[str, Any]], kind: str, blocking: bool) -> None:
    assert kinds(methods=methods)[kind] is blocking


@pytest.mark.parametrize(
    "note",
    [
        "30 ngày (bao gồm 20 ngày thẩm định và 10 ngày cấp thẻ)",
        "Thẩm định: 20 ngày; cấp thẻ: 10 ngày",
        "Hồ sơ chưa hợp lệ thì trong 03 ngày làm việc có hướng dẫn; hợp lệ thì trong 30 ngày",
        "30 ngày; thời gian gia hạn không quá 15 ngày",
    ],
)
def test_a_term_that_is_the_whole_of_its_stages_stands(note: str) -> None:
    assert not any(kind.startswith("time") for kind in kinds(methods=[method(value=30, unit="day", note=note)]))


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        (paper(originals=0), "originals_zero"),
        (paper("Trường hợp đã có bản điện tử thì không phải nộp bản giấy."), "prose_as_component"),
        (paper("Người nộp hồ sơ xuất trình căn cước."), "prose_as_component"),
        (paper("Giấy chứng nhận (02 bản)"), "quantity_and_name_differ"),
        (paper("Bản sao giấy chứng nhận"), "quantity_and_name_differ"),
        (paper("."), "component_unnamed"),
        (paper("pháp luật về đất đaiai"), "word_garbled"),
        (paper("Đơn theo mẫuMẫu số 01.docx"), "name_glued_to_template"),
        (paper(""), "component_unnamed"),
    ],
)
def test_papers(item: dict[str, Any], kind: str) -> None:
    assert kinds(dossier=[{"title": "", "items": [item]}]) == {kind: False}


@pytest.mark.parametrize(
    "piece", ["hoặc bản sao điện tử", ") (khoản 3 Điều 26).", "Nộp", "Phiếu yêu cầu theo Mẫu số ("]
)
def test_a_piece_of_a_sentence_keeps_people_from_applying(piece: str) -> None:
    assert kinds(dossier=[{"title": "", "items": [paper(piece)]}])["split_component"]


def test_a_long_name_is_a_name() -> None:
    assert kinds(dossier=[{"title": "", "items": [paper("Giấy chứng nhận " + "rất dài " * 60)]}]) == {}


@pytest.mark.parametrize(
    ("told", "disputed"),
    [
        ("Trong thời hạn 07 ngày làm việc kể từ\nngày nhận đủ hồ sơ, Sở cấp giấy phép.", True),
        (
            "Trong thời hạn 02 ngày làm việc, kể từ\nngày nhận đủ hồ sơ, Sở thẩm định gửi Bộ. Trong thời hạn 03 ngày làm việc, "
            "kể từ\nngày nhận đủ hồ sơ và báo cáo, Bộ cấp giấy phép.",
            False,
        ),
    ],
)
def test_steps_dispute_a_term_as_they_are_shown_wherever_a_line_of_the_source_breaks(told: str, disputed: bool) -> None:
    whole = told.replace("\n", " ")

    assert ("time_disputed_in_steps" in kinds(steps_text=told)) is disputed
    assert ("time_disputed_in_steps" in kinds(steps_text=whole)) is disputed


def test_stages_that_add_up_to_the_term_agree_with_it() -> None:
    said = "Sở Nội vụ: 03 ngày làm việc; Ủy ban nhân dân cấp xã: 04 ngày làm việc"
    assert kinds(methods=[method(value=7, note=said), method("in_person", 7)]) == {}


@pytest.mark.parametrize("basis", ["123/2015/NĐ-CPT", "54/2014/QH1354", "191/2005/QĐ-TT"])
def test_a_legal_basis_grown_together_is_told(basis: str) -> None:
    assert kinds(legal_bases=[basis]) == {"legal_basis_glued": False}


@pytest.mark.parametrize("basis", ["2015/NĐ-CP", "118/2025/NĐ-CQ", "7/2025/NQ-CP"])
def test_a_garbled_legal_basis_is_told(basis: str) -> None:
    assert kinds(legal_bases=[basis]) == {"legal_basis_garbled": False}


@pytest.mark.parametrize("basis", ["123/2015/NĐ-CP", "60/2014/QH13", "66.7/2025/NQ-CP", "09/2015/TTLT-BCA-BYT-BTC"])
def test_a_legal_basis_in_order_is_left_alone(basis: str) -> None:
    assert kinds(legal_bases=[basis]) == {}


def competent(text: str, carries_out: str = "", levels: Sequence[str] = ("Cấp tỉnh",)) -> tuple[dict[str, str], str]:
    record = read(competent_agency=text, implementing_agency=carries_out, levels=[*levels])
    found = competence_of(record, AGENCIES)
    return found.competent, "".join(finding.kind for finding in found.findings)


def test_a_department_is_known_by_its_name() -> None:
    assert competent("Sở Tư pháp Thành phố Hà Nội") == ({"agency": "H09.02"}, "")


def test_a_commune_committee_is_known_by_its_level() -> None:
    assert competent("Ủy ban Nhân dân\u00a0xã,\u00a0phường") == ({"level": "commune"}, "")


def test_the_provincial_committee_decides_on_what_the_named_department_prepares() -> None:
    chairman = "Chủ tịch ủy ban nhân dân cấp tỉnh"

    assert competent(chairman, "Sở Xây dựng") == ({"agency": "H09.08"}, "")
    assert competent(chairman, "Sở Xây dựng, Sở Tư pháp") == ({}, "agency_ambiguous")
    assert competent(chairman, "Sở Xây dựng, Ban Quản lý Khu kinh tế") == ({}, "agency_ambiguous")
    assert competent(chairman, "Sở Xây dựng, Ủy ban nhân dân cấp tỉnh") == ({"agency": "H09.08"}, "")
    assert competent(chairman) == ({}, "department_not_named")


def test_where_only_who_carries_it_out_is_named_it_is_told() -> None:
    assert competent("", "Sở Tư pháp") == ({"agency": "H09.02"}, "competent_as_implementing")


@pytest.mark.parametrize("levels", [["Cấp xã"], ["Cấp tỉnh"], ["Cấp bộ", "Cấp tỉnh", "Cấp xã"]])
def test_nothing_is_assumed_from_a_level(levels: list[str]) -> None:
    assert competent("", levels=levels) == ({}, "missing_competent_agency")
    assert competent("Chi cục Hải quan khu vực", levels=levels) == ({}, "agency_of_the_centre")


@pytest.mark.parametrize(
    "several",
    [
        "Sở Xây dựng, Ủy ban nhân dân cấp xã",
        "Ban Quản lý các Khu công nghiệp, Sở Xây dựng",
        "Cục Đường sắt Việt Nam, Ủy ban nhân dân cấp tỉnh",
    ],
)
def test_of_several_agencies_none_is_picked(several: str) -> None:
    assert competent(several) == ({}, "agency_ambiguous")


def test_a_list_that_goes_on_in_small_letters_names_one_agency() -> None:
    police = "Cục cảnh sát quản lý hành chính về trật tự, xã hội"

    assert competent("Sở Tài chính các tỉnh, thành phố")[1] == "agency_not_in_register"
    assert competent("Sở Tư pháp các tỉnh, thành phố") == ({"agency": "H09.02"}, "")
    assert competent(police) == ({}, "agency_of_the_centre")


def test_a_ministry_is_no_branch() -> None:
    assert competent("Bộ Xây dựng, Thủ tướng Chính phủ") == ({}, "agency_ministry")
    assert competent("Cục Thuế - Bộ tài chính") == ({}, "agency_of_the_centre")


def test_districts_ended() -> None:
    assert competent("UBND cấp huyện", levels=["Cấp huyện"]) == ({}, "district_level_ended")


@pytest.mark.parametrize("where", ["name", "competent_agency", "implementing_agency", "steps_text"])
def test_a_district_that_is_still_named_is_told(where: str) -> None:
    assert kinds(**{where: "Nộp tại Công an huyện nơi cư trú"})["district_named"]
    assert "district_named" not in kinds(**{where: "Nộp tại Công an cấp xã"})


def test_steps_that_lead_to_a_system_of_a_ministry_are_told() -> None:
    steps = "Đơn vị gửi hồ sơ về Sở Xây dựng trên hệ thống dịch vụ công trực tuyến của Bộ Xây dựng."

    assert kinds(steps_text=steps)["another_system"]
    assert "another_system" not in kinds(steps_text="Nộp trên Cổng dịch vụ công quốc gia.")
    assert "another_system" not in kinds(steps_text=steps, methods=[method("in_person")])
    assert kinds(methods=[method("online", note=steps)])["another_system"]


def test_agencies_of_provinces_by_name_are_not_ours() -> None:
    assert kinds(steps_text="Nộp cho Sở Xây dựng các tỉnh Lạng Sơn, Cao Bằng.")["of_named_provinces"]
    assert "of_named_provinces" not in kinds(steps_text="Nộp cho Sở Xây dựng các tỉnh, thành phố.")


def test_every_place_of_a_finding_is_said_in_words() -> None:
    assert finding_place("methods[0].time").vi == "Cách nộp thứ 1: thời hạn"
    assert finding_place("dossier[0].items[2]").en == "Group of papers 1, row 3"
    assert finding_place("competent_agency").vi == "Cơ quan có thẩm quyền"
    assert finding_place("of_later_code[3]").vi == "Bản ghi"


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


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"subjects": ["Cán bộ, công chức, viên chức"]}, "for_officials_only"),
        ({"name": "Thủ tục đăng ký kết hôn lưu động"}, "received_on_the_spot"),
        ({"steps_text": "Bước 1. Nộp hồ sơ NLĐ lập hồ sơ theo quy định tại mục 5.3 ("}, "steps_cut_off"),
    ],
)
def test_what_no_counter_here_takes_is_not_opened(changed: dict[str, Any], kind: str) -> None:
    assert kinds(**changed)[kind]


def test_officials_beside_citizens_close_nothing() -> None:
    assert "for_officials_only" not in kinds(subjects=["Công dân Việt Nam", "Cán bộ, công chức, viên chức"])


@pytest.mark.parametrize(
    ("channel", "note", "otherwise"),
    [
        ("online", "Nộp hồ sơ trực tiếp tại địa điểm tiếp nhận của Ủy ban nhân dân cấp xã.", True),
        ("online", "Qua Cổng dịch vụ công để đăng ký thời gian, địa điểm làm thủ tục tại Công an cấp xã.", True),
        ("online", "Nộp trực tiếp hoặc trực tuyến.", False),
        ("online", "Gửi trực tiếp, qua bưu điện hoặc qua phương thức điện tử.", False),
        ("online", "", False),
        ("in_person", "Nộp hồ sơ trực tiếp.", False),
        ("postal", "nộp bổ sung hồ sơ qua dịch vụ bưu chính theo thông báo", True),
        ("postal", "Trả kết quả qua dịch vụ bưu chính.", True),
        ("postal", "Nhận kết quả và nộp hồ sơ qua dịch vụ bưu chính.", False),
    ],
)
def test_a_row_whose_description_tells_of_another_way_is_told_and_nothing_is_taken_online_by_it(
    channel: str, note: str, otherwise: bool
) -> None:
    found = kinds(methods=[method(channel, note=note)])

    assert found.get(f"{channel}_row_says_otherwise") is ((channel == "online") if otherwise else None)


@pytest.mark.parametrize(
    ("kind", "never"),
    [
        ("department_not_named", r"Ủy ban|Chủ tịch|committee|chairman|decides"),
        ("agency_ambiguous", r"chưa rõ ai|unclear which"),
        ("channels_differ_in_time", r"mỗi cách nộp một|another term for each"),
        ("another_system", r"hồ sơ trực tuyến được nộp|it is applied for online"),
        ("fee_suspicious", r"zeros"),
    ],
)
def test_a_reason_says_no_more_than_what_was_found(kind: str, never: str) -> None:
    """A chairman, a head or whoever is designated may decide; steps may tell who; two of three ways may share a term."""
    meaning = finding_meaning(kind)

    assert not re.search(never, f"{meaning.vi} {meaning.en}")
