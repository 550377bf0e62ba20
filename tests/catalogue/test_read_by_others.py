"""What a further reader of forty pages found misleading: each as a rule on rows that are made up, and on the records."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.filed_online import of_the_nation, systems_named
from onestop.catalogue.domain.groups_apart import are_apart
from onestop.catalogue.domain.steps_terms import steps_tell_otherwise

from .records import method, paper
from .test_read_closely import kinds, made, of
from .test_real_records import shown

pytestmark = NEEDS_EXTRACT


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


def groups(*titles: str) -> list[dict[str, object]]:
    return [{"title": title, "items": [paper(f"Đơn số {number}")]} for number, title in enumerate(titles, start=1)]


class TestHeadingsThatExcludeOneAnother:
    @pytest.mark.parametrize(
        ("name", "titles"),
        [
            ("Cấp, cấp lại Giấy xác nhận", ["a) Hồ sơ cấp Giấy xác nhận:", "b) Hồ sơ cấp lại Giấy xác nhận:"]),
            (
                "Thành lập Chi nhánh, Văn phòng đại diện",
                ["Hồ sơ thành lập Chi nhánh", "Hồ sơ thành lập Văn phòng đại diện"],
            ),
            ("Thủ tục tàu bay xuất cảnh, nhập cảnh", ["Hồ sơ hải quan nhập cảnh", "Hồ sơ hải quan xuất cảnh"]),
            (
                "Hoàn thuế giá trị gia tăng",
                ["Hoàn thuế giá trị gia tăng đối với A", "Hoàn thuế giá trị gia tăng của B"],
            ),
            ("Công nhận kho, bãi", ["Kho ngoại quan", "Kho bảo thuế", "Cửa hàng miễn thuế"]),
            (
                "Tài sản di chuyển",
                ["Người nước ngoài, khi đưa vào phải nộp:", "Công dân Việt Nam, khi đưa về phải nộp:"],
            ),
        ],
    )
    def test_are_said_to_be_cases(self, name: str, titles: list[str]) -> None:
        found = kinds(made(name=name, dossier=groups(*titles)))
        assert "groups_by_case" in found
        assert "groups_unclear" not in found

    @pytest.mark.parametrize(
        ("name", "titles"),
        [
            ("Khai thuế theo tỷ lệ", ["Hồ sơ khai thuế theo từng lần:", "Hồ sơ khai quyết toán theo năm:"]),
            ("Hàng tạm nhập-tái xuất", ["Hồ sơ hải quan tạm nhập:", "Hồ sơ hải quan tái xuất:"]),
            ("Hợp nhất, sáp nhập quỹ", ["Hồ sơ hợp nhất, sáp nhập quỹ", "Hồ sơ cấp lại Giấy chứng nhận"]),
            ("Nuôi con nuôi", ["Hồ sơ của người nhận con nuôi", "Hồ sơ của người được nhận làm con nuôi"]),
            ("Chỉ định cơ sở", ["Hồ sơ năng lực", "Hồ sơ kỹ thuật"]),
        ],
    )
    def test_are_no_cases_where_one_person_may_owe_both(self, name: str, titles: list[str]) -> None:
        assert {"groups_unclear", "groups_in_turn"} & kinds(found := made(name=name, dossier=groups(*titles)))
        assert not {"groups_by_case", "groups_some_by_case"} & kinds(found)

    def test_one_without_a_heading_that_asks_for_papers_leaves_all_doubtful(self) -> None:
        listed = groups("Hồ sơ cấp Giấy phép", "Hồ sơ cấp lại Giấy phép", "")
        assert "groups_by_case" not in kinds(made(name="Cấp, cấp lại Giấy phép", dossier=listed))

    def test_two_alike_are_no_two_cases(self) -> None:
        assert not are_apart(["Hồ sơ cấp Giấy phép", "Hồ sơ cấp Giấy phép"], "Cấp, cấp lại Giấy phép")

    @pytest.mark.parametrize(
        "code",
        [
            "1.007037",
            "1.007607",
            "1.008498",
            "1.011325",
            "1.008003",
            "1.008886",
            "1.009095",
            "1.009129",
            "1.013952",
            "1.014834",
            "1.007751",
        ],
    )
    def test_are_cases_in_the_records(self, code: str) -> None:
        assert "groups_by_case" in kinds(of(code).version)
        assert not of(code).version.open_for_applying

    @pytest.mark.parametrize("code", ["1.007026", "1.010998", "1.006468", "1.009458", "1.009505", "1.003976"])
    def test_are_no_cases_in_the_records(self, code: str) -> None:
        assert {"groups_unclear", "groups_in_turn"} & kinds(of(code).version)
        assert not {"groups_by_case", "groups_some_by_case"} & kinds(of(code).version)


class TestADossierOfAnAgency:
    TITLES = ("Hồ sơ tổ chức, cá nhân nộp đến Sở", "Hồ sơ Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân")

    def test_beside_the_only_one_of_the_applicant_is_no_other_case(self) -> None:
        found = made(dossier=groups(*self.TITLES))

        assert not {"groups_unclear", "groups_by_case"} & kinds(found)
        assert not any(one.required for one in found.components if one.group.vi == self.TITLES[1])

    def test_beside_two_of_the_applicant_leaves_the_doubt(self) -> None:
        assert "groups_unclear" in kinds(made(dossier=groups(*self.TITLES, "Hồ sơ năng lực")))

    @pytest.mark.parametrize("code", ["3.000215", "1.115015", "1.003777"])
    def test_is_told_apart_in_the_records(self, code: str) -> None:
        assert "groups_unclear" not in kinds(of(code).version)
        assert not of(code).version.open_for_applying


class TestAnAgencyOfADistrictInThePapers:
    def test_is_told_and_keeps_nobody_from_applying(self) -> None:
        found = made(dossier=[{"title": "", "items": [paper("Biên bản sự việc của Công an cấp huyện")]}])

        [told] = [one for one in found.findings if one.kind == "district_in_papers"]
        assert (told.field, told.blocking) == ("dossier[0].items[0]", False)
        assert found.open_for_applying

    @pytest.mark.parametrize(
        "name",
        [
            "Xác nhận của cơ sở y tế từ cấp huyện trở lên",
            "Giấy do Ủy ban nhân dân huyện cấp trước ngày 01/7/2025",
            "Biên bản của Công an cấp xã",
        ],
    )
    def test_is_none_that_is_a_hospital_or_of_the_past(self, name: str) -> None:
        assert "district_in_papers" not in kinds(made(dossier=[{"title": "", "items": [paper(name)]}]))

    def test_1_004163_names_the_police_of_one(self) -> None:
        assert "district_in_papers" in kinds(of("1.004163").version)


def test_1_007607_has_people_tell_a_tax_office_that_ended() -> None:
    told = {one.seen for one in of("1.007607").version.findings if one.kind == "agency_ended"}
    assert "Chi cục Thuế → Thuế cơ sở" in told


class TestTheWaysATaxpayerChoosesFrom:
    PORTALS = "Cổng dịch vụ công cấp Bộ, cấp tỉnh"
    FIRM = "Cổng thông tin của tổ chức cung cấp dịch vụ T-VAN"

    def test_are_all_named(self) -> None:
        steps = f"Người nộp thuế truy cập Cổng thông tin mà mình lựa chọn (gồm {self.PORTALS} đã kết nối)/{self.FIRM} để khai."
        assert systems_named(steps, ()) == (self.PORTALS, self.FIRM)

    def test_a_firm_is_no_system_of_the_nation(self) -> None:
        assert of_the_nation([self.PORTALS, self.FIRM, "tổ chức cung cấp dịch vụ T-VAN"]) == ""

    def test_1_007607_lists_both(self) -> None:
        assert {self.PORTALS, self.FIRM} <= set(systems_named(of("1.007607").version.steps.vi, ()))

    def test_1_008345_names_the_firm(self) -> None:
        assert self.FIRM in systems_named(of("1.008345").version.steps.vi, ())
