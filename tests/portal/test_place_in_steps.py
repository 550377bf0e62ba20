"""Which of the words of the steps are quoted for where a dossier is handed in: the applicant's, and whole; else none."""

import pytest

from onestop.portal.place_in_steps import names_a_door, place_in_steps, place_of_way

ASKED = "Gửi văn bản lấy ý kiến các cơ quan có liên quan (trong trường hợp cần thiết)."
FETCHED = "Người yêu cầu nhận kết quả tại Sở Tư pháp nơi mình nộp hồ sơ hoặc qua dịch vụ bưu chính."
ISSUED = "Sau khi tiếp nhận, kiểm tra hồ sơ, cơ quan đăng ký xe cấp 02 bản chứng nhận thu hồi cho chủ xe để nộp cho Sở."
TOLD = "Thông báo bằng văn bản về kết quả thẩm định tới cơ quan, tổ chức nộp hồ sơ cho Sở."
BY_AN_AGENCY = "Trong thời hạn 03 ngày, kể từ ngày nhận được hồ sơ theo Điều 14, Sở Xây dựng gửi hồ sơ cho Bộ Xây dựng."
PAID = "Lập Lệnh hoàn trả số thuế nộp thừa cho doanh nghiệp tại cơ quan hải quan."
SENT = "Người được miễn tập sự lập 01 bộ hồ sơ gửi trực tiếp hoặc qua bưu chính đến Sở Tư pháp nơi người đó thường trú."


@pytest.mark.parametrize("sentence", [ASKED, FETCHED, ISSUED, TOLD, BY_AN_AGENCY])
def test_what_an_agency_does_is_no_place_to_hand_in(sentence: str) -> None:
    assert place_in_steps(f"Bước 1: Chuẩn bị.\n- {sentence}").words == ""


@pytest.mark.parametrize("later", [ASKED, FETCHED, ISSUED, TOLD, BY_AN_AGENCY, PAID])
def test_the_applicants_sending_is_quoted_and_not_what_comes_later(later: str) -> None:
    assert place_in_steps(f"{SENT}\n{later}").words == SENT


def test_the_first_step_is_believed_before_any_other() -> None:
    first = "Bước 1: Doanh nghiệp gửi hồ sơ đề nghị đến Cục Hải quan."
    assert place_in_steps(f"{first}\nBước 2: Doanh nghiệp nộp bản giấy tại Bộ Tài chính.").words == first


def test_a_receipt_that_is_promised_is_not_a_result_that_is_given() -> None:
    first = "Bước 1: Chủ xe kê khai tại cơ quan đăng ký xe, nộp hồ sơ và nhận giấy hẹn trả kết quả;"
    assert place_in_steps(f"{first}\nBước 2: {ISSUED}").words == first


def test_an_office_of_experts_or_a_centre_of_arbitration_applies_itself() -> None:
    told = "Trung tâm trọng tài lập 01 bộ hồ sơ gửi đến Sở Tư pháp nơi đặt trụ sở."
    assert place_in_steps(told).words == told


