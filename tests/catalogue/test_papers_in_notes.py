"""A paper to bring is never lost among notes: what may be one stands among the papers, in the words of the source."""

import pytest

from beside import NEEDS_EXTRACT

from .drafts import group, version
from .records import paper
from .test_read_closely import of


def wanted(*rows: str, title: str = "") -> list[tuple[str, str]]:
    made = version(dossier=[group("", paper()), group(title, *(paper(one, originals=0) for one in rows))])
    return [(one.name.vi, one.wanted) for one in made.components[1:]]


@pytest.mark.parametrize(
    "asks",
    [
        "Trường hợp nộp trực tuyến thì tổ chức gửi bản chính Giấy đăng ký đã được cấp qua đường bưu điện.",
        "Trường hợp nộp hồ sơ trực tuyến thì hộ chiếu của người nước ngoài phải gửi qua dịch vụ bưu chính.",
        "Thủ tục này không yêu cầu bắt buộc xuất trình khi nộp, song phải có kết quả trước khi thẩm định.",
    ],
)
def test_a_sentence_that_has_a_paper_brought_stands_among_the_papers(asks: str) -> None:
    assert wanted(f"Lưu ý: {asks}")[0][1] == "noted"


def test_one_that_is_counted_among_the_papers_keeps_its_numbers() -> None:
    asks = "Thủ tục này không yêu cầu bắt buộc xuất trình khi nộp, song phải có kết quả trước khi thẩm định"
    made = version(dossier=[group("", paper(), paper(asks, originals=1, copies=2))])

    assert [(one.wanted, one.originals, one.copies) for one in made.components[1:]] == [("listed", 1, 2)]


@pytest.mark.parametrize(
    "asks_nobody",
    [
        "Lưu ý: Người yêu cầu không phải nộp Phiếu lý lịch tư pháp trong hồ sơ.",
        "Lưu ý: Cơ quan yêu cầu cá nhân phải bổ sung giấy tờ khi không khai thác được.",
        "Lưu ý: Trường hợp gửi qua bưu chính thì phải gửi kèm bản sao các giấy tờ nêu trên.",
        "Lưu ý: Đối với bản sao, chủ xe nộp bản chính để đối chiếu.",
    ],
)
def test_what_asks_nobody_for_another_paper_is_a_note_alone(asks_nobody: str) -> None:
    assert wanted(asks_nobody) == []


def test_the_note_stays_whole() -> None:
    note = "Lưu ý: - Khai trực tuyến. - Lần đầu phải có Quyết định cho nhập quốc tịch."
    made = version(dossier=[group("", paper(), paper(note, originals=0))])

    assert made.components[1].name.vi == "Lần đầu phải có Quyết định cho nhập quốc tịch."
    assert made.publication is not None
    assert made.publication.notes == (note,)
    assert not made.components[1].required


def test_what_a_heading_without_papers_has_brought_stands_under_it() -> None:
    title = "5. Ngoài ra, đương sự gửi kèm hồ sơ: Quyết định thi hành án."

    assert wanted("Lưu ý: Cơ quan khai thác thông tin về cư trú.", title=title) == [
        ("Quyết định thi hành án", "heading")
    ]
    assert wanted("Đơn đề nghị miễn phí", title=title) == [("Đơn đề nghị miễn phí", "heading")]


def test_what_opens_a_list_stands_where_its_papers_may() -> None:
    assert wanted("- Thành phần hồ sơ đối với xe thương mại:", "Giấy đề nghị cấp giấy phép") == [
        ("Thành phần hồ sơ đối với xe thương mại:", "opens"),
        ("Giấy đề nghị cấp giấy phép", "unclear"),
    ]


@NEEDS_EXTRACT
class TestRealRecords:
    def test_1_002548_asks_for_the_decision_and_the_authorisation_its_headings_name(self) -> None:
        names = [one.name.vi for one in of("1.002548").version.components]

        assert any(one.startswith("Quyết định thi hành án") for one in names)
        assert any(one.startswith("giấy ủy quyền hợp pháp") for one in names)

    def test_1_002877_keeps_the_rows_that_open_its_lists_in_the_list(self) -> None:
        assert [one.wanted for one in of("1.002877").version.components].count("opens") == 4

    @pytest.mark.parametrize(
        ("code", "begins", "told"),
        [
            ("2.001199", "Trường hợp chưa có tài khoản định danh điện tử", "listed"),
            ("1.004222", "Trường hợp người đăng ký thường trú là người Việt Nam định cư ở nước ngoài", "noted"),
            ("1.001233", "Trong trường hợp nộp bằng hình thức trực tuyến", "listed"),
            ("1.001146", "Trường hợp nộp hồ sơ trực tuyến thì hộ chiếu", "listed"),
        ],
    )
    def test_papers_that_stood_in_notes_stand_among_the_papers(self, code: str, begins: str, told: str) -> None:
        """As a note only where the row calls itself one."""
        named = [one.wanted for one in of(code).version.components if one.name.vi.startswith(begins)]

        assert named == [told]

    @pytest.mark.parametrize(
        ("code", "begins", "counted"),
        [
            ("1.010331", "Hồ sơ thể hiện bằng tiếng Việt", (1, 1)),
            ("1.013216", "Thủ tục về bảo vệ môi trường", (1, 1)),
            ("1.013234", "Thủ tục về phòng cháy chữa cháy", (1, 1)),
            ("1.013239", "Thủ tục về bảo vệ môi trường", (0, 1)),
        ],
    )
    def test_what_the_source_counts_among_its_papers_is_not_said_to_be_of_a_note(
        self, code: str, begins: str, counted: tuple[int, int]
    ) -> None:
        (named,) = [one for one in of(code).version.components if one.name.vi.startswith(begins)]

        assert (named.wanted, (named.originals, named.copies)) == ("listed", counted)

    def test_2_001538_names_what_ends_the_paper_of_a_case_in_that_case_alone(self) -> None:
        reports = "02 báo cáo thành tích của cá nhân, tập thể"
        named = [one for one in of("2.001538").version.components if reports in one.name.vi]

        assert [(one.wanted, one.name.vi.startswith("Đối với trường hợp")) for one in named] == [("in_case", True)]


def test_what_sort_of_copy_stands_before_a_name_says_nothing_of_when_it_is_wanted() -> None:
    sort = "Bản sao có chứng thực hoặc tệp tin bản sao điện tử được chứng thực theo quy định"

    assert wanted(f"{sort}: Chứng chỉ hành nghề (nếu có) đã được cấp")[0][1] == "if_any"
