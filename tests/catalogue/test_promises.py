"""A term is promised where its own description agrees, and a number without its unit is told as one."""

import pytest

from onestop.catalogue.domain.promises import read_promise
from onestop.catalogue.domain.said_terms import tells_a_term
from onestop.catalogue.domain.steps_terms import cases_in_steps, steps_tell_otherwise, unit_in_steps


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
        (15, "15 ngày làm việc kể từ ngày Hội đồng\nnhân dân thông qua", "time_starts_elsewhere"),
        (15, "15 ngày làm việc kể từ ngày nhận được tờ trình của cơ quan chuyên môn", "time_starts_elsewhere"),
        (29, "29 ngày làm việc, kể từ ngày nhận được hồ sơ của tổ chức, cá nhân đầu tiên", "time_starts_elsewhere"),
        (60, "Trước ngày 30/11", "time_until_a_day"),
        (
            3,
            "Khóa ngay sau khi nhận yêu cầu. 03 ngày làm việc đối với trường hợp cơ quan khác đề nghị",
            "time_depends_on_case",
        ),
        (25, "- Cấp quyết định: 20 ngày làm việc\n- Phục hồi quyết định: 05 ngày làm việc", "time_depends_on_case"),
        (
            1,
            "01 ngày làm việc, công an báo cho Cục; 01 ngày làm việc kể từ ngày nhận được, Cục hủy thẻ",
            "time_is_one_of_several",
        ),
    ],
)
def test_what_its_description_counts_otherwise_is_not_promised(value: int, said: str, kind: str) -> None:
    assert kinds(value, "working_day", said) == {kind}


def test_what_its_column_has_is_kept_beside_the_doubt() -> None:
    promise = read_promise(
        {"value": 35, "unit": "day"}, "Thẩm định: 20 ngày; phê duyệt: 10 ngày đối với dự án đặc biệt"
    )

    assert (promise.term, promise.doubted) == (None, (35, "day"))


def test_a_term_longer_than_half_a_year_is_not_believed_unless_it_is_told_again() -> None:
    assert kinds(275, "day", "") == {"time_suspicious"}
    assert kinds(90, "working_day", "") == set()
    assert read_promise({"value": 12, "unit": "month"}, "", steps="Trong 12 tháng, Sở công bố.").term == 12


def test_a_number_without_its_unit_is_told_and_not_promised() -> None:
    promise = read_promise({"value": 15, "unit": None}, "")

    assert (promise.term, promise.unit, promise.bare) == (None, None, 15)


def test_its_unit_is_told_where_the_steps_count_it_from_receipt() -> None:
    assert unit_in_steps(15, "Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.") == "working_day"
    assert unit_in_steps(15, "Niêm yết 15 ngày; cấp giấy trong 15 ngày làm việc kể từ ngày nhận hồ sơ.") is None
    assert unit_in_steps(15, "Chậm nhất 15 ngày trước khi hết hạn, doanh nghiệp nộp hồ sơ.") is None
    assert unit_in_steps(1, "Trong 01 ngày làm việc kể từ ngày nhận hồ sơ, kiểm tra hồ sơ.") is None, (
        "1 is a placeholder"
    )


