"""In which system something is filed: where the applicant files or filings arrive, and nowhere else."""

import pytest

from onestop.catalogue.domain.filed_online import (
    files_nationally,
    of_the_nation,
    on_a_condition,
    systems_named,
    systems_of_nobody,
    systems_of_papers,
    tells_while_down,
)

SYSTEM = "Hệ thống thông tin về đăng ký hợp tác xã"


@pytest.mark.parametrize(
    "steps",
    [
        f"Người nộp hồ sơ sử dụng tài khoản để truy cập vào {SYSTEM}.",
        f"Người yêu cầu cấp xác nhận thông tin truy cập {SYSTEM} để kê khai.",
        f"Tổ chức kê khai và gửi hồ sơ qua {SYSTEM};",
        f"Thời hạn là 03 ngày kể từ khi {SYSTEM} tiếp nhận hồ sơ theo phương thức trực tuyến.",
        f"Việc tiếp nhận, kiểm tra hồ sơ thông qua {SYSTEM}.",
    ],
)
def test_a_system_is_named_where_people_file_in_it(steps: str) -> None:
    assert systems_named(steps, ()) == (SYSTEM,)


@pytest.mark.parametrize(
    "steps",
    [
        f"Công chức cập nhật thông tin vào {SYSTEM}.",
        f"Sở Xây dựng gửi kết quả qua {SYSTEM}.",
        f"Trả kết quả và đăng tải trên {SYSTEM}.",
        "Nộp qua hệ thống dịch vụ công trực tuyến.",
        "Tổ chức quốc tế thuộc hệ thống Liên hợp quốc gửi hồ sơ đến Bộ Ngoại giao.",
    ],
)
def test_what_agencies_enter_and_what_bears_no_name_is_none(steps: str) -> None:
    assert systems_named(steps, ()) == ()


def test_a_system_of_nobody_counts_where_people_file_and_nothing_tells_whose_it_is() -> None:
    filed = "Doanh nghiệp nộp hồ sơ qua Hệ thống tiếp nhận Dịch vụ công trực tuyến."
    assert systems_of_nobody(filed, ()) == ("Hệ thống tiếp nhận Dịch vụ công trực tuyến",)
    assert systems_of_nobody("Sở gửi kết quả qua cổng dịch vụ công.", ()) == ()
    assert systems_of_nobody("Tổ chức nộp hồ sơ trên Cổng Dịch vụ công quốc gia.", ()) == ()
    assert systems_of_nobody(f"{filed} Cán bộ nhập vào hệ thống dịch vụ công trực tuyến của Sở Xây dựng.", ()) == ()


def test_a_paper_names_the_system_it_is_sent_by_and_none_an_agency_sends_by() -> None:
    sent = "Danh mục miễn thuế gửi qua Hệ thống xử lý dữ liệu điện tử của cơ quan hải quan."
    theirs = "Giấy phép được cơ quan quản lý gửi dưới dạng điện tử thông qua Cổng thông tin một cửa quốc gia"
    assert systems_of_papers((sent, theirs)) == ("Hệ thống xử lý dữ liệu điện tử của cơ quan hải quan",)


def test_what_a_way_of_applying_names_counts_as_it_stands() -> None:
    assert systems_named("", (f"Nộp trên {SYSTEM} hoặc VNeID",)) == (SYSTEM, "VNeID")
    assert systems_named("Xuất trình ứng dụng VNeID qua VNeID.", ()) == ()


def test_the_national_portal_is_known_by_its_names() -> None:
    assert files_nationally("Công dân nộp hồ sơ trên Cổng Dịch vụ công quốc gia.", ())
    assert files_nationally("Người nộp thuế nộp hồ sơ qua Cổng DVC Quốc gia.", ())
    assert not files_nationally("Sở Tư pháp trả kết quả qua Cổng Dịch vụ công quốc gia.", ())


def test_of_the_province_and_of_everybody_are_not_of_the_nation() -> None:
    assert of_the_nation(["hệ thống thông tin giải quyết thủ tục hành chính cấp tỉnh", "VNeID"]) == ""
    assert of_the_nation(["VNeID", SYSTEM]) == SYSTEM


def test_a_system_named_for_the_case_that_it_is_ready_is_on_a_condition() -> None:
    ready = "Trực tuyến (trong trường hợp hệ thống thông tin quốc gia về đầu tư đáp ứng yêu cầu)"
    some = "Gửi qua Cổng Dịch vụ công quốc gia đối với các TTHC đã toàn trình."

    assert on_a_condition("", (ready,))
    assert on_a_condition(some, ())
    assert not on_a_condition(
        "Nộp trên Cổng Dịch vụ công quốc gia.", ("Nộp qua hệ thống thông tin quốc gia về đầu tư",)
    )


