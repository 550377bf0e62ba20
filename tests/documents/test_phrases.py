"""What the law makes a paper say is data, chosen by the day of the matter."""

from datetime import date
from typing import Any

import pytest

from onestop.documents.api import cite, phrases_on
from onestop.documents.domain.phrases import in_force, read_phrases
from onestop.organisation.api import HANDLING_KINDS
from onestop.rules.clock.policy import UNITS

NEXT_FORM = date(2027, 1, 1)


def written(valid_from: date, fee: str) -> dict[str, Any]:
    return {
        "valid_from": valid_from,
        "source": "Nghị định thử",
        "units": {"day": "ngày"},
        "within_the_day": "Trong ngày",
        "fee": fee,
        "fee_free": "Không thu",
        "fee_unknown": "Chưa rõ",
        "return_how": {"post": "Bưu chính", "post_to": "Bưu chính, đến {address}", "counter": "Quầy, {office}"},
        "stages": {},
        "you": {"citizen": "Ông/Bà", "business": "Quý đơn vị"},
        "posts": {},
        "refused": {},
        "signs_as": {},
        "signing": {"commune": {"on_behalf": "TM. Ủy ban nhân dân", "post": "Chủ tịch"}},
        "after_refusal": "",
        "letter": {
            "subject": "V/v “{procedure}”",
            "granted": "Được: {result}.",
            "refused": "Không: {reasons}.",
            "complaint": "{you} khiếu nại được.",
            "copies_to": ["Một cửa"],
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
    said = phrases.decision("refused", result="", reasons=("a", "b"), you="Quý đơn vị")
    assert said == ("Không: a; b.", "Quý đơn vị khiếu nại được.")


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
    assert (signing["department"].on_behalf, signing["department"].post) == ("", "Giám đốc")


def test_every_law_an_own_procedure_cites_is_named_or_cited_by_its_number_alone() -> None:
    assert cite("60/2014/QH13") == "Luật Hộ tịch số 60/2014/QH13"
    assert cite("123/2015/NĐ-CP") == "Nghị định số 123/2015/NĐ-CP"
    assert cite("04/2020/TT-BTP") == "Thông tư số 04/2020/TT-BTP"
    assert cite("75/2025/QH15") == "văn bản số 75/2025/QH15", "only names we are sure of"
    assert cite("Luật Hộ tịch 2014") == "Luật Hộ tịch 2014"


def test_what_a_person_typed_is_never_read_as_a_place_to_fill() -> None:
    (phrases,) = read_phrases([written(NEXT_FORM, "")])
    assert phrases.decision("refused", result="", reasons=("{0.__class__}",))[0] == "Không: {0.__class__}."


def test_every_unit_of_a_term_has_its_word() -> None:
    phrases = phrases_on(date(2026, 3, 2))
    assert [unit for unit in UNITS if not phrases.term(2, unit)] == []
