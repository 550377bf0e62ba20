"""What a record of the national catalogue becomes: all it says, in its own cases, and nothing it does not say."""

import json
from datetime import date
from typing import Any

import pytest

from onestop.catalogue.api import NoSuchVariant, ProcedureVersion
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.draft import Draft, refuse_unsound
from onestop.catalogue.domain.fees import read_fee
from onestop.catalogue.domain.imported import draft_of
from onestop.catalogue.domain.paper_names import name_and_template
from onestop.catalogue.domain.papers import sets_of
from onestop.catalogue.domain.record import read_record
from onestop.catalogue.library import agency_words, generic_form, shared_parts

from .records import method, paper, record, version_of

READ_ON = date(2026, 7, 1)


def draft(**changed: Any) -> Draft:
    made = draft_of(
        read_record(json.dumps(record(**changed))),
        agencies=agencies_from([], agency_words()),
        fields={},
        form=generic_form(),
        process=shared_parts().processes["simple_appraisal"],
        on=READ_ON,
        number=1,
    )
    refuse_unsound(made)
    return made


def version(**changed: Any) -> ProcedureVersion:
    made = draft(**changed)
    return version_of(made)


def group(title: str, *papers: dict[str, Any]) -> dict[str, Any]:
    return {"title": title, "items": [*papers]}


def blocking(**changed: Any) -> set[str]:
    return {finding.kind for finding in draft(**changed).findings if finding.blocking}


def names(version: ProcedureVersion) -> list[tuple[str, bool]]:
    return [(one.name.vi, one.required) for one in version.components]


class TestPapers:
    def test_none_is_invented(self) -> None:
        assert names(version(dossier=[group("", paper("Tờ khai"))])) == [("Tờ khai", True)]

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

    @pytest.mark.parametrize(
        ("papers", "kind"),
        [
            ([group("", paper("Đơn"), paper("hoặc bản điện tử"))], "split_component"),
            ([group("", paper("Chứng cứ gồm một trong các giấy tờ sau:"), paper("Văn bản"))], "cases_among_papers"),
            ([group("Tờ trình theo Mẫu số 14", paper("Bản đồ"))], "heading_names_paper"),
            ([group("", paper("Đơn")), group("Trường hợp hủy bỏ", paper("Quyết định"))], "groups_unclear"),
        ],
    )
    def test_of_a_doubtful_list_nothing_is_said_to_be_asked_of_all(
        self, papers: list[dict[str, Any]], kind: str
    ) -> None:
        found = version(dossier=papers)

        assert kind in blocking(dossier=papers)
        assert not any(one.required for one in found.components)
        assert "unclear" in {one.wanted for one in found.components}

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

    def test_that_go_on_with_a_list_another_row_opens_keep_its_mark(self) -> None:
        rows = ("- Đơn", "+ Quyết định chấp thuận", "- Bản sao các giấy tờ sau: + Văn bản chấp thuận")
        found = version(dossier=[group("", *map(paper, rows))])

        assert "+ Quyết định chấp thuận" in [one.name.vi for one in found.components]

    def test_that_stand_twice_with_other_numbers_are_both_shown(self) -> None:
        twice = [paper("Biên bản", originals=1, copies=0), paper("Biên bản", originals=1, copies=1)]
        found = version(dossier=[group("", *twice)])

        assert [(one.originals, one.copies) for one in found.components] == [(1, 0), (1, 1)]

    def test_that_agencies_send_one_another_are_asked_as_their_heading_says(self) -> None:
        found = version(
            dossier=[
                group("", paper("Đơn đề nghị")),
                group("b) Hồ sơ Uỷ ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh, gồm:", paper("Tờ trình")),
            ]
        )

        assert found.components[1].wanted == "heading", "the applicant's own papers may be among them"
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
        assert [one.kind for one in found.findings if one.blocking and one.kind == "groups_unclear"]

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

    def test_listed_twice_in_the_same_words_are_one(self) -> None:
        found = version(dossier=[group("", paper("Đơn đề nghị"), paper("đơn đề nghị."), paper("Giấy phép"))])

        assert [one.name.vi for one in found.components] == ["Đơn đề nghị", "Giấy phép"]

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


