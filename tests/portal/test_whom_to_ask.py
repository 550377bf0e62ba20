"""Whom a page sends people to with a question: the agency named, else by the field, and no counter that would not know."""

import pytest

from onestop.portal.whom_to_ask import whom_to_ask


@pytest.mark.parametrize(
    ("field", "whom"),
    [
        ("Thuế", "cơ quan thuế quản lý bạn"),
        ("Hải quan", "cơ quan hải quan"),
        ("Cấp, quản lý căn cước", "cơ quan Công an"),
        ("Hoạt động ngoại hối", "Ngân hàng Nhà nước khu vực"),
        ("Thực hiện chính sách BHXH", "cơ quan Bảo hiểm xã hội"),
        ("Hộ tịch", "một Bộ phận Một cửa"),
    ],
)
def test_where_nobody_is_named_the_field_tells_whom_to_ask(field: str, whom: str) -> None:
    assert whom_to_ask(field, "").vi == whom


def test_who_is_named_is_asked() -> None:
    assert whom_to_ask("Thuế", "Chi cục Thuế khu vực").vi == "cơ quan đó"
    assert whom_to_ask("Thuế", "Cục Thuế, Chi cục Thuế").vi == "một trong các cơ quan đó"


def test_nobody_is_sent_to_an_agency_of_a_district_which_ended() -> None:
    several = "Bảo hiểm xã hội cấp Tỉnh, Bảo hiểm xã hội cấp huyện"

    assert whom_to_ask("", several).vi.startswith("một trong các cơ quan đó (trừ cơ quan cấp huyện")
    assert whom_to_ask("Quản lý xuất nhập cảnh", "Công an huyện").vi == "cơ quan Công an"
    assert whom_to_ask("Khác", "Thanh tra huyện").vi == "cơ quan cùng ngành của tỉnh"
    assert whom_to_ask("Đất đai", "Ủy ban nhân dân cấp huyện").vi == "một Bộ phận Một cửa"
