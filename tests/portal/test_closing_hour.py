"""What a page says of a late receipt is what the clock counts, and of a paper what the ways of applying take."""

import pytest
from django.test import Client

SAME_DAY = "Tiếp nhận sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo."
AS_THE_NEXT = "Tiếp nhận sau 15 giờ thì thời hạn trả kết quả tính như tiếp nhận vào ngày làm việc tiếp theo."


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("code", "said"),
    [("2.000986", {AS_THE_NEXT: 1}), ("1.011441", {SAME_DAY: 2, AS_THE_NEXT: 1}), ("1.001193", {SAME_DAY: 1})],
)
def test_a_late_receipt_is_told_as_each_term_is_counted(code: str, said: dict[str, int]) -> None:
    page = page_of(code)

    assert {one: page.count(one) for one in (SAME_DAY, AS_THE_NEXT) if one in page} == said


@pytest.mark.usefixtures("province")
def test_nobody_is_told_to_send_a_file_or_fill_in_online_what_is_taken_on_paper_alone() -> None:
    page = page_of("2.000986")

    assert "khai theo mẫu" in page
    assert "bạn nộp bản giấy" in page
    assert "khai trực tuyến" not in page
    assert "khai trực tuyến" in page_of("1.001193")


@pytest.mark.usefixtures("province")
def test_what_another_system_takes_online_is_handed_in_and_not_said_to_be_on_paper() -> None:
    page = page_of("2.001610")

    assert "bạn nộp" in page
    assert not any(one in page for one in ("bạn nộp tệp", "bạn nộp bản giấy", "khai trực tuyến"))


def page_of(code: str) -> str:
    return " ".join(Client().get(f"/thu-tuc/{code}").content.decode().split())
