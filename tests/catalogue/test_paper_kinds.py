"""A row that names the paper of several trades: asked of whoever is in one of them, and required of nobody."""

import pytest

from onestop.catalogue.domain.paper_wanted import wanted_when

from .drafts import group, version
from .records import paper

OF_CARRIERS = (
    "- Bản sao hoặc bản sao điện tử Giấy chứng nhận bảo hiểm trách nhiệm dân sự của người kinh doanh vận tải hàng hóa "
    "dễ cháy, dễ nổ đối với người thứ ba; bản sao Giấy chứng nhận bảo hiểm trách nhiệm dân sự bắt buộc của người kinh "
    "doanh vận tải hành khách đối với hành khách."
)
"""As it stands in 1.004261, which is open for applying: whoever carries ordinary goods has neither."""


def test_the_form_takes_a_dossier_without_a_paper_that_only_some_trades_have() -> None:
    found = version(dossier=[group("", paper("Đơn đề nghị"), paper(OF_CARRIERS))])

    assert [(one.wanted, one.required) for one in found.components] == [("always", True), ("in_case", False)]
    assert found.open_for_applying


@pytest.mark.parametrize(
    "name",
    [
        "Giấy chứng nhận đăng ký xe của đơn vị kinh doanh vận tải",
        "Báo cáo tài chính của doanh nghiệp 02 năm liền kề; bản sao các hợp đồng nghiên cứu của doanh nghiệp",
        "Báo cáo của doanh nghiệp sản xuất thuốc; hợp đồng của doanh nghiệp sản xuất thuốc",
        "Giấy phép của doanh nghiệp kinh doanh xăng; sơ đồ kho",
    ],
)
def test_a_paper_of_whoever_applies_is_everybodys(name: str) -> None:
    assert wanted_when(name) == "always"
