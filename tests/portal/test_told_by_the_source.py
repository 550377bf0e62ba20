"""What a source says anywhere is never called unknown: systems, ways that only a description tells, which office of many."""

import pytest

from beside import NEEDS_EXTRACT
from catalogue.drafts import version
from catalogue.records import method
from catalogue.test_real_records import shown
from onestop.catalogue.api import ProcedureVersion
from onestop.portal.where_to_apply import where_to_apply

NAMES_NONE = "nguồn không nêu hệ thống để nộp"
OTHER_WAYS = "mô tả trong bảng còn nói về cách nộp khác"


def besides(**changed: object) -> str:
    return where_to_apply(version(competent_agency="", **changed)).besides.vi


def test_a_sentence_that_has_somebody_log_in_is_quoted_and_not_called_unknown() -> None:
    said = "Bước 1: Cơ quan tố tụng đăng nhập bằng tài khoản của mình trên cổng dịch vụ công và chọn thủ tục."

    told = besides(steps_text=said)

    assert f"Trực tuyến, nguồn viết: “{said}”" in told
    assert NAMES_NONE not in told


@pytest.mark.parametrize(
    "said", ["Danh sách được công bố trên Cổng thông tin điện tử của Sở.", "Nộp hồ sơ trực tuyến."]
)
def test_where_nothing_is_filed_is_not_told_as_where_it_is(said: str) -> None:
    assert NAMES_NONE in besides(steps_text=said)


def test_ways_that_only_a_description_tells_are_pointed_to() -> None:
    note = "Nộp hồ sơ trực tiếp hoặc gửi qua dịch vụ bưu chính cho Trung tâm, hoặc nộp trực tuyến tại Cổng Dịch vụ công quốc gia."

    assert OTHER_WAYS in besides(methods=[method("in_person", note=note)])
    assert OTHER_WAYS not in besides(methods=[method("in_person", note="Nộp hồ sơ trực tiếp tại Trung tâm.")])
    assert OTHER_WAYS not in besides(methods=[method("in_person", note="Nhận kết quả trực tiếp hoặc qua bưu chính.")])


@pytest.mark.parametrize(
    ("steps", "unsaid"),
    [
        ("Người nộp thuế lập hồ sơ và gửi đến cơ quan thuế.", "không nói là cơ quan thuế nào"),
        ("Người khai nộp hồ sơ cho cơ quan hải quan.", "không nói là cơ quan hải quan nào"),
        ("Người nộp thuế gửi hồ sơ đến cơ quan thuế quản lý trực tiếp.", ""),
        ("Người nộp thuế gửi hồ sơ đến Thuế cơ sở nơi cư trú.", ""),
    ],
)
def test_of_an_office_among_many_it_is_said_that_the_words_do_not_tell_which(steps: str, unsaid: str) -> None:
    told = besides(steps_text=steps)

    assert ("Câu trên không nói là" in told) is bool(unsaid)
    assert unsaid in told


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize("code", ["3.000335", "1.013656"])
    def test_a_system_in_its_words_is_quoted(self, code: str) -> None:
        assert "Trực tuyến, nguồn viết: “" in where_to_apply(self._version(code)).besides.vi

    def test_few_have_their_ways_in_a_description_alone(self) -> None:
        told = {one.record.code for one in shown() if OTHER_WAYS in where_to_apply(one.version).besides.vi}

        assert {"1.000969", "1.005400", "1.014261"} <= told
        assert len(told) < 8, sorted(told)

    def test_where_the_tax_office_is_named_alone_it_is_said(self) -> None:
        told = {
            one.record.code for one in shown() if "không nói là cơ quan thuế" in where_to_apply(one.version).besides.vi
        }

        assert {"1.007721", "1.008321", "3.000084"} <= told
        assert 10 < len(told) < 25, sorted(told)

    def _version(self, code: str) -> ProcedureVersion:
        return next(one.version for one in shown() if one.record.code == code)

    def test_a_door_that_the_table_of_ways_names_is_told_where_the_steps_name_none(self) -> None:
        where = where_to_apply(self._version("2.000592"))

        assert "nộp đến Giám đốc Sở Tư pháp (khiếu nại lần 2)" in where.quoted
        assert where.says.vi.endswith("Bảng cách nộp của nguồn nói về nơi nộp:")

    def test_of_several_last_days_none_is_quoted_with_the_place(self) -> None:
        quoted = where_to_apply(self._version("1.014295")).quoted

        assert quoted.endswith("Trực tuyến thông qua Cổng Dịch vụ công Quốc gia (địa chỉ http://dichvucong.gov.vn).")
