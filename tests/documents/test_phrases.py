"""What the law makes a paper say is data, chosen by the day of the matter."""

from datetime import date
from typing import Any

import pytest

from onestop.catalogue.library import DATA, read_yaml
from onestop.documents.api import cite, phrases_on
from onestop.documents.domain.phrases import in_force, read_phrases
from onestop.kernel.signing import Capacity
from onestop.organisation.api import HANDLING_KINDS, PARTNER_KINDS
from onestop.rules.api import pack_on
from onestop.rules.clock.policy import UNITS

NEXT_FORM = date(2027, 1, 1)


def written(valid_from: date, fee: str) -> dict[str, Any]:
    return {
        "valid_from": valid_from,
        "source": "Nghị định thử",
        "checked": "Không",
        "units": {"day": "ngày"},
        "within_the_day": "Trong ngày",
        "fee": fee,
        "fee_free": "Không thu",
        "fee_counted": "tính khi nộp",
        "fee_unknown": "Chưa rõ",
        "return_how": {"post": "Bưu chính", "post_to": "Bưu chính, đến {address}", "counter": "Quầy, {office}"},
        "stages": {},
        "you": {"citizen": "Ông/Bà", "business": "Quý đơn vị"},
        "posts": {},
        "refused": {},
        "signs_as": {},
        "signing": {"commune": {"collective": "Ủy ban nhân dân", "post": "Chủ tịch", "deputy": "Phó Chủ tịch"}},
        "after_refusal": "nộp hồ sơ mới",
        "after_wrong_agency": "nộp nơi khác",
        "after_given_up": "nộp lúc nào cũng được",
        "after_withdrawal": "nộp lại",
        "after_part_withdrawal": "nộp lại phần đã rút",
        "bases_of_group": "chung: {bases}",
        "late_all_the_same": "Vẫn quá hạn",
        "fee_when_stopped": "Theo quy định",
        "fee_receipt": "Đã thu",
        "fee_source": {},
        "fee_names": {},
        "fee_states": {},
        "remedies": "khiếu nại đến {decider}.",
        "letter": {
            "subject": "V/v “{procedure}”",
            "granted": "Được: {result}.",
            "granted_with": "Được, kèm điều kiện: {result}.",
            "conditions": "Điều kiện:",
            "condition": "Điều kiện {nth}: {words}",
            "of_conditions": "{you} có quyền {remedies}",
            "granted_partly": "Có: {result}.",
            "not_made": "Không có {name}: {office} {how}. {because}",
            "how_ended": {"refused": "từ chối"},
            "of_part": "Về {name}, {you} có quyền {next_step}",
            "paper_of_part": "{paper} của {office}, hồ sơ {code}.",
            "again": "{name} {office} {how} {code} {because} {now}",
            "again_because": {"upheld": "{number} {day} {authority}", "own": "tự thấy"},
            "again_now": {"goes_on": "{you}", "came": "đã có", "ended": "không có"},
            "came_elsewhere": "{name} {code}",
            "refused": "Không: {reasons}.",
            "complaint": "{you} có quyền {next_step}",
            "decided_by": "{decider} quyết định; {office} thông báo.",
            "copies_to": ["Một cửa"],
        },
        "document": {
            "opening": {"decision": "{decider} quyết định:"},
            "closing": {"decision": ["{office} thi hành."]},
            "replaces": {"corrected": "Đính chính {number}, {day}."},
            "unsigned": "Chưa ký số.",
            "revoked": "Hết giá trị.",
        },
    }


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        (3, "working_day", "03 ngày làm việc"),
        (10, "day", "10 ngày"),
        (4, "working_hour", "04 giờ làm việc"),
        (1, "same_day", "Trong ngày"),
    ],
)
def test_a_term_in_words(number: int, unit: str, said: str) -> None:
    assert phrases_on(date(2026, 3, 2)).term(number, unit) == said


def test_a_matter_of_old_reads_as_the_form_of_its_day() -> None:
    periods = read_phrases([written(NEXT_FORM, "Mới"), written(date(2018, 6, 21), "Cũ")])
    assert in_force(periods, date(2026, 12, 31)).fee == "Cũ"
    assert in_force(periods, NEXT_FORM).fee == "Mới"
    assert in_force(periods, date(2017, 1, 1)).fee == "Cũ"


def test_a_letter_says_what_was_decided_and_what_one_can_do() -> None:
    (phrases,) = read_phrases([written(NEXT_FORM, "")])
    assert phrases.subject("Đăng ký") == "V/v “Đăng ký”"
    assert phrases.decision("granted", result="Giấy phép", reasons=()) == ("Được: Giấy phép.",)
    assert phrases.decision("granted", result="Giấy phép", reasons=(), note="Chú ý") == ("Được: Giấy phép.", "Chú ý")
    said = phrases.decision("refused", result="", reasons=("a", "b"), you="Quý đơn vị", decider="Chủ tịch")
    assert said == ("Không: a; b.", "Quý đơn vị có quyền nộp hồ sơ mới; khiếu nại đến Chủ tịch.")
    assert phrases.next_step("Giám đốc", given_up=True).startswith("nộp lúc nào cũng được; ")
    assert (
        phrases.not_made("thẻ", "BHXH", "refused", reasons=("a",), note="b")
        == "Không có thẻ: BHXH từ chối. Lý do: a. b."
    )
    assert phrases.next_step("Giám đốc", elsewhere=True) == "nộp nơi khác; khiếu nại đến Giám đốc."


