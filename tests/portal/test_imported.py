"""The page of a procedure read from the national portal: what it says of its papers and cases, and in which language."""

import re
from pathlib import Path

import pytest
from django.test import Client

from architecture.modules import SOURCE
from catalogue.records import method, paper

from .imported_page import page_of

NAMES_OF_PROCEDURES = re.compile(r"\btext\((?:(?:case\.)?version\.name|found\.name|line\.procedure)\)")


def test_every_page_says_in_which_language_a_name_of_the_source_is() -> None:
    """But for titles of pages, which can hold no mark of language."""
    unmarked = [
        f"{template.name}: {line.strip()}"
        for template in sorted((SOURCE / "portal" / "templates").rglob("*.jinja"))
        for line in template.read_text(encoding="utf-8").splitlines()
        if "block title" not in line and NAMES_OF_PROCEDURES.search(line)
    ]
    assert unmarked == []


@pytest.mark.parametrize(
    ("language", "on_paper", "by_name", "photo"),
    [
        (
            "vi",
            "Nguồn ghi số bản giấy: 1 bản chính, 2 bản sao.",
            "cần giấy nào thì nộp giấy ấy",
            "Ảnh chụp bằng điện thoại",
        ),
        (
            "en",
            "On paper, by the source: 1 original, 2 copies.",
            "send what your case needs of it",
            "photo from a phone",
        ),
    ],
)
def test_the_form_says_no_more_of_a_paper_than_the_source(
    lan: Client, tmp_path: Path, language: str, on_paper: str, by_name: str, photo: str
) -> None:
    """An original is not called done with a photo, and no paper is called optional whose name has a part for everybody."""
    partly = paper("Bản chính Giấy phép thành lập; bản sao giấy tờ thay đổi (nếu có).", copies=2)
    page_of(tmp_path, dossier=[{"title": "", "items": [paper("Đơn đề nghị", originals=0), partly]}])
    everybodys, in_part = (
        " ".join(lan.get(f"/thu-tuc/1.777777/nop/giay-to/{code}?lang={language}").content.decode().split())
        for code in ("paper_1", "paper_2")
    )

    assert on_paper in in_part
    assert by_name in in_part
    assert "Chỉ nộp nếu" not in in_part
    assert on_paper not in everybodys
    assert by_name not in everybodys
    assert photo not in everybodys + in_part


