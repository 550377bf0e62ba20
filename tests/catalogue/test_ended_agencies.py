"""An agency that ended is told wherever a record still names it, with what does its work now."""

import json

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.ended_agencies import ended_agencies
from onestop.catalogue.domain.record import read_record
from onestop.catalogue.library import agency_words

from .records import paper, record
from .test_real_records import shown

ENDED = agency_words()["ended"]


def seen(**changed: str) -> list[str]:
    read = read_record(json.dumps(record(**changed)))
    return [one.seen for one in ended_agencies(read, ENDED)]


def test_it_is_told_once_with_its_successor() -> None:
    planning = "Sở Kế hoạch và Đầu tư"
    assert seen(steps_text=f"Nộp tại {planning}. {planning} trả lời.") == [f"{planning} → Sở Tài chính"]


def test_it_is_known_however_its_name_is_joined() -> None:
    for name in ("Sở Lao động-Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội"):
        (told,) = seen(implementing_agency=name)
        assert told.startswith("Sở Lao động - Thương binh và Xã hội → phần lớn về Sở Nội vụ")


def test_a_ministry_is_told_where_somebody_sends_to_it_and_not_where_an_act_of_it_is_cited() -> None:
    asked = "Ban quản lý gửi lấy ý kiến của Bộ Kế hoạch và Đầu tư, Bộ Tài nguyên và Môi trường, Bộ Xây dựng."
    cited = "Theo Thông tư số 24/2022/TT-BNNPTNT của Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn."
    issued = "Theo mẫu của Bộ Giao thông vận tải."

    assert seen(steps_text=asked) == [
        "Bộ Kế hoạch và Đầu tư → Bộ Tài chính",
        "Bộ Tài nguyên và Môi trường → Bộ Nông nghiệp và Môi trường",
    ]
    assert seen(steps_text=f"{cited} {issued}") == []
    read = read_record(json.dumps(record(dossier=[{"title": "", "items": [paper("Đơn gửi Bộ Giao thông vận tải")]}])))
    assert [one.seen for one in ended_agencies(read, ENDED)] == []


@NEEDS_EXTRACT
def test_ministries_that_ended_are_told_on_the_four_records_in_which_they_act() -> None:
    old = [one["was"] for one in ENDED if one.get("issues_acts")]
    told = {
        record.code: [one.seen.split(" → ")[0] for one in version.findings if one.kind == "agency_ended"]
        for record, version in shown()
    }
    assert {code for code, names in told.items() if set(names) & set(old)} == {
        "1.004163", "1.007824", "2.002728", "6.001435"
    }  # fmt: skip


def test_where_its_fields_went_to_several_no_single_one_is_told_for_certain() -> None:
    (social,) = seen(steps_text="Nộp tại Sở Lao động - Thương binh và Xã hội.")
    (press,) = seen(steps_text="Nộp tại Sở Thông tin và Truyền thông.")
    assert "trợ giúp xã hội, trẻ em: Sở Y tế" in social
    assert "báo chí, xuất bản: Sở Văn hóa, Thể thao và Du lịch" in press


def test_an_agency_that_is_still_there_is_not_told() -> None:
    assert seen(steps_text="Nộp tại Sở Tài chính, Cục Hải quan hoặc Chi cục Hải quan khu vực.") == []


def test_each_ended_by_an_act_on_a_day() -> None:
    assert all(one["source"] and one["since"] for one in ENDED)


def test_the_agency_of_one_city_that_ended_is_told_however_the_city_is_written() -> None:
    for name in ("Sở Xây dựng, Sở Giao thông công chánh - TP.HCM", "Sở Giao thông công chánh TP Hồ Chí Minh"):
        assert seen(implementing_agency=name) == ["Sở Giao thông công chánh → Sở Xây dựng Thành phố Hồ Chí Minh"]


def test_branches_that_stand_for_regions_now_are_told_and_those_of_regions_are_not() -> None:
    assert seen(implementing_agency="Ngân hàng Nhà nước Chi nhánh tỉnh, thành phố") == [
        "Ngân hàng Nhà nước chi nhánh tỉnh → Ngân hàng Nhà nước chi nhánh Khu vực"
    ]
    assert seen(steps_text="Gửi hồ sơ đến Cục Thuế tỉnh.") == ["Cục Thuế tỉnh → Thuế tỉnh, thành phố"]
    assert seen(steps_text="Gửi Ngân hàng Nhà nước chi nhánh Khu vực, Cục Thuế, Thuế tỉnh, thành phố.") == []


def test_the_reserves_are_told_by_their_regions() -> None:
    assert seen(implementing_agency="Chi cục Dự trữ Nhà nước, Cục Dự trữ Nhà nước khu vực") == [
        "Cục Dự trữ Nhà nước khu vực → Chi cục Dự trữ Nhà nước khu vực",
        "Chi cục Dự trữ Nhà nước → Chi cục Dự trữ Nhà nước khu vực",
    ]
    assert seen(implementing_agency="Cục Dự trữ Nhà nước, Chi cục Dự trữ Nhà nước khu vực") == []


def test_one_whose_name_another_begins_with_is_told_apart() -> None:
    assert seen(steps_text="Nộp cho Chi cục Thuế quản lý trực tiếp.") == ["Chi cục Thuế → Thuế cơ sở"]
    assert seen(steps_text="Nộp cho Chi cục Thuế doanh nghiệp lớn hoặc Chi cục Thuế thương mại điện tử.") == []


def test_it_is_told_where_the_papers_alone_name_it() -> None:
    told = {"title": "", "items": [paper("Thông báo gửi Chi cục Thuế tại địa bàn")]}
    read = read_record(json.dumps(record(dossier=[told])))

    assert [(one.field, one.seen) for one in ended_agencies(read, ENDED)] == [
        ("dossier[0].items[0]", "Chi cục Thuế → Thuế cơ sở")
    ]


def test_the_end_of_a_longer_name_is_no_agency() -> None:
    assert seen(steps_text="Thông báo cho Chi cục Thuế tỉnh, thành phố.") == []
    assert seen(steps_text="Thông báo cho Cục Thuế tỉnh, thành phố.") == ["Cục Thuế tỉnh → Thuế tỉnh, thành phố"]
    assert seen(steps_text="Gửi Chi cục Hải quan tỉnh.") == []


@NEEDS_EXTRACT
def test_1_005458_names_no_tax_office_that_ended() -> None:
    version = next(one.version for one in shown() if one.record.code == "1.005458")
    assert "agency_ended" not in {one.kind for one in version.findings}


@NEEDS_EXTRACT
def test_a_tax_office_of_a_district_is_told_of_the_extract() -> None:
    told = {
        one.record.code for one in shown() if "Chi cục Thuế → Thuế cơ sở" in {it.seen for it in one.version.findings}
    }
    assert told == {"1.007607", "1.008503", "1.008566", "1.010337", "1.010701", "1.011042"}