class TestCases:
    def test_of_the_papers_become_variants_with_the_common_papers(self) -> None:
        found = version(
            dossier=[
                group("", paper("Tờ khai")),
                group("Đối với công trình theo tuyến:", paper("Bản vẽ tuyến")),
                group("Đối với công trình không theo tuyến, hồ sơ gồm:", paper("Bản vẽ mặt bằng")),
            ]
        )

        assert [one.name.vi for one in found.variants] == [
            "Đối với công trình theo tuyến",
            "Đối với công trình không theo tuyến",
        ]
        assert names(found.for_variant("case_2")) == [("Tờ khai", True), ("Bản vẽ mặt bằng", True)]
        assert found.open_for_applying

    def test_of_the_terms_become_variants_with_their_own_terms(self) -> None:
        found = version(
            methods=[
                method("online", 2, note="- Trường hợp không phải xác minh: trong thời hạn 02 ngày làm việc."),
                method("online", 4, note="Trường hợp cần xác minh: trong thời hạn 04 ngày làm việc."),
                method("in_person", 2, note="Trường hợp không phải xác minh: trong thời hạn 02 ngày làm việc."),
                method("in_person", 4, note="Trường hợp cần xác minh: trong thời hạn 04 ngày làm việc."),
            ]
        )

        assert [one.name.vi for one in found.variants] == ["Trường hợp không phải xác minh", "Trường hợp cần xác minh"]
        assert [found.for_variant(code).clock_policy("online").term for code in ("case_1", "case_2")] == [2, 4]
        assert [one.term for one in found.channels] == [None, None]

    def test_of_both_are_the_same_where_they_match(self) -> None:
        titles = [
            "a) Trường hợp đăng ký chi nhánh trung tâm trọng tài:",
            "b) Trường hợp đăng ký văn phòng đại diện nước ngoài:",
        ]
        found = version(
            methods=[
                method("online", term, note=f"{title} {term} ngày làm việc")
                for title, term in zip(titles, (10, 5), strict=True)
            ],
            dossier=[group(title, paper(title[-20:])) for title in titles],
        )

        assert [
            (found.for_variant(one.code).channels[0].term, len(found.for_variant(one.code).components))
            for one in found.variants
        ] == [
            (10, 1),
            (5, 1),
        ]

    def test_of_both_that_do_not_match_block(self) -> None:
        assert "cases_unmatched" in blocking(
            methods=[
                method("online", 5, note="Trường hợp thay đổi tên: 05 ngày làm việc"),
                method("online", 7, note="Trường hợp thay đổi trụ sở: 07 ngày làm việc"),
            ],
            dossier=[group("Đối với hàng xuất khẩu", paper("A")), group("Đối với hàng nhập khẩu", paper("B"))],
        )

    def test_without_a_name_two_terms_for_one_way_block(self) -> None:
        assert "channel_repeated" in blocking(methods=[method("online", 4), method("online", 2)])
        assert "channel_repeated" not in blocking(methods=[method("online"), method("online")])

    def test_a_list_without_a_heading_that_repeats_one_of_several_cases_is_of_nobody_for_sure(self) -> None:
        letter = "Công văn thông báo danh mục miễn thuế theo Mẫu số 05"
        first, second = group("Đối với hàng A", paper(letter)), group("Đối với hàng B", paper("Hợp đồng"))
        again = group("", paper(f"{letter} của chủ dự án"), paper("Giấy chứng nhận đăng ký đầu tư"))

        found = version(dossier=[first, second, again])

        assert "groups_unclear" in blocking(dossier=[first, second, again])
        assert found.variants == ()
        assert {one.wanted for one in found.components} == {"heading", "unclear"}

    def test_groups_that_may_be_cases_or_all_wanted_block(self) -> None:
        assert "groups_unclear" in blocking(
            dossier=[group("Cấp lại do mất", paper("A")), group("Cấp lại do hỏng", paper("B"))]
        )

    def test_headings_among_the_papers_block_for_nobody_knows_what_belongs_to_them(self) -> None:
        mixed = [group("", paper("Đối với xe thương mại gồm:"), paper("Giấy đăng ký xe"), paper("Hợp đồng thuê xe"))]

        assert "cases_among_papers" in blocking(dossier=mixed)
        assert not any(one.required for one in version(dossier=mixed).components)

    def test_alike_by_name_block(self) -> None:
        twice = [group("Trường hợp thuê nhà", paper("A")), group("Trường hợp thuê nhà:", paper("B"))]

        assert "cases_alike" in blocking(dossier=twice)

    def test_must_be_chosen_and_must_exist(self) -> None:
        found = version(dossier=[group("Đối với cá nhân", paper("A")), group("Đối với tổ chức", paper("B"))])

        assert found.needs_variant
        for chosen in ("", "case_9"):
            with pytest.raises(NoSuchVariant) as refused:
                found.for_variant(chosen)
            assert [name.vi for name in refused.value.names] == ["Đối với cá nhân", "Đối với tổ chức"]
        assert found.for_variant("case_1").for_variant("case_1").variant == "case_1"