class TestWhole:
    """A quote that stops too early sends people to the wrong one of two places."""

    def test_it_goes_on_over_the_agencies_in_a_row(self) -> None:
        told = "Bước 2: tổ chức nộp hồ sơ tại Cục Cảnh sát; Phòng Cảnh sát Công an cấp tỉnh."
        assert place_in_steps(told).words == told

    def test_it_goes_on_to_the_bracket_that_closes(self) -> None:
        told = "Đơn vị nộp hồ sơ cho Cơ quan tài chính (Cục Tin học và Thống kê tài chính; Sở Tài chính)."
        assert place_in_steps(told).words == told

    def test_it_ends_before_what_an_agency_does(self) -> None:
        told = "Công dân nộp hồ sơ cho Sở Tư pháp nơi cư trú; Sở Tư pháp tiếp nhận hồ sơ."
        assert place_in_steps(told).words == "Công dân nộp hồ sơ cho Sở Tư pháp nơi cư trú;"

    @pytest.mark.parametrize("whom", ["Tổ chức", "Tổ chức, cá nhân đề nghị chuyển nhượng giấy phép " * 22])
    def test_a_choice_of_ways_is_quoted_with_the_way_to_a_counter(self, whom: str) -> None:
        steps = (
            f"{whom} lựa chọn nộp hồ sơ thông qua một trong các hình thức sau:\n- Trực tiếp về cơ quan tiếp nhận hồ sơ."
        )
        place = place_in_steps(f"a) Bước 1. Nộp hồ sơ\n{steps}\nb) Bước 2\n- {ASKED}")
        assert place.words.endswith("các hình thức sau: Trực tiếp về cơ quan tiếp nhận hồ sơ.")
        assert place.quoted.endswith("các hình thức sau:\n- Trực tiếp về cơ quan tiếp nhận hồ sơ.")

    def test_a_long_list_is_quoted_whole(self) -> None:
        rows = [f"- Sở thứ {number}: đối với công trình " + "trên địa bàn tỉnh " * 12 for number in range(8)]
        steps = "\n".join(["Chủ đầu tư nộp hồ sơ đến cơ quan có thẩm quyền sau:", *rows])

        for told in (steps, steps.replace("Sở thứ", "Công trình thứ")):
            assert place_in_steps(told).words == " ".join(told.replace("- ", "").split())

    def test_a_case_beside_the_first_is_quoted_with_it(self) -> None:
        rule = "Tổ chức luật sư đăng ký hoạt động tại Sở Tư pháp nơi có Đoàn luật sư."
        other = "Công ty của nhiều Đoàn đăng ký hoạt động tại Sở Tư pháp nơi có trụ sở."
        assert place_in_steps(f"{rule} {other}").words == f"{rule} {other}"

    def test_an_exception_is_quoted_with_its_rule(self) -> None:
        rule = "Tổ chức nước ngoài gửi hồ sơ thông qua đường ngoại giao."
        exception = "Trường hợp chưa có quan hệ ngoại giao thì gửi hồ sơ trực tiếp đến cơ quan tiếp nhận."
        place = place_in_steps(f"{rule}\n{exception}")
        assert place.words == f"{rule} {exception}"

    @pytest.mark.parametrize(
        ("words", "named"),
        [
            ("nộp hồ sơ tại Trung tâm Phục vụ hành chính công", True),
            ("gửi đến cơ quan thuế quản lý trực tiếp", True),
            ("nộp hồ sơ đến cơ quan thẩm định", False),
            ("nộp đến cơ quan được Chủ tịch Ủy ban nhân dân cấp tỉnh giao tiếp nhận hồ sơ", False),
            ("nộp hồ sơ đến Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh", False),
        ],
    )
    def test_a_door_is_an_agency_one_can_look_for(self, words: str, named: bool) -> None:
        assert names_a_door(words) is named


@pytest.mark.parametrize(
    "sentence",
    [
        "Doanh nghiệp gửi hồ sơ đề nghị làm thủ tục hải quan đối với xăng dầu xuất khẩu.",
        "Chủ lâm sản nộp trực tiếp hoặc qua môi trường điện tử 01 bộ hồ sơ đề nghị xác nhận.",
        "Trường hợp nộp tại Bộ phận một cửa, các thành phần hồ sơ là bản gốc hoặc bản sao chứng thực.",
        "Người nộp thuế khai theo mẫu ban hành kèm theo Thông tư của Bộ Tài chính.",
    ],
)
def test_words_that_name_no_place_are_not_quoted(sentence: str) -> None:
    assert place_in_steps(sentence).words == ""


@pytest.mark.parametrize(
    "agency_first",
    [
        "Hằng năm, Ủy ban nhân dân cấp xã thông báo cho cá nhân nộp hồ sơ tại trụ sở Ủy ban nhân dân.",
        "Kể từ khi Hệ thống thông tin tiếp nhận hồ sơ, Hệ thống gửi thông báo cho cơ quan thuế.",
        "Quyết định giao khu vực biển phải được gửi đến cơ quan thuế.",
        "Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, đơn vị gửi kết quả cho Sở Tư pháp.",
    ],
)
def test_nothing_after_an_agencys_act_is_quoted(agency_first: str) -> None:
    assert place_in_steps(f"{agency_first}\nQuỹ lập hồ sơ gửi Kho bạc Nhà nước.").words == ""


def test_officials_who_apply_are_applicants() -> None:
    told = "Cán bộ, công chức làm việc tại xã nộp hồ sơ tại Công an cấp xã nơi có trụ sở."
    assert place_in_steps(told).words == told


def test_who_comes_in_person_is_told_where() -> None:
    told = "Công dân đến Công an cấp xã nơi cư trú đề nghị cấp thẻ căn cước."
    assert place_in_steps(told).words == told


@pytest.mark.parametrize(
    "work",
    [
        "Trên cơ sở danh sách hộ nghèo, tổ chức bình xét, đề xuất danh sách gửi về Ủy ban nhân dân cấp xã.",
        "Đối với dự án của tỉnh thì Sở Xây dựng lập hồ sơ báo cáo Chủ tịch Ủy ban nhân dân cấp tỉnh.",
    ],
)
def test_what_officials_do_among_themselves_and_what_follows_is_quoted_nowhere(work: str) -> None:
    assert place_in_steps(f"{work}\nTổ chức nộp hồ sơ tại Ủy ban nhân dân cấp xã.").words == ""


