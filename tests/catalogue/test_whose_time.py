"""Whose a time is shows who begins the clause: an agency that only receives, or from whose act it runs, has nothing to keep."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.own_last_days import last_days_in_note, own_last_days, times_of_nobody, times_to_add
from onestop.catalogue.domain.whose_time import whose_work

from .test_read_closely import of
from .test_real_records import shown


@pytest.mark.parametrize(
    "told",
    [
        "Thời hạn nộp hồ sơ chậm nhất là 30 ngày kể từ ngày cơ quan có thẩm quyền ký quyết định cho thuê đất.",
        "Chậm nhất là ngày thứ 10, cá nhân gửi hồ sơ đến cơ quan thuế quản lý trực tiếp tổ chức phát hành.",
        "Trong thời hạn 01 năm, kể từ ngày Chủ tịch Ủy ban nhân dân quyết định, Văn phòng giám định đăng ký hoạt động.",
        "Người khai nộp chứng từ qua Hệ thống xử lý dữ liệu điện tử trước khi tàu rời ga 01 giờ.",
        "Trước ngày hết hạn hợp đồng tối thiểu 30 ngày, người thuê nộp hồ sơ đến đơn vị quản lý vận hành nhà ở.",
        "Trong thời hạn 07 ngày kể từ ngày nhận được văn bản của Chủ tịch, chủ đầu tư nộp đủ số tiền.",
        "Gửi hồ sơ thông báo Danh mục trước khi đăng ký tờ khai hàng hóa đầu tiên.",
        "Định kỳ 10 năm một lần, người thường trú phải đến nộp hồ sơ tại Công an cấp tỉnh.",
        "Trước 02 giờ đối với phương tiện vận tải hàng hóa.",
        "Số tiền cao hơn: Chủ tịch thông báo cho chủ đầu tư; trong thời hạn 07 ngày, chủ đầu tư phải nộp bổ sung số tiền "
        "chênh lệch.",
    ],
)
def test_an_agency_that_receives_or_acted_before_does_not_make_a_time_its_own(told: str) -> None:
    assert own_last_days(told) == (told,)


@pytest.mark.parametrize(
    "told",
    [
        "Văn phòng chấm dứt hoạt động thì trong 05 ngày kể từ ngày quyết định có hiệu lực, Sở Tư pháp ra quyết định thu hồi thẻ.",
        "Trong thời hạn 07 ngày kể từ ngày có thông báo, Quỹ bảo vệ và phát triển rừng hoàn trả tiền cho người nộp.",
        "Chậm nhất 01 ngày làm việc kể từ ngày làm thủ tục, hải quan nơi đăng ký tờ khai kiểm tra hàng hóa.",
        "Trong thời hạn 10 ngày làm việc Bộ Tư pháp tiến hành tra cứu và có văn bản trả lời.",
        "Không quá 03 ngày làm việc kể từ ngày trình hồ sơ, người có thẩm quyền quyết định cho phép.",
        "Trong thời gian không quá 03 ngày làm việc, thông báo cho chủ đầu tư cung cấp các giấy tờ theo quy định.",
        "Trình Chủ tịch Ủy ban nhân dân tỉnh phê duyệt trong thời hạn không quá 05 ngày kể từ ngày công ty hoàn thiện hồ sơ.",
        "Đăng tin 03 lần trên phương tiện thông tin đại chúng ở địa phương trong thời gian 15 ngày.",
        "Trong thời hạn 05 ngày, kể từ khi kết thúc đánh giá tại cơ sở, đoàn đánh giá phải gửi kết luận về cơ quan chỉ định.",
        "Nếu có nghi ngờ, trong vòng 02 giờ, Chi cục Hải quan quản lý cửa hàng, kho hàng miễn thuế thực hiện kiểm tra hàng hóa.",
        "Bước 6: Thủ trưởng đơn vị ký Quyết định tuyển chọn và gửi trước ngày gọi nhập ngũ 15 ngày cho người trúng tuyển.",
        "Kết quả kiểm tra hồ sơ không phù hợp, từ chối thực hiện thủ tục trong thời hạn 02 giờ kể từ thời điểm kiểm tra.",
        "Cơ quan thẩm định yêu cầu tổ chức bổ sung hồ sơ trong thời hạn 03 ngày kể từ ngày nhận hồ sơ.",
        "Sở Tư pháp trả lời; trong thời hạn 07 ngày, Sở Tư pháp thông báo cho doanh nghiệp nộp tiền.",
        "Người đứng đầu tổ chức có trách nhiệm giải quyết khiếu nại trong thời hạn 03 ngày kể từ ngày nhận được khiếu nại.",
    ],
)
def test_somebody_elses_time_is_not_quoted_as_ones_own(told: str) -> None:
    assert own_last_days(told) == ()
    assert whose_work(told) == "office"


def test_both_rows_of_a_sentence_with_numbers_are_told() -> None:
    first = "Thời điểm nộp hồ sơ: (i) Hồ sơ dự kiến: 05 ngày trước khi ký."
    second = "Hồ sơ chính thức: Trong vòng quý I của năm sau, tổ chức có trách nhiệm nộp."

    assert own_last_days(f"{first} (ii) {second}") == (first, second)


def test_what_nobody_can_tell_is_kept_apart_from_the_offices() -> None:
    mine = "Người nộp hoàn thiện hồ sơ trong thời hạn 10 ngày."

    assert times_of_nobody(f"{mine}\nTrong 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Tư pháp trả lời.") == (mine,)


@pytest.mark.parametrize(
    "told",
    [
        "Doanh nghiệp bổ sung hồ sơ trong thời hạn tối đa 60 ngày kể từ ngày nhận được văn bản yêu cầu của Ngân hàng.",
        "Cơ sở không đáp ứng điều kiện thì trong thời hạn 06 tháng tổ chức khắc phục và gửi báo cáo.",
        "Hồ sơ không hợp lệ, tổ chức hoàn thiện hồ sơ trong thời hạn không quá 05 ngày kể từ ngày có thông báo.",
        "Trong 20 ngày kể từ ngày nhận yêu cầu, nếu người đề nghị không thực hiện việc bổ sung thì cơ quan dừng thẩm định.",
        "Trong 30 ngày kể từ ngày ra thông báo, nếu tổ chức, cá nhân không hoàn thiện hồ sơ thì Sở Xây dựng kết thúc.",
        "Quá 02 ngày kể từ ngày nhận thông báo, đơn vị kinh doanh không bổ sung đủ thì Sở Xây dựng xử lý hồ sơ tiếp theo.",
        "Cơ quan kiểm tra xác nhận hồ sơ thiếu và yêu cầu người nhập khẩu bổ sung hồ sơ trong thời hạn 15 ngày làm việc.",
    ],
)
def test_what_is_added_when_an_office_asks_is_ones_own_and_no_riddle(told: str) -> None:
    assert times_to_add(told) == (told,)
    assert times_of_nobody(told) == own_last_days(told) == ()


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize(
        ("code", "said"),
        [
            ("1.001869", "Tối thiểu 30 ngày trước ngày dự kiến tạm ngừng"),
            ("1.007607", "không quy định thời hạn người nộp thuế phải nộp hồ sơ"),
            ("1.007660", "trước khi đăng ký tờ khai hàng hóa"),
            ("1.007916", "chủ đầu tư dự án nộp đủ số tiền"),
            ("1.007916", "nộp bổ sung số tiền chênh lệch"),
            ("1.008498", "Bắt đầu hoạt động kinh doanh"),
            ("1.008503", "Người nộp thuế là cá nhân đăng ký thuế trực tiếp"),
            ("1.008529", "cá nhân góp vốn bằng phần vốn góp chuẩn bị hồ sơ"),
            ("1.008581", "Trong vòng quý I của năm sau"),
            ("1.008904", "thay đổi Trưởng Chi nhánh"),
            ("1.008915", "Trong thời hạn 60 ngày kể từ ngày quyết định cấp Giấy phép"),
            ("1.009060", "Chậm nhất 24 giờ kể từ khi tàu bay đỗ"),
            ("1.009079", "ngày thứ 90"),
            ("1.009095", "trước khi tàu rời ga 30 phút"),
            ("1.010337", "mười (10) ngày làm việc kể từ ngày cơ quan thuế phát hành"),
            ("1.011006", "ký quyết định cho thuê đất"),
            ("1.011007", "Chậm nhất là ngày thứ 10 (mười) kể từ ngày chuyển nhượng"),
            ("1.011047", "ngày 15 tháng 5"),
            ("1.011049", "báo cáo mất, cháy tem"),
            ("1.012898", "Trước ngày hết hạn hợp đồng thuê nhà"),
            ("1.013856", "03 tháng kể từ ngày Nghị định"),
            ("1.014565", "nộp hồ sơ đến Cơ quan đăng ký kinh doanh nơi"),
            ("2.000005", "trước khi quỹ kết thúc thời hạn hoạt động"),
            ("2.000823", "Trong thời hạn 01 năm"),
            ("2.002004", "hoàn tất giao dịch chuyển nhượng"),
            ("2.002023", "thông qua nghị quyết, quyết định giải thể"),
            ("2.002041", "chịu trách nhiệm đăng ký thay đổi tên"),
        ],
    )
    def test_each_last_day_that_was_taken_for_the_offices_is_told(self, code: str, said: str) -> None:
        assert any(said in one for one in own_last_days(of(code).version.steps.vi))

    @pytest.mark.parametrize(
        ("code", "said"), [("1.007916", "hoàn trả số tiền"), ("1.013832", "ra quyết định thu hồi")]
    )
    def test_the_time_of_a_fund_and_of_a_department_is_not(self, code: str, said: str) -> None:
        assert not any(said in one for one in own_last_days(of(code).version.steps.vi))

    def test_1_003976_tells_when_to_come_though_only_a_note_does(self) -> None:
        notes = [one for door in of("1.003976").version.channels for one in last_days_in_note(door.note.vi)]
        assert any("60 ngày" in one and "có mặt ở Việt Nam" in one for one in notes)

    @pytest.mark.parametrize(
        "code",
        [
            *(
                "1.001322",
                "1.008565",
                "1.010733",
                "1.013105",
                "1.013216",
                "1.013234",
                "1.013239",
                "1.014133",
                "1.014913",
            ),
            *("2.000795", "2.000797", "2.000829", "2.002039", "2.002285"),
        ],
    )
    def test_what_is_to_be_added_is_told_as_that(self, code: str) -> None:
        steps = of(code).version.steps.vi
        assert times_to_add(steps)
        assert not times_of_nobody(steps)

    def test_of_hardly_any_with_no_day_of_ones_own_it_is_not_known_whose_a_time_is(self) -> None:
        told = [r.code for r, v in shown() if times_of_nobody(v.steps.vi) and not own_last_days(v.steps.vi)]
        assert len(told) < 5, told

    def test_a_sixth_of_the_pages_have_one(self) -> None:
        assert sum(bool(own_last_days(one.version.steps.vi)) for one in shown()) > 160
