"""A last moment told without a number, "before the hatch is opened", is among the times and the last days of whoever applies."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.own_last_days import own_last_days
from onestop.catalogue.domain.steps_quotes import times_in_steps

from .test_real_records import shown


@pytest.mark.parametrize(
    "told",
    [
        "Trình báo phải được trình Ủy ban nhân dân gần nhất trước khi mở nắp hầm hàng.",
        "Trước khi ký hợp đồng bán nhà, chủ đầu tư phải có văn bản thông báo gửi Sở Xây dựng.",
        "Chủ cơ sở phải hoàn thiện hồ sơ gửi cơ quan cấp phép trước khi giấy phép đã được cấp hết hiệu lực.",
        "Tàu chuyển cảng: Phiếu chuyển hồ sơ được thực hiện trước khi tàu dự kiến cập cảng tiếp theo.",
        "Các chứng từ nêu trên được thực hiện trước hoặc ngay sau khi tàu dự kiến cập cảng.",
    ],
)
def test_what_must_be_handed_in_before_something_happens_has_a_last_moment(told: str) -> None:
    assert times_in_steps(f"Nộp hồ sơ.\n{told}") == (told,)
    assert own_last_days(f"Nộp hồ sơ.\n{told}") == (told,)


@pytest.mark.parametrize(
    "told",
    [
        "Người nộp thuế nộp hồ sơ cho cơ quan thuế trước khi đăng ký thay đổi địa chỉ trụ sở đến cơ quan đăng ký kinh doanh.",
        "Trung tâm phải nộp lại giấy phép ngay sau khi quyết định thu hồi có hiệu lực.",
        "Người yêu cầu đăng ký hộ tịch nộp các giấy tờ là thành phần hồ sơ theo quy định trước khi nhận kết quả.",
    ],
)
def test_a_moment_before_another_agencys_step_or_at_once_is_told(told: str) -> None:
    assert own_last_days(told) == (told,)


@pytest.mark.parametrize(
    "told",
    [
        "Doanh nghiệp phải gửi bản sao giấy phép trước khi nộp hồ sơ.",
        "Trước khi đăng ký giải thể, doanh nghiệp phải nộp hồ sơ quyết toán thuế.",
        "Trước khi mở hầm hàng, Sở Xây dựng phải thông báo cho chủ tàu.",
        "Kiểm tra phải hoàn thành trước khi trình hồ sơ.",
        "Kiểm tra hồ sơ được thực hiện trước khi cấp giấy phép.",
    ],
)
def test_the_order_of_steps_and_the_work_of_an_office_are_none(told: str) -> None:
    assert times_in_steps(told) == own_last_days(told) == ()


@NEEDS_EXTRACT
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1.005040", "trước khi mở nắp hầm hàng"),
        ("1.008513", "trước khi hết thời hạn nộp hồ sơ khai thuế"),
        ("1.009096", "Phiếu chuyển hồ sơ tàu chuyển cảng"),
        ("1.009096", "trước khi đưa hàng hoá ra khỏi khu vực giám sát"),
        ("1.010727", "trước khi giấy phép môi trường đã được cấp hết hiệu lực"),
        ("1.011724", "trước khi đưa nguyên liệu, vật tư, sản phẩm đến địa điểm lưu giữ"),
        ("1.012895", "trước khi ký Hợp đồng"),
        ("1.012905", "Trước khi thực hiện ký hợp đồng bán"),
    ],
)
def test_those_of_the_extract_are_told(code: str, said: str) -> None:
    steps = next(v.steps.vi for r, v in shown() if r.code == code)

    assert any(said in one for one in own_last_days(steps))
