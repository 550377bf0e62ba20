"""What people who read pages of records anew found misleading: each as a rule on rows that are made up, and on the records."""

import json
from typing import Any

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.document_numbers import document_numbers
from onestop.catalogue.domain.leftovers import agency_text, unions_named, unwrapped
from onestop.catalogue.domain.originals_in_steps import originals_in_steps
from onestop.catalogue.domain.paper_alternatives import alternatives
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.record import read_record
from onestop.catalogue.library import agency_words

from .records import method, paper, record, version_of
from .test_real_records import DEPARTMENTS, Shown, draft_in, shown

pytestmark = NEEDS_EXTRACT


def made(**changed: Any) -> Any:
    """The version made of a record that a test spoils."""
    read = read_record(json.dumps(record(**changed), ensure_ascii=False))
    return version_of(draft_in(read, agencies_from(DEPARTMENTS, agency_words())))


def kinds(version: Any) -> set[str]:
    return {one.kind for one in version.findings}


def of(code: str) -> Shown:
    return next(one for one in shown() if one.record.code == code)


class TestABundleForOneCase:
    NAMES = (
        "+ Đơn đề nghị",
        "(i) Nghị quyết",
        "(iii) Quy định nội bộ",
        "(ii) Phương án",
        "+ Hồ sơ đề nghị thay đổi (trường hợp đồng thời thay đổi):",
    )

    def groups(self, *names: str) -> list[tuple[str, str]]:
        found = made(dossier=[{"title": "", "items": [paper(name) for name in names]}])
        return [(one.name.vi, one.group.vi) for one in found.components]

    def test_its_members_stand_under_it_in_their_order(self) -> None:
        case = "Hồ sơ đề nghị thay đổi (trường hợp đồng thời thay đổi)"
        assert self.groups(*self.NAMES) == [
            ("Đơn đề nghị", ""),
            ("Nghị quyết", case),
            ("Phương án", case),
            ("Quy định nội bộ", case),
        ]

    def test_a_missing_member_or_another_mark_leaves_the_list_as_it_is(self) -> None:
        assert {title for _, title in self.groups(*self.NAMES[:3], self.NAMES[4])} == {""}
        assert {title for _, title in self.groups("- Đơn đề nghị", *self.NAMES[1:])} == {""}

    def test_1_013649_asks_everybody_for_the_request_alone(self) -> None:
        assert [one.name.vi[:11] for one in of("1.013649").version.components if one.required] == ["Đơn đề nghị"]
        assert len(of("1.013649").version.components) == 5


class TestTextsCutAtTheEdgeOfAPage:
    LINE = "- Trường hợp hồ sơ đầy đủ thì trong thời hạn một ngày cơ quan kiểm tra phải ra\nThông báo kết quả.\n"

    def test_go_on_before_a_capital_though_two_lines_had_grown_together(self) -> None:
        wrapped = "Cơ quan tiếp nhận hồ sơ theo quy định tại mẫu của thông tư này và có\ntrách nhiệm trả lời.\n" * 6
        assert "phải ra Thông báo" in unwrapped(f"{self.LINE}{wrapped}{'dài ' * 40}")
        assert "phải ra\nThông báo" in unwrapped(f"{self.LINE}{'dài ' * 40}")

    def test_hold_no_number_of_a_page(self) -> None:
        assert unwrapped("kiểm tra nhà nước\n3\nvề chất lượng") == "kiểm tra nhà nước về chất lượng"
        assert unwrapped("Nộp hồ sơ.\n1. Nhận kết quả") == "Nộp hồ sơ.\n1. Nhận kết quả"

    def test_1_014913_is_whole(self) -> None:
        steps = of("1.014913").version.steps.vi
        assert "phải ra Thông báo kết quả kiểm tra" in steps
        assert "nhà nước về chất lượng trước khi thông quan" in steps


def test_a_copy_true_to_the_original_is_a_copy() -> None:
    row = read_row(paper("Bản sao y bản chính Giấy chứng nhận hợp quy", originals=0, copies=1))

    assert (row.originals, row.copies, row.named_quantity) == (0, 1, False)
    assert originals_in_steps(of("1.014913").version.steps.vi) == ()