@pytest.mark.usefixtures("province")
class TestThePage:
    def test_lists_papers_under_their_headings_with_their_forms(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            dossier=[
                {"title": "* Giấy tờ phải nộp:", "items": [paper("Tờ khai theo Mẫu số 01;Mus01.docx")]},
                {"title": "Trường hợp ủy quyền, hồ sơ phải kèm theo:", "items": [paper("Văn bản ủy quyền")]},
            ],
        )

        assert "Giấy tờ phải nộp</th>" in page
        assert "Biểu mẫu trên Cổng Dịch vụ công quốc gia: Mus01.docx" in page
        assert "Đơn đề nghị" not in page

    def test_tells_of_each_paper_who_makes_it_where_that_is_not_clear(self, tmp_path: Path) -> None:
        groups = [
            {"title": "", "items": [paper("Đơn đề nghị"), paper("Báo cáo thẩm định của Sở Xây dựng")]},
            {"title": "Cấp lại do mất", "items": [paper("Giấy báo mất")]},
            {"title": "Hồ sơ Sở Xây dựng trình Chủ tịch, gồm:", "items": [paper("Phương án do chủ đầu tư lập")]},
        ]
        page = page_of(tmp_path, dossier=groups, competent_agency="")

        assert "(cơ quan lập, bạn không chuẩn bị)" not in page, "the heading tells whose dossier it is"
        said = page.split("Hồ sơ Sở Xây dựng trình Chủ tịch")[1].split("</th>")[0]
        assert "(hồ sơ cơ quan gửi đi, không phải danh sách bạn nộp)" in said
        assert "(tên giấy cho thấy cơ quan lập; nguồn không nói ai đưa vào hồ sơ)" in page

    @pytest.mark.parametrize(("language", "see"), [("vi", "Xem bảng giấy tờ"), ("en", "See the table of documents")])
    @pytest.mark.parametrize("competent", ["Ủy ban nhân dân cấp xã", ""])
    def test_counts_no_papers_of_a_list_and_says_nothing_of_who_brings_them(
        self, tmp_path: Path, language: str, see: str, competent: str
    ) -> None:
        """One row may name several papers, a form may be printed at the counter, and the steps may want others shown."""
        rows = [paper("Đơn; giấy chứng tử và bản chính Giấy phép"), paper("Các tài liệu chứng minh")]
        page = page_of(tmp_path, language, dossier=[{"title": "", "items": rows}], competent_agency=competent)
        main = page.split("<main")[1].split("</main>")[0]

        assert see in page.split('id="mine"')[1]
        for claim in ("giấy tờ cần nộp", "bạn chuẩn bị", "bạn nộp tệp", "Bạn cần gì", "documents to send", "you bring"):
            assert claim not in main

    def test_sends_people_to_the_steps_for_papers_that_are_only_shown(self, tmp_path: Path) -> None:
        told = "có thể có giấy tờ phải xuất trình không nằm trong bảng"

        assert told in page_of(tmp_path)
        assert told not in page_of(tmp_path, steps_text="")
        assert "Nguồn không kê" in page_of(tmp_path, dossier=[])

    @pytest.mark.parametrize(
        "said",
        [
            "Người mời là vợ, chồng (xuất trình giấy tờ chứng minh quan hệ).",
            "Đã nộp đủ tiền kèm theo các văn bản chứng minh.",
            "Người mua phải có đơn đề nghị mua nhà ở.",
            "Nộp bản chụp kèm theo bản chính để bộ phận tiếp nhận đối chiếu.",
        ],
    )
    def test_sends_people_to_the_conditions_that_have_a_paper_shown(self, tmp_path: Path, said: str) -> None:
        assert "Đọc cả phần Điều kiện và các bước:" in page_of(tmp_path, conditions_text=said)
        assert "Đọc cả phần Điều kiện:" in page_of(tmp_path, conditions_text=said, steps_text="")
        assert "phần Điều kiện" not in page_of(tmp_path, conditions_text="Đủ 18 tuổi, có thiết bị kèm theo.")

    def test_says_that_the_source_names_no_legal_basis(self, tmp_path: Path) -> None:
        told = 'Căn cứ pháp lý</dt> <dd class="govuk-summary-list__value">Nguồn không nêu'
        assert told in page_of(tmp_path, legal_bases=[])
        assert told not in page_of(tmp_path)

    def test_sends_a_note_that_opens_the_list_to_the_table(self, tmp_path: Path) -> None:
        opens = "Người yêu cầu thực hiện việc nộp/xuất trình hoặc tải lên các giấy tờ sau:"
        page = page_of(tmp_path, dossier=[{"title": "", "items": [paper(), paper(opens, originals=0)]}])
        assert "các giấy tờ sau <span" in page
        assert "(xem bảng giấy tờ ở trên)" in page

    def test_shows_rows_that_name_no_paper_as_they_stand(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, dossier=[{"title": "", "items": [paper("Không quy định.")]}])

        assert 'Nguồn ghi: <span lang="vi">“Không quy định.”</span>' in page
        assert "không kê" not in page
        assert "Lưu ý của nguồn" not in page

    def test_says_of_a_bare_one_that_it_may_be_a_filler(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, methods=[method(value=1, unit=None)])

        assert "Chưa rõ: nguồn ghi “1”, không ghi đơn vị" in page
        assert "Số này có thể chỉ là chỗ điền trống." in page

    def test_does_not_have_people_prepare_what_the_steps_have_an_agency_draw_up(self, tmp_path: Path) -> None:
        papers = [paper("Đơn đề nghị"), paper("Biên bản xác minh hiện trạng (Mẫu 2)")]
        steps = "Sở Tư pháp lập biên bản xác minh hiện trạng nhà."
        page = page_of(tmp_path, dossier=[{"title": "", "items": papers}], steps_text=steps)

        assert "(theo các bước, cơ quan lập giấy tờ này)" in page

    def test_lets_a_heading_tell_when_its_papers_are_wanted(self, tmp_path: Path) -> None:
        groups = [
            {"title": "", "items": [paper("Đơn đề nghị")]},
            {"title": "Cấp lại do mất", "items": [paper("Giấy báo mất")]},
        ]

        assert "nguồn không nói rõ" not in page_of(tmp_path, dossier=groups)

    def test_asks_which_case_it_is(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            dossier=[
                {"title": "Đối với cá nhân:", "items": [paper("Căn cước")]},
                {"title": "Đối với tổ chức:", "items": [paper("Quyết định thành lập")]},
            ],
        )

        assert "Hồ sơ của bạn thuộc trường hợp nào?" in page
        assert page.index("Đối với cá nhân") < page.index("Căn cước") < page.index("Đối với tổ chức")
