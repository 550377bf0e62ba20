"""What the steps say of time is quoted, whoever's it is: nothing is concluded from it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.steps_quotes import start_in_steps, times_in_steps

from .test_real_records import shown

STEPS = (
    "Bước 1: Công ty nộp hồ sơ trong thời hạn 10 ngày kể từ ngày hoàn thành việc sáp nhập.\n"
    "Bước 2: Sở xem xét và trả lời.\n"
    "- Trong 05 ngày làm việc, Sở cấp giấy."
)


def test_each_sentence_with_a_time_is_quoted_in_its_place() -> None:
    assert times_in_steps(STEPS) == (
        "Bước 1: Công ty nộp hồ sơ trong thời hạn 10 ngày kể từ ngày hoàn thành việc sáp nhập.",
        "Trong 05 ngày làm việc, Sở cấp giấy.",
    )


def test_what_stands_twice_is_quoted_once() -> None:
    assert len(times_in_steps("Sở trả lời trong 05 ngày.\n- Sở trả lời trong 05 ngày.")) == 1


def test_a_year_of_grace_is_none_of_months_of_a_date() -> None:
    assert times_in_steps("Người tham gia trước ngày 19 tháng tám năm 1945.") == ()


@pytest.mark.parametrize(
    "told",
    [
        "Trong thời hạn 3,5 ngày làm việc, cơ quan cấp lại giấy.",
        "Nộp tờ khai chậm nhất là ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc năm.",
        "Gửi báo cáo trước ngày 31/3 hằng năm.",
        "Nộp hồ sơ trước ngày 25 của tháng cuối quý.",
        "Nộp vào ngày 15 tháng 5 hằng năm.",
        "Trong thời hạn bảy ngày làm việc, Sở trả lời.",
        "Báo ít nhất ba mươi (30) ngày trước khi mua tem.",
        "Trong thời hạn 01 năm, trường phải hoạt động.",
        "Định kỳ 10 năm một lần đến đổi thẻ.",
        "Cảng vụ trả lời trong thời gian 30 phút.",
    ],
)
def test_a_time_in_half_days_in_words_in_years_or_by_a_day_is_quoted_too(told: str) -> None:
    assert times_in_steps(told) == (told,)


@pytest.mark.parametrize(
    "told",
    [
        "Theo Nghị định số 40/2016/NĐ-CP ngày 15 tháng 5 năm 2016.",
        "Giấy phép được cấp trước ngày 16/01/2026.",
        "Có 02 năm kinh nghiệm tư vấn.",
        "Thực hiện trước ngày Nghị định này có hiệu lực.",
    ],
)
def test_a_date_of_the_past_and_what_somebody_must_have_done_are_no_times(told: str) -> None:
    assert times_in_steps(told) == ()


def test_a_sentence_cut_at_a_semicolon_goes_on_to_the_end_of_its_line() -> None:
    told = "Trong 01 ngày làm việc đối với loại E; Giấy phép loại F trong 02 ngày làm việc."

    assert times_in_steps(f"{told}\n- Nhận kết quả.") == (told,)


def test_a_sentence_that_opens_a_list_is_quoted_with_all_its_rows() -> None:
    listed = "Trong 05 ngày làm việc, Sở:\n- Kiểm tra;\n+ Hỏi trong 02 ngày;\n- Trả lời.\nBước 3: Nhận kết quả."
    assert times_in_steps(listed) == ("Trong 05 ngày làm việc, Sở:\n- Kiểm tra;\n+ Hỏi trong 02 ngày;\n- Trả lời.",)
    assert times_in_steps("Giải quyết:\n- Trong 05 ngày, Sở trả lời.") == ("Trong 05 ngày, Sở trả lời.",)


def test_a_row_with_the_mark_of_the_one_that_opens_is_another_one() -> None:
    first, last = "Trong 07 ngày, cơ quan:\n+ Gửi yêu cầu;\n+ Gửi từ chối.", "Trong 40 ngày, cơ quan trả lời."

    assert times_in_steps(f"- {first}\n- Cơ quan có quyền tạm dừng.\n- {last}") == (first, last)
    assert times_in_steps(f"+ Trong 05 ngày, Sở tra cứu,\n+ {last}") == (f"Trong 05 ngày, Sở tra cứu,\n+ {last}",)


def test_what_is_done_by_a_round_of_years_is_no_time() -> None:
    assert times_in_steps("Đối với trường hợp quyết toán theo định kỳ 5 năm một lần.") == ()


def test_the_heading_of_another_course_of_steps_is_none_of_its_rows() -> None:
    steps = (
        "Bước 2: Trong 05 ngày, Sở:\n(i) Kiểm tra;\n(ii) Trả lời.\n* Trình tự khi đổi địa điểm:\n+ Bước 1: Nộp hồ sơ."
    )
    assert times_in_steps(steps) == ("Bước 2: Trong 05 ngày, Sở:\n(i) Kiểm tra;\n(ii) Trả lời.",)


def test_what_follows_a_list_of_another_sentence_is_none_of_its_rows() -> None:
    steps = "Trong 05 ngày, Sở trả lời.\n- Nhận kết quả trong 02 ngày."

    assert times_in_steps(steps) == ("Trong 05 ngày, Sở trả lời.", "Nhận kết quả trong 02 ngày.")


@pytest.mark.parametrize(
    "long",
    [
        f"Trong 10 ngày kể từ ngày ký hợp đồng; Người nộp thuế {'rất dài ' * 60}thì thôi.",
        f"Trường hợp nộp qua bưu chính, {'rất dài ' * 60}trong 05 ngày làm việc, Sở cấp giấy {'rồi thôi ' * 60}hết.",
        f"Sở trả lời trong 05 ngày; {'rất dài ' * 60}và trong 07 ngày nếu phải hỏi.",
    ],
)
def test_a_long_sentence_is_quoted_whole(long: str) -> None:
    """What is done within a time, by whom and in which case may stand anywhere in it."""
    assert times_in_steps(long) == (long,)


@pytest.mark.parametrize("mark", ["- ", "✓ ", "b.1) ", "b.1.1) ", "(i) "])
def test_the_mark_of_a_row_is_none_of_its_words(mark: str) -> None:
    assert times_in_steps(f"Nộp hồ sơ.\n{mark}Trong 05 ngày, Sở trả lời.") == ("Trong 05 ngày, Sở trả lời.",)


@given(st.lists(st.sampled_from(["Sở", "cấp", "05 ngày", "trong", "12 tháng", "hồ sơ,", "rồi thì mới"]), max_size=200))
def test_what_is_quoted_stands_in_the_steps(words: list[str]) -> None:
    steps = " ".join(words)

    assert times_in_steps(steps) == ((steps,) if re.search("05 ngày|12 tháng", steps) else ())


@pytest.mark.parametrize(
    ("steps", "start"),
    [
        ("Công nhận trong thời hạn 15 ngày kể từ ngày bắt đầu rà soát.", "kể từ ngày bắt đầu rà soát"),
        ("Trong 15 ngày kể từ ngày xác nhận đủ hồ sơ, Sở cấp giấy.", "kể từ ngày xác nhận đủ hồ sơ"),
        ("Trong 15 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.", ""),
        ("Trong 15 ngày, Sở cấp giấy.", ""),
        ("Trong 15 ngày kể từ ngày nhận hồ sơ. Trả trong 15 ngày kể từ ngày họp.", ""),
        ("Trong 10 ngày kể từ ngày họp.", ""),
    ],
)
def test_the_start_of_a_term_is_quoted_where_it_is_never_the_receipt(steps: str, start: str) -> None:
    assert start_in_steps((15, "day"), steps) == start


COUNTED = "Nộp hồ sơ trong 15 ngày. Nếu nộp qua Bộ phận Một cửa thì thời hạn giải quyết được tính từ"


@pytest.mark.parametrize(
    ("counted", "start"),
    [
        ("thời điểm Văn phòng nhận được hồ sơ.", "tính từ thời điểm Văn phòng nhận được hồ sơ"),
        ("ngày nhận đủ hồ sơ và người nộp đã nộp lệ phí.", "tính từ ngày nhận đủ hồ sơ và người nộp đã nộp lệ phí"),
        ("ngày tiếp nhận hồ sơ hợp lệ.", ""),
    ],
)
def test_all_the_time_of_the_work_may_be_counted_from_what_one_sentence_tells(counted: str, start: str) -> None:
    """Whose receipt begins it: that of the counter, or of whoever the source names."""
    steps = f"{COUNTED} {counted}"

    assert start_in_steps((15, "day"), steps) == start
    assert steps.split(". ")[1] in times_in_steps(steps)


def test_what_begins_again_after_a_supplement_is_quoted_and_begins_no_term() -> None:
    told = "Thời hạn được tính từ ngày Sở nhận được kết quả bổ sung."

    assert times_in_steps(told) == (told,)
    assert start_in_steps((15, "day"), told) == ""


def test_a_long_start_is_quoted_whole() -> None:
    told = f"kể từ ngày {'phát hiện ' * 30}".strip()

    assert start_in_steps((5, "day"), f"Trong 05 ngày {told}, Sở cấp giấy.") == told


class TestAFullStopWithinABracket:
    CASES = (
        "Trong 24 ngày, chủ mỏ nộp hồ sơ (cụ thể: khi gia hạn; chuyển nhượng. Khi đóng cửa mỏ; giấy phép hết hiệu lực)."
    )

    def test_does_not_end_the_sentence_whose_cases_it_lists(self) -> None:
        assert times_in_steps(f"Nộp hồ sơ.\n+ {self.CASES}\nNhận kết quả.") == (self.CASES,)

    def test_ends_it_where_nothing_in_the_line_closes_what_was_opened(self) -> None:
        torn = "Trong 24 ngày, chủ mỏ nộp hồ sơ (cụ thể: khi gia hạn."

        assert times_in_steps(f"{torn} Khi đóng cửa mỏ (nếu có).\nHết).") == (torn,)
        assert times_in_steps(f"{torn}\nKhi đóng cửa mỏ).") == (torn,)

    @NEEDS_EXTRACT
    def test_1_014295_tells_whose_licence_ran_out(self) -> None:
        steps = next(v.steps.vi for r, v in shown() if r.code == "1.014295")

        assert any("24 ngày" in one and "không phải đóng cửa mỏ" in one for one in times_in_steps(steps))
