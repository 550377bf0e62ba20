"""A row that opens a dossier within the dossier keeps its rows and its condition; what opens grounds opens no papers."""

from beside import NEEDS_EXTRACT

from .drafts import group, version
from .records import paper
from .test_read_closely import of

OPENING = "Hồ sơ đăng ký người phụ thuộc (nếu tính giảm trừ cho người phụ thuộc):"


def test_the_only_marked_rows_stand_under_the_only_one_that_opens() -> None:
    names = [OPENING, "Tờ khai quyết toán", "- Tờ khai đăng ký", "Bản sao hóa đơn", "- Phụ lục bảng kê khai"]
    found = {one.name.vi: one for one in version(dossier=[group("", *map(paper, names))]).components}

    for name in ("Tờ khai đăng ký", "Phụ lục bảng kê khai"):
        assert found[name].group.vi == OPENING.removesuffix(":")
        assert found[name].wanted == "heading"
    assert found["Tờ khai quyết toán"].group.vi == ""
    assert OPENING.removesuffix(":") not in found


def test_among_rows_that_are_all_marked_nothing_is_parted_so() -> None:
    names = [OPENING, "- Tờ khai quyết toán", "- Phụ lục bảng kê khai"]
    found = version(dossier=[group("", *map(paper, names))]).components

    assert not any(one.group.vi for one in found)


def test_a_ground_is_no_paper() -> None:
    names = [
        "Trường hợp Sở xác định thì khi có một trong các căn cứ sau:",
        "- Không có sự thống nhất;",
        "Văn bản yêu cầu",
    ]
    found = version(dossier=[group("", *map(paper, names))])

    assert "Không có sự thống nhất" not in {one.name.vi for one in found.components}
    assert found.publication is not None
    assert any("Không có sự thống nhất" in one for one in found.publication.notes)


@NEEDS_EXTRACT
class TestOfTheExtract:
    def test_2_002233_asks_only_who_has_dependants_for_their_papers(self) -> None:
        under = {
            one.name.vi[:25]: one.wanted for one in of("2.002233").version.components if "nếu tính giảm" in one.group.vi
        }
        assert len(under) == 3
        assert set(under.values()) == {"heading"}

    def test_2_002193_has_the_file_and_not_the_ground_among_its_papers(self) -> None:
        names = [one.name.vi for one in of("2.002193").version.components]
        assert any("gửi hồ sơ yêu cầu bồi thường quy định tại Điều 41" in one for one in names)
        assert not any(one.startswith("Không có sự thống nhất") for one in names)
