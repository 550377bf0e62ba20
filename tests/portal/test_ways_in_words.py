"""What the table of ways of applying says of a term and a fee, whatever the source has of them."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.portal.cost import cost_of, doubt_beside, names_a_sum, steps_name_a_fee
from onestop.portal.ways_in_words import fee_told, note_told, steps_name_others, term_told


def door(**said: Any) -> Channel:
    given: dict[str, Any] = {"channel": "online", "term": None, "unit": None}
    return Channel(
        **given | {name: Text(words, words) if name.endswith("note") else words for name, words in said.items()}
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"term": 3, "unit": "working_day"}, "stated"),
        ({"unit": "same_day"}, "stated"),
        ({}, "unknown"),
        ({"note": "Trong 15 ngày làm việc kể từ ngày nhận đủ"}, "in_words"),
        ({"term": 3, "unit": "day", "note": "Trong 15 ngày làm việc"}, "stated"),
        ({"bare_term": 1}, "bare"),
        ({"doubted_term": 275, "doubted_unit": "day"}, "doubted"),
        ({"doubted_term": 5, "doubted_unit": "day", "note": "Trong 15 ngày làm việc"}, "in_words"),
    ],
)
def test_a_term_is_told_as_far_as_it_is_known(said: dict[str, Any], told: str) -> None:
    assert term_told(door(**said)) == told


@pytest.mark.parametrize(
    ("amount", "note", "told"),
    [
        (0, "", "amount"),
        (2000, "Mỗi bản", "amount"),
        (None, "", "unstated"),
        (None, "Theo nghị quyết", "note"),
        (None, "x" * 161, "folded"),
        (None, "50 đồng", "note"),
    ],
)
def test_a_fee_is_told_as_far_as_it_is_known(amount: int | None, note: str, told: str) -> None:
    assert fee_told(door(fee_amount=amount, fee_note=note), note) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [("", "none"), ("Nộp hồ sơ giấy", "short"), ("x" * 161, "folded"), ("Trong 15 ngày làm việc " * 9, "lines")],
)
def test_a_description_that_tells_the_term_is_never_in_a_fold(note: str, told: str) -> None:
    assert note_told(door(note=note), note) == told


def test_a_description_that_makes_it_no_way_of_applying_is_never_in_a_fold() -> None:
    books = "Qua Cổng dịch vụ công để đăng ký thời gian, địa điểm làm thủ tục tại Công an cấp xã. " + "x" * 160

    assert note_told(door(note=books), books) == "lines"
    assert note_told(door(channel="in_person", note=books), books) == "folded"


def test_a_description_that_tells_from_when_the_time_counts_is_never_in_a_fold() -> None:
    said = "Thời gian trả kết quả được tính từ ngày nhận đủ hồ sơ và hệ thống đã nhận được lệ phí. " + "x" * 160

    assert note_told(door(term=7, unit="working_day", note=said), said) == "lines"


def test_what_is_doubtful_of_a_fee_is_told_in_both_languages_and_apart_from_the_words_of_the_source() -> None:
    glued, free = door(fee_doubt="glued", glued=120), door(fee_doubt="free_here")

    assert (fee_told(glued, ""), fee_told(free, "")) == ("doubt", "doubt")
    for one in (glued, free, door(fee_doubt="zeros", fee_note="50 đồng"), door(fee_doubt="no_level", fee_note="Phí")):
        said = doubt_beside(one)
        assert said is not None
        assert said.vi != said.en
    assert doubt_beside(door(fee_note="Theo nghị quyết")) is None


def test_free_is_not_said_twice_beside_what_copies_cost() -> None:
    beside = door(fee_amount=0, fee_note="Miễn phí; bản sao 8.000 đồng/bản").fee_beside

    assert beside.vi == "Bản sao 8.000 đồng/bản"
    assert door(fee_amount=0, fee_note="Miễn phí").fee_beside.vi == ""
    assert door(fee_amount=0, fee_note="Miễn phí cho hộ nghèo").fee_beside.vi == "Miễn phí cho hộ nghèo"


def test_a_description_with_other_terms_than_the_column_stands_open() -> None:
    said = "Thẩm định: 16 ngày làm việc; trả kết quả: 02 ngày làm việc " + "x" * 160

    assert note_told(door(term=18, unit="working_day", note=said), said) == "lines"
    assert note_told(door(term=16, unit="working_day", note="16 ngày làm việc"), "16 ngày làm việc") == "short"


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("50.000 đồng/thẻ", True),
        ("25 USD", True),
        ("Thông tư số 60/2023/TT-BTC", False),
        ("Do Hội đồng quyết định", False),
    ],
)
def test_what_opens_on_a_fee_names_one(note: str, named: bool) -> None:
    assert names_a_sum(door(fee_note=note)) is named


@pytest.mark.parametrize("label", ["Lệ phí : Đồng (", "Phí : ", "Đồng (", "- "])
def test_a_field_name_left_before_a_note_makes_no_other_fee(label: str) -> None:
    said = "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định"

    assert cost_of(door(fee_note=label + said)) == cost_of(door(fee_note=said))
    assert cost_of(door(fee_note="Phí thẩm định")) != cost_of(door(fee_note=said))


@pytest.mark.parametrize(
    ("steps", "named"),
    [
        ("Cá nhân, tổ chức đóng phí cấp bản sao trực tuyến.", True),
        ("Nộp lệ phí nếu thuộc trường hợp phải nộp lệ phí.", True),
        ("Đến Cơ quan Thi hành án nộp tiền tạm ứng án phí.", True),
        ("Ký xác thực hồ sơ và thanh toán phí, lệ phí đăng ký.", True),
        ("Tổ chức, cá nhân không phải nộp phí hoặc lệ phí.", False),
        ("Thông báo cho người phải nộp phí biết.", False),
        ("Nộp phiếu yêu cầu.", False),
    ],
)
def test_what_is_called_free_and_is_paid_for_in_the_steps_is_told(steps: str, named: bool) -> None:
    read = SimpleNamespace(publication=object(), steps=Text(steps, steps))

    assert steps_name_a_fee(cast("ProcedureVersion", read), door(fee_amount=0)) is named
    assert not steps_name_a_fee(cast("ProcedureVersion", read), door(fee_amount=5000))


@pytest.mark.parametrize(
    ("steps", "others"),
    [
        ("Sở trả lời trong 05 ngày.", False),
        ("Sở trả lời trong 05 ngày.\n- Gửi Bộ trong 03 ngày.", True),
        ("Nộp tờ khai chậm nhất là ngày cuối cùng của tháng sau.", True),
        ("Nộp tờ khai.", False),
    ],
)
def test_times_of_the_steps_besides_the_term_are_pointed_at_a_last_day_among_them(steps: str, *, others: bool) -> None:
    version = cast("ProcedureVersion", SimpleNamespace(publication=object(), steps=Text(steps, steps)))

    assert steps_name_others(version, door(term=5, unit="day")) is others
