"""Where every record of the national extract sends people: where its own words do, and nowhere else."""

import re
from dataclasses import replace

import pytest

from beside import NEEDS_EXTRACT
from catalogue.test_real_records import READ_ON, shown
from onestop.catalogue.api import ProcedureVersion
from onestop.portal.filed_online import taken_here_instead
from onestop.portal.place_in_steps import place_in_steps
from onestop.portal.procedure_facts import level_words
from onestop.portal.where_to_apply import beside_online, where_to_apply

MORE_TO_READ = "Các bước còn nói về nơi nộp ở câu khác"

pytestmark = NEEDS_EXTRACT


def test_the_words_of_the_steps_are_quoted_where_they_say_where_to_hand_in() -> None:
    quoted = 0
    for record, version in shown():
        where = where_to_apply(version)
        if where.quoted:
            quoted += 1
            told = (version.steps.vi, *(door.note.vi for door in version.channels))
            assert any(stands_in(where.quoted, text) for text in told), record.code
            assert "không tách được" not in where.says.vi, record.code
            assert "Hãy nộp tại đó" not in where.says.vi, record.code
    assert quoted > 580


def test_each_passage_of_a_place_is_a_piece_of_its_source() -> None:
    """Its lines and the marks of its rows are those of the source; "…" stands for what is left out between two."""
    for record, version in shown():
        told = (version.steps.vi, *(door.note.vi for door in version.every_door))
        for one in where_to_apply(version).quoted.split("\n…\n"):
            assert any(one.removesuffix(" …") in text for text in told), (record.code, one)


def stands_in(quoted: str, text: str) -> bool:
    """Whether the words stand in the text in their order."""
    words = iter(re.findall(r"\w+", text))
    return all(one in words for one in re.findall(r"\w+", quoted))


def test_no_record_with_steps_is_said_to_tell_no_place() -> None:
    for record, version in shown():
        says = where_to_apply(version).says.vi
        assert not version.steps.vi or "Nguồn không nói" not in says, record.code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("1.014316", "Ban Quản lý Khu Kinh tế"),
        ("1.010010", "Cơ quan đăng ký kinh doanh cấp tỉnh"),
        ("1.004656", "Ủy ban nhân dân cấp xã"),
        ("1.003593", "Tổ chức quản lý cảng cá"),
        ("1.002010", "Đoàn Luật sư mà Trưởng văn phòng"),
        ("1.000314", "Ủy ban nhân dân cấp xã thực hiện"),
        ("1.013274", "Ủy ban nhân dân cấp xã thực hiện"),
        ("1.005400", "Trung tâm Phục vụ hành chính công cấp tỉnh"),
        ("1.014364", "Công an cấp xã"),
        ("3.000435", "đường ngoại giao"),
        ("1.001303", "nộp tại Công an huyện"),
        ("1.012996", "Văn phòng đăng ký đất đai"),
        ("1.013962", "Trung tâm Phục vụ hành chính công"),
        ("1.007658", "cơ quan được Bộ Ngoại giao ủy quyền. Các cơ quan, tổ chức, cá nhân"),
    ],
)
def test_the_place_is_told_that_the_first_act_has(code: str, told: str) -> None:
    assert told in place_in_steps(steps_of(code)).words


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("1.002046", "Sở Xây dựng các tỉnh, thành phố trực thuộc trung ương nơi phương tiện gặp sự cố"),
        ("1.001737", "nơi phương tiện đang lưu hành"),
        ("1.002063", "nơi phương tiện gặp sự cố"),
        ("1.010707", "nơi phương tiện gặp sự cố"),
        ("2.000769", "Sở Xây dựng nơi quản lý Cơ sở cấp Chứng chỉ"),
    ],
)
def test_whoever_goes_to_a_counter_reads_where_the_source_sends_him(code: str, told: str) -> None:
    open_here = replace(version_of(code), open_for_applying=True)
    where = where_to_apply(open_here)

    assert where.says.vi.startswith("Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến. Theo nguồn, ")
    assert told in where.quoted


@pytest.mark.parametrize(
    ("code", "told"),
    [("1.010385", "Công an cấp huyện"), ("1.014976", "Tại Trung tâm phục vụ hành chính công")],
)
def test_a_counter_that_only_the_table_of_ways_names_is_quoted_from_it(code: str, told: str) -> None:
    where = where_to_apply(version_of(code))

    assert told in where.quoted
    assert where.says.vi.endswith("Bảng cách nộp của nguồn nói về nơi nộp:")


