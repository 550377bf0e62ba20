"""What the law makes a paper say is data, chosen by the day of the matter."""

from datetime import date
from typing import Any

import pytest

from onestop.documents.api import phrases_on
from onestop.documents.domain.phrases import in_force, read_phrases
from onestop.rules.clock.policy import UNITS

NEXT_FORM = date(2027, 1, 1)


def written(valid_from: date, fee: str) -> dict[str, Any]:
    return {
        "valid_from": valid_from,
        "source": "Nghị định thử",
        "units": {"day": "ngày"},
        "within_the_day": "Trong ngày",
        "fee": fee,
        "return_how": {},
        "stages": {},
        "after_refusal": "",
        "letter": {
            "subject": "V/v “{procedure}”",
            "granted": "Được: {result}.",
            "refused": "Không: {reasons}.",
            "complaint": "Khiếu nại được.",
            "copies_to": ["Một cửa"],
            "signatory_post": "Thủ trưởng",
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
    assert phrases.decision("refused", result="", reasons=("a", "b")) == ("Không: a; b.", "Khiếu nại được.")


def test_what_a_person_typed_is_never_read_as_a_place_to_fill() -> None:
    (phrases,) = read_phrases([written(NEXT_FORM, "")])
    assert phrases.decision("refused", result="", reasons=("{0.__class__}",))[0] == "Không: {0.__class__}."


def test_every_unit_of_a_term_has_its_word() -> None:
    phrases = phrases_on(date(2026, 3, 2))
    assert [unit for unit in UNITS if not phrases.term(2, unit)] == []
