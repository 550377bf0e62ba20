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
            ("Hồ sơ Uỷ ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh", ["office", "office", "heading"]),
            ("Hồ sơ hưởng chế độ chuyển đến Sở Nội vụ", ["office", "office", "heading"]),
            ("Trường hợp thiếu giấy tờ thì hồ sơ phải có thêm", ["by_name", "heading", "heading"]),
        ],
    )
    def test_are_told_apart_under_a_heading_too(self, title: str, wanted: list[str]) -> None:
        rows = ("Tờ trình của Ủy ban nhân dân cấp tỉnh", "Quyết định cấp đất của Sở Nội vụ", "Đơn đề nghị")
        made = version(dossier=[group("", paper("Giấy A")), group(title, *map(paper, rows))])

        assert [one.wanted for one in made.components[1:]] == wanted
