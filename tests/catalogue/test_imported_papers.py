"""The papers of a record: which there are, how many of each, and of which it is sure that everybody brings them."""

from typing import Any

import pytest

from onestop.catalogue.domain.paper_names import name_and_template
from onestop.catalogue.domain.papers import sets_of

from .drafts import blocking, group, names, version
from .records import paper


class TestPapers:
    def test_none_is_invented(self) -> None:
        assert names(version(dossier=[group("", paper("Tờ khai"))])) == [("Tờ khai", True)]

    @pytest.mark.parametrize(
        ("papers", "kind"),
        [
            ([group("", paper("Đơn"), paper("hoặc bản điện tử"))], "split_component"),
            ([group("", paper("Chứng cứ gồm một trong các giấy tờ sau:"), paper("Văn bản"))], "cases_among_papers"),
            ([group("Tờ trình theo Mẫu số 14", paper("Bản đồ"))], "heading_names_paper"),
            ([group("", paper("Đơn")), group("Trường hợp hủy bỏ", paper("Quyết định"))], "groups_some_by_case"),
        ],
    )
    def test_of_a_doubtful_list_nothing_is_said_to_be_asked_of_all(
        self, papers: list[dict[str, Any]], kind: str
    ) -> None:
        found = version(dossier=papers)

        assert kind in blocking(dossier=papers)
        assert not any(one.required for one in found.components)
        assert "unclear" in {one.wanted for one in found.components}

    def test_that_go_on_with_a_list_another_row_opens_keep_its_mark(self) -> None:
        rows = ("- Đơn", "+ Quyết định chấp thuận", "- Bản sao các giấy tờ sau: + Văn bản chấp thuận")
        found = version(dossier=[group("", *map(paper, rows))])

        assert "+ Quyết định chấp thuận" in [one.name.vi for one in found.components]

    def test_that_stand_twice_with_other_numbers_are_both_shown(self) -> None:
        twice = [paper("Biên bản", originals=1, copies=0), paper("Biên bản", originals=1, copies=1)]
        found = version(dossier=[group("", *twice)])

        assert [(one.originals, one.copies) for one in found.components] == [(1, 0), (1, 1)]

    def test_what_is_none_is_a_note(self) -> None:
        found = version(
            dossier=[
                group("", paper("Tờ khai"), paper("Số lượng hồ sơ: 01 (bộ)")),
                group("* Lưu ý:", paper("Người nộp xuất trình căn cước.")),
            ]
        )

        assert names(found) == [("Tờ khai", True)]
        assert found.publication is not None
        assert found.publication.notes == ("Số lượng hồ sơ: 01 (bộ)", "Người nộp xuất trình căn cước.")
        assert found.publication.sets == 1

    def test_a_template_is_no_part_of_the_name(self) -> None:
        found = version(dossier=[group("", paper("a) Đơn đề nghị theo Mẫu số 01;Mus01.docxPhlcIV.docx"))])

        assert (found.components[0].name.vi, found.components[0].template) == (
            "Đơn đề nghị theo Mẫu số 01",
            "Mus01.docx, PhlcIV.docx",
        )

    @pytest.mark.parametrize(
        ("name", "template"),
        [
            ("Đơn theo Nghị định số 23/2026/NĐ-CPMẫu 57.docx", "Mẫu 57.docx"),
            (
                "Văn bản đề nghị khai thác khoáng sảnMau 08 - Phu luc II_02.7.2025.doc",
                "Mau 08 - Phu luc II_02.7.2025.doc",
            ),
            ("Đơn (nếu có);Mau02-DS(BHYT).doc", "Mau02-DS(BHYT).doc"),
            ("Đơn theo quy địnhvăn bản đề nghị.docx", "văn bản đề nghị.docx"),
            ("Đơn đề nghị theo mẫu quy định1.6. Don de nghi CPXD.docx", "1.6. Don de nghi CPXD.docx"),
            ("Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA).1.MuCT01.doc", "1.MuCT01.doc"),
            ("Đơn theo Mẫu số 14.QLT kèm theo Nghị định số 32/2026/NĐ-CPMẫu số 14.QLT.docx", "Mẫu số 14.QLT.docx"),
            ("Danh mục theo Nghị định số 06/2021/NĐ-CPDanhmuchoso.docx", "Danhmuchoso.docx"),
            ("Đơn đề nghị theo Mẫu số 01", ""),
        ],
    )
    def test_a_template_is_found_where_a_capital_stands_inside_a_word(self, name: str, template: str) -> None:
        assert name_and_template(name)[1] == template

    def test_a_number_of_originals_grown_together_with_that_of_the_form_is_taken_apart(self) -> None:
        found = version(dossier=[group("", paper("Đơn theo Mẫu số", originals=181), paper("Bản vẽ", originals=21))])

        assert [(one.originals, one.garbled_quantity) for one in found.components] == [(1, False), (0, True)]
        assert found.components[0].name.vi == "Đơn theo Mẫu số 18"

    def test_listed_twice_in_the_same_words_are_one(self) -> None:
        found = version(dossier=[group("", paper("Đơn đề nghị"), paper("đơn đề nghị."), paper("Giấy phép"))])

        assert [one.name.vi for one in found.components] == ["Đơn đề nghị", "Giấy phép"]

    def test_beside_numbered_cases_what_has_no_number_is_of_another(self) -> None:
        found = version(
            dossier=[
                group(
                    "",
                    paper("Đăng ký ngừng sử dụng: Tờ khai mẫu 03"),
                    paper("Trường hợp (1) Đăng ký: Tờ khai mẫu 01"),
                    paper("Trường hợp (2) Thay đổi: Tờ khai mẫu 02"),
                )
            ]
        )

        assert [one.wanted for one in found.components] == ["unclear", "in_case", "in_case"]

    def test_of_papers_on_a_right_to_land_one_is_enough(self) -> None:
        found = version(
            dossier=[
                group(
                    "",
                    paper("Đơn"),
                    paper("Giấy chứng nhận quyền sử dụng đất"),
                    paper("Giấy chứng nhận quyền sở hữu nhà ở và quyền sử dụng đất ở"),
                    paper("Một trong những loại giấy tờ hợp pháp về đất đai: + Giấy tờ khác"),
                )
            ]
        )

        assert [one.wanted for one in found.components] == ["always", "unclear", "unclear", "always"]

    def test_a_declaration_is_no_proof_among_others(self) -> None:
        found = version(
            dossier=[
                group("", paper("Tờ khai đăng ký"), paper("Chứng cứ chứng minh quan hệ gồm:"), paper("Giấy giám định"))
            ]
        )

        assert [one.wanted for one in found.components] == ["always", "unclear", "unclear"]

    def test_sets_are_told_where_every_mention_agrees(self) -> None:
        assert sets_of([], "Nộp 01 bộ hồ sơ; gửi 01 (một) bộ hồ sơ đến Sở.") == 1
        assert sets_of([], "Nộp 01 bộ hồ sơ; gửi 02 bộ hồ sơ đến Sở.") is None
        assert sets_of([], "Cảng vụ thẩm định và gửi kèm 02 bộ hồ sơ đến Cục.") is None
        assert sets_of([], "Doanh nghiệp gửi trước 01 bộ hồ sơ pháp nhân.") is None


