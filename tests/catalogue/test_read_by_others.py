"""What a further reader of forty pages found misleading: each as a rule on rows that are made up, and on the records."""

import pytest

from onestop.catalogue.domain.filed_online import systems_named
from onestop.catalogue.domain.steps_terms import steps_tell_otherwise

from .records import method
from .test_read_closely import kinds, made, of
from .test_real_records import REAL, shown

pytestmark = pytest.mark.skipif(not REAL.is_file(), reason=f"the national extract is not there: {REAL}")


class TestASystemNamedForPrinting:
    PORTAL = "Cổng thông tin điện tử hải quan"

    def test_is_no_place_to_file(self) -> None:
        assert systems_named(f"Người khai hải quan thực hiện in danh sách container trên {self.PORTAL}.", ()) == ()

    def test_counts_where_one_files_there_as_well(self) -> None:
        steps = f"Người khai hải quan in tờ khai rồi gửi hồ sơ qua {self.PORTAL}."
        assert systems_named(steps, ()) == (self.PORTAL,)

    def test_2_001206_is_not_said_to_be_filed_where_lists_are_printed(self) -> None:
        assert "another_system" not in kinds(of("2.001206").version)
        assert systems_named(of("2.001206").version.steps.vi, ()) == ()


class TestANameThatListsProvinces:
    NAME = "Quyết định chủ trương của Hội đồng nhân dân các tỉnh: Thanh Hóa, Nghệ An và Khánh Hòa"

    def test_keeps_it_to_their_agencies_whoever_else_is_named(self) -> None:
        found = made(name=self.NAME, competent_agency="Sở Tư pháp", implementing_agency="Sở Tư pháp - tỉnh An Giang")

        assert found.named_for_provinces
        assert not found.open_for_applying
        assert not found.competent

    @pytest.mark.parametrize(
        "name",
        [
            "Chấp thuận thay đổi địa điểm giữa các tỉnh, thành phố trực thuộc Trung ương",
            "Quyết định của Hội đồng nhân dân các tỉnh",
            "Cấp giấy thông hành sang các tỉnh, thành phố biên giới Trung Quốc tại Công an cấp tỉnh",
        ],
    )
    def test_is_none_that_speaks_of_provinces_without_a_list(self, name: str) -> None:
        assert not made(name=name).named_for_provinces

    def test_only_3_000215_has_one(self) -> None:
        assert [one.record.code for one in shown() if one.version.named_for_provinces] == ["3.000215"]
        told = [one.record.code for one in shown() if "of_named_provinces" in kinds(one.version)]
        assert sorted(told) == ["1.002357", "1.002374", "2.001034", "3.000215"]


class TestATermInHoursBesideOneInMinutes:
    RECEIVED = "Cảng vụ kiểm tra hồ sơ và xử lý trong thời gian 30 phút, kể từ khi nhận đủ giấy tờ theo quy định."
    SHOWN = "Chậm nhất 30 phút, kể từ khi người làm thủ tục xuất trình đầy đủ các giấy tờ, Cảng vụ cấp giấy phép."

    @pytest.mark.parametrize("steps", [RECEIVED, SHOWN, f"Khai trước 01 giờ.\n{RECEIVED}"])
    def test_is_disputed(self, steps: str) -> None:
        assert steps_tell_otherwise((1, "hour"), steps)
        assert "time_disputed_in_steps" in kinds(made(methods=[method(value=1, unit="hour")], steps_text=steps))

    @pytest.mark.parametrize(
        "steps",
        [
            RECEIVED.replace("30", "60"),
            "Hồ sơ chưa phù hợp thì chậm nhất 30 phút, kể từ khi nhận được hồ sơ, cơ quan hướng dẫn và xử lý sau.",
            "Cổng gửi thông báo tiếp nhận để giải quyết chậm nhất 15 phút kể từ khi nhận được hồ sơ.",
        ],
    )
    def test_agrees_with_as_many_minutes_and_with_those_of_an_answer_on_the_way(self, steps: str) -> None:
        assert not steps_tell_otherwise((1, "hour"), steps)

    def test_a_term_in_days_is_not_compared_with_minutes(self) -> None:
        assert not steps_tell_otherwise((1, "working_day"), self.RECEIVED)

    @pytest.mark.parametrize("code", ["1.003592", "1.003614", "1.009440", "1.009441"])
    def test_is_told_of_the_records_of_ports(self, code: str) -> None:
        assert "time_disputed_in_steps" in kinds(of(code).version)