class TestFees:
    @pytest.mark.parametrize(
        "note",
        [
            "",
            "(Không)",
            "(Không quy định.)",
            "(Không có)05 ngày làm việc",
            "(Miễn lệ phí (Thông tư số 47/2019/TT-BTC).)",
        ],
    )
    def test_nothing_is_to_be_paid_where_the_remark_agrees(self, note: str) -> None:
        assert read_fee(method(note=note)).amount == 0

    @pytest.mark.parametrize(
        "note",
        [
            "(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người thuộc gia đình có công)",
            "(Theo quy định của Luật phí và lệ phí)",
            "(do Ủy ban nhân dân cấp tỉnh quy định.)",
            "(Nộp 150.000 đồng + (số tấn x 15.000 đồng/tấn))",
            "- Lệ phí (nếu có): Hội đồng nhân dân cấp tỉnh quy định",
        ],
    )
    def test_free_beside_a_note_that_says_otherwise_is_not_free(self, note: str) -> None:
        fee = read_fee(method(note=note))

        assert fee.amount is None
        assert fee.note
        assert [finding.kind for finding in fee.findings] == ["fee_set_elsewhere"]

    @pytest.mark.parametrize(
        ("note", "amount", "said", "kinds"),
        [
            ("Không có thông tin50,000 Việt Nam Đồng(/di chúc)", 50_000, "/di chúc", []),
            ("Không có thông tinMiễn phí15 ngày làm việc", 0, "", []),
            ("10 USD(10 USD/lần)nộp bổ sung", None, "10 USD/lần", ["fee_in_other_money"]),
            ("VNĐ(Phí công bố: 100.000 đồng/lần)", None, "Phí công bố: 100.000 đồng/lần", ["fee_in_words"]),
            ("Không có thông tin", None, "", ["fee_missing"]),
            ("Không có thông tin(1) Trường hợp A", None, "", ["fee_missing"]),
        ],
    )
    def test_an_amount_that_stands_in_the_note_is_read(
        self, note: str, amount: int | None, said: str, kinds: list[str]
    ) -> None:
        fee = read_fee(method(fee=None, note=note))

        assert (fee.amount, fee.note, [finding.kind for finding in fee.findings]) == (amount, said, kinds)

    def test_a_sum_the_remark_contradicts_is_told_with_the_remark(self) -> None:
        fee = read_fee(
            method(fee={"amount": 1_000_000, "currency": "VND"}, note="(Áp dụng mức phí: 500.000 đồng đến hết 2026)")
        )

        assert (fee.amount, fee.note) == (None, "1.000.000 đồng (Áp dụng mức phí: 500.000 đồng đến hết 2026)")

    @pytest.mark.parametrize(
        ("amount", "note", "said"),
        [
            (
                800_000,
                "(Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026).)Lệ phí: 100.000 đồng/hồ sơ.",
                "Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026).; Lệ phí: 100.000 đồng/hồ sơ",
            ),
            (
                25_000,
                "(25.000đ/giấy (áp dụng đến hết ngày 31/12/2024))",
                "25.000đ/giấy (áp dụng đến hết ngày 31/12/2024)",
            ),
            (
                800_000,
                "(/hồ sơ)Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026). Lệ phí: 100.000 đồng/hồ sơ.",
                "Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026); Lệ phí: 100.000 đồng/hồ sơ",
            ),
            (100_000, "(Không được quy định tại Biểu phí.)", "100.000 đồng (Không được quy định tại Biểu phí)"),
            (50, "(hồ sơ)", "50 đồng"),
            (
                3_500_000,
                "(/hồ sơ)(áp dụng 1.750.000 đồng/hồ sơ đến hết 2026)",
                "3.500.000 đồng/hồ sơ; (áp dụng 1.750.000 đồng/hồ sơ đến hết 2026)",
            ),
        ],
    )
    def test_several_sums_or_one_for_a_time_are_told_in_the_words_of_the_source(
        self, amount: int, note: str, said: str
    ) -> None:
        fee = read_fee(method(fee={"amount": amount, "currency": "VND"}, note=note))

        assert (fee.amount, fee.note) == (None, said)

    def test_a_fee_named_without_a_sum_is_a_doubt_beside_the_words_of_the_source(self) -> None:
        fee = read_fee(method(note="(Phí thẩm định)"))

        assert (fee.note, fee.doubt) == ("Phí thẩm định", "no_level")

    def test_a_sum_that_lost_its_zeros_is_told_as_the_source_has_it(self) -> None:
        fee = read_fee(method(fee={"amount": 50, "currency": "VND"}, note="(áp dụng mức 25.000 đồng)"))

        assert (fee.amount, fee.note, fee.doubt) == (None, "50 đồng; áp dụng mức 25.000 đồng", "zeros")

    def test_the_description_of_a_way_in_brackets_is_no_remark_on_its_fee(self) -> None:
        fee = read_fee(method(fee=None, note="Miễn phí(Cách thức thực hiện: tại Sở. Thời hạn: 15 ngày)"))

        assert (fee.amount, fee.note, fee.rest) == (0, "", "Cách thức thực hiện: tại Sở. Thời hạn: 15 ngày")

    def test_all_sums_of_a_description_are_told(self) -> None:
        fee = read_fee(
            method(fee=None, note="- 05 ngày làm việc\n- Lệ phí: 20.000 đồng/giấy;\n- Lệ phí: 50.000 đồng/bằng")
        )

        assert fee.note == "Lệ phí: 20.000 đồng/giấy; Lệ phí: 50.000 đồng/bằng"

    def test_free_by_one_way_beside_a_fee_by_another_is_not_surely_free(self) -> None:
        found = version(
            methods=[method("online"), method("in_person", note="(Mức lệ phí do Hội đồng nhân dân quyết định)")]
        )

        assert [one.fee_amount for one in found.channels] == [None, None]
        assert (found.channels[0].fee_note.vi, found.channels[0].fee_doubt) == ("", "free_here")