@pytest.mark.parametrize("code", ["1.007660", "1.007661", "1.007662", "1.007663"])
def test_a_system_that_papers_are_sent_by_is_named(code: str) -> None:
    assert (
        "nguồn nêu “Hệ thống xử lý dữ liệu điện tử của cơ quan hải quan”" in where_to_apply(version_of(code)).besides.vi
    )


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("1.009129", "Hệ thống tiếp nhận Dịch vụ công trực tuyến"),
        ("1.013480", "Hệ thống Dịch vụ công trực tuyến (DVCTT)"),
        ("1.013427", "Cổng dịch vụ công"),
    ],
)
def test_words_for_a_system_of_nobody_are_quoted_as_that(code: str, system: str) -> None:
    assert f"nguồn nêu “{system}”" in where_to_apply(version_of(code)).besides.vi
    assert "không rõ là của cơ quan nào" in where_to_apply(version_of(code)).besides.vi


def test_of_a_system_whose_it_is_another_sentence_tells_nothing_else_is_said() -> None:
    assert "không rõ là của" not in where_to_apply(version_of("1.000302")).besides.vi


@pytest.mark.parametrize(
    "code",
    [
        "6.001435",
        "6.003629",
        "1.003009",
        "1.004163",
        "1.004327",
        "1.007826",
        "1.010331",
        "1.010341",
        "1.011049",
        "1.013483",
        "1.014407",
        "2.001206",
        "6.003637",
    ],
)
def test_what_agencies_do_is_quoted_nowhere(code: str) -> None:
    assert place_in_steps(steps_of(code)).words == ""


@pytest.mark.parametrize("code", ["1.008615", "1.008616", "1.008617", "1.008618", "1.012843", "1.014132", "1.009129"])
def test_what_nobody_files_in_is_no_system_of_a_ministry(code: str) -> None:
    assert "another_system" not in {one.kind for one in version_of(code).findings}


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("2.001958", "Hệ thống thông tin về đăng ký hợp tác xã"),
        ("3.000160", "Hệ thống thông tin phân loại doanh nghiệp"),
        ("1.014789", "của Bộ Nông nghiệp và Môi trường"),
        ("1.009644", "hệ thống thông tin quốc gia về đầu tư"),
        ("2.000085", "Hệ thống thông tin giải quyết thủ tục hành chính Ngân hàng Nhà nước"),
    ],
)
def test_a_system_that_takes_what_is_filed_is_named_and_nothing_is_taken_here(code: str, system: str) -> None:
    assert system in where_to_apply(version_of(code)).besides.vi
    assert not version_of(code).open_for_applying


@pytest.mark.parametrize("code", ["1.000294", "1.007905", "1.008000", "1.013223", "1.013427", "3.000506"])
def test_a_website_that_agencies_publish_on_is_no_place_to_file(code: str) -> None:
    named = re.findall(r"“([^”]+)”", where_to_apply(version_of(code)).besides.vi)
    assert {one.casefold() for one in named} <= {
        "cổng dịch vụ công",
        "cổng dịch vụ công trực tuyến",
        "hệ thống dịch vụ công trực tuyến",
    }


def test_what_is_for_provinces_by_name_is_not_taken_here() -> None:
    assert "of_named_provinces" in {one.kind for one in version_of("1.002374").findings if one.blocking}


@pytest.mark.parametrize(
    "code", ["1.013436", "1.014056", "1.014059", "1.014061", "1.014063", "2.001195", "2.001680", "3.000527"]
)
def test_an_online_row_that_tells_of_coming_oneself_opens_nothing_and_names_no_system(code: str) -> None:
    version = version_of(code)

    assert not version.open_for_applying
    assert "dòng trực tuyến, nhưng mô tả ở dòng ấy nói cách khác" in where_to_apply(version).besides.vi
    assert level_words(version, READ_ON).vi.startswith("Nguồn ghi trực tuyến, nhưng mô tả")


def test_rows_that_tell_of_another_way_are_few() -> None:
    told = {
        record.code
        for record, version in shown()
        for one in version.findings
        if one.kind.endswith("_row_says_otherwise")
    }

    assert len(told) < 20, sorted(told)


def test_what_its_source_has_filed_nationally_and_is_taken_here_says_both() -> None:
    """The province of the tests has one department, so these are some of those that are open."""
    told = {record.code for record, version in shown() if taken_here_instead(version)}

    assert {"1.002368", "1.002384", "1.008889", "1.008709"} <= told
    assert not {"1.005021", "1.010736"} & told, "they name it for results alone"
    assert all(one.version.receivable_online for one in shown() if one.record.code in told)