def test_whoever_applies_beside_an_agency_that_does_so_itself_is_told_where() -> None:
    told = "Chủ nhà gửi hồ sơ đến Ủy ban nhân dân cấp tỉnh; trường hợp nhà của tỉnh thì Sở Xây dựng lập hồ sơ đề nghị;"
    assert place_in_steps(told).words == told


def test_opening_words_alone_tell_nothing() -> None:
    assert place_in_steps("Bước 1: Chủ cảng nộp hồ sơ đến cơ quan có thẩm quyền sau:\nBước 2: Sở trả lời.").words == ""


def test_the_applicants_second_step_is_quoted_after_an_agencys_call() -> None:
    call = "Bước 1: Ủy ban nhân dân cấp xã thông báo kế hoạch."
    told = "Bước 2: Cá nhân có nhu cầu nộp hồ sơ đến Trung tâm Phục vụ hành chính công."
    assert place_in_steps(f"{call}\n{told}").words == told
    assert place_in_steps(f"{call}\nBước 2: Người tiếp nhận gửi hồ sơ đến Sở Xây dựng.").words == ""


def test_a_case_far_down_is_no_first_act() -> None:
    rows = [f"- Chuẩn bị giấy tờ thứ {number}." for number in range(8)]
    case = "a.5) Trường hợp chỉ xếp được một phần thì người vận chuyển gửi văn bản đến Chi cục Hải quan."
    assert place_in_steps("\n".join([*rows, case])).words == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Người khai hải quan xuất trình hàng hóa để bàn giao cho Chi cục Hải quan nơi đến.",
        "Người khai hải quan in danh sách tại Chi cục Hải quan cửa khẩu.",
        "Người đang áp dụng thỏa thuận nếu thuộc các trường hợp hủy bỏ thì nộp mẫu số 01 gửi đến Cục Thuế.",
        "Cung cấp số tờ khai (thông báo phê duyệt khai báo) cho cơ quan hải quan nơi đi.",
    ],
)
def test_what_is_done_with_goods_or_with_what_was_granted_is_not_handing_in(sentence: str) -> None:
    assert place_in_steps(sentence).words == ""


def test_no_list_that_is_left_out_is_opened_at_the_end_of_a_quote() -> None:
    rule = "Tổ chức gửi hồ sơ cho Cục Hải quan hoặc Cục Lễ tân Nhà nước."
    opens = "a) Tổ chức nộp hồ sơ cho Cục Lễ tân Nhà nước, bao gồm:"
    rows = [f"- Cơ quan đại diện {number} " + "được miễn thuế theo danh mục " * 12 for number in range(4)]
    assert place_in_steps("\n".join([rule, opens, *rows])).words == f"{rule} …"


def test_a_sentence_ends_where_its_stop_is_missing_and_a_term_begins() -> None:
    told = "Tổ chức nộp hồ sơ đến Sở Xây dựng qua dịch vụ bưu chính"
    assert place_in_steps(f"{told} Trước 03 tháng khi hết hạn phải nộp hồ sơ.").words == told


def test_a_way_in_person_that_is_described_by_its_counter_tells_the_place() -> None:
    told = "Nộp hồ sơ trực tiếp tại Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh"
    assert place_of_way(told).words == told


@pytest.mark.parametrize(
    "note",
    [
        "",
        "05 ngày làm việc kể từ ngày nhận đủ hồ sơ tại Sở Tư pháp",
        "Trực tiếp tại cơ quan có thẩm quyền",
        "Không phải trả kết quả. Nộp tại Sở Tư pháp",
        "Nhận kết quả tại Sở Tư pháp",
        "Trực tiếp tại Sở Tư pháp. Trường hợp khác nộp tại Ủy ban nhân dân cấp xã.",
    ],
)
def test_a_way_in_person_that_tells_more_or_whoever_is_competent_tells_none(note: str) -> None:
    assert place_of_way(note).words == ""


def test_a_sentence_that_goes_on_over_semicolons_is_quoted_to_its_ends() -> None:
    steps = "Đơn vị được ủy quyền; Cá nhân nộp hồ sơ đến Sở Xây dựng; Riêng nhà ở xã hội thì theo quy định riêng."

    assert place_in_steps(steps).words == steps


def test_a_later_step_called_handing_in_is_quoted_beside_an_act_that_names_nobody_to_find() -> None:
    steps = (
        "Bước 1.\nLập danh sách\nNgười làm dịch vụ lập danh sách, nộp cho tổ chức được giao nhiệm vụ.\n"
        "Bước 2.\nNộp hồ sơ\nTổ chức hoàn thiện hồ sơ nộp cho Ủy ban nhân dân cấp xã.\nỦy ban nhân dân cấp xã kiểm tra."
    )

    assert place_in_steps(steps).words.endswith("… Tổ chức hoàn thiện hồ sơ nộp cho Ủy ban nhân dân cấp xã.")
    assert place_in_steps(steps).words.startswith("Người làm dịch vụ lập danh sách")


