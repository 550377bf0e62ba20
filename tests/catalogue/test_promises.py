"""A term is promised where its own description agrees, and a number without its unit is told as one."""

import pytest

from onestop.catalogue.domain.promises import read_promise, unit_in_steps


def kinds(value: int, unit: str, said: str) -> frozenset[str]:
    return read_promise({"value": value, "unit": unit}, said).kinds


LOOKED_THROUGH = (
    "- Kiểm tra tính đầy đủ của hồ sơ:\n+ Trường hợp nộp hồ sơ trực tiếp: Tại thời điểm tiếp nhận.\n"
    "+ Trường hợp nộp hồ sơ qua dịch vụ bưu chính hoặc qua môi trường mạng: Trong thời hạn 01 ngày làm việc.\n"
    "- Thẩm định: Trong thời hạn 07 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ."
)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (7, LOOKED_THROUGH),
        (1, "Theo Nghị định số 85/2019/NĐ-CP ngày 14 tháng 11 năm 2019"),
        (10, "05 ngày làm việc, Bộ có văn bản chấp thuận; 05 ngày làm việc, Sở công bố"),
    ],
)
def test_what_decides_no_term_leaves_it_certain(value: int, said: str) -> None:
    promise = read_promise({"value": value, "unit": "working_day"}, said)

    assert (promise.term, promise.unit, promise.findings) == (value, "working_day", ())


@pytest.mark.parametrize(
    ("value", "said", "kind"),
    [
        (3, "- Trường hợp A: 03 ngày làm việc\n- Trường hợp B: 07 ngày làm việc", "time_depends_on_case"),
        (
            80,
            "45 ngày kể từ ngày nhận; gửi kiểm toán 10 ngày; báo cáo 10 ngày; quyết định 15 ngày",
            "unit_and_note_differ",
        ),
        (2, "Kiểm tra: 08 ngày làm việc. Cấp giấy: 02 ngày làm việc", "time_is_one_of_several"),
        (9, "05 ngày làm việc, Bộ có văn bản; 05 ngày làm việc, Sở công bố", "time_and_note_differ"),
    ],
)
def test_what_its_description_counts_otherwise_is_not_promised(value: int, said: str, kind: str) -> None:
    assert kinds(value, "working_day", said) == {kind}


def test_a_number_without_its_unit_is_told_and_not_promised() -> None:
    promise = read_promise({"value": 15, "unit": None}, "")

    assert (promise.term, promise.unit, promise.bare) == (None, None, 15)
    assert unit_in_steps(15, "Trong thời hạn 15 ngày làm việc, Sở cấp giấy.") == "working_day"
    assert unit_in_steps(15, "Niêm yết 15 ngày; cấp giấy trong 15 ngày làm việc.") is None


def test_a_term_grown_together_with_a_fee_tells_neither() -> None:
    assert read_promise({"value": 120, "unit": None}, "").bare is None