def test_a_portal_is_named_though_a_line_breaks_in_its_name() -> None:
    assert "Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)" in where_to_apply(version_of("1.014913")).besides.vi


def version_of(code: str) -> ProcedureVersion:
    return next(version for record, version in shown() if record.code == code)


def steps_of(code: str) -> str:
    return version_of(code).steps.vi


def test_nobody_is_sent_to_the_national_portal_that_the_source_does_not_name() -> None:
    for record, version in shown():
        where = where_to_apply(version)
        if "nguồn có nêu Cổng Dịch vụ công quốc gia" in where.besides.vi:
            ways, papers = (door.note.vi for door in version.channels), (one.name.vi for one in version.components)
            told = " ".join((version.steps.vi, *ways, *papers)).lower()
            assert re.search(r"(?:dịch vụ công|dvc) quốc gia|dichvucong\.gov", told), record.code


def test_what_one_province_announced_is_told_to_be_of_one() -> None:
    told = [record.code for record, version in shown() if version.of_one_province]
    assert len(told) == 11
    for record, version in shown():
        assert ("riêng tỉnh ấy" in where_to_apply(version).says.vi) == (record.code in told)


def test_what_the_tax_office_works_in_is_no_system_to_log_in_to() -> None:
    for record, version in shown():
        if record.content.get("field") == "Thuế":
            told = where_to_apply(version).besides.vi.casefold()
            named = re.search(r".{40}“hệ thống xử lý dữ liệu điện tử", told)
            assert named is None or "cơ quan dùng khi tiếp nhận" in named[0], record.code


def test_who_declares_tax_is_sent_to_the_tax_office() -> None:
    assert "hỏi cơ quan thuế quản lý bạn" in where_to_apply(version_of("1.007689")).besides.vi


def test_a_marriage_registered_where_people_are_is_taken_at_no_counter() -> None:
    assert "nhận hồ sơ tại Bộ phận Một cửa" not in where_to_apply(version_of("1.000593")).says.vi


def test_steps_that_break_off_are_told_to() -> None:
    told = [record.code for record, version in shown() if "bị ngắt giữa chừng" in where_to_apply(version).says.vi]
    assert {"1.001521", "1.001613", "2.000755"} <= set(told)
    assert len(told) == 11


def test_of_a_district_that_a_quote_names_it_is_said_that_it_is_no_more() -> None:
    police, listed = (
        next(one.version for one in shown() if one.record.code == code) for code in ("1.004045", "1.009443")
    )

    assert "Cấp huyện nêu ở đó đã kết thúc hoạt động" in where_to_apply(police).besides.vi
    assert "cấp huyện" not in where_to_apply(listed).besides.vi
    assert "Trong đó có cơ quan của một địa phương" in where_to_apply(listed).says.vi


@pytest.mark.parametrize("code", ["2.000592", "1.000025", "1.007658", "1.008538", "1.007878"])
def test_whoever_reads_a_place_is_told_to_read_on_for_other_cases(code: str) -> None:
    """These steps name the door of another case in a later sentence."""
    assert MORE_TO_READ in where_to_apply(version_of(code)).besides.vi


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("1.008571", "nơi Chủ Khoản viện trợ phi Chính phủ nước ngoài đặt trụ sở"),
        ("1.007754", "tại Chi cục Hải quan quản lý DNCX"),
        ("1.008591", "Trung tâm Phục vụ hành chính công cấp xã"),
        ("1.012836", "nộp cho Ủy ban nhân dân cấp xã"),
    ],
)
def test_the_place_of_another_case_is_within_the_quote_where_that_can_hold_it(code: str, told: str) -> None:
    where = where_to_apply(version_of(code))

    assert told in where.quoted
    assert MORE_TO_READ not in where.besides.vi


def test_of_one_place_nobody_is_told_that_there_are_others() -> None:
    told = [record.code for record, version in shown() if MORE_TO_READ in where_to_apply(version).besides.vi]

    assert 50 < len(told) < 110, len(told)
    assert not {"1.003203", "1.000969", "1.002374"} & set(told)


def test_no_quote_is_cut_within_a_sentence() -> None:
    """What stands between two of its passages is left out, and nothing else."""
    for record, version in shown():
        quoted = where_to_apply(version).quoted
        assert not quoted.startswith("…"), record.code
        assert all(one.rstrip().endswith((".", ";", ":", ")", ",")) for one in quoted.split("…")[:-1]), record.code


