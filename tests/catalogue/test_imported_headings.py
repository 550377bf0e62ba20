"""Headings over the papers of a record: what stands under them, and what is a heading, a note or an instruction."""

from typing import Any

import pytest

from .drafts import group, names, version
from .records import method, paper


class TestHeadings:
    def test_keep_their_headings_and_whether_they_are_wanted(self) -> None:
        found = version(
            dossier=[
                group("* Giấy tờ phải nộp:", paper("Tờ khai"), paper("Giấy chứng sinh (nếu có)")),
                group(
                    "Trường hợp ủy quyền thì hồ sơ phải kèm theo một trong các giấy tờ sau:", paper("Văn bản ủy quyền")
                ),
            ]
        )

        assert names(found) == [("Tờ khai", True), ("Giấy chứng sinh (nếu có)", False), ("Văn bản ủy quyền", False)]
        assert found.components[0].group.vi == "Giấy tờ phải nộp"
        assert found.components[2].group.vi.startswith("Trường hợp ủy quyền")
        assert found.variants == ()

    def test_without_a_heading_come_first_for_after_another_they_seem_to_be_under_it(self) -> None:
        found = version(dossier=[group("* Giấy tờ phải nộp:", paper("Giấy A")), group("", paper("Tờ khai"))])

        assert names(found) == [("Tờ khai", True), ("Giấy A", True)]

    def test_under_a_row_that_opens_a_case_are_of_that_case(self) -> None:
        rows = ("- Đơn", "- Sơ đồ", "- Đối với dự án đầu tư, hồ sơ phải bổ sung:", "+ Quyết định đầu tư", "+ Bản vẽ")
        found = version(dossier=[group("", *map(paper, rows))])

        assert names(found) == [("Đơn", True), ("Sơ đồ", True), ("Quyết định đầu tư", False), ("Bản vẽ", False)]
        assert found.components[2].group.vi == "Đối với dự án đầu tư, hồ sơ phải bổ sung"
        assert found.components[2].wanted == "heading"
        assert found.open_for_applying

    def test_that_open_a_list_read_as_its_heading(self) -> None:
        rows = ("Đơn", "Giấy tờ chứng minh người thuộc diện trợ giúp, cụ thể:", "Giấy chứng nhận hộ nghèo")
        found = version(dossier=[group("", *map(paper, rows))])

        assert found.components[1].name.vi == "Giấy tờ chứng minh người thuộc diện trợ giúp, cụ thể:"

    def test_that_agencies_send_one_another_are_asked_as_their_heading_says(self) -> None:
        found = version(
            dossier=[
                group("", paper("Đơn đề nghị")),
                group("b) Hồ sơ Uỷ ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh, gồm:", paper("Tờ trình")),
            ]
        )

        assert found.components[1].wanted == "sent_on", "what the applicant hands in stands in the other list"
        assert not found.components[1].required
        assert found.components[1].group.vi.startswith("b) Hồ sơ Uỷ ban nhân dân cấp tỉnh trình")

    def test_of_cases_that_match_no_terms_keep_their_headings_and_are_asked_of_nobody_for_sure(self) -> None:
        found = version(
            methods=[
                method("online", 5, note="Trường hợp thay đổi tên: 05 ngày làm việc"),
                method("online", 7, note="Trường hợp thay đổi trụ sở: 07 ngày làm việc"),
            ],
            dossier=[group("Đối với hàng xuất khẩu", paper("Đơn")), group("Đối với hàng nhập khẩu", paper("Sổ"))],
        )

        assert found.variants == ()
        assert [one.group.vi for one in found.components] == ["Đối với hàng xuất khẩu", "Đối với hàng nhập khẩu"]
        assert [one.wanted for one in found.components] == ["heading", "heading"]

    @pytest.mark.parametrize(
        "listed",
        [
            [group("Trường hợp phải đánh giá lại", paper("Đơn")), group("Trường hợp cấp mới", paper("Sổ"))],
            [group("Trường hợp 2. Hàng nhập khẩu", paper("Đơn")), group("Trường hợp 3. Hàng nuôi trồng", paper("Sổ"))],
            [group("Đối với tàu nhập cảnh", paper("Đơn")), group("Đối với tàu quá cảnh", paper("không phải nộp"))],
        ],
        ids=["met later", "the first missing", "of no paper"],
    )
    def test_of_cases_among_which_one_is_none_are_not_chosen_by_them(self, listed: list[dict[str, Any]]) -> None:
        found = version(dossier=listed)

        assert found.variants == ()
        assert {one.wanted for one in found.components} == {"heading"}
        assert [one.kind for one in found.findings if one.blocking and one.kind == "groups_by_case"]

    def test_what_a_heading_says_beside_a_case_is_no_part_of_its_name(self) -> None:
        found = version(
            dossier=[
                group("Trường hợp gặp thiên tai, hồ sơ miễn, giảm thuế gồm:", paper("Đơn")),
                group("Trường hợp gặp tai nạn, thành phần hồ sơ gồm:", paper("Sổ")),
            ]
        )

        assert [one.name.vi for one in found.variants] == ["Trường hợp gặp thiên tai", "Trường hợp gặp tai nạn"]

    def test_the_sets_of_a_heading_are_no_number_of_a_paper(self) -> None:
        found = version(dossier=[group("Nộp 01 (một) bộ hồ sơ, gồm:", paper("Giao dịch đã được chứng thực"))])

        assert (found.components[0].originals, found.components[0].named_quantity) == (1, False)

    def test_an_instruction_as_a_heading_is_a_note(self) -> None:
        found = version(dossier=[group("Trường hợp có dữ liệu thì không phải nộp", paper("Đơn"))])

        assert names(found) == [("Đơn", True)]
        assert found.publication is not None
        assert found.publication.notes == ("Trường hợp có dữ liệu thì không phải nộp",)

    def test_under_headings_that_may_be_cases_are_wanted_as_their_headings_say(self) -> None:
        found = version(
            dossier=[
                group("Hồ sơ của người nhận con nuôi", paper("Đơn"), paper("Giấy ủy quyền (nếu có)")),
                group("Hồ sơ của trẻ em", paper("Giấy khai sinh")),
            ]
        )

        assert [one.wanted for one in found.components] == ["heading", "if_any", "heading"]

    @pytest.mark.parametrize("mark", ["➢ ", "3 )", "►"])
    def test_a_mark_of_a_list_hides_no_case(self, mark: str) -> None:
        found = version(
            dossier=[group(f"{mark}Trường hợp 1: A", paper("Đơn")), group("Trường hợp 2: B", paper("Tờ khai"))]
        )

        assert len(found.variants) == 2

    def test_what_a_form_must_say_is_no_heading(self) -> None:
        found = version(
            dossier=[
                group("Trong phiếu nêu rõ mục đích và cam đoan:", paper("Phiếu đề nghị")),
                group("", paper("Xuất trình giấy tờ hợp lệ")),
            ]
        )

        assert all(one.required for one in found.components)
        assert found.publication is not None
        assert found.publication.notes == ("Trong phiếu nêu rõ mục đích và cam đoan",)

    def test_the_contents_of_a_paper_are_no_papers(self) -> None:
        found = version(
            dossier=[
                group("Hồ sơ đề xuất dự án gồm các thông tin sau:", paper("Tên dự án; mục tiêu"), paper("Địa điểm")),
                group("Các thành phần hồ sơ", paper("Văn bản đề nghị")),
            ]
        )

        assert [one.name.vi for one in found.components] == ["Hồ sơ đề xuất dự án", "Văn bản đề nghị"]
        assert found.publication is not None
        assert set(found.publication.notes) == {"Tên dự án; mục tiêu", "Địa điểm"}

    def test_terms_of_handing_in_are_notes(self) -> None:
        found = version(
            dossier=[
                group("", paper("Đơn")),
                group("Thời hạn cung cấp hồ sơ hải quan:", paper("Đối với tàu bay: trước")),
            ]
        )

        assert names(found) == [("Đơn", True)]
