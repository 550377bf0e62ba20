"""What a page quotes of a source stands in the lines of that source, between marks of its own."""

from pathlib import Path

import pytest

from portal.imported_page import page_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]

LISTED = (
    "Nộp hồ sơ đến cơ quan có thẩm quyền:\n- Bộ Công an cấp giấy phép loại 1;\n- Sở Y tế cấp giấy phép loại 2.\n"
    "Bước 2: Trong 05 ngày, Sở Y tế:\n+ Kiểm tra;\n+ Trả lời.\nBước 3: Nhận kết quả."
)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_line_of_a_quote_is_one(tmp_path: Path, language: str) -> None:
    page = page_of(tmp_path, language, competent_agency="", steps_text=LISTED)

    assert '<span class="os-line">“Nộp hồ sơ đến cơ quan có thẩm quyền:</span>' in page
    assert '<span class="os-line">- Sở Y tế cấp giấy phép loại 2.”</span>' in page
    assert '<span class="os-line">+ Trả lời.</span></li>' in page.replace("</span> </li>", "</span></li>")


def test_a_paper_to_be_shown_is_no_original_to_hand_in(tmp_path: Path) -> None:
    rows = [{"name": "Xuất trình thẻ căn cước", "has_template_file": False, "originals": 1, "copies": 0}]
    page = page_of(tmp_path, dossier=[{"title": "", "items": rows}])

    assert "để xuất trình" in page
    assert "nguồn ghi 1 bản chính" in page


def test_a_case_alone_is_said_to_be_one(tmp_path: Path) -> None:
    steps = "Nộp hồ sơ tại Sở Y tế.\nTrường hợp phức tạp, Bộ Y tế quyết định cấp phép."

    assert "(chỉ cho trường hợp nêu trong câu;" in page_of(tmp_path, competent_agency="", steps_text=steps)