class TestOrigin:
    def test_it_says_where_it_comes_from_and_when_it_was_read(self) -> None:
        said = version(implementing_agency="Công chức tư pháp - hộ tịch", coordinating_agency="Bộ Công an").publication

        assert said is not None
        assert (said.read_on, said.decision, said.works_with) == (READ_ON, "1/QĐ-BTP", "Bộ Công an")
        assert said.carried_out_by == "Công chức tư pháp - hộ tịch"

    def test_levels_that_are_not_of_the_province_are_kept_as_they_are_written(self) -> None:
        elsewhere, here = version(levels=["Cấp bộ", "Cấp xã"]), version(levels=["Cấp xã"])

        assert elsewhere.publication is not None
        assert here.publication is not None
        assert (elsewhere.publication.done_at, elsewhere.levels) == (("Cấp bộ", "Cấp xã"), ("commune",))
        assert here.publication.done_at == ()

    def test_the_national_portal_has_it_since_it_was_read_there_at_the_latest(self) -> None:
        assert version().on_national_portal_since == READ_ON

    def test_level_of_service_and_receivable_here_are_two_facts(self) -> None:
        known, unknown = version(), version(competent_agency="Chi cục Hải quan khu vực")

        assert (known.receivable_online, known.is_online_on(READ_ON)) == (True, True)
        assert (unknown.receivable_online, unknown.is_online_on(READ_ON)) == (False, True)
        assert unknown.competent == {}


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


class TestAWayThatWasLost:
    """Tables that lost their borders: a way of applying in the heading of the papers, or in no column at all."""

    SLIPPED = ":\nTrực tiếp3 Ngày làm việc10,000 Việt Nam Đồng(10.000 đồng/chiếc)Tại quầy.Thành phần hồ sơ--"

    def test_is_read_out_of_the_heading_of_the_papers(self) -> None:
        made = version(methods=[method("online", 3)], dossier=[group(self.SLIPPED, paper())])
        door = made.channel("in_person")
        assert (door.term, door.unit, door.fee_amount, door.note.vi) == (3, "working_day", 10_000, "Tại quầy.")

    def test_is_shown_as_it_is_written_where_no_column_was_read(self) -> None:
        table = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpHệ thống trả ngayTrực tuyếnHệ thống trả ngay"
        made = version(methods=[], methods_text=table)
        assert made.publication is not None
        assert made.publication.ways.splitlines() == ["Trực tiếp: Hệ thống trả ngay", "Trực tuyến: Hệ thống trả ngay"]

    def test_is_not_told_of_where_every_way_was_read(self) -> None:
        table = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến5 Ngày làm việcTrực tiếp tại cơ quan"
        made = version(methods=[method("online")], methods_text=table)
        assert made.publication is not None
        assert made.publication.ways == ""


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
        assert [one.name.vi for one in made.components] == ["Thông báo giải thể"]


