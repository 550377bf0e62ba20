"""Groups whose headings say that they are cases: the first grant and its extension, the ordinary case beside others."""

import pytest

from .drafts import blocking, group
from .records import paper

SHARED_LAND = "Sử dụng đất kết hợp đa mục đích, gia hạn phương án sử dụng đất kết hợp đa mục đích"


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (SHARED_LAND, ["Hồ sơ gia hạn phương án sử dụng đất:", "a) Hồ sơ đề nghị phê duyệt phương án sử dụng đất:"]),
        ("Đăng ký công ty cổ phần", ["Trường hợp doanh nghiệp xã hội:", "Đăng ký công ty cổ phần:"]),
    ],
)
def test_are_told_as_cases(name: str, titles: list[str]) -> None:
    found = blocking(name=name, dossier=[group(one, paper("Đơn")) for one in titles])

    assert "groups_by_case" in found
    assert "groups_unclear" not in found


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("Khai phí", ["Hồ sơ khai quyết toán năm gồm:", "Hồ sơ khai quý:"]),
        (SHARED_LAND, ["Hồ sơ gia hạn phương án sử dụng đất:", "Hồ sơ phê duyệt báo cáo tác động môi trường:"]),
        ("Đăng ký công ty cổ phần", ["Đăng ký công ty cổ phần:", "Hồ sơ khác:"]),
    ],
)
def test_stay_doubtful_where_the_headings_do_not_say_it(name: str, titles: list[str]) -> None:
    found = blocking(name=name, dossier=[group(one, paper("Đơn")) for one in titles])

    assert "groups_by_case" not in found
