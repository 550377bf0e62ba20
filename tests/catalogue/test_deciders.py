"""Who decides is told as a source tells it: above a department by its name or steps, of named provinces, behind its label."""

import json
from typing import Any

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.deciders import deciders_in_steps, of_a_case
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.leftovers import agency_text
from onestop.catalogue.domain.record import read_record
from onestop.catalogue.library import agency_words

from .drafts import version
from .records import record
from .test_real_records import DEPARTMENTS, draft_in, shown

DEPARTMENT = "Sở Tư pháp"


@pytest.mark.parametrize(
    ("said", "decides"),
    [
        ("Sở Tư pháp cấp lại Giấy đăng ký hoạt động cho Văn phòng.", True),
        ("Sở trình Chủ tịch Ủy ban nhân dân cấp tỉnh xem xét, quyết định.", True),
        ("Công chức in Giấy khai sinh, trình Lãnh đạo Ủy ban nhân dân cấp xã ký, chuyển Trung tâm trả kết quả.", True),
        ("Cá nhân nộp 01 bộ hồ sơ đề nghị cấp Chứng chỉ đến Sở Tư pháp.", False),
        ("Sở Tư pháp kiểm tra hồ sơ.", False),
        ("Trường hợp không cấp, Sở Tư pháp ra văn bản trả lời.", False),
        ("Cảng nhỏ: Trong 05 ngày, Sở Xây dựng có văn bản thỏa thuận gửi chủ đầu tư.", True),
        ("Căn cứ kế hoạch, Sở Tư pháp cấp thẻ.", True),
        ("Trong 05 ngày kể từ ngày nhận hồ sơ Sở Tư pháp cấp thẻ.", True),
        ("Trong 09 tháng kể từ ngày Bộ Tư pháp thông báo mà không nộp thì Bộ Tư pháp quyết định từ chối.", True),
        ("Công dân thông qua Cổng dịch vụ công Bộ Công an lựa chọn thủ tục cấp thẻ căn cước.", False),
        ("Trong 01 năm, kể từ ngày Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định cho phép, Văn phòng đăng ký.", False),
        ("Kể từ thời điểm Trung tâm được Sở Tư pháp cấp Giấy đăng ký hoạt động thì giấy cũ không còn giá trị.", False),
        ("Căn cứ Quyết định của Bộ Tài chính về việc phê duyệt kế hoạch, Cục thông báo kế hoạch mua.", False),
        ("Doanh nghiệp gửi thông báo đến Cơ quan đăng ký kinh doanh để được xem xét cấp Giấy chứng nhận.", False),
        ("Doanh nghiệp thông báo đến Cơ quan đăng ký kinh doanh trong 05 ngày kể từ ngày quyết định thay đổi.", False),
        ("Niêm yết tại trụ sở Ủy ban nhân dân cấp xã về việc làm thủ tục cấp Giấy chứng nhận.", False),
    ],
)
def test_a_sentence_in_which_somebody_named_decides_is_found(said: str, *, decides: bool) -> None:
    assert deciders_in_steps(said) == ((said,) if decides else ())


@pytest.mark.parametrize(
    "said",
    [
        "Trường hợp có hàng hóa buôn lậu, Chi cục trưởng Chi cục Hải quan quyết định kiểm tra thực tế tàu biển.",
        "Cục trưởng Cục Hải quan ban hành quyết định gia hạn thời hạn kiểm tra.",
        "Chi cục Bảo vệ thực vật quyết định địa điểm và bố trí công chức kiểm tra.",
        "Ủy ban nhân dân cấp tỉnh ban hành quyết định thành lập Hội đồng thẩm định liên ngành.",
        "Chi cục sao gửi tờ khai cho Cục Hải quan tỉnh nơi cấp giấy phép nhập khẩu.",
        "Cơ quan thi hành án dân sự phải lập biên bản, có chữ ký của người lập biên bản.",
        "Cơ quan đăng ký kinh doanh phải đăng tải nghị quyết hoặc quyết định về việc hủy bỏ giải thể.",
        "Sở Tài chính có thể căn cứ vào báo cáo kiểm toán, quyết định phê duyệt quyết toán để thẩm định giá bán.",
        "Sở Tài chính gửi Quyết định hỗ trợ đầu tư đến tổ chức, cá nhân.",
        "Sở Tài chính căn cứ vào Quyết định chi trả để lập lệnh chi tiền.",
        "UBND cấp tỉnh có văn bản xác nhận kèm theo bản sao quyết định phê duyệt đơn giá.",
        "Giám đốc Sở Tư pháp giúp Chủ tịch Ủy ban nhân dân cấp tỉnh thực hiện cấp thẻ.",
    ],
)
def test_what_is_decided_on_the_way_and_a_decision_that_is_only_named_do_not_tell_who_decides(said: str) -> None:
    decided = "Sở Tư pháp cấp Giấy đăng ký hoạt động."

    assert deciders_in_steps(f"{said}\n{decided}") == (decided,)


@pytest.mark.parametrize(
    "said",
    [
        "Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định gia hạn thời hạn hoạt động của dự án.",
        "Ủy ban nhân dân cấp tỉnh ban hành quyết định thành lập Hội đồng trường.",
        "Cục Hải quan nơi cấp giấy tạm nhập khẩu thực hiện thanh khoản giấy tạm nhập khẩu.",
    ],
)
def test_the_matter_itself_is_decided_though_its_words_are_alike(said: str) -> None:
    assert deciders_in_steps(said) == (said,)


