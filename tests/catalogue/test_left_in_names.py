"""Small things a table leaves in the names of papers, rows that are no paper or nobody's, and times that do not count."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.paper_names import name_and_template
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.steps import sentences
from onestop.catalogue.domain.steps_quotes import times_in_steps

from .records import paper
from .test_real_records import papers


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Giấy phép đã được cấp;.", "Giấy phép đã được cấp"),
        ("Lý do thành lập;;.", "Lý do thành lập"),
        ("Tờ khai theo mẫu;9..TKghivos.doc", "Tờ khai theo mẫu"),
        ("Tờ khai theo mẫu BM.20.", "Tờ khai theo mẫu BM.20."),
        ("Đơn theo Mẫu số 9", "Đơn theo Mẫu số 9"),
    ],
)
def test_a_sign_or_the_number_of_a_file_is_no_part_of_a_name(written: str, name: str) -> None:
    assert name_and_template(written)[0] == name


def test_a_login_is_no_paper() -> None:
    login = "Giấy tờ của chủ xe: sử dụng Ứng dụng định danh điện tử mức độ 2 để đăng nhập trên Cổng dịch vụ công."
    assert read_row(paper(login)).kind == "note"
    assert read_row(paper("Giấy tờ của xe: sử dụng dữ liệu điện tử của hóa đơn")).kind == "paper"


def test_of_a_set_that_an_agency_fills_nobody_says_whose_it_is() -> None:
    assert read_row(paper("Nhóm 1 gồm các văn bản, tài liệu sau: Đơn tố cáo; Quyết định thụ lý")).wanted == "whose"


@pytest.mark.parametrize(
    "said",
    [
        "Thời gian bổ sung, hoàn thiện hồ sơ không tính vào thời gian thẩm định hồ sơ.",
        "Thời hạn này không bao gồm thời gian lấy ý kiến.",
    ],
)
def test_a_time_that_does_not_count_is_quoted_with_the_others(said: str) -> None:
    assert times_in_steps(f"Bước 1: Nộp hồ sơ.\n{said}") == (said,)


@NEEDS_EXTRACT
def test_no_name_of_the_extract_ends_with_a_sign() -> None:
    assert [(code, one.name.vi[-40:]) for code, one in papers() if one.name.vi.endswith((";.", ",.", ";9"))] == []


def test_a_proof_of_being_let_off_is_of_whoever_is() -> None:
    assert read_row(paper("Hồ sơ xác định đối tượng được miễn thuế theo quy định")).wanted == "in_case"


def test_the_number_of_a_row_is_no_part_of_its_sentence_though_no_space_follows() -> None:
    assert [one.text for one in sentences("1.Trường hợp bị mất thì gửi đề nghị.\n2.1.Sở trả lời trong 1.5 ngày.")] == [
        "Trường hợp bị mất thì gửi đề nghị.",
        "Sở trả lời trong 1.5 ngày.",
    ]
