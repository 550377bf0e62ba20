"""The page says who decides only where a field of the source does; else it quotes the steps, or says that nobody is named."""

from pathlib import Path

import pytest

from portal.imported_page import page_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]

DECIDES = "Sở Tư pháp trình Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định cấp thẻ."


def test_of_empty_fields_the_sentence_of_the_steps_is_quoted(tmp_path: Path) -> None:
    page = page_of(tmp_path, competent_agency="", steps_text=f"Nộp hồ sơ tại Sở Tư pháp.\n{DECIDES}")

    assert "Nguồn để trống mục cơ quan, các bước có nêu" in page
    assert "Mục cơ quan của nguồn để trống; ai quyết định, các bước có nêu." in page
    assert f"“{DECIDES}”" in page


def test_where_the_steps_tell_nothing_either_nothing_is_quoted(tmp_path: Path) -> None:
    page = page_of(tmp_path, competent_agency="", steps_text="Nộp hồ sơ tại Sở Tư pháp.")

    assert "các bước có nêu" not in page
    assert "Các bước của nguồn viết:" not in page


@pytest.mark.parametrize(
    ("language", "label"),
    [("vi", "Cơ quan thực hiện (nguồn để trống mục cơ quan có thẩm quyền)"), ("en", "field of who decides is empty)")],
)
def test_who_only_carries_it_out_is_not_called_the_one_who_decides(tmp_path: Path, language: str, label: str) -> None:
    named = "Sở Nông nghiệp và Môi trường"

    assert label in page_of(tmp_path, language, competent_agency="", implementing_agency=named)
    assert label not in page_of(tmp_path, language, code="1.777777", competent_agency=named, implementing_agency=named)


def test_a_department_below_the_chairman_opens_nothing_and_is_no_decider(tmp_path: Path) -> None:
    named = "Sở Nông nghiệp và Môi trường"
    steps = "Nộp hồ sơ tại Sở.\nSở trình Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định hỗ trợ."
    page = page_of(tmp_path, competent_agency=named, implementing_agency=named, steps_text=steps)

    assert "nêu Ủy ban nhân dân tỉnh hoặc Chủ tịch quyết định" in page
    assert "“Sở trình Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định hỗ trợ.”" in page
    assert "Bắt đầu nộp" not in page


def test_steps_that_list_provinces_are_told_to(tmp_path: Path) -> None:
    steps = "Đơn vị nộp hồ sơ cho Sở Xây dựng các tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng."
    page = page_of(tmp_path, competent_agency="", implementing_agency="Sở Xây dựng", steps_text=steps)

    assert "hãy xem tỉnh này có trong đó không" in page
    assert "Theo nguồn: Sở Xây dựng" in page


def test_steps_that_name_somebody_else_than_the_field_are_quoted_beside_it(tmp_path: Path) -> None:
    steps = "Nộp hồ sơ tại cơ quan hải quan.\nCục Hải quan quyết định giảm thuế."

    assert "“Cục Hải quan quyết định giảm thuế.”" in page_of(
        tmp_path, competent_agency="Bộ Tài chính", steps_text=steps
    )
    assert "Các bước của nguồn viết:" not in page_of(tmp_path, competent_agency="Cục Hải quan", steps_text=steps)
