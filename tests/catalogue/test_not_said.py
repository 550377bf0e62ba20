"""What quotes do not say is not said by them: who decides, of a sentence on signing; one's own day, of an agency's."""

import pytest

from onestop.catalogue.domain.deciders import deciders_in_steps
from onestop.catalogue.domain.own_last_days import own_last_days

DECIDED = "Giám đốc Công an tỉnh quyết định công nhận."


@pytest.mark.parametrize(
    "said",
    [
        "Đối với Công an tỉnh, thành phố trực thuộc trung ương, do Giám đốc Công an tỉnh, thành phố ký.",
        "Trong 05 ngày kể từ ngày cơ quan hải quan yêu cầu nhưng người khai không bổ sung thì từ chối cấp giấy phép.",
    ],
)
def test_who_signs_what_is_sent_on_and_a_refusal_by_nobody_do_not_tell_who_decides(said: str) -> None:
    assert deciders_in_steps(f"{said}\n{DECIDED}") == (DECIDED,)


@pytest.mark.parametrize(
    "said",
    [
        "Trong 02 ngày kể từ ngày nhận được quyết định của Ủy ban nhân dân cấp tỉnh, Thuế tỉnh, thành phố hạch toán số "
        "tiền phải nộp.",
        "Trường hợp tạm ngừng, cơ quan cung cấp thông tin, dữ liệu có trách nhiệm thông báo chậm nhất là 07 ngày trước đó.",
    ],
)
def test_a_day_of_an_agency_whose_name_has_a_comma_is_nobodys_own(said: str) -> None:
    assert own_last_days(said) == ()
