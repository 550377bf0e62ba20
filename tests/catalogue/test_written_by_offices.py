"""What offices write to one another is told apart from what somebody brings, by its name alone and no surer than that."""

import pytest

from beside import NEEDS_EXTRACT

from .drafts import group, version
from .records import paper
from .test_read_closely import of


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Văn bản của Cục Đường bộ Việt Nam báo cáo Bộ Xây dựng", "by_name"),
        ("Văn bản góp ý kiến của các cơ quan, đơn vị liên quan", "by_name"),
        ("Ý kiến của các cơ quan có liên quan", "by_name"),
        ("Giấy xác nhận thời gian công tác (Mẫu số 07) của Thủ trưởng Công an cấp xã", "by_name"),
        ("Bản quá trình công tác để giải quyết chế độ hưu trí (mẫu số 05)", "whose"),
        ("Văn bản đề nghị kết nối với Cổng thông tin điện tử của Cục Thuế", "always"),
        ("Giấy xác nhận về thời gian hoạt động chuyên môn của tổ chức nơi làm việc", "always"),
    ],
)
def test_by_its_name(name: str, wanted: str) -> None:
    assert [one.wanted for one in version(dossier=[group("", paper(name))]).components] == [wanted]


@NEEDS_EXTRACT
@pytest.mark.parametrize(
    ("code", "begins", "wanted"),
    [
        ("1.003777", "Giấy xác nhận thời gian công tác", "by_name"),
        ("1.015027", "Bản quá trình công tác", "whose"),
        ("1.003203", "Văn bản góp ý kiến", "by_name"),
        ("6.003488", "Văn bản của Cục Đường bộ Việt Nam", "by_name"),
        ("6.003491", "Văn bản của Cục Đường bộ Việt Nam", "by_name"),
        ("6.006595", "Ý kiến của các cơ quan", "last_if_any"),
        ("2.002191", "Thông báo về việc tổ chức thực hiện", "whose"),
        ("2.002191", "Biên bản trả lời thông báo", "whose"),
    ],
)
def test_in_real_records(code: str, begins: str, wanted: str) -> None:
    found = {one.wanted for one in of(code).version.components if one.name.vi.startswith(begins)}

    assert found == {wanted}
