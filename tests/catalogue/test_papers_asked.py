"""Papers of which a row says first who must have them: counted by the source, they stand among papers."""

import pytest

from beside import NEEDS_EXTRACT

from .drafts import blocking, group, names, version
from .records import paper
from .test_real_records import shown

WHOEVER_DIED = "(2) Cán bộ, chiến sĩ hy sinh khi làm nhiệm vụ; cứu người, phải có biên bản xảy ra sự việc"


class TestARowThatBeginsWithWhomItAsks:
    def test_is_a_paper_where_it_is_counted(self) -> None:
        made = version(dossier=[group("", paper("Đơn"), paper(WHOEVER_DIED))])
        assert [(one.name.vi, one.wanted) for one in made.components] == [
            ("Đơn", "always"),
            (WHOEVER_DIED.removeprefix("(2) "), "in_case"),
        ]

    @pytest.mark.parametrize(
        ("said", "told"), [(WHOEVER_DIED, "listed"), ("Lưu ý: người nộp đơn phải có căn cước", "noted")]
    )
    def test_is_a_note_where_it_is_not_and_stands_among_the_papers_as_what_it_calls_itself(
        self, said: str, told: str
    ) -> None:
        made = version(dossier=[group("", paper("Đơn"), paper(said, originals=0))])
        assert [(one.wanted, one.required) for one in made.components] == [("always", True), (told, False)]
        assert made.publication is not None
        assert made.publication.notes == (said.removeprefix("(2) "),)

    @pytest.mark.parametrize(
        "said",
        [
            "Người ủy quyền phải có chữ ký của hai bên",
            "Cơ quan có trách nhiệm kiểm tra giấy tờ",
        ],
    )
    def test_that_asks_for_nothing_stays_a_note(self, said: str) -> None:
        assert names(version(dossier=[group("", paper("Đơn"), paper(said))])) == [("Đơn", True)]

    def test_is_asked_of_nobody_for_sure_where_it_tells_no_case(self) -> None:
        made = version(dossier=[group("", paper("Mỗi lần giao nhận phải có chứng từ theo mẫu số 27"))])
        assert [one.required for one in made.components] == [False]

    def test_opens_a_list_where_it_ends_so(self) -> None:
        opens = "- Trường hợp quá hạn, người yêu cầu nộp kèm theo bản sao các tài liệu chứng minh gồm:"
        made = version(dossier=[group("", paper("+ Giấy ra viện"), paper(opens), paper("- Đơn"))])
        assert made.components[1].name.vi.endswith("chứng minh gồm:")
        assert made.components[1].wanted == "in_case"


class TestARowThatGoesOnFromAnother:
    FORM = "hoặc bản khai dùng cho thân nhân (Mẫu số 04)"

    def test_is_a_paper_where_it_has_a_form_of_its_own(self) -> None:
        made = version(dossier=[group("", paper("Bản khai cá nhân (Mẫu số 03)"), paper(self.FORM))])
        assert [(one.name.vi, one.wanted) for one in made.components] == [
            ("Bản khai cá nhân (Mẫu số 03)", "unclear"),
            (f"… {self.FORM}", "unclear"),
        ]

    def test_still_blocks(self) -> None:
        assert "split_component" in blocking(dossier=[group("", paper("Bản khai (Mẫu số 03)"), paper(self.FORM))])


def test_numbered_rows_stand_in_order_behind_those_that_have_letters() -> None:
    rows = ("(2) Văn bản hai", "a) Đơn", "(1) Văn bản một")
    made = version(dossier=[group("", *map(paper, rows))])
    assert [one.name.vi for one in made.components] == ["Đơn", "Văn bản một", "Văn bản hai"]


@NEEDS_EXTRACT
@pytest.mark.parametrize(
    ("code", "begins", "wanted"),
    [
        *(("1.004163", f"({number}) Cán bộ, chiến sĩ", "in_case") for number in range(1, 12)),
        ("1.004163", "c) Văn bản nêu chi tiết về trường hợp hy sinh", "always"),
        ("1.003777", "… kèm theo danh sách đề nghị", "by_name"),
        ("1.003777", "… hoặc bản khai cá nhân", "unclear"),
        ("1.003091", "Trường hợp yêu cầu thi hành án quá hạn", "in_case"),
        ("1.013216", "Ngoài các hồ sơ nêu trên, đối với dự án", "in_case"),
        ("1.013236", "Ngoài các thành phần hồ sơ nêu trên, chủ đầu tư", "unnamed"),
        ("2.002642", "Cá nhân ký tên tại văn bản đề nghị", "heading"),
    ],
)
def test_of_the_extract(code: str, begins: str, wanted: str) -> None:
    made = next(version for record, version in shown() if record.code == code)
    assert wanted in {one.wanted for one in made.components if one.name.vi.startswith(begins)}
