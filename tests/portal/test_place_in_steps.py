"""Which of the words of the steps are quoted for where a dossier is handed in: the applicant's, and whole; else none."""

import pytest

from onestop.portal.place_in_steps import place_in_steps

ASKED = "Gửi văn bản lấy ý kiến các cơ quan có liên quan (trong trường hợp cần thiết)."
FETCHED = "Người yêu cầu nhận kết quả tại Sở Tư pháp nơi mình nộp hồ sơ hoặc qua dịch vụ bưu chính."
ISSUED = "Sau khi tiếp nhận, kiểm tra hồ sơ, cơ quan đăng ký xe cấp 02 bản chứng nhận thu hồi cho chủ xe để nộp cho Sở."
TOLD = "Thông báo bằng văn bản về kết quả thẩm định tới cơ quan, tổ chức nộp hồ sơ cho Sở."
BY_AN_AGENCY = "Trong thời hạn 03 ngày, kể từ ngày nhận được hồ sơ theo Điều 14, Sở Xây dựng gửi hồ sơ cho Bộ Xây dựng."
PAID = "Lập Lệnh hoàn trả số thuế nộp thừa cho doanh nghiệp tại cơ quan hải quan."
SENT = "Người được miễn tập sự lập 01 bộ hồ sơ gửi trực tiếp hoặc qua bưu chính đến Sở Tư pháp nơi người đó thường trú."


@pytest.mark.parametrize("sentence", [ASKED, FETCHED, ISSUED, TOLD, BY_AN_AGENCY])
def test_what_an_agency_does_is_no_place_to_hand_in(sentence: str) -> None:
    assert place_in_steps(f"Bước 1: Chuẩn bị.\n- {sentence}") == ""


@pytest.mark.parametrize("later", [ASKED, FETCHED, ISSUED, TOLD, BY_AN_AGENCY, PAID])
def test_the_applicants_sending_is_quoted_and_not_what_comes_later(later: str) -> None:
    assert place_in_steps(f"{SENT}\n{later}") == SENT


def test_the_first_step_is_believed_before_any_other() -> None:
    first = "Bước 1: Doanh nghiệp gửi hồ sơ đề nghị đến Cục Hải quan."
    assert place_in_steps(f"{first}\nBước 2: Doanh nghiệp nộp bản giấy tại Bộ Tài chính.") == first


def test_a_receipt_that_is_promised_is_not_a_result_that_is_given() -> None:
    first = "Bước 1: Chủ xe kê khai tại cơ quan đăng ký xe, nộp hồ sơ và nhận giấy hẹn trả kết quả;"
    assert place_in_steps(f"{first}\nBước 2: {ISSUED}") == first


def test_an_office_of_experts_or_a_centre_of_arbitration_applies_itself() -> None:
    told = "Trung tâm trọng tài lập 01 bộ hồ sơ gửi đến Sở Tư pháp nơi đặt trụ sở."
    assert place_in_steps(told) == told


class TestWhole:
    """A quote that stops too early sends people to the wrong one of two places."""

    def test_it_goes_on_over_the_agencies_in_a_row(self) -> None:
        told = "Bước 2: tổ chức nộp hồ sơ tại Cục Cảnh sát; Phòng Cảnh sát Công an cấp tỉnh."
        assert place_in_steps(told) == told

    def test_it_goes_on_to_the_bracket_that_closes(self) -> None:
        told = "Đơn vị nộp hồ sơ cho Cơ quan tài chính (Cục Tin học và Thống kê tài chính; Sở Tài chính)."
        assert place_in_steps(told) == told

    def test_it_ends_before_what_an_agency_does(self) -> None:
        told = "Công dân nộp hồ sơ cho Sở Tư pháp nơi cư trú; Sở Tư pháp tiếp nhận hồ sơ."
        assert place_in_steps(told) == "Công dân nộp hồ sơ cho Sở Tư pháp nơi cư trú;"

    @pytest.mark.parametrize("whom", ["Tổ chức", "Tổ chức, cá nhân đề nghị chuyển nhượng giấy phép " * 8])
    def test_a_choice_of_ways_is_quoted_with_the_way_to_a_counter(self, whom: str) -> None:
        steps = (
            f"{whom} lựa chọn nộp hồ sơ thông qua một trong các hình thức sau:\n- Trực tiếp về cơ quan tiếp nhận hồ sơ."
        )
        said = place_in_steps(f"a) Bước 1. Nộp hồ sơ\n{steps}\nb) Bước 2\n- {ASKED}")
        assert said.endswith("các hình thức sau: Trực tiếp về cơ quan tiếp nhận hồ sơ.")
        assert len(said) <= 330
