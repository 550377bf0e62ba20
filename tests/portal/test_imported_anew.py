"""What the page of an imported procedure says, where a further reader of forty pages was led wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from beside import NEEDS_EXTRACT
from catalogue.records import paper
from catalogue.test_read_closely import of
from onestop.portal.where_to_apply import beside_online, binds_online, where_to_apply

from .imported_page import page_of


@pytest.mark.usefixtures("province")
class TestANameThatListsProvinces:
    NAME = "Quyết định chủ trương của Hội đồng nhân dân các tỉnh: Thanh Hóa, Nghệ An và Khánh Hòa"
    STEPS = "Tổ chức nộp 01 bộ hồ sơ đến Sở Tư pháp nơi có rừng."

    def test_sends_nobody_to_an_agency_of_here(self, tmp_path: Path) -> None:
        where = "Sở Tư pháp - tỉnh An Giang"
        page = page_of(tmp_path, name=self.NAME, implementing_agency=where, steps_text=self.STEPS)

        assert "chỉ cơ quan của các tỉnh nêu trong tên giải quyết" in page
        assert "Nguồn chỉ nêu cơ quan của một số tỉnh" in page
        assert f"{self.STEPS}</blockquote>" in page
        assert "cơ quan cùng chức năng" not in page
        assert "Bắt đầu nộp" not in page

    def test_says_so_in_english(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, "en", name=self.NAME, steps_text=self.STEPS)
        assert "By its name the agencies of the provinces listed there decide it" in page


@NEEDS_EXTRACT
def test_3_000215_is_not_said_to_be_applied_for_where_one_lives() -> None:
    where = where_to_apply(of("3.000215").version)

    assert "cơ quan cùng chức năng ở nơi bạn ở" not in where.says.vi
    assert "nơi có diện tích rừng" in where.quoted


@pytest.mark.usefixtures("province")
def test_a_paper_of_a_district_is_said_to_come_from_a_level_that_ended(tmp_path: Path) -> None:
    listed = [{"title": "", "items": [paper("Biên bản sự việc của Công an cấp huyện")]}]
    where = {"competent_agency": "Cục Người có công", "steps_text": "Cá nhân nộp hồ sơ tại Sở Nội vụ nơi cư trú."}

    assert "do cơ quan cấp huyện lập hoặc xác nhận" in page_of(tmp_path, dossier=listed, **where)
    assert "which agency does it now" in page_of(tmp_path, "en", dossier=listed, **where)


@NEEDS_EXTRACT
def test_ended_agencies_of_papers_are_told_beside_the_place() -> None:
    assert "Chi cục Thuế → Thuế cơ sở" in where_to_apply(of("1.007607").version).besides.vi
    assert "do cơ quan cấp huyện lập" in where_to_apply(of("1.004163").version).besides.vi


@pytest.mark.usefixtures("province")
class TestAPlaceThatBindsWhatIsFiledOnlineToo:
    STEPS = "Chủ đầu tư nộp trực tiếp hoặc qua bưu chính hoặc trực tuyến đến Sở Xây dựng nơi có dự án."
    APART = "Chủ đầu tư nộp trực tiếp đến Sở Xây dựng nơi có dự án hoặc trực tuyến trên Cổng Dịch vụ công quốc gia."

    def test_stands_under_a_heading_for_everybody(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, steps_text=self.STEPS)

        assert "Nơi nộp, kể cả khi nộp trực tuyến</h3>" in page
        assert "hãy xem nơi ấy có thuộc tỉnh này không" in page
        assert f"{self.STEPS}</blockquote>" in page
        assert "Nếu không nộp trực tuyến" not in page
        assert "Where it goes, online too" in page_of(tmp_path, "en", steps_text=self.STEPS)

    def test_is_not_said_where_only_the_other_ways_go_there(self, tmp_path: Path) -> None:
        assert "Nếu không nộp trực tuyến</h3>" in page_of(tmp_path, steps_text=self.APART)


@NEEDS_EXTRACT
class TestTheRecordsThatBindOnlineFilingToAPlace:
    @pytest.mark.parametrize("code", ["1.008672", "1.012882", "1.013818", "1.013834"])
    def test_say_so_where_they_are_taken_here(self, code: str) -> None:
        beside = beside_online(replace(of(code).version, open_for_applying=True))

        assert beside is not None
        assert beside.online_too

    @pytest.mark.parametrize("code", ["1.002218", "1.002384", "2.001716", "1.014832", "2.000596", "2.001258"])
    def test_others_are_left_as_they_are(self, code: str) -> None:
        assert not binds_online(where_to_apply(of(code).version).quoted)