@pytest.mark.parametrize(
    "rule",
    [
        "Hồ sơ thể hiện bằng tiếng Việt; trường hợp song phương thì có thêm bản tiếng Anh",
        "Hồ sơ được lập thành 02 bộ",
        "Hồ sơ phải được lập bằng tiếng Việt",
        "Hồ sơ phải đầy đủ, rõ ràng",
    ],
)
def test_how_a_dossier_must_be_is_no_paper(rule: str) -> None:
    assert read_row(paper(rule)).kind == "note"


@pytest.mark.parametrize(
    "asked",
    [
        "Hồ sơ thiết kế kỹ thuật thể hiện những nội dung yêu cầu",
        "Hồ sơ phải có thêm Cam kết thực hiện mục tiêu xã hội",
        "Hồ sơ nộp kèm thể hiện các thông tin chi tiết",
    ],
)
def test_a_dossier_that_is_asked_for_is_a_paper(asked: str) -> None:
    assert read_row(paper(asked)).kind == "paper"


class TestAVisitInTheField:
    STEPS = "Bước 1: Đăng ký.\nBước 2: Kiểm soát thu hoạch tại hiện trường."

    def test_is_not_promised_within_a_day_that_the_steps_do_not_name(self) -> None:
        found = made(methods=[method(value=1)], steps_text=self.STEPS)

        assert "time_short_for_a_visit" in kinds(found)
        assert not found.open_for_applying
        assert (found.channels[0].term, found.channels[0].doubted_term) == (None, 1)

    @pytest.mark.parametrize(
        ("value", "steps"), [(3, STEPS), (1, f"{STEPS} Trong 01 ngày làm việc, Sở trả lời."), (1, "Sở trả lời.")]
    )
    def test_may_be_in_the_term_where_that_is_longer_or_named(self, value: int, steps: str) -> None:
        assert "time_short_for_a_visit" not in kinds(made(methods=[method(value=value)], steps_text=steps))

    def test_only_2_001241_has_such_a_term(self) -> None:
        assert [one.record.code for one in shown() if "time_short_for_a_visit" in kinds(one.version)] == ["2.001241"]


def test_terms_of_one_number_differ_in_their_unit_alone() -> None:
    found = kinds(made(methods=[method("online", 3, "day"), method("in_person", 3)]))

    assert "channels_differ_in_unit" in found
    assert "channels_differ_in_time" not in found
    assert "channels_differ_in_time" in kinds(made(methods=[method("online", 3), method("in_person", 5)]))
    for code in ("1.006871", "1.011042"):
        assert "channels_differ_in_time" not in kinds(of(code).version)


class TestATradeUnion:
    def test_is_no_agency(self) -> None:
        listed = "Bảo hiểm xã hội tỉnh, Công đoàn cơ quan BHXH Việt Nam"
        assert (agency_text(listed), unions_named(listed)) == (
            "Bảo hiểm xã hội tỉnh",
            "Công đoàn cơ quan BHXH Việt Nam",
        )
        assert agency_text("Sở Nội vụ, Sở Công Thương") == "Sở Nội vụ, Sở Công Thương"

    @pytest.mark.parametrize("code", ["1.001710", "1.001601", "2.001023"])
    def test_is_told_of_the_records_that_name_one(self, code: str) -> None:
        version = of(code).version

        assert "union_among_agencies" in kinds(version)
        assert version.publication is not None
        assert "Công đoàn" not in version.publication.carried_out_by


class TestPapersOfWhomNobodySays:
    REQUEST = "Công văn đề nghị cấp tem của cơ quan, tổ chức thuộc Nhà nước"

    def test_what_stands_beside_the_request_of_some_applicants_is_not_everybodys(self) -> None:
        asked = [self.REQUEST, "Văn bản thể hiện chương trình", "Hộ chiếu phổ thông"]
        others = [*asked, "Giấy chứng nhận đăng ký doanh nghiệp"]

        assert alternatives(asked, others) == {self.REQUEST, "Văn bản thể hiện chương trình"}
        assert alternatives(asked, asked) == frozenset()

    def test_1_014904_is_certain_of_the_passport_alone(self) -> None:
        assert [one.name.vi for one in of("1.014904").version.components if one.required] == [
            "Hộ chiếu phổ thông còn thời hạn"
        ]

    def test_the_form_on_paper_beside_that_of_the_portal_is_not_everybodys(self) -> None:
        written, online = (f"Văn bản yêu cầu cấp Phiếu dùng cho cơ quan{more}" for more in ("", " điện tử tương tác"))
        assert alternatives([written], [written, online]) == {written}
        assert not any(one.required for one in of("3.000335").version.components)

    def test_two_forms_of_one_report_are_not_both_everybodys(self) -> None:
        forms = ["Mẫu BC26/BLG", "Mẫu BC26/BLĐT"]
        assert alternatives(forms) == set(forms)
        assert alternatives(["Mẫu BC26/BLG", "Mẫu BC21/BLĐT"]) == frozenset()
        assert not any(one.required for one in of("1.013656").version.components)


