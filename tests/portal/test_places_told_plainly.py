"""Plain sentences that tell where a dossier goes, found however a source puts them; and agencies of districts marked."""

from dataclasses import replace
from typing import Literal

import pytest

from beside import NEEDS_EXTRACT
from catalogue.drafts import version
from catalogue.records import method
from catalogue.test_real_records import shown
from onestop.catalogue.api import ProcedureVersion
from onestop.portal.place_in_steps import place_in_steps, place_of_way
from onestop.portal.where_to_apply import where_to_apply


@pytest.mark.parametrize(
    "told",
    [
        "Bước 1: Cán bộ, chiến sĩ nộp Bản khai cá nhân đến Công an cấp huyện nơi thường trú.",
        "Đơn vị kinh doanh vận tải nộp hồ sơ đến Xây dựng nơi đơn vị đặt trụ sở chính.",
        "Bước 1. Cá nhân đề nghị cấp bản sao trích lục bản án tại cơ quan Tòa án.",
        "Trung tâm phải có văn bản đề nghị Sở Tư pháp nơi cấp Thẻ thu hồi Thẻ.",
        "Bước 1: Tổ chức thực hiện thủ tục xuất khẩu nguyên liệu, vật tư tại 01 Chi cục Hải quan thuận tiện.",
        "Chủ dự án gửi văn bản lấy ý kiến tham vấn tới Ủy ban nhân dân cấp xã.",
        "Cơ sở xin cấp Giấy chứng nhận đến cơ quan chuyên môn được Chủ tịch Ủy ban nhân dân cấp tỉnh giao.",
        "Giám đốc Sở Tư pháp tiếp nhận hồ sơ đề nghị cấp lại thẻ.",
    ],
)
def test_a_plain_sentence_is_quoted(told: str) -> None:
    assert place_in_steps(f"{told}\nSở Xây dựng xem xét hồ sơ.").words.removeprefix("Bước 1. ") == told.removeprefix(
        "Bước 1. "
    )


@pytest.mark.parametrize(
    "told",
    [
        "Sau khi tiếp nhận hồ sơ, Sở Tư pháp cấp thẻ.",
        "Sở Tư pháp cấp thẻ khi nhận hồ sơ do Sở Nội vụ gửi.",
        "Doanh nghiệp có văn bản đề nghị cơ quan có thẩm quyền cấp giấy phép vận chuyển.",
        "Người khai đề nghị công chức hải quan tại Chi cục Hải quan in danh sách.",
    ],
)
def test_what_tells_no_place_is_not(told: str) -> None:
    assert place_in_steps(told).words == ""


def test_an_opening_that_names_an_agency_tells_the_place_whatever_it_opens() -> None:
    rows = "\n".join(
        f"+ 30 ngày kể từ ngày ký thỏa thuận vay thứ {number}, {'nước ngoài ' * 20}" for number in range(6)
    )
    told = place_in_steps(f"Bước 1: Bên đi vay gửi hồ sơ đến Ngân hàng Nhà nước trong thời hạn:\n{rows}").words
    assert told.startswith("Bước 1: Bên đi vay gửi hồ sơ đến Ngân hàng Nhà nước trong thời hạn: 30 ngày kể từ")
    assert told.endswith(f"vay thứ 5, {'nước ngoài ' * 20}".strip())


def test_an_opening_that_opens_steps_gives_way_to_the_first_of_them() -> None:
    steps = "Chủ cảng gửi hồ sơ đến cơ quan có thẩm quyền sau:\nBước 1: Chủ cảng gửi văn bản đến Bộ Xây dựng."
    assert place_in_steps(steps).words == "Bước 1: Chủ cảng gửi văn bản đến Bộ Xây dựng."


