"""A row of the table of papers is a paper, or says what else it is: no sign, piece or instruction is asked of anybody."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.paper_alternatives import alternatives
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.paper_wanted import wanted_when

from .records import paper


@pytest.mark.parametrize("sign", ["", ".", ";", "****", ")", "1."])
def test_a_sign_is_nothing(sign: str) -> None:
    assert read_row(paper(sign)).kind == "nothing"


@pytest.mark.parametrize(
    "piece",
    [
        "Nộp",
        "hoặc",
        "(nếu có).",
        "có chứng thực",
        "và 01 bản chụp của hãng",
        "khi nhập khẩu lần đầu",
        "Mẫu số 06 và",
        ") (Điều 34).",
    ],
)
def test_a_piece_of_a_sentence_is_no_paper(piece: str) -> None:
    assert read_row(paper(piece)).kind == "piece"


@pytest.mark.parametrize(
    "said",
    [
        "Thực hiện khai báo theo các trường thông tin trên Trang thông tin điện tử.",
        "Người có yêu cầu nộp, xuất trình hoặc tải lên các giấy tờ sau:",
        "Trường hợp giấy tờ tùy thân là: Hộ chiếu, Thẻ căn cước thì người yêu cầu chỉ cần cung cấp thông tin số định danh",
        "(Trường hợp khai thác được thông tin: doanh nghiệp không phải nộp Bản sao Giấy chứng nhận.",
        "TRƯỜNG HỢP KHÔNG PHẢI XUẤT TRÌNH GIẤY TỜ: các giấy tờ đã có trên cơ sở dữ liệu.",
        "Hồ sơ đăng ký trên  môi trường điện tử bao gồm các giấy tờ theo quy định",
        "Cá nhân ký tên tại văn bản đề nghị có thể ủy quyền cho tổ chức khác thực hiện thủ tục",
        "Trừ trường hợp quy định tại khoản 1, cá nhân có thể ủy quyền cho tổ chức khác thực hiện thủ tục",
        "Trong trường hợp nộp bằng hình thức trực tuyến thì tổ chức gửi bản chính giấy đăng ký qua đường bưu điện",
        "Trường hợp nộp trực tuyến thì hộ chiếu phải gửi qua dịch vụ bưu chính về cơ quan tiếp nhận.",
        "Trường hợp đã có bản điện tử thì người yêu cầu không phải nộp bản giấy.",
        "Số lượng hồ sơ: 01 (bộ)",
        "Lưu ý: xuất trình căn cước.",
        "Các tài liệu nêu trên nếu bằng tiếng nước ngoài thì phải kèm theo bản dịch tiếng Việt.",
        "Giấy tờ do cơ quan, tổ chức nước ngoài cấp phải được hợp pháp hóa lãnh sự, trừ trường hợp được miễn.",
        "Thủ tướng Chính phủ ban hành danh mục hàng hóa là tài sản di chuyển.",
        "Trường hợp nộp hồ sơ trực tiếp: các thành phần hồ sơ phải là bản chính hoặc bản sao chứng thực.",
        "Không quy định.",
        "Trường hợp đầu tư đặc biệt thì hồ sơ đăng ký thành lập không bao gồm bản sao Giấy chứng nhận đăng ký đầu tư.",
    ],
)
def test_an_instruction_is_a_note(said: str) -> None:
    assert read_row(paper(said)).kind == "note"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Gia hạn thời gian lưu hành cho phương tiện của LàoVN-Lao gia han.docx", "always"),
        ("Nội dung dự án theo Mẫu số 05", "always"),
        ("Tên đầy đủ bằng tiếng Việt", "unnamed"),
    ],
)
def test_what_has_a_form_is_a_paper_whatever_it_begins_with(name: str, wanted: str) -> None:
    assert read_row(paper(name)).wanted == wanted


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Thành phần hồ sơ đối với phương tiện thương mại:", "heading"),
        ("(2) Các giấy tờ của bên nhận chuyển nhượng dự án gồm", "list"),
    ],
)
def test_a_row_that_opens_a_list_is_told(name: str, kind: str) -> None:
    assert read_row(paper(name)).kind == kind


@pytest.mark.parametrize(
    "asked",
    [
        "Trường hợp chi nhánh làm thay thì văn bản giao nhiệm vụ là tài liệu phải có. Cơ quan đăng ký có trách nhiệm số hóa.",
        "Trường hợp ở điểm b thì hồ sơ còn có thêm Giấy chứng nhận, nếu không khai thác được thì nộp.",
        "Trường hợp có nhiều bên thì người yêu cầu đăng ký nộp 01 bộ hồ sơ và 01 Danh mục văn bản.",
    ],
)
def test_a_case_that_asks_for_a_paper_is_one_whatever_is_told_behind_that(asked: str) -> None:
    assert read_row(paper(asked)).kind == "paper"


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("Văn bản thông báo theo mẫu do Bộ Tài chính ban hành:", "Văn bản thông báo theo mẫu do Bộ Tài chính ban hành"),
        ("(i)!Bản sao hợp đồng ủy quyền;.", "Bản sao hợp đồng ủy quyền"),
        ("; ++ Tài liệu chứng minh thiệt hại", "Tài liệu chứng minh thiệt hại"),
        ("Báo cáo quyết toán theo Mẫu số 07 ngày 28/8/", "Báo cáo quyết toán theo Mẫu số 07"),
        ("Tờ khai (nếu nộp trực tiếp);)", "Tờ khai (nếu nộp trực tiếp)"),
        ("Tài liệu chứng minh. Một câu. Hai câu. Ba câu.", "Tài liệu chứng minh. Một câu. Hai câu. Ba câu."),
        ("tờ khai hàng hóa nhập khẩu theo mẫu HQ/2015/NK", "tờ khai hàng hóa nhập khẩu theo mẫu HQ/2015/NK"),
    ],
)
def test_a_row_that_begins_with_the_noun_of_a_paper_is_one(named: str, name: str) -> None:
    row = read_row(paper(named))

    assert (row.kind, row.name) == ("paper", name)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Đơn đề nghị", "always"),
        ("Giấy chứng sinh (nếu có)", "if_any"),
        ("Danh sách chủ nợ; báo cáo thanh lý (nếu có).", "last_if_any"),
        ("Hợp đồng bán hàng, phụ lục hợp đồng (nếu có)", "last_if_any"),
        ("Biên bản họp và các tài liệu khác (nếu có)", "always"),
        ("Bản chính Giấy phép thành lập và bản sao giấy tờ liên quan (nếu có)", "always"),
        ("Quyết định chủ trương (nếu có), Giấy chứng nhận đăng ký (nếu có)", "if_any"),
        ("Bản chính hoặc bản sao có chứng thực: chủ trương nút giao (nếu có)", "if_any"),
        ("Quyết định thành lập (không áp dụng đối với các công ty)", "unless"),
        ("Bản sao bệnh án. Trừ các trường hợp sau đây: vô sinh", "unless"),
        ("Tờ khai (Dùng cho cá nhân ủy quyền), Mẫu số 05", "in_case"),
        ("Thông báo (khi xuất kho ngoại quan)", "in_case"),
        ("Hộ chiếu để chứng minh nhân thân khi làm thủ tục trực tiếp tại cơ quan", "in_case"),
        ("Chứng chỉ hành nghề bị hư hỏng", "in_case"),
        ("Bản vẽ (nếu có) hoặc sơ họa mặt bằng", "partly"),
        ("Ý kiến của các cơ quan, đơn vị liên quan (nếu có)", "if_any"),
        ("Tài liệu, chứng cứ kèm theo (nếu có)", "if_any"),
        ("Chứng chỉ chuyên môn của thuyền viên nếu có thay đổi so với khi vào cảng", "in_case"),
        ("Đề án bao gồm các nội dung: địa chỉ, nghĩa vụ tài chính (nếu có) và nội dung khác", "always"),
        ("Hợp đồng thuê đối với trường hợp thuê nhà xưởng: 01 bản chụp.", "in_case"),
        ("Văn bản ủy quyền trong trường hợp ủy quyền", "in_case"),
        ("Trường hợp chuyển đổi trong dự án thì phải có quyết định", "in_case"),
        ("Giấy đăng ký hoặc giấy phép đầu tư đối với doanh nghiệp có vốn nước ngoài", "partly"),
        ("Chứng chỉ đào tạo hoặc bồi dưỡng đối với người được bổ nhiệm trong lĩnh vực pháp y", "in_case"),
        ("Văn bản giữa phòng thử nghiệm hoặc doanh nghiệp đối với trường hợp nhập để phân tích", "in_case"),
        ("Quyết định của chủ sở hữu hoặc nghị quyết đối với công ty A; của cổ đông đối với công ty B về vốn", "always"),
        ("Mẫu số 03: Mẫu phiếu yêu cầu thông tin đối với cá nhân nước ngoài.", "in_case"),
        ("Thông tin: vận đơn chủ (master), vận đơn thứ cấp (house) trong trường hợp tàu chở hàng", "in_case"),
        ("Giấy chứng nhận đủ điều kiện bay đối với thủy phi cơ", "in_case"),
        ("Giấy chứng nhận về quyền sở hữu đối với nhà ở được cấp theo quy định", "always"),
        ("Giấy tờ pháp lý đối với người đại diện theo pháp luật của doanh nghiệp", "always"),
        ("Căn cước đối với cá nhân", "in_case"),
        ("Mẫu điện tử tương tác (do người yêu cầu khai, nếu nộp trực tuyến)", "online"),
        ("Vận đơn (trừ hàng hóa qua cửa khẩu đường bộ)", "unless"),
        ("Giấy báo tử. Trường hợp đã có bản điện tử thì không phải nộp bản giấy.", "unless"),
        ("Lý do thành lập", "unnamed"),
        ("Giấy nhận tài sản để trừ vào số tiền được thi hành án", "always"),
        ("Báo cáo kiểm toán không có ý kiến ngoại trừ", "always"),
        ("Phụ lục bảng kê giảm trừ gia cảnh", "always"),
        ("Văn bản ủy quyền trong trường hợp không tự làm, trừ trường hợp đại lý nộp", "in_case"),
        ("Văn bản ủy quyền của hộ gia đình cho người đại diện", "in_case"),
        ("Giấy tờ chứng minh là người đại diện hợp pháp của người dưới 14 tuổi", "in_case"),
        ("Đương sự là gia đình chính sách phải có giấy tờ chứng minh", "in_case"),
        ("Trưởng hợp giảm vốn: Văn bản thông báo", "in_case"),
        ("Văn bản đề nghị theo Mẫu số 12 (cộng đồng dân cư)", "in_case"),
        ("Hợp đồng đại lý: 01 bản chụp (nộp lần đầu)", "in_case"),
        ("Chứng từ: nộp 01 bản chụp khi làm thủ tục nhập khẩu lô hàng đầu tiên", "in_case"),
        ("Kết quả đánh giá (thành phần này được áp dụng khi có tổ chức đánh giá)", "in_case"),
        ("Giấy đề nghị theo Mẫu 01a áp dụng đối với trường hợp A hoặc Mẫu 01b áp dụng đối với trường hợp B", "always"),
        ("Giấy tờ thân nhân. (Với thẻ căn cước, chỉ nộp trong trường hợp không khai thác được)", "partly"),
        ("Phiếu được tạo lập khi trích xuất thông tin và in trong quá trình thu nhận hồ sơ", "office"),
        ("Thành phần hồ sơ của UBND cấp xã lập gửi UBND cấp tỉnh bao gồm: Tờ trình", "office"),
        ("Báo cáo thẩm định của Sở Xây dựng", "by_name"),
        ("Tờ trình của cơ quan quản lý nhà ở gửi đại diện chủ sở hữu", "by_name"),
        ("Tờ trình thẩm định của công ty gửi cơ quan chủ quản là Ủy ban nhân dân cấp tỉnh", "always"),
        ("Tờ trình của chủ rừng theo Mẫu số 14", "always"),
        ("Biên bản xét duyệt, đề nghị trợ cấp của Công an cấp tỉnh (Mẫu số 09)", "by_name"),
        ("Biên bản thẩm tra, xác minh (Mẫu số 08) của Công an cấp huyện", "by_name"),
        ("Biên bản xét duyệt của đơn vị (mẫu 3)", "whose"),
        ("Biên bản họp Hội đồng thành viên", "always"),
        ("Biên bản hòa giải; biên bản làm việc với các bên tranh chấp; biên bản khác (nếu có)", "whose"),
        ("Báo cáo giải trình, tiếp thu ý kiến của các cơ quan", "whose"),
        ("Dự thảo điều chỉnh chương trình phát triển nhà ở", "whose"),
        ("Dự thảo phương án ứng phó thiên tai", "always"),
        ("Dự thảo Điều lệ của công ty luật", "always"),
        ("Công văn của Sở giao dịch chứng khoán chấp thuận hủy niêm yết", "always"),
        ("Công văn của Ủy ban nhân dân cấp tỉnh đề nghị Bộ thẩm định", "by_name"),
        ("Công văn đề nghị (mẫu 8A) kèm theo danh sách đối tượng được hưởng", "whose"),
        ("Bản sao kết quả đấu thầu (nếu bằng tiếng nước ngoài phải được dịch ra tiếng Việt)", "always"),
        ("Hợp đồng với nhà thầu Việt Nam nếu bằng tiếng nước ngoài phải được dịch", "always"),
        ("Chi tiết danh mục đầu tư của quỹ", "always"),
        ("Văn bản chấp thuận (doanh nghiệp có vốn nước ngoài thuộc trường hợp phải đăng ký)", "in_case"),
        ("Văn bản đề nghị cấp thẻ của các đơn vị trường Công an", "whose"),
        ("Báo cáo đề xuất và dự thảo quyết định giải quyết tranh chấp", "whose"),
        ("Văn bản thẩm định thiết kế của chủ đầu tư", "always"),
        ("Đơn theo mẫu; - Giấy chứng nhận (trường hợp bị hư hỏng)", "always"),
        ("Bản đăng ký kiểm tra (đối với ô tô)", "in_case"),
        ("Đối với trường hợp đặc biệt, tài liệu chứng minh khả năng được lựa chọn", "in_case"),
        ("Bản chính để kiểm tra (trong trường hợp gửi trực tiếp) hoặc bản sao giấy chứng nhận", "always"),
        ("Bản sao (trong trường hợp nộp qua đường bưu chính) giấy chứng nhận", "always"),
        ("02 ảnh 4x6cm; trường hợp trẻ em đi cùng thì nộp thêm 02 ảnh", "always"),
        ("Bản sao giấy khai sinh hoặc trích lục đối với người chưa đủ 14 tuổi; trường hợp khác thì thôi", "in_case"),
        ("Bản sao có chứng thực (trường hợp nộp thay)", "in_case"),
        ("Mẫu hộ tịch điện tử tương tác đăng ký lại khai tử", "online"),
        ("Văn bản yêu cầu cấp Phiếu dùng cho cơ quan, tổ chức điện tử tương tác (Mẫu số 06).", "online"),
        ("Tờ khai theo mẫu, trong đó có cam đoan (nếu người có yêu cầu lựa chọn nộp hồ sơ trực tiếp)", "in_case"),
        ("Sơ đồ khu vực, trong đó thể hiện tọa độ theo Mẫu số 05 đối với trường hợp thay đổi diện tích.", "in_case"),
        ("Báo cáo gồm: danh sách cổ đông; sổ cổ đông đối với trường hợp là công ty cổ phần", "always"),
        ("Giấy giới thiệu của doanh nghiệp đối với trường hơp ủy quyền nộp hồ sơ", "in_case"),
        ("Hợp đồng ủy thác: 01 bản chụp đối với trường hợp ủy thác nhập khẩu", "in_case"),
        ("Giấy chuyển nhượng xe: 01 bản chính (trừ trường hợp xe miễn thuế)", "unless"),
        ("Tờ khai do người khai hoặc đại diện nộp đối với hàng hóa quá cảnh phải lưu kho", "in_case"),
        ("Bản sao hoặc bản chính biên bản họp đối với công ty có hai thành viên", "in_case"),
        ("Báo cáo tài chính đối với pháp nhân theo mẫu số 05", "in_case"),
        ("Đơn theo Mẫu số 17 (đối với tổ chức), Mẫu số 18 (đối với cá nhân) của Nghị định", "always"),
        ("Đơn theo Mẫu số 17 (đối với tổ chức)", "in_case"),
        ("Giấy phép (chỉ nộp khi đăng ký lần đầu)", "in_case"),
        ("Các giấy tờ khác thể hiện thông tin theo quy định", "unclear"),
        ("Giấy tờ khác (nếu có)", "if_any"),
        ("Các tài liệu khác có liên quan: + Báo cáo theo dõi + Các chỉ số", "always"),
    ],
)
def test_when_a_paper_is_wanted(name: str, wanted: str) -> None:
    assert wanted_when(name) == wanted


@pytest.mark.parametrize(
    ("name", "numbers", "shown"),
    [
        ("Giấy chứng nhận", (1, 0), (1, 0, False)),
        ("Bản chính giấy chứng nhận", (1, 0), (1, 0, False)),
        ("Bản sao giấy chứng nhận", (0, 1), (0, 1, False)),
        ("Bản sao giấy chứng nhận", (1, 0), (0, 0, True)),
        ("Trình báo theo mẫu (02 bản)", (1, 0), (0, 0, True)),
        ("Giấy chứng nhận: 01 bản chụp", (1, 1), (0, 0, True)),
        ("Hai ảnh chân dung", (1, 0), (0, 0, True)),
    ],
)
def test_the_numbers_beside_a_name_never_contradict_it(
    name: str, numbers: tuple[int, int], shown: tuple[int, int, bool]
) -> None:
    row = read_row(paper(name, originals=numbers[0], copies=numbers[1]))

    assert (row.originals, row.copies, row.named_quantity) == shown


@given(row=st.dictionaries(st.sampled_from(["name", "originals", "copies"]), st.text() | st.integers() | st.none()))
def test_whatever_a_row_holds_it_is_something(row: dict[str, Any]) -> None:
    read = read_row(row)

    assert read.kind == "nothing" or read.name


@pytest.mark.parametrize(
    ("name", "originals", "shown"),
    [
        ("theo mẫu BM.20.", 31, 0),
        ("Bản vẽ", 21, 0),
        ("Bản vẽ", 9, 9),
    ],
)
def test_a_number_grown_together_with_another_is_not_told_for_nobody_asks_for_ten(
    name: str, originals: int, shown: int
) -> None:
    row = read_row(paper(f"Tờ khai {name}", originals=originals))

    assert (row.originals, row.garbled_quantity) == (shown, not shown)


@pytest.mark.parametrize("age", ["nếu được lập, cấp, xác nhận chưa quá 12 tháng", "nếu được cấp không quá 06 tháng"])
def test_how_old_a_paper_may_be_is_no_case(age: str) -> None:
    assert wanted_when(f"Phiếu lý lịch tư pháp, có giá trị sử dụng {age}, tính đến ngày nộp hồ sơ") == "always"
    assert wanted_when(f"Giấy khám sức khỏe có giá trị sử dụng {age}, trừ trường hợp cha dượng") == "unless"


@pytest.mark.parametrize("which", ["phải có giấy phép nhập khẩu", "xuất khẩu phải có giấy phép", "thuộc danh mục"])
def test_what_only_some_goods_need_is_a_case(which: str) -> None:
    assert wanted_when(f"Giấy phép nhập khẩu đối với hàng hóa {which}") == "in_case"


class TestANumberInTheColumnOfOriginals:
    @pytest.mark.parametrize(
        ("name", "originals", "whole", "left"),
        [
            ("Đơn theo Thông tư số 88 ngày 31/12/", 20251, "Đơn theo Thông tư số 88 ngày 31/12/2025", 1),
            ("Báo cáo theo Nghị định ngày 02/7/", 20250, "Báo cáo theo Nghị định ngày 02/7/2025", 0),
            ("Tờ khai theo Luật Quản lý thuế năm", 20191, "Tờ khai theo Luật Quản lý thuế năm 2019", 1),
            ("Đơn theo Mẫu số", 181, "Đơn theo Mẫu số 18", 1),
            ("Đơn theo Mẫu số", 11, "Đơn theo Mẫu số 1", 1),
            ("Báo cáo quy định tại Điều 12 Nghị định", 1160, "Báo cáo quy định tại Điều 12 Nghị định 116", 0),
        ],
    )
    def test_goes_back_into_the_name(self, name: str, originals: int, whole: str, left: int) -> None:
        row = read_row(paper(name, originals=originals, copies=1))

        assert (row.name, row.originals, row.copies) == (whole, left, 1)

    @pytest.mark.parametrize(("name", "originals"), [("Đơn theo mẫu BM.20.", 31), ("Đơn ngày 31/12/", 1161)])
    def test_what_may_be_read_in_two_ways_stays_unsaid(self, name: str, originals: int) -> None:
        row = read_row(paper(name, originals=originals, copies=1))

        assert (row.originals, row.copies) == (0, 0)


@pytest.mark.parametrize(
    "said",
    [
        "Trường hợp bên bảo đảm gồm nhiều người thì phải có đầy đủ chữ ký, con dấu (nếu có) của các chủ thể này.",
        "Trường hợp nộp trực tiếp thì các giấy tờ, tài liệu là bản sao nhưng phải có bản chính để đối chiếu.",
        "Bản sao từ sổ gốc hoặc bản sao có chứng thực đối với các văn bản, tài liệu tại điểm 2, 3 nêu trên.",
    ],
)
def test_how_other_papers_are_signed_or_copied_is_a_note(said: str) -> None:
    assert read_row(paper(said)).kind == "note"


def test_a_case_that_asks_for_a_paper_beside_signatures_is_a_paper() -> None:
    row = read_row(paper("Trường hợp nhiều người thì phải có chữ ký của họ và phải nộp văn bản ủy quyền."))
    assert row.kind == "paper"


@pytest.mark.parametrize(
    "names",
    [
        ["Bản khai của thân nhân (mẫu 2B)", "Bản khai cá nhân (mẫu 2A)"],
        ["Hồ sơ hỗ trợ đào tạo: Hợp đồng", "Hồ sơ hỗ trợ kinh phí: Danh sách"],
        ["Mẫu số 01 Phụ lục II", "Mẫu số 02 Phụ lục II"],
    ],
)
def test_what_stands_beside_one_another_for_different_people_is_not_asked_of_all(names: list[str]) -> None:
    assert alternatives([*names, "Hộ chiếu"]) == set(names)


@pytest.mark.parametrize(
    "names",
    [
        ["Tờ khai đăng ký khai sinh theo mẫu", "Tờ khai đăng ký nhận cha, mẹ, con theo mẫu"],
        ["Đơn theo mẫu số 01", "Báo cáo theo mẫu số 02"],
        ["Bản khai (mẫu 2A)"],
    ],
)
def test_papers_that_may_all_be_wanted_stay_so(names: list[str]) -> None:
    assert alternatives(names) == frozenset()
