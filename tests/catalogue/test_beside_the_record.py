"""What a reading of a record keeps of its columns: numbers it doubts, words where a number should be, that there is nothing."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.fees import read_fee, words_in_term_column
from onestop.catalogue.domain.leftovers import unwrapped
from onestop.catalogue.domain.own_last_days import own_last_days
from onestop.catalogue.domain.paper_joins import joined_rows
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.record_variants import variants_of
from onestop.catalogue.domain.steps_quotes import times_in_steps
from onestop.catalogue.domain.steps_terms import steps_tell_otherwise
from onestop.catalogue.domain.terms_of_ways import as_another, terms_of_ways

from .drafts import version
from .records import method, paper
from .test_real_records import shown

COMPARED = "Bản sao Giấy phép kèm theo bản chính để đối chiếu"
LISTED = """Trong thời hạn không quá 16 ngày làm việc, Sở thực hiện các công việc sau:
- Lấy ý kiến. Trong thời hạn không quá 08 ngày làm việc, cơ quan được hỏi trả lời;
- Hoàn thành thẩm định. Trường hợp cần thiết thì hỏi chuyên gia;
- Trình hồ sơ. Sau đó lưu hồ sơ.
* Hồ sơ không đạt thì trả lại."""


class TestNumbersBesideAName:
    @pytest.mark.parametrize(
        ("name", "published"),
        [(COMPARED, (0, 1)), ("Hóa đơn: 02 bản chính", (0, 0)), ("Giấy phép", (0, 0))],
    )
    def test_those_of_a_name_that_tells_no_number_are_kept_beside_it(
        self, name: str, published: tuple[int, int]
    ) -> None:
        assert read_row(paper(name, originals=0, copies=1)).published == published

    def test_they_count_nothing_themselves(self) -> None:
        made = version(dossier=[{"title": "", "items": [paper(COMPARED, originals=0, copies=1)]}])

        assert [(one.originals, one.copies, one.published) for one in made.components] == [(0, 0, (0, 1))]

    def test_one_that_was_put_into_a_name_is_told(self) -> None:
        rows = [paper("", originals=0, copies=1), paper("có chứng thực giấy khai sinh")]
        (cell,) = joined_rows(rows)

        row = read_row(cell.row)
        assert (row.name, row.put_back) == ("01 bản sao có chứng thực giấy khai sinh", ("01 bản sao",))


class TestWordsInTheColumnOfTerms:
    @pytest.mark.parametrize(
        ("note", "words"),
        [
            (
                "Không phải trả kết quả cho người nộp thuếMiễn phíTại Trung tâm",
                "Không phải trả kết quả cho người nộp thuế",
            ),
            ("Không Không có thông tinTại Trung tâm", "Không"),
            ("Không có thông tinMiễn phí15 ngày làm việc", ""),
            ("Không có thông tinKhông có thông tinTrực tiếp tại Công an", ""),
        ],
    )
    def test_they_stand_before_the_column_of_fees(self, note: str, words: str) -> None:
        assert words_in_term_column({"time": None, "fee": None, "note": note}) == words

    def test_they_are_no_part_of_the_description(self) -> None:
        note = "Không phải trả kết quả cho người nộp thuếMiễn phíTại Trung tâm phục vụ hành chính công"
        made = version(methods=[method("in_person", value=None, fee=None, note=note)])

        (door,) = made.channels
        assert door.term_words == "Không phải trả kết quả cho người nộp thuế"
        assert door.note.vi == "Tại Trung tâm phục vụ hành chính công"


def test_that_there_are_no_conditions_is_kept_in_the_words_of_the_source() -> None:
    made = version(conditions_text="Không quy định.")

    assert made.conditions is None
    assert made.publication is not None
    assert made.publication.no_conditions == "Không quy định."


def test_a_lone_unit_is_what_a_sum_is_charged_for_each() -> None:
    assert read_fee(method(fee={"amount": 50, "currency": "VND"}, note="((hồ sơ))")).note == "50 đồng/hồ sơ"
    assert read_fee(method(fee={"amount": 0, "currency": "VND"}, note="(hồ sơ)")).note == ""


def test_an_amount_begins_no_row() -> None:
    assert (
        unwrapped("phải có diện tích tối thiểu\n1.000 m2.\n1. Kho") == "phải có diện tích tối thiểu 1.000 m2.\n1. Kho"
    )


class TestTimesInTheSteps:
    def test_a_list_is_quoted_to_its_last_row_though_rows_hold_more_than_a_sentence(self) -> None:
        assert times_in_steps(LISTED) == (LISTED.partition(" Sau đó")[0],)

    def test_a_last_day_with_its_year_is_one_where_a_row_begins_with_it(self) -> None:
        own, past = (
            "Trước ngày 30/9/2025 đối với trường hợp quyết toán tiền cấp quyền.",
            "Giấy phép cấp trước ngày 01/01/2026.",
        )

        assert times_in_steps(f"{own}\n{past}") == (own,)
        assert own_last_days(own) == (own,)

    def test_a_refusal_that_is_told_is_nothing_on_the_way(self) -> None:
        steps = (
            "Trong thời hạn 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ, Sở cấp Giấy đăng ký; trường hợp từ chối thì phải "
            "thông báo bằng văn bản."
        )
        assert steps_tell_otherwise((7, "day"), steps)

    def test_rows_that_begin_with_a_way_give_it_its_term(self) -> None:
        steps = (
            "+Trường hợp nộp hồ sơ trực tiếp: trong thời hạn 02 ngày làm việc, Sở cấp lại giấy;\n"
            "+ Trường hợp nộp hồ sơ qua hệ thống bưu chính hoặc trực tuyến: trong 03 ngày làm việc, Sở cấp lại giấy."
        )
        told = terms_of_ways(steps)

        assert told["in_person"] == {(2, "working_day")}
        assert told["postal"] == told["online"] == {(3, "working_day")}


def test_a_case_without_a_name_is_of_the_terms_where_the_papers_have_none() -> None:
    told = ["Đối với các trường hợp", "Đối với trường hợp quyết toán lần đầu"]
    methods = [{"channel": "online", "term": None, "unit": None, "fee_amount": None, "said": one} for one in told]

    (found,) = variants_of((), methods).findings
    assert (found.kind, found.field, found.blocking) == ("channel_repeated", "methods", True)


@NEEDS_EXTRACT
class TestOfAllRecords:
    def test_the_ways_whose_column_of_terms_has_words(self) -> None:
        found = {one.record.code for one in shown() if any(door.term_words for door in one.version.every_door)}

        assert found == {"1.007689", "1.008344", "1.009824", "1.011021", "1.014976"}

    def test_the_numbers_kept_and_those_put_back(self) -> None:
        papers = [(one.record.code, paper) for one in shown() for paper in one.version.components]
        kept = {code for code, paper in papers if paper.published}

        assert not [code for code, paper in papers if paper.published and (paper.originals or paper.copies)]
        assert (sum(bool(paper.published) for _, paper in papers), len(kept)) == (472, 210)
        assert sum(bool(paper.put_back) for _, paper in papers) == 107

    def test_eight_copies_of_each_are_told(self) -> None:
        assert [
            paper.published for one in shown() if one.record.code == "1.014316" for paper in one.version.components
        ].count((1, 7)) == 6

    def test_conditions_are_told_or_that_there_are_none(self) -> None:
        silent = [
            one.record.code
            for one in shown()
            if one.version.publication
            and str(one.record.content.get("conditions_text") or "").casefold().startswith("không")
            and not (one.version.conditions or one.version.publication.no_conditions)
            and "không có thông tin" not in one.record.content["conditions_text"].casefold()
        ]
        assert silent == []

    def test_one_record_alone_has_a_case_that_goes_as_another_procedure_does(self) -> None:
        assert [one.record.code for one in shown() if as_another(one.version.steps.vi)] == ["1.001296"]

    def test_a_list_of_sixteen_days_is_quoted_whole(self) -> None:
        (steps,) = (one.version.steps.vi for one in shown() if one.record.code == "1.014263")
        (quoted,) = (one for one in times_in_steps(steps) if "16 ngày" in one)

        assert "Hoàn thiện và trình hồ sơ" in quoted