class TestAnAgencyThatApplies:
    COMMUNE = (
        "Bước 1: Gửi hồ sơ\nỦy ban nhân dân cấp xã nơi đăng ký vùng an toàn (sau đây gọi là Ủy ban) "
        + "chỉ đạo cơ quan chuyên môn "
        + "theo quy định của pháp luật, " * 20
        + "lập hồ sơ và gửi đến Chi cục Thú y."
    )

    def test_is_named_in_the_quote(self) -> None:
        told = place_in_steps(self.COMMUNE).words
        assert told.startswith("Ủy ban nhân dân cấp xã nơi đăng ký vùng an toàn (sau đây gọi là Ủy ban) chỉ đạo")
        assert told.endswith("gửi đến Chi cục Thú y.")

    def test_is_quoted_before_the_table_of_ways(self) -> None:
        steps = "Bước 1: Cơ quan tiến hành tố tụng gửi Phiếu đề nghị tới Công an tỉnh."
        ways = [method("in_person", note="Nộp hồ sơ trực tiếp tại Công an tỉnh")]
        made = version(steps_text=steps, methods=ways, competent_agency="Công an tỉnh")
        assert where_to_apply(made).quoted == steps


def test_a_way_tells_its_agency_though_it_says_that_it_must_be_the_competent_one() -> None:
    assert place_of_way("Trực tiếp tại Công an đơn vị, địa phương theo thẩm quyền.").words
    assert not place_of_way("Trực tiếp tại cơ quan có thẩm quyền.").words


@pytest.mark.parametrize(
    ("field", "marked"), [("Phòng Tư Pháp", True), ("Bảo hiểm xã hội cấp huyện", True), ("Công an tỉnh", False)]
)
def test_an_agency_of_a_district_in_the_field_is_marked(field: str, marked: bool) -> None:
    steps = "Công dân nộp hồ sơ tại Trung tâm Phục vụ hành chính công."
    told = where_to_apply(version(implementing_agency=field, steps_text=steps, competent_agency="")).besides
    assert ("cấp huyện đã kết thúc hoạt động" in told.vi) is marked
    assert ("the district level has ended" in told.en) is marked


@pytest.mark.parametrize(("source", "told"), [("own", True), ("imported", False)])
def test_who_receives_what_we_wrote_down_ourselves_needs_no_sentence(
    source: Literal["own", "imported"], told: bool
) -> None:
    made = version(competent_agency="Công an cấp xã", steps_text="Cơ quan đăng ký cư trú thẩm định chỗ ở.")
    says = where_to_apply(replace(made, source=source, open_for_applying=False)).says
    assert says.vi.endswith("Công an cấp xã. Hãy nộp tại đó.") is told


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize(
        ("code", "told"),
        [
            ("1.003970", "Ủy ban nhân dân cấp xã: Thực hiện đăng ký phương tiện không có động cơ"),
            ("1.009443", "Cục Hàng hải và Đường thủy Việt Nam:"),
            ("2.001921", "Ủy ban nhân dân cấp xã thực hiện đối với đường thuộc phạm vi quản lý"),
            ("1.000972", "đến Ngân hàng Nhà nước trong thời hạn:\n+ 30 ngày làm việc"),
            ("1.008323", "gửi đến cơ quan thuế chậm nhất vào ngày 20"),
            ("2.002287", "đến Xây dựng nơi"),
            ("1.013259", "Bộ Quốc phòng tổ chức cấp"),
            ("1.011478", "Ủy ban nhân dân cấp xã nơi đăng ký"),
            ("3.000165", "tại cơ quan Tòa án"),
            ("1.003777", "đến Công an cấp huyện nơi thường trú"),
            ("1.004163", "Trực tiếp tại Công an đơn vị, địa phương"),
            ("3.000275", "Cơ quan tiến hành tố tụng"),
            ("1.012832", "tới Sở Nông nghiệp và Môi trường"),
        ],
    )
    def test_the_place_is_told(self, code: str, told: str) -> None:
        assert told in where_to_apply(self._version(code)).quoted

    def test_an_office_of_justice_of_a_district_is_marked(self) -> None:
        assert "cấp huyện đã kết thúc hoạt động" in where_to_apply(self._version("1.001669")).besides.vi

    def test_few_are_said_to_tell_none(self) -> None:
        silent = [one.record.code for one in shown() if "không tách được" in where_to_apply(one.version).says.vi]
        assert len(silent) <= 75

    def _version(self, code: str) -> ProcedureVersion:
        return next(one.version for one in shown() if one.record.code == code)
