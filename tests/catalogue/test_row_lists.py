"""Who decides is quoted with the whole list that names them, for half of it sends people to the wrong one."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.deciders import deciders_in_steps

from .test_real_records import shown

LISTED = (
    "Nộp hồ sơ đến cơ quan có thẩm quyền:\n"
    "- Bộ Công an cấp giấy phép loại 1;\n"
    "- Bộ Quốc phòng cấp giấy phép cho:\n+ Đơn vị của mình;\n+ Người được thuê.\n"
    "- Sở Y tế: cấp giấy phép trong các trường hợp còn lại."
)


def test_a_list_of_agencies_is_quoted_whole_with_what_its_rows_open() -> None:
    assert deciders_in_steps(f"{LISTED}\nBước 2: Nhận kết quả.") == (LISTED,)


@pytest.mark.parametrize(
    "steps",
    [
        "Bước 2:\n- Sở Y tế cấp giấy phép.\n- Người được cấp nhận kết quả.",
        "Hồ sơ đã nộp.\n- Sở Y tế cấp giấy phép.\n- Sở Nội vụ lưu hồ sơ.",
    ],
)
def test_rows_of_what_is_done_one_after_another_are_no_list_of_agencies(steps: str) -> None:
    assert deciders_in_steps(steps) == ("Sở Y tế cấp giấy phép.",)


@NEEDS_EXTRACT
@pytest.mark.parametrize(
    ("code", "last"),
    [("1.009448", "Sở Xây dựng"), ("1.011470", "Cơ quan có thẩm quyền"), ("1.013261", "Ủy ban nhân dân tỉnh")],
)
def test_the_records_that_list_who_decides_are_quoted_to_the_last_of_them(code: str, last: str) -> None:
    steps = next(version.steps.vi for record, version in shown() if record.code == code)

    assert any(f"\n- {last}" in one for one in deciders_in_steps(steps))