def test_conditions_stand_in_the_letter_as_they_do_on_the_document() -> None:
    """One that begins with a name keeps its letter, and one of several sentences ends where it ends."""
    (phrases,) = read_phrases([written(NEXT_FORM, "")])
    conditions = ("PCCC: nghiệm thu; báo Công an.", "Sở Xây dựng kiểm tra móng")

    assert phrases.with_conditions(
        result="Giấy phép", conditions=conditions, note="", you="Ông/Bà", decider="Chủ tịch"
    ) == (
        "Được, kèm điều kiện: Giấy phép.",
        "Điều kiện:",
        "Điều kiện 1: PCCC: nghiệm thu; báo Công an.",
        "Điều kiện 2: Sở Xây dựng kiểm tra móng",
        "Ông/Bà có quyền khiếu nại đến Chủ tịch.",
    )  # fmt: skip


def test_how_a_result_is_received_is_said_with_its_place() -> None:
    (phrases,) = read_phrases([written(NEXT_FORM, "")])
    where = {"office": "UBND phường", "address": "số 1 Bạch Đằng"}
    assert phrases.returned("post", **where) == "Bưu chính, đến số 1 Bạch Đằng"
    assert phrases.returned("post", office="", address="") == "Bưu chính"
    assert phrases.returned("counter", **where) == "Quầy, UBND phường"


def test_the_head_of_every_kind_of_agency_that_handles_cases_has_his_way_of_signing() -> None:
    signing = phrases_on(date(2026, 3, 2)).signing
    assert set(HANDLING_KINDS) <= signing.keys()
    assert signing["commune"].of("Ủy ban nhân dân phường Phú Cường") == "Chủ tịch Ủy ban nhân dân phường Phú Cường"
    assert signing["commune"].block(Capacity(), agency="Ủy ban nhân dân xã An Sơn") == (
        "TM. Ủy ban nhân dân",
        "Chủ tịch",
    )
    assert signing["department"].block(Capacity(), agency="Sở Xây dựng") == ("Giám đốc",)


def test_so_has_the_head_of_every_body_of_another_sector() -> None:
    signing = phrases_on(date(2026, 3, 2)).signing
    assert set(PARTNER_KINDS) <= signing.keys()


@pytest.mark.parametrize(
    ("kind", "agency", "capacity", "block"),
    [
        ("commune_police", "Công an phường Phú Cường", Capacity(), ("Trưởng Công an phường",)),
        ("commune_police", "Công an xã An Sơn", Capacity("acting"), ("Q. Trưởng Công an xã",)),
        ("commune_police", "Công an xã An Sơn", Capacity("deputy"), ("KT. Trưởng Công an xã", "Phó Trưởng Công an xã")),
        (
            "commune_police",
            "Công an xã An Sơn",
            Capacity("by_order", "Đội trưởng"),
            ("TL. Trưởng Công an xã", "Đội trưởng"),
        ),
        ("tax_office", "Thuế tỉnh Bình Dương", Capacity(), ("Trưởng Thuế tỉnh",)),
        ("social_insurance", "Bảo hiểm xã hội tỉnh Bình Dương", Capacity(), ("Giám đốc",)),
        ("tax_office", "Thuế Thành phố Hồ Chí Minh", Capacity(), ("Trưởng Thuế Thành phố",)),
        ("tax_office", "Thuế thành phố Hà Nội", Capacity("acting"), ("Q. Trưởng Thuế thành phố",)),
        ("commune_police", "Công an Phường Phú Cường", Capacity(), ("Trưởng Công an Phường",)),
        ("commune_police", "Công an phường 12", Capacity(), ("Trưởng Công an phường",)),
        # One of several of a province is told by its number, without which nobody knows whose head he is.
        ("tax_office", "Thuế cơ sở 25 tỉnh Bình Dương", Capacity(), ("Trưởng Thuế cơ sở 25 tỉnh Bình Dương",)),
        (
            "commune_police",
            "Công an xã An Sơn",
            Capacity("deputy", "Phó trưởng"),
            ("KT. Trưởng Công an xã", "Phó trưởng Công an xã"),
        ),
        (
            "commune_police",
            "Công an xã An Sơn",
            Capacity("deputy", "Phó Trưởng Công an xã"),
            ("KT. Trưởng Công an xã", "Phó Trưởng Công an xã"),
        ),
    ],
)
def test_a_post_that_is_none_by_itself_stands_with_the_sort_of_agency(
    kind: str, agency: str, capacity: Capacity, block: tuple[str, ...]
) -> None:
    assert phrases_on(date(2026, 3, 2)).signing[kind].block(capacity, agency=agency) == block


