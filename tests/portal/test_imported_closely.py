"""What a page says where its source has a row, an agency or a number that cannot be relied on."""

from dataclasses import replace
from pathlib import Path

import pytest

from beside import NEEDS_EXTRACT
from catalogue.records import method, paper
from catalogue.test_real_records import shown
from onestop.catalogue.api import ProcedureVersion
from onestop.portal.ways_in_words import takes_nothing
from onestop.portal.where_to_apply import where_to_apply
from onestop.portal.wording import as_published

from .imported_page import page_of

RETURNS = "nguồn chỉ nói trả kết quả bằng cách này, không nói nộp hồ sơ"
ADDS = "nguồn chỉ nói bổ sung hồ sơ bằng cách này, không nói nộp hồ sơ lần đầu"


@pytest.mark.usefixtures("province")
class TestThePage:
    def test_says_that_a_postal_row_takes_no_application(self, tmp_path: Path) -> None:
        post = method("postal", note="Trả kết quả qua dịch vụ bưu chính.")
        more = method("postal", note="Nộp bổ sung hồ sơ qua dịch vụ bưu chính công ích.")

        assert RETURNS in page_of(tmp_path, methods=[method(), post])
        assert ADDS in page_of(tmp_path, methods=[method(), more])
        assert "the source tells only of the result being sent so" in page_of(tmp_path, "en", methods=[method(), post])
        whole = page_of(tmp_path, methods=[method(), method("postal", note="Nộp hồ sơ, trả kết quả qua bưu chính")])
        assert RETURNS not in whole
        assert ADDS not in whole

    def test_says_of_one_number_in_two_units_that_one_may_be_wrong(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, methods=[method("online", 3, "day"), method("in_person", 3)])

        assert "Nguồn ghi cùng một số nhưng khác đơn vị giữa các cách nộp" in page
        assert "Nguồn ghi thời hạn khác nhau giữa các cách nộp" not in page
        assert "Chưa rõ đơn vị, xem bảng" in page
        assert "Nguồn nêu nhiều thời hạn" not in page

    @pytest.mark.parametrize(
        ("name", "times"),
        [("Khai lệ phí trước bạ tàu thuyền", 3), ("Khai miễn thuế thu nhập cá nhân", 0), ("Cấp giấy phép", 0)],
    )
    def test_says_of_a_charge_that_is_declared_free_that_it_is_paid_besides(
        self, tmp_path: Path, name: str, times: int
    ) -> None:
        page = page_of(tmp_path, name=name)

        assert page.count("Thuế, phí hoặc tiền mà bạn khai thì nộp riêng, nếu có.") == times

    def test_names_a_trade_union_apart_from_the_agencies(self, tmp_path: Path) -> None:
        alone = page_of(tmp_path, competent_agency="", implementing_agency="Công đoàn cơ quan BHXH Việt Nam")
        beside = page_of(
            tmp_path, competent_agency="", implementing_agency="Bảo hiểm xã hội tỉnh, Công đoàn ngành Y tế"
        )

        assert "Mục cơ quan của nguồn chỉ ghi tổ chức công đoàn, không phải nơi nộp hồ sơ." in alone
        assert "Công đoàn cơ quan BHXH Việt Nam (tổ chức công đoàn, không giải quyết thủ tục)" in alone
        assert "cơ quan thực hiện là Bảo hiểm xã hội tỉnh." in beside
        assert "Công đoàn ngành Y tế (tổ chức công đoàn, không giải quyết thủ tục)" in beside

    def test_asks_for_what_is_under_a_bundle_in_its_case(self, tmp_path: Path) -> None:
        names = ("+ Đơn", "(ii) Phương án", "(i) Nghị quyết", "+ Hồ sơ thay đổi (trường hợp đồng thời thay đổi):")
        page = page_of(tmp_path, dossier=[{"title": "", "items": [paper(name) for name in names]}])

        heading = page.index("Hồ sơ thay đổi (trường hợp đồng thời thay đổi)")
        assert heading < page.index("Nghị quyết") < page.index("Phương án")


@NEEDS_EXTRACT
class TestTheRecords:
    def version(self, code: str) -> ProcedureVersion:
        return next(one.version for one in shown() if one.record.code == code)

    @pytest.mark.parametrize("code", ["3.000242", "1.002359", "1.002411", "1.014063"])
    def test_whose_postal_row_takes_nothing(self, code: str) -> None:
        rows = [one for one in self.version(code).channels if takes_nothing(one)]

        assert [one.channel for one in rows] == ["postal"]

    def test_are_no_more_than_these(self) -> None:
        assert sum(any(map(takes_nothing, one.version.channels)) for one in shown()) == 4

    def test_one_taken_at_counters_is_not_said_to_come_by_a_post_that_only_returns(self) -> None:
        opened = replace(self.version("3.000242"), open_for_applying=True)

        assert "hoặc qua bưu chính" not in where_to_apply(opened).says.vi

    def test_1_000390_leads_to_the_centre_first(self) -> None:
        where = where_to_apply(self.version("1.000390"))

        assert "bạn nộp cho một tổ chức khác trước" in where.says.vi
        assert "cơ quan thực hiện là Sở Tư pháp" not in where.says.vi
        assert "nộp cho Trung tâm tư vấn pháp luật" in where.quoted

    def test_a_union_alone_leaves_the_field_without_an_agency(self) -> None:
        version = self.version("2.001023")

        assert as_published(version).vi == "Mục cơ quan của nguồn chỉ ghi tổ chức công đoàn"
        assert "không phải nơi nộp hồ sơ" in where_to_apply(version).says.vi


@NEEDS_EXTRACT
def test_who_is_named_stands_before_words_that_name_nobody() -> None:
    """Three records of the fund for young companies have "the agencies concerned" decide, and a department carry it out."""
    said = {one.record.code: as_published(one.version).vi for one in shown()}
    assert said["2.002005"] == "Theo nguồn: Sở Tài chính các tỉnh, thành phố"
    assert not any("cơ quan, tổ chức liên quan" in one for one in said.values())
