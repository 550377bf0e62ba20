"""Places: the sentence of one case sends nobody else away, the post the steps name is told, and an ended level has its twin."""

import json
from pathlib import Path

import pytest
from django.test import Client

from catalogue.records import method, record
from onestop.catalogue.api import import_procedures
from onestop.portal.ways_in_descriptions import goes_by_post
from onestop.runtime.api import now

from .imported_page import page_of

ONE = "Trường hợp đổi tên, doanh nghiệp gửi hồ sơ đến Sở Tư pháp nơi doanh nghiệp đăng ký hoạt động."
OTHER = "Trường hợp chuyển đi, doanh nghiệp gửi hồ sơ đến Sở Tư pháp nơi doanh nghiệp đặt trụ sở mới."
BOTH = "Trung tâm gửi thông báo cho Sở Tư pháp nơi Trung tâm đặt trụ sở và gửi hồ sơ đến Sở Tư pháp nơi Trung tâm đặt trụ sở mới."


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (f"{ONE}\n{OTHER}", "nơi nộp khác nhau theo trường hợp"),
        (BOTH, "Nguồn cho gửi giấy tờ đến hai nơi: hãy đọc câu dưới đây xem giấy nào gửi nơi nào"),
    ],
)
def test_neither_a_case_nor_a_paper_sends_the_other_away(tmp_path: Path, steps: str, told: str) -> None:
    page = page_of(tmp_path, steps_text=steps)

    assert "đừng nộp ở đây" not in page
    assert page.index(told) < page.index("govuk-button--start")


@pytest.mark.usefixtures("province")
def test_steps_with_a_course_for_each_case_are_to_be_read_to_their_end(tmp_path: Path) -> None:
    steps = (
        "(i) Trường hợp thuộc thẩm quyền của Hội đồng\n"
        "Tổ chức gửi 01 bộ hồ sơ đến Sở Nông nghiệp và Môi trường.\n"
        "(ii) Trường hợp dự án đầu tư: cơ quan chủ trì lấy ý kiến của Sở."
    )
    assert "hãy đọc hết phần Các bước trước khi nộp" in page_of(tmp_path, steps_text=steps)


@pytest.mark.usefixtures("province")
def test_the_post_that_only_the_steps_have_is_told(tmp_path: Path) -> None:
    steps = "Tổ chức nộp hồ sơ trực tiếp đến Sở Tư pháp hoặc gửi hồ sơ qua dịch vụ bưu chính."
    ways = [method("in_person")]

    assert "bảng cách nộp không có dòng ấy" in page_of(tmp_path, steps_text=steps, methods=ways)
    assert "bảng cách nộp không có dòng ấy" not in page_of(tmp_path, steps_text=steps)


def test_what_an_office_sends_back_is_no_way_to_apply() -> None:
    assert not goes_by_post("Trường hợp nộp hồ sơ qua dịch vụ bưu chính thì Sở trả lời trong 03 ngày.")
    assert not goes_by_post("Người nộp hồ sơ bổ sung gửi hồ sơ qua bưu chính. Nhận kết quả qua bưu chính.")


@pytest.mark.usefixtures("province")
def test_a_procedure_of_the_districts_points_to_the_same_of_the_communes(tmp_path: Path) -> None:
    names = {
        "1.777777": "Trình báo mất thẻ (thực hiện tại cấp huyện)",
        "1.777778": "Trình báo mất thẻ (thực hiện tại cấp xã)",
    }
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(json.dumps(record(code=code, name=name)) for code, name in names.items()), "utf-8")
    import_procedures(path, now=now())

    page = Client().get("/thu-tuc/1.777777").content.decode()
    assert "Cấp huyện đã kết thúc hoạt động" in page
    assert 'href="/thu-tuc/1.777778"' in page
    assert "Thủ tục cùng tên nay" not in Client().get("/thu-tuc/1.777778").content.decode()