@pytest.mark.parametrize(
    ("kind", "capacity", "collective", "block"),
    [
        ("commune", Capacity("deputy"), True, ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch")),
        ("commune", Capacity("deputy"), False, ("KT. Chủ tịch", "Phó Chủ tịch")),
        ("commune", Capacity(), False, ("Chủ tịch",)),
        ("commune", Capacity("acting"), True, ("TM. Ủy ban nhân dân", "Q. Chủ tịch")),
        (
            "commune",
            Capacity("by_authorisation", "Giám đốc Trung tâm Phục vụ hành chính công"),
            True,
            ("TUQ. Chủ tịch", "Giám đốc Trung tâm Phục vụ hành chính công"),
        ),
        ("province", Capacity("by_order", "Chánh Văn phòng"), True, ("TL. Chủ tịch", "Chánh Văn phòng")),
        ("department", Capacity("deputy"), True, ("KT. Giám đốc", "Phó Giám đốc")),
        ("department", Capacity("by_order", "Trưởng phòng"), True, ("TL. Giám đốc", "Trưởng phòng")),
    ],
)
def test_who_signs_stands_in_his_capacity_as_decree_30_says(
    kind: str, capacity: Capacity, collective: bool, block: tuple[str, ...]
) -> None:
    assert phrases_on(date(2026, 3, 2)).signing[kind].block(capacity, agency="", for_collective=collective) == block


def test_a_deputy_is_called_by_his_own_post() -> None:
    commune = phrases_on(date(2026, 3, 2)).signing["commune"]
    assert commune.of("Ủy ban nhân dân xã An Sơn", Capacity("deputy")) == "Phó Chủ tịch Ủy ban nhân dân xã An Sơn"
    assert commune.of("Ủy ban nhân dân xã An Sơn", Capacity("acting")) == "Quyền Chủ tịch Ủy ban nhân dân xã An Sơn"


@pytest.mark.parametrize(
    ("day", "circular", "says"),
    [
        (date(2021, 1, 4), "01/2018/TT-VPCP", ()),
        (date(2025, 9, 14), "01/2018/TT-VPCP", ()),
        (date(2025, 9, 15), "03/2025/TT-VPCP", ("stage", "legal_basis")),
    ],
)
def test_the_forms_are_those_of_the_circular_in_force_that_day(day: date, circular: str, says: tuple[str, ...]) -> None:
    phrases, forms = phrases_on(day), pack_on(day).circular_on(day)
    assert circular in phrases.source
    assert (forms.number, forms.papers["supplement"].says) == (circular, says)
    assert phrases.checked


def test_what_a_period_does_not_say_is_as_before() -> None:
    before, after = written(date(2018, 6, 21), "Cũ"), {"valid_from": NEXT_FORM, "source": "Mới", "checked": "Mới"}
    assert [(one.source, one.fee) for one in read_phrases([after, before])] == [("Nghị định thử", "Cũ"), ("Mới", "Cũ")]


def test_every_law_an_own_procedure_cites_is_named_or_cited_by_its_number_alone() -> None:
    assert cite("60/2014/QH13") == "Luật Hộ tịch số 60/2014/QH13"
    assert cite("123/2015/NĐ-CP") == "Nghị định số 123/2015/NĐ-CP"
    assert cite("04/2020/TT-BTP") == "Thông tư số 04/2020/TT-BTP"
    assert cite("9/2030/QH16") == "văn bản số 9/2030/QH16", "only names we are sure of"
    assert cite("Luật Hộ tịch 2014") == "Luật Hộ tịch 2014"


def test_what_a_person_typed_is_never_read_as_a_place_to_fill() -> None:
    (phrases,) = read_phrases([written(NEXT_FORM, "")])
    assert phrases.decision("refused", result="", reasons=("{0.__class__}",))[0] == "Không: {0.__class__}."


def test_every_unit_of_a_term_has_its_word() -> None:
    phrases = phrases_on(date(2026, 3, 2))
    assert [unit for unit in UNITS if not phrases.term(2, unit)] == []


@pytest.mark.parametrize("number", [number for number in read_yaml(DATA / "acts.yaml")["acts"] if "/QH" in number])
def test_every_law_that_our_procedures_cite_has_its_name_on_papers(number: str) -> None:
    assert cite(number).startswith(("Luật ", "Bộ luật "))


def test_a_document_says_which_one_it_stands_for() -> None:
    said = phrases_on(date(2026, 4, 24)).document

    assert said.replacing("corrected", number="H09-1/VB1", day="ngày 03 tháng 3 năm 2026") == (
        "Đính chính, thay cho văn bản mã H09-1/VB1 cấp ngày 03 tháng 3 năm 2026."
    )
    assert said.replacing("reissued", number="H09-1/VB1", day="ngày 03 tháng 3 năm 2026").startswith("Cấp lại, thay")


def test_what_a_document_is_until_it_is_signed_stands_where_the_signature_will() -> None:
    assert "chưa được ký số" in phrases_on(date(2026, 4, 24)).document.unsigned
