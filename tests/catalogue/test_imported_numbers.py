"""Numbers and letters by which a source points to its papers, headings and cases."""

import pytest

from beside import NEEDS_EXTRACT

from .drafts import blocking, draft, group, version
from .records import paper
from .test_read_closely import of


class TestNumbersOfTheSource:
    @pytest.mark.parametrize("mark", ["1.", "(ii)", "a)", "II.", "1.3.2."])
    def test_stay_before_headings(self, mark: str) -> None:
        made = version(
            dossier=[group(f"* {mark} Hồ sơ thành lập:", paper("Đơn")), group("Hồ sơ thay đổi:", paper("Đơn"))]
        )
        assert [one.group.vi for one in made.components] == [f"{mark} Hồ sơ thành lập", "Hồ sơ thay đổi"]

    @pytest.mark.parametrize(
        ("titles", "named"),
        [
            (("a) Đối với cá nhân", "b) Đối với tổ chức"), ["a) Đối với cá nhân", "b) Đối với tổ chức"]),
            (("(1) Trường hợp 1: mới", "(2) Trường hợp 2: lại"), ["Trường hợp 1: mới", "Trường hợp 2: lại"]),
        ],
    )
    def test_stay_before_cases_but_those_numbered_in_words(self, titles: tuple[str, ...], named: list[str]) -> None:
        made = version(dossier=[group(title, paper("Đơn")) for title in titles])
        assert [one.name.vi for one in made.variants] == named

    def test_stay_before_rows_a_note_points_to(self) -> None:
        rows = (
            "(ii) Đối với tổ chức: giấy giới thiệu",
            "(i) Giấy ủy quyền",
            "(iii) Thực hiện theo quy định tại mục (ii)",
        )
        made = version(dossier=[group("", *map(paper, rows))])
        assert [one.name.vi for one in made.components] == ["(i) Giấy ủy quyền", rows[0]]

    @pytest.mark.parametrize(
        ("rows", "ordered"),
        [
            (["đ) Sổ", "d) Đơn", "e) Bản vẽ"], ["Đơn", "Sổ", "Bản vẽ"]),
            (["(iv) Sổ", "(ii) Đơn", "(v) Bản vẽ"], ["Đơn", "Sổ", "Bản vẽ"]),
            (["b) Sổ", "Lưu ý: nộp một bộ", "a) Đơn"], ["Đơn", "Sổ"]),
            (["b) Sổ", "a) Đơn", "Bản vẽ"], ["Sổ", "Đơn", "Bản vẽ"]),
            (["b) Sổ", "a) Đơn", "a) Bản vẽ"], ["Sổ", "Đơn", "Bản vẽ"]),
        ],
        ids=["letters", "Roman", "beside a note", "not each", "one twice"],
    )
    def test_letters_put_papers_in_order_where_each_has_its_own(self, rows: list[str], ordered: list[str]) -> None:
        made = version(dossier=[group("", *map(paper, rows))])
        assert [one.name.vi for one in made.components] == ordered
        assert "paper_missing" not in blocking(dossier=[group("", *map(paper, rows))])

    def test_put_papers_in_order(self) -> None:
        made = version(dossier=[group("", paper("(2) Sơ đồ"), paper("(1) Đơn đề nghị"))])
        assert [one.name.vi for one in made.components] == ["Đơn đề nghị", "Sơ đồ"]

    def test_one_that_is_skipped_is_told_and_blocks(self) -> None:
        rows = [paper(f"({number}) Giấy phép {number}") for number in (5, 1, 4, 3)]
        [told] = [one for one in draft(dossier=[group("", *rows)]).findings if one.kind == "paper_missing"]
        assert (told.seen, told.blocking) == ("(2)", True)

    def test_say_nothing_where_not_each_row_has_one(self) -> None:
        rows = [paper("(3) Giấy phép"), paper("Đơn đề nghị"), paper("(2) Sơ đồ")]
        assert "paper_missing" not in blocking(dossier=[group("", *rows)])


class TestTheNumberOfAFormThatRanIntoThatOfCopies:
    NAME = "Bản khai theo mẫu BM.NCC.20.01 hoặc Bản khai theo mẫu BM.NCC.20."

    def test_has_as_many_digits_as_the_other_forms_of_its_code(self) -> None:
        [made] = version(dossier=[group("", paper(self.NAME, originals=31))]).components
        assert (made.name.vi, made.originals, made.parted_quantity) == (f"{self.NAME}03", 1, True)

    def test_is_not_guessed_where_no_other_form_shows_how_it_is_written(self) -> None:
        [made] = version(dossier=[group("", paper("Bản khai theo mẫu BM.NCC.20.", originals=31))]).components
        assert (made.name.vi, made.originals, made.garbled_quantity) == ("Bản khai theo mẫu BM.NCC.20.", 0, True)

    @NEEDS_EXTRACT
    @pytest.mark.parametrize("code", ["2.001428", "3.000226", "3.000243", "3.000331"])
    def test_stands_in_the_real_records(self, code: str) -> None:
        assert of(code).version.components[0].name.vi.endswith("theo mẫu BM.NCC.20.03")