@pytest.mark.parametrize(
    ("term", "steps", "otherwise"),
    [
        ((15, "working_day"), "Trong 05 ngày làm việc kể từ ngày nhận được hồ sơ, Sở thu hồi thẻ.", True),
        ((5, "day"), "Trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.", True),
        ((5, "working_day"), "Trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.", False),
        (
            (10, "working_day"),
            "05 ngày làm việc kể từ ngày nhận hồ sơ, Sở trình; 05 ngày làm việc, Chủ tịch Ủy ban quyết định.",
            False,
        ),
        (
            (10, "working_day"),
            "05 ngày làm việc kể từ ngày nhận đơn, Sở Tư pháp thu hồi.\n"
            "05 ngày làm việc kể từ ngày nhận báo cáo, Sở Tư pháp thu hồi.",
            True,
        ),
        ((10, "working_day"), "Chậm nhất 60 ngày trước khi hết hạn, doanh nghiệp nộp hồ sơ.", False),
        ((10, "working_day"), "Trong 02 ngày làm việc kể từ ngày nhận hồ sơ, Sở kiểm tra tính đầy đủ.", False),
        ((10, "working_day"), "", False),
        (
            (10, "working_day"),
            "10 ngày làm việc kể từ ngày nhận hồ sơ, Sở thẩm định, trình Chủ tịch quyết định.\n"
            "05 ngày làm việc kể từ ngày nhận được văn bản đề nghị của Sở, Chủ tịch quyết định.",
            True,
        ),
        ((10, "day"), "05 ngày làm việc kể từ ngày nhận đơn, Sở trình; 05 ngày làm việc, Ủy ban quyết định.", True),
        ((15, "working_day"), "Trong 15 ngày kể từ ngày hết hạn nộp, Tổ đánh giá chọn.", True),
        (
            (3, "working_day"),
            "Cơ quan thuế gửi Thông báo chấp nhận hồ sơ đề nghị hoàn tiền theo mẫu ban hành kèm theo Phụ lục của Thông tư về"
            " quản lý thuế trong thời hạn 02 ngày làm việc kể từ ngày tiếp nhận hồ sơ.",
            False,
        ),
        ((6, "day"), "Hồ sơ không đầy đủ thì báo cho người nộp trong 02 ngày kể từ ngày nhận hồ sơ.", False),
        ((20, "day"), "Cơ quan quản lý cung cấp thông tin cho Sở trong 03 ngày kể từ ngày nhận được yêu cầu.", False),
        (
            (1, "day"),
            "Bộ phận một cửa kiểm tra tính chính xác của hồ sơ trong 01 ngày.\n"
            "Trong 03 ngày kể từ ngày nhận hồ sơ, Ủy ban kiểm tra hiện trường.",
            True,
        ),
        (
            (3, "day"),
            "Trong 03 ngày kể từ ngày nhận đơn, Phòng Cảnh sát đề nghị. Công an có trách nhiệm trả lời trong 30 ngày.",
            True,
        ),
        ((3, "day"), "Trong 03 ngày kể từ ngày nhận đơn, Sở cấp. Không cấp thì trả lời trong 05 ngày.", False),
        (
            (5, "day"),
            "Trong 05 ngày kể từ ngày nhận đơn, Phòng Cảnh sát kiểm tra thực tế và cấp giấy.\n"
            "Khi bị mất: trong 03 ngày kể từ ngày nhận đơn, Phòng Cảnh sát cấp lại.",
            True,
        ),
        ((2, "day"), "02 ngày đối với trường hợp tự dừng; 05 ngày kể từ ngày phát hiện vi phạm.", True),
        ((2, "day"), "02 ngày đối với trường hợp nộp trực tuyến; báo kết quả trong 01 ngày.", False),
    ],
)
def test_steps_that_tell_another_term_are_known(term: tuple[int, str], steps: str, otherwise: bool) -> None:
    assert steps_tell_otherwise(term, steps) is otherwise


def test_a_term_that_the_table_tells_of_another_way_contradicts_none() -> None:
    steps = (
        "Nộp trực tiếp: trong 02 ngày kể từ ngày nhận hồ sơ, Sở Xây dựng cấp giấy.\n"
        "Nộp qua bưu chính: trong 03 ngày kể từ ngày nhận hồ sơ, Sở Xây dựng cấp giấy."
    )

    assert steps_tell_otherwise((2, "day"), steps)
    assert not steps_tell_otherwise((2, "day"), steps, frozenset({(2, "day"), (3, "day")}))


def test_a_term_that_the_steps_give_to_one_case_is_not_promised_to_all() -> None:
    steps = "Không quá 40 ngày đối với công trình cấp I; không quá 30 ngày đối với công trình cấp II."

    assert cases_in_steps((40, "day"), steps)
    assert not cases_in_steps((40, "day"), "40 ngày đối với hồ sơ nộp trực tiếp; 30 ngày đối với hồ sơ nộp trực tuyến")
    assert read_promise({"value": 40, "unit": "day"}, "", steps=steps).kinds == {"time_depends_on_case"}


def test_half_days_are_not_read_from_their_decimals() -> None:
    assert not tells_a_term("Trong 3,5")
    assert read_promise({"value": 28, "unit": "hour"}, "Trong thời hạn 3,5 ngày làm việc").term == 28


@pytest.mark.parametrize(
    "said", ["Không phải trả kết quả cho người nộp thuế", "Thời hạn quyết toán trước ngày 31/12/2026"]
)
def test_a_description_that_names_no_number_may_tell_the_term(said: str) -> None:
    assert tells_a_term(said)


def test_a_term_grown_together_with_a_fee_tells_neither() -> None:
    assert read_promise({"value": 120, "unit": None}, "").bare is None
    assert read_promise({"value": 105, "unit": None}, "", fee_entered=True).bare == 105
