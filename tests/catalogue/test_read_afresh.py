"""What a fresh reader stumbled over: cases whose headings tell much, papers handed to somebody who sends them on, equal rows."""

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.document_numbers import document_numbers

from .drafts import blocking, group, names, version
from .records import paper
from .test_real_records import Shown, shown

STEPS = "Tư vấn viên nộp cho Trung tâm tư vấn 01 bộ hồ sơ. Trung tâm có trách nhiệm gửi hồ sơ cho Sở Tư pháp."


def test_a_heading_that_begins_as_a_case_is_one_whatever_stands_far_inside_it() -> None:
    found = version(
        dossier=[
            group("Trường hợp thay đổi địa chỉ:", paper("Giấy đề nghị")),
            group(
                "Trường hợp thay đổi chủ hộ, văn bản ủy quyền cho một thành viên làm chủ hộ:",
                paper("Giấy đề nghị"),
                paper("Văn bản ủy quyền"),
            ),
        ]
    )

    assert len(found.variants) == 2
    assert names(found.for_variant("case_1")) == [("Giấy đề nghị", True)]


def test_where_the_papers_are_handed_to_somebody_who_sends_them_on_nobody_applies_here() -> None:
    assert "handed_to_another" in blocking(steps_text=STEPS)
    assert "handed_to_another" not in blocking(steps_text="Người nộp nộp hồ sơ tại Bộ phận Một cửa.")


def test_a_resolution_of_2026_is_a_number_with_or_without_a_letter_grown_onto_it() -> None:
    assert document_numbers(["24/2026/NQ-CP", "17/2026/NQ-CPL"]).read == ("24/2026/NQ-CP", "17/2026/NQ-CP")


@NEEDS_EXTRACT
class TestReal:
    def test_2_000575_has_nine_cases(self) -> None:
        assert len(of("2.000575").version.variants) == 9

    def test_1_000390_is_handed_in_at_a_centre_and_not_here(self) -> None:
        assert not of("1.000390").version.open_for_applying

    def test_3_000242_keeps_the_stage_of_its_second_case(self) -> None:
        in_person = [one.term for one in of("3.000242").version.channels if one.channel == "in_person"]

        assert in_person == [15, 5, 3, 20, 5, 5]


def of(code: str) -> Shown:
    return next(one for one in shown() if one.record.code == code)
