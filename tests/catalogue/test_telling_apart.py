"""Words that are alike are told apart: which one of several, a death from a loss, a word from its neighbour."""

import pytest

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.finding import Answer, Finder
from onestop.catalogue.domain.syllables import syllables
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import absent, directory, phrases, thesaurus
from onestop.kernel.text import fold

OURS = [
    Called(
        id=at,
        name=one["name"]["vi"],
        name_en="",
        phrases=phrases()[one["code"]].vi,
        english=phrases()[one["code"]].en,
        field="",
        agency="",
        results=(one["result"]["name"]["vi"],),
        papers="",
    )
    for at, one in enumerate(written_procedures())
]
CODES = [one["code"] for one in written_procedures()]
FINDER = Finder(OURS, directory(), thesaurus(), absent(set(CODES)))


def found(typed: str) -> list[str]:
    answer: Answer = FINDER.find(typed)
    return [CODES[owner] for owner in sorted(answer.scores, key=lambda owner: -answer.scores[owner])]


@pytest.mark.parametrize(
    ("typed", "another"),
    [
        ("đăng ký lại kết hôn", "1.004884"),
        ("vợ chồng ly hôn", "1.000894"),
        ("xin học lớp 1", "3.000182"),
        ("tuyển sinh lớp mười", "3.000182"),
        ("chuyển trường đại học", "2.002481"),
        ("chuyển trường tiểu học", "2.002481"),
        ("thành lập công ty cổ phần", "2.001583"),
        ("mở công ty hai thành viên", "2.001583"),
        ("bán thuốc thú y", "1.004363"),
        ("cửa hàng thuốc thú y", "1.004616"),
    ],
)
def test_another_one_of_several_is_not_shown(typed: str, another: str) -> None:
    assert another not in found(typed)
    assert another not in found(fold(typed))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tuyển sinh lớp 6", "3.000182"),
        ("chuyển trường cấp 2", "2.002481"),
        ("mở công ty TNHH", "2.001583"),
        ("khai sinh cho con khi chưa kết hôn", "1.001193"),
        ("giấy độc thân để kết hôn", "1.004873"),
        ("ly hôn rồi xin giấy độc thân", "1.004873"),
        ("chứng thực bằng đại học", "2.000815"),
        ("trích lục kết hôn", "2.000635"),
    ],
)
def test_what_is_of_the_kind_asked_for_or_of_none_is_shown(typed: str, meant: str) -> None:
    assert found(typed)[0] == meant


@pytest.mark.parametrize(
    "typed",
    [
        "ông ngoại vừa mất cần báo với phường",
        "ba tôi mới mất",
        "mẹ mất rồi phải làm gì",
        "chồng của em đã mất, làm giấy gì",
        "bà cụ mất hôm qua",
        "người thân mất",
    ],
)
def test_of_a_person_it_is_a_death(typed: str) -> None:
    assert found(typed)[0] == "1.000656"
    assert found(fold(typed))[0] == "1.000656"


@pytest.mark.parametrize(
    "typed",
    [
        "con tôi mất giấy khai sinh",
        "ba mất sổ đỏ",
        "chồng em mất bằng lái",
        "mất bao lâu",
        "người mất năng lực hành vi",
        "bác sĩ mắt",
        "có mặt",
    ],
)
def test_of_a_thing_it_is_none(typed: str) -> None:
    for marked, said in ((True, typed), (False, fold(typed))):
        assert thesaurus().passing.read(syllables(said), marked=marked) == syllables(said)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "mất giấy khai sinh",
            "giấy khai sinh bị mất",
            "giấy khai sinh rách",
            "giấy khai sinh bị rách",
            "khai sinh cũ nát",
        ),
        *("giấy khai sinh bị ướt", "xin lại giấy khai sinh", "cấp lại giấy khai sinh", "lost birth certificate"),
        *(
            "giấy chứng tử bị rách",
            "mất giấy chứng tử",
            "giấy khai tử bị mất",
            "giấy kết hôn bị rách",
            "mất giấy kết hôn",
        ),
    ],
)
def test_what_is_lost_or_torn_and_stands_in_the_register_is_had_again_as_an_extract(typed: str) -> None:
    """Nothing is registered again while the register has it."""
    for said in (typed, fold(typed)):
        assert found(said)[0] == "2.000635", said


@pytest.mark.parametrize(
    "typed",
    [
        "sổ khai sinh gốc không còn",
        "mất sổ gốc khai sinh",
        "khai sinh không còn lưu ở xã",
        "no birth record left",
    ],
)
def test_what_the_register_has_no_longer_is_registered_again(typed: str) -> None:
    assert found(typed)[0] == "1.004884"


