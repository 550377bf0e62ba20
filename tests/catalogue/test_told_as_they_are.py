"""What the last readers of forty pages found mildly misleading: each as a rule, and on the records that showed it."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.paper_lines import holds_several
from onestop.catalogue.domain.shown_papers import is_to_be_shown
from onestop.catalogue.domain.steps_terms import is_of_the_day
from onestop.catalogue.library import agency_words

from .records import paper
from .test_read_closely import kinds, made, of
from .test_real_records import shown

pytestmark = NEEDS_EXTRACT


class TestPapersToBeShown:
    @pytest.mark.parametrize(
        "code", ["1.010101", "1.012544", "1.012545", "1.012563", "1.014056", "1.014059", "1.002357"]
    )
    def test_are_known_by_their_row(self, code: str) -> None:
        assert any(is_to_be_shown(one.name.vi) for one in of(code).version.components)

    def test_are_known_by_their_heading(self) -> None:
        under = [one for one in of("1.000893").version.components if one.group.vi == "Giấy tờ phải xuất trình"]

        assert under
        assert all(is_to_be_shown(one.name.vi, one.group.vi) for one in under)

    def test_are_none_that_may_be_sent_as_well(self) -> None:
        assert not is_to_be_shown("Hợp đồng mua bán", "Xuất trình hoặc gửi bản chính hoặc bản sao để kiểm tra")

    def test_are_few(self) -> None:
        """A paper that somebody shows besides what he hands in is none."""
        told = {one.record.code for one in shown() for row in one.version.components if is_to_be_shown(row.name.vi)}
        assert 7 <= len(told) < 15, told


class TestRowsOfTwoPapers:
    @pytest.mark.parametrize(
        ("name", "several"),
        [
            ("Danh sách thành viên; danh sách chủ sở hữu hưởng lợi", True),
            ("Báo cáo xử lý dịch bệnh và kết quả giám sát dịch bệnh", False),
            ("Học bạ và bằng tốt nghiệp trung học phổ thông", True),
            ("Giấy chứng nhận; còn hiệu lực", False),
            ("Đơn (theo mẫu; bản vẽ kèm theo)", False),
        ],
    )
    def test_are_counted_as_a_whole(self, name: str, *, several: bool) -> None:
        assert holds_several(name) == several

    def test_3_000397_is_one(self) -> None:
        assert any(holds_several(one.name.vi) for one in of("3.000397").version.components)


class TestANumberInBrackets:
    def test_of_sets_is_none_of_a_list(self) -> None:
        found = made(dossier=[{"title": "", "items": [paper(), paper("(01) bộ hồ sơ (bản giấy) trực tiếp")]}])

        assert found.publication.sets == 1
        assert found.publication.notes == ("(01) bộ hồ sơ (bản giấy) trực tiếp",)

    def test_1_000025_has_its_sets(self) -> None:
        assert of("1.000025").version.publication.sets == 1  # type: ignore[union-attr]


class TestTheOldLowerLevelOfCustoms:
    NOW = "Chi cục Hải quan → Hải quan cửa khẩu hoặc Hải quan ngoài cửa khẩu"

    def told(self, steps: str) -> bool:
        return self.NOW in {one.seen for one in made(steps_text=steps).findings if one.kind == "agency_ended"}

    def test_has_another_name_now(self) -> None:
        assert self.told("Chi cục Hải quan nơi làm thủ tục tạm nhập kiểm tra hồ sơ.")

    def test_is_not_what_stands_over_it_now(self) -> None:
        assert not self.told("Chi cục Hải quan khu vực kiểm tra hồ sơ.")

    def test_is_told_apart_from_the_office_of_a_province_in_1_007888(self) -> None:
        told = {one.seen for one in of("1.007888").version.findings if one.kind == "agency_ended"}
        assert {self.NOW, "Cục Hải quan tỉnh → Chi cục Hải quan khu vực"} <= told

    def test_is_told_of_every_record_that_names_it(self) -> None:
        assert sum(self.NOW in {one.seen for one in row.version.findings} for row in shown()) == 36


class TestHeadingsOfWhatEverybodyNeeds:
    @pytest.mark.parametrize(
        "titles",
        [
            (
                "Giấy tờ phải nộp để lưu giữ tại cơ quan đăng ký tàu",
                "Giấy tờ phải xuất trình khi nộp hồ sơ gồm bản chính:",
            ),
            ("Hồ sơ năng lực", "Mẫu đơn, tờ khai"),
            ("Hồ sơ năng lực", ""),
        ],
    )
    def test_part_no_cases(self, titles: tuple[str, ...]) -> None:
        groups = [{"title": one, "items": [paper(f"Đơn số {place}")]} for place, one in enumerate(titles)]
        assert "groups_unclear" not in kinds(made(dossier=groups))

    @pytest.mark.parametrize(
        "code", ["1.003082", "1.003970", "1.004047", "1.004088", "1.006391", "2.001215", "2.001254"]
    )
    def test_leave_no_doubt_in_the_records(self, code: str) -> None:
        assert "groups_unclear" not in kinds(of(code).version)

    def test_the_doubt_stays_where_there_is_one(self) -> None:
        assert sum("groups_unclear" in kinds(one.version) for one in shown()) == 3


class TestACaseThatIsTheProcedureItself:
    def test_is_none_of_a_paper(self) -> None:
        rows = [paper("Tờ khai đối với hàng hóa lạc tuyến quốc tế")]
        found = made(name="Thủ tục đối với hàng hóa lạc tuyến quốc tế", dossier=[{"title": "", "items": rows}])

        assert [one.wanted for one in found.components] == ["always"]

    def test_stays_one_where_the_procedure_is_of_several(self) -> None:
        rows = [paper("Tờ khai đối với xe gắn máy nhập khẩu")]
        found = made(
            name="Thủ tục đối với xe ô tô, đối với xe gắn máy nhập khẩu", dossier=[{"title": "", "items": rows}]
        )

        assert [one.wanted for one in found.components] == ["in_case"]

    def test_1_000086_asks_it_of_everybody(self) -> None:
        assert {one.wanted for one in of("1.000086").version.components} == {"always"}


class TestWorkDoneOnTheDay:
    STEPS = "Cơ quan giải quyết hồ sơ đăng ký trong ngày làm việc nhận được hồ sơ hợp lệ; kéo dài thì không quá 03 ngày làm việc."

    def test_is_told_beside_the_days_it_takes_at_most(self) -> None:
        assert is_of_the_day((3, "working_day"), self.STEPS)

    @pytest.mark.parametrize("code", ["1.011442", "1.011444", "1.011445"])
    def test_is_told_of_the_records(self, code: str) -> None:
        assert is_of_the_day((3, "working_day"), of(code).version.steps.vi)


class TestAFieldThatNamesNobody:
    def test_leaves_whoever_carries_it_out(self) -> None:
        found = made(competent_agency="Các cơ quan, tổ chức liên quan", implementing_agency="Sở Tư pháp")

        assert found.competent == {"agency": "H09.02"}
        assert "competent_as_implementing" in kinds(found)

    def test_2_000005_is_said_to_miss_the_agency_it_names(self) -> None:
        assert agencies_from([], agency_words()).departments == {}
        [missing] = [one for one in of("2.000005").version.findings if one.kind == "agency_not_in_register"]
        assert (missing.field, missing.seen) == ("implementing_agency", "Sở Tài chính các tỉnh, thành phố")
