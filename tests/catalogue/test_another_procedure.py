"""Steps of another procedure are known by the act or the country they name in place of that of the name."""

import pytest

from onestop.catalogue.domain.another_procedure import Another, steps_of_another


@pytest.mark.parametrize(
    ("name", "steps", "told", "named"),
    [
        ("Cấp lại giấy phép lái xe", "Lưu hồ sơ đổi giấy phép lái xe quốc tế.", "đổi giấy phép lái xe", "Cấp lại"),
        ("Gia hạn thẻ nhà báo", "Sở\nthu hồi thẻ nhà báo.", "thu hồi thẻ nhà báo", "Gia hạn"),
        ("Cấp giấy sang Trung Quốc", "Công dân sang Cămpuchia nộp đơn.", "Cămpuchia", "Trung Quốc"),
    ],
)
def test_what_the_steps_are_about_is_quoted_where_the_name_is_not_in_them(
    name: str, steps: str, told: str, named: str
) -> None:
    assert steps_of_another(name, steps) == Another(told, named)


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("Cấp lại giấy phép lái xe", "Đổi giấy phép lái xe; cấp lại khi mất."),
        ("Cấp giấy phép lái xe", "Đổi giấy phép lái xe."),
        ("Cấp lại giấy phép lái xe", "Đổi biển số xe."),
        ("Cấp giấy sang Trung Quốc", "Công dân sang Trung Quốc hoặc Lào nộp đơn."),
        ("Cấp giấy sang Lào", "Nộp tại Lào Cai."),
        ("Cấp giấy", "Công dân sang Lào nộp đơn."),
    ],
)
def test_steps_that_have_the_words_of_the_name_or_speak_of_another_thing_are_its_own(name: str, steps: str) -> None:
    assert steps_of_another(name, steps) is None