@pytest.mark.parametrize(
    ("said", "of_some"),
    [
        ("Trường hợp kết quả kiểm tra thực tế đáp ứng điều kiện thì Sở Tư pháp cấp phép.", False),
        ("Bước 5: Trường hợp kết quả đánh giá đạt yêu cầu, Sở Tư pháp cấp phép.", False),
        ("Bươc 5: Trường hợp phức tạp, Bộ Tư pháp quyết định.", True),
        ("Trường hợp cây đầu dòng đáp ứng đủ điều kiện, Sở Tư pháp cấp phép.", False),
        ("Trường hợp cây đầu dòng không đáp ứng điều kiện, Bộ Tư pháp quyết định.", True),
        ("Trường hợp kết quả đánh giá không đạt yêu cầu, Bộ Tư pháp quyết định.", True),
    ],
)
def test_that_it_went_well_is_no_case_and_a_slip_of_the_source_hides_none(said: str, *, of_some: bool) -> None:
    assert of_a_case(said) == of_some


def test_what_an_agency_decides_in_a_list_is_told_with_the_row_that_names_it() -> None:
    listed = "Chủ tịch Ủy ban nhân dân cấp xã:\n- Quyết định hình thức sử dụng đất.\n- Cấp Giấy chứng nhận."

    assert deciders_in_steps(f"Bước 3.\n{listed}\nBước 4: Trả kết quả.") == (listed,)
    assert deciders_in_steps("Người nộp:\n- Quyết định nơi nộp.\n- Nộp hồ sơ.") == ()


@pytest.mark.parametrize("competent", ["", DEPARTMENT])
@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("Phê duyệt phương án thuộc thẩm quyền của Chủ tịch UBND cấp tỉnh", "Nộp hồ sơ tại Sở Tư pháp."),
        ("Hỗ trợ dự án", "Sở Tư pháp thẩm định, trình Ủy ban nhân dân cấp tỉnh quyết định."),
        ("Hỗ trợ dự án", "Trong 02 ngày, Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định phê duyệt."),
    ],
)
def test_a_department_is_not_taken_for_whoever_decides_above_it(name: str, steps: str, competent: str) -> None:
    made = drafted(name=name, steps_text=steps, competent_agency=competent, implementing_agency=DEPARTMENT)

    assert made.definition["competent"] == {}
    assert "decided_above" in {one.kind for one in made.findings if one.blocking}


def test_a_department_that_decides_itself_is_the_one_to_apply_to() -> None:
    steps = "Sở Tư pháp hỏi Ủy ban nhân dân cấp tỉnh. Sở Tư pháp quyết định cấp thẻ."

    assert drafted(steps_text=steps, competent_agency=DEPARTMENT).definition["competent"] == {"agency": "H09.02"}


def drafted(**changed: Any) -> Draft:
    """What is made of a record in a province that has this department."""
    return draft_in(read_record(json.dumps(record(**changed))), agencies_from(DEPARTMENTS, agency_words()))


def test_what_the_steps_keep_to_named_provinces_is_decided_by_no_agency_of_this_one() -> None:
    steps = "Đơn vị nộp hồ sơ cho Ủy ban nhân dân cấp xã các tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng."

    assert version(steps_text=steps).competent == {}
    assert version(steps_text="Đơn vị nộp hồ sơ cho Ủy ban nhân dân cấp xã.").competent == {"level": "commune"}


def test_of_fields_that_ran_together_the_one_behind_its_own_label_is_read() -> None:
    ran = "phê duyệtTên thủ tụcCấp phépĐối tượng thực hiệnCông dân Việt Nam, Hợp tác xãCơ quan có thẩm quyềnSở Y tế"

    assert agency_text(ran) == "Sở Y tế"
    assert agency_text("phê duyệtTên thủ tụcCấp phép của Cơ quan có thẩm quyền") == ""


@NEEDS_EXTRACT
class TestOfTheExtract:
    def test_most_that_leave_their_fields_empty_tell_it_in_their_steps(self) -> None:
        said = ((one.version, one.version.publication) for one in shown())
        empty = [version for version, said in said if said and not said.decided_by and not said.carried_out_by]

        assert sum(bool(deciders_in_steps(one.steps.vi)) for one in empty) > 80

    @pytest.mark.parametrize(
        "code",
        [
            *(
                "1.000115",
                "1.003091",
                "1.007888",
                "1.009076",
                "1.009096",
                "1.010010",
                "1.012781",
                "1.012895",
                "1.014061",
            ),
            *("2.000200", "2.000368", "2.001194", "2.002023", "3.000030"),
        ],
    )
    def test_whoever_is_only_named_is_not_quoted_as_deciding(self, code: str) -> None:
        assert deciders_in_steps(next(one.version.steps.vi for one in shown() if one.record.code == code)) == ()

    @pytest.mark.parametrize(
        ("code", "who"), [("1.009462", "Sở Xây dựng"), ("1.012753", "Chủ tịch Ủy ban nhân dân cấp xã:")]
    )
    def test_both_who_decide_are_quoted(self, code: str, who: str) -> None:
        told = deciders_in_steps(next(one.version.steps.vi for one in shown() if one.record.code == code))

        assert len(told) == 2
        assert any(who in one for one in told)

    def test_2_000890_is_not_decided_by_the_department(self) -> None:
        made = next(one.version for one in shown() if one.record.code == "2.000890")

        assert made.competent == {}
        assert "decided_above" in {one.kind for one in made.findings if one.blocking}

    def test_1_011470_names_both_agencies_of_its_label(self) -> None:
        made = next(one.version for one in shown() if one.record.code == "1.011470")

        assert made.publication is not None
        assert made.publication.decided_by.startswith(
            "Cơ quan có thẩm quyền phê duyệt nguồn vốn trồng rừng, Sở Nông nghiệp"
        )