class TestADeclarationOfItsKind:
    """ "Tờ khai (áp dụng đối với …) mẫu số …": brackets in the title of a form."""

    FORM = "Tờ khai thuế thu nhập cá nhân (áp dụng đối với cá nhân nhận cổ tức) mẫu số 04/ĐTV-TNCN"
    OTHER = "Tờ khai thuế thu nhập cá nhân (áp dụng đối với cá nhân không cư trú) mẫu số 04/NNG-TNCN"

    def test_is_made_by_everybody(self) -> None:
        annex = "Bảng kê (áp dụng đối với tổ chức khai thay) mẫu số 04-1/ĐTV-TNCN"
        assert names(version(dossier=[group("", paper(self.FORM), paper(annex))])) == [
            (self.FORM, True),
            (annex, False),
        ]

    def test_is_of_some_where_there_are_two(self) -> None:
        made = version(dossier=[group("", paper(self.FORM), paper(self.OTHER))])
        assert [required for _, required in names(made)] == [False, False]


class TestASentenceCutIntoRows:
    def test_leaves_no_number_certain_but_those_in_names(self) -> None:
        rows = [paper("Tờ khai trị giá, gửi đến Hệ thống hoặc nộp", originals=2), paper("Hóa đơn: 01 bản chụp")]
        made = version(dossier=[group("", *rows, paper("Vận đơn", originals=3))])
        assert [(one.originals, one.copies, one.named_quantity) for one in made.components] == [
            (0, 0, False), (0, 0, True), (0, 0, False),
        ]  # fmt: skip

    def test_blocks(self) -> None:
        assert "split_component" in blocking(dossier=[group("", paper("Giấy phép nhập khẩu: nộp"), paper("Vận đơn"))])

    def test_a_section_of_a_later_step_is_no_paper(self) -> None:
        made = version(dossier=[group("", paper("*Hồ sơ đăng ký giải thể doanh nghiệp"), paper("Thông báo giải thể"))])
        assert [(one.name.vi, one.wanted) for one in made.components] == [
            ("Hồ sơ đăng ký giải thể doanh nghiệp:", "opens"),
            ("Thông báo giải thể", "unclear"),
        ]