@pytest.mark.parametrize(("typed", "never"), [("sửa nhà", "mua nhà"), ("số nhà", "mở nhà"), ("đau lưng", "đau bụng")])
def test_who_types_the_marks_of_one_word_does_not_mean_another(typed: str, never: str) -> None:
    [asked] = FINDER._reader.understand(typed)
    meant = {one.key for slot in (*asked.words, *asked.pairs) for one in slot}
    assert fold(never) not in meant


@pytest.mark.parametrize("typed", ["xóa án tích", "tạm dừng gói cước", "hủy chuyến bay", "gia hạn thẻ thư viện"])
def test_to_do_the_same_with_another_thing_is_no_answer(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant"), [("tạm ngừng", "1.001570"), ("đổi tên", "1.004859"), ("tạm nghỉ bán một thời gian", "1.001570")]
)
def test_an_act_alone_or_with_its_thing_is_answered(typed: str, meant: str) -> None:
    assert found(typed)[0] == meant


@pytest.mark.parametrize("typed", ["học lái xe ô tô", "tìm xe ô tô chở hàng", "dạy khiêu vũ biểu diễn"])
def test_to_learn_of_a_thing_or_to_look_for_it_is_asked_of_nobody_who_licenses_it(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("mua nhà đất", "1.013831"), ("tuyển sinh lớp 6", "3.000182"), ("mua đất xong đăng ký sang tên", "1.013831")],
)
def test_who_calls_it_so_or_asks_in_official_words_finds_it(typed: str, meant: str) -> None:
    assert found(typed)[0] == meant


@pytest.mark.parametrize("typed", ["chụp hình kết hôn", "phòng khám nha khoa uy tín"])
def test_beside_what_is_private_half_an_answer_is_none(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize("typed", ["Đài Loan", "vợ chồng", "con trai", "bạn gái", "ông bà nội", "gia đình ở Hàn Quốc"])
def test_who_it_is_for_and_from_where_is_no_matter(typed: str) -> None:
    assert found(typed) == []
    assert found(fold(typed)) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vợ mới đẻ", "1.001193"),
        ("giấy tờ cho con vừa chào đời", "1.001193"),
        ("khai sinh con có bố người Đức", "2.000528"),
    ],
)
def test_with_a_matter_they_say_of_whom(typed: str, meant: str) -> None:
    assert meant in found(typed)[:2]


@pytest.mark.parametrize("typed", ["giấy khen học sinh", "giấy nghỉ phép công ty", "thẻ thư viện học sinh"])
def test_a_paper_that_nobody_here_names_is_another_paper(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("giấy chứng tử của ông", "1.000656"), ("sao y giấy khen", "2.000815"), ("phiếu lý lịch tư pháp", "3.000333")],
)
def test_a_known_paper_or_a_needed_one_is_no_hindrance(typed: str, meant: str) -> None:
    assert found(typed)[0] == meant


def test_what_somebody_calls_it_as_a_whole_is_answered_however_little_it_says() -> None:
    assert found("có con")[0] == "1.001193"
    assert found("có người mất")[0] == "1.000656"


@pytest.mark.parametrize(
    "typed", ["register a trademark", "register a patent", "renew my subscription", "extend my lease"]
)
def test_an_english_act_with_another_thing_is_no_answer_either(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "heo nhà tôi nuôi chết dịch cả chuồng, không biết nhà nước có đền bù đồng nào không",
        "ghe đánh cá của tôi mới đóng xong, muốn xin cái số để ra khơi thì làm ở đâu",
        "tôi nghỉ làm công nhân về quê rồi, tính rút hết tiền bảo hiểm xã hội một lần",
    ],
)
def test_a_story_about_what_the_catalogue_does_not_hold_is_not_taken_for_one_of_ours(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chiều qua ông hàng xóm xem thợ làm gãy ống nước, giờ phải đào vỉa hè lên đặt ống mới", "1.013061"),
        (
            "con gái tôi khuyết tật nặng từ nhỏ, tôi ở nhà trông suốt, nghe nói mỗi tháng có tiền hỗ trợ",
            "1.001776",
        ),
    ],
    ids=["a word of wanting is one among many", "less agreement is enough"],
)
def test_who_tells_at_length_what_happened_is_understood(typed: str, meant: str) -> None:
    assert found(typed)[0] == meant


def test_what_is_private_and_said_in_passing_hides_no_story() -> None:
    told = "đi chơi xem hội về thấy cây phượng trước nhà gió quật nghiêng sắp đổ xuống mái"
    assert found(told)[0] == "1.002693"
    assert found("đi chơi xem hội") == []
