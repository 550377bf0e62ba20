"""A last day of whoever applies is told, wherever the source has it; the times of the office and opening hours are none."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.own_last_days import last_days_in_conditions, own_last_days
from onestop.catalogue.domain.steps_quotes import times_in_steps

from .test_real_records import shown


@pytest.mark.parametrize(
    "told",
    [
        "Trong thời hạn 15 ngày, kể từ ngày nhận được quyết định cho phép, Văn phòng phải đăng ký hoạt động tại Sở Tư pháp.",
        "Thời điểm nộp hồ sơ: Trong vòng 24 ngày làm việc, kể từ thời điểm được cấp giấy xác nhận.",
        "Người nộp thuế lập hồ sơ và gửi đến cơ quan thuế chậm nhất là ngày thứ 20 của tháng tiếp theo.",
        "Trước ngày 31 tháng 01 của năm quyết toán đối với trường hợp quyết toán 5 năm một lần.",
        "Trong vòng 24 ngày làm việc, kể từ khi được cấp giấy xác nhận đăng ký đối với trường hợp tại Điều 139 Nghị định số "
        "193/2025/NĐ-CP được sửa đổi, bổ sung theo quy định tại Điều 1 Nghị định số 21/2026/NĐ-CP.",
    ],
)
def test_a_time_joined_with_handing_in_is_ones_own(told: str) -> None:
    assert own_last_days(f"{told}\nNhận kết quả.") == (told,)


@pytest.mark.parametrize(
    "told",
    [
        "Trong 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Tư pháp thông báo.",
        "Người nộp bổ sung hồ sơ trong thời hạn 10 ngày.",
        "Cơ quan thuế gửi thông báo trong thời hạn 03 ngày làm việc.",
        "Trường hợp kê khai giả mạo: Cơ quan đăng ký kinh doanh ra thông báo trong thời hạn 03 ngày làm việc.",
        "a) Sở Xây dựng công khai văn bản trong thời gian 30 ngày để nhà đầu tư đề nghị tham gia.",
        "Đối với trường hợp quyết toán theo định kỳ 5 năm một lần: trong thời gian 90 ngày, khai thác khoáng sản.",
        "Thông báo được đăng tải trên Trang thông tin của Sở (tối thiểu là 05 ngày làm việc), nêu thời hạn nộp hồ sơ.",
    ],
)
def test_what_the_office_does_or_what_comes_later_is_not(told: str) -> None:
    assert own_last_days(told) == ()


def test_a_condition_counts_only_where_it_has_something_done() -> None:
    duty = "Trong thời hạn 30 ngày, kể từ ngày làm giấy tờ, chủ xe phải làm thủ tục thu hồi."

    assert last_days_in_conditions(f"{duty}\nXe có niên hạn không quá 20 năm.") == (duty,)


@pytest.mark.parametrize(
    "told",
    [
        "Giấy phép thăm dò còn hiệu lực ít nhất 45 ngày tại thời điểm cơ quan nhận được hồ sơ đề nghị gia hạn.",
        "Giấy phép còn hiệu lực ít nhất là 06 tháng, kể từ ngày cơ quan nhận được hồ sơ đề nghị chuyển nhượng.",
        "Tại thời điểm nộp hồ sơ, giấy phép khai thác đang còn hiệu lực ít nhất 6 tháng.",
        "Thời hạn của giấy tờ bảo đảm phải còn ít nhất là 120 ngày, kể từ ngày thụ lý hồ sơ.",
    ],
)
def test_how_long_a_paper_must_still_hold_is_a_last_day_of_the_conditions(told: str) -> None:
    assert last_days_in_conditions(told) == own_last_days(told) == (told,)


@pytest.mark.parametrize(
    "said",
    [
        "Hợp đồng lao động có thời hạn ít nhất 12 tháng tại thời điểm nộp hồ sơ.",
        "Giấy phép còn hiệu lực.",
        "Công suất còn lại trên 85 phần trăm khi nộp hồ sơ.",
    ],
)
def test_how_long_it_was_made_for_or_that_it_holds_is_none(said: str) -> None:
    assert last_days_in_conditions(said) == ()


def test_the_number_of_an_act_before_its_day_is_no_time() -> None:
    assert times_in_steps("Theo Luật Quản lý thuế số 78/2006/QH10 ngày 29/11/2006, người nộp thuế gửi công văn.") == ()


def test_opening_hours_are_no_time() -> None:
    assert times_in_steps("Nộp trực tuyến: 24 giờ/7 ngày.\nTrong 24 giờ, Công an trả lời.") == (
        "Trong 24 giờ, Công an trả lời.",
    )


@NEEDS_EXTRACT
class TestOfTheExtract:
    def test_each_that_only_the_conditions_have_is_found(self) -> None:
        found = {r.code: last_days_in_conditions(v.conditions.vi) for r, v in shown() if v.conditions}
        for code in (
            "1.010385",
            "1.010049",
            "1.011726",
            "1.011727",
            "1.011728",
            "1.013065",
            "1.013076",
            "1.013835",
            "2.001159",
        ):
            assert found[code], code
        for code in ("1.000487", "1.000703", "1.009129", "1.009646", "1.013086", "1.002650"):
            assert not found[code], code

    def test_1_014259_tells_its_own_among_the_steps(self) -> None:
        steps = next(v.steps.vi for r, v in shown() if r.code == "1.014259")
        assert [one[:47] for one in own_last_days(steps)] == ["Thời điểm nộp hồ sơ: Trong vòng 24 ngày làm việ"]

    def test_1_014295_tells_its_days_and_no_heading_of_the_offices_work(self) -> None:
        steps = next(v.steps.vi for r, v in shown() if r.code == "1.014295")
        assert [one[:22] for one in own_last_days(steps)] == [
            "Trước ngày 31 tháng 01",
            "Trong vòng 24 ngày làm",
            "Trước ngày 30/9/2025 đ",
        ]

    @pytest.mark.parametrize("code", ["2.000977", "2.002636", "3.000506"])
    def test_what_an_office_publishes_is_none(self, code: str) -> None:
        steps = next(v.steps.vi for r, v in shown() if r.code == code)
        assert not any(
            "công khai văn" in one or "ra thông báo" in one or "tải trên" in one for one in own_last_days(steps)
        )

    @pytest.mark.parametrize("code", ["1.014263", "1.014264", "1.014271", "1.014280", "1.014283", "2.002036"])
    def test_those_told_by_what_a_paper_must_still_hold_are_found(self, code: str) -> None:
        conditions = next(v.conditions for r, v in shown() if r.code == code)
        assert conditions is not None
        assert last_days_in_conditions(conditions.vi)

    def test_about_a_hundred_pages_have_one(self) -> None:
        with_one = [v for _, v in shown() if own_last_days(v.steps.vi)]
        assert len(with_one) > 90