def test_where_the_dossier_of_each_case_goes_is_quoted_with_the_act_before() -> None:
    act = "Người nộp thuế lập hồ sơ và gửi đến cơ quan thuế."
    told = "Trường hợp ký hợp đồng với Cơ quan chủ quản: Nơi nộp hồ sơ miễn thuế là Cục thuế tỉnh nơi Cơ quan đó đặt trụ sở."
    at_work = "Trường hợp nhà thầu nhập khẩu hàng hóa thì thực hiện thủ tục hải quan tại Chi cục Hải quan quản lý DNCX."

    assert place_in_steps(f"{act}\nNơi nộp hồ sơ miễn thuế\n{told}").words == f"{act} Nơi nộp hồ sơ miễn thuế {told}"
    assert place_in_steps(f"{act}\n{at_work}").words == f"{act} {at_work}"


TO_THE_TAX_OFFICE = "Người nộp thuế lập hồ sơ khai thuế và gửi đến cơ quan thuế quản lý trực tiếp."


@pytest.mark.parametrize(
    "desk",
    [
        "Trường hợp NNT nộp hồ sơ trực tiếp/bưu chính: NNT lập hồ sơ giấy, ký và gửi đến cơ quan thuế qua Trung tâm "
        "Phục vụ hành chính công cấp xã hoặc qua đường bưu chính.",
        "Trường hợp hồ sơ được nộp trực tiếp tại TTPVHCC cấp tỉnh, xã: công chức thuế tiếp nhận hồ sơ.",
        "Nộp trực tiếp tại bộ phận một cửa của cơ quan thuế.",
    ],
)
def test_a_one_stop_counter_that_takes_the_papers_is_quoted_beside_the_agency(desk: str) -> None:
    steps = f"{TO_THE_TAX_OFFICE}\nBước 2. Cơ quan thuế tiếp nhận:\n++ {desk}"
    assert place_in_steps(steps).words == f"{TO_THE_TAX_OFFICE} … {desk}"


@pytest.mark.parametrize(
    "said",
    [
        "Trường hợp nộp hồ sơ điện tử: NNT truy cập Cổng dịch vụ công theo quy định thực hiện cơ chế một cửa để gửi hồ sơ.",
        "Công chức thuế trả kết quả cho người nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        "Trường hợp hồ sơ chưa đủ, công chức gửi thông báo tới Trung tâm Phục vụ hành chính công.",
        "Trường hợp nộp lệ phí và nhận kết quả tại Bộ phận Một cửa thì mang theo giấy hẹn.",
    ],
)
def test_a_counter_where_papers_are_not_handed_in_is_not_quoted(said: str) -> None:
    assert place_in_steps(f"{TO_THE_TAX_OFFICE}\n{said}").words == TO_THE_TAX_OFFICE


def test_an_example_sent_beside_what_is_declared_in_a_system_tells_no_place_to_apply() -> None:
    declared = "Bước 1: Chủ xe đăng nhập vào cổng dịch vụ công và kê khai giấy khai đăng ký xe."
    rubbing = "Nộp bản chà số máy, số khung của xe qua dịch vụ bưu chính cho cơ quan đăng ký xe;"
    dossier = "Nộp hồ sơ qua dịch vụ bưu chính cho cơ quan đăng ký xe;"

    assert place_in_steps(f"{declared} {rubbing}").words == ""
    assert place_in_steps(f"{declared} {dossier}").words == dossier


def test_a_row_between_two_agencies_of_a_list_does_not_end_it() -> None:
    rows = (
        "Cá nhân nộp hồ sơ cho cơ quan cấp giấy phép:",
        "+ Sở Xây dựng các tỉnh cấp:",
        "Giấy phép cho xe thương mại.",
        "Giấy phép cho xe tuyến cố định.",
        "+ Sở Xây dựng nơi có cửa khẩu cấp giấy phép cho xe qua cửa khẩu.",
        "- Giải quyết thủ tục: Sở Xây dựng kiểm tra hồ sơ.",
    )

    assert place_in_steps("\n".join(rows)).words == " ".join(rows[:-1]).replace("+ ", "")


def test_how_data_are_handed_on_is_no_place() -> None:
    said = "Tổ chức chuyển dữ liệu hóa đơn theo hình thức gửi trực tiếp đến cơ quan thuế thì đăng ký sử dụng hóa đơn."
    assert place_in_steps(said).words == ""
