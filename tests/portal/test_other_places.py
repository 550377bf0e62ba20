"""Whether other words of the steps send somebody else elsewhere than the quoted ones do: another level, place or case."""

import pytest

from beside import NEEDS_EXTRACT
from catalogue.test_real_records import shown
from onestop.portal.other_places import told_of_others
from onestop.portal.where_to_apply import where_to_apply

READ_ON = "Các bước còn nói về nơi nộp ở câu khác"
TABLE_DIFFERS = "Mô tả trong bảng cách nộp của nguồn lại nêu nơi nộp khác"
AT_THE_TOP = "Cấp Bộ: Người nộp thuế nộp hồ sơ cho Tổng cục Hải quan."
BY_WHO_PAYS = "Nộp hồ sơ khai thuế tại cơ quan thuế quản lý trực tiếp tổ chức khai thay."
WHERE_IT_WAS = "Gửi văn bản đến Cơ quan đăng ký kinh doanh cấp tỉnh nơi đã nộp hồ sơ."
AT_FINANCE = "Đối với dự án của tỉnh, nhà đầu tư nộp hồ sơ cho Sở Tài chính."


@pytest.mark.parametrize(
    ("quoted", "later"),
    [
        (AT_THE_TOP, "Cấp Tỉnh: Người nộp thuế nộp hồ sơ cho Cục Hải quan."),
        (BY_WHO_PAYS, "Cá nhân gửi hồ sơ đến cơ quan thuế quản lý trực tiếp tổ chức phát hành chứng khoán."),
        (
            WHERE_IT_WAS,
            "Doanh nghiệp gửi thông báo đến Cơ quan đăng ký kinh doanh cấp tỉnh nơi công ty đặt trụ sở chính.",
        ),
        (BY_WHO_PAYS, "Trường hợp khai thuế đối với tái bảo hiểm: Bên Việt Nam lập hồ sơ và gửi đến cơ quan Thuế."),
        (
            AT_FINANCE,
            "Trường hợp Ủy ban nhân dân cấp tỉnh, Ban Quản lý đã giao thì nhà đầu tư nộp hồ sơ cho Ban Quản lý.",
        ),
        (AT_FINANCE, "Đối với dự án của khu kinh tế, nhà đầu tư nộp hồ sơ cho cơ quan, đơn vị được Trưởng ban giao."),
        (
            AT_THE_TOP,
            "Người được gia hạn theo điểm a, được sửa đổi, bổ sung tại khoản 8, gửi hồ sơ cho Chi cục Hải quan.",
        ),
    ],
)
def test_of_another_level_place_or_case_is_told(quoted: str, later: str) -> None:
    assert told_of_others(f"{quoted}\n{later}", quoted) == (later,)


@pytest.mark.parametrize(
    ("quoted", "later"),
    [
        (BY_WHO_PAYS, "Trường hợp hồ sơ được nộp trực tiếp thì nộp tại cơ quan thuế."),
        (WHERE_IT_WAS, "Trường hợp chấm dứt, gửi thông báo đến Cơ quan đăng ký kinh doanh cấp tỉnh nơi đã nộp hồ sơ."),
        (AT_FINANCE, "Trường hợp dự án lớn, nhà đầu tư nộp hồ sơ cho cơ quan có thẩm quyền."),
        (BY_WHO_PAYS, "Gửi đến cơ quan thuế quản lý trực tiếp tổ chức khai thay chậm nhất là ngày thứ 10."),
        (AT_FINANCE, "Trường hợp kết quả đạt thì Chi cục trưởng Chi cục Hải quan gửi kèm sơ đồ về Cục Hải quan."),
        (AT_FINANCE, "Niêm yết tại trụ sở Ủy ban nhân dân cấp xã nơi có đất về việc nộp hồ sơ cấp Giấy chứng nhận."),
        (AT_FINANCE, "Các trường hợp không đạt, phòng Tổ chức cán bộ Công an tỉnh gửi hồ sơ cho Công an cấp huyện."),
        (AT_FINANCE, "Nếu có vướng mắc, Sở Xây dựng gửi hồ sơ đến Bộ Xây dựng."),
    ],
)
def test_of_the_same_is_not(quoted: str, later: str) -> None:
    assert told_of_others(f"{quoted}\n{later}", quoted) == ()


@NEEDS_EXTRACT
@pytest.mark.parametrize("code", ["1.013490", "1.011007", "2.002603", "1.010010", "2.002020", "1.008331"])
def test_whoever_reads_one_case_is_told_to_read_on(code: str) -> None:
    version = next(one.version for one in shown() if one.record.code == code)

    assert READ_ON in where_to_apply(version).besides.vi


@NEEDS_EXTRACT
def test_a_table_that_names_a_centre_beside_steps_that_do_not_is_told_to_differ() -> None:
    told = {one.record.code for one in shown() if TABLE_DIFFERS in where_to_apply(one.version).besides.vi}

    assert "1.008538" in told
