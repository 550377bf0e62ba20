"""The papers of a procedure read from the national portal, as its page shows them."""

import re
from pathlib import Path

import pytest

from catalogue.records import paper

from .imported_page import page_of


def row_of(page: str, name: str) -> str:
    """What stands in the row of a paper, without marks."""
    rows = [re.sub(r"<[^>]+>", " ", row) for row in page.split("<tr>") if name in row]
    return " ".join(rows[0].split())


@pytest.mark.usefixtures("province")
class TestOriginalsInTheSteps:
    """Which paper may come as a copy, and when its original is handed in, the table does not say."""

    STEPS = (
        "Nộp hồ sơ tại Bộ phận Một cửa.\n- Nộp bản sao thì nộp bản gốc khi nhận kết quả.\n- Sở trả bản chính giấy phép."
    )

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_are_quoted_beside_the_papers(self, tmp_path: Path, language: str) -> None:
        page = page_of(tmp_path, language, steps_text=self.STEPS)

        told = page.split('id="needed"')[1].split("</details>")[0]
        assert (
            "nói về bản chính, nguyên văn" if language == "vi" else "say of originals, in the source"
        ) in told.replace("&#39;", "'")
        assert re.findall("<li>(.*?)</li>", told.split("</table>")[1]) == [
            "Nộp bản sao thì nộp bản gốc khi nhận kết quả."
        ]

    def test_are_not_spoken_of_where_the_steps_do_not(self, tmp_path: Path) -> None:
        assert "nói về bản chính" not in page_of(tmp_path, steps_text="Nộp hồ sơ tại Bộ phận Một cửa.")


@pytest.mark.usefixtures("province")
class TestAPaperOfAnOffice:
    @pytest.mark.parametrize(
        ("language", "name", "told"),
        [
            ("vi", "Tờ trình của Sở Xây dựng", "(tên giấy cho thấy cơ quan lập; nguồn không nói ai đưa vào hồ sơ)"),
            ("en", "Tờ trình của Sở Xây dựng", "(its name says that an office makes it; the source does not say who"),
            ("vi", "Dự thảo quyết định thu hồi", "(không rõ bạn hay cơ quan lập giấy này)"),
            ("vi", "Biên bản kiểm tra thực địa", "(theo các bước, cơ quan lập giấy tờ này)"),
            (
                "vi",
                "Giấy xác nhận nguồn gốc theo Mẫu số 05",
                "(theo các bước, đây là giấy được cấp khi giải quyết xong;",
            ),
            ("en", "Giấy xác nhận nguồn gốc theo Mẫu số 05", "(by the steps this is what is issued in the end;"),
        ],
    )
    def test_stands_in_the_list_and_says_that_it_is_told_apart(
        self, tmp_path: Path, language: str, name: str, told: str
    ) -> None:
        steps = "Sở Xây dựng lập biên bản kiểm tra thực địa. Sở Xây dựng cấp Giấy xác nhận nguồn gốc theo Mẫu số 05."
        page = page_of(tmp_path, language, dossier=[{"title": "", "items": [paper(), paper(name)]}], steps_text=steps)

        assert told in row_of(page, name)
        assert told not in row_of(page, "Đơn đề nghị")


@pytest.mark.usefixtures("province")
def test_headings_and_cases_have_the_numbers_of_the_source(tmp_path: Path) -> None:
    headed = [{"title": f"{mark} Hồ sơ {what}:", "items": [paper()]} for mark, what in (("(1)", "mới"), ("(2)", "lại"))]
    cases = [{"title": f"{mark} Đối với {who}", "items": [paper()]} for mark, who in (("a)", "xe"), ("b)", "tàu"))]

    page = page_of(tmp_path, dossier=headed)
    assert "(1) Hồ sơ mới" in page
    assert "(2) Hồ sơ lại" in page
    page = page_of(tmp_path, dossier=cases)
    assert "a) Đối với xe" in page
    assert "b) Đối với tàu" in page


@pytest.mark.usefixtures("province")
class TestWhatMayHoldPapers:
    @pytest.mark.parametrize(
        ("language", "told"),
        [
            ("vi", "(dòng này của nguồn mở một danh sách, không rõ gồm giấy tờ nào)"),
            ("en", "(this row of the source opens a list; which documents are in it is not clear)"),
        ],
    )
    def test_a_row_that_opens_a_list_stands_in_the_table_and_counts_nothing(
        self, tmp_path: Path, language: str, told: str
    ) -> None:
        rows = [paper("- Hồ sơ đối với xe thương mại gồm:"), paper(), paper("Đối với xe công vụ gồm:")]
        page = page_of(tmp_path, language, dossier=[{"title": "", "items": rows}])

        assert f"{told} –" in row_of(page, "Đối với xe công vụ gồm:")

    def test_what_a_note_has_brought_stands_in_the_table_and_the_note_below(self, tmp_path: Path) -> None:
        asks = "Nộp trực tuyến thì hộ chiếu của người nước ngoài phải gửi qua bưu chính."
        rows = [paper(), paper(f"Lưu ý: {asks}", originals=0)]
        page = page_of(tmp_path, dossier=[{"title": "", "items": rows}])

        assert "(nguồn nêu trong lưu ý, nguyên văn; hãy đọc kỹ khi nào cần)" in row_of(page, asks)
        assert f"<li>Lưu ý: {asks}</li>" in page

    def test_a_sentence_counted_among_the_papers_is_told_as_that(self, tmp_path: Path) -> None:
        asks = "Thủ tục này không yêu cầu bắt buộc xuất trình khi nộp, song phải có kết quả trước khi thẩm định"
        row = row_of(page_of(tmp_path, dossier=[{"title": "", "items": [paper(), paper(asks)]}]), asks)

        assert "(nguồn xếp câu này trong danh sách giấy tờ, nguyên văn; hãy đọc kỹ khi nào cần)" in row
        assert "nguồn không ghi" not in row[: row.index("1 bản chính")]


@pytest.mark.usefixtures("province")
def test_several_papers_of_one_row_are_told_line_by_line_and_counted_as_the_source_does(tmp_path: Path) -> None:
    page = page_of(
        tmp_path, dossier=[{"title": "", "items": [paper("Kế hoạch; - Dự toán kinh phí"), paper("Ảnh màu")]}]
    )

    assert '<span class="os-block">Kế hoạch;</span> <span class="os-block">- Dự toán kinh phí</span>' in page
    assert row_of(page, "Dự toán kinh phí").count("nguồn ghi cho cả dòng") == 1
    assert page.count("nguồn ghi cho cả dòng") == 1