@pytest.mark.parametrize("code", ["1.014155", "1.011033", "1.005319", "1.014156", "1.007929"])
def test_of_words_that_name_no_door_it_is_said_and_whom_to_ask(code: str) -> None:
    where = where_to_apply(version_of(code))

    assert where.says.vi.endswith("không nêu đích danh nơi nào:")
    assert "Hãy hỏi một Bộ phận Một cửa trước khi nộp." in where.besides.vi


def test_a_place_that_only_the_table_tells_is_quoted_from_it() -> None:
    where = where_to_apply(version_of("1.004151"))

    assert where.says.vi.endswith("Bảng cách nộp của nguồn nói về nơi nộp:")
    assert where.quoted == "Trực tiếp tại Công an các đơn vị, địa phương có thẩm quyền"


def test_what_comes_by_post_is_not_passed_over() -> None:
    open_here = replace(version_of("2.001116"), open_for_applying=True)

    assert where_to_apply(open_here).says.vi.startswith(
        "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa hoặc qua bưu chính, không nhận trực tuyến."
    )


def test_what_is_taken_online_tells_its_counter_too_where_its_source_does() -> None:
    told = {}
    for record, version in shown():
        beside = beside_online(version)
        assert (beside is None) == (
            not version.receivable_online or {one.channel for one in version.channels} == {"online"}
        )
        if beside and beside.quoted:
            told[record.code] = beside.quoted
            assert any(
                stands_in(beside.quoted, text)
                for text in (version.steps.vi, *(one.note.vi for one in version.channels))
            )
    assert len(told) > 30
    assert "1.012832" not in told, "its page leads to the steps instead"


def test_nobody_is_told_to_ask_the_police_of_a_district() -> None:
    where = where_to_apply(version_of("1.010385"))

    assert (
        "Cấp huyện nêu ở đó đã kết thúc hoạt động: hãy hỏi cơ quan cùng ngành của tỉnh trước khi nộp."
        in where.besides.vi
    )
    assert "(trừ cơ quan cấp huyện, cấp đã kết thúc hoạt động)" in where_to_apply(version_of("1.001521")).says.vi


TAXES_TAKEN_AT_A_COUNTER_TOO = (
    *("1.007026", "1.007040", "1.008327", "1.008331", "1.008333", "1.008344", "1.008345", "1.008346", "1.008513"),
    *("1.008589", "1.008591", "1.011020", "3.000088"),
)


@pytest.mark.parametrize("code", [*TAXES_TAKEN_AT_A_COUNTER_TOO, "1.011442", "1.004844", "2.002819"])
def test_the_counter_that_takes_papers_is_quoted_beside_the_agency_of_the_first_act(code: str) -> None:
    quoted = where_to_apply(version_of(code)).quoted

    assert re.search("cơ quan thuế|Văn phòng đăng ký đất đai|cơ quan (?:cấp|quản lý)", quoted)
    assert re.search("Trung tâm phục vụ hành chính công|TTPVHCC|bộ phận một cửa", quoted, re.IGNORECASE)


@pytest.mark.parametrize("code", ["1.012575", "1.013065", "1.013080"])
def test_a_portal_without_a_name_is_quoted_beside_the_application_for_identity(code: str) -> None:
    told = where_to_apply(version_of(code)).besides.vi

    assert "dịch vụ công” (không rõ là của cơ quan nào) / “Ứng dụng định danh quốc gia”;" in told


def test_where_a_rubbing_is_posted_is_no_place_to_apply() -> None:
    where = where_to_apply(version_of("1.013080"))

    assert where.quoted == ""
    assert where.says.vi.endswith("Bảng cách nộp của nguồn chỉ có trực tuyến: hãy đọc phần Các bước trước khi nộp.")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        *((code, "Sở Xây dựng Thành phố Hồ Chí Minh") for code in ("1.009443", "1.009458", "1.009462", "1.000344")),
        ("1.003570", "Cục Hàng hải và Đường thủy Việt Nam"),
        ("1.001328", "Ngân hàng Nhà nước chi nhánh Khu vực"),
        ("1.008571", "Thuế tỉnh, thành phố"),
    ],
)
def test_of_an_agency_that_ended_among_those_to_ask_it_is_said_what_took_its_place(code: str, told: str) -> None:
    assert re.search(rf"cơ quan đã kết thúc hoạt động [^.]*→ {told}", where_to_apply(version_of(code)).besides.vi)
