"""Who makes a paper: the applicant, an office, or nobody says."""

import pytest

from .drafts import group, version
from .records import paper


class TestPapersOfOffices:
    """What an office writes stands among what somebody brings: none is dropped, and none is asked of him."""

    STEPS = "Chi cục Thủy sản lập biên bản vi phạm và cấp Giấy chứng nhận xóa đăng ký theo Mẫu số 13.ĐKT Phụ lục VIII."

    @pytest.mark.parametrize(
        ("name", "wanted"),
        [
            ("Biên bản vi phạm", "by_steps"),
            ("Biên bản họp", "always"),
            ("Văn bản đề nghị dừng hoạt động hoặc Biên bản vi phạm", "whose"),
            ("Giấy chứng nhận xóa đăng ký theo Mẫu số 13.ĐKT Phụ lục VIII", "issued"),
            ("Giấy chứng nhận xóa đăng ký theo Mẫu số 10.ĐKT Phụ lục VIII", "always"),
            ("Tờ trình của Sở Xây dựng", "by_name"),
        ],
    )
    def test_are_told_apart_by_the_steps_and_by_their_names(self, name: str, wanted: str) -> None:
        made = version(dossier=[group("", paper("Đơn đề nghị"), paper(name))], steps_text=self.STEPS)

        assert [one.name.vi for one in made.components] == ["Đơn đề nghị", name]
        assert [one.required for one in made.components] == [True, wanted == "always"]
        assert made.components[1].wanted == wanted

    @pytest.mark.parametrize(
        ("title", "wanted"),
        [
            ("Hồ sơ Uỷ ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh", ["office", "office", "sent_on"]),
            ("Hồ sơ hưởng chế độ chuyển đến Sở Nội vụ", ["office", "office", "sent_on"]),
            ("Trường hợp thiếu giấy tờ thì hồ sơ phải có thêm", ["by_name", "heading", "heading"]),
        ],
    )
    def test_are_told_apart_under_a_heading_too(self, title: str, wanted: list[str]) -> None:
        rows = ("Tờ trình của Ủy ban nhân dân cấp tỉnh", "Quyết định cấp đất của Sở Nội vụ", "Đơn đề nghị")
        made = version(dossier=[group("", paper("Giấy A")), group(title, *map(paper, rows))])

        assert [one.wanted for one in made.components[1:]] == wanted


class TestWhatOfficesSendOneAnother:
    def test_a_file_that_an_office_sends_on_is_no_list_of_the_applicants(self) -> None:
        rows = ("Kết quả thẩm định nội dung trình", "Đơn đề nghị", "Tờ trình của Ủy ban nhân dân cấp tỉnh")
        sent = group("b) Hồ sơ Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh", *map(paper, rows))
        made = version(dossier=[group("a) Hồ sơ tổ chức nộp", paper("Đơn đề nghị")), sent])

        assert [one.wanted for one in made.components[1:]] == ["office", "sent_on", "office"]

    def test_alone_it_may_hold_the_applicants_papers(self) -> None:
        sent = group("Hồ sơ Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh", paper("Đơn đề nghị"))

        assert [one.wanted for one in version(dossier=[sent]).components] == ["heading"]

    @pytest.mark.parametrize(
        "name",
        [
            "Công văn đề nghị giải quyết (mẫu số 02) kèm theo danh sách (mẫu số 02-A) của Công an cấp tỉnh nơi thường trú",
            "Danh sách đề nghị giải quyết chế độ của Ủy ban nhân dân cấp xã",
        ],
    )
    def test_a_request_that_names_its_office_is_not_the_applicants(self, name: str) -> None:
        made = version(dossier=[group("", paper("Bản khai cá nhân"), paper(name))])

        assert [one.wanted for one in made.components] == ["always", "by_name"]

    def test_a_request_of_a_company_is_its_own(self) -> None:
        made = version(dossier=[group("", paper("Công văn đề nghị miễn thuế của Chủ dự án"))])

        assert made.components[0].required

    def test_an_official_letter_that_an_agency_writes_by_the_steps_is_its(self) -> None:
        letter = paper("Công văn đề nghị xét hưởng chế độ trợ cấp (Mẫu số 01)")
        steps = "Công an cấp tỉnh có trách nhiệm xét duyệt, có công văn đề nghị (kèm theo hồ sơ) gửi về Cục."
        made = version(dossier=[group("", paper("Bản khai"), letter)], steps_text=steps)

        assert [one.wanted for one in made.components] == ["always", "by_steps"]
