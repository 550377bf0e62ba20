"""What a later reading of pages of records found misleading: each on the record itself."""

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.filed_online import systems_named
from onestop.catalogue.domain.steps_quotes import start_in_steps, times_in_steps

from .test_read_closely import of
from .test_real_records import shown

pytestmark = NEEDS_EXTRACT


def wanted_of(code: str, begins: str) -> set[str]:
    """When the papers whose names begin so are wanted."""
    return {one.wanted for one in of(code).version.components if one.name.vi.removeprefix("… ").startswith(begins)}


class TestPapersThatAnAgencyDrawsUp:
    def test_1_003777_and_1_015027_ask_nobody_for_the_letters_of_the_police(self) -> None:
        assert wanted_of("1.003777", "Công văn đề nghị") == {"by_steps"}
        assert wanted_of("1.003777", "kèm theo danh sách") == {"by_name"}
        assert wanted_of("1.015027", "Công văn đề nghị") == {"by_name"}

    def test_3_000215_asks_nobody_for_an_appraisal(self) -> None:
        assert wanted_of("3.000215", "Kết quả thẩm định") == {"office"}
        assert wanted_of("3.000215", "Bản chính Văn bản đề nghị") == {"sent_on"}


def test_no_quoted_time_ends_where_a_list_begins() -> None:
    for one in shown():
        for quote in times_in_steps(one.version.steps.vi):
            assert not quote.endswith((",", ":")), (one.record.code, quote)


def test_a_lone_final_if_any_is_no_case() -> None:
    assert wanted_of("1.000020", "Hợp đồng bán hàng, phụ lục") == {"last_if_any"}
    assert wanted_of("2.002085", "Danh sách thành viên; danh sách chủ sở hữu") == {"last_if_any"}


def test_every_portal_named_for_filing_with_the_tax_office_stands_on_the_page() -> None:
    """Also where the steps have one registered, or change to it, and not only where they let somebody choose."""
    named = {
        one.record.code: systems_named(one.version.steps.vi, ()) for one in shown() if "T-VAN" in one.version.steps.vi
    }
    assert len(named) == 29
    assert all(any("T-VAN" in name for name in names) for names in named.values())
    assert "Cổng thông tin điện tử của Thuế tỉnh/TP" in named["1.007014"]


def test_a_page_number_stands_in_no_description_of_a_way() -> None:
    for one in shown():
        for door in one.version.channels:
            assert not any(line.strip().isdecimal() for line in door.note.vi.splitlines()[1:-1]), one.record.code


def test_no_quote_begins_with_what_is_left_of_a_mark() -> None:
    assert not [one.record.code for one in shown() for told in times_in_steps(one.version.steps.vi) if told[0] == ")"]


class TestRowsBesideAListWithinTheList:
    """The portal keeps rows in no order, but what opens a list is no member of its own kind."""

    def test_1_013231_asks_everybody_for_the_request_and_the_permit(self) -> None:
        assert wanted_of("1.013231", "Đơn đề nghị điều chỉnh") == {"always"}
        assert wanted_of("1.013231", "Bản chính giấy phép xây dựng") == {"always"}
        assert "unclear" in wanted_of("1.013231", "Giấy chứng nhận quyền sử dụng đất")

    def test_1_008346_keeps_its_heading(self) -> None:
        assert wanted_of("1.008346", "Tờ khai quyết toán thuế thu nhập doanh nghiệp") == {"heading"}


def test_a_term_of_several_stages_runs_from_when_the_first_does() -> None:
    examination, month = (of(code).version.steps.vi for code in ("1.012062", "2.002169"))
    assert start_in_steps((5, "working_day"), examination) == "kể từ ngày tổ chức kiểm tra"
    assert start_in_steps((30, "day"), month) == "kể từ ngày kết thúc tháng"


def test_a_term_in_words_is_quoted_though_its_day_is_left_out() -> None:
    assert any("bảy làm việc" in one for one in times_in_steps(of("1.003122").version.steps.vi))


def test_what_a_ministry_decides_and_a_province_carries_out_is_not_the_ministrys_alone() -> None:
    kinds = {one.kind for one in of("6.003622").version.findings if one.blocking}
    assert "agency_ambiguous" in kinds
    assert "agency_ministry" not in kinds