def test_a_row_that_opens_a_list_among_others_stands_among_them_and_nobody_knows_what_is_in_it() -> None:
    opens = {one.name.vi for one in of("1.002357").version.components if one.wanted == "opens"}

    assert opens == {"Đối với phương tiện thương mại:", "Đối với xe công vụ gồm:"}
    assert not any("phương tiện thương mại" in one for one in made_notes("1.002357"))


def made_notes(code: str) -> tuple[str, ...]:
    published = of(code).version.publication
    return published.notes if published else ()


def test_no_heading_ends_with_an_open_bracket() -> None:
    for one in shown():
        assert not any(paper.group.vi.endswith("(") for paper in one.version.components), one.record.code


def test_resolutions_of_every_year_since_2026_have_a_number_without_a_point() -> None:
    read = document_numbers(["24/2026/NQ-CP", "5/2027/NQ-CP", "12/2031/NQ-CP", "66/2025/NQ-CP"])

    assert read.read == ("24/2026/NQ-CP", "5/2027/NQ-CP", "12/2031/NQ-CP")
    assert read.unread == ("66/2025/NQ-CP",)


def test_whom_the_head_of_the_front_files_for_does_not_apply_himself() -> None:
    steps = "Trưởng ban công tác Mặt trận lập danh sách người được đề nghị gửi Ủy ban nhân dân cấp xã."

    assert not made(steps_text=steps).open_for_applying
    told = [one.record.code for one in shown() if "filed_by_a_holder" in kinds(one.version)]
    assert told == ["1.002211", "2.000930"]
    assert not any(of(code).version.open_for_applying for code in told)


def test_successors_whose_act_was_not_read_are_marked() -> None:
    unread = {one["was"] for one in agency_words()["ended"] if one.get("unverified")}

    reserves = {"Tổng cục Dự trữ Nhà nước", "Cục Dự trữ Nhà nước khu vực", "Chi cục Dự trữ Nhà nước"}
    ministries = {
        "Bộ Tài nguyên và Môi trường",
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Thông tin và Truyền thông",
        "Bộ Lao động - Thương binh và Xã hội",
    }
    assert unread == {"Cục Thuế tỉnh", "Chi cục Thuế", "Chi cục Hải quan", *reserves, *ministries}


def test_a_request_that_a_copy_be_given_is_handed_in_itself() -> None:
    request = read_row(paper("Đơn đề nghị cấp bản sao Giấy phép từ sổ gốc", originals=1))

    assert (request.originals, request.named_quantity) == (1, False)
    assert read_row(paper("Bản sao Giấy phép", originals=1)).named_quantity


def test_no_case_is_offered_in_which_one_brings_a_power_of_attorney_alone() -> None:
    cases = [
        {"title": "Đối với trường hợp nộp thừa:", "items": [paper("Văn bản ủy quyền")]},
        {"title": "Đối với trường hợp chưa khấu trừ hết:", "items": [paper("Giấy đề nghị hoàn trả")]},
    ]

    assert made(dossier=cases).variants == ()
    assert len(made(dossier=[*cases, {"title": "", "items": [paper("Tờ khai")]}]).variants) == 2
    assert of("1.008564").version.variants == ()


def test_what_the_office_looks_up_is_shown_only_where_it_finds_nothing() -> None:
    [looked_up] = [one for one in of("1.010039").version.components if one.name.vi.startswith("Thông tin")]

    assert looked_up.wanted == "in_case"
