"""The cases of a record: chosen only where the source separates them cleanly."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.api import NoSuchVariant

from .drafts import blocking, group, names, version
from .records import method, paper
from .test_real_records import shown


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

        assert "groups_some_by_case" in blocking(dossier=[first, second, again])
        assert found.variants == ()
        assert {one.wanted for one in found.components} == {"heading", "unclear"}

    def test_groups_that_may_be_cases_or_all_wanted_block(self) -> None:
        assert "groups_unclear" in blocking(
            dossier=[group("Hồ sơ đăng ký xe", paper("A")), group("Hồ sơ đăng ký tàu", paper("B"))]
        )

    def test_an_act_with_its_cause_over_each_group_is_a_case(self) -> None:
        found = version(dossier=[group("- Cấp lại do mất:", paper("A")), group("- Cấp lại do bị hỏng:", paper("B"))])

        assert [one.name.vi for one in found.variants] == ["Cấp lại do mất", "Cấp lại do bị hỏng"]
        assert "groups_unclear" in blocking(
            dossier=[group("Cấp lại do Sở Xây dựng thực hiện", paper("A")), group("Cấp lại do Bộ Xây dựng", paper("B"))]
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


class TestOfGroupsThatAreNotChosenBetween:
    """That each says of which case it is is no doubt about what it is for."""

    HEADED = ("Khai thuế đối với tổ chức", "Trường hợp khai lại")

    def test_it_is_said_that_each_tells_its_case(self) -> None:
        listed = [group(title, paper()) for title in self.HEADED]
        assert "groups_by_case" in blocking(dossier=listed)
        assert "groups_unclear" not in blocking(dossier=listed)

    def test_it_is_said_that_some_tell_it_where_one_tells_none(self) -> None:
        listed = [group(title, paper()) for title in (*self.HEADED, "Giấy tờ kỹ thuật")]
        assert "groups_some_by_case" in blocking(dossier=listed)
        assert "groups_by_case" not in blocking(dossier=listed)

    def test_a_list_of_the_dossier_of_a_case_is_that_case(self) -> None:
        listed = [group(f"{mark}) Thành phần hồ sơ đối với trường hợp giao đất {mark}", paper()) for mark in "ab"]
        assert [one.name.vi for one in version(dossier=listed).variants] == [
            "a) Trường hợp giao đất a",
            "b) Trường hợp giao đất b",
        ]

    @NEEDS_EXTRACT
    def test_of_the_extract(self) -> None:
        told = [
            one.record.code for one in shown() if "groups_by_case" in {found.kind for found in one.version.findings}
        ]
        assert {"1.001322", "1.002372", "1.005277", "1.008503", "2.002819"} <= set(told)
        assert not {"2.002032", "2.002023"} & set(told)
        land = next(one.version for one in shown() if one.record.code == "1.013823")
        assert len(land.variants) == 8
