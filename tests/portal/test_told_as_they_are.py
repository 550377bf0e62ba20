"""What the last readers of forty pages found mildly misleading in what the page says beside its columns."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from beside import NEEDS_EXTRACT
from catalogue.test_real_records import READ_ON, shown
from onestop.kernel.times import LOCAL
from onestop.portal.decider import named_besides, named_by_the_source, of_one_place, said_of_deciders
from onestop.portal.papers_of_offices import lists_papers_of_offices
from onestop.portal.promise import Promise, promise_of
from onestop.portal.where_to_apply import beside_online, where_to_apply

pytestmark = NEEDS_EXTRACT


def part_of(code: str) -> Promise:
    version = next(version for record, version in shown() if record.code == code)
    return promise_of(version, datetime.combine(READ_ON, time(9), LOCAL))


@pytest.mark.parametrize(("code", "more"), [("1.008346", 2), ("1.011520", 17), ("1.014259", 0), ("1.011727", 0)])
def test_what_does_not_fit_is_counted(code: str, more: int) -> None:
    part = part_of(code)

    assert len(part.own_days_more) == more
    assert (*part.own_days_first, *part.own_days_more) == part.own_days.quoted


def test_the_first_is_always_read() -> None:
    for _, version in shown():
        part = promise_of(version, datetime.combine(READ_ON, time(9), LOCAL))
        assert bool(part.own_days_first) == bool(part.own_days.quoted)


def test_the_line_with_the_day_opens_a_long_quote() -> None:
    first = part_of("1.008323").own_days_first[0].splitlines()[0]

    assert "chậm nhất vào ngày 20" in first
    assert len(first) < 250


class TestWhoDecides:
    def test_a_sentence_of_one_case_is_said_to_be(self) -> None:
        assert "chỉ cho trường hợp" in said_of_deciders(["Trường hợp phức tạp, Bộ Y tế quyết định."], "").vi

    @pytest.mark.parametrize("told", [[], ["Sở Y tế cấp."], ["Trường hợp khó, Bộ Y tế cấp.", "Sở Y tế cấp."]])
    def test_others_are_quoted_as_what_the_steps_say(self, told: list[str]) -> None:
        assert said_of_deciders(told, "").vi == "Các bước của nguồn viết:"

    def test_a_sentence_below_the_row_of_a_case_is_said_to_be(self) -> None:
        steps = "Đối với lần thứ hai trở đi:\n- Sở Xây dựng cấp giấy phép.\nBộ Xây dựng quyết định."
        told = ["Sở Xây dựng cấp giấy phép.", "Bộ Xây dựng quyết định."]

        assert "dòng phía trên" in said_of_deciders(told, steps).vi
        assert said_of_deciders(told[1:], steps).vi == "Các bước của nguồn viết:"

    def test_what_only_one_field_names_beside_a_common_agency_is_told(self) -> None:
        assert named_besides("Bộ Y tế, Sở Y tế", "Sở Y tế") == "Bộ Y tế"
        assert named_besides("Sở Y tế", "Sở Y tế") == ""

    def test_of_several_agencies_the_source_names_all_are_told_beside_ours(self) -> None:
        said = "Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai"
        version = next(version for record, version in shown() if record.code == "1.013992")
        ours = replace(version, competent={"agency": "H09.02"})

        assert named_by_the_source(ours) == said
        assert named_by_the_source(version) == "", "the page tells the source's words already"

    def test_1_011470_names_both_and_says_that_one_is_of_one_place(self) -> None:
        version = next(version for record, version in shown() if record.code == "1.011470")
        aside = of_one_place(version)

        assert aside is not None
        assert aside.vi == "Trong đó có cơ quan của một địa phương, không phải của mọi nơi."
        assert aside.vi in where_to_apply(version).says.vi
        assert "mục cơ quan có thẩm quyền còn ghi Sở Nông nghiệp" in where_to_apply(version).says.vi


class TestWaysAgainstSteps:
    def told(self, code: str) -> str:
        version = next(version for record, version in shown() if record.code == code)
        beside = beside_online(version)
        return beside.besides.vi if beside else where_to_apply(version).besides.vi

    def test_another_place_in_the_table_is_told(self) -> None:
        assert "lại nêu nơi nộp khác" in self.told("1.014259")

    def test_it_is_told_of_few(self) -> None:
        told = [record.code for record, _ in shown() if "lại nêu nơi nộp khác" in self.told(record.code)]
        assert told == ["1.008538", "1.009824", "1.014259"]


def test_papers_of_offices_among_those_to_hand_in_are_said_to_be_there() -> None:
    told = {record.code for record, version in shown() if lists_papers_of_offices(version)}

    assert "1.000025" in told
    assert len(told) < 20, told