def test_what_an_agency_works_in_is_no_place_to_file() -> None:
    works = "Việc tiếp nhận hồ sơ do cơ quan thuế thực hiện thông qua hệ thống xử lý dữ liệu điện tử"
    assert systems_named(f"{works}.", ()) == ()
    assert systems_named("Cơ quan thuế tiếp nhận hồ sơ qua hệ thống xử lý dữ liệu điện tử của cơ quan thuế.", ()) == ()
    customs = "hệ thống xử lý dữ liệu điện tử hải quan"
    assert systems_named(f"Doanh nghiệp gửi hồ sơ qua {customs}.", ()) == (customs,)


def test_the_application_for_identity_is_named_in_the_steps_where_it_is_the_other_choice() -> None:
    either = "Người yêu cầu truy cập Cổng dịch vụ công quốc gia hoặc Ứng dụng định danh quốc gia để nộp hồ sơ."

    assert systems_named(either, ()) == ("Ứng dụng định danh quốc gia",)
    assert systems_named("Người yêu cầu đăng nhập bằng VNeID và nộp trên Cổng dịch vụ công quốc gia.", ()) == ()


def test_each_portal_that_a_taxpayer_may_choose_is_named() -> None:
    steps = (
        "Cơ quan thuế gửi thông báo qua Cổng thông tin điện tử mà người nộp thuế lựa chọn lập và gửi hồ sơ (Cổng thông tin "
        "điện tử của Thuế tỉnh/TP đã được kết nối với Cổng thông tin điện tử của Cục Thuế hoặc tổ chức cung cấp dịch vụ T-VAN)."
    )
    assert systems_named(steps, ()) == (
        "Cổng thông tin điện tử của Thuế tỉnh/TP",
        "tổ chức cung cấp dịch vụ T-VAN",
    )


def test_a_name_that_is_the_end_of_another_is_not_said_again() -> None:
    portal = "Cổng thông tin của tổ chức cung cấp dịch vụ T-VAN"
    steps = f"NNT truy cập vào {portal}. Tiếp nhận hồ sơ qua tổ chức cung cấp dịch vụ T-VAN mà NNT nộp hồ sơ."
    assert systems_named(steps, ()) == (portal,)


def test_the_system_of_the_tax_offices_is_named_with_a_word_more() -> None:
    system = "Hệ thống thông tin giải quyết các thủ tục hành chính ngành Thuế"
    steps = (
        f"Tổ chức truy cập vào Cổng thông tin điện tử mà người nộp thuế lựa chọn ({system}/Cổng Dịch vụ công quốc gia)."
    )
    assert systems_named(steps, ()) == (system,)


@pytest.mark.parametrize(
    "said",
    [
        "Trường hợp Hệ thống xử lý dữ liệu điện tử hải quan gặp sự cố, thực hiện khai và nộp tờ khai giấy.",
        "Trường hợp Cổng thông tin một cửa quốc gia gặp sự cố, người khai hải quan nộp chứng từ giấy.",
        "Trường hợp Hệ thống xử lý dữ liệu điện tử hải quan chưa có chức năng tiếp nhận thì doanh nghiệp nộp bản scan.",
    ],
)
def test_what_to_do_while_a_system_is_down_is_no_condition_of_filing_in_it(said: str) -> None:
    assert tells_while_down(said, ())
    assert not on_a_condition(said, ())


def test_that_a_system_is_ready_is_one() -> None:
    said = "Trực tuyến (áp dụng trong trường hợp hệ thống thông tin quốc gia về đầu tư đáp ứng yêu cầu vận hành)"
    assert on_a_condition("", (said,))
    assert not tells_while_down("", (said,))


def test_a_system_without_any_name_is_told_as_it_stands_where_no_other_is_named() -> None:
    said = "Người khai gửi tờ khai thông qua Hệ thống."
    assert systems_of_nobody(said, ()) == ("Hệ thống",)
    assert systems_of_nobody(f"{said} Tổ chức kê khai và gửi hồ sơ qua {SYSTEM};", ()) == ()
    assert systems_of_nobody("Cơ quan hải quan cập nhật thông tin vào Hệ thống.", ()) == ()