class TestPapersOfOffices:
    """What an office writes stands among what somebody brings: none is dropped, and none is asked of him."""

    STEPS = "Chi cục Thủy sản lập biên bản vi phạm và cấp Giấy chứng nhận xóa đăng ký theo Mẫu số 13.ĐKT Phụ lục VIII."

    @pytest.mark.parametrize(
        ("name", "wanted"),
        [
            ("Biên bản vi phạm", "by_steps"),
            ("Biên bản họp", "always"),
            ("Văn bản đề nghị dừng hoạt động hoặc Biên bản vi phạm", "whose"),
            ("Giấy chứng nhận xóa đăng ký theo Mẫu số 13.ĐKT Phụ lục VIII", "issued"),
            ("Giấy chứng nhận xóa đăng ký theo Mẫu số 10.ĐKT Phụ lục VIII", "always"),
            ("Tờ trình của Sở Xây dựng", "by_name"),
        ],
    )
    def test_are_told_apart_by_the_steps_and_by_their_names(self, name: str, wanted: str) -> None:
        made = version(dossier=[group("", paper("Đơn đề nghị"), paper(name))], steps_text=self.STEPS)

        assert [one.name.vi for one in made.components] == ["Đơn đề nghị", name]
        assert [one.required for one in made.components] == [True, wanted == "always"]
        assert made.components[1].wanted == wanted

    @pytest.mark.parametrize(
        ("title", "wanted"),
        [
            ("Hồ sơ Uỷ ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh", ["office", "office", "heading"]),
            ("Hồ sơ hưởng chế độ chuyển đến Sở Nội vụ", ["office", "office", "heading"]),
            ("Trường hợp thiếu giấy tờ thì hồ sơ phải có thêm", ["by_name", "heading", "heading"]),
        ],
    )
    def test_are_told_apart_under_a_heading_too(self, title: str, wanted: list[str]) -> None:
        rows = ("Tờ trình của Ủy ban nhân dân cấp tỉnh", "Quyết định cấp đất của Sở Nội vụ", "Đơn đề nghị")
        made = version(dossier=[group("", paper("Giấy A")), group(title, *map(paper, rows))])

        assert [one.wanted for one in made.components[1:]] == wanted


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


class TestSmallLeavings:
    @pytest.mark.parametrize("said", ["Không", "không.", "Không có", "Không quy định.", "- Không\n- không"])
    def test_no_condition_is_none(self, said: str) -> None:
        assert version(conditions_text=said).conditions is None

    def test_a_condition_that_denies_something_is_one(self) -> None:
        assert version(conditions_text="Không quá 60 tuổi").conditions is not None

    def test_results_that_grew_together_with_a_code_are_two(self) -> None:
        made = version(
            results=[{"code": "KQ.G15.000031", "name": "Văn bản chấp thuậnMã: KQ.g19.000556Văn bản từ chối"}]
        )
        assert made.result.name.vi == "Văn bản chấp thuận; Văn bản từ chối"

    def test_a_result_has_no_mark_of_a_list_nor_a_full_stop(self) -> None:
        made = version(results=[{"code": "KQ.G15.000031", "name": "- Giấy phép."}, {"code": "", "name": "+ Văn bản"}])
        assert made.result.name.vi == "Giấy phép; Văn bản"

    def test_a_name_ends_in_one_full_stop(self) -> None:
        assert name_and_template("Đơn theo mẫu của Chính phủ..") == ("Đơn theo mẫu của Chính phủ.", "")

    def test_the_unit_of_a_fee_is_no_remark(self) -> None:
        assert read_fee(method(fee={"amount": 50_000, "currency": "VND"}, note="(hồ sơ)")).note == ""

    def test_the_district_in_a_note_blocks(self) -> None:
        said = "Nộp trực tiếp tại bộ phận tiếp nhận hồ sơ ở cấp huyện"
        assert "district_named" in blocking(methods=[method(note=said)])
        assert "district_named" not in blocking()
